"""The command: `wtfc`, what can be typed after it and what it prints. It must not do a request itself: it asks the host."""
