"""The `today` command: shows what each child needs next and what argues against the infusion."""

from __future__ import annotations

import argparse
from datetime import date, datetime
from typing import Any

from fortnight.cli.output import DONE, print_json, table
from fortnight.cli.record import open_session
from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.labs.catalogue import to_display
from fortnight.domain.labs.display import Quantity, unit_of
from fortnight.domain.messages import Text, english_short_day, render
from fortnight.domain.readiness.badges import finding_badges
from fortnight.domain.readiness.finding import Answer, Finding
from fortnight.operations import settings, views
from fortnight.operations.session import Session
from fortnight.operations.views import TodayRow

COLUMNS = ("needs next", "number", "name", "due", "findings")
ALL_CHILDREN = 2**31 - 1


def add_today(verb: argparse.ArgumentParser) -> None:
    """Add the arguments of `today`."""
    verb.add_argument("--json", action="store_true", help="print JSON")


def run_today(args: argparse.Namespace) -> int:
    """Print the rows of the Today page."""
    with open_session(args) as session:
        units = settings.value(session.store, "units")
        rows = views.today(session, most=ALL_CHILDREN).rows
        if args.json:
            print_json([_as_data(session, row, units) for row in rows])
        else:
            for line in table([COLUMNS, *(_cells(row, units) for row in rows)]):
                print(line)
    return DONE


def _cells(row: TodayRow, units: str) -> tuple[str, ...]:
    due = english_short_day(row.due) if row.due else "–"
    badges = ", ".join(render(badge.words, units) for badge in finding_badges(row.readiness))
    return render(row.step.says, units), row.child.number, row.child.name, due, badges


# As data ------------------------------------------------------------------------------------------


def _as_data(session: Session, row: TodayRow, units: str) -> dict[str, Any]:
    return {
        "number": row.child.number,
        "due": _iso(row.due),
        "days_late": max(0, -row.days),
        "ready": row.readiness.ready,
        "findings": [_finding(finding, units) for finding in row.readiness.findings],
        "labs": {"have": row.readiness.labs, "wanted": row.readiness.wanted},
        "il6": _il6(session, row, units),
        "alerts": [_alert(alert) for alert in views.alerts(session, row.child.id)],
    }


def _finding(finding: Finding, units: str) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "seriousness": str(finding.seriousness),
        "says": render(finding.says, units),
        "value": _value(finding.value, units),
        "date": _iso(finding.at),
        "source": render(finding.source, units),
        "answered": _answer(finding.answered),
    }


def _value(value: Quantity | Text | None, units: str) -> str | None:
    if value is None:
        return None
    return value.shown(units) if isinstance(value, Quantity) else render(value, units)


def _answer(answer: Answer | None) -> dict[str, Any] | None:
    if answer is None:
        return None
    return {"by": answer.by, "at": _iso(answer.at), "choice": answer.choice, "reason": answer.reason}


def _il6(session: Session, row: TodayRow, units: str) -> dict[str, Any] | None:
    """Return the newest IL-6 and its ratio to the child's own level (`None` if that is unknown)."""
    if row.il6 is None:
        return None
    return {
        "value": to_display("IL6", row.il6.value, units)[0],
        "comparator": row.il6.comparator,
        "unit": unit_of("IL6", units),
        "date": _iso(row.il6.collected_at),
        "fold": _fold(session, row),
    }


def _fold(session: Session, row: TodayRow) -> float | None:
    course = views.course(session, row.child.id)
    judged = session.judgement_cache.of(course) if course is not None else ()
    folds = [j.fold for j in judged if row.il6 is not None and j.specimen == row.il6.specimen]
    return None if not folds or folds[-1] is None else round(folds[-1], 4)


def _alert(alert: RaisedAlert) -> dict[str, Any]:
    return {
        "id": alert.id,
        "level": alert.level,
        "suggests": alert.suggests,
        "state": str(alert.life),
        "repeat_due": _iso(alert.repeat_due),
    }


def _iso(when: date | datetime | None) -> str | None:
    return None if when is None else when.isoformat()
