"""How a command of the host is made known to the parser. It loads nothing that a command needs in order to run."""

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import NoReturn, TypeAlias

DATA_HELP = "the data folder (default: $WTFC_DATA, then the platform's own)"


class OneSentence(argparse.ArgumentParser):
    """Says what is wrong in one sentence, as all our doors do, and not the usage before it."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"wtfc: {message[:1].upper()}{message[1:]}. See {self.prog} --help.\n")


Commands: TypeAlias = "argparse._SubParsersAction[OneSentence]"


def command(
    commands: Commands, name: str, does: str, where: str, more: str = "", data: str = DATA_HELP
) -> argparse.ArgumentParser:
    """`where` is module:function of this folder, loaded only when the command is the one that was typed."""
    made = commands.add_parser(
        name, help=does, description=f"{does[:1].upper()}{does[1:]}. {more}".strip(), allow_abbrev=False
    )
    made.add_argument("--data", metavar="DIR", help=data)
    made.set_defaults(run=_late(where))
    return made


def _late(where: str) -> Callable[[argparse.Namespace], int]:
    module, _, function = where.partition(":")

    def run(chosen: argparse.Namespace) -> int:
        return int(getattr(import_module(f"server.command.{module}"), function)(chosen))

    return run
