"""A walk taken up again gives what a walk from the start gives."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from fortnight.domain.alert.checkpoints import again, begin
from fortnight.domain.alert.judge import judge
from fortnight.domain.record.course import Event
from helpers.courses import at, drawn, samples


@settings(max_examples=30, deadline=None)
@given(st.lists(samples, min_size=34, max_size=60), st.data())
def test_judging_again_from_a_mark_gives_the_same_alerts(series, data):
    """One more result, one corrected, one taken away, a dose or an outcome more: as if judged from the
    start.
    """
    whole = drawn(series)
    n = data.draw(st.integers(0, len(series) - 1))
    fewer = replace(whole, specimens=whole.specimens[:n] + whole.specimens[n + 1 :])
    dosed = replace(whole, infusions=whole.infusions[: n + 1])
    named = replace(whole, events=(Event("e", "infection", at(14 * n)),))
    for old, new in ((fewer, whole), (whole, fewer), (dosed, whole), (whole, named), (named, whole)):
        assert again(begin(old), new).judged == judge(new)


def test_a_long_course_is_taken_up_near_its_end():
    whole = drawn([{"IL6": 15 + n % 5, "WBC": 6.0} for n in range(100)])
    walked = begin(replace(whole, specimens=whole.specimens[:-1]))
    assert len(walked.marks) == 7
    assert again(walked, whole).each[:96] == walked.each[:96]
    assert all(a is b for a, b in zip(again(walked, whole).each[:96], walked.each[:96], strict=True))
