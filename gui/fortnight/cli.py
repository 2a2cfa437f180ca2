"""The command line: opens the window, or serves scripts, validation and machines without a screen.

Exit codes: 0 done, 1 found something wrong, 2 used wrongly, 130 stopped with Ctrl-C. Whatever is wrong is
said in a sentence on stderr.
"""

from __future__ import annotations

import argparse
import getpass
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from uuid_utils import uuid7

from fortnight import __version__, demo
from fortnight.domain.checks import unreadable
from fortnight.domain.validation import check
from fortnight.domain.wording import Text, text
from fortnight.exchange.tables import Refusal
from fortnight.operations.desk import Desk, Invalid
from fortnight.operations.importing import ImportReport, import_files
from fortnight.operations.screening import COLUMNS, Raised, screen
from fortnight.paths import data_folder, resource
from fortnight.store import reading
from fortnight.store.database import Store
from fortnight.store.engine import sqlite3
from fortnight.store.files import StoreFiles
from fortnight.store.problems import CannotOpen, StoreProblem
from fortnight.store.verify import rebuild, verify

DONE, WRONG, MISUSED, STOPPED, PIPE_CLOSED = 0, 1, 2, 130, 141
ABOUT = "The fortnightly record of tocilizumab in systemic JIA. Without a command it opens the window."
PAGES = ("timeline", "visit", "growth", "activity")
DRAWN_PAGES = ("timeline",)
KEPT_DEMO = text("--demo is thrown away at the end; it cannot be put into a folder by --data.")
PICTURES = (".png", ".pdf", ".svg")


class Misused(Exception):
    """The command was used wrongly; `sentence` says how."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


class Wrong(Exception):
    """What was handed in is wrong; `sentence` says where."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code."""
    _print_anything()
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
    except OSError as error:
        return _complain(text("The system refused: {why}.", why=error), WRONG)
    except SystemExit as ended:  # argparse: --help, --version, or a wrong option
        return int(ended.code or 0)


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
    whole.set_defaults(run=_window, **dict.fromkeys(("data", "user"), None), demo=False)
    _common(whole)
    verbs = whole.add_subparsers(metavar="command", title="commands")
    for name, add in VERBS.items():
        run, helps = RUNS[name]
        verb = verbs.add_parser(name, help=helps, description=helps, allow_abbrev=False)
        verb.set_defaults(run=run)
        _common(verb)
        add(verb)
    return whole


def _common(of: argparse.ArgumentParser) -> None:
    """Options that stand before or after the command alike."""
    missing = argparse.SUPPRESS
    of.add_argument("--data", type=Path, metavar="DIR", default=missing, help="the folder of the record")
    of.add_argument(
        "--demo", action="store_true", default=missing, help="an invented ward that is thrown away at the end"
    )
    of.add_argument(
        "--user", metavar="NAME", default=missing, help="who acts (otherwise the name of the login)"
    )


