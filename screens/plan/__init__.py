"""The full screen of action plans, idea by idea."""
