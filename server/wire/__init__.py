"""The wire: a Textual driver for far terminals. It owns what the terminal shows and how few bytes that takes.

It must not know workshops, people or rights. Only `ssh_line` may know asyncssh.
"""
