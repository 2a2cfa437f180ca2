"""The command line: opens the window, or runs a command for scripts and for machines without a screen.

Exit codes: 0 done, 1 something is wrong, 2 wrong usage, 130 stopped with Ctrl-C. Errors are described in a
sentence on stderr.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from fortnight import __version__
from fortnight.cli.audit import add_audit, run_audit
from fortnight.cli.backup import add_backup, add_restore, run_backup, run_restore
from fortnight.cli.cohort import run_screen, run_validate
from fortnight.cli.command_log import logged
from fortnight.cli.conflicts import add_conflicts, run_conflicts
from fortnight.cli.credentials import add_credentials
from fortnight.cli.evaluate import add_evaluate, run_evaluate
from fortnight.cli.export import add_export, run_export
from fortnight.cli.failsafe import add_failsafe, run_failsafe
from fortnight.cli.hub import add_hub, run_hub
from fortnight.cli.listen import add_listen, run_listen
from fortnight.cli.lot import add_lot, run_lot
from fortnight.cli.manual import add_manual, run_manual
from fortnight.cli.output import (
    FAILED,
    PIPE_CLOSED,
    STOPPED,
    USAGE,
    CommandFailed,
    UsageError,
)
from fortnight.cli.person import (
    add_export_key,
    add_init,
    add_person,
    add_recover,
    run_export_key,
    run_init,
    run_person,
    run_recover,
)
from fortnight.cli.record import (
    add_accept,
    add_import,
    add_verify,
    run_accept,
    run_import,
    run_rebuild,
    run_verify,
)
from fortnight.cli.review_copy import add_copy, run_copy
from fortnight.cli.settings import add_settings, run_settings
from fortnight.cli.summary import add_summary, run_summary
from fortnight.cli.today import add_today, run_today
from fortnight.cli.window import add_pictures, add_render, run_pictures, run_render, run_window
from fortnight.core_dumps import forbid_core_dumps
from fortnight.domain.messages import Text, text
from fortnight.operations.session import Invalid
from fortnight.paths import data_folder
from fortnight.program_log.line import place_of
from fortnight.store import engine_errors
from fortnight.store.engine import sqlite3
from fortnight.store.errors import CannotOpen, StoreProblem
from fortnight.store.files.layout import StoreFiles

COPY_SUFFIX = ".fortnight"
ABOUT = "The fortnightly record of tocilizumab in systemic JIA. Without a command it opens the window."


def local_now() -> datetime:
    """Return the time of this computer with its offset from UTC."""
    return datetime.now().astimezone()


def main(argv: Sequence[str] | None = None) -> int:  # noqa: C901 - one line for each kind of error
    """Run one command and return its exit code."""
    forbid_core_dumps()
    _escape_unprintable()
    args = None
    try:
        args = parser().parse_args(with_open(sys.argv[1:] if argv is None else argv))
        with logged(args):
            code = args.run(args)
        _flush()
    except (UsageError, CannotOpen) as error:
        return _complain(error.sentence, USAGE)
    except (CommandFailed, StoreProblem, Invalid) as error:
        return _complain(error.sentence, FAILED)
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        _close_quietly()
        return PIPE_CLOSED
    except sqlite3.Error as error:
        return _complain(engine_errors.why(StoreFiles(_folder(args)), error), FAILED)
    except OSError as error:
        return _complain(text("The operating system reported an error: {why}.", why=error), FAILED)
    except SystemExit as ended:  # raised by argparse for --help, --version or a wrong option
        return int(ended.code or 0)
    except Exception as error:
        return _complain(_fault(error), FAILED)
    else:
        return code


def _fault(error: Exception) -> Text:
    """Return a sentence for an error of the program, without the message of the error: it may hold data."""
    kind, place = type(error).__name__, place_of(error)
    return text("An error occurred in the program: {kind}, {place}.", kind=kind, place=place)


def with_open(argv: Sequence[str]) -> list[str]:
    """Return the arguments with `--open` before a review copy that is named alone, as a desktop does."""
    found = next((n for n, each in enumerate(argv) if each in VERBS or each.endswith(COPY_SUFFIX)), None)
    is_copy = found is not None and argv[found] not in VERBS and (found == 0 or argv[found - 1] != "--open")
    return [*argv[:found], "--open", *argv[found:]] if found is not None and is_copy else list(argv)


def _flush() -> None:
    if sys.stdout is not None:  # a windowed program on Windows has none
        sys.stdout.flush()


def _folder(args: argparse.Namespace | None) -> Path:
    return getattr(args, "data", None) or data_folder()


def _complain(sentence: Text, code: int) -> int:
    print(f"fortnight: {sentence}", file=sys.stderr)
    return code


def _escape_unprintable() -> None:
    """Print the code of a character that the terminal cannot show, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


