"""The wall: a sign for everybody in the room, whatever the step."""
