"""The server opens doors: it finds out who comes and which face they want, and owns nothing of the workshop itself.

Its folders import one way: command, host, door, faces, wire.
"""
