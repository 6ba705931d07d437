"""Who is in a room, and who has been since the box of secret words was opened that is open now."""

from collections.abc import Iterable

from wtfc_tui.domain.people import Person
from wtfc_tui.domain.workshop import Workshop
from wtfc_tui.store.protocol import Store
from wtfc_tui.views.day import Here, present


class WhoIsHere:
    """Different people, counted once however many look; the wall is none."""

    def __init__(self) -> None:
        self._here: list[Person] | None = None
        self._box = ""
        self._came: dict[str, Person] = {}

    def changed(self) -> None:
        """Somebody came, went or turned elsewhere."""
        self._here = None

    def here(self, places: Iterable[Here]) -> list[Person]:
        if self._here is None:
            self._here = present(list(places))
        return self._here

    def came(self, places: Iterable[Here], box: str) -> list[Person]:
        """To be asked before somebody is let go, too. Whoever left before the box was opened has not come since."""
        self._box, before = box, self._came if box == self._box else {}
        self._came = before | {person.id: person for person in self.here(places)}
        return list(self._came.values())


async def in_the_box(store: Store, slug: str, workshop: Workshop) -> list[Person]:
    """Who has put something into the box that is open now, and nothing of what."""
    if not workshop.box:
        return []
    keys = await store.ballot_keys(slug, workshop.box, list(workshop.people))
    lying = {key.partition(" ")[0] for key in workshop.boxed}
    return [person for id, person in workshop.people.items() if keys.get(id) in lying]
