"""The full screen of what is in place already, theme by theme."""
