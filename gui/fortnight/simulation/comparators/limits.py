"""The limits of the first form of the alert, kept for comparison. No card is made from them."""

from __future__ import annotations

from math import log

from fortnight.domain.limit import Limit

_SIM = "simulated grid of thresholds, 1 500 virtual children"
_PRIOR = "between remission off the drug and the 36–40 pg/mL of adults on it (Berger 2019)"

PRIOR_CENTRE = Limit(log(15), "ln pg/mL", _PRIOR, "P")
PRIOR_WEIGHT = Limit(0.45**2 / 0.9**2, "values", "within- against between-child spread", "P")
PRIOR_SHAPE = Limit(3.0, "", "six virtual values", "P")
PRIOR_SPREAD = Limit(0.6075, "", "0.45 on the log scale: CVI 31 % (Knudsen 2008) widened", "P")
MEMORY_VALUES = Limit(20, "values", "about nine months of fortnights", "P")
MEMORY_SHAPE = Limit(13, "", "the spread is estimated from about twenty values", "P")
RUN_IN_LEARNS_FROM_DAY = Limit(42, "d", "quiet run-in values seed the range", "P")
RUN_IN_LEARNS_WEIGHT = Limit(0.3, "values", "quiet run-in values seed the range", "P")
FLOOR = Limit(10, "pg/mL", "about the upper limit of most assays", "P")
WATCH_P = Limit(0.025, "", _SIM, "P")
WATCH_FOLD = Limit(2, "×", "one-sided RCV is ×2.09", "P")
WATCH_P_ILL = Limit(0.05, "", "symptoms or an unscheduled visit", "P")
WATCH_FOLD_ILL = Limit(1.5, "×", "symptoms or an unscheduled visit", "P")
ALERT_P = Limit(0.005, "", _SIM, "P")
ALERT_FOLD = Limit(3, "×", _SIM, "P")
ALERT_FOLD_ALONE = Limit(10, "×", _SIM, "P")
ALERT_MARKS = Limit(2, "marks", "a watch with other markers", "P")
URGENT_MAS_MARKS = Limit(4, "marks", "at any IL-6", "P")
URGENT_MAS_MARKS_WITH_RISE = Limit(3, "marks", "with a watch or an alert", "P")
RUN_IN_WATCH_FOLD = Limit(3, "×", "against the lower of the last two values on the drug", "P")
RUN_IN_WATCH_FOLD_ILL = Limit(1.5, "×", "the same with symptoms", "P")
RUN_IN_WATCH_VALUE = Limit(30, "pg/mL", _SIM, "P")
RUN_IN_ALERT_FOLD = Limit(6, "×", _SIM, "P")
RUN_IN_ALERT_VALUE = Limit(60, "pg/mL", _SIM, "P")
UNDER_LIMIT_FOLD = Limit(3, "×", "over the detection limit, if most values are below it", "P")
WASH_OUT_DAYS = Limit(14, "d", "values after an infection are not used for the range", "P")
PCT_HIGH = Limit(
    0.5,
    "ng/mL",
    "Sato, J Rheumatol 2012;39:1517 (adults with RA); did not discriminate in sJIA (Kanumuri 2024)",
    "V",
)
WBC_RISE = Limit(1.44, "×", "one-sided RCV at CVI 15.7 %", "C")
WBC_FALL = Limit(0.69, "×", "one-sided RCV at CVI 15.7 %", "C")
ANC_RISE = Limit(1.48, "×", "one-sided RCV at CVI 17 %", "C")
ANC_RED = Limit(0.5, "10*9/L", "US label §2: discontinue below", "V")
