"""Two workshops on one server: neither can be seen from the other, by screen, verb or code."""

ONE, OTHER = "carers-2026", "home-care"


async def test_two_workshops_on_one_server_do_not_see_each_other(served):
    place = await served(ONE, OTHER)
    sam = await place.terminal("Sam", "scribe", "Carers 2026", "1 here", slug=ONE)
    sid = await place.terminal("Sid", "scribe", "Home care", "1 here", slug=OTHER)
    await sam.typed("Nobody rings<Enter>", "S1 saved")
    await sid.typed("The key safe is stuck<Enter>", "S1 saved")
    for mine, theirs, slug in (("Nobody rings", "key safe", ONE), ("key safe", "Nobody rings", OTHER)):
        for verb in ("statements", "export json", "log", "who", "status"):
            assert theirs not in await place.said("Fran", "facilitator", verb, slug=slug)
        assert mine in await place.said("Fran", "facilitator", "export json", slug=slug)
    assert "key safe" not in sam.raw.decode()
    assert "Sid" not in sam.raw.decode()
    assert "Nobody rings" not in sid.raw.decode()


async def test_the_same_name_in_two_workshops_is_two_people(served):
    place = await served(ONE, OTHER)
    here = await place.terminal("Sam", "scribe", "Latest", slug=ONE)
    there = await place.terminal("Sam", "scribe", "Latest", slug=OTHER)
    await here.typed("Half a sente", "│ Half a sente")
    await there.typed("One<Enter>", "S1 saved")
    await here.drops()
    await there.drops()
    await place.terminal("Sam", "scribe", "│ Half a sente", slug=ONE)
    there = await place.terminal("Sam", "scribe", "1 statement", slug=OTHER)
    assert "Half" not in there.text


async def test_a_stage_is_moved_in_one_and_stays_in_the_other(served):
    place = await served(ONE, OTHER)
    here = await place.terminal("Ana", "participant", "Latest", slug=ONE)
    there = await place.terminal("Ana", "participant", "Latest", slug=OTHER)
    await place.said("Fran", "facilitator", "stage vote themes", slug=ONE)
    await here.is_at("4 Vote")
    await there.typed("Hello<Enter>", "S1 saved")
    await there.is_at("2 Gather")
