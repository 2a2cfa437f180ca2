"""What takes a moment: done in a thread, said in a dialog, stopped only where nothing is half done by it."""

from __future__ import annotations

import gc
from threading import Event, current_thread, main_thread
from typing import ClassVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget

from fortnight.domain.messages import text
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.ui.shell.background_work import STOPPED, Worker
from helpers.work import Ticks, until_ended

COUNTING = text("Counting")
LONG = 60_000  # ms: nothing here takes that long


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def worker(window):
    made = Worker(window)
    yield made
    made.drop()


class Outcome:
    """What came of a piece of work: one list for what it gave, one for what it was refused for."""

    def __init__(self) -> None:
        self.gave: list[object] = []
        self.refused: list[str] = []

    def take(self, result: object) -> None:
        assert current_thread() is main_thread()
        self.gave.append(result)

    def refuse(self, why: Invalid | StoreProblem) -> None:
        self.refused.append(str(why.sentence))


class Gradual:
    """Reports a step, then waits to be let on: work whose pace the test has in its hand."""

    def __init__(self, steps: int, commit_at: int | None = None) -> None:
        self.steps, self.commit_at = steps, commit_at
        self.reached, self.on = Event(), Event()
        self.made = 0

    def __call__(self, progress):
        assert current_thread() is not main_thread()
        for n in range(self.steps):
            if n == self.commit_at:
                progress.commit()
            progress.step(COUNTING, n, self.steps)
            self.made += 1
            self.reached.set()
            self.on.wait(LONG / 1000)
        return self.made

    def let_on(self) -> None:
        self.on.set()


def test_the_event_loop_runs_while_it_is_done_and_the_dialog_is_gone_afterwards(worker, qtbot):
    outcome, work, ticks = Outcome(), Gradual(3), Ticks()
    assert worker.begin("Counting to three", work, outcome.take, outcome.refuse, show_after_ms=0)

    def until_shown() -> None:
        qtbot.waitUntil(lambda: worker.waiting.isVisible() and worker.waiting.bar.maximum() == 3)

    assert ticks.during(until_shown) > 0
    waiting = worker.waiting
    assert waiting.windowTitle() == "Counting to three"
    assert waiting.step.text() == "Counting"
    work.let_on()
    until_ended(worker)
    assert outcome.gave == [3]
    assert not worker.busy
    assert worker.waiting is None
    assert not waiting.isVisible()


def test_a_second_click_does_not_start_it_twice(worker):
    outcome, work, second = Outcome(), Gradual(1), Gradual(1)
    assert worker.begin("Once", work, outcome.take, outcome.refuse)
    assert not worker.begin("Twice", second, outcome.take, outcome.refuse)
    work.let_on()
    until_ended(worker)
    assert (outcome.gave, second.made) == ([1], 0)


def test_what_is_quick_shows_no_dialog(worker):
    outcome = Outcome()
    worker.begin("Quick", lambda progress: "done", outcome.take, outcome.refuse, show_after_ms=LONG)
    waiting = worker.waiting
    until_ended(worker)
    assert outcome.gave == ["done"]
    assert not waiting.isVisible()


def refusing(progress):
    raise Invalid(text("The number {n} is not plausible.", n=3))


def test_a_refusal_comes_back_as_its_sentence(worker):
    outcome = Outcome()
    worker.begin("Refused", refusing, outcome.take, outcome.refuse)
    until_ended(worker)
    assert outcome.refused == ["The number 3 is not plausible."]
    worker.begin("Refused later", lambda progress: None, refusing, outcome.refuse)
    until_ended(worker)
    assert outcome.refused[1:] == ["The number 3 is not plausible."]


def test_a_fault_of_the_program_goes_on_as_one(worker, qtbot):
    outcome = Outcome()
    with qtbot.captureExceptions() as faults:
        worker.begin("Wrong", lambda progress: 1 / 0, outcome.take, outcome.refuse)
        until_ended(worker)
    assert [kind for kind, *_ in faults] == [ZeroDivisionError]
    assert (outcome.gave, outcome.refused, worker.busy) == ([], [], False)


