"""The values of a sample as text."""

from __future__ import annotations

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import Quantity, analyte_name
from fortnight.domain.record.course import Specimen
from fortnight.ui import formats
from fortnight.ui.translation import tr_word, written


def specimen_words(specimen: Specimen) -> str:
    """Return the time of a sample and all its values with their units."""
    return f"{formats.moment(specimen.collected_at)}: {values_words(specimen)}"


def values_words(specimen: Specimen) -> str:
    """Return all values of a sample with their units."""
    found = {result.analyte: result for result in specimen.results}
    values = (
        f"{tr_word(analyte_name(code))} {written(Quantity.of(found[code]))}"
        for code in ANALYTES
        if code in found
    )
    return formats.listed(values)
