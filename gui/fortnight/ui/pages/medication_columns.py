"""The columns of the table of recorded doses and of taper plans."""

from __future__ import annotations

from collections.abc import Collection
from typing import cast

from fortnight.domain.numbers import plain
from fortnight.domain.record.medication import ROUTE_WORDS
from fortnight.domain.record.taper import DO_WORDS, HOW_WORDS, PlanStep, Taper
from fortnight.domain.treatment.drugs import drug_name
from fortnight.domain.treatment.medication_lines import MedicationLine
from fortnight.domain.treatment.medication_words import dose_words, plan_step_words
from fortnight.domain.treatment.taper_plan import is_off_plan
from fortnight.operations.medication_view import StepRow
from fortnight.ui import formats
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.tables import Cell, Column, new_mark

Shown = StepRow | Taper
NOTHING = Cell("–", "muted")


def line_name(line: MedicationLine) -> str:
    """Return what identifies a line on the page."""
    step = line.newest
    return f"{line.substance} {step.route if step.is_local else ''} {step.per}"


def line_words(line: MedicationLine) -> str:
    """Return the name of a line, with its route if the drug acts locally."""
    name = tr_word(drug_name(line.substance))
    route = line.newest.route
    if route is None or not line.newest.is_local:
        return name
    return tr("{drug}, {route}").format(drug=name, route=tr_word(ROUTE_WORDS[route]))


def step_columns(news: Collection[str] = ()) -> list[Column[Shown]]:
    """Return the columns of recorded steps; `news` are the records that are new to the reader."""
    return [
        Column(tr("From"), lambda r: _from(_step(r), news)),
        Column(tr("Plan\nmg/day"), lambda r: _planned(_step(r)), right=True),
        Column(tr("Taken"), lambda r: _taken(_step(r))),
        Column(tr("mg/kg\na day"), lambda r: _number(_step(r).mg_per_kg), right=True),
        Column(tr("Change"), lambda r: _change(_step(r).change), right=True),
        Column(tr("Reason"), lambda r: _reason(_step(r)), stretch=True),
        Column(tr("By"), lambda r: Cell(_step(r).step.by, "muted")),
    ]


def plan_columns(news: Collection[str] = ()) -> list[Column[Shown]]:
    """Return the columns of taper plans; `news` are the records that are new to the reader."""
    return [
        Column(tr("From"), lambda r: _since(_taper(r), news)),
        Column(tr("Drug"), lambda r: Cell(tr_word(drug_name(_taper(r).drug)))),
        Column(tr("Steps, mg/day"), lambda r: Cell(_steps(_taper(r)), tip=_steps_with_days(_taper(r)))),
        Column(tr("Changes and reason"), lambda r: _changes(_taper(r)), stretch=True),
        Column(tr("By"), lambda r: Cell(_taper(r).by, "muted")),
    ]


def _step(row: Shown) -> StepRow:
    return cast("StepRow", row)


def _taper(row: Shown) -> Taper:
    return cast("Taper", row)


def _from(row: StepRow, news: Collection[str]) -> Cell:
    day = row.treatment_day
    number = "" if day is None else tr("day {n} of treatment").format(n=day)
    return Cell(formats.day(row.step.start), bold=True, tip=number, marks=new_mark(row.step.id, news))


def _since(taper: Taper, news: Collection[str]) -> Cell:
    return Cell(formats.day(taper.since), bold=True, marks=new_mark(taper.id, news))


def _number(value: float | None) -> Cell:
    return NOTHING if value is None else Cell(formats.decimal_point(plain(round(value, 2))))


def _planned(row: StepRow) -> Cell:
    if row.planned is None:
        return NOTHING
    return Cell(_short(row.planned), tip=say(plan_step_words(row.planned)))


def _taken(row: StepRow) -> Cell:
    step = row.step
    is_off = is_off_plan(step, row.planned)
    conflict = tr("changed on two computers") if step.conflict else ""
    return Cell(say(dose_words(step)), "amber_ink" if is_off or conflict else "", bold=True, tip=conflict)


def _change(change: float | None) -> Cell:
    if change is None:
        return NOTHING
    return Cell(f"{round(change * 100):+d} %".replace("-", "−"), "muted")


def _reason(row: StepRow) -> Cell:
    return Cell(row.step.reason or tr("not recorded"), "" if row.step.reason else "muted")


def _steps(taper: Taper) -> str:
    return " → ".join(map(_short, taper.steps))


def _short(step: PlanStep) -> str:
    """Return a planned dose in mg/day, or the doses of alternate days, as they are typed."""
    return formats.decimal_point(step.typed)


def _steps_with_days(taper: Taper) -> str:
    words = tr("{day}: {dose}")
    steps = [words.format(day=formats.day(s.start), dose=say(plan_step_words(s))) for s in taper.steps]
    return "\n".join([say(HOW_WORDS[taper.how]), *steps])


def _changes(taper: Taper) -> Cell:
    words = tr("{what} {day}: {why}")
    said = [
        words.format(what=say(DO_WORDS[c.do]), day=formats.day(c.on), why=c.reason) for c in taper.changes
    ]
    return Cell(formats.listed([taper.reason, *said], "; "), "amber_ink" if said else "")
