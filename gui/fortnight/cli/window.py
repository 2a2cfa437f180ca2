"""Commands that draw: the window, the check of an installation, a page as a file, all pages as pictures.

They import Qt inside their functions, because other commands do not need it.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from pathlib import Path

from fortnight import __version__
from fortnight.cli.audit import read_day
from fortnight.cli.command_log import level_of
from fortnight.cli.output import DONE, FAILED, CommandFailed, UsageError, print_path, writing
from fortnight.cli.record import DEMO_WITH_DATA, open_session
from fortnight.domain.entry.languages import LANGUAGES
from fortnight.domain.messages import text
from fortnight.store.queries import courses

PAGES = ("summary", "timeline", "visit", "growth", "activity", "medication", "letter", "infusion")
PICTURES = (".png", ".pdf", ".svg")
SECTIONS = ("milestones", "activity", "doses", "medication", "due", "alerts")
"""The sections of the summary page."""
PAGE_OF = {"date": "visit", "days": "summary", "sections": "summary"}
"""The page to which an argument of `render` belongs."""


def add_render(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `render`."""
    verb.add_argument("--patient", required=True, metavar="NUMBER")
    verb.add_argument("--page", choices=PAGES, default="timeline")
    verb.add_argument("--out", type=Path, required=True, metavar="PICTURE", help="a .png, .pdf or .svg file")
    verb.add_argument(
        "--date", type=read_day, metavar="DATE", help="day of the visit, such as 2026-11-22 (--page visit)"
    )
    verb.add_argument("--days", type=int, metavar="N", help="only the last N days (--page summary)")
    verb.add_argument(
        "--sections", metavar="NAMES", help=f"separated by commas: {', '.join(SECTIONS)} (--page summary)"
    )


def add_pictures(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `pictures`."""
    verb.add_argument("--out", type=Path, required=True, metavar="DIR")
    verb.add_argument(
        "--language",
        nargs="+",
        choices=LANGUAGES,
        default=(),
        metavar="CODE",
        help=f"languages, each in a folder of its own ({', '.join(LANGUAGES)}; default: the present one)",
    )
    verb.add_argument(
        "--size",
        nargs="+",
        type=read_size,
        default=(),
        metavar="WxH",
        help="sizes of the window, each in a folder of its own if there are several (default: 1280x800)",
    )
    verb.add_argument(
        "--scale", type=int, choices=(1, 2), default=1, help="2 draws everything twice as large"
    )


def read_size(words: str) -> tuple[int, int]:
    """Return the width and height that are written as `1280x800`."""
    found = re.fullmatch(r"(\d{3,4})x(\d{3,4})", words)
    if found is None:
        raise argparse.ArgumentTypeError(text("“{words}” is not a size such as 1280x800.", words=words))
    return int(found[1]), int(found[2])


def run_window(args: argparse.Namespace) -> int:
    """Open the window, or check this installation with `--self-test`."""
    if not args.self_test:
        return _open(args)
    use_offscreen()
    from fortnight.app.self_test import self_test

    problems = self_test()
    for each in problems:
        print(text("This installation has a problem: {what}", what=each), file=sys.stderr)
    if not problems:
        print(text("fortnight {version}: this installation works.", version=__version__))
    return FAILED if problems else DONE


def _open(args: argparse.Namespace) -> int:
    from fortnight.app import start as app

    if args.demo and args.data is not None:
        raise UsageError(DEMO_WITH_DATA)
    if app.screenless() and "QT_QPA_PLATFORM" not in os.environ:
        raise UsageError(
            text(
                "This machine has no screen to open a window on. Commands work without one: fortnight --help."
            )
        )
    return app.open_window(args.data, args.demo, args.open, level_of(args))


def use_offscreen() -> None:
    """Let Qt draw without a screen, unless a platform was chosen already."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def run_render(args: argparse.Namespace) -> int:
    """Draw a page of one child into a file."""
    _check_drawable(args.out)
    _check_part(args)
    with open_session(args) as session:
        child = courses.child_by_number(session.store, args.patient)
        course = courses.course(session.store, child.id) if child else None
        if course is None:
            raise UsageError(
                text("No child with the number {number} is registered here.", number=args.patient)
            )
        use_offscreen()
        from fortnight.app.rendering import PAGES as PAINTERS
        from fortnight.app.rendering import Part

        part = Part(args.date, args.days, _sections(args.sections))
        trouble = PAINTERS[args.page](session, course, args.out, part)
    if trouble:
        raise CommandFailed(text("{out} was not written: {why}", out=args.out, why=trouble))
    print_path(args.out, beside=False)
    return DONE


def _check_part(args: argparse.Namespace) -> None:
    """Refuse an argument of another page, and one that cannot be read."""
    for name, page in PAGE_OF.items():
        if getattr(args, name) is not None and args.page != page:
            raise UsageError(text("--{name} is for --page {page}.", name=name, page=page))
    if args.days is not None and args.days < 1:
        raise UsageError(text("--days must be 1 or more."))
    _sections(args.sections)


def _sections(typed: str | None) -> tuple[str, ...] | None:
    if typed is None:
        return None
    named = [each.strip() for each in typed.split(",") if each.strip()]
    if unknown := [each for each in named if each not in SECTIONS]:
        known = ", ".join(SECTIONS)
        raise UsageError(
            text("“{name}” is not a section of the summary. Known: {known}.", name=unknown[0], known=known)
        )
    return tuple(each for each in SECTIONS if each in named)


def _check_drawable(out: Path) -> None:
    if out.suffix.lower() not in PICTURES:
        raise UsageError(text("--out must end in {endings}.", endings=", ".join(PICTURES)))
    if not out.absolute().parent.is_dir():
        raise UsageError(text("The folder {folder} does not exist.", folder=out.absolute().parent))


def run_pictures(args: argparse.Namespace) -> int:
    """Draw every page of the demonstration into a folder."""
    with writing(args.out):
        args.out.mkdir(parents=True, exist_ok=True)
    os.environ["QT_SCALE_FACTOR"] = str(args.scale)
    use_offscreen()
    from PySide6.QtCore import QSize

    from fortnight.app import screenshots

    for path in screenshots.pictures(args.out, args.language, [QSize(*size) for size in args.size]):
        print(path)
    return DONE
