"""The label dose for a typed weight."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from fortnight.ui.forms.label_dose import LabelDose


@pytest.fixture
def shown(qtbot, qapp):
    def for_label(code: str = "us-eu") -> LabelDose:
        made = LabelDose(code)
        qtbot.addWidget(made)
        made.show()
        return made

    return for_label


def words(widget) -> list[str]:
    QApplication.processEvents()  # widgets added to a layout appear in the next round of the event loop
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]


@pytest.mark.parametrize("typed", ["", "heavy", "<24", "0", "-3", "2000"])
def test_without_a_usable_weight_no_dose_is_shown(shown, typed):
    dose = shown()
    assert dose.show_weight(typed) == ""
    assert words(dose) == ["Enter the weight to see the dose (US, EU and Australian label)."]


def test_a_weight_below_30_kg_gives_every_step_with_its_unit(shown):
    dose = shown()
    assert dose.show_weight("24,4") == "292"
    assert words(dose) == [
        "US, EU and Australian label", "12 mg/kg",
        "Ordered", "292.8 mg",
        "Prepared", "292 mg",
        "Volume of drug", "14.6 mL",
        "Vials", "4 × 80 mg (28 mg left over)",
        "0.9 % NaCl bag", "50 mL",
        "Rate over 60 min", "50 mL/h",
    ]  # fmt: skip


def test_the_other_band_and_the_other_label_have_their_own_dose(shown):
    assert [shown("us-eu").show_weight(kg) for kg in ("29.9", "30")] == ["358", "240"]
    assert shown("japan").show_weight("20") == "160"


def test_what_the_label_does_not_say_is_left_to_local_rules(shown):
    dose = shown("japan")
    dose.show_weight("20")
    found = words(dose)
    assert found[found.index("Rate over 60 min") + 1] == "according to local rules"


def test_another_weight_replaces_the_dose(shown):
    dose = shown()
    dose.show_weight("24.4")
    dose.show_weight("20")
    found = words(dose)
    assert (found.count("Prepared"), "240 mg" in found, "292 mg" in found) == (1, True, False)
    dose.show_weight("")
    assert len(words(dose)) == 1


def test_the_clinics_own_dose_table_is_shown_by_its_name(shown):
    dose = shown("local: 10 mg/kg; every 14 days; at most 300 mg; by Pharmacist A")
    assert dose.show_weight("20") == "200"
    assert words(dose)[:2] == ["local dose table by Pharmacist A", "10 mg/kg"]
