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
    whose.add_argument("--statement", metavar="ID", help="this one, such as S12")
    made.add_argument("--drop-counts", action="store_true", help="count the statements no more, either")
    made.add_argument("--yes", action="store_true", help="do it")
    made.add_argument("--json", action="store_true")


KEPT = (person, erase)
