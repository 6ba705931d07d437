"""What can be typed after `wtfc`, and the help about it. It loads nothing that a command needs in order to run."""

import argparse

from server.command.arguments_kept import KEPT
from server.command.parsing import Commands, OneSentence, command

USUAL_PORT = 2222
DEMO_FOLDER = "demo-data"
ABOUT = "Working Together for Change: shared workshops over SSH. This is the command of whoever runs the server."


def arguments() -> argparse.ArgumentParser:
    """What it has parsed has `run`, which takes it and returns the exit status."""
    parser = OneSentence(prog="wtfc", description=ABOUT, allow_abbrev=False)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for add in (
        _serve,
        _demo,
        _new,
        _list,
        _codes,
        _open,
        _do,
        _door,
        _remove,
        _key,
        _card,
        _backup,
        _restore,
        _verify,
        *KEPT,
        _doctor,
    ):
        add(commands)
    return parser


def _serve(commands: Commands) -> None:
    made = command(
        commands, "serve", "serve the workshops of the data folder over SSH", "serve:serve",
        "Prints `ready HOST PORT` once people can come in. Ctrl-C or SIGTERM stops it cleanly.",
    )  # fmt: skip
    made.add_argument("--host", default="0.0.0.0", help="address to listen on (default: every one of this machine)")
    made.add_argument("--port", type=_port, default=USUAL_PORT, help=f"0 for any free port (default: {USUAL_PORT})")
    made.add_argument(
        "--address", default="", metavar="HOST",
        help="the name or number people type, on joining cards and on the wall (default: this machine's)",
    )  # fmt: skip
    made.add_argument("--idle-hours", type=float, default=12, metavar="H", help="end a session left alone this long (12)")
    made.add_argument(
        "--exempt", action="append", default=[], metavar="ADDRESS",
        help="an address no penalty for wrong codes falls on, such as a council's shared one; may be repeated",
    )  # fmt: skip


def _demo(commands: Commands) -> None:
    made = command(
        commands, "demo", "serve a sample workshop on this machine and print how to join it", "demo:demo",
        "A workshop that is in the data folder already is used as it is. Other commands need the same --data to find it.",
        data=f"the data folder (default: ./{DEMO_FOLDER})",
    )  # fmt: skip
    made.add_argument("--port", type=_port, help=f"default: {USUAL_PORT}, else a free one")
    made.add_argument("--statements", metavar="FILE", help="a CSV of statements: one workshop is made of each name in it")
    made.add_argument(
        "--question", action="append", default=[], metavar="ASKED=PILE",
        help="what a question of that file is: “FFT Why?=working”, or notworking or future; may be repeated",
    )  # fmt: skip


def _new(commands: Commands) -> None:
    made = command(commands, "new", "make a workshop and print its join codes", "workshops:new")
    made.add_argument("title", metavar="TITLE")
    made.add_argument("--slug", help="short name, used to join: small letters, digits and hyphens (default: from the title)")
    made.add_argument("--focus", default="", metavar="TEXT", help="what it is about, such as carers or home care")
    made.add_argument("--site", default="", metavar="TEXT", help="where it is held")
    made.add_argument("--json", action="store_true")


def _list(commands: Commands) -> None:
    made = command(commands, "list", "list the workshops", "workshops:list_workshops")
    made.add_argument("--json", action="store_true")


def _codes(commands: Commands) -> None:
    made = command(commands, "codes", "print the join codes of a workshop", "workshops:codes")
    made.add_argument("slug", metavar="SLUG")
    made.add_argument(
        "--rotate", metavar="ROLE", help="first make a new code for this role; whoever came in by the old one is shown out"
    )
    made.add_argument(
        "--people", type=int, metavar="N", help="make N personal codes, each told this once, and print them as short cards"
    )
    made.add_argument("--role", default="participant", help="whose personal codes they are (default: participant)")
    made.add_argument("--json", action="store_true")


def _open(commands: Commands) -> None:
    made = command(
        commands, "open", "open a workshop in this terminal, without an SSH client or a code", "open_here:open_here",
        "As host; while a server runs on the folder, through it, as a facilitator whom the others see.",
    )  # fmt: skip
    made.add_argument("slug", metavar="SLUG")
    made.add_argument("--name", default="Host", metavar="NAME", help="whom the others see while a server runs (Host)")


