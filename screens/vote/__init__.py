"""Voting: dots for what matters most, and nobody sees whose."""
