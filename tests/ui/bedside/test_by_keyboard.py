"""A whole infusion by keyboard alone, up to both signatures; the keys beyond the values are counted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from fortnight.domain.infusion.infusion_record import Stage
from fortnight.operations import infusions
from helpers.stores import NOW, present

MOST_KEYS = 60  # beyond the values themselves
CODE = "]d20109501101530003172803311 0B2041".replace(" ", "")


class Keyboard:
    """Presses keys on whatever has the focus, and counts those that are not part of a value."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
        for _ in range(times):
            self.pressed += 1
            QTest.keyClick(self.focused(), key, modifier)

    def value(self, words: str) -> None:
        QTest.keyClicks(self.focused(), words)

    def enter(self, words: str) -> None:
        self.value(words)
        self.press(Qt.Key.Key_Return)

    @staticmethod
    def focused():
        found = QApplication.focusWidget()
        assert found is not None
        return found


def test_an_infusion_takes_few_keys_and_no_mouse(bedside):
    keys, page = Keyboard(), bedside.page
    born = page.shown.child.birth_date
    page.before.begin()
    answers = {
        "temperature": "36.8",
        "contact": "None",
        "identity": f"0001; {born:%d.%m.%Y}",
        "signs": "None, family asked",
        "weight": "24.4",
        "tb-screen": "negative",
        "live-vaccine": "None",
    }
    for _ in range(len(answers)):
        line = next(each for each in page.before.checklist.lines if each.isAncestorOf(keys.focused()))
        words = answers.pop(line.shown.rule)
        if line.shown.rule == "tb-screen":
            keys.press(Qt.Key.Key_Down)  # the first result of the list
            keys.press(Qt.Key.Key_Return)
        else:
            keys.enter(words)
    assert answers == {}
    while any(not each.shown.is_settled for each in page.before.checklist.lines):
        keys.enter("known")  # laboratory values that are missing: go ahead, with the reason
    panel = page.before.preparation
    keys.enter("Physician A")
    assert panel.dose.weight.text() == "24.4"
    keys.press(Qt.Key.Key_Return, times=2)  # the weight of today and the nearest measurable dose
    for _ in range(4):
        keys.enter(CODE)
    keys.enter("left forearm")
    keys.press(Qt.Key.Key_Return)  # the second person signs
    keys.press(Qt.Key.Key_Return)  # start
    assert bedside.record.stage is Stage.RUNNING
    for words in ("36.8", "92", "98", "56", "99", "20", ""):
        keys.enter(words)
    assert len(bedside.record.vitals[-1].values) == 6
    bedside.after(61)
    keys.press(Qt.Key.Key_F)
    assert bedside.record.stage is Stage.GIVEN
    keys.press(Qt.Key.Key_Return, times=2)  # both signatures
    assert present(infusions.infusion(bedside.session, page.shown.record.id)).stage is Stage.SIGNED
    assert keys.focused() is page.sign_off.sheet_button, "Enter asks for the sheet"
    assert keys.pressed <= MOST_KEYS
    assert bedside.clock() > NOW
