"""Likeness of texts, as a help for people who sort: it suggests and never decides. Standard library only."""
