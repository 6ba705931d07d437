"""Gathering: people's own words, typed as they are said."""
