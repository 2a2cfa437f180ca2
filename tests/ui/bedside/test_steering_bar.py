"""Two computers at one bedside: the other one shows the infusion, and takes it over after a confirmation."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from fortnight.domain.infusion.acts import ActKind, DripAct
from fortnight.domain.infusion.infusion_record import Stage
from fortnight.operations import infusions, steering
from fortnight.store.database import Store
from fortnight.ui.forms.take_over import TakeOverInfusion
from helpers.bedside import running
from helpers.carrying import carry
from helpers.stores import KEY, NOW, session_at


@pytest.fixture
def other(tmp_path, bedside):
    """The session of another computer that has started the drip on the page."""
    with Store.open(tmp_path / "other", KEY) as made:
        carry(bedside.session.store, made)
        session = session_at(made, bedside.clock, "Nurse C")
        for kind, body in running(NOW):
            infusions.write_act(session, session.new_id(), "d1", bedside.child, kind, body, confirmed=True)
        carry(bedside.session.store, made)
        bedside.page.open("d1", bedside.child)
        yield session


def take_over(page, reason: str, accept: bool = True) -> None:
    """Press the button, which does not block, and answer the confirmation."""
    page.steering.take.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, TakeOverInfusion)
    dialog.reason.setText(reason)
    dialog.save_button.click() if accept else dialog.reject()


def inputs(page):
    return (page.drip.doing, page.vitals.save_button, page.vitals.boxes["HR"], page.reaction, page.log.note)


def test_the_other_computer_shows_it_and_takes_nothing(bedside, other):
    page = bedside.page
    assert page.shown.record.stage is Stage.RUNNING
    assert page.steering.isVisible()
    assert other.store.device in page.steering.words.text()
    assert page.steering.words.text().endswith("It is steered there, and can only be read here. Since 09:30.")
    assert not any(part.isEnabled() for part in inputs(page))
    bedside.after(5)
    assert page.drip.clock.text() == "00:05:00"
    (chip,) = page.strip.chips
    assert chip.next.text().endswith(f" · {other.store.device}")


def test_a_key_of_the_page_is_refused_with_the_button(bedside, other):
    page = bedside.page
    before = len(bedside.record.acts)
    bedside.press(Qt.Key.Key_P)
    assert len(bedside.record.acts) == before
    assert page.steering.take.hasFocus()
    assert not page.question.isVisible()


def test_taken_over_it_is_steered_here_and_the_other_one_is_told(bedside, other):
    page = bedside.page
    take_over(page, "", accept=False)
    assert page.steering.isVisible()
    take_over(page, "moved to room 4")
    assert not page.steering.isVisible()
    assert all(part.isEnabled() for part in inputs(page))
    assert bedside.window.focusWidget() is page.vitals.boxes["TEMP"]
    page.drip.pause.click()
    assert bedside.record.stage is Stage.PAUSED
    carry(bedside.session.store, other.store)
    found = steering.elsewhere(other, infusions.infusion(other, "d1"))
    assert found is not None
    assert found.was_here


def test_this_computer_is_told_that_it_was_taken_over(bedside, other):
    page = bedside.page
    take_over(page, "")
    bedside.type(page.log.note, "asleep")
    carry(bedside.session.store, other.store)
    steering.take_over(other, "t9", "d1", bedside.child, "back in room 1")
    carry(bedside.session.store, other.store)
    words = page.steering.words.text()
    assert page.steering.isVisible()
    assert words.startswith("Nurse C took this infusion over from this computer on ")
    assert words.endswith("Reason: back in room 1")
    assert page.log.note.text() == "asleep"
    assert not page.log.note.isEnabled()


def test_an_act_that_crossed_a_take_over_is_refused_and_the_page_says_why(bedside, other):
    """The page had not heard of it when the button was pressed."""
    page = bedside.page
    page.steering.hide()
    page.shown = replace(page.shown, elsewhere=None)
    page.writer.write(ActKind.RATE, DripAct(NOW, 50.0), "Rate set")
    assert page.steering.isVisible()
    assert page.steering.take.hasFocus()


def test_with_one_computer_nothing_is_said(bedside):
    page = bedside.page
    bedside.play(running(NOW))
    page.refresh()
    assert page.shown.record.stage is Stage.RUNNING
    assert not page.steering.isVisible()
    assert all(part.isEnabled() for part in inputs(page))
