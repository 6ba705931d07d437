"""Something to sort."""

import pytest

from wtfc_tui.domain.people import HOST
from wtfc_tui.stages.gather.records import AddStatement


@pytest.fixture
async def pile(did):
    """S4, S5 and S6 of what is not working have no theme yet."""
    await did(HOST, *(AddStatement("notworking", f"Still to sort {number}", f"P{number:02d}") for number in (4, 5, 6)))
