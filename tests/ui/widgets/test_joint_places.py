"""The places of the joints on the figure."""

from __future__ import annotations

from itertools import combinations

from fortnight.domain.record.joints import JOINTS, mirrored
from fortnight.ui.widgets.joint_marks import FRAME
from fortnight.ui.widgets.joint_places import HEIGHT, PLACES, WIDTH, outline


def test_every_joint_has_a_place_inside_the_drawing():
    assert set(PLACES) == set(JOINTS)
    assert all(0 < p.x() < WIDTH and 0 < p.y() < HEIGHT for p in PLACES.values())


def test_left_and_right_are_mirrored():
    for id, place in PLACES.items():
        other = PLACES[mirrored(id)]
        assert (place.x() + other.x(), place.y()) == (WIDTH, other.y())
        assert id == "neck" or (place.x() < WIDTH / 2) is id.endswith("-r")


def test_frames_of_two_joints_do_not_overlap():
    for one, other in combinations(PLACES.values(), 2):
        assert max(abs(one.x() - other.x()), abs(one.y() - other.y())) >= 2 * FRAME


def test_joints_lie_on_the_figure():
    figure = outline()
    assert [id for id, place in PLACES.items() if not figure.contains(place)] == []
