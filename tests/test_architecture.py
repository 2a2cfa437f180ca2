"""The layers as design has them; nothing points left."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_import_contracts_hold():
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "gui")}
    lint = "from importlinter.cli import lint_imports_command; lint_imports_command()"
    command = [sys.executable, "-c", lint, "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-500:]
    assert "7 kept, 0 broken" in done.stdout


def test_the_top_level_is_as_fixed():
    files = {"pyproject.toml", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE"}
    folders = {"gui", "resources", "tests", "packaging", "build", "dist"}
    found = {path.name for path in ROOT.iterdir() if not path.name.startswith(".")}
    assert found <= files | folders


def test_the_start_imports_no_charts():
    """What charts need would make the first page a third of a second later."""
    path = str(ROOT / "gui")
    program = f"import sys; sys.path.insert(0, {path!r})\nimport fortnight.app.start; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert "fortnight.ui.shell.main_window" in loaded
    assert [name for name in loaded if name == "pyqtgraph" or name.startswith("fortnight.ui.charts")] == []
