"""The limits of the alert on IL-6, in one table, each with its source and how sure it is.

Confidence: V read in the source, V2 read in a secondary source, R recalled, C computed, P proposed by
the authors of Fortnight. Everything marked P is a starting value that a site re-fits on its own data.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log

RULE_VERSION = "il6-rise 4"


@dataclass(frozen=True, slots=True)
class Limit:
    """One number that decides something."""

    value: float
    unit: str
    source: str
    confidence: str


_SIM = "simulated grid of thresholds, 1 500 virtual children"
_PRIOR = "between remission off the drug and the 36–40 pg/mL of adults on it (Berger 2019)"

# When the drug is at work
RUN_IN_DAYS = Limit(84, "d", "US label §12.3: steady state on or after week 12", "V")
RUN_IN_DOSES = Limit(6, "doses", "US label §12.3: six fortnightly doses", "V")
COVER_STEADY_DAYS = Limit(35, "d", "share of virtual children under 1 µg/mL reaches 10 %", "C")
COVER_RUN_IN_DAYS = Limit(21, "d", "share of virtual children under 1 µg/mL after one dose", "C")
COVER_STEADY_LOW_DOSE_DAYS = Limit(21, "d", "the same for 8 mg/kg under 30 kg", "C")
COVER_RUN_IN_LOW_DOSE_DAYS = Limit(14, "d", "the same for 8 mg/kg under 30 kg", "C")
LOW_DOSE_MG_PER_KG = Limit(10, "mg/kg", "halfway between the 8 and 12 mg/kg of the labels", "P")
BAND_WEIGHT_KG = Limit(30, "kg", "US label §2, EU SmPC §4.2: dose band", "V")

# The child's own range: normal-inverse-gamma on ln(IL-6)
PRIOR_CENTRE = Limit(log(15), "ln pg/mL", _PRIOR, "P")
PRIOR_WEIGHT = Limit(0.45**2 / 0.9**2, "values", "within- against between-child spread", "P")
PRIOR_SHAPE = Limit(3.0, "", "six virtual values", "P")
PRIOR_SPREAD = Limit(0.6075, "", "0.45 on the log scale: CVI 31 % (Knudsen 2008) widened", "P")
MEMORY_VALUES = Limit(20, "values", "about nine months of fortnights", "P")
MEMORY_SHAPE = Limit(13, "", "the spread remembers about twenty values", "P")
RUN_IN_LEARNS_FROM_DAY = Limit(42, "d", "quiet run-in values seed the range", "P")
RUN_IN_LEARNS_WEIGHT = Limit(0.3, "values", "quiet run-in values seed the range", "P")
NEW_SERIES_WEIGHT = Limit(0.5, "values", "after a change of assay: keep the spread, forget the centre", "P")
NEW_SERIES_VALUES = Limit(3, "values", "after a change of assay: said until three values are known", "P")
FEW_VALUES = Limit(6, "values", "sensitivity about 80 % below this", "C")

# When a value is high
FLOOR = Limit(10, "pg/mL", "about the upper limit of most assays", "P")
WATCH_P = Limit(0.025, "", _SIM, "P")
WATCH_FOLD = Limit(2, "×", "one-sided RCV is ×2.09", "P")
WATCH_P_ILL = Limit(0.05, "", "symptoms or an unscheduled visit", "P")
WATCH_FOLD_ILL = Limit(1.5, "×", "symptoms or an unscheduled visit", "P")
ALERT_P = Limit(0.005, "", _SIM, "P")
ALERT_FOLD = Limit(3, "×", _SIM, "P")
ALERT_FOLD_ALONE = Limit(10, "×", _SIM, "P")
ALERT_MARKS = Limit(2, "marks", "a watch with company", "P")
URGENT_MAS_MARKS = Limit(4, "marks", "at any IL-6", "P")
URGENT_MAS_MARKS_WITH_RISE = Limit(3, "marks", "with a watch or an alert", "P")
RUN_IN_WATCH_FOLD = Limit(3, "×", "against the lower of the last two values on the drug", "P")
RUN_IN_WATCH_FOLD_ILL = Limit(1.5, "×", "the same with symptoms", "P")
RUN_IN_WATCH_VALUE = Limit(30, "pg/mL", _SIM, "P")
RUN_IN_ALERT_FOLD = Limit(6, "×", _SIM, "P")
RUN_IN_ALERT_VALUE = Limit(60, "pg/mL", _SIM, "P")
UNDER_LIMIT_FOLD = Limit(3, "×", "over the assay's limit, where most values lie under it", "P")
EPISODE_DAYS = Limit(21, "d", "results this close belong to one card", "P")
WASH_OUT_DAYS = Limit(14, "d", "values after an infection are not learnt", "P")
BANNER_DAYS = Limit(7, "d", "older results go to the list without a banner", "P")

# The company that IL-6 keeps
FEVER_C = Limit(38, "Cel", "common definition; a setting where sources differ", "P")
PCT_HIGH = Limit(
    0.5,
    "ng/mL",
    "Sato, J Rheumatol 2012;39:1517 (adults with RA); did not discriminate in sJIA (Kanumuri 2024)",
    "V",
)
CRP_BACK = Limit(5, "mg/L", "upper limit of the Boston interval", "P")
FERR_HIGH = Limit(500, "ng/mL", "MAS watch", "P")
FERR_FOLD = Limit(2, "×", "of the child's own median", "P")
PLT_FALL = Limit(0.78, "×", "RCV of platelets: −22 %", "C")
AST_RISE = Limit(1.35, "×", "RCV of AST and above the interval", "C")
LDH_RISE = Limit(1.25, "×", "RCV of LDH and above the interval", "C")
FIB_FALL = Limit(0.77, "×", "RCV of fibrinogen (Zengi 2023), from the median on the drug", "V")
IL18_HIGH = Limit(5000, "pg/mL", "MAS watch", "P")
IL18_FOLD = Limit(2, "×", "of the child's own median", "P")
WBC_RISE = Limit(1.44, "×", "one-sided RCV at CVI 15.7 %", "C")
WBC_FALL = Limit(0.69, "×", "one-sided RCV at CVI 15.7 %", "C")
ANC_RISE = Limit(1.48, "×", "one-sided RCV at CVI 17 %", "C")
ANC_RED = Limit(0.5, "10*9/L", "US label §2: discontinue below", "V")
SPO2_RED = Limit(92, "%", "red flag", "P")
AST_UPPER = Limit(36, "U/L", "ALSF interval 0–36", "V")
LDH_UPPER = Limit(300, "U/L", "age dependent; the laboratory's own interval wins", "P")
MEDIAN_VALUES = Limit(3, "values", "fewest earlier values for a median of the child's own", "P")
JOINTS_MORE = Limit(2, "joints", "least change of a flare (ACR Pedi)", "V")
AFTER_DOSE_DAYS = Limit(0.5, "d", "a sample this soon after a dose is not one before it", "P")

# The weighing: points are doublings of the odds (`evidence.py`)
CARD_POINTS = Limit(0, "points", "explanation as likely as a well day, after the starting points", "P")
WATCH_POINTS = Limit(-1.5, "points", "a silent mark", "P")
MAS_POINTS = Limit(0, "points", "urgent: call the consultant", "P")
MAS_PICTURE = Limit(3, "points", "from platelets, ferritin, liver, fibrinogen, IL-18 together", "P")
CLEAR_POINTS = Limit(1, "points", "so far apart are two explanations that one is named", "P")
NAMED_POINTS = Limit(2, "points", "lost effect or measurement is named without a rise", "P")
FEW_VALUES = Limit(3, "values", "fewer quiet values of the child's own: its range is not known", "P")
FEW_NEEDS_SD = Limit(2, "SD", "over what is usual in children on the drug: a mark while few are known", "P")
CARD_NEEDS_SD = Limit(0.5, "SD", "no card for infection or flare without IL-6 above expectation", "P")
TAIL_HALF_DAYS = Limit(5, "d", "IL-6 of an episode is expected to halve in this time", "P")
TAIL_NEEDS_SD = Limit(1, "SD", "above the tail for a new rise: other markers of the episode linger too", "P")
TAIL_FROM_DAYS = Limit(7, "d", "from then on after a card a falling value is its tail", "P")
TAIL_DAYS = Limit(35, "d", "how long a tail is expected", "P")
ON_PLAN = Limit(0.85, "×", "of the child's own interval: from then on a sample is on the plan", "P")
ILL_OFF_PLAN = Limit(0.3, "share", "of infections are seen outside the plan; simulated", "P")
EARLY_VALUES = Limit(2, "values", "on the drug before a value of the run-in is judged", "P")
WATCH_LEARNS = Limit(0.3, "values", "a watch teaches the range by so much", "P")
