"""The limits of the IL-6 alert and of the safety monitors: one table by group, each with its source.

The points of each finding are in `evidence_table.py`, the priors of the markers in `population.py`, and the
label's limits of laboratory values in `label_limits.py`. The page "About these alerts" is made from them.
"""

from __future__ import annotations

from fortnight.domain.infusion import checklist_limits
from fortnight.domain.limit import Limit
from fortnight.domain.messages import word

RULE_VERSION = "il6-rise 5"

_RCV = "one-sided reference change value"

# fmt: off
# CRP in the first infusion intervals
BACK_FROM_DAYS = Limit(2, "d", "CRP falls by half in 9 to 36 hours", "V", word("In the first intervals CRP is informative from this day after a dose"))
BACK_TO_DAYS = Limit(9, "d", "nadir of CRP on days 7 to 15", "V", word("In the first intervals CRP is informative until this day after a dose"))
CRP_HALF_DAYS = Limit(1.5, "d", "CRP falls by half in 9 to 36 hours (upper end)", "V", word("CRP from before the first dose halves within"))

# Learning the child's own range
NEW_SERIES_VALUES = Limit(3, "values", "proposed", "P", word("After a change of assay, number of values for which the card mentions it"))
NEW_SERIES_WEIGHT = Limit(0.5, "values", "the spread is kept, the centre is nearly forgotten", "P", word("After a change of assay, weight of the old level"))
UNTREATED_DAYS = Limit(60, "d", "proposed", "P", word("Values predict the first weeks if drawn before the first dose within"))
WATCH_LEARNS = Limit(0.3, "values", "proposed", "P", word("Weight of a silent mark in the own range"))
MOST_LEARNT_SD = Limit(2.5, "SD", "proposed", "P", word("One value changes the own range as if it were off by at most"))
RANGE_SD = Limit(1.96, "SD", "19 of 20 quiet values", "C", word("The own range extends to ±"))
ILLNESS_DAYS = Limit(14, "d", "proposed", "P", word("Values are not used for the own range after a recorded illness, vaccination or operation for"))
SAMPLE_DAYS = Limit(1, "d", "proposed", "P", word("Values are not used for the own range after a recorded sample or assay problem for"))
AGAIN_RAISED = Limit(3, "cards", "the level itself may have moved", "P", word("Number of cards in a row after which values are used for the own range again, slowly"))

# When a card is raised
FEVER_C = Limit(38, "Cel", "common definition; sources differ", "P", word("Fever from"), "TEMP")
CRP_BACK = Limit(5, "mg/L", "upper limit of the Boston interval", "P", word("CRP has returned from"), "CRP")
JOINTS_MORE = Limit(2, "joints", "least change of a flare (ACR Pedi)", "V", word("More active joints count from"))
SPO2_RED = Limit(92, "%", "red flag", "P", word("Urgent if IL-6 is raised: oxygen saturation below"))
AFTER_DOSE_DAYS = Limit(0.5, "d", "a sample this soon after a dose is not one before it", "P", word("A sample counts as drawn after a dose within"))
BEFORE_FROM_DAYS = Limit(6, "d", "proposed", "P", word("The previous sample shows a slow course if drawn earlier by at least"))
BEFORE_TO_DAYS = Limit(40, "d", "proposed", "P", word("The previous sample shows a slow course if drawn earlier by at most"))
ON_PLAN = Limit(0.85, "×", "of the child's own interval", "P", word("A sample counts as planned from"))
PLANNED_BEFORE = Limit(14, "samples", "one in fourteen samples of a well child is unplanned", "P", word("Assumed before the child is known: one unplanned sample in"))
ILL_OFF_PLAN = Limit(0.3, "share", "simulated", "P", word("Share of infections in which a sample is drawn outside the plan"))
CARD_POINTS = Limit(0, "points", "as likely as a well day, after the starting points", "P", word("A card is raised from"))
EARLY_CARD_POINTS = Limit(-0.5, "points", "simulated", "P", word("Before steady state a card is raised from"))
WATCH_POINTS = Limit(-1.5, "points", "proposed", "P", word("A silent mark is set from"))
MAS_POINTS = Limit(0, "points", "proposed", "P", word("Urgent, call the consultant, from"))
MAS_PICTURE = Limit(3, "points", "from platelets, ferritin, liver, fibrinogen, IL-18 together", "P", word("Urgent for MAS also needs points from blood markers of"))
CLEAR_POINTS = Limit(1, "points", "proposed", "P", word("An explanation is named if it leads by"))
NAMED_POINTS = Limit(2, "points", "proposed", "P", word("Loss of drug effect or measurement is named without a rise of IL-6 from"))
FEW_VALUES = Limit(3, "values", "proposed", "P", word("The own range is known from this number of quiet values"))
FEW_NEEDS_SD = Limit(1.4, "SD", "over what is usual in children on the drug", "P", word("While few values are known, a silent mark is set from"))
WITHOUT_IL6_POINTS = Limit(1, "points", "simulated", "P", word("A card without IL-6 is raised from"))
COMPANIONS_POINTS = Limit(3, "points", "simulated", "P", word("A card from other markers although IL-6 is not raised, from"))
REACTION_DOSES = Limit(2, "doses", "sJIA n=40: before dose 3", "V", word("Signs of a coming reaction are looked for after doses"))
REACTION_SD = Limit(1, "SD", "proposed", "P", word("Signs of a coming reaction: white cells above what is usual for the child by"))
CARD_NEEDS_SD = Limit(0.5, "SD", "above what is usual for the child", "P", word("A card for infection or flare needs IL-6 of at least"))
EPISODE_DAYS = Limit(21, "d", "proposed", "P", word("Samples belong to one card if they are apart by at most"))
BANNER_DAYS = Limit(7, "d", "proposed", "P", word("Cards are shown in a banner for"))
RAREST_CHANCE = Limit(0.0001, "", "the tail of the distribution is not known further out", "P", word("No value is called rarer than"))

