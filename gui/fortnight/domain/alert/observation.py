"""What the alert may look at when it judges one specimen: nothing later than that specimen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fortnight.domain.alert.marker_model import Deviation
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.domain.treatment.exposure import Exposure


@dataclass(slots=True)
class Observation:
    """One specimen and everything that it is compared with.

    `values` holds its results by analyte, `deviations` the z-score of each marker against the child's own
    model. `off_plan` is true if the specimen was drawn between two planned infusions; `off_plan_doublings`
    says how much rarer that is in this child when well than when ill (base-2 logarithm). `il6_before` is the
    z-score of IL-6 in the specimen before, `new_method` the new and the old assay if the assay changed.
    """

    course: Course
    specimen: Specimen
    exposure: Exposure
    values: Mapping[str, Result]
    deviations: dict[str, Deviation] = field(default_factory=dict[str, Deviation])
    off_plan: bool = False
    off_plan_doublings: float = 0.0
    il6_before: float | None = None
    new_method: tuple[str, str] | None = None
