"""Every step from the value to the level, such that a physician can follow it with a pencil."""

from __future__ import annotations

import re
from math import log

from fortnight.domain.alert.judge import judge
from fortnight.domain.explanation.calculation import arithmetic
from helpers.cards import raised
from helpers.courses import course, specimen
from helpers.stores import present


def test_the_arithmetic_goes_from_the_value_to_the_level():
    _, episode, _ = raised(IL6=120, CRP="<0.3")
    steps = [(str(name), str(value)) for name, value in arithmetic(episode.worst)]
    names = [name for name, _ in steps]
    assert steps[0] == ("Value", "120 pg/mL")
    assert steps[1] == ("Phase, doses given before", "steady, 16")
    assert "Chance of a quiet value this high" in names
    assert steps[-1][1].startswith("alert: ")


def test_what_is_not_known_is_not_in_the_arithmetic():
    bare = judge(course([], [specimen(0, IL6=15)]))[0]
    names = [str(name) for name, _ in arithmetic(bare)]
    assert "Days since the last dose" not in names
    assert "Value ÷ centre" not in names


def test_the_arithmetic_adds_up_on_paper():
    _, episode, card = raised(IL6=120, CRP="<0.3", TEMP=38.4, WBC=12)
    steps = [(str(name), str(value)) for name, value in arithmetic(episode.worst)]
    assert ("Points to begin with", "infection −7.0, flare −7.5, MAS −6.0") in steps
    points = [
        float(m.replace("−", "-"))
        for name, v in steps
        for m in re.findall(r"infection ([+−][\d.]+)", v)
        if name != "Sum"
    ]
    assert sum(points) == card.totals["infection"]


def test_the_points_of_il6_can_be_worked_out_from_what_is_written():
    """With d = typical move ÷ SD; points = d × (SD found − d ÷ 2) ÷ 0.69, to the half point."""
    _, episode, _ = raised(IL6=40)
    written = {str(name): str(value) for name, value in arithmetic(episode.worst)}["IL-6"]
    pattern = r"\+([\d.]+) SD, one SD being × ([\d.]+): infection \+([\d.]+)"
    found, width, points = present(re.match(pattern, written)).groups()
    d = log(2.5) / log(float(width))
    assert 3 < float(points) < 13
    assert abs(d * (float(found) - d / 2) / 0.69 - float(points)) < 0.8  # of what is rounded in the words