def _add_screen(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--labs", type=Path, required=True, metavar="CSV")
    verb.add_argument("--infusions", type=Path, required=True, metavar="CSV")
    verb.add_argument("--json", type=Path, metavar="OUT", help="also write JSON here (-: instead, to stdout)")


def _add_validate(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("file", type=Path, nargs="?", metavar="FILE", help="cases (otherwise those that ship)")
    _add_json(verb)


def _add_import(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("files", type=Path, nargs="+", metavar="FILE")
    _add_json(verb)


def _add_json(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--json", action="store_true", help="answer in JSON")


def _add_render(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--patient", required=True, metavar="NUMBER")
    verb.add_argument("--page", choices=PAGES, default=PAGES[0])
    verb.add_argument("--out", type=Path, required=True, metavar="PICTURE", help="a .png, .pdf or .svg file")


def _add_pictures(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--out", type=Path, required=True, metavar="DIR")


VERBS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "screen": _add_screen,
    "validate": _add_validate,
    "import": _add_import,
    "verify": _add_json,
    "rebuild": _add_json,
    "render": _add_render,
    "pictures": _add_pictures,
}


# The window -------------------------------------------------------------------------------------


def _window(args: argparse.Namespace) -> int:
    if not args.self_test:
        return _open(args)
    _draw_without_screen()
    from fortnight import app  # Qt: only when there is something to show

    wrong = app.self_test()
    for each in wrong:
        print(text("Wrong in this installation: {what}", what=each), file=sys.stderr)
    if not wrong:
        print(text("fortnight {version}: this installation works.", version=__version__))
    return WRONG if wrong else DONE


def _open(args: argparse.Namespace) -> int:
    from fortnight import app

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
    with _desk(args) as desk:
        child = reading.child_by_number(desk.store, args.patient)
        course = reading.course(desk.store, child.id) if child else None
        if course is None:
            raise Misused(text("No child with the number {number} is registered here.", number=args.patient))
        _draw_without_screen()
        from fortnight import app

        trouble = app.render_timeline(desk, course, args.out)
    if trouble:
        raise Wrong(text("{out} was not drawn: {why}", out=args.out, why=trouble))
    print(args.out)
    return DONE


def _check_drawable(page: str, out: Path) -> None:
    if page not in DRAWN_PAGES:
        raise Misused(text("The page “{page}” cannot be drawn by this version yet.", page=page))
    if out.suffix.lower() not in PICTURES:
        raise Misused(text("--out must end in {endings}.", endings=", ".join(PICTURES)))
    if not out.absolute().parent.is_dir():
        raise Misused(text("The folder {folder} is not there.", folder=out.absolute().parent))


def _pictures(args: argparse.Namespace) -> int:
    with _writing(args.out):
        args.out.mkdir(parents=True, exist_ok=True)
    _draw_without_screen()
    from fortnight import app

    for path in app.pictures(args.out):
        print(path)
    return DONE


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Misused(
            text("{path} cannot be written: {why}.", path=path, why=error.strerror or error)
        ) from None


# Verbs that touch a record ----------------------------------------------------------------------


@contextmanager
def _desk(args: argparse.Namespace, make: bool = False) -> Iterator[Desk]:
    """A desk at the record that was named: the user's own, another folder, or an invented ward."""
    if args.demo:
        with _demo_desk(args) as desk:
            yield desk
        return
    folder = args.data or data_folder()
    if not make and not (StoreFiles(folder).ward.exists() or StoreFiles(folder).anchor.exists()):
        raise Misused(text("There is no record in {folder}.", folder=folder))
    with Store.open(folder) as store:
        yield _desk_at(store, args)


@contextmanager
def _demo_desk(args: argparse.Namespace) -> Iterator[Desk]:
    """A desk at an invented ward, in a folder that is gone at the end."""
    if args.data is not None:
        raise Misused(KEPT_DEMO)
    with (
        TemporaryDirectory(prefix="fortnight-demo-", ignore_cleanup_errors=True) as folder,
        Store.open(Path(folder) / "ward") as store,
    ):
        desk = _desk_at(store, args)
        demo.fill(desk, desk.clock().date(), Path(folder), _local)
        yield desk


def _desk_at(store: Store, args: argparse.Namespace) -> Desk:
    return Desk(store, _actor(args.user), "import", lambda: datetime.now().astimezone(), lambda: str(uuid7()))


def _actor(named: str | None) -> str:
    """Who acts: the name given, or that of the login."""
    try:
        actor = named if named is not None else getpass.getuser()
    except (OSError, KeyError, ImportError):  # a machine without accounts
        raise Misused(text("The name of the login is not known. Give one with --user.")) from None
    wrong = unreadable(actor) if actor.strip() else text("It is empty.")
    if wrong is not None:
        raise Misused(text("--user cannot be used: {why}", why=wrong))
    return actor.strip()


def _local(naive: datetime) -> datetime:
    return naive.astimezone()


def _import(args: argparse.Namespace) -> int:
    _need_files(args.files)
    with _desk(args, make=True) as desk:
        report = import_files(desk, args.files, _local)
    for refusal in report.refusals:
        print(refusal, file=sys.stderr)
    if args.json:
        _print_json(_import_data(report))
    elif report.done:
        print(_import_line(report))
    if not report.done:
        print(text("Nothing was imported: {count} refused.", count=len(report.refusals)), file=sys.stderr)
    return DONE if report.done else WRONG


def _import_line(report: ImportReport) -> Text:
    stored = ", ".join(f"{count} {kind}" for kind, count in report.stored.items() if count)
    return text(
        "Imported: {stored}. Already there: {there}.",
        stored=stored or "nothing new",
        there=report.already_there,
    )


def _import_data(report: ImportReport) -> dict[str, Any]:
    return {
        "stored": dict(report.stored),
        "already_there": report.already_there,
        "refusals": [_refusal_data(refusal) for refusal in report.refusals],
    }


def _refusal_data(refusal: Refusal) -> dict[str, Any]:
    return {
        "file": refusal.file,
        "row": refusal.row,
        "column": refusal.column,
        "sentence": str(refusal.sentence),
    }


def _verify(args: argparse.Namespace) -> int:
    try:
        with _desk(args) as desk:
            report = verify(desk.store)
    except CannotOpen as damaged:
        raise Wrong(damaged.sentence) from None
    findings = [str(finding) for finding in report.findings]
    if args.json:
        _print_json(
            {"entries": report.entries, "rows": report.rows, "sound": report.sound, "findings": findings}
        )
        return DONE if report.sound else WRONG
    for finding in findings:
        print(finding)
    verdict = text("all sound") if report.sound else text("{count} findings", count=len(findings))
    print(
        text(
            "{entries} entries, {rows} rows: {verdict}.",
            entries=report.entries,
            rows=report.rows,
            verdict=verdict,
        )
    )
    return DONE if report.sound else WRONG


def _rebuild(args: argparse.Namespace) -> int:
    with _desk(args) as desk:
        if desk.store.read_only is not None:
            raise Wrong(desk.store.read_only)
        try:
            records = rebuild(desk.store)
        except sqlite3.Error as error:
            raise Wrong(text("Nothing was made anew: {why}. The record is as it was.", why=error)) from None
    if args.json:
        _print_json({"records": records})
    else:
        print(text("{records} records were made anew from the journal.", records=records))
    return DONE


# Verbs without a record -------------------------------------------------------------------------


def _screen(args: argparse.Namespace) -> int:
    _need_files((args.labs, args.infusions))
    found = screen(args.labs, args.infusions)
    for refusal in found.refusals:
        print(refusal, file=sys.stderr)
    if found.refusals:
        raise Wrong(text("Nothing was screened: {count} refused.", count=len(found.refusals)))
    for sentence in found.left_out:
        print(sentence, file=sys.stderr)
    _tell(found.raised, args.json)
    return DONE


def _tell(raised: Sequence[Raised], out: Path | None) -> None:
    data = [each.as_data() for each in raised]
    if out is not None and str(out) == "-":
        _print_json(data)
        return
    if out is not None:
        with _writing(out):
            out.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    for line in _table([COLUMNS, *(each.as_cells() for each in raised)]):
        print(line)


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Rows under each other, the last column as long as it is. Nothing in a file can steer the terminal."""
    shown = [["".join(c if c.isprintable() else "\ufffd" for c in cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        cells = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)]
        yield "  ".join((*cells, row[-1])).rstrip()


def _validate(args: argparse.Namespace) -> int:
    path = args.file or resource("validation/cases.json")
    _need_files((path,))
    verdicts = [check(case) for case in _cases(path)]
    failed = sum(not verdict.passed for verdict in verdicts)
    if args.json:
        _print_json([{"id": v.id, "passed": v.passed, "message": str(v.message)} for v in verdicts])
        return WRONG if failed else DONE
    for verdict in verdicts:
        print(f"{'ok  ' if verdict.passed else 'FAIL'}  {verdict.id}: {verdict.message}")
    print(
        text(
            "fortnight {version}: {passed} of {all} cases passed.",
            version=__version__,
            passed=len(verdicts) - failed,
            all=len(verdicts),
        )
    )
    return WRONG if failed else DONE


def _cases(path: Path) -> list[Any]:
    try:
        cases = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise Misused(text("{path} cannot be read: {why}.", path=path, why=error.strerror or error)) from None
    except (ValueError, RecursionError) as error:
        raise Wrong(text("{path} is not JSON: {why}.", path=path, why=error)) from None
    if not isinstance(cases, list) or not cases:
        raise Wrong(text("{path} must hold a list of cases.", path=path))
    return cases


def _need_files(paths: Iterable[Path]) -> None:
    for path in paths:
        if not path.exists():
            raise Misused(text("There is no file {path}.", path=path))
        if path.is_dir():
            raise Misused(text("{path} is a folder, not a file.", path=path))


def _print_json(data: Any) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=1))


RUNS: dict[str, tuple[Callable[[argparse.Namespace], int], str]] = {
    "screen": (_screen, "run the alert over two files, without a record"),
    "validate": (_validate, "compute worked cases and compare"),
    "import": (_import, "take in files: all rows or none"),
    "verify": (_verify, "prove journal, anchor and tables against each other"),
    "rebuild": (_rebuild, "make the tables anew from the journal"),
    "render": (_render, "draw a page of one child into a file"),
    "pictures": (_pictures, "draw the pictures of the manual"),
}
