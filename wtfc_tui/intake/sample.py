"""The sample workshop that comes along: an invented council's carers. No real person's words."""

from importlib.resources import files

from wtfc_tui.domain.document import Document
from wtfc_tui.domain.steps import Steps
from wtfc_tui.intake.json_export import Carries, load


def load_sample(carries: Carries, steps: Steps) -> Document:
    return load(files("wtfc_tui.sample").joinpath("carers.json").read_bytes(), carries, steps)
