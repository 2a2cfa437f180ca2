"""The meaning of a typed value."""

from __future__ import annotations

import pytest

from fortnight.domain.alert.judge import judge
from fortnight.domain.display.value_meaning import Tone, meaning_of
from fortnight.domain.entry.check_labs import check_labs, with_specimen
from fortnight.domain.entry.drafts import LabsDraft, Typed
from fortnight.domain.labs.analyte import Interval
from fortnight.domain.labs.catalogue import ANALYTES
from helpers.courses import at, course, specimen, steady

QUIET = steady([15, 14, 16, 13] * 4)
DRAWN = at(14 * 16)


def meant(code, value, seen=QUIET, interval=None, **beside):
    typed = {c: Typed(str(v), ANALYTES[c].unit) for c, v in {code: value, **beside}.items()}
    draft = LabsDraft(DRAWN, typed)
    read = check_labs(seen, draft, DRAWN)
    judged = [j for j in judge(with_specimen(seen, "new", draft, read)) if j.specimen == "new"]
    meaning = meaning_of(code, read, seen, DRAWN, judged[0] if judged else None, interval)
    return str(meaning.words), meaning.tone


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        ("IL6", "120", ("8.6 × own level", Tone.ALERT)),
        ("IL6", "16", ("1.1 × own level", Tone.QUIET)),
        ("PLT", "29", ("label: discontinue", Tone.ALERT)),
        ("PLT", "80", ("label: interrupt", Tone.ALERT)),
        ("ALT", "60", ("label: adjust", Tone.WATCH)),
        ("CRP", "<0.3", ("below detection limit", Tone.QUIET)),
        ("CRP", "0.4", ("", Tone.QUIET)),
        ("CRP", "", ("", Tone.QUIET)),
        ("HB", "40", ("Haemoglobin 40 g/dL is not plausible. Plausible values are 2–25 g/dL.", Tone.ALERT)),
    ],
)
def test_the_first_meaning_that_applies_is_shown(code, value, expected):
    assert meant(code, value) == expected


def test_before_the_first_infusion_the_label_limits_the_start():
    assert meant("PLT", "90", course([], [])) == ("label: do not start", Tone.WATCH)


def test_a_value_outside_the_interval():
    interval = Interval(1.0, 5.0)
    assert meant("ALB", "0.9", interval=interval) == ("below interval", Tone.WATCH)
    assert meant("ALB", "5.1", interval=interval) == ("above interval", Tone.WATCH)
    assert meant("ALB", "4", interval=interval) == ("", Tone.QUIET)


def test_il6_is_compared_with_the_last_value_while_the_own_level_is_not_known():
    first = course([], [])
    assert meant("IL6", "45", first)[0] == "first value"
    one = course([14 * 15], [specimen(14 * 15, IL6=45)])
    assert meant("IL6", "310", one)[0] == "6.9 × the last value; 1 earlier value"
    two = course([14 * 14, 14 * 15], [specimen(14 * 14, IL6=40), specimen(14 * 15, IL6=45)])
    assert "earlier values" in meant("IL6", "310", two)[0] or "own level" in meant("IL6", "310", two)[0]
