"""Growth of a simulated child: short and heavy from earlier steroids, catching up on the drug."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import exp

import numpy as np

from fortnight.domain.record.dates import DAYS_PER_YEAR
from fortnight.domain.scores.growth import reference_at
from fortnight.simulation import parameters as p

OLDEST_DAYS = int(18.9 * DAYS_PER_YEAR)  # the references end at 19 years


@dataclass(frozen=True, slots=True)
class Body:
    """Height and weight of one child on any day of treatment, from the references and the child's SDS."""

    sex: str
    birth: date
    start: date
    height_sds: float
    bmi_sds: float
    factor: float = 1.0

    @classmethod
    def draw(cls, sex: str, birth: date, start: date, rng: np.random.Generator) -> Body:
        """Draw a child that is somewhat shorter and heavier than most."""
        height = p.HEIGHT_SDS_START[0] + p.HEIGHT_SDS_START[1] * rng.standard_normal()
        bmi = p.BMI_SDS[0] + p.BMI_SDS[1] * rng.standard_normal()
        return cls(sex, birth, start, float(height), float(bmi))

    def height_cm(self, day: float) -> float:
        """Return the height on a day of treatment, from the references with catch-up growth."""
        gained = p.HEIGHT_SDS_GAIN * (1 - exp(-max(day, 0) / DAYS_PER_YEAR / p.HEIGHT_GAIN_YEARS))
        return self._value_at("height", day, self.height_sds + gained)

    def weight_kg(self, day: float) -> float:
        """Return the weight on a day of treatment; the weight gained from steroids is lost slowly."""
        steroid = p.BMI_SDS_STEROID * exp(-max(day, 0) / DAYS_PER_YEAR / p.BMI_STEROID_YEARS)
        mass_index = self._value_at("bmi", day, self.bmi_sds + steroid)
        return self.factor * mass_index * (self.height_cm(day) / 100) ** 2

    def _value_at(self, measure: str, day: float, sds: float) -> float:
        age = (self.start + timedelta(days=round(day)) - self.birth).days
        reference = reference_at(measure, self.sex, max(0, min(age, OLDEST_DAYS)))
        assert reference is not None
        return reference.at(sds)
