"""The simulated ward: children in every phase of treatment, planned backwards from today.

The table says what each child demonstrates. Children beyond the table are ordinary children who have been on
the drug for months or years.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

import numpy as np

from fortnight.simulation.draws import PANEL, SICK_PANEL, Draw
from fortnight.simulation.lives import Life, Plan, PlannedEpisode, simulate_life
from fortnight.simulation.pharmacology import Spread
from fortnight.simulation.rows import Row, child_row, infusion_rows, lab_rows

FIRST_NUMBER = 4  # the numbers before it belong to the three children of the founding report
QUIET_DAYS = 40  # no illness by chance in the last weeks, which show what the table asks for
PUNCTUAL = 3  # the last infusions are on time


@dataclass(slots=True)
class WardFiles:
    """The rows of three files, as the CSV import reads them."""

    children: list[Row] = field(default_factory=list)
    labs: list[Row] = field(default_factory=list)
    infusions: list[Row] = field(default_factory=list)


def _without(*codes: str) -> tuple[str, ...]:
    return tuple(code for code in PANEL if code not in codes)


TODAY = Draw(0)
RISE = PlannedEpisode("serious infection", 1.4, 9)
FLARE = PlannedEpisode("flare", 27, 5)
MAS = PlannedEpisode("mas", 6, 7)
COUGH = Draw(1, SICK_PANEL, "unscheduled", "tired, cough")
IN_FLARE = Draw(3, SICK_PANEL, "unscheduled", "rash, sore knees")
UNWELL = Draw(1, SICK_PANEL, "unscheduled", "unwell, bruises")
LAPSED = Spread(cl=1.6, vmax=2.0)

# Age, sex, infusions, days since the last one (14: due today), and what the child demonstrates.
PLANS: tuple[Plan, ...] = (
    # Case 4: registered, not yet treated
    Plan(3.4, "female", 0, draws=(Draw(9), Draw(2))),
    # Case 5: first dose last week
    Plan(7.1, "male", 1, 6, draws=(Draw(1, visit="lab only"),), punctual=6, by_chance=False),
    # Cases 6 to 8: run-in, weeks 3, 6 and 11
    Plan(4.8, "female", 2, 5, punctual=6, by_chance=False),
    Plan(9.3, "male", 3, 11, punctual=6, by_chance=False),
    Plan(12.6, "female", 6, 8, punctual=6, by_chance=False),
    # Case 9: due today, every value present
    Plan(6.2, "male", 27, 14, draws=(TODAY,)),
    # Case 10: due today, neutrophils below the label's limit
    Plan(8.7, "female", 40, 14, il6_base=18, draws=(Draw(0, fixed={"NEUT": 0.9, "WBC": 3.1, "IL6": 16}),)),
    # Case 11: due today, weight missing
    Plan(5.5, "male", 20, 14, draws=(Draw(0, _without("WEIGHT")),)),
    # Case 12: due today, IL-6 rose yesterday and today: an infection with CRP below its detection limit
    Plan(
        10.4,
        "female",
        53,
        14,
        il6_base=22,
        planned_episodes=(RISE,),
        draws=(COUGH, Draw(0, symptoms="cough")),
    ),
    # Case 13: due today, some results still missing
    Plan(13.8, "male", 30, 14, draws=(Draw(0, _without("IL6", "FERR", "SAA")),)),
    # Case 14: five days late
    Plan(11.9, "female", 62, 19),
    # Case 15: far overdue, drug cover doubtful, CRP has returned
    Plan(7.9, "male", 34, 42, spread=LAPSED, draws=(Draw(1, visit="lab only"),)),
    # Case 16: ten years on the drug
    Plan(16.2, "female", 260, 9),
    # Case 17: in a flare
    Plan(6.9, "female", 45, 6, il6_base=18, planned_episodes=(FLARE,), draws=(IN_FLARE,)),
    # Case 18: the pattern of macrophage activation syndrome
    Plan(5.1, "male", 24, 10, il6_base=15, planned_episodes=(MAS,), draws=(UNWELL,)),
    # Case 19: the laboratory changed its assay two visits ago
    Plan(14.3, "male", 70, 3, il6_base=20, new_assay_visits_ago=2),
    # Case 20: Japanese label, just under 30 kg, Japanese units
    Plan(9.8, "female", 36, 12, label="japan", weight_kg=29.6, japanese=True),
    # Case 21: US/EU label, just over 30 kg: the dose per kg is about to change
    Plan(9.1, "male", 48, 7, weight_kg=30.3),
    # Cases 22 to 24: steady for years, months and years
    Plan(15.7, "male", 104, 4),
    Plan(2.6, "female", 9, 1),
    Plan(17.2, "female", 140, 2),
)


def simulated_ward(today: date, seed: int, count: int = 21) -> WardFiles:
    """Simulate `count` children as of the morning of `today`; nothing is later than 08:30."""
    files = WardFiles()
    for index, plan in enumerate(islice(_plans(seed), count)):
        rng = np.random.default_rng([seed, index])
        number, name = f"{FIRST_NUMBER + index:04d}", f"Case {FIRST_NUMBER + index}"
        quiet = replace(plan, quiet_days=QUIET_DAYS, punctual=max(plan.punctual, PUNCTUAL))
        _add(files, number, name, quiet, simulate_life(quiet, today, rng), rng)
    return files


def _add(files: WardFiles, number: str, name: str, plan: Plan, life: Life, rng: np.random.Generator) -> None:
    files.children.append(child_row(number, name, plan, life))
    files.infusions.extend(infusion_rows(number, life))
    files.labs.extend(lab_rows(number, plan, life, rng))


def _plans(seed: int) -> Iterator[Plan]:
    """Yield the plans of the table, then those of ordinary children without end."""
    yield from PLANS
    rng = np.random.default_rng(seed)
    while True:
        visits = int(rng.integers(8, 110))
        youngest = 2.2 + visits * 15.6 / 365
        age = float(rng.uniform(youngest, max(17.5, youngest + 1)))
        yield Plan(age, str(rng.choice(["female", "male"])), visits, int(rng.integers(1, 14)))
