"""System calls that fail: a real writer runs under strace, which makes one chosen call return an error.

strace counts calls per process, and the failing call number is fixed when it starts. So one parent is traced
and each round is a new child process, which first makes idle calls until the wanted call has that number.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from helpers.stores import ROOT, present

FAILING_CALL = 200  # the number of the call that fails

WRITER = """
import os, sys
sys.path[:0] = [{gui!r}, {tests!r}]
from pathlib import Path
from fortnight.store.database import Store
from fortnight.store.errors import StoreProblem
from helpers.entries import labs, write
from helpers.stores import KEY

def say(*words):
    os.write(1, (" ".join(map(str, words)) + chr(10)).encode())

def idle(call, times):
    scratch = os.open({scratch!r}, os.O_RDWR)
    for _ in range(times):
        dict(pwrite64=lambda: os.pwrite(scratch, b"x", 0), fdatasync=lambda: os.fdatasync(scratch),
             fsync=lambda: os.fsync(scratch), ftruncate=lambda: os.ftruncate(scratch, 1))[call]()

def work(folder):
    try:
        store = Store.open(folder, KEY)
    except StoreProblem as refused:
        return say("refused", refused)
    for n in range(5):
        try:
            write(store, f"s{{n}}", "specimen.record", f"s{{n}}", {{**labs(IL6=n), "note": "x" * 700 * n}})
            say("saved", f"s{{n}}")
        except StoreProblem as refused:
            say("failed", f"s{{n}}", refused)
        if n == 3:
            store.checkpoint()
    store.close()

for line in sys.stdin:
    folder, call, times = line.split()
    child = os.fork()
    if not child:
        try:
            idle(call, int(times))
            work(Path(folder))
        except BaseException as error:
            say("wrong", repr(error))
        os._exit(0)
    say("ended", os.waitpid(child, 0)[1])
"""


class Injected:
    """A traced parent process whose children get an error at call number `FAILING_CALL` of one kind."""

    def __init__(self, call: str, error: str, scratch: Path, for_good: bool = False) -> None:
        if shutil.which("strace") is None:
            pytest.skip("strace is not installed")
        scratch.write_bytes(b"x")
        program = WRITER.format(gui=str(ROOT / "gui"), tests=str(ROOT / "tests"), scratch=str(scratch))
        when = f"{FAILING_CALL}{'+' if for_good else ''}"
        what = f"inject={call}:error={error}:when={when}"
        command = ["strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "-e", what, "-e", f"trace={call}"]
        self._call = call
        self._process = subprocess.Popen(
            [*command, sys.executable, "-c", program],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            bufsize=1,
        )

    def round(self, folder: Path, nth: int) -> list[list[str]]:
        """Write in a folder while the n-th call fails, and return the printed lines as lists of words."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{folder} {self._call} {FAILING_CALL - nth}\n")
        heard = []
        for line in self._process.stdout:
            heard.append(line.split())
            if heard[-1][0] == "ended":
                return heard[:-1] if heard[-1][1] == "0" else [["wrong", line]]
        pytest.skip(
            f"this system does not let a process be traced: {present(self._process.stderr).read()[:200]}"
        )

    def end(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(20)
        for pipe in (self._process.stdout, self._process.stderr):
            assert pipe is not None
            pipe.close()
