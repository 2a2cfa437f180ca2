"""Exporting children: as FHIR bundles for other programs, as CSV files, or as tables for research.

The command line writes at once. The window writes in another thread, from a copy of the record: `begin`
checks the rights, `carry_out` writes, `finish` records what was written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from fortnight.domain.messages import Text, joined, text
from fortnight.operations import exports
from fortnight.operations.csv_record import write_csv
from fortnight.operations.fhir_export import write_bundles
from fortnight.operations.lookup import course_of
from fortnight.operations.reading_copy import Reader
from fortnight.operations.research_export import record_research, write_research
from fortnight.operations.research_files import Say
from fortnight.operations.session import Progress, Session
from fortnight.store.errors import NotExported
from fortnight.store.progress import SILENT

Counts = Mapping[str, int]


class Form(StrEnum):
    """The forms in which children are exported."""

    FHIR = "fhir"
    CSV = "csv"
    RESEARCH = "research"


RECORDED_AS = {Form.FHIR: "FHIR bundle", Form.CSV: "CSV files"}
IDENTIFYING = text(
    "The files identify the children and are not encrypted. Whoever receives them can read them."
)
CODED = text("The children are coded and their dates are moved. The secret stays in the record.")


@dataclass(frozen=True, slots=True)
class Order:
    """What to export: the form, the ids of the children, the file or folder to be written.

    `reason` is why a research export identifies the children; `None` if it does not.
    """

    form: Form
    children: tuple[str, ...]
    target: Path
    reason: str | None = None

    @property
    def is_coded(self) -> bool:
        """Whether nothing in the files identifies a child."""
        return self.form is Form.RESEARCH and self.reason is None


def export(session: Session, order: Order, progress: Progress = SILENT, say: Say = str) -> Counts:
    """Export children at once and record that; return how much was written of what.

    :raises Invalid: for a child that is not registered, or a reason that is empty.
    :raises Denied: if the role does not allow it.
    :raises OSError: if it cannot be written; nothing is written then.
    """
    _record_before(session, order)
    counts = WRITERS[order.form](session, order, progress, say)
    finish(session, order)
    return counts


def _record_before(session: Session, order: Order) -> None:
    """Check the children, and record a research export before it is made: its right is checked so."""
    for child in order.children:
        course_of(session, child)
    if order.form is Form.RESEARCH:
        record_research(session, order.children, order.target.name, order.reason)


def finish(session: Session, order: Order) -> None:
    """Record for each child that it was exported; of a research export there is an entry already."""
    if order.form in RECORDED_AS:
        for child in order.children:
            exports.note(session, child, RECORDED_AS[order.form], order.target.name)


def _fhir(session: Session, order: Order, progress: Progress, say: Say) -> Counts:
    return write_bundles(session, order.children, order.target, progress)


def _csv(session: Session, order: Order, progress: Progress, say: Say) -> Counts:
    return write_csv(session, order.children, order.target, progress)


def _research(session: Session, order: Order, progress: Progress, say: Say) -> Counts:
    identified = order.reason is not None
    return write_research(session, order.children, order.target, identified, progress, say)


WRITERS: Mapping[Form, Callable[[Session, Order, Progress, Say], Counts]] = {
    Form.FHIR: _fhir,
    Form.CSV: _csv,
    Form.RESEARCH: _research,
}


# In another thread --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Job:
    """An export with everything that a background thread needs to write it."""

    order: Order
    reader: Reader


def begin(session: Session, order: Order) -> Job:
    """Return an export that another thread can carry out.

    :raises Invalid: for a child that is not registered, or a reason that is empty.
    :raises Denied: if the role does not allow it.
    """
    _record_before(session, order)
    return Job(order, Reader.of(session))


def carry_out(work: Job, say: Say, progress: Progress) -> Counts:
    """Write an export from a copy of the record; return how much was written of what.

    :raises NotExported: with a sentence; nothing was written.
    :raises Stopped: if it was stopped; nothing was written.
    """
    progress.step(text("Copying the record"))
    with work.reader.session() as session:
        try:
            return WRITERS[work.order.form](session, work.order, progress, say)
        except OSError as error:
            why = error.strerror or error
            sentence = text("{file} was not written: {why}", file=work.order.target, why=why)
            raise NotExported(sentence) from error


# In words -----------------------------------------------------------------------------------------

# What is counted, in the order in which it is listed; anything else is not mentioned.
COUNTED: Mapping[str, Callable[[int], Text]] = {
    "Observation": lambda n: text("%n result(s)", "", n),
    "labs": lambda n: text("%n result(s)", "", n),
    "results": lambda n: text("%n result(s)", "", n),
    "MedicationAdministration": lambda n: text("%n infusion(s)", "", n),
    "infusions": lambda n: text("%n infusion(s)", "", n),
    "MedicationStatement": lambda n: text("%n dose(s) of other drugs", "", n),
    "medication": lambda n: text("%n dose(s) of other drugs", "", n),
    "Condition": lambda n: text("%n condition(s)", "", n),
    "events": lambda n: text("%n event(s)", "", n),
    "activity": lambda n: text("%n visit(s)", "", n),
    "Flag": lambda n: text("%n alert(s)", "", n),
    "files": lambda n: text("%n file(s)", "", n),
}


def summary(order: Order, counts: Counts) -> Text:
    """Return what was written in one sentence."""
    listed = [words(counts[name]) for name, words in COUNTED.items() if counts.get(name)]
    whom = text("%n (child|children)", "", len(order.children))
    return text("{what}.", what=joined([whom, *listed], ", "))
