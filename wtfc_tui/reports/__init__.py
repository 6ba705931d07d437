"""A workshop as files for people and programs. Each writer escapes for its own form; none decides what may be seen."""
