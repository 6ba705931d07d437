"""Which texts share telling words: rare ones tell more, empty ones nothing, and every script counts."""

from hypothesis import given
from hypothesis import strategies as st

from wtfc_tui.analysis.likeness import Likenesses, forget, stems
from wtfc_tui.analysis.word_index import Titles, WordIndex

TEXTS = {
    "S1": "the bus is late", "S2": "buses never come on Sundays", "S3": "too many forms", "S4": "the form is too long",
    "S5": "drivers are kind", "S6": "drivers on the bus are kind",
}  # fmt: skip


def test_endings_and_case_do_not_matter_and_empty_words_are_left_out() -> None:
    assert set(stems("The CARERS are caring")) == set(stems("carer cared")) | set(stems("caring"))
    assert stems("I am just the one that is") == {}


def test_only_whole_words_count_not_what_stands_behind_an_apostrophe_or_beside_a_figure() -> None:
    assert stems("I’ve they've we'll it's 24hr P07 snake_case") == {}
    assert list(stems("the carer’s carers").values()) == ["carer"]


def test_when_and_who_and_small_words_tell_nothing() -> None:
    assert stems("On Thursday people only told someone, everybody could do more by March") == {}


def test_a_word_that_most_texts_have_does_not_make_a_group_alike() -> None:
    texts = {f"S{number}": f"carers {'bus' if number < 4 else 'forms'} {number}" for number in range(30)}
    groups = {"T1": ["S1"], "T2": ["S20"]}
    assert [one.key for one in Likenesses(texts).groups_like("carers on the bus", groups, {})] == ["T1"]
    index, titles = WordIndex(), Titles()
    for key, text in texts.items():
        index.put(key, text, "working", {"S1": "T1", "S20": "T2"}.get(key))
    for theme in groups:
        titles.retitle(theme, "working", "")
    assert [(one.key, one.shared) for one in index.groups_like("carers on the bus", "working", titles)] == [("T1", ("bus",))]
    assert index.groups_like("carers", "working", titles) == []


def test_words_of_every_script_are_words() -> None:
    assert len(stems("Llŷn gęślą اردو 喜欢")) == 4


def test_a_rare_word_tells_more_than_a_common_one() -> None:
    likenesses = Likenesses({**TEXTS, "S7": "drivers drivers", "S8": "drivers again"})
    found = likenesses.groups_like("drivers and forms", {"T1": ["S7"], "T2": ["S3"]}, {})
    assert [one.key for one in found] == ["T2", "T1"]


def test_the_shared_words_are_named_as_the_first_text_has_them() -> None:
    [found] = Likenesses(TEXTS).groups_like("Busses? buses!", {"T1": ["S1"]}, {})
    assert found.shared == ("buses",)


def test_a_title_counts_as_a_text() -> None:
    [found] = Likenesses(TEXTS).groups_like("night shifts", {"T1": [], "T2": []}, {"T2": "I am called at night"})
    assert found.key == "T2"


def test_texts_that_share_nothing_are_not_alike() -> None:
    assert Likenesses(TEXTS).groups_like("gardens", {"T1": list(TEXTS)}, {"T1": "I wait"}) == []


def test_the_nearest_text_shares_at_least_two_telling_words() -> None:
    likenesses = Likenesses(TEXTS)
    assert likenesses.nearest("kind drivers on buses", list(TEXTS), 0.5).key == "S6"
    assert likenesses.nearest("forms", list(TEXTS), 0.1) is None


@given(st.lists(st.text(), max_size=5), st.text())
def test_a_score_lies_between_nothing_and_the_same(texts: list[str], text: str) -> None:
    known = {str(place): one for place, one in enumerate(texts)}
    found = Likenesses(known).groups_like(text, {"all": known}, {})
    assert all(0 < one.score <= 1.000001 for one in found)
    nearest = Likenesses(known).nearest(text, list(known), 0)
    assert nearest is None or 0 <= nearest.score <= 1.000001


@given(st.text())
def test_a_text_is_most_like_itself(text: str) -> None:
    likenesses = Likenesses({"other": "bus forms night", "same": text})
    found = likenesses.nearest(text, ["other", "same"], 0.99)
    assert found is None or found.key == "same" or stems(text) == stems("bus forms night")
    assert (found is not None) == (len(stems(text)) > 1)


def test_what_was_looked_at_can_be_forgotten() -> None:
    stems("a very private word")
    forget()
    assert stems.cache_info().currsize == 0
