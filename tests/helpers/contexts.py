"""What a widget is given by its window, without a window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from fortnight.app.user_window import application
from fortnight.domain.entry.drafts import LabsDraft, Typed
from fortnight.domain.record.course import Course
from fortnight.operations import views
from fortnight.operations.alert_cards import alert_id
from fortnight.operations.recording import record_labs
from fortnight.operations.session import Session
from fortnight.ui import translation
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.services.context import Context
from fortnight.ui.services.live import Live
from fortnight.ui.theme import LIGHT
from helpers.stores import present

CHILD, OTHER_CHILD = "child-0001", "child-0002"


@contextmanager
def context_of(session: Session, units: str = "si") -> Iterator[Context]:
    """Yield the context of a session; changes of the record are reported until the end of the block."""
    application()
    live = Live(session)
    try:
        yield Context(session, Appearance(LIGHT, units), live)
    finally:
        live.stop()
        translation.use_units("si")


def as_role(context: Context, role: str, actor: str = "Dr B") -> Context:
    """Return the same context for another person."""
    return replace(context, session=replace(context.session, role=role, actor=actor))


def course_of(context: Context, child: str = CHILD) -> Course:
    """Return the present course of a child."""
    return present(views.course(context.session, child))


ILL = {"IL6": ("400", "pg/mL"), "CRP": ("<0.3", "mg/L"), "TEMP": ("39.1", "Cel"), "WBC": ("19", "10*9/L")}


def raise_card(session: Session, id: str = "s", child: str = CHILD) -> str:
    """Record a specimen of now that raises an alert card, and return the id of the card."""
    typed = {code: Typed(*words) for code, words in ILL.items()}
    record_labs(session, id, child, LabsDraft(session.clock(), typed), confirmed=True)
    return alert_id(child, id)
