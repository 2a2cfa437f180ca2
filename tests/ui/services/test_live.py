"""The change notifications of the store as a signal."""

from __future__ import annotations

import pytest

from fortnight.store.database import Store
from fortnight.ui.services.live import Live
from helpers.entries import labs, with_child, write
from helpers.stores import KEY, session_at


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield with_child(opened)


@pytest.fixture
def live(qapp, store):
    made = Live(session_at(store))
    yield made
    made.stop()


def test_an_own_commit_is_reported_at_once(live, store):
    heard = []
    live.changed.connect(heard.append)
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    assert [each.children for each in heard] == [{"c1"}]


@pytest.mark.parametrize("way", ["the poll", "the system"])
def test_a_commit_of_another_window_is_reported(live, tmp_path, qtbot, way):
    if way == "the poll":
        live.stop_watching()
    else:
        live.stop_polling()
    with Store.open(tmp_path / "ward", KEY) as other, qtbot.waitSignal(live.changed) as heard:
        write(other, "s1", "specimen.record", "s1", labs(IL6=1))
    (changes,) = heard.args
    assert changes.touch("result", "c1")


def test_after_the_stop_nothing_is_heard_and_stopping_again_is_nothing(live, store):
    heard = []
    live.changed.connect(heard.append)
    for _ in range(2):
        live.stop()
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    assert heard == []
    assert store.listeners == []
