"""`wtfc`, the host's command: reads the arguments and runs the one function that they name. It owns the exit status."""

import argparse
import json
import sys
from collections.abc import Sequence

from server.command.arguments import arguments
from wtfc_tui.domain.refusals import Refused, Why
from wtfc_tui.store.failures import StoreFailure
from wtfc_tui.verbs.reply import error_data


def main(given: Sequence[str] | None = None) -> int:
    """The exit status, as for verbs; whatever goes wrong is one sentence on standard error."""
    chosen = arguments().parse_args(given)
    try:
        return int(chosen.run(chosen))
    except Refused as refusal:
        return _failed(chosen, refusal.sentence, refusal.why)
    except StoreFailure as failure:
        return _failed(chosen, failure.sentence, Why.TRY_AGAIN)
    except BrokenPipeError:
        return 0
    except OSError as error:
        what = f"{error.filename}: {error.strerror}" if error.filename and error.strerror else str(error)
        return _failed(chosen, f"{what}.", Why.TRY_AGAIN)
    except KeyboardInterrupt:
        return 130


def _failed(chosen: argparse.Namespace, sentence: str, status: int) -> int:
    if getattr(chosen, "json", False):
        print(json.dumps(error_data(sentence, status), ensure_ascii=False))
    print(f"wtfc: {sentence}", file=sys.stderr)
    return int(status)
