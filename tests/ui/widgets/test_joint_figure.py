"""The figure of the joints: keys, mouse, groups, what is said; compared with a plain dictionary."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from fortnight.domain.record.joints import GROUPS, JOINTS, Sign, mirrored
from fortnight.ui import theme
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.widgets.joint_figure import ARROWS, JointFigure, Mark, step
from fortnight.ui.widgets.joint_places import PLACES

NONE, A, L = frozenset[Sign](), frozenset({Sign.ACTIVE}), frozenset({Sign.LIMITED})


@pytest.fixture
def figure(qtbot):
    made = JointFigure(Appearance(theme.LIGHT))
    qtbot.addWidget(made)
    made.resize(640, 552)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def press(figure, *keys) -> None:
    for key in keys:
        QTest.keyClick(figure, key)


def test_keys_mark_the_current_joint_and_signs_are_combined_freely(figure):
    figure.go("knee-l")
    press(figure, Qt.Key.Key_A, Qt.Key.Key_L, Qt.Key.Key_T)
    assert figure.joints == {"knee-l": frozenset(Sign)}
    press(figure, Qt.Key.Key_L)
    assert figure.joints == {"knee-l": {Sign.ACTIVE, Sign.TENDER}}
    press(figure, Qt.Key.Key_0)
    assert figure.joints == {"knee-l": NONE}
    press(figure, Qt.Key.Key_N)
    assert figure.joints == {}


def test_the_rest_is_without_finding_and_keeps_what_was_marked(figure):
    figure.go("knee-l")
    press(figure, Qt.Key.Key_A, Qt.Key.Key_R)
    assert figure.joints == {**dict.fromkeys(JOINTS, NONE), "knee-l": A}


def test_a_joint_is_mirrored(figure):
    figure.go("wrist-r")
    press(figure, Qt.Key.Key_L, Qt.Key.Key_M)
    assert figure.joints == {"wrist-r": L, "wrist-l": L}
    press(figure, Qt.Key.Key_N, Qt.Key.Key_M)
    assert figure.joints == {}


def test_the_last_mark_is_taken_back_as_often_as_there_were_marks(figure):
    figure.go("knee-l")
    press(figure, Qt.Key.Key_A, Qt.Key.Key_R, Qt.Key.Key_Backspace)
    assert figure.joints == {"knee-l": A}
    press(figure, *[Qt.Key.Key_Backspace] * 3)
    assert figure.joints == {}


def test_a_group_is_one_click_and_a_second_one_takes_it_back(figure):
    for key, group in GROUPS.items():
        figure.mark(group.joints, Mark.LIMITED)
        assert figure.joints == dict.fromkeys(group.joints, L), key
        figure.mark(group.joints, Mark.LIMITED)
        assert figure.joints == dict.fromkeys(group.joints, NONE)
        figure.mark(group.joints, Mark.NOT_EXAMINED)
    assert figure.joints == {}


def test_a_group_of_which_some_have_the_sign_gets_it_for_all(figure):
    figure.mark(["mcp1-r"], Mark.ACTIVE)
    figure.mark(GROUPS["right-hand"].joints, Mark.ACTIVE)
    assert figure.joints == dict.fromkeys(GROUPS["right-hand"].joints, A)


def test_a_click_marks_the_joint_under_it_with_the_chosen_mark(figure, qtbot):
    figure.tool = Mark.TENDER
    at = figure.place("elbow-l").toPoint()
    qtbot.mouseClick(figure, Qt.MouseButton.LeftButton, pos=at + QPoint(3, 3))
    assert figure.joints == {"elbow-l": {Sign.TENDER}}
    assert figure.current == "elbow-l"
    qtbot.mouseClick(figure, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert figure.joints == {"elbow-l": {Sign.TENDER}}
    press(figure, Qt.Key.Key_Space)
    assert figure.joints == {"elbow-l": NONE}


@pytest.mark.parametrize("id", PLACES)
def test_every_joint_can_be_clicked(figure, qtbot, id):
    qtbot.mouseClick(figure, Qt.MouseButton.LeftButton, pos=figure.place(id).toPoint())
    assert figure.joints == {id: A}


def test_every_joint_is_reached_by_the_arrow_keys():
    found, ahead = {"neck"}, ["neck"]
    while ahead:
        here = ahead.pop()
        for direction in ARROWS.values():
            there = step(here, direction)
            if there not in found:
                found.add(there)
                ahead.append(there)
    assert found == set(PLACES)


def test_arrow_keys_move_in_their_direction(figure):
    figure.go("knee-r")
    press(figure, Qt.Key.Key_Right)
    assert figure.current == "knee-l"
    press(figure, Qt.Key.Key_Down)
    assert figure.current == "ankle-l"
    press(figure, Qt.Key.Key_Up, Qt.Key.Key_Left)
    assert figure.current == "knee-r"


def test_a_figure_that_is_read_cannot_be_marked(figure, qtbot):
    figure.show_joints({"knee-l": A})
    figure.is_editable = False
    press(figure, Qt.Key.Key_L, Qt.Key.Key_R, Qt.Key.Key_M, Qt.Key.Key_Backspace)
    qtbot.mouseClick(figure, Qt.MouseButton.LeftButton, pos=figure.place("hip-l").toPoint())
    assert figure.joints == {"knee-l": A}


def test_the_current_joint_is_said(figure):
    figure.show_joints({"knee-l": A | L, "knee-r": NONE})
    said = []
    for id in ("knee-l", "knee-r", "hip-l"):
        figure.go(id)
        said.append(figure.accessibleDescription())
    assert said == ["Left knee: active, limited", "Right knee: no finding", "Left hip: not examined"]


def test_marks_are_drawn_by_shape(figure):
    """Each mark changes the picture in its own way, also without colour."""
    pictures = set()
    for signs in (None, NONE, A, L, frozenset({Sign.TENDER})):
        figure.show_joints({} if signs is None else {"knee-l": signs})
        grey = figure.grab().toImage().convertToFormat(figure.grab().toImage().Format.Format_Grayscale8)
        pictures.add(bytes(grey.constBits()))
    assert len(pictures) == 5


KEYS = st.sampled_from([*ARROWS, *(Qt.Key(ord(m.value)) for m in Mark), Qt.Key.Key_M, Qt.Key.Key_R])


@given(st.lists(KEYS, max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_any_keys_are_what_a_plain_dictionary_says(figure, keys):
    figure.show_joints({})
    figure.go("neck")
    model, current = {}, "neck"
    for key in keys:
        press(figure, key)
        if key in ARROWS:
            current = step(current, ARROWS[key])
        elif key == Qt.Key.Key_R:
            model = {**dict.fromkeys(JOINTS, NONE), **model}
        elif key == Qt.Key.Key_M:
            other = mirrored(current)
            model.pop(other, None) if current not in model else model.update({other: model[current]})
        elif key == Qt.Key.Key_N:
            model.pop(current, None)
        elif key == Qt.Key.Key_0:
            model[current] = NONE
        else:
            model[current] = model.get(current, NONE) ^ {Sign(chr(key))}
    assert (figure.current, figure.joints) == (current, model)
