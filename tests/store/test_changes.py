"""The change feed: who is notified of which commit."""

from __future__ import annotations

import subprocess
import sys

import pytest

from fortnight.store.changes import Changes
from fortnight.store.database import Store
from helpers.entries import ACT, labs, write, write_and_fail
from helpers.stores import KEY, ROOT


@pytest.fixture
def told(store):
    heard: list[Changes] = []
    store.listeners.append(heard.append)
    return heard


def test_a_commit_reports_the_tables_and_children(store, told):
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    assert told == [Changes(frozenset({"specimen", "result", "signed", "entry"}), frozenset({"c1"}))]


def test_listeners_are_notified_after_the_commit(store, told):
    with store.transaction(ACT) as transaction:
        transaction.append("s1", "specimen.record", "s1", "c1", labs(IL6=1))
        assert told == []
    assert len(told) == 1


def test_a_failed_transaction_notifies_nobody(store, told):
    with pytest.raises(ZeroDivisionError):
        write_and_fail(store, "s1")
    store.poll()
    assert told == []


def test_a_transaction_without_entries_notifies_nobody(store, told):
    with store.transaction(ACT):
        pass
    assert told == []


def test_an_undo_may_have_changed_any_table(store, told):
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    write(store, "u1", "undo", "s1", {"entry": "s1"})
    assert told[-1].touch("medication")
    assert told[-1].touch("infusion", "c1")
    assert not told[-1].touch("infusion", "c2")


def test_a_view_asks_whether_it_is_concerned():
    changes = Changes(frozenset({"result"}), frozenset({"c1"}))
    assert changes.touch("result")
    assert changes.touch("result", "c1")
    assert not changes.touch("result", "c2")
    assert not changes.touch("infusion")
    assert not Changes().touch("result")


CHILD_AND_SPECIMEN = frozenset({"child", "plan_move", "specimen", "result", "signed", "entry"})
"""A child's record holds its plan too."""

WRITER = """
import sys
sys.path[:0] = [{gui!r}, {tests!r}]
from pathlib import Path
from typing import cast
from fortnight.store.database import Store
from helpers.entries import CHILD, labs, write
with Store.open(Path(sys.argv[1]), bytes(range(32))) as store:
    write(store, "c2", "child.record", "c2", {{**CHILD, "number": "0002"}}, child="c2")
    write(store, "s2", "specimen.record", "s2", labs(IL6=7), child="c2")
"""


def another_process(folder):
    program = WRITER.format(gui=str(ROOT / "gui"), tests=str(ROOT / "tests"))
    subprocess.run([sys.executable, "-c", program, str(folder)], check=True)


def test_a_commit_of_another_process_is_reported_at_the_next_poll(store, told, folder):
    store.poll()
    assert told == []
    another_process(folder)
    store.poll()
    store.poll()
    assert told == [Changes(CHILD_AND_SPECIMEN, frozenset({"c2"}))]


def test_our_own_commit_is_reported_once_although_others_wrote_meanwhile(store, told, folder):
    another_process(folder)
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    store.poll()
    assert told == [Changes(CHILD_AND_SPECIMEN, frozenset({"c1", "c2"}))]


def test_a_checkpoint_of_another_process_notifies_nobody(store, told, folder):
    with Store.open(folder, KEY) as other:
        other.checkpoint()
    store.poll()
    assert told == []


def test_a_listener_may_remove_itself_while_notified(store):
    def once(changes):
        store.listeners.remove(once)

    heard = []
    store.listeners += [once, heard.append]
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    assert len(heard) == 1
