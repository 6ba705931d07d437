"""docs/VERBS.md says what the verbs do and what they give: it is the table of verbs, written out."""

from pathlib import Path

from docs.verbs_page import verbs_page

PAGE = Path(__file__).parents[2] / "docs" / "VERBS.md"


def test_the_page_of_verbs_is_the_table_of_verbs_written_out() -> None:
    assert PAGE.read_text(encoding="utf-8") == verbs_page(), "run make pictures"
