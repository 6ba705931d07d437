"""Theming: one pile at a time, each statement put where it belongs."""
