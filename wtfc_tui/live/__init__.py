"""Open workshops and the people in them: hub, rooms, seats. No face code runs here, and no SQL is spoken here."""
