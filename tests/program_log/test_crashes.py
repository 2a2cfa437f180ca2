"""A process that is ended by a fault is found at the next start, with its calls and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys

from fortnight.program_log import crashes
from fortnight.program_log.reading import lines, troubles
from fortnight.program_log.writing import ProgramLog
from helpers.stores import NOW, ROOT

DIES = """
import faulthandler, sys
from datetime import datetime, timezone
from pathlib import Path
from fortnight.program_log.writing import ProgramLog
def give_an_infusion(child):
    faulthandler._sigsegv()
ProgramLog(Path(sys.argv[1]), datetime.now(timezone.utc)).open()
give_an_infusion("Case 1")
"""


def test_a_crash_is_listed_at_the_next_start(tmp_path):
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "gui")}
    script = tmp_path / "script.py"
    script.write_text(DIES)
    done = subprocess.run([sys.executable, script, tmp_path / "logs"], env=environment, check=False)
    assert done.returncode != 0
    log = ProgramLog(tmp_path / "logs", NOW)
    log.open()
    log.close()
    (trouble,) = troubles(log.folder)
    assert trouble.kind.code == "crash"
    assert [frame.split(":")[1] for frame in trouble.line.stack] == ["<module>", "give_an_infusion"]
    assert "Case 1" not in "".join(path.read_text() for path in log.folder.iterdir())
    assert str(tmp_path) not in "".join(path.read_text() for path in log.folder.iterdir())
    assert crashes.take(log.folder) == [], "it is listed once"
    assert [each.code for each in lines(log.folder)] == ["start", "start", "crash", "end"]
