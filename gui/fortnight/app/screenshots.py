"""Draws every page of the demonstration ward into image files, for the manual."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from fortnight.app.lifecycle import Lifecycle
from fortnight.app.start import opened_demo
from fortnight.app.user_window import UserWindow, application
from fortnight.domain.people import LEAD, NURSE, PHYSICIAN, Person
from fortnight.operations import people, views
from fortnight.operations.session import Session
from fortnight.ui import theme as themes
from fortnight.ui.services.local_settings import preferences
from fortnight.ui.shell.main_window import ALERTS, PATIENTS, TODAY, MainWindow

PICTURE_SIZE = QSize(1280, 800)
PASSPHRASE = "harbour pencil seventeen moss"  # of a record that is deleted afterwards
DIALOGS = ("register-child", "about-alerts")
LAYOUT_ROUNDS = 5  # times that events are processed until wrapped labels have their final height


def _grab(widget: QWidget, path: Path) -> None:
    for _ in range(LAYOUT_ROUNDS):
        application().processEvents()
    widget.grab().save(str(path))


def pictures(out: Path) -> list[Path]:
    """Draw every page of the demonstration ward, light and dark, into a folder; return the files."""
    out.mkdir(parents=True, exist_ok=True)
    paths: list[Path] = []
    with opened_demo() as session:
        for theme in ("light", "dark"):
            paths.extend(_pages(session, theme, out))
    with tempfile.TemporaryDirectory(prefix="fortnight-pictures-") as folder:
        for theme in ("light", "dark"):
            paths.extend(_login_window(Path(folder) / theme, theme, out))
    return paths


def _login_window(folder: Path, theme: str, out: Path) -> list[Path]:
    """Draw the log-in forms and the dialog of users, with a record of their own."""
    lifecycle = Lifecycle(folder)
    preferences(folder).setValue("theme", theme)
    lifecycle.open()
    paths = [_saved(lifecycle.window, out / f"set-up-{theme}.png")]
    session, _ = lifecycle.login_service.set_up(Person("Lead A", LEAD), PASSPHRASE)
    for name, role in (("Nurse A", NURSE), ("Dr B", PHYSICIAN)):
        people.add(session, name, role, PASSPHRASE)
    assert lifecycle.login_window is not None
    lifecycle.login_window.show_login_form("log-in")
    paths.append(_saved(lifecycle.window, out / f"log-in-{theme}.png"))
    lifecycle.welcome(session)
    assert lifecycle.user_window is not None
    lifecycle.user_window.window.dialogs.show_people()
    paths.append(_saved(lifecycle.user_window.window.dialogs.current, out / f"people-{theme}.png"))
    lifecycle.close()
    return paths


def _saved(widget: QWidget | None, path: Path) -> Path:
    assert widget is not None
    if widget.isWindow() and widget.width() >= PICTURE_SIZE.width():
        widget.resize(PICTURE_SIZE)
    _grab(widget, path)
    return path


def _pages(session: Session, theme: str, out: Path) -> list[Path]:
    application()
    user_window = UserWindow(session, demonstration=True)
    user_window.appearance.set_theme(themes.THEMES[theme])
    window = user_window.window
    window.resize(PICTURE_SIZE)
    window.show()
    paths = []
    for name, show in _views(session, window):
        show()
        path = out / f"{name}-{theme}.png"
        _grab(window.dialogs.current if name in DIALOGS and window.dialogs.current else window, path)
        paths.append(path)
    user_window.close()
    application().processEvents()
    return paths


def _views(session: Session, window: MainWindow) -> list[tuple[str, Callable[[], object]]]:
    """Return each page's name and the function that shows it, preferably for a child with an alert."""
    waiting = [a.child for a in views.alerts(session) if a.state == "open" and a.level != "watch"]
    founding = views.child_by_number(session, "0001")
    case = founding.id if founding else waiting[0]
    alerted = waiting[0] if waiting else case
    page = window.patient

    def form(open_form: Callable[[], None], *typed: tuple[str, str]) -> Callable[[], None]:
        def show() -> None:
            window.open_child(case)
            open_form()
            for name, words in typed:
                assert page.form is not None
                page.form.type(name, words)
            assert page.form is not None
            page.form.look()

        return show

    def close_form_then(then: Callable[[], object]) -> Callable[[], object]:
        def show() -> object:
            page.close_form()
            return then()

        return show

    def close_dialog_then(then: Callable[[], object]) -> Callable[[], object]:
        def show() -> object:
            if window.dialogs.current is not None:
                window.dialogs.current.close()
            return then()

        return show

    labs = (
        ("IL6", "96"),
        ("CRP", "<0.3"),
        ("SAA", "4,1"),
        ("ESR", "3"),
        ("WBC", "9.8"),
        ("PLT", "29"),
        ("FERR", "62"),
        ("AST", "31"),
    )
    return [
        ("today", lambda: window.go(TODAY)),
        ("patients", lambda: window.go(PATIENTS)),
        ("alerts", lambda: window.go(ALERTS)),
        ("about-alerts", lambda: (window.go(ALERTS), window.dialogs.about_alerts())),
        ("patient-timeline", close_dialog_then(lambda: window.open_child(case))),
        ("patient-timeline-alert", lambda: window.open_child(alerted)),
        ("patient-infusions", lambda: (window.open_child(case), page.tabs.setCurrentIndex(1))),
        ("patient-labs", lambda: page.tabs.setCurrentIndex(2)),
        ("patient-alerts", lambda: (window.open_child(alerted), page.tabs.setCurrentIndex(3))),
        ("patient-history", lambda: page.tabs.setCurrentIndex(4)),
        ("labs-entry", form(page.open_labs, *labs)),
        ("infusion", close_form_then(form(page.open_infusion, ("weight_kg", "28.4")))),
        ("register-child", close_form_then(window.dialogs.register_child)),
    ]
