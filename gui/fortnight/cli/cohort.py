"""The commands that need no record: `screen` runs the alert over files, `validate` checks worked cases."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from fortnight import __version__
from fortnight.cli.output import (
    DONE,
    FAILED,
    CommandFailed,
    UsageError,
    check_files,
    print_json,
    print_path,
    table,
    writing,
)
from fortnight.cli.validation import write_pack
from fortnight.domain.messages import text
from fortnight.domain.scores.worked_cases import check
from fortnight.operations.exports import private_file
from fortnight.operations.screening import COLUMNS, Raised, screen
from fortnight.paths import resource


def run_screen(args: argparse.Namespace) -> int:
    """Run the alert over a file of results and a file of infusions."""
    check_files((args.labs, args.infusions))
    found = screen(args.labs, args.infusions)
    for refusal in found.refusals:
        print(refusal, file=sys.stderr)
    if found.refusals:
        raise CommandFailed(text("Nothing was screened: {count} refused.", count=found.refusals.total))
    for sentence in found.left_out:
        print(sentence, file=sys.stderr)
    _print_raised(found.raised, args.json)
    return DONE


def _print_raised(raised: Sequence[Raised], out: Path | None) -> None:
    data = [each.as_data() for each in raised]
    if out is not None and str(out) == "-":
        print_json(data)
        return
    if out is not None:
        with writing(out), private_file(out) as draft:
            draft.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print_path(out, beside=True)
    for line in table([COLUMNS, *(each.as_cells() for each in raised)]):
        print(line)


def run_validate(args: argparse.Namespace) -> int:
    """Compute worked cases and compare them with their expected answers."""
    path = args.file or resource("validation/cases.json")
    check_files((path,))
    cases = _cases(path)
    if args.pack is not None:
        return write_pack(args, cases)
    verdicts = [check(case) for case in cases]
    failed = sum(not verdict.passed for verdict in verdicts)
    if args.json:
        print_json([{"id": v.id, "passed": v.passed, "message": str(v.message)} for v in verdicts])
        return FAILED if failed else DONE
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
    return FAILED if failed else DONE


def _cases(path: Path) -> list[Any]:
    try:
        cases = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(
            text("{path} cannot be read: {why}.", path=path, why=error.strerror or error)
        ) from None
    except (ValueError, RecursionError) as error:
        raise CommandFailed(text("{path} is not valid JSON: {why}.", path=path, why=error)) from None
    if not isinstance(cases, list) or not cases:
        raise CommandFailed(text("{path} must contain a list of cases.", path=path))
    return cases
