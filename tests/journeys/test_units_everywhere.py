"""Every page in both unit settings: what is measured has its unit, and it is the unit of the clinic."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import analyte_name, unit_of
from fortnight.operations import settings
from helpers.pages import EVERYWHERE, ILL, PAGES, ill_child, show_every_page
from helpers.texts import texts

UNITS = sorted({unit_of(code, units) for code in ANALYTES for units in ILL} - {""}, key=len, reverse=True)
NAMES = sorted(
    {analyte_name(code) for code in ANALYTES if unit_of(code, "si")} | {"ANC"}, key=len, reverse=True
)
VALUE = r"[<>≤≥]?\s?\d+(?:[.,]\d+)?"
# A name followed by a value or a range, and what follows a value: its unit, or that it is a multiple.
MEASURED = re.compile(rf"\b({'|'.join(map(re.escape, NAMES))}) (?:of )?{VALUE}(–{VALUE})?(?![\d.])")
UNIT = re.compile(rf"\s?({'|'.join(map(re.escape, UNITS))}|×)")
AS_TYPED = ("history", "correct a value", "settings")  # the settings name both sets of units
AS_IN_THE_SOURCE = re.compile("in septic shock on the drug|share under 1 µg/mL")


def other(units: str) -> str:
    return {"si": "japan", "japan": "si"}[units]


def foreign(units: str) -> list[str]:
    """Return the units in which a clinic that uses `units` never shows a value."""
    ours = {unit_of(code, units) for code in (*ILL["si"], *EVERYWHERE)}
    return [unit for unit in (unit_of(code, other(units)) for code in ILL["si"]) if unit not in ours]


def use(bedside, units: str) -> None:
    settings.change(replace(bedside.session, role="lead"), bedside.session.new_id(), "units", units)
    bedside.window.settings_changed.emit()


def without_unit(words: str) -> str | None:
    """Return a name and value in a text that no unit follows."""
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
    seen = {(page, words) for page, part in show_every_page(bedside.window, child) for words in texts(part)}
    assert [each for each in seen if without_unit(each[1])] == []
    assert [
        each for each in seen if not keeps_its_unit(*each) and any(u in each[1] for u in foreign(shown))
    ] == []
    assert len({page for page, _ in seen}) == PAGES


def keeps_its_unit(page: str, words: str) -> bool:
    """Return whether a text shows a value as it was typed or published; such values keep their units."""
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