def _close_quietly() -> None:
    """Discard further output, also at the end of the program: the reader of the pipe has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


# Arguments --------------------------------------------------------------------------------------


def parser() -> argparse.ArgumentParser:
    """Return the parser with every option and command."""
    whole = argparse.ArgumentParser(prog="fortnight", description=ABOUT, allow_abbrev=False)
    whole.add_argument("--version", action="version", version=f"fortnight {__version__}")
    whole.add_argument("--open", type=Path, metavar="FILE", help="open a review copy, or answers to one")
    whole.add_argument("--self-test", action="store_true", help="check this installation and exit")
    nothing = dict.fromkeys(("data", "user", "passphrase_file"), None)
    whole.set_defaults(run=run_window, is_window=True, clock=local_now, demo=False, debug=False, **nothing)
    _add_common(whole)
    verbs = whole.add_subparsers(metavar="command", title="commands")
    for name, verb in VERBS.items():
        sub = verbs.add_parser(name, help=verb.help_text, description=verb.help_text, allow_abbrev=False)
        sub.set_defaults(run=verb.run, is_window=False)
        _add_common(sub)
        verb.add(sub)
    return whole


def _add_common(parser: argparse.ArgumentParser) -> None:
    """Add the options that may come before or after the command."""
    missing = argparse.SUPPRESS
    parser.add_argument("--data", type=Path, metavar="DIR", default=missing, help="the folder of the record")
    parser.add_argument(
        "--demo", action="store_true", default=missing, help="a demonstration ward that is deleted at the end"
    )
    parser.add_argument(
        "--debug", action="store_true", default=missing, help="write more into the log (no data at any level)"
    )
    add_credentials(parser)


def _add_screen(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--labs", type=Path, required=True, metavar="CSV")
    verb.add_argument("--infusions", type=Path, required=True, metavar="CSV")
    verb.add_argument(
        "--json", type=Path, metavar="OUT", help="also write JSON to this file (-: print JSON only)"
    )


def _add_validate(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "file", type=Path, nargs="?", metavar="FILE", help="cases (default: those that ship with the program)"
    )
    verb.add_argument(
        "--pack", type=Path, metavar="PDF", help="write the validation pack of this installation"
    )
    _add_json(verb)


def _add_json(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--json", action="store_true", help="print JSON")


class Verb(NamedTuple):
    """One command: the function that runs it, its help text, and the function that adds its arguments."""

    run: Callable[[argparse.Namespace], int]
    help_text: str
    add: Callable[[argparse.ArgumentParser], None]


VERBS: dict[str, Verb] = {
    "screen": Verb(run_screen, "run the alert over two files, without a record", _add_screen),
    "evaluate": Verb(
        run_evaluate, "evaluate the alert on simulated cohorts, compared with other rules", add_evaluate
    ),
    "validate": Verb(
        run_validate, "compute worked cases and compare them with their expected answers", _add_validate
    ),
    "init": Verb(run_init, "create a record with its first ward lead", add_init),
    "person": Verb(
        run_person, "manage who may log in: list, add, role, passphrase, remove, recovery-code", add_person
    ),
    "recover": Verb(run_recover, "log in with the recovery code if no passphrase is known", add_recover),
    "export-key": Verb(
        run_export_key, "write the key of the record to a file, for any SQLCipher client", add_export_key
    ),
    "settings": Verb(run_settings, "list, set, export or import the settings", add_settings),
    "today": Verb(run_today, "show what each child needs next, as on the Today page", add_today),
    "summary": Verb(run_summary, "show the milestones and episodes of one course", add_summary),
    "lot": Verb(run_lot, "list every child and date on which a lot was given", add_lot),
    "import": Verb(
        run_import,
        "import files: tables and CSV (all of it or nothing), HL7 messages or FHIR bundles (each for itself)",
        add_import,
    ),
    "export": Verb(
        run_export, "write children as FHIR bundles, CSV files or tables for research", add_export
    ),
    "listen": Verb(
        run_listen, "take laboratory messages from a watched folder or by MLLP, until stopped", add_listen
    ),
    "conflicts": Verb(run_conflicts, "list or settle what two computers did at the same time", add_conflicts),
    "hub": Verb(run_hub, "share the record with other computers through a PostgreSQL", add_hub),
    "verify": Verb(run_verify, "check the journal, the anchor and the tables against each other", add_verify),
    "audit": Verb(run_audit, "show who changed what, when and why", add_audit),
    "settle": Verb(run_accept, "accept a record that may be an older copy, with a reason", add_accept),
    "rebuild": Verb(run_rebuild, "rebuild the tables from the journal", _add_json),
    "backup": Verb(run_backup, "make a backup and verify it, or list the backups", add_backup),
    "copy": Verb(
        run_copy, "make a review copy, open or answer one, merge the answers, make a reader's key", add_copy
    ),
    "failsafe": Verb(run_failsafe, "write the whole record as a PDF that is not encrypted", add_failsafe),
    "restore": Verb(run_restore, "replace the record with a backup", add_restore),
    "render": Verb(run_render, "draw a page of one child into an image or PDF file", add_render),
    "manual": Verb(run_manual, "write the manual as HTML, with its pictures", add_manual),
    "pictures": Verb(run_pictures, "draw every page of the demonstration ward, light and dark", add_pictures),
}
