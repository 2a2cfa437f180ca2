"""The command line: opens the window, or serves scripts, validation and machines without a screen.

Exit codes: 0 done, 1 found something wrong, 2 used wrongly, 130 stopped with Ctrl-C. Whatever is wrong is
said in a sentence on stderr.
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
from fortnight.cli.credentials import add_credentials
from fortnight.cli.evaluate import add_evaluate, run_evaluate
from fortnight.cli.output import (
    DONE,
    MISUSED,
    PIPE_CLOSED,
    STOPPED,
    WRONG,
    Misused,
    Wrong,
    tell_file,
    writing,
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
    KEPT_DEMO,
    add_import,
    add_settle,
    add_verify,
    open_session,
    run_import,
    run_rebuild,
    run_settle,
    run_verify,
)
from fortnight.cli.today import add_today, run_today
from fortnight.core_dumps import forbid_core_dumps
from fortnight.domain.messages import Text, text
from fortnight.operations.session import Invalid
from fortnight.paths import data_folder
from fortnight.store import engine_errors
from fortnight.store.engine import sqlite3
from fortnight.store.errors import CannotOpen, StoreProblem
from fortnight.store.files.layout import StoreFiles
from fortnight.store.queries import courses

ABOUT = "The fortnightly record of tocilizumab in systemic JIA. Without a command it opens the window."
PAGES = ("timeline", "visit", "growth", "activity")
DRAWN_PAGES = ("timeline",)
PICTURES = (".png", ".pdf", ".svg")


def _now() -> datetime:
    return datetime.now().astimezone()


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    forbid_core_dumps()
    _print_anything()
    args = None
    try:
        args = parser().parse_args(argv)
        code = args.run(args)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except (Misused, CannotOpen) as wrong:
        return _complain(wrong.sentence, MISUSED)
    except (Wrong, StoreProblem, Invalid) as wrong:
        return _complain(wrong.sentence, WRONG)
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        _close_quietly()
        return PIPE_CLOSED
    except sqlite3.Error as error:
        return _complain(engine_errors.why(StoreFiles(_folder(args)), error), WRONG)
    except OSError as error:
        return _complain(text("The system refused: {why}.", why=error), WRONG)
    except SystemExit as ended:  # argparse: --help, --version, or a wrong option
        return int(ended.code or 0)


def _folder(args: argparse.Namespace | None) -> Path:
    return getattr(args, "data", None) or data_folder()


def _complain(sentence: Text, code: int) -> int:
    print(f"fortnight: {sentence}", file=sys.stderr)
    return code


def _print_anything() -> None:
    """A terminal that cannot show a character gets its code instead of an error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


