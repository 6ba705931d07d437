"""What somebody said is found again in what somebody else wrote: all of it, or a run of words that is no chance."""

import pytest

from wtfc_tui.analysis.repeating import repeats


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("I never know who is coming", "I NEVER know who is coming!", True),
        ("I never know who is coming or when", "Ring, for “I never know who is coming”", True),
        ("Nobody rings me", "They said: nobody rings me, ever", True),
        ("I don't know who", "i don’t know who", True),
        ("Nobody rings me", "Nobody ever rings me", False),
        ("I wait", "I wait", False),
        ("", "", False),
        ("I wait for the bus and it does not come", "The bus does not come and I wait for it", False),
    ],
)
def test_words_are_found_again_by_runs(one, other, found):
    assert repeats(one, other) is found
    assert repeats(other, one) is found
