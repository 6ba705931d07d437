"""The full screen of causes: why, and why again."""
