"""The README says nothing that cannot be typed, or that is not so at the door."""

import re
import shlex
from pathlib import Path

import pytest

from server.command.arguments import arguments
from server.door.interview import Interview
from server.door.username import read_username

README = (Path(__file__).parents[3] / "README.md").read_text()
COMMANDS = [
    command.strip()
    for line in re.findall(r"^    (?:\.venv/bin/)?(wtfc .*)$", README, re.MULTILINE)
    for command in line.partition("#")[0].split(";")
]


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_of_the_host_can_be_typed(line):
    assert arguments().parse_args(shlex.split(line)[1:]).run


def test_the_demos_folder_is_named_with_the_demos_commands():
    demo = README.partition("## Try it")[2].partition("\n## ")[0]
    assert demo.count("wtfc ") - 1 == demo.count(" --data demo-data")


def test_the_join_code_is_shown_while_it_is_typed_but_for_putty_with_a_name():
    """What is said under Coming in; the door's own tests try it with the real clients."""
    ((prompt, shown),) = Interview(None, "", read_username("carers-2026+Ana")).first()[3]
    assert (prompt, shown) == ("Code: ", True)
    assert "asks `Code:` and shows what you type" in " ".join(README.split())