# The tail of a rise: IL-6 that is still falling after a card
TAIL_HALF_DAYS = Limit(5, "d", "proposed", "P", word("IL-6 of an episode is expected to halve in"))
TAIL_NEEDS_SD = Limit(1, "SD", "above the tail: other markers of the episode also persist", "P", word("A new rise on the tail needs"))
TAIL_FROM_DAYS = Limit(7, "d", "proposed", "P", word("A falling value counts as the tail of its card from"))
TAIL_DAYS = Limit(35, "d", "proposed", "P", word("A falling value counts as the tail of its card up to"))

# The safety monitors
MEDIAN_VALUES = Limit(3, "values", "proposed", "P", word("The child's own median needs at least"))
REMEMBERED = Limit(20, "values", "proposed", "P", word("The child's own median is made from the last"))
PLT_FALL = Limit(0.78, "×", "reference change value of platelets: −22 %", "C", word("MAS trend: platelets fall to"))
FIB_FALL = Limit(0.77, "×", "reference change value of fibrinogen (Zengi 2023)", "V", word("MAS trend: fibrinogen falls to"))
AST_RISE = Limit(1.35, "×", f"{_RCV} of AST", "C", word("MAS trend: AST rises to"))
AST_UPPER = Limit(36, "U/L", "ALSF interval 0–36", "V", word("MAS trend: AST above"), "AST")
LDH_RISE = Limit(1.25, "×", f"{_RCV} of LDH", "C", word("MAS trend: LDH rises to"))
LDH_UPPER = Limit(300, "U/L", "age dependent; the laboratory's own interval takes precedence", "P", word("MAS trend: LDH above"), "LDH")
FERR_HIGH = Limit(500, "ng/mL", "proposed", "P", word("Ferritin is high from"), "FERR")
FERR_FOLD = Limit(2, "×", "of the child's own median", "P", word("MAS trend: ferritin rises to"))
IL18_HIGH = Limit(5000, "pg/mL", "proposed", "P", word("MAS trend: IL-18 from"), "IL18")
IL18_FOLD = Limit(2, "×", "of the child's own median", "P", word("MAS trend: IL-18 rises to"))
MS_RISE = Limit(1.0, "", "above the score of this child's usual values", "P", word("MS score rises by"))
MOVED_SD = Limit(1.0, "SD", "a shift of × 1.8 (simulated)", "P", word("Level moved: off expectation by at least"))
MOVED_TIMES = Limit(3, "samples", "a shift of × 1.8 (simulated)", "P", word("Level moved: in a row, on the same side"))
DRIFT_WEIGHT = Limit(0.3, "", "Montgomery", "R", word("Drift: weight of the newest value (λ)"))
DRIFT_LIMIT = Limit(1.134, "SD", "2.7 × √(λ ÷ (2 − λ)), Montgomery", "R", word("Drift: average from"))
TB_DAYS = checklist_limits.TB_DAYS
# fmt: on
