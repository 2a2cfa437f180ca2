"""Every page in both unit settings: what is measured has its unit, and it is the unit of the clinic."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication

from fortnight.domain.entry.drafts import LabsDraft, Typed
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import analyte_name, unit_of
from fortnight.operations import settings, views
from fortnight.operations.recording import record_labs
from fortnight.ui.pages.patient import ALERTS as CARDS
from fortnight.ui.pages.patient import HISTORY, INFUSIONS, LABS, TIMELINE
from fortnight.ui.shell.main_window import ALERTS, CALENDAR, PATIENTS, TODAY
from helpers.stores import NOW
from helpers.walk import texts
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
UNITS = sorted({unit_of(code, units) for code in ANALYTES for units in ILL} - {""}, key=len, reverse=True)
NAMES = sorted(
    {analyte_name(code) for code in ANALYTES if unit_of(code, "si")} | {"ANC"}, key=len, reverse=True
)
VALUE = r"[<>≤≥]?\s?\d+(?:[.,]\d+)?"
# A name with a value or a range behind it, and what follows a value: its unit, or that it is a multiple.
MEASURED = re.compile(rf"\b({'|'.join(map(re.escape, NAMES))}) (?:of )?{VALUE}(–{VALUE})?(?![\d.])")
UNIT = re.compile(rf"\s?({'|'.join(map(re.escape, UNITS))}|×)")
AS_TYPED = ("history", "correct a value")
AS_IN_THE_SOURCE = re.compile("in septic shock on the drug|share under 1 µg/mL")


ODD = {
    "labs": [("CRP", "100"), ("PLT", "20"), ("WBC", "3"), ("NEUT", "0,5")],
    "infusion": [("weight_kg", "12")],
}


def other(units: str) -> str:
    return {"si": "japan", "japan": "si"}[units]


def foreign(units: str) -> list[str]:
    """Units that somebody who uses `units` never reads of what was measured here."""
    ours = {unit_of(code, units) for code in (*ILL["si"], *EVERYWHERE)}
    return [unit for unit in (unit_of(code, other(units)) for code in ILL["si"]) if unit not in ours]


def typed(units: str) -> dict[str, Typed]:
    return {code: Typed(*words.split(" ", 1)) for code, words in {**EVERYWHERE, **ILL[units]}.items()}


def ill_child(bedside, units: str) -> str:
    """A treated child whose labs of today raise an alert and are beyond the label's limits."""
    child = treated(bedside.session)
    draft = LabsDraft(NOW - timedelta(hours=1), typed(units), symptoms="fever")
    record_labs(bedside.session, "labs-ill", child, draft, confirmed=True)
    return child


def pages(window, child: str) -> Iterator[tuple[str, Callable[[], object]]]:
    """Every page, tab, form and dialog by name, and how it is reached."""
    page, dialogs = window.patient, window.dialogs
    alert = views.alerts(window.context.session, child)[0].id
    tabs = {"timeline": TIMELINE, "infusions": INFUSIONS, "labs": LABS, "cards": CARDS, "history": HISTORY}
    yield "today", lambda: window.go(TODAY)
    yield "patients", lambda: window.go(PATIENTS)
    yield "alerts", lambda: window.go(ALERTS)
    yield "calendar", lambda: window.go(CALENDAR)
    for name, tab in tabs.items():
        yield name, partial(_tab, window, child, tab)
    yield "labs form", lambda: type_in(page, "labs")
    yield "infusion form", lambda: type_in(page, "infusion")
    yield "about", dialogs.about_alerts
    yield "plan", partial(dialogs.change_plan, child)
    yield "lot", dialogs.find_lot
    yield "acknowledge", partial(dialogs.acknowledge, alert)
    yield "outcome", partial(dialogs.name_outcome, alert)
    yield "correct a value", lambda: dialogs.correct_value(page.course, "labs-ill", "PLT")
    yield "correct an infusion", lambda: dialogs.correct_infusion(page.course, f"{child}-infusion-15")
    yield "entered in error", lambda: dialogs.void(page.course, "labs-ill")
    yield "move", lambda: dialogs.move(page.course, "labs-ill")


def _tab(window, child: str, tab: int) -> None:
    window.open_child(child)
    window.patient.tabs.setCurrentIndex(tab)


def type_in(page, form: str) -> None:
    """Open a form and type odd values, so that it says what it thinks of them."""
    page.close_form()
    page.open_form(form)
    typed = {
        "labs": [("CRP", "100"), ("PLT", "20"), ("WBC", "3"), ("NEUT", "0,5")],
        "infusion": [("weight_kg", "12")],
    }
    for name, words in typed[form]:
        page.form.type(name, words)
    page.form.look()


def walk(window, child: str) -> Iterator[tuple[str, str]]:
    """Every text of every page, with the name of the page."""
    for name, show in pages(window, child):
        show()
        for _ in range(4):
            QApplication.processEvents()
        shown = window.dialogs.current or window
        for words in texts(shown):
            yield name, words
        if window.dialogs.current is not None:
            window.dialogs.current.close()


def use(bedside, units: str) -> None:
    settings.change(replace(bedside.session, role="lead"), bedside.session.new_id(), "units", units)
    bedside.window.settings_changed.emit()


def without_unit(words: str) -> str | None:
    """The name and value in a text that have no unit behind them."""
    for found in re.finditer(MEASURED, words):
        if not re.match(UNIT, words[found.end() :]):
            return found[0]
    return None


@pytest.mark.parametrize("shown", ["si", "japan"])
@pytest.mark.parametrize("as_typed", ["si", "japan"])
def test_what_is_measured_has_the_unit_of_the_clinic(bedside, as_typed, shown):
    child = ill_child(bedside, as_typed)
    use(bedside, shown)
    bedside.window.open_child(child)
    seen = {(page, words) for page, words in walk(bedside.window, child)}
    assert [each for each in seen if without_unit(each[1])] == []
    assert [
        each for each in seen if not as_it_came(*each) and any(u in each[1] for u in foreign(shown))
    ] == []
    assert len({page for page, _ in seen}) == 20


def as_it_came(page: str, words: str) -> bool:
    """Whether a text gives a value as it was typed, or one of a paper: those keep their units."""
    return page in AS_TYPED or "reported as" in words or bool(re.search(AS_IN_THE_SOURCE, words))


@pytest.mark.parametrize(
    "words", ["CRP 12 mg/L", "IL-6 6.6 × own", "WBC 6400 /µL", "CRP <0.3 mg/L does not", "usual range 14–59"]
)
def test_a_value_with_its_unit_is_accepted(words):
    assert without_unit(words) is None


@pytest.mark.parametrize(
    "words", ["CRP 12", "ANC 0.9", "Platelets of 43: the label says", "IL-6 205.6 today"]
)
def test_a_value_without_its_unit_is_found(words):
    assert without_unit(words) is not None
