"""What several screens do alike: choosing, reading, adding and mending one's own words, the room at one thing at a time."""
