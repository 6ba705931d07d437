"""`wtfc key`: public keys of the team, kept in a file of the data folder that a running server reads anew."""

import argparse
from pathlib import Path

from server.door.team_keys import TeamKeys
from wtfc_tui.assemble import data_folder
from wtfc_tui.domain.refusals import Refused, Why


def key(chosen: argparse.Namespace) -> int:
    folder = data_folder(chosen.data)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    team = TeamKeys(folder)
    if chosen.deed == "list":
        for one in team.members():
            print(f"{one.name}, {one.role}, {one.workshop or 'every workshop'}: {one.key.split()[0]} …{one.key[-12:]}")
    elif chosen.deed == "add":
        if not (chosen.name and chosen.role and chosen.file):
            raise Refused(Why.NOT_UNDERSTOOD, "Say who, as what, and the file: wtfc key add NAME ROLE FILE.pub")
        member = team.add(chosen.name, chosen.role.casefold(), Path(chosen.file).read_text("utf-8"), chosen.workshop)
        print(f"{member.name} may come in as {member.role} without a code.")
    else:
        if not chosen.name:
            raise Refused(Why.NOT_UNDERSTOOD, "Say whose: wtfc key remove NAME")
        count = team.remove(chosen.name)
        print(f"{count} {'key is' if count == 1 else 'keys are'} taken away. Sessions that are open stay open.")
    return 0
