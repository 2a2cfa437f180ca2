"""A second process that writes to the same record continuously, as another window may do."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from helpers.stores import ROOT

START = f"""
import sys
sys.path[:0] = [{str(ROOT / "gui")!r}, {str(ROOT / "tests")!r}]
from itertools import count
from pathlib import Path
from fortnight.store.database import Store
from fortnight.store.engine import keyed
from helpers.entries import labs, write
from helpers.stores import KEY
folder = Path(sys.argv[1])
"""
SHEETS = """
store = Store.open(folder, KEY)
for n in count():
    write(store, f"w{n}", "specimen.record", f"w{n}", labs(IL6=n % 50, CRP=1, WBC=3))
    if n == 0:
        print("writes", flush=True)
"""
# Every commit is copied from the log into the file at once, so that the file changes as often as possible.
PAGES = """
db = keyed(folder / "ward.db", KEY)
db.execute("PRAGMA wal_autocheckpoint=1")
for n in count():
    db.execute("INSERT OR REPLACE INTO vault VALUES (?, ?)", [f"page {n % 300}", f"{n}" + "x" * 3000])
    if n == 300:
        print("writes", flush=True)
"""


@contextmanager
def busy_writer(folder: Path, program: str = SHEETS) -> Iterator[None]:
    """Let another process write while the block runs."""
    writer = subprocess.Popen(
        [sys.executable, "-c", START + program, str(folder)], stdout=subprocess.PIPE, text=True
    )
    try:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "writes\n"
        yield
        assert writer.poll() is None, "the writer ended early"
    finally:
        writer.kill()
        writer.communicate()


WINDOW = """
store = Store.open(folder, bytes.fromhex(sys.argv[2]))
print("open", flush=True)
sys.stdin.read()
store.close()
"""


@contextmanager
def another_window(folder: Path, key: bytes) -> Iterator[None]:
    """Let another process keep the record open while the block runs."""
    window = subprocess.Popen(
        [sys.executable, "-c", START + WINDOW, str(folder), key.hex()],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert window.stdout is not None
        assert window.stdout.readline() == "open\n"
        yield
    finally:
        window.communicate("", timeout=30)
