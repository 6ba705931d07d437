"""The same small workshop through line mode and through verbs: both end in the same state."""

from wtfc_tui.domain.roles import Role

BY_VERBS = (
    ("Sol", "add working my garden --person P01 --group family"),
    ("Sol", "add notworking I wait all morning --person P01 --group family"),
    ("Sol", "add notworking nobody rings --person P01 --group family"),
    ("Pat", "add working my dog"),
    ("Fay", "stage theme"),
    ("Sol", "theme new notworking I never know who is coming S2"),
    ("Sol", "put S3 T1"),
    ("Fay", "stage vote themes"),
    ("Fay", "vote open themes"),
    ("Pat", "vote cast T1=3"),
    ("Sol", "vote room T1=7 --people 9 --group provider"),
    ("Fay", "vote close --even-so"),
    ("Fay", "stage chefs"),
    ("Pat", "idea T1 delia text the rota"),
    ("Pat", "idea T1 jamie a neighbour looks in"),
    ("Fay", "stage grid"),
    ("Pat", "shout I1 higher"),
    ("Sol", "place I1 3 8"),
    ("Sol", "nudge I1 up"),
    ("Sol", "place I2 6 2"),
)
IN_LINES = (
    ("Sol", "P01 family", "my garden", "2", "I wait all morning", "nobody rings"),
    ("Pat", "my dog"),
    ("Fay", "stage theme"),
    ("Sol", "go", "2", "new I never know who is coming", "1"),
    ("Fay", "stage vote themes", "go", "yes"),
    ("Pat", "go", "3"),
    ("Sol", "go", "room", "9", "provider", "7", "next"),
    ("Fay", "close", "yes", "yes", "stage chefs"),
    ("Pat", "go", "1", "text the rota", "2", "a neighbour looks in"),
    ("Fay", "stage grid"),
    ("Pat", "go", "higher"),
    ("Sol", "go", "3 8", "up", "next", "6 2"),
)


async def test_both_ways_end_in_the_same_state(house, another):
    roles = {"Sol": Role.SCRIBE, "Pat": Role.PARTICIPANT, "Fay": Role.FACILITATOR}
    for name, role in roles.items():  # They come in the same order: each deed then has the same time in both.
        await another.seat(name, role)
    for name, line in BY_VERBS:
        await another.verbs(line, name=name, role=roles[name])
    talkers = {name: await house.talker(name, role) for name, role in roles.items()}
    for name, *lines in IN_LINES:
        await talkers[name].says(*lines)
    assert await house.exported() == await another.exported()
