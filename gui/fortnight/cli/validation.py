"""The validation pack of an installation: `fortnight validate --pack FILE.pdf`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from fortnight.cli.output import DONE, FAILED, CommandFailed, UsageError, print_path
from fortnight.cli.window import use_offscreen
from fortnight.domain.messages import text


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
    print_path(args.pack, beside=False)
    return DONE if pack.passed else FAILED
