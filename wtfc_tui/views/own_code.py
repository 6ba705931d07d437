"""What somebody is told of their own code, once."""


def own_code_lines(name: str, code: str) -> list[str]:
    return [
        f"Your own code is {code}",
        "Write this down: it is shown only now.",
        f"From now on type it instead of the join code. It brings you back as {name}, and no name is asked.",
    ]
