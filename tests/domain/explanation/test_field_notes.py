"""What a field is: its sentence and the limits that are checked."""

from __future__ import annotations

import pytest

from fortnight.domain.entry.check_infusion import DOSE_MISMATCH
from fortnight.domain.entry.settings import SETTINGS, TABLE
from fortnight.domain.explanation.field_notes import (
    DETAIL,
    NOTES,
    PROPOSED,
    analyte_note,
    field_note,
    setting_note,
    vital_note,
)
from fortnight.domain.infusion.checklist_limits import CONTACT_DAYS
from fortnight.domain.infusion.vital_limits import PLAUSIBLE
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.treatment.dose import SOFT_STOP_MG


def words(note) -> str:
    return " ".join(map(str, note))


def test_a_weight_has_its_limits_with_unit_and_source():
    said = words(field_note("weight_kg"))
    low, high = ANALYTES["WEIGHT"].hard
    for part in (f"{low:g} kg", f"{high:g} kg", "plausibility limit", "proposed"):
        assert part in said


def test_a_dose_names_the_limit_that_is_checked():
    said = words(field_note("dose_mg"))
    assert f"{DOSE_MISMATCH * 100:g} %" in said
    assert f"{SOFT_STOP_MG.value:g} mg" in said


LIMITED = ("weight_kg", "weight", "mother_cm", "father_cm", "birth_date", "dose_mg", "dose", "times", "days")


def test_that_a_limit_of_a_field_is_proposed_is_said_in_one_way():
    assert str(PROPOSED) == "Source: proposed"
    assert [name for name, note in NOTES.items() if note.is_proposed] == sorted(LIMITED, key=[*NOTES].index)
    assert all(field_note(name)[1] == PROPOSED for name in LIMITED)
    assert not any("proposed" in str(note.words) for note in NOTES.values())


@pytest.mark.parametrize("code", ANALYTES)
def test_every_analyte_says_what_is_asked_and_refused(code):
    said = words(analyte_note(code))
    assert "Asked about outside" in said
    assert "Refused outside" in said


def test_a_vital_sign_says_from_where_its_limits_are():
    for code, ask in PLAUSIBLE.items():
        said = words(vital_note(code))
        assert f"{ask.low.value:g}" in said
        assert ask.low.source in said
    assert vital_note("CRP") == analyte_note("CRP")


def test_an_unknown_field_is_a_detail_and_every_note_is_a_sentence():
    assert field_note("no such field") == (DETAIL.words,)
    assert [name for name, note in NOTES.items() if not str(note.words).endswith(".")] == []


@pytest.mark.parametrize("setting", TABLE, ids=lambda setting: setting.key)
def test_every_setting_says_what_it_means_what_is_allowed_and_its_default(setting):
    said = words(setting_note(setting))
    assert str(setting.meaning) in said
    assert str(setting.kind.requirement) in said
    assert str(setting.kind.shown(setting.default)) in said


def test_a_limit_of_the_checklist_names_its_source():
    assert CONTACT_DAYS.source in words(setting_note(SETTINGS["contact_days"]))
    assert "ward rule" in words(setting_note(SETTINGS["watch_mas_labs_days"]))
