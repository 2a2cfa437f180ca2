"""The command `manual`: the manual as HTML in each language, with pictures drawn by the program."""

from __future__ import annotations

import argparse
from pathlib import Path

from fortnight.cli.output import DONE, print_path, writing
from fortnight.cli.window import use_offscreen
from fortnight.domain.entry.languages import LANGUAGES


def add_manual(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `manual`."""
    verb.add_argument("--out", type=Path, required=True, metavar="DIR")
    verb.add_argument("--language", choices=LANGUAGES, help="only this language (default: all)")
    verb.add_argument(
        "--pictures-only", action="store_true", help="draw only the pictures, into DIR/LANGUAGE"
    )


def run_manual(args: argparse.Namespace) -> int:
    """Write the manual as HTML, or draw its pictures."""
    use_offscreen()
    for code in (args.language,) if args.language else LANGUAGES:
        with writing(args.out):
            write = _draw if args.pictures_only else _write
            print_path(write(args.out / code, code), beside=False)
    return DONE


def _draw(out: Path, code: str) -> Path:
    from fortnight.app.manual_pictures import draw

    draw(out, code)
    return out


def _write(out: Path, code: str) -> Path:
    from fortnight.app.manual_pictures import draw_missing
    from fortnight.app.user_window import application
    from fortnight.ui.help.folder import write_folder
    from fortnight.ui.language import use_language

    application()
    use_language(code)
    write_folder(out, code)
    draw_missing(out / "pictures", code)
    return out / "index.html"
