"""docs/KEYS.md says what the keys do: it is the key table, written out."""

from pathlib import Path

from docs.pictures import keys_page

PAGE = Path(__file__).parents[2] / "docs" / "KEYS.md"


def test_the_page_of_keys_is_the_key_table_written_out() -> None:
    assert PAGE.read_text(encoding="utf-8") == keys_page(), "run make pictures"
