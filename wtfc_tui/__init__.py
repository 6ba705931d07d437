"""The workshop itself: its rules, memory, rooms and words. It knows no terminal and no network."""
