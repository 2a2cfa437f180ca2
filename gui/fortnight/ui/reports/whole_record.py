"""The whole record as one PDF: a list of all children, then each child with all that is recorded and charts.

It may be written in any thread: no widget takes part.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from html import escape
from itertools import chain
from pathlib import Path

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import Quantity, analyte_name
from fortnight.domain.messages import text
from fortnight.domain.numbers import dose_figure, plain
from fortnight.domain.record.child import Child, allergy_text
from fortnight.domain.record.course import Course, Infusion
from fortnight.domain.record.event_kinds import kind_word
from fortnight.domain.record.letter import PARAGRAPHS
from fortnight.domain.record.medication import MedicationStep
from fortnight.domain.scores.assessment import Assessment
from fortnight.domain.treatment.dose import LABELS
from fortnight.domain.treatment.drugs import drug_name
from fortnight.domain.treatment.medication_words import dose_words
from fortnight.operations import settings, views
from fortnight.operations.course_review import CourseReview, course_review
from fortnight.operations.failsafe import NOT_ENCRYPTED
from fortnight.operations.letters import letters_of
from fortnight.operations.session import Progress, Session
from fortnight.ui import formats
from fortnight.ui.pages.events import what_words
from fortnight.ui.reports.paper import (
    born_words,
    foot_lines,
    printed_words,
    reaction_words,
    sex_words,
    version_lines,
)
from fortnight.ui.reports.pdf import Document, PdfFile, pdf_file
from fortnight.ui.reports.record_charts import paint_charts, panels_of
from fortnight.ui.reports.summary_sections import alert_rows, score_rows
from fortnight.ui.translation import say, tr, tr_word, written

STYLE = (
    "body {font-size: 8pt} th {text-align: left} td, th {padding: 1px 5px} "
    "h3 {margin-top: 10px; margin-bottom: 1px} "
    ".warning {font-weight: bold; border: 1px solid black}"
)


def write_record(session: Session, path: Path, progress: Progress) -> None:
    """Write the whole record into a PDF. :raises OSError: if it cannot be written."""
    children = views.children(session)
    with pdf_file(tr("The whole record"), path) as file:
        file.add(_list(session, children))
        for place, child in enumerate(children):
            progress.step(text("Writing the children"), place, len(children))
            review = course_review(session, child.id)
            file.add(_child(session, review))
            _add_charts(file, session, review.course)


# The list of children -----------------------------------------------------------------------------


def _list(session: Session, children: Sequence[Child]) -> Document:
    """Return the first page: what this file is, its warning, and one line for each child."""
    title = tr("The whole record")
    made = tr("Record of {when} · %n (child|children)", "", len(children))
    lines = [made.format(when=formats.moment(session.clock()))]
    heads = (
        tr("Number"), tr("Name"), tr("Born"), tr("Allergies"), tr("Weight"), tr("Last dose"), tr("Last"),
        tr("Next due"),
    )  # fmt: skip
    rows = (_line(session, child) for child in children)
    body = (
        f"<h2>{escape(title)}</h2><p>{escape(' '.join(lines))}</p>"
        f"<p class='warning'>{escape(say(NOT_ENCRYPTED))}</p>{_table('', heads, rows)}"
    )
    return _document(title, body, "\n".join((printed_words(session), *version_lines(session))))


def _line(session: Session, child: Child) -> tuple[str, ...]:
    course = views.course(session, child.id)
    assert course is not None
    banner = views.banner(session, course)
    return (
        child.number,
        child.name,
        formats.birth_day(child),
        say(allergy_text(child.allergies)),
        f"{plain(banner.weight[0])} kg" if banner.weight else "–",
        f"{dose_figure(banner.dose_mg)} mg" if banner.dose_mg is not None else "–",
        formats.day(banner.last_infusion.date()) if banner.last_infusion else "–",
        formats.day(banner.due.due) if banner.due else "–",
    )


# One child ----------------------------------------------------------------------------------------


def _add_charts(file: PdfFile, session: Session, course: Course) -> None:
    """Add a page with the charts of a child, if there is anything to draw."""
    if panels_of(course):
        today, units = session.clock().date(), settings.value(session.store, "units")
        paint = partial(paint_charts, course=course, today=today, units=units)
        foot = "\n".join(foot_lines(session, course.child, None))
        file.add_drawing(tr("{child} · charts").format(child=_title(course.child)), foot, paint)


def _title(child: Child) -> str:
    return f"{child.name} · {sex_words(child)} · {child.number}"


def _child(session: Session, review: CourseReview) -> Document:
    """Return everything that is recorded of a child. What users typed is escaped."""
    child = review.course.child
    title = _title(child)
    head = f"<h2>{escape(title)}</h2><p>{'<br>'.join(map(escape, _facts(session, review.course)))}</p>"
    parts = (*_tables(review), *_letters(session, child.id))
    return _document(title, head + "".join(parts), "\n".join(foot_lines(session, child, None)))


def _document(title: str, body: str, foot: str) -> Document:
    return Document(title, f"<style>{STYLE}</style><body>{body}</body>", foot)


def _facts(session: Session, course: Course) -> Iterator[str]:
    child, banner = course.child, views.banner(session, course)
    known = LABELS.get(child.label)
    yield born_words(child, session.clock().date())
    yield say(allergy_text(child.allergies))
    yield tr("dosed according to the {label}, every %n day(s)", "", child.interval_days).format(
        label=tr_word(known.name) if known else child.label
    )
    if banner.weight:
        weight, when = banner.weight
        yield tr("weight {kg} kg on {day}").format(kg=plain(weight), day=formats.day(when.date()))
    if banner.due:
        yield tr("next infusion due {day}").format(day=formats.day(banner.due.due))
    if child.note:
        yield child.note


def _tables(review: CourseReview) -> Iterator[str]:
    course = review.course
    numbered = list(enumerate(course.infusions, 1))[::-1]
    yield _table(tr("Alerts"), (tr("Drawn"), tr("What"), tr("Answer")), alert_rows(review.cards))
    yield _table(
        tr("Infusions"),
        (tr("No."), tr("Given"), tr("Dose"), tr("Weight"), tr("Lots"), tr("Reaction"), tr("Note")),
        (_infusion(n, each) for n, each in numbered),
    )
    yield _table(tr("Results, the newest first"), (), _results(course))
    notes = [each for each in course.specimens[::-1] if each.symptoms or each.note]
    yield _table(
        tr("Notes with samples"),
        (),
        ((formats.moment(each.collected_at), each.symptoms, each.note) for each in notes),
    )
    yield _table(
        tr("Other drugs"),
        (tr("From"), tr("Drug"), tr("Dose"), tr("Reason"), tr("By")),
        map(_step, course.medication[::-1]),
    )
    yield _table(tr("Taper plans"), (), _tapers(course))
    yield _table(
        tr("Events"),
        (tr("Date"), tr("Kind"), tr("What")),
        (
            (formats.day(each.at.date()), say(kind_word(each.kind)), what_words(each))
            for each in course.events[::-1]
        ),
    )
    yield _table(tr("Disease activity"), (), map(_assessment, review.activity.assessments[::-1]))
    yield _table(tr("Milestones"), (), ((say(each.says),) for each in review.milestones))
    due = (
        (say(each.title), formats.day(each.due) if each.due else tr("never recorded")) for each in review.due
    )
    yield _table(tr("Surveillance"), (tr("What"), tr("Due")), due)


def _infusion(n: int, given: Infusion) -> tuple[str, ...]:
    weight = "–" if given.weight_kg is None else f"{plain(given.weight_kg)} kg"
    return (
        str(n),
        formats.moment(given.started_at),
        f"{dose_figure(given.dose_mg)} mg",
        weight,
        given.lots,
        reaction_words(given),
        given.note,
    )


def _results(course: Course) -> Iterator[tuple[str, str]]:
    """Yield each analyte with all its values and their times."""
    for code in ANALYTES:
        found = course.of(code)
        if found:
            values = (
                f"{written(Quantity.of(each))} ({formats.moment(each.collected_at)})" for each in found[::-1]
            )
            yield tr_word(analyte_name(code)), formats.listed(values, "; ")


def _step(step: MedicationStep) -> tuple[str, ...]:
    return (
        formats.day(step.start),
        tr_word(drug_name(step.drug)),
        say(dose_words(step)),
        step.reason,
        step.by,
    )


def _tapers(course: Course) -> Iterator[tuple[str, ...]]:
    words = tr("{day}: {mg} mg/day")
    for taper in course.tapers[::-1]:
        steps = (words.format(day=formats.day(s.start), mg=plain(s.mg_per_day)) for s in taper.steps)
        yield (
            formats.day(taper.since),
            tr_word(drug_name(taper.drug)),
            formats.listed(steps, "; "),
            taper.reason,
        )


def _assessment(found: Assessment) -> tuple[str, ...]:
    note = found.visit.note if found.visit else ""
    scores = formats.listed(f"{name} {value}" for name, value, _ in score_rows(found))
    return formats.moment(found.at), scores, note


def _letters(session: Session, child: str) -> Iterator[str]:
    for letter in letters_of(session, child):
        title = tr("Letter of {when}, {who}").format(when=formats.moment(letter.at), who=letter.by)
        rows = (
            (tr_word(PARAGRAPHS[name]), letter.paragraphs[name])
            for name in PARAGRAPHS
            if name in letter.paragraphs
        )
        yield _table(title, (), chain([(tr("Recipient"), letter.recipient or "–")], rows))


def _table(title: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table under its title; without rows, that there is nothing."""
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in row)}</tr>" for row in rows)
    head = f"<thead><tr>{''.join(f'<th>{escape(each)}</th>' for each in heads)}</tr></thead>" if heads else ""
    named = f"<h3>{escape(title)}</h3>" if title else ""
    if not body:
        return f"{named}<p>{escape(tr('none recorded'))}</p>" if title else ""
    return f"{named}<table border='1' cellspacing='0' width='100%'>{head}{body}</table>"
