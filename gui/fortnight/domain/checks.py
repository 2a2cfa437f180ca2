"""What is wrong, or worth asking, about a sheet of labs before it is saved.

An `error` blocks saving; a `question` needs a confirming tick, which is kept with the entry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from statistics import median

from fortnight.domain.analytes import ANALYTES, UnknownAnalyte, convert, unit_label
from fortnight.domain.common_checks import moment_problems, weight_question
from fortnight.domain.course import Course, Result, Specimen
from fortnight.domain.drafts import (
    LabsDraft,
    Problem,
    Read,
    Severity,
    Typed,
)
from fortnight.domain.shown import spoken
from fortnight.domain.units import UnknownUnit
from fortnight.domain.values import Measured, NotANumber, parse, plain
from fortnight.domain.wording import Text, text

SLIP_TOLERANCE = 0.15  # clinical unit-slip test [P]
SLIPS = (10.0, 100.0, 1000.0, 0.1, 0.01, 0.001)
# Acute-phase markers, and below which value a change of theirs is noise. IL-6 is not asked: it moves alone.
ACUTE_PHASE = {"CRP": 5.0, "SAA": 10.0, "ESR": 15.0, "FERR": 120.0}
MOVED_FOLD = 2.0
HEIGHT_FALL_CM = 1.0


def check_labs(course: Course, draft: LabsDraft, now: datetime) -> Read:
    """Read every box of a sheet: typed value, canonical value and unit by analyte, and the problems."""
    results: dict[str, tuple[Measured, float, str]] = {}
    problems = list(moment_problems(course.child, draft.collected_at, now, "collected_at"))
    for code, typed in draft.typed.items():
        try:
            measured = parse(typed.value)
            if measured is not None:
                value, unit = convert(code, measured.value, typed.unit)
                results[code] = (measured, value, unit)
        except (NotANumber, UnknownAnalyte, UnknownUnit) as refused:
            problems.append(Problem(code, refused.sentence))
    for code, (_, value, _) in results.items():
        problems.extend(_limit_problems(code, value))
    values = {code: value for code, (_, value, _) in results.items()}
    problems.extend(_impossible_together(values))
    problems.extend(_slips(course, draft.collected_at, values))
    problems.extend(_growth_problems(course, draft.collected_at, values))
    return Read(results, tuple(problems))


def check_value(course: Course, code: str, typed: Typed, collected_at: datetime, now: datetime) -> Read:
    """The same for one value that is corrected."""
    return check_labs(course, LabsDraft(collected_at, {code: typed}), now)


def _limit_problems(code: str, value: float) -> Iterator[Problem]:
    analyte = ANALYTES[code]
    (hard_low, hard_high), (low, high) = analyte.hard, analyte.soft_limits
    unit = unit_label(analyte.unit)
    if not hard_low <= value <= hard_high:
        yield Problem(
            code,
            text(
                "{name} {value} {unit} cannot be: it must lie between {low} and {high}.",
                name=spoken(code),
                value=plain(value),
                unit=unit,
                low=plain(hard_low),
                high=plain(hard_high),
            ),
        )
    elif not low <= value <= high:
        yield Problem(
            code,
            text(
                "{name} {value} {unit} is unusual. Is it right?",
                name=spoken(code),
                value=plain(value),
                unit=unit,
            ),
            Severity.QUESTION,
        )


# Neutrophils and lymphocytes are part of the white cells; the pressures have an order.
PARTS = (("NEUT", "WBC"), ("LYMPH", "WBC"), ("DBP", "SBP"))


def _impossible_together(values: Mapping[str, float]) -> Iterator[Problem]:
    for part, whole in PARTS:
        if part in values and whole in values and values[part] > values[whole]:
            yield Problem(
                part, text("{part} cannot be more than {whole}.", part=spoken(part), whole=spoken(whole))
            )


def _slips(course: Course, moment: datetime, values: Mapping[str, float]) -> Iterator[Problem]:
    """A value about a power of ten off, while the other acute-phase markers stayed: which unit is it?

    Not asked of IL-6: all its units share one scale, and a tenfold rise is what the program looks for.
    """
    for code, value in values.items():
        if code == "IL6" or value <= 0:
            continue
        for reference in (_previous, _own_median):
            known = reference(course, code, moment)
            if known and _is_slip(value / known) and _others_stayed(course, code, moment, values, reference):
                yield Problem(code, _slip_question(code, value, known), Severity.QUESTION)
                break


Reference = Callable[[Course, str, datetime], float | None]


def _previous(course: Course, code: str, moment: datetime) -> float | None:
    result = course.latest(code, before=moment)
    return result.value if result else None


def _own_median(course: Course, code: str, moment: datetime) -> float | None:
    values = [r.value for r in course.of(code) if r.collected_at < moment]
    return median(values) if values else None


def _is_slip(ratio: float) -> bool:
    return any(abs(ratio / slip - 1) <= SLIP_TOLERANCE for slip in SLIPS)


def _others_stayed(
    course: Course, code: str, moment: datetime, values: Mapping[str, float], reference: Reference
) -> bool:
    for other, noise in ACUTE_PHASE.items():
        known = reference(course, other, moment) if other in values and other != code else None
        if known and max(known, values[other]) > noise and not _alike(values[other], known):
            return False
    return True


def _alike(value: float, known: float) -> bool:
    return 1 / MOVED_FOLD < value / known < MOVED_FOLD


def _slip_question(code: str, value: float, known: float) -> Text:
    ratio = value / known
    factor = min(SLIPS, key=lambda slip: abs(ratio / slip - 1))
    direction = (
        text("{times} × more", times=plain(factor))
        if factor > 1
        else text("{times} × less", times=plain(1 / factor))
    )
    return text(
        "{direction}: {meant} {unit}? Which unit?",
        direction=direction,
        meant=plain(round(value / factor, 3)),
        unit=unit_label(ANALYTES[code].unit),
    )


def _growth_problems(course: Course, moment: datetime, values: Mapping[str, float]) -> Iterator[Problem]:
    weight, height = course.weight(), course.latest("HEIGHT", before=moment)
    if "WEIGHT" in values and weight is not None:
        yield from weight_question("WEIGHT", values["WEIGHT"], weight, moment)
    if "HEIGHT" in values and height is not None and values["HEIGHT"] < height.value - HEIGHT_FALL_CM:
        yield Problem(
            "HEIGHT",
            text("Shorter than before ({before} cm). Is it right?", before=plain(height.value)),
            Severity.QUESTION,
        )


def with_specimen(course: Course, id: str, draft: LabsDraft, read: Read) -> Course:
    """The course as it would be if this sheet were saved: for the preview."""
    results = tuple(
        Result(id, code, value, draft.collected_at, measured.comparator, draft.method)
        for code, (measured, value, _) in read.results.items()
    )
    specimen = Specimen(id, draft.collected_at, results, draft.method, draft.visit, draft.symptoms)
    specimens = tuple(sorted((*course.specimens, specimen), key=lambda s: (s.collected_at, s.id)))
    return Course(course.child, course.infusions, specimens, course.medication, course.events)
