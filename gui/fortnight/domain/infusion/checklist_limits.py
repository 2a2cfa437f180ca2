"""Every limit of the checklist before an infusion, and those that a clinic chooses (`ClinicRules`).

No label states how old a result may be on the day of a dose, nor from which temperature to ask. Such limits
are ward rules: the settings of the clinic change them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from fortnight.domain.limit import Limit
from fortnight.domain.messages import word

ASK_TEMPERATURE_C = Limit(
    37.5,
    "Cel",
    "ward rule; a local guideline calls any pyrexia an absolute contraindication (Starship)",
    "P",
    word("Ask before an infusion from a temperature of"),
    "TEMP",
)
TEMPERATURE_MINUTES = Limit(120, "min", "ward rule", "P", word("A temperature counts as of now for"))
SIGNS_DAYS = Limit(7, "d", "ward rule", "P", word("Ask about fever and signs of infection in the last"))
ASKED_HOURS = Limit(12, "h", "ward rule", "P", word("What the family was asked counts for"))
CONTACT_DAYS = Limit(
    21, "d", "ward rule; incubation of varicella up to 21 days", "R", word("Ask about contacts in the last")
)
LIVE_VACCINE_DAYS = Limit(
    28, "d", "ACR 2022: 4 weeks after a live vaccine", "R", word("Ask after a live vaccine for")
)
TB_DAYS = Limit(
    365, "d", "US label 5 asks before the start; yearly is proposed", "P", word("TB screen is repeated after")
)
FIRST_DOSES = Limit(6, "infusions", "proposed", "P", word("First infusions, with newer results"))
FIRST_RESULT_DAYS = Limit(
    14,
    "d",
    "proposed; US label 2: at the second infusion",
    "P",
    word("Oldest result for the first infusions"),
)
RESULT_DAYS = Limit(28, "d", "proposed; US label 2: every 2 to 4 weeks", "P", word("Oldest result"))
REASON_DAYS = Limit(42, "d", "proposed", "P", word("Ask why there is no newer result after"))
DRAWN_FOR_DOSE_DAYS = Limit(
    4, "d", "proposed", "P", word("A sample or weight counts for the next infusion for")
)
WEIGHT_DAYS = Limit(
    1, "d", "EU SmPC 4.2: the actual weight at each infusion", "V", word("At the bedside a weight counts for")
)
MENARCHE_YEARS = Limit(
    11, "a", "EU SmPC 4.6, age of menarche recalled", "R", word("Ask about pregnancy from an age of")
)
PREGNANCY_TEST_DAYS = Limit(14, "d", "ward rule", "P", word("A negative pregnancy test counts for"))
POUNDS_TOLERANCE = Limit(0.03, "1", "proposed", "P", word("A weight may be in pounds within"))


@dataclass(frozen=True, slots=True)
class ClinicRules:
    """The limits of the checklist that a clinic chooses. Days, except for the names that say otherwise."""

    ask_temperature_c: float = ASK_TEMPERATURE_C.value
    contact_days: float = CONTACT_DAYS.value
    live_vaccine_days: float = LIVE_VACCINE_DAYS.value
    tb_days: float = TB_DAYS.value
    first_result_days: float = FIRST_RESULT_DAYS.value
    result_days: float = RESULT_DAYS.value
    reason_days: float = REASON_DAYS.value
    weight_days: float = WEIGHT_DAYS.value
    menarche_years: float = MENARCHE_YEARS.value

    def result_lasts(self, infusions: int) -> timedelta:
        """Return how old a result may be before the next infusion; `infusions` were given so far."""
        first = infusions < FIRST_DOSES.value
        return timedelta(days=self.first_result_days if first else self.result_days)


DEFAULT_RULES = ClinicRules()
