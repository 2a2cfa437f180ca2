"""The lock on a folder: one holder at a time, released when its holder ends, skipped if unsupported."""

from __future__ import annotations

import subprocess
import sys
import threading

import pytest

from fortnight.store.files.locks import locked
from helpers.stores import ROOT, present

HOLDER = """
import sys
sys.path.insert(0, {gui!r})
from pathlib import Path
from fortnight.store.files.locks import locked
with locked(Path(sys.argv[1]), 0):
    print("holds", flush=True)
    sys.stdin.read()
"""


def test_another_thread_waits_until_the_lock_is_free(tmp_path):
    got = []

    def other(longest_s):
        try:
            with locked(tmp_path, longest_s):
                got.append(True)
        except TimeoutError:
            got.append(False)

    waiting = threading.Thread(target=other, args=[30])
    with locked(tmp_path, 0):
        at_once = threading.Thread(target=other, args=[0])
        at_once.start()
        at_once.join()
        waiting.start()
    waiting.join()
    assert got == [False, True]


def test_another_process_is_waited_for_and_its_end_frees_the_lock(tmp_path):
    program = HOLDER.format(gui=str(ROOT / "gui"))
    holder = subprocess.Popen(
        [sys.executable, "-c", program, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert present(holder.stdout).readline() == "holds\n"
    with pytest.raises(TimeoutError), locked(tmp_path, 0.05):
        pytest.fail("two held it")
    holder.kill()
    holder.communicate()
    with locked(tmp_path, 0):
        pass


def test_the_lock_leaves_no_file_and_is_free_after_an_error(tmp_path):
    with pytest.raises(ZeroDivisionError), locked(tmp_path, 0):
        raise ZeroDivisionError
    with locked(tmp_path, 0):
        pass
    assert [path.name for path in tmp_path.iterdir() if path.name != ".lock"] == []


def test_without_locks_the_work_is_still_done(tmp_path):
    done = []
    with locked(tmp_path / "gone", 0):
        done.append(1)
    assert done == [1]
