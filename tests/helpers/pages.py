"""Every page, tab, form and dialog of the window, of a child whose labs raised an alert."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QApplication, QWidget

from fortnight.domain.entry.check_visit import VisitDraft
from fortnight.domain.entry.drafts import LabsDraft, Typed
from fortnight.domain.infusion.acts import ActKind, DripAct
from fortnight.domain.record.joints import JOINTS, Sign
from fortnight.domain.record.visit import Feature
from fortnight.operations import infusions, views
from fortnight.operations.activity import record_visit
from fortnight.operations.events import EventDraft, record_event
from fortnight.operations.lab_messages import import_contents
from fortnight.operations.recording import record_labs
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
from fortnight.ui.pages.patient_tabs import ALERTS as CARDS
from fortnight.ui.shell.main_window import ALERTS, CALENDAR, INBOX, PATIENTS, TODAY
from helpers.bedside import Written, minute, running
from helpers.lab_messages import written
from helpers.stores import NOW, localise
from journeys.conftest import treated

ILL = {
    "si": {
        "CRP": "12 mg/L",
        "SAA": "40 mg/L",
        "WBC": "14.2 10*9/L",
        "NEUT": "0.45 10*9/L",
        "LYMPH": "2.1 10*9/L",
        "PLT": "43 10*9/L",
    },
    "japan": {
        "CRP": "1.2 mg/dL",
        "SAA": "40 ug/mL",
        "WBC": "14200 /uL",
        "NEUT": "450 /uL",
        "LYMPH": "2100 /uL",
        "PLT": "4.3 10*4/uL",
    },
}
EVERYWHERE = {
    "IL6": "205 pg/mL",
    "ESR": "4 mm/h",
    "AST": "210 U/L",
    "ALT": "190 U/L",
    "FERR": "800 ng/mL",
    "LDH": "420 U/L",
    "FIB": "180 mg/dL",
    "PCT": "1.4 ng/mL",
    "TEMP": "37.9 Cel",
    "WEIGHT": "22.4 kg",
    "HEIGHT": "112 cm",
}
ODD = {
    "labs": [("CRP", "100"), ("PLT", "20"), ("WBC", "3"), ("NEUT", "0,5")],
    "infusion": [("weight_kg", "12")],
}
WELL, SWOLLEN = dict.fromkeys(JOINTS, frozenset[Sign]()), frozenset({Sign.ACTIVE, Sign.LIMITED})
PRESENT = {Feature.FEVER: False, Feature.RASH: True}
START = NOW - timedelta(minutes=65)
LAYOUT_ROUNDS = 6  # times that events are processed until a page has its final layout


def typed(units: str) -> dict[str, Typed]:
    return {code: Typed(*words.split(" ", 1)) for code, words in {**EVERYWHERE, **ILL[units]}.items()}


def ill_child(bedside, units: str) -> str:
    """Register a treated child whose labs of today raise an alert and exceed the limits in the label."""
    child = treated(bedside.session)
    draft = LabsDraft(NOW - timedelta(hours=1), typed(units), symptoms="fever")
    record_labs(bedside.session, "labs-ill", child, draft, confirmed=True)
    scan = EventDraft("imaging", "1 Jun 2026", details={"method": "dxa", "z_score": "-2.1"})
    record_event(bedside.session, "event-scan", child, scan)
    lines = ["MSH", "PID", "OBR", "OBX|1|SN|IL6_CLEIA^Interleukin-6^L||^205.6|pg/mL|<7.0|H|||F"]
    for number in ("0001", "9981"):
        import_contents(bedside.session, [("labs.hl7", written(lines, number).encode())], localise)
    return child


def pages(window, child: str) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield every page, tab, form and dialog: its name, and a function that shows it."""
    page, dialogs = window.patient, window.dialogs
    alert = views.alerts(window.context.session, child)[0].id
    tabs = {"timeline": TIMELINE, "infusions": INFUSIONS, "labs": LABS, "cards": CARDS, "history": HISTORY}
    tabs |= {"growth": GROWTH, "events": EVENTS}
    yield "today", lambda: window.go(TODAY)
    yield "patients", lambda: window.go(PATIENTS)
    yield "alerts", lambda: window.go(ALERTS)
    yield "calendar", lambda: window.go(CALENDAR)
    tabs["medication"] = MEDICATION
    yield "inbox", lambda: window.go(INBOX)
    for name, tab in tabs.items():
        yield name, partial(_tab, window, child, tab)
    yield "activity", partial(_activity, window, child)
    yield "activity typed", partial(_type_visit, page)
    yield "C-HAQ", partial(_ask_chaq, window)
    yield "labs form", lambda: type_in(page, "labs")
    yield "infusion form", lambda: type_in(page, "infusion")
    yield "bedside before", lambda: window.open_bedside(child)
    yield "bedside running", partial(_bedside, window, child, running(START))
    yield "bedside reaction", lambda: window.bedside.reaction.open()  # noqa: PLW0108 - the page is made on demand
    yield "bedside after", partial(_bedside, window, child, [(ActKind.FINISH, DripAct(minute(60, START)))])
    yield "export", dialogs.export_ward
    yield "about", dialogs.about_alerts
    yield "about the program", dialogs.about_program
    yield "acknowledge", partial(dialogs.acknowledge, alert)
    yield "outcome", partial(dialogs.name_outcome, alert)
    yield "snooze", partial(dialogs.snooze, alert)
    yield "correct a value", lambda: dialogs.correct_value(page.course, "labs-ill", "PLT")
    yield "correct a sheet", lambda: dialogs.correct_sheet(page.course, "labs-ill")
    yield "correct an infusion", lambda: dialogs.correct_infusion(page.course, f"{child}-infusion-15")
    yield "entered in error", lambda: dialogs.void(page.course, "labs-ill")
    yield "move", lambda: dialogs.move(page.course, "labs-ill")
    yield "add measures", lambda: dialogs.add_measures(page.course)
    yield "parents", lambda: dialogs.change_parents(page.course)
    yield "summary page", lambda: page.page_asked.emit("summary")
    yield "letter", page.open_letter
    yield "correct an event", lambda: dialogs.correct_event(page.course, "event-scan")
    yield "register", dialogs.register_child
    yield "details", lambda: dialogs.change_details(page.course.child)
    yield "settings", dialogs.change_settings
    yield "review copy", window.copies.make
    yield "note", lambda: window.copies.write_note(page.course, window.undo.saved)


