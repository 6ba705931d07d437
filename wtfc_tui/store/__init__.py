"""What remembers: one SQLite file per workshop, whose log of events is the truth. The only place where SQL is spoken."""