def test_cancel_stops_it_at_its_next_step(worker, qtbot):
    outcome, work = Outcome(), Gradual(3)
    worker.begin("Counting", work, outcome.take, outcome.refuse, can_stop=True, show_after_ms=0)
    qtbot.waitUntil(lambda: worker.waiting.isVisible() and work.reached.is_set())
    qtbot.mouseClick(worker.waiting.stop_button, Qt.MouseButton.LeftButton)
    assert not worker.waiting.stop_button.isEnabled()
    work.let_on()
    until_ended(worker)
    assert (outcome.gave, outcome.refused, work.made) == ([], [str(STOPPED)], 1)


def test_it_cannot_be_cancelled_where_that_would_leave_something_half_done(worker, qtbot):
    outcome, work = Outcome(), Gradual(2)
    worker.begin("Counting", work, outcome.take, outcome.refuse, show_after_ms=0)
    qtbot.waitUntil(worker.waiting.isVisible)
    assert not worker.waiting.stop_button.isVisible()
    qtbot.keyClick(worker.waiting, Qt.Key.Key_Escape)
    assert not worker.waiting.close()
    assert worker.waiting.isVisible()
    assert not worker.stop()
    work.let_on()
    until_ended(worker)
    assert outcome.gave == [2]


def test_after_the_point_of_no_return_cancel_is_gone(worker, qtbot):
    outcome, work = Outcome(), Gradual(2, commit_at=0)
    worker.begin("Counting", work, outcome.take, outcome.refuse, can_stop=True, show_after_ms=0)
    qtbot.waitUntil(lambda: worker.waiting.isVisible() and not worker.waiting.stop_button.isVisible())
    assert not worker.stop()
    work.let_on()
    until_ended(worker)
    assert outcome.gave == [2]


def test_who_stopped_in_time_is_heard_at_the_point_of_no_return(worker, qtbot):
    outcome, work = Outcome(), Gradual(2, commit_at=1)
    worker.begin("Counting", work, outcome.take, outcome.refuse, can_stop=True)
    qtbot.waitUntil(work.reached.is_set)
    assert worker.stop()
    work.let_on()
    until_ended(worker)
    assert (outcome.refused, work.made) == ([str(STOPPED)], 1)


def test_at_the_end_it_is_waited_for_and_its_outcome_taken_once(worker):
    outcome, work = Outcome(), Gradual(2)
    worker.begin("Counting", work, outcome.take, outcome.refuse)
    work.let_on()
    worker.finish()
    assert outcome.gave == [2]
    worker.finish()
    assert outcome.gave == [2]


def test_a_window_that_goes_takes_no_outcome(worker):
    outcome, work, later = Outcome(), Gradual(2), []
    worker.begin("Counting", work, outcome.take, outcome.refuse)
    worker.afterwards(lambda: later.append(True))
    work.let_on()
    worker.drop()
    assert (outcome.gave, outcome.refused, later, worker.busy) == ([], [], [], False)


class Cyclic(QTimer):
    """A timer of the window's thread that only the collector can find: it is part of a cycle."""

    ended_in: ClassVar[list] = []

    def __init__(self) -> None:
        super().__init__(interval=0)
        self.cycle = self
        self.start()

    def __del__(self) -> None:
        self.ended_in.append(current_thread())


def test_no_widget_of_the_window_is_collected_in_the_other_thread(worker):
    def allocate(progress):
        return [[n] for n in range(200_000)]

    outcome, was_on = Outcome(), gc.isenabled()
    for _ in range(10):
        Cyclic()
    worker.begin("Allocating", allocate, outcome.take, outcome.refuse)
    until_ended(worker)
    assert gc.isenabled() is was_on
    gc.collect()
    assert set(Cyclic.ended_in) == {main_thread()}


def test_what_has_to_wait_for_it_is_done_when_it_ended(worker):
    outcome, work, order = Outcome(), Gradual(1), []
    worker.begin("Counting", work, lambda result: order.append("outcome"), outcome.refuse)
    worker.afterwards(lambda: order.append("afterwards"))
    work.let_on()
    until_ended(worker)
    assert order == ["outcome", "afterwards"]
