"""The faces: a verb, plain lines or the full screen, over one channel. They must not let anybody in, nor speak SSH."""
