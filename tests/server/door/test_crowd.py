"""How many may be inside, and by what."""

from server.door.crowd import CROWDED_ADDRESS, CROWDED_CODE, FULL, Crowd
from server.door.limits import Limits
from server.faces.visit import Visitor
from wtfc_tui.domain.roles import Role


class Somebody:
    async def show_out(self, why: str, patience: float) -> None: ...


def visitor(slug: str = "carers", role: Role = Role.PARTICIPANT, by_code: bool = True) -> Visitor:
    return Visitor(slug, role, "Ana", by_code)


def entered(crowd: Crowd, *coming: tuple[str, Visitor]) -> list[str]:
    return [crowd.enter(Somebody(), address, one) for address, one in coming]


def test_only_so_many_in_all_from_an_address_and_by_a_code():
    assert entered(Crowd(Limits(inside=1)), ("a", visitor()), ("b", visitor("other"))) == ["", FULL]
    assert entered(Crowd(Limits(inside_per_address=1)), ("a", visitor()), ("a", visitor())) == ["", CROWDED_ADDRESS]
    assert entered(Crowd(Limits(inside_per_code=1)), ("a", visitor()), ("b", visitor())) == ["", CROWDED_CODE]


def test_the_same_code_word_of_another_workshop_or_role_is_another_code():
    crowd = Crowd(Limits(inside_per_code=1))
    assert entered(crowd, ("a", visitor()), ("a", visitor("other")), ("a", visitor(role=Role.SCRIBE))) == [""] * 3


def test_whoever_fills_an_address_by_one_code_keeps_out_nobody_there_who_has_another():
    crowd = Crowd(Limits(inside_per_address=2))
    assert entered(crowd, *[("a", visitor(role=Role.WALL))] * 3)[-1] == CROWDED_ADDRESS
    assert entered(crowd, ("a", visitor()), ("a", visitor("other", Role.WALL)), ("b", visitor(role=Role.WALL))) == [""] * 3


def test_an_exempt_address_is_bound_by_the_others_only():
    crowd = Crowd(Limits(inside_per_address=1, exempt=frozenset({"a"})))
    assert entered(crowd, ("a", visitor()), ("a", visitor())) == ["", ""]


def test_whoever_has_a_key_of_their_own_always_comes_in():
    """The host's own terminal among them."""
    crowd = Crowd(Limits(inside=1, inside_per_address=1, inside_per_code=1))
    assert entered(crowd, ("a", visitor()), ("a", visitor(by_code=False))) == ["", ""]


def test_whoever_leaves_makes_room_and_leaving_twice_counts_once():
    crowd, one = Crowd(Limits(inside_per_code=2, inside_per_address=2)), Somebody()
    crowd.enter(one, "a", visitor())
    entered(crowd, ("a", visitor()))
    crowd.leave(one)
    crowd.leave(one)
    assert entered(crowd, ("a", visitor()), ("a", visitor())) == ["", CROWDED_ADDRESS]


def test_who_came_by_a_code_is_known_and_whoever_came_by_a_key_is_not_among_them():
    crowd, one = Crowd(Limits()), Somebody()
    crowd.enter(one, "a", visitor())
    entered(crowd, ("a", visitor("other")), ("a", visitor(role=Role.SCRIBE)), ("a", visitor(by_code=False)))
    assert crowd.by_code("carers", "participant") == [one]
