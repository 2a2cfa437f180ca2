"""The checklist before an infusion: the findings of readiness, completed to one row for each rule.

The program cites its sources and asks; it never decides to withhold the drug. A row that asks is settled by a
value, or by somebody who answers "go ahead" and says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from fortnight.domain.alert.raised_alert import CardState, RaisedAlert
from fortnight.domain.infusion.acts import Act, Choice, FindingAnswer, Order
from fortnight.domain.infusion.checklist_limits import DEFAULT_RULES, ClinicRules
from fortnight.domain.infusion.infusion_record import InfusionRecord
from fortnight.domain.labs.display import Quantity
from fortnight.domain.messages import Text, joined, text
from fortnight.domain.people import may_decide
from fortnight.domain.readiness.badges import Mark
from fortnight.domain.readiness.bedside_findings import Bedside
from fortnight.domain.readiness.boxes import BOXES, Box
from fortnight.domain.readiness.checklist_rules import CHECKLIST_RULES, Rule
from fortnight.domain.readiness.finding import Answer, Finding, Seriousness
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.schedule import WINDOW_DAYS


@dataclass(frozen=True, slots=True)
class ChecklistRow:
    """One row of the checklist.

    `state` is its mark; `asks` is the mark that it has without an answer. `limits` is the rule in words,
    `says` is what was found (empty if all is in order), `box` is where a value can be typed, and `answer` is
    the newest answer, which counts only if the state is "answered". `about` identifies what is asked: an
    answer to something else does not count.
    """

    rule: str
    state: Mark
    asks: Mark
    name: Text
    value: Quantity | Text | None
    at: datetime | None
    says: Text
    limits: Text
    source: Text
    waivable: bool
    box: Box | None
    answer: Answer | None
    about: str

    @property
    def is_settled(self) -> bool:
        """Whether the start does not wait for this row."""
        return self.state in (Mark.ANSWERED, Mark.IN_ORDER)


@dataclass(frozen=True, slots=True)
class Checklist:
    """The rows: what stops first, then what asks, what is missing, what is answered and what is in order."""

    rows: tuple[ChecklistRow, ...]

    @property
    def counts(self) -> Mapping[Mark, int]:
        """How many rows have each mark."""
        states = [row.state for row in self.rows]
        return {mark: states.count(mark) for mark in Mark}

    def row(self, rule: str) -> ChecklistRow | None:
        """Return the row of a rule; `None` if the rule does not apply."""
        return next((row for row in self.rows if row.rule == rule), None)


def checklist(
    course: Course,
    alerts: Iterable[RaisedAlert],
    record: InfusionRecord,
    now: datetime,
    rules: ClinicRules = DEFAULT_RULES,
    window_days: int = WINDOW_DAYS,
) -> Checklist:
    """Return the checklist of an infusion that would be started at `now`."""
    current = tuple(alert for alert in alerts if alert.life is not CardState.CLOSED)
    seen = Bedside(course, current, record, now, rules, window_days)
    rows = (_row(rule, seen) for rule in CHECKLIST_RULES if rule.applies(seen))
    order = list(Mark)
    return Checklist(tuple(sorted(rows, key=lambda row: order.index(row.state))))


def waits_for(checked: Checklist, record: InfusionRecord, order: Order | None = None) -> tuple[Text, ...]:
    """Return what the start still waits for: unsettled rows, the order, the preparation, the second check.

    `order` is the order that is in force if none was written with this infusion.
    """
    waiting = [row.name for row in checked.rows if not row.is_settled]
    if record.order is None and order is None:
        waiting.append(text("Order"))
    if record.preparation is None:
        waiting += [text("Preparation"), text("Second check")]
    return tuple(waiting)


def _row(rule: Rule, seen: Bedside) -> ChecklistRow:
    found = sorted(rule.find(seen), key=_rank)
    asks, act = _asks(found), seen.record.answers.get(rule.name)
    about = _about(found)
    is_answered = rule.waivable and asks is not Mark.IN_ORDER and goes_ahead(act, asks, about)
    value, at = (found[0].value, found[0].at) if found else rule.shown(seen)
    if value is None and asks is Mark.MISSING:
        value, at = rule.shown(seen)
    return ChecklistRow(
        rule.name,
        Mark.ANSWERED if is_answered else asks,
        asks,
        rule.title,
        value,
        at,
        joined([each.says for each in found], "; ") if found else text(""),
        rule.limits(seen),
        found[0].source if found else rule.source,
        rule.waivable,
        BOXES.get(rule.name),
        _answer(act) if act is not None else next((each.answered for each in found), None),
        about,
    )


def _rank(finding: Finding) -> tuple[bool, int]:
    return finding.answered is not None, list(Seriousness).index(finding.seriousness)


def _asks(found: list[Finding]) -> Mark:
    """Return the mark of the first finding, which is the most serious one."""
    if not found:
        return Mark.IN_ORDER
    return Mark.ANSWERED if found[0].answered is not None else Mark(str(found[0].seriousness))


def _about(found: list[Finding]) -> str:
    """Return what is asked as text, the same for the same findings."""
    return "; ".join(
        " ".join(filter(None, (each.seriousness, str(each.says), each.at.isoformat() if each.at else "")))
        for each in found
        if each.answered is None
    )


def goes_ahead(act: Act | None, asks: Mark, about: str) -> bool:
    """Return whether an answer says to go ahead with exactly what is asked.

    A stop needs a physician: the person who answered, or the one whom that person names.
    """
    if act is None or not isinstance(act.body, FindingAnswer):
        return False
    body = act.body
    is_decided = asks is not Mark.STOP or may_decide(act.role) or bool(body.physician)
    return is_decided and body.choice is Choice.GO_AHEAD and body.about == about


def _answer(act: Act) -> Answer | None:
    body = act.body
    if not isinstance(body, FindingAnswer) or not body.reason:
        return None
    by = body.physician or act.by
    return Answer(by, body.decided_at or act.written_at, str(body.choice), body.reason)
