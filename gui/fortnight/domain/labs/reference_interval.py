"""The reference interval that applies to a child on a day."""

from __future__ import annotations

from datetime import date

from fortnight.domain.labs.analyte import Interval
from fortnight.domain.labs.catalogue import interval_for
from fortnight.domain.record.child import Child, age_on


def interval_on(child: Child, code: str, day: date, method: str = "") -> Interval | None:
    """The reference interval for the child's age and sex on a day, in the analyte's canonical unit.

    `None` if no source gives one, if the only one is in another unit, or if `day` is before the child's
    birth.
    """
    if day < child.birth_date:
        return None
    found = interval_for(code, age_on(child.birth_date, day).in_years, str(child.sex), method)
    return None if found is None or found.unit else found