def _close_quietly() -> None:
    """Whoever read our output has gone: nothing more is written, not even when the program ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


# What may be typed ------------------------------------------------------------------------------


def parser() -> argparse.ArgumentParser:
    """Every option and verb."""
    whole = argparse.ArgumentParser(prog="fortnight", description=ABOUT, allow_abbrev=False)
    whole.add_argument("--version", action="version", version=f"fortnight {__version__}")
    whole.add_argument("--self-test", action="store_true", help="check this installation, then end")
    whole.set_defaults(
        run=_window, clock=_now, **dict.fromkeys(("data", "user", "passphrase_file"), None), demo=False
    )
    _common(whole)
    verbs = whole.add_subparsers(metavar="command", title="commands")
    for name, known in VERBS.items():
        verb = verbs.add_parser(name, help=known.helps, description=known.helps, allow_abbrev=False)
        verb.set_defaults(run=known.run)
        _common(verb)
        known.add(verb)
    return whole


def _common(of: argparse.ArgumentParser) -> None:
    """Options that stand before or after the command alike."""
    missing = argparse.SUPPRESS
    of.add_argument("--data", type=Path, metavar="DIR", default=missing, help="the folder of the record")
    of.add_argument(
        "--demo", action="store_true", default=missing, help="an invented ward that is thrown away at the end"
    )
    add_credentials(of)


def _add_screen(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--labs", type=Path, required=True, metavar="CSV")
    verb.add_argument("--infusions", type=Path, required=True, metavar="CSV")
    verb.add_argument("--json", type=Path, metavar="OUT", help="also write JSON here (-: instead, to stdout)")


def _add_validate(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("file", type=Path, nargs="?", metavar="FILE", help="cases (otherwise those that ship)")
    _add_json(verb)


def _add_json(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--json", action="store_true", help="answer in JSON")


def _add_render(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--patient", required=True, metavar="NUMBER")
    verb.add_argument("--page", choices=PAGES, default=PAGES[0])
    verb.add_argument("--out", type=Path, required=True, metavar="PICTURE", help="a .png, .pdf or .svg file")


def _add_pictures(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--out", type=Path, required=True, metavar="DIR")


# The window -------------------------------------------------------------------------------------


def _window(args: argparse.Namespace) -> int:
    if not args.self_test:
        return _open(args)
    _draw_without_screen()
    from fortnight.app import start as app  # Qt: only when there is something to show

    wrong = app.self_test()
    for each in wrong:
        print(text("Wrong in this installation: {what}", what=each), file=sys.stderr)
    if not wrong:
        print(text("fortnight {version}: this installation works.", version=__version__))
    return WRONG if wrong else DONE


def _open(args: argparse.Namespace) -> int:
    from fortnight.app import start as app

    if args.demo and args.data is not None:
        raise Misused(KEPT_DEMO)
    if app.screenless() and "QT_QPA_PLATFORM" not in os.environ:
        raise Misused(
            text("This machine has no screen to open a window on. Commands work: fortnight --help.")
        )
    return app.open_window(args.data, args.demo)


def _draw_without_screen() -> None:
    """Drawing into files needs no screen; a platform that was chosen stays chosen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _render(args: argparse.Namespace) -> int:
    _check_drawable(args.page, args.out)
    with open_session(args) as session:
        child = courses.child_by_number(session.store, args.patient)
        course = courses.course(session.store, child.id) if child else None
        if course is None:
            raise Misused(text("No child with the number {number} is registered here.", number=args.patient))
        _draw_without_screen()
        from fortnight.app import start as app

        trouble = app.render_timeline(session, course, args.out)
    if trouble:
        raise Wrong(text("{out} was not drawn: {why}", out=args.out, why=trouble))
    tell_file(args.out, beside=False)
    return DONE


def _check_drawable(page: str, out: Path) -> None:
    if page not in DRAWN_PAGES:
        raise Misused(text("The page “{page}” cannot be drawn by this version yet.", page=page))
    if out.suffix.lower() not in PICTURES:
        raise Misused(text("--out must end in {endings}.", endings=", ".join(PICTURES)))
    if not out.absolute().parent.is_dir():
        raise Misused(text("The folder {folder} is not there.", folder=out.absolute().parent))


def _pictures(args: argparse.Namespace) -> int:
    with writing(args.out):
        args.out.mkdir(parents=True, exist_ok=True)
    _draw_without_screen()
    from fortnight.app import screenshots

    for path in screenshots.pictures(args.out):
        print(path)
    return DONE


class Verb(NamedTuple):
    """One command: what it does, in words, and what may be typed after it."""

    run: Callable[[argparse.Namespace], int]
    helps: str
    add: Callable[[argparse.ArgumentParser], None]


VERBS: dict[str, Verb] = {
    "screen": Verb(run_screen, "run the alert over two files, without a record", _add_screen),
    "evaluate": Verb(
        run_evaluate, "judge the alert itself on simulated cohorts, beside other rules", add_evaluate
    ),
    "validate": Verb(run_validate, "compute worked cases and compare", _add_validate),
    "init": Verb(run_init, "make a record with its first ward lead", add_init),
    "person": Verb(run_person, "who may log in: list, add, role, passphrase, remove", add_person),
    "recover": Verb(run_recover, "all passphrases forgotten: in with the recovery code", add_recover),
    "export-key": Verb(run_export_key, "the way out: the key for any SQLCipher client", add_export_key),
    "today": Verb(run_today, "what each child needs next, as the Today page shows it", add_today),
    "import": Verb(run_import, "take in files: all rows or none", add_import),
    "verify": Verb(run_verify, "prove journal, anchor and tables against each other", add_verify),
    "audit": Verb(run_audit, "who did what when, from what to what, and why", add_audit),
    "settle": Verb(run_settle, "accept a record that may be an older copy, with a reason", add_settle),
    "rebuild": Verb(run_rebuild, "make the tables anew from the journal", _add_json),
    "backup": Verb(run_backup, "make a whole copy and prove it, or list the copies", add_backup),
    "restore": Verb(run_restore, "put a backup in the place of the record", add_restore),
    "render": Verb(_render, "draw a page of one child into a file", _add_render),
    "pictures": Verb(_pictures, "draw the pictures of the manual", _add_pictures),
}
