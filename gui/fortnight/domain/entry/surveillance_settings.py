"""The settings of surveillance and growth: one row of `INTERVALS` for each interval."""

from __future__ import annotations

from fortnight.domain.entry.setting import LEADS, Place, Setting
from fortnight.domain.entry.setting_kinds import Choice, WholeNumber
from fortnight.domain.messages import Text, text
from fortnight.domain.record.target_formulas import TARGET_FORMULAS
from fortnight.domain.treatment.surveillance_limits import DEFAULT_INTERVALS

DAYS, MONTHS = (7, 365), (1, 60)
"""The shortest and the longest interval that can be chosen."""

INTERVALS: tuple[tuple[str, Text], ...] = (
    ("watch_labs_days", text("Blood count and liver values every")),
    ("watch_lipids_months", text("Lipids every")),
    ("watch_mas_labs_days", text("Ferritin, LDH and fibrinogen every")),
    ("watch_eye_months", text("Eye examination every")),
    ("watch_eye_steroid_months", text("Eye examination on a steroid every")),
    ("watch_dxa_months", text("DXA on a steroid every")),
    ("watch_spine_months", text("Film of the spine on a steroid every")),
    ("watch_height_months", text("Height and weight every")),
    ("watch_puberty_months", text("Puberty every")),
    ("watch_bone_age_months", text("Bone age of a short child every")),
    ("watch_influenza_months", text("Influenza vaccine every")),
    ("watch_pressure_days", text("Blood pressure on a steroid every")),
    ("watch_eye_pressure_early_months", text("Eye pressure in the first half year on a steroid every")),
    ("watch_eye_pressure_months", text("Eye pressure on a steroid, later, every")),
    ("watch_eye_after_months", text("Eye examination in the year after all drugs every")),
    ("watch_glucose_months", text("Glucose on a steroid every")),
    ("watch_lung_days", text("Lung questions and saturation every")),
    ("watch_igg_months", text("Immunoglobulin G every")),
    ("watch_urine_months", text("Urine protein every")),
    ("watch_vaccine_record_months", text("Vaccination record every")),
)
_GROUP = text("Surveillance")


def _interval(key: str, title: Text) -> Setting:
    """Return the setting of an interval; its default is that of `surveillance_limits`."""
    if key.endswith("_months"):
        kind = WholeNumber(*MONTHS, text("month"), text("months"))
    else:
        kind = WholeNumber(*DAYS, text("day"), text("days"))
    meaning = text("The Events page of a child shows when this is due next.")
    default = str(getattr(DEFAULT_INTERVALS, key))
    return Setting(key, kind, default, LEADS, Place.CLINIC, _GROUP, title, meaning)


SURVEILLANCE: tuple[Setting, ...] = (
    *(_interval(key, title) for key, title in INTERVALS),
    Setting(
        "target_formula",
        Choice({key: formula.name for key, formula in TARGET_FORMULAS.items()}),
        "tanner",
        LEADS,
        Place.CLINIC,
        _GROUP,
        text("Formula of the target height"),
        text("The growth page shows the target height from the heights of the parents by this formula."),
    ),
)
