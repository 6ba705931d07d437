"""Line mode over SSH: not one escape byte, little on the channel, and the real `ssh -T` and `plink` speak it."""

import pytest

from wtfc_tui.stages.gather.rules import STATEMENTS

WORDS = "I wait all morning for a carer and nobody rings me to say they'll be late."
SCRIPT = f"P07 family\n2\n{WORDS}\nwhere\nnews\nstatus\ngo theme\n2\nnew I never know who is coming\nback\nquit\n"
SAID = ("S1 saved.", "In: I never know who is coming", "Goodbye. What was saved is safe.")


async def test_a_statement_of_74_letters_costs_less_than_300_bytes_on_the_channel_in_all(place):
    assert len(WORDS) == 74
    talk = await place.talk("Sam", "scribe")
    await talk.asked("Which person? (next for P01): ")
    await talk.say("P07", "P07, working 1 of 2: ")
    before = len(talk.heard)
    await talk.say(WORDS, "P07, working 2 of 2: ")
    answered = len(talk.heard) - before
    assert len(WORDS) + 1 + answered < 300
    assert answered < 60  # Nothing typed is sent back: the client's own machine has shown it.


async def test_not_one_escape_byte_in_plain_lines_whatever_is_done(place):
    other = await place.terminal("Sid", "scribe", "Latest")
    talk = await place.talk("Sam", "scribe")
    await talk.asked(": ")
    theming = False
    for line in SCRIPT.splitlines()[:-1]:
        await talk.say(line, "Where? " if theming and line == "2" else ": ")
        theming = theming or line == "go theme"
        await other.typed("Something else<Enter>", "saved")
    await talk.say("news", ": ")
    await talk.say("help", ": ")
    await talk.say("export json", ": ")
    await talk.say("go grid", ": ")
    await talk.say("votes", ": ")
    heard = talk.heard.decode()
    assert all(letter == "\n" or letter.isprintable() for letter in heard), heard


async def test_others_never_speak_into_a_prompt(place):
    """What happens elsewhere waits for the next answer."""
    talk = await place.talk("Sam", "scribe")
    await talk.asked("Which person? (next for P01): ")
    sid = await place.terminal("Sid", "scribe", "2 here")
    before = len(talk.heard)
    await sid.typed("One<Enter>Two<Enter>", "2 statements")
    assert len(talk.heard) == before
    answer = await talk.say("P07", "P07, working 1 of 2: ")
    assert "news" in answer.casefold()
    assert "S2" in await talk.say("news", "P07, working 1 of 2: ")


async def test_the_real_ssh_without_a_terminal_speaks_plain_lines(place):
    heard = await place.ssh("Sam", "scribe", options=("-T",), given=SCRIPT.encode())
    assert (heard.status, heard.err) == (0, "")
    assert "\x1b" not in heard.out
    for said in SAID:
        assert said in heard.out


async def test_the_real_plink_without_a_terminal_speaks_plain_lines(place):
    heard = await place.plink("Sam", "scribe", given=SCRIPT.encode())
    assert heard.status == 0, heard.err
    assert "\x1b" not in heard.out
    for said in SAID:
        assert said in heard.out


@pytest.mark.parametrize("ending", ["quit\n", ""], ids=["quit", "the end of the input"])
async def test_it_ends_with_nought_when_one_goes(place, ending):
    heard = await place.ssh("Sam", "scribe", options=("-T",), given=f"P07\nHello there\n{ending}".encode())
    assert heard.status == 0
    assert len(place.room().workshop[STATEMENTS]) == 1
