"""The validation pack of an installation: `fortnight validate --pack FILE.pdf`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fortnight.cli.output import DONE, FAILED, CommandFailed, UsageError, print_json, print_path
from fortnight.cli.window import use_offscreen
from fortnight.domain.messages import text

if TYPE_CHECKING:
    from fortnight.operations.validation_pack import Pack


def write_pack(args: argparse.Namespace, cases: Sequence[Any]) -> int:
    """Check this installation, write the pack, and return whether everything passed."""
    if not args.pack.parent.is_dir():
        raise UsageError(text("The folder {folder} does not exist.", folder=args.pack.parent))
    use_offscreen()
    from PySide6.QtCore import qVersion

    from fortnight.app.self_test import results
    from fortnight.app.user_window import application
    from fortnight.operations import validation_pack
    from fortnight.ui.reports.validation_pack import draw

    application()
    pack = validation_pack.make(args.clock(), {"Qt": qVersion()}, results(), cases)
    if trouble := draw(pack, args.pack):
        raise CommandFailed(text("{out} was not written: {why}", out=args.pack, why=trouble))
    if args.json:
        print_json(_data(pack, args.pack))
    else:
        print_path(args.pack, beside=False)
    return DONE if pack.passed else FAILED


def _data(pack: Pack, file: Path) -> dict[str, Any]:
    """Return where the pack is, and every check in it."""
    checks = [
        {"name": str(c.name), "expected": str(c.expected), "found": str(c.found), "passed": c.passed}
        for c in pack.checks
    ]
    return {
        "file": str(file.absolute()),
        "passed": pack.passed,
        "files_compared": pack.listed,
        "wrong_files": [each.name for each in pack.wrong_files],
        "checks": checks,
    }
