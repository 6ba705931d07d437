"""Files that people bring, one reader for each form. A reader checks, and gives a Document; it changes nothing."""
