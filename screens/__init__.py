"""What a person at a full-screen terminal sees: the Textual app. It stores, counts, sorts and allows nothing itself."""
