"""What a user had open when the window was locked or closed, and how it is opened again."""

from __future__ import annotations

from dataclasses import dataclass

from fortnight.operations import drafts, views
from fortnight.ui.forms.child import FORM as REGISTER
from fortnight.ui.shell.main_window import BEDSIDE, FORM_TITLES, TODAY, MainWindow
from fortnight.ui.translation import tr


@dataclass(frozen=True, slots=True)
class WindowState:
    """The page, patient, tab and form that a user had open when the window was closed or locked."""

    actor: str
    page: int = TODAY
    child: str | None = None
    tab: int = 0
    form: str = ""


def window_state(window: MainWindow) -> WindowState:
    """Return the page, patient, tab and form that are open in a window."""
    patient, actor = window.patient, window.context.session.actor
    if window.page == BEDSIDE and window.bedside.shown is not None:
        return WindowState(actor, BEDSIDE, window.bedside.shown.child.id)
    form = patient.form.FORM if patient.form is not None else ""
    return WindowState(actor, window.page, patient.child, patient.tabs.currentIndex(), form)


def restore(window: MainWindow, state: WindowState | None) -> None:
    """Open the page that was left; a form is opened again only for the person who typed in it."""
    if state is None:
        _reopen_draft(window)
    elif state.page == BEDSIDE and state.child is not None:
        window.open_bedside(state.child)
    else:
        if state.child is not None:
            window.patient.open_child(state.child, state.tab)
        window.go(state.page)
        if state.form and state.actor == window.context.session.actor:
            window.patient.open_form(state.form)


def _reopen_draft(window: MainWindow) -> None:
    """Open the form with unsaved entries again after a start, so that nobody types them twice."""
    session = window.context.session
    left = drafts.latest(session)
    if left is None:
        return
    if left.form == REGISTER:
        window.dialogs.register_child()
    child = next((each for each in views.children(session) if each.id == left.child), None)
    if child is None:
        return
    if left.form in FORM_TITLES:
        window.open_child(child.id)
        window.patient.open_form(left.form)
    else:
        window.open_bedside(child.id)
    words = tr("Your entries for {name} are open here. They are not saved yet.")
    window.toast.say(words.format(name=child.name))
