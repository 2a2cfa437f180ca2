"""packaging/ holds scripts, not a package: the tests import them as the scripts import each other."""

import importlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def root() -> Path:
    return ROOT


def _script(name: str) -> Callable[..., object]:
    """Make a fixture that is the script of this name, with the last part of it as its own."""

    @pytest.fixture(name=name.rpartition(".")[2])
    def load(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
        monkeypatch.syspath_prepend(ROOT / "packaging")
        return importlib.import_module(name)

    return load


icons, installers, sbom = map(_script, ("icons", "installers", "sbom"))
compare_builds, outcome = map(_script, ("compare_builds", "outcome"))
msi, version_resource = map(_script, ("windows.msi", "windows.version_resource"))
dev, system_parts = map(_script, ("dev", "system_parts"))
moved_limits, moved_numbers = map(_script, ("moved_limits", "moved_numbers"))
mutants, mutant_staging, mutant_counts = map(_script, ("mutants", "mutant_staging", "mutant_counts"))
