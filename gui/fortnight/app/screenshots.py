"""Draws every page of the demonstration ward into image files, to look them over and for the manual."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import product
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QWidget

from fortnight.app.lifecycle import Lifecycle
from fortnight.app.practice import opened_demo
from fortnight.app.user_window import UserWindow, application
from fortnight.domain.alert.raised_alert import StoredState
from fortnight.domain.infusion.acts import ActKind, DripAct
from fortnight.domain.infusion.infusion_record import Stage
from fortnight.domain.people import LEAD, NURSE, PHYSICIAN, Person
from fortnight.operations import infusions, people, views
from fortnight.operations.session import Session
from fortnight.ui import theme as themes
from fortnight.ui.forms.recall import RecallDialog
from fortnight.ui.language import language, use_language
from fortnight.ui.pages.patient_tabs import (
    ACTIVITY,
    EVENTS,
    GROWTH,
    HISTORY,
    INFUSIONS,
    LABS,
    MEDICATION,
    TIMELINE,
)
from fortnight.ui.pages.patient_tabs import ALERTS as ALERT_CARDS
from fortnight.ui.services.local_settings import preferences
from fortnight.ui.shell.main_window import ALERTS, CALENDAR, INBOX, PATIENTS, TODAY, MainWindow

PICTURE_SIZE = QSize(1280, 800)
THEME_NAMES = ("light", "dark")
TEMPORARY = "fortnight-pictures-"
PASSPHRASE = "harbour pencil seventeen moss"  # of a record that is deleted afterwards
DIALOGS = (
    "register-child",
    "about-alerts",
    "about-program",
    "settings",
    "change-plan",
    "export",
    "find-lot",
    "review-copy",
    "summary-page",
    "letter",
)
TYPED_LABS = {
    "IL6": "96",
    "CRP": "<0.3",
    "SAA": "4,1",
    "ESR": "3",
    "WBC": "9.8",
    "PLT": "29",
    "FERR": "62",
    "AST": "31",
}
TYPED_WEIGHT = {"weight_kg": "28.4"}
LAYOUT_ROUNDS = 5  # times that events are processed until wrapped labels have their final height


Draw = Callable[[QWidget, str, Path], list[Path]]
"""Draws a widget under a name into a folder and returns the files."""


def settle() -> None:
    """Let a page have its final layout."""
    for _ in range(LAYOUT_ROUNDS):
        application().processEvents()


def _in_theme(theme: str) -> Draw:
    def draw(widget: QWidget, name: str, out: Path) -> list[Path]:
        settle()
        path = out / f"{name}-{theme}.png"
        widget.grab().save(str(path))
        return [path]

    return draw


def pictures(out: Path, languages: Sequence[str] = (), sizes: Sequence[QSize] = ()) -> Iterator[Path]:
    """Draw every page of the demonstration ward, light and dark, and yield each file.

    :param languages: those of the pages, each in a folder of its own; without any, the present one.
    :param sizes: those of the window, each in a folder of its own if there are several; without any,
        the usual one.
    """
    for code in languages or (language(),):
        with (
            in_language(code),
            opened_demo() as session,
            tempfile.TemporaryDirectory(prefix=TEMPORARY) as folder,
        ):
            for size, theme in product(sizes or (PICTURE_SIZE,), THEME_NAMES):
                into = (out / code if languages else out) / (_words(size) if len(sizes) > 1 else "")
                into.mkdir(parents=True, exist_ok=True)
                draw = _in_theme(theme)
                yield from draw_pages(session, theme, into, draw, size)
                yield from draw_login(Path(folder) / f"{_words(size)}-{theme}", theme, into, draw, size)


@contextmanager
def in_language(code: str) -> Iterator[None]:
    """Use a language, and afterwards the former one again. The translators belong to the application."""
    application()
    before = language()
    use_language(code)
    try:
        yield
    finally:
        use_language(before)


def _words(size: QSize) -> str:
    return f"{size.width()}x{size.height()}"


def draw_login(folder: Path, theme: str, out: Path, draw: Draw, size: QSize = PICTURE_SIZE) -> list[Path]:
    """Draw the log-in forms and the dialog of users, with a record of their own."""
    lifecycle = Lifecycle(folder)
    preferences(folder).setValue("theme", theme)
    preferences(folder).setValue("language", language())
    lifecycle.open()
    paths = draw(_shown(lifecycle.window, size), "set-up", out)
    session, _ = lifecycle.login_service.set_up(Person("Lead A", LEAD), PASSPHRASE)
    for name, role in (("Nurse A", NURSE), ("Dr B", PHYSICIAN)):
        people.add(session, name, role, PASSPHRASE)
    assert lifecycle.login_window is not None
    lifecycle.login_window.show_login_form("log-in")
    paths += draw(_shown(lifecycle.window, size), "log-in", out)
    lifecycle.welcome(session)
    assert lifecycle.user_window is not None
    lifecycle.user_window.window.dialogs.show_people()
    paths += draw(_shown(lifecycle.user_window.window.dialogs.current, size), "people", out)
    lifecycle.close()
    return paths


def _shown(widget: QWidget | None, size: QSize) -> QWidget:
    """Return a widget, a window in the size of the pictures."""
    assert widget is not None
    if widget.isWindow() and not isinstance(widget, QDialog):
        widget.resize(size)
    return widget


def draw_pages(session: Session, theme: str, out: Path, draw: Draw, size: QSize = PICTURE_SIZE) -> list[Path]:
    """Draw every page of a ward and return the files."""
    application()
    user_window = UserWindow(session, demonstration=True)
    user_window.appearance.set_theme(themes.THEMES[theme])
    window = user_window.window
    window.resize(size)
    window.show()
    paths: list[Path] = []
    for name, show in Tour(session, window).pages():
        show()
        dialog = window.dialogs.current if name in DIALOGS else None
        paths += draw(dialog or window, name, out)
    user_window.close()
    application().processEvents()
    return paths


class Tour:
    """Shows one page after the other in a window, preferably of a child with an alert."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        waiting = [
            a.child for a in views.alerts(session) if a.state is StoredState.OPEN and a.level != "watch"
        ]
        founding = views.child_by_number(session, "0001")
        self._session = session
        self._window, self._page = window, window.patient
        self._case = founding.id if founding else waiting[0]
        self._alerted = waiting[0] if waiting else self._case

    def pages(self) -> list[tuple[str, Callable[[], object]]]:
        """Return each page's name and the function that shows it; each starts where the one before ended."""
        window, dialogs = self._window, self._window.dialogs
        return [
            ("today", lambda: window.go(TODAY)),
            ("patients", lambda: window.go(PATIENTS)),
            ("alerts", lambda: window.go(ALERTS)),
            ("calendar", lambda: window.go(CALENDAR)),
            ("inbox", lambda: window.go(INBOX)),
            ("change-plan", lambda: dialogs.change_plan(self._case)),
            ("export", lambda: (self._close_dialog(), dialogs.export_ward())),
            ("find-lot", lambda: (self._close_dialog(), self._find_lot())),
            ("review-copy", lambda: (self._close_dialog(), window.copies.make())),
            ("about-alerts", lambda: (self._close_dialog(), dialogs.about_alerts())),
            ("about-program", lambda: (self._close_dialog(), dialogs.about_program())),
            ("settings", lambda: (self._close_dialog(), dialogs.change_settings())),
            ("patient-timeline", lambda: (self._close_dialog(), self._open(self._case, TIMELINE))),
            ("patient-timeline-alert", lambda: self._open(self._alerted, TIMELINE)),
            ("patient-infusions", lambda: self._open(self._case, INFUSIONS)),
            ("patient-labs", lambda: self._open(self._case, LABS)),
            ("patient-medication", lambda: self._open(self._case, MEDICATION)),
            ("patient-activity", lambda: self._open(self._case, ACTIVITY)),
            ("patient-growth", lambda: self._open(self._case, GROWTH)),
            ("patient-events", lambda: self._open(self._case, EVENTS)),
            ("patient-alerts", lambda: self._open(self._alerted, ALERT_CARDS)),
            ("patient-history", lambda: self._open(self._alerted, HISTORY)),
            ("summary-page", lambda: self._ask_page("summary")),
            ("letter", lambda: (self._close_dialog(), self._page.open_letter())),
            ("labs-entry", lambda: (self._close_dialog(), self._fill(self._page.open_labs, TYPED_LABS))),
            (
                "infusion",
                lambda: (self._page.close_form(), self._fill(self._page.open_infusion, TYPED_WEIGHT)),
            ),
            ("bedside-before", lambda: (self._page.close_form(), window.open_bedside(self._alerted))),
            ("bedside-running", self._open_running),
            ("bedside-reaction", lambda: window.bedside.reaction.open()),  # noqa: PLW0108 - made on demand
            ("bedside-after", self._finish_drip),
            ("register-child", lambda: (self._page.close_form(), dialogs.register_child())),
        ]

    def _open(self, child: str, tab: int) -> None:
        self._window.open_child(child)
        self._page.tabs.setCurrentIndex(tab)

    def _ask_page(self, page: str) -> None:
        self._open(self._case, TIMELINE)
        self._page.page_asked.emit(page)

    def _open_running(self) -> None:
        """Show the newest infusion that is running."""
        running = [each for each in infusions.open_infusions(self._session) if each.stage is Stage.RUNNING]
        self._window.open_bedside(running[-1].child)

    def _finish_drip(self) -> None:
        """End the infusion on the page and show its summary."""
        shown = self._window.bedside.shown
        if shown is not None and shown.record.final_drip.ended_at is None:
            act = DripAct(self._session.clock(), reason="end of the pictures")
            id, entry = shown.record.id, self._session.new_id()
            infusions.write_act(self._session, entry, id, shown.child.id, ActKind.STOP, act)
        self._window.bedside.refresh()

    def _find_lot(self) -> None:
        """Search for the first lot of a child."""
        self._window.dialogs.find_lot()
        course = views.course(self._session, self._case)
        lots = [each.lots for each in course.infusions if each.lots] if course else []
        dialog = self._window.dialogs.current
        assert isinstance(dialog, RecallDialog)
        dialog.lot.setText(lots[-1].split(",")[0] if lots else "B2041")
        dialog.search()

    def _close_dialog(self) -> None:
        if self._window.dialogs.current is not None:
            self._window.dialogs.current.close()

    def _fill(self, open_form: Callable[[], None], typed: Mapping[str, str]) -> None:
        self._window.open_child(self._case)
        open_form()
        assert self._page.form is not None
        for name, words in typed.items():
            self._page.form.type(name, words)
        self._page.form.look()
