"""The screen of picking an idea."""
