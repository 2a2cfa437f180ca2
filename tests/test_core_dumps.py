"""A process that may hold the key leaves no core dump, whatever limits it was started with."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from helpers.people import key_of, record_with_lead
from helpers.stores import ROOT, present

PR_GET_DUMPABLE = 3
ASKED = """
import ctypes, resource, sys
sys.path.insert(0, {gui!r})
from fortnight.cli.main import main
before = ctypes.CDLL(None).prctl({get}, 0, 0, 0, 0)
main(["--version"])
print(before, ctypes.CDLL(None).prctl({get}, 0, 0, 0, 0), *resource.getrlimit(resource.RLIMIT_CORE))
"""


# As a system that collects core dumps starts its programs.
ANY_SIZE = ("sh", "-c", 'ulimit -c $(ulimit -H -c); exec "$@"', "sh", sys.executable, "-c")


@pytest.mark.skipif(sys.platform != "linux", reason="asks as Linux does")
def test_E69_from_its_start_the_program_can_not_be_dumped():
    program = ASKED.format(gui=str(ROOT / "gui"), get=PR_GET_DUMPABLE)
    done = subprocess.run([*ANY_SIZE, program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1].split()[:3] == ["1", "0", "0"]


OPEN = """
import sys
sys.path[:0] = [{gui!r}, {tests!r}]
from pathlib import Path
from fortnight.cli.main import main
from helpers.people import logged_in
if sys.argv[2] == "as it starts":
    main(["--version"])
with logged_in(Path(sys.argv[1])):
    print("open", flush=True)
    sys.stdin.read()
"""


def dumped(folder, how: str) -> list[bytes]:
    """What the system wrote when a process was aborted that had the record open."""
    program = OPEN.format(gui=str(ROOT / "gui"), tests=str(ROOT / "tests"))
    dying = subprocess.Popen(
        [*ANY_SIZE, program, str(folder), how],
        cwd=folder.parent,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    for line in present(dying.stdout):
        if line == b"open\n":
            break
    dying.send_signal(signal.SIGABRT)
    dying.communicate()
    return [path.read_bytes() for path in folder.parent.glob("core*")]


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_E69_a_process_with_the_record_open_dies_without_a_dump(tmp_path):
    record_with_lead(tmp_path / "ward")
    assert dumped(tmp_path / "ward", "as it starts") == []
    unguarded = dumped(tmp_path / "ward", "without a guard")
    if not unguarded:
        pytest.skip("this system writes no core dump into the folder of the process")
    assert key_of(tmp_path / "ward") in unguarded[0]
