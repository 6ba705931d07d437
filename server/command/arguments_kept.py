"""What can be typed after `wtfc` about what is held of people, and how it is forgotten."""

from server.command.parsing import Commands, command


def person(commands: Commands) -> None:
    made = command(
        commands, "person", "print all that is held of one person, and what is not held", "workshops:person",
        "By the code under which something was said, or by the name of somebody who came in.",
    )  # fmt: skip
    made.add_argument("slug", metavar="SLUG")
    made.add_argument(
        "whom", nargs="+", metavar="CODE or NAME", help="P07, or a name; of two with one name: participant Fay"
    )
    made.add_argument("--json", action="store_true")


def erase(commands: Commands) -> None:
    made = command(
        commands, "erase", "erase somebody's words for good, from the log to the backups", "workshops:erase",
        "Says first what would go, and does it with --yes. Whoever is in the workshop is then shown out for a moment.",
    )  # fmt: skip
    made.add_argument("slug", metavar="SLUG")
    whose = made.add_mutually_exclusive_group(required=True)
    whose.add_argument("--person", metavar="CODE", help="all that was said under this code, such as P07")
    whose.add_argument(
        "--statement", metavar="ID", help="this one, such as S12; an idea (I4), a title (T3), a thing in place (E2)"
    )
    made.add_argument("--drop-counts", action="store_true", help="count the statements no more, either")
    made.add_argument("--yes", action="store_true", help="do it")
    made.add_argument("--json", action="store_true")


def keep(commands: Commands) -> None:
    made = command(
        commands, "keep", "tell or set until when a workshop's words are kept", "workshops:keep",
        "A month before, wtfc list, wtfc doctor and whoever runs the day are told.",
    )  # fmt: skip
    made.add_argument("slug", metavar="SLUG")
    made.add_argument("until", nargs="?", metavar="UNTIL", help="a day such as 2028-03-01, or never")
    made.add_argument("--json", action="store_true")


def purge(commands: Commands) -> None:
    made = command(
        commands, "purge", "erase all that people said in a workshop, when the time for keeping it is over",
        "workshops:purge", "Says first in numbers what would go and what would stay, and does it with --yes.",
    )  # fmt: skip
    made.add_argument("slug", metavar="SLUG")
    made.add_argument("--yes", action="store_true", help="do it")
    made.add_argument("--early", action="store_true", help="although the day that was set has not come, or none was set")
    made.add_argument("--json", action="store_true")


def dpia(commands: Commands) -> None:
    made = command(
        commands, "dpia", "print a page for a data protection form: what is held, why, who sees it, how long",
        "workshops:dpia", "In Markdown; its facts are read from the workshop.",
    )  # fmt: skip
    made.add_argument("slug", metavar="SLUG")
    made.add_argument("--json", action="store_true")


KEPT = (person, erase, keep, purge, dpia)
