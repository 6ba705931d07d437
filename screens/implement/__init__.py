"""The full screen of what becomes of the action plans."""
