"""What the result of a vote may show where few have voted, so that nobody can be told from it.

A result by constituency is shown for a group of enough voters (`VoteRules.fewest_of_group`), and only where the others
cannot be had by taking it from the whole: whoever is left, by ballot or in the room, is nobody or enough as well. Where
they are not, the smallest group that would be shown is left out too, until they are. In statistics this is primary and
secondary suppression (Hundepool and others, Statistical Disclosure Control, 2012, chapter 4).
"""

from collections.abc import Iterable, Mapping

from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.domain.settings import GROUPS, VoteRules
from wtfc_tui.domain.words import counted
from wtfc_tui.stages.vote.records import GroupDots, Round


class TooFew(Refused):
    """So few have voted that the result would show who chose what: whoever closes has to read that first."""


def must_hide_one_another(fewest: int, voters: int, in_the_room: int) -> None:
    """Ballots and the room are shown apart, so each must be enough by itself."""
    for number, how in ((voters, "by ballot"), (in_the_room, "in the room")):
        if 0 < number < fewest:
            who = f"Only {counted(number, 'person', 'people')} voted {how}, fewer than {fewest}"
            raise TooFew(Why.REFUSED, f"{who}: the result would show everybody who chose what. The vote is still open.")


def by_group(running: Round, least: int) -> tuple[GroupDots, ...]:
    """For each group that may be shown, every item of the round with the group's dots."""
    if not running.by_group:
        return ()
    ballots = {group: [dots for place, dots in running.ballots.items() if dots and running.groups.get(place) == group]
               for group in GROUPS}  # fmt: skip
    voted = {group: (len(ballots[group]), running.room[group].people if group in running.room else 0) for group in GROUPS}
    given = {group: [*ballots[group], *([running.room[group].dots] if group in running.room else [])] for group in GROUPS}
    return tuple(
        GroupDots(group, sum(voted[group]), item, sum(dots.get(item, 0) for dots in given[group]))
        for group in _may_be_shown(running, voted, least)
        for item in running.items
    )


def _may_be_shown(running: Round, voted: Mapping[str, tuple[int, int]], least: int) -> list[str]:
    everybody = (sum(map(bool, running.ballots.values())), sum(entry.people for entry in running.room.values()))
    shown = [group for group in GROUPS if sum(voted[group]) >= least]
    while shown and not _hidden_in_the_rest(everybody, [voted[group] for group in shown], least):
        shown.remove(min(shown, key=lambda group: sum(voted[group])))
    return shown


def _hidden_in_the_rest(everybody: tuple[int, int], shown: Iterable[tuple[int, int]], least: int) -> bool:
    of_those = list(shown)
    rest = [whole - sum(one[way] for one in of_those) for way, whole in enumerate(everybody)]
    return all(number == 0 or number >= least for number in rest)


def rules_told(rules: VoteRules) -> str:
    return (
        f"a result of fewer than {counted(rules.fewest, 'voter')} is shown only after a warning, "
        f"and that of a group from {counted(rules.fewest_of_group, 'voter')} of it on"
    )
