"""Who may answer a row of the checklist with "go ahead", and what the answer needs."""

from __future__ import annotations

from collections.abc import Iterator

from fortnight.domain.entry.drafts import Problem
from fortnight.domain.infusion.acts import Choice, FindingAnswer
from fortnight.domain.messages import text
from fortnight.domain.people import may_decide
from fortnight.domain.readiness.badges import Mark
from fortnight.domain.readiness.checklist import ChecklistRow


def answer_problems(row: ChecklistRow, answer: FindingAnswer, role: str) -> Iterator[Problem]:
    """Yield why an answer cannot be accepted.

    What stops is answered by a physician, or by somebody who names the physician, how and when.
    """
    if answer.choice is not Choice.GO_AHEAD:
        return
    if row.asks is Mark.IN_ORDER:
        yield Problem("choice", text("There is nothing to answer here: it is in order."))
    elif not row.waivable:
        yield Problem("choice", text("{name}: this cannot be waived. {says}", name=row.name, says=row.says))
    if not answer.reason.strip():
        yield Problem("reason", text("Type the reason."))
    if row.asks is Mark.STOP and not may_decide(role) and not answer.physician.strip():
        yield Problem(
            "physician",
            text("{name}: a physician has to answer this. Type who decided, how and when.", name=row.name),
        )
    if answer.physician.strip() and answer.decided_at is None:
        yield Problem("decided_at", text("Type when the physician decided."))
