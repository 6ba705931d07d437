"""The screen of what success looks like."""
