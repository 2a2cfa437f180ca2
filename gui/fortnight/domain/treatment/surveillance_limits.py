"""The intervals of what is watched in a child on tocilizumab, each with its source. A clinic chooses them."""

from __future__ import annotations

from dataclasses import dataclass

from fortnight.domain.limit import Limit
from fortnight.domain.messages import word

LABS_DAYS = Limit(
    28,
    "d",
    "US label 5: every 2 to 4 weeks",
    "V",
    word("Blood count and liver every"),
)
LIPIDS_FIRST_DAYS = Limit(56, "d", "US label 5: after 4 to 8 weeks", "V", word("First lipids after"))
LIPIDS_MONTHS = Limit(6, "mo", "ACR 2021: every 6 months", "V", word("Lipids every"))
MAS_LABS_DAYS = Limit(28, "d", "ward rule", "P", word("Ferritin, LDH and fibrinogen every"))
EYE_MONTHS = Limit(
    12, "mo", "Therapeutic Guidelines: 6 to 12 months, up to 10 to 12 years", "V", word("Eyes every")
)
EYE_UNTIL_YEARS = Limit(12, "a", "as for uveitis screening in JIA", "R", word("Eyes are examined up to"))
EYE_STEROID_MONTHS = Limit(
    6,
    "mo",
    "no guideline interval; cataract in 18 % at 6 months on a steroid",
    "P",
    word("Eyes on a steroid every"),
)
STEROID_DAYS = Limit(
    91, "d", "expert panel 2020: steroid for 3 months", "P", word("Bones after a steroid for")
)
DXA_MONTHS = Limit(12, "mo", "ward rule; expert panel 2020", "P", word("DXA on a steroid every"))
DXA_FROM_YEARS = Limit(6, "a", "expert panel, Pediatr Rheumatol 2020", "V", word("DXA from an age of"))
SPINE_MONTHS = Limit(12, "mo", "STOPP: films at the start and yearly", "V", word("Film of the spine every"))
HEIGHT_MONTHS = Limit(3, "mo", "ward rule", "P", word("Height and weight every"))
PUBERTY_MONTHS = Limit(6, "mo", "ward rule", "P", word("Puberty every"))
PUBERTY_GIRLS_YEARS = Limit(8, "a", "ward rule", "P", word("Puberty is assessed in girls from"))
PUBERTY_OTHERS_YEARS = Limit(9, "a", "ward rule", "P", word("Puberty is assessed in boys from"))
BONE_AGE_MONTHS = Limit(12, "mo", "ward rule", "P", word("Bone age of a short child every"))
SHORT_SDS = Limit(-2.0, "1", "ward rule", "P", word("A child is short below a height SDS of"))
INFLUENZA_MONTHS = Limit(12, "mo", "national programmes", "R", word("Influenza vaccine every"))
PRESSURE_DAYS = Limit(28, "d", "ward rule", "P", word("Blood pressure on a steroid every"))
EYE_PRESSURE_FIRST_DAYS = Limit(
    30, "d", "raised in 53 % after 1 month on a steroid", "V", word("First eye pressure on a steroid after")
)
EYE_PRESSURE_EARLY_MONTHS = Limit(
    2, "mo", "ward rule: at 1, 3 and 6 months", "P", word("Eye pressure in the first half year every")
)
EYE_PRESSURE_MONTHS = Limit(
    6, "mo", "no guideline interval found; ward rule", "P", word("Eye pressure every")
)
EYE_PRESSURE_EARLY_DAYS = Limit(
    183, "d", "raised in 71 % after 6 months", "V", word("Eye pressure is watched closely for")
)
EYE_AFTER_MONTHS = Limit(
    3, "mo", "European consensus, ARD: for a year at least", "V", word("Eyes after all drugs every")
)
EYE_AFTER_DAYS = Limit(
    365, "d", "European consensus, ARD", "V", word("Eyes are examined after all drugs for")
)
GLUCOSE_MONTHS = Limit(3, "mo", "ward rule", "P", word("Glucose on a steroid every"))
LUNG_DAYS = Limit(
    28, "d", "Boston 2023: no fixed interval; ward rule", "P", word("Lung questions and saturation every")
)
IGG_MONTHS = Limit(12, "mo", "no interval found; ward rule", "P", word("IgG every"))
URINE_MONTHS = Limit(12, "mo", "amyloidosis; ward rule", "R", word("Urine protein every"))
VACCINE_RECORD_MONTHS = Limit(12, "mo", "EULAR/PReS 2021: yearly", "V", word("Vaccination record every"))
SOON_DAYS = Limit(42, "d", "ward rule", "P", word("A date is shown as due from"))


@dataclass(frozen=True, slots=True)
class SurveillanceIntervals:
    """The intervals that a clinic chooses, in months or days as their names say."""

    watch_labs_days: int = int(LABS_DAYS.value)
    watch_lipids_months: int = int(LIPIDS_MONTHS.value)
    watch_mas_labs_days: int = int(MAS_LABS_DAYS.value)
    watch_eye_months: int = int(EYE_MONTHS.value)
    watch_eye_steroid_months: int = int(EYE_STEROID_MONTHS.value)
    watch_dxa_months: int = int(DXA_MONTHS.value)
    watch_spine_months: int = int(SPINE_MONTHS.value)
    watch_height_months: int = int(HEIGHT_MONTHS.value)
    watch_puberty_months: int = int(PUBERTY_MONTHS.value)
    watch_bone_age_months: int = int(BONE_AGE_MONTHS.value)
    watch_influenza_months: int = int(INFLUENZA_MONTHS.value)
    watch_pressure_days: int = int(PRESSURE_DAYS.value)
    watch_eye_pressure_early_months: int = int(EYE_PRESSURE_EARLY_MONTHS.value)
    watch_eye_pressure_months: int = int(EYE_PRESSURE_MONTHS.value)
    watch_eye_after_months: int = int(EYE_AFTER_MONTHS.value)
    watch_glucose_months: int = int(GLUCOSE_MONTHS.value)
    watch_lung_days: int = int(LUNG_DAYS.value)
    watch_igg_months: int = int(IGG_MONTHS.value)
    watch_urine_months: int = int(URINE_MONTHS.value)
    watch_vaccine_record_months: int = int(VACCINE_RECORD_MONTHS.value)


DEFAULT_INTERVALS = SurveillanceIntervals()