PAGES = 43


def _activity(window, child: str) -> None:
    """A visit of a month ago and one of today, with the calculation of a score."""
    session = window.context.session
    for days, joints in ((30, {**WELL, "knee-l": SWOLLEN, "wrist-r": SWOLLEN}), (0, {"knee-l": SWOLLEN})):
        draft = VisitDraft(NOW - timedelta(days=days), joints, {"patient_global": "2"}, features=PRESENT)
        record_visit(session, f"visit-{days}", child, draft, confirmed=True)
    _tab(window, child, ACTIVITY)
    window.patient.activity.side.scores.tiles["sJADAS10"].click()


def _type_visit(page) -> None:
    """A visit that is typed with a value that is not possible."""
    page.activity.begin_new()
    page.activity.figure.mark_rest()
    page.activity.values.boxes["patient_global"].setText("12")
    page.activity.save()


def _ask_chaq(window) -> None:
    """The items of the C-HAQ."""
    window.patient.activity.values.chaq_asked.emit()
    window.dialogs.current = dialog = window.patient.activity.chaq_dialog
    dialog.finished.connect(lambda _result: setattr(window.dialogs, "current", None))


def _bedside(window, child: str, acts: Iterable[Written]) -> None:
    """Write further acts of the child's infusion at the bedside."""
    window.open_bedside(child)
    id = window.bedside.shown.record.id
    for kind, body in acts:
        infusions.write_act(window.context.session, f"{id}-{kind}", id, child, kind, body, confirmed=True)


def _tab(window, child: str, tab: int) -> None:
    window.open_child(child)
    window.patient.tabs.setCurrentIndex(tab)


def type_in(page, form: str) -> None:
    """Open a form and type unusual values, so that it shows problems and questions."""
    page.close_form()
    page.open_form(form)
    for name, words in ODD[form]:
        page.form.type(name, words)
    page.form.look()


def show_every_page(window, child: str) -> Iterator[tuple[str, QWidget]]:
    """Show every page one after the other, and yield its name with the widget that shows it."""
    for name, show in pages(window, child):
        show()
        for _ in range(LAYOUT_ROUNDS):
            QApplication.processEvents()
        dialog = window.dialogs.current
        yield name, dialog or window
        if dialog is not None:
            dialog.close()
