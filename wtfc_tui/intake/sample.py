"""The sample workshop that comes along: an invented council's carers. No real person's words."""

from functools import cache
from importlib.resources import files

from wtfc_tui.domain.export_format import Document
from wtfc_tui.intake.json_export import load


@cache
def load_sample() -> Document:
    return load(files("wtfc_tui.sample").joinpath("carers.json").read_bytes())
