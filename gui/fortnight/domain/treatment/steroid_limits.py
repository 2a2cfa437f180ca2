"""The limits of the milestones of a glucocorticoid taper and of the reminder of adrenal suppression."""

from __future__ import annotations

from fortnight.domain.limit import Limit
from fortnight.domain.messages import word

GUIDELINES = "NHSGGC paediatric guideline; NHS Tayside"
"""The guidelines on adrenal suppression. Both say that local glucocorticoids add to the risk [V]."""


# fmt: off
BELOW_HALF = Limit(0.5, "mg/kg/day", "STOPP: the risk of a fracture doubles per 0.5 mg/kg/day", "P", word("Milestone: below"))
BELOW_FIFTH = Limit(0.2, "mg/kg/day", "Woo 2005: entry above 0.2 mg/kg/day", "P", word("Milestone: below"))
BELOW_TENTH = Limit(0.1, "mg/kg/day", "EULAR/PReS 2024: target of month 3", "P", word("Milestone: below"))
PHYSIOLOGICAL = Limit(2.5, "mg/m²/day", f"{GUIDELINES}: about 10 mg/m²/day of hydrocortisone", "V", word("Physiological dose as prednisone"))
HELD_DAYS = Limit(28, "d", "a milestone is kept only if the dose stays there", "P", word("A milestone must hold for"))
PULSE_DAYS = Limit(5, "d", "a pulse does not undo a milestone", "P", word("Longest rise of the dose that is a pulse"))
CEASED_DAYS = Limit(14, "d", "no glucocorticoid for two weeks", "P", word("Ceased: no glucocorticoid for"))
STEROID_FREE_MONTHS = Limit(6, "months", "EULAR/PReS 2024: disease inactive without glucocorticoid", "P", word("First milestone without glucocorticoid"))
STEROID_FREE_YEAR = Limit(12, "months", "proposed", "P", word("Second milestone without glucocorticoid"))
SUPPRESSION_DAYS = Limit(28, "d", f"{GUIDELINES}: above the physiological dose for more than 4 weeks", "V", word("Adrenal suppression is possible above"))
ASSUMED_DAYS = Limit(182, "d", f"{GUIDELINES}: assume it after 6 months", "V", word("Adrenal suppression is assumed above"))
VERY_HIGH_DAYS = Limit(365, "d", f"{GUIDELINES}: very high risk after 12 months", "V", word("Adrenal suppression is very likely above"))
REMINDED_DAYS = Limit(365, "d", "recovery may take a year", "P", word("The reminder ends after the last dose by"))
TRIGGER_DAYS = Limit(7, "d", "an illness of the last week", "P", word("A fever or an event reminds for"))
FEVER = Limit(38.0, "Cel", "as in the alert", "P", word("Fever from"), "TEMP")
# fmt: on
BELOW_LIMITS = (BELOW_HALF, BELOW_FIFTH, BELOW_TENTH)
FREE_FOR = (STEROID_FREE_MONTHS, STEROID_FREE_YEAR)