def _do(commands: Commands) -> None:
    made = command(
        commands, "do", "say one verb to a workshop, as host", "workshops:do",
        "wtfc do SLUG help lists the verbs. wtfc do SLUG add working -- \"$WORDS\" saves words as they are, - in place of "
        "-- and the words takes them from standard input. --data stands before --.",
    )  # fmt: skip
    made.add_argument("slug", metavar="SLUG")
    made.add_argument("words", nargs=argparse.REMAINDER, metavar="VERB …")


def _door(commands: Commands) -> None:
    made = command(commands, "door", "close a workshop to new people, or open it again", "workshops:door")
    made.add_argument("slug", metavar="SLUG")
    made.add_argument("to", choices=("open", "close"))
    made.add_argument("--until", metavar="DATE", help="when the join codes stop working, or never (2026-10-01T18:00)")


def _remove(commands: Commands) -> None:
    made = command(commands, "remove", "send a person away from a workshop and keep them out", "workshops:remove")
    made.add_argument("slug", metavar="SLUG")
    made.add_argument("name", nargs="+", metavar="NAME", help="of two with one name: participant Fay")
    made.add_argument("--let-back", action="store_true", help="let them in again")


def _key(commands: Commands) -> None:
    made = command(
        commands, "key", "register public keys of the team, who then need no code", "team_key:key",
        "wtfc key add NAME ROLE FILE.pub · wtfc key list · wtfc key remove NAME",
    )  # fmt: skip
    made.add_argument("deed", choices=("add", "list", "remove"))
    made.add_argument("name", nargs="?", metavar="NAME")
    made.add_argument("role", nargs="?", metavar="ROLE")
    made.add_argument("file", nargs="?", metavar="FILE")
    made.add_argument(
        "--workshop", default="", metavar="SLUG", help="for this workshop only (default: for all of the folder)"
    )


def _card(commands: Commands) -> None:
    made = command(commands, "card", "print joining cards for a workshop", "card:card")
    made.add_argument("slug", metavar="SLUG")
    made.add_argument(
        "--address",
        default="",
        metavar="HOST",
        help="the name or number people type (default: as the server was told, else this machine's)",
    )
    made.add_argument("--port", type=_port, help=f"default: the running server's, else {USUAL_PORT}")
    made.add_argument("--role", default="participant", help="whose code is on it (default: participant)")
    made.add_argument(
        "--people", type=int, metavar="N", help="N cards, each with a personal code of its own, which is told this once"
    )
    made.add_argument(
        "--ring", default="", metavar="WHOM", help="whom to ring, such as “Fay, 01248 000000” (default: a line)"
    )
    made.add_argument("--html", action="store_true", help="for printing, in large type")


def _backup(commands: Commands) -> None:
    made = command(
        commands, "backup", "copy a workshop into the folder's backups, or list the copies", "workshops:backup",
        "A running server does this by itself, at every stage change and every few minutes.",
    )  # fmt: skip
    made.add_argument("slug", metavar="SLUG")
    made.add_argument("--list", action="store_true", help="list the copies, the newest first")
    made.add_argument("--json", action="store_true")


def _restore(commands: Commands) -> None:
    made = command(
        commands, "restore", "bring a workshop back to one of its backups", "workshops:restore",
        "What is there now is kept as a backup first. Whoever is in the workshop is shown out and can come in again.",
    )  # fmt: skip
    made.add_argument("slug", metavar="SLUG")
    made.add_argument("number", metavar="NUMBER", help="of the copy, as wtfc backup SLUG --list tells; 1 is the newest")


def _verify(commands: Commands) -> None:
    made = command(
        commands, "verify", "check that what is on the disk is whole and agrees with itself", "workshops:verify",
        "The pages of the file, the chain over the log, and every table against the log told anew.",
    )  # fmt: skip
    made.add_argument("slug", nargs="?", metavar="SLUG", help="default: every workshop of the folder")
    made.add_argument("--json", action="store_true")


def _doctor(commands: Commands) -> None:
    command(commands, "doctor", "look at this machine, the data folder and every workshop", "doctor:doctor")


def _port(text: str) -> int:
    try:
        port = int(text)
    except ValueError:
        port = -1
    if not 0 <= port <= 65_535:
        raise argparse.ArgumentTypeError(f"“{text}” is not a port: give a number from 0 to 65535")
    return port
