"""The door: who is let in over SSH, and each connection and session until its end. It must not know what a face shows."""
