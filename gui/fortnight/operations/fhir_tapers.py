"""Taper plans of a bundle: one with the drug and the steps of a plan of the record is that plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from fortnight.domain.entry.check_taper import check_change, check_taper
from fortnight.domain.entry.drafts import Problem, question
from fortnight.domain.messages import text
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course
from fortnight.domain.record.taper import DO_WORDS, Taper, TaperChange
from fortnight.exchange.fhir.codes import fhir_id
from fortnight.exchange.rows import Row
from fortnight.operations.fhir_plan import RowPlan
from fortnight.store.journal.bodies import taper_body, taper_change_body

OTHER_STEPS = text(
    "The record has this plan with other steps. Correct it there, if those of the file are right."
)
TWICE = text("The file holds this plan twice, with different changes.")


def plan_tapers(plan: RowPlan, course: Course, rows: Sequence[Row[Any]]) -> None:
    """Plan taper plans with their changes. That they began before today is no question here.

    Of a plan that the record has, each change that it does not have is asked about.
    """
    in_file: list[Taper] = []
    for row in rows:
        earlier = _with_same_steps(in_file, row.entry)
        if earlier is not None and _new_changes(earlier, row.entry):
            plan.add_problems([Problem("changes", TWICE)], row)
        elif earlier is not None:
            plan.add_known(row)
        elif _plan_one(plan, course, row):
            in_file.append(row.entry)


def _plan_one(plan: RowPlan, course: Course, row: Row[Any]) -> bool:
    """Plan one taper plan; return whether nothing is wrong with it."""
    taper: Taper = row.entry
    known = _with_same_steps(course.tapers, taper)
    if known is not None:
        return _plan_changes(plan, row, known)
    if any(fhir_id(each.id) == taper.id for each in course.tapers):
        plan.add_problems([Problem("steps", OTHER_STEPS)], row)
        return False
    return _plan_new(plan, course.child, row)


def _with_same_steps(tapers: Iterable[Taper], taper: Taper) -> Taper | None:
    """Return the plan with the same drug and steps: the one nearest in its changes, then the newest."""
    same = [each for each in tapers if (each.drug, each.written) == (taper.drug, taper.written)]
    newest = sorted(same, key=lambda each: each.made_at, reverse=True)
    return min(newest, key=lambda each: len(_new_changes(each, taper)), default=None)


def _new_changes(known: Taper, taper: Taper) -> tuple[TaperChange, ...]:
    """Return the changes of a plan that the known one does not have; why they were made is not compared."""
    there = {(each.do, each.on, each.days) for each in known.changes}
    return tuple(each for each in taper.changes if (each.do, each.on, each.days) not in there)


def _plan_new(plan: RowPlan, child: Child, row: Row[Any]) -> bool:
    taper: Taper = row.entry
    written = replace(taper, changes=())
    problems = [*check_taper(child, written, taper.since, None), *_wrong(written, taper.changes)]
    questions = plan.add_problems(problems, row)
    plan.add_entry("plans", 1, "taper.record", row.patient, partial(taper_body, taper), questions)
    _add_changes(plan, row, taper.changes)
    return len(questions) == len(problems)


def _plan_changes(plan: RowPlan, row: Row[Any], known: Taper) -> bool:
    """Plan what is new of a plan that the record has."""
    new = _new_changes(known, row.entry)
    if not new:
        plan.add_known(row)
        return True
    problems = [*map(_asked, new), *_wrong(known, new)]
    questions = plan.add_problems(problems, row)
    plan.of_record[row.number] = known.id
    _add_changes(plan, row, new, questions)
    return len(questions) == len(problems)


def _add_changes(
    plan: RowPlan, row: Row[Any], changes: Iterable[TaperChange], questions: tuple[Problem, ...] = ()
) -> None:
    for change in changes:
        body = partial(taper_change_body, change)
        plan.add_entry("plans", 1, f"taper.{change.do.value}", row.patient, body, questions)


def _asked(change: TaperChange) -> Problem:
    asked = text(
        "The record has this plan without “{change}” on {day}. Is this change right?",
        change=DO_WORDS[change.do],
        day=change.on,
    )
    return question("changes", asked)


def _wrong(taper: Taper, changes: Sequence[TaperChange]) -> Iterator[Problem]:
    """Yield what is wrong with changes that follow those of a plan."""
    for n, change in enumerate(changes):
        yield from check_change(replace(taper, changes=(*taper.changes, *changes[:n])), change)
