"""The command `import` for FHIR bundles."""

from __future__ import annotations

import argparse

from fortnight.cli.messages import print_reports
from fortnight.cli.output import warn
from fortnight.domain.messages import text
from fortnight.domain.record.dates import Localise
from fortnight.operations.fhir_import import import_bundles
from fortnight.operations.received_files import to_confirm
from fortnight.operations.session import Session


def run_fhir(args: argparse.Namespace, session: Session, localise: Localise) -> int:
    """Import bundles, or show what an import would do; 1 if anything waits or was refused."""
    reports = import_bundles(session, args.files, localise, args.dry_run, args.confirm)
    waiting = to_confirm(reports)
    if waiting:
        warn(
            text(
                "{entries} would be asked about in a form. If they are right, import with --confirm.",
                entries=text("%n (entry|entries)", "", len(waiting)),
            )
        )
    return print_reports(reports, args)
