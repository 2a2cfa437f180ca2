"""Importing FHIR bundles: each in one transaction, each resource with its outcome and its reason.

The child is matched as for a laboratory message: two identifiers agree, or its resources wait. A Patient
whose number is not in the record is registered with its name and birth date. Results become what a laboratory
message makes of them, all else what the other imports make of it; what a form would ask about waits until the
import is confirmed. Importing a bundle again stores nothing twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from fortnight.domain.labs.lab_message import Outcome
from fortnight.domain.messages import Text, text
from fortnight.domain.record.dates import Localise
from fortnight.exchange.fhir.reader import MOST_BYTES, Item, NotABundle, read_bundle
from fortnight.exchange.hl7v2.values import short
from fortnight.operations import alert_cards
from fortnight.operations.fhir_children import settle_patients
from fortnight.operations.fhir_labs import settle_observations
from fortnight.operations.fhir_treatment import settle_treatment
from fortnight.operations.fhir_work import Work
from fortnight.operations.lab_messages import Detail, FileReport
from fortnight.operations.session import Session


class _DryRun(Exception):
    """Ends the transaction of a dry run, so that everything is rolled back."""


def import_bundles(
    session: Session,
    paths: Sequence[Path],
    localise: Localise,
    dry_run: bool = False,
    confirmed: bool = False,
) -> list[FileReport]:
    """Import the bundles of files, or say what an import would do.

    :param confirmed: what a form would ask about is right.
    :raises OSError: if a file cannot be read.
    :raises StoreProblem: if the record cannot be written; the bundles before that one are stored.
    """
    files = [(path.name, _content(path)) for path in paths]
    return import_contents(session, files, localise, dry_run, confirmed)


def _content(path: Path) -> bytes:
    """Return a file, or as much of one that is too long as shows that it is."""
    with path.open("rb") as file:
        return file.read(MOST_BYTES + 1)


def import_contents(
    session: Session,
    files: Sequence[tuple[str, bytes]],
    localise: Localise,
    dry_run: bool = False,
    confirmed: bool = False,
) -> list[FileReport]:
    """Import bundles that are given by name and content."""
    reports: list[FileReport] = []
    for name, content in files:
        reports.append(FileReport(name, is_bundle=True))
        try:
            bundle = read_bundle(content)
        except NotABundle as wrong:
            reports[-1].remarks.append(wrong.sentence)
            continue
        with suppress(_DryRun), session.store.transaction(session.act()) as transaction:
            _import(Work(session, transaction, bundle, name, localise, confirmed), reports[-1])
            if dry_run:
                _roll_back()
    return reports


def _roll_back() -> None:
    raise _DryRun


def _import(work: Work, report: FileReport) -> None:
    """Settle every entry of a bundle; alert cards follow at the end."""
    settle_patients(work)
    settle_observations(work)
    settle_treatment(work)
    for item in work.bundle.items:
        _settle_rest(work, item)
        report.details += [
            Detail(f"{item.where}{each.part}", each.what or item.kind, each.outcome, each.reason, each.waits)
            for each in work.settled[item.number]
        ]
    for child in sorted(work.changed):
        alert_cards.refresh(work.session, work.transaction, child)


# What is left: reports and authors follow what they are about, other types are not read -------------


def _settle_rest(work: Work, item: Item) -> None:
    if item.number in work.settled:
        return
    if item.wrong is not None:
        work.settle(item, Outcome.REFUSED, item.wrong)
    elif item.kind in _REST:
        _REST[item.kind](work, item)
    else:
        work.settle(
            item, Outcome.REFUSED, text("Resources of the type “{kind}” are not read.", kind=short(item.kind))
        )


def _settle_report(work: Work, item: Item) -> None:
    _follow(work, item, work.members(item, "result"), text("Its results are listed one by one."))


def _settle_provenance(work: Work, item: Item) -> None:
    _follow(work, item, work.members(item, "target"), text("It says who recorded what is listed."))


def _follow(work: Work, item: Item, about: Sequence[Item], reason: Text) -> None:
    """Give a resource the outcome of what it is about: stored if any of it was."""
    outcomes = {each.outcome for other in about for each in work.settled.get(other.number, ())}
    first = next((each for each in (Outcome.STORED, Outcome.ALREADY_THERE) if each in outcomes), None)
    work.settle(item, first or Outcome.IGNORED, reason)


def _settle_flag(work: Work, item: Item) -> None:
    work.settle(item, Outcome.IGNORED, text("Alert cards are computed here from the results."))


_REST: Mapping[str, Callable[[Work, Item], None]] = {
    "DiagnosticReport": _settle_report,
    "Provenance": _settle_provenance,
    "Flag": _settle_flag,
}
