"""Three chefs: ideas on one theme at a time, under three lenses."""
