"""Once words are taken out of the events that say they hold them, no event holds them: a new event is held to that too."""

from typing import Any

from tests.stages.whole_process import a_whole_process, brought_in
from wtfc_tui.assemble import SHAPE
from wtfc_tui.domain.events import HoldsWords, Recorded
from wtfc_tui.domain.undo import Undo
from wtfc_tui.domain.words import ERASED
from wtfc_tui.stages import PROCESS
from wtfc_tui.stages.chefs.records import AddIdea, RewordIdea
from wtfc_tui.stages.chefs.rules import IDEAS
from wtfc_tui.stages.gather.records import AddStatement, CorrectStatement, WithdrawStatement
from wtfc_tui.stages.gather.rules import STATEMENTS
from wtfc_tui.stages.in_place.records import AddThing, DescribeThing
from wtfc_tui.stages.in_place.rules import THINGS
from wtfc_tui.stages.theme.records import CreateTheme, PutStatements, RenameTheme
from wtfc_tui.stages.theme.rules import THEMES
from wtfc_tui.stages.vote.records import CloseRound
from wtfc_tui.store.codec import Codec

MARK = "Zqxwords"


def without_words(log: list[Recorded]) -> list[Recorded]:
    return [
        Recorded(one.seq, one.at, one.actor, one.event.without_words() if isinstance(one.event, HoldsWords) else one.event)
        for one in log
    ]


def marked(story: Any) -> Any:
    """A whole process, in which the words and reasons of a statement, a theme, an idea and a thing in place have a mark."""
    a_whole_process(story)
    story.given("sam", CreateTheme("notworking", f"{MARK} title"))
    theme = f"T{story.workshop[THEMES].last}"
    story.given("sam", RenameTheme(theme, f"{MARK} other"), Undo(), AddIdea(theme, "delia", f"{MARK} idea"))
    story.given("sam", RewordIdea(f"I{story.workshop[IDEAS].last}", f"{MARK} better"), AddThing(theme, f"{MARK} rota", MARK))
    story.given("sam", DescribeThing(f"E{story.workshop[THINGS].last}", f"{MARK} list"))
    number = f"S{story.workshop[STATEMENTS].last + 1}"
    story.given("sam", AddStatement("notworking", f"{MARK} one", "P9"), PutStatements((number,), "T1"))
    story.given("sam", CorrectStatement(number, f"{MARK} two", f"{MARK} why"))
    story.given("fran", CloseRound(even_so=True))
    return story.given("sam", WithdrawStatement(number, f"{MARK} gone"))


def held(log: list[Recorded]) -> list[str]:
    codec = Codec(SHAPE)
    return [body for one in log if MARK in (body := codec.encode(one.event).body)]


def test_after_a_whole_process_and_after_an_import_no_event_holds_them_any_more(story: Any) -> None:
    marked(story)
    for log in (story.log, brought_in(story.workshop)):
        assert held(log)
        assert held(without_words(log)) == []


def test_the_workshop_is_the_same_but_for_the_words(story: Any) -> None:
    a_whole_process(story)
    before, after = PROCESS.fold(story.log), PROCESS.fold(without_words(story.log))
    assert {one.text for one in after[STATEMENTS].values()} == {ERASED}
    for kind in PROCESS.kinds:
        assert not [one for one in after[kind].values() if one.without_words() != one], kind.name
    for was, now in zip(before[STATEMENTS].values(), after[STATEMENTS].values(), strict=True):
        for same in ("id", "question", "person", "group", "theme", "source", "by", "at", "withdrawn"):
            assert getattr(was, same) == getattr(now, same)
    for kind in set(PROCESS.kinds) - {STATEMENTS}:
        assert [one.without_words() for one in before[kind].values()] == [*after[kind].values()], kind.name


def test_what_was_erased_already_stays_as_it_is(story: Any) -> None:
    a_whole_process(story)
    once = without_words(story.log)
    assert without_words(once) == once
