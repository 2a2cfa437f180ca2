"""The folder in which the mutants of a package are made: the program, its tests and a configuration."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STAGED = ROOT / "build" / "mutants"

PACKAGES: Mapping[str, tuple[str, ...]] = {
    "domain/alert": ("tests/domain/alert", "tests/domain/explanation"),
    "domain/infusion": ("tests/domain/infusion",),
    "domain/safety": ("tests/domain/safety",),
    "domain/scores": ("tests/domain/scores",),
    "domain/treatment": ("tests/domain/treatment",),
    "store/journal": ("tests/store/journal",),
}
"""Which tests must notice a change of which package."""

# These read the program's own source, which is full of mutants here.
READ_SOURCE = ("tests/domain/explanation/test_rules_page.py",)

# A property draws at random and takes most of the time: a mutant has to be killed by an example.
PYTEST_OPTIONS = (
    "--hypothesis-seed=0",
    "-m",
    "not hypothesis and not release and not slow",
    *(f"--ignore={each}" for each in READ_SOURCE),
)

PYPROJECT = """\
[tool.pytest.ini_options]
testpaths = ["tests"]
pythonpath = ["src"]
addopts = "--strict-markers --import-mode=importlib -p no:randomly -p no:cacheprovider -p no:xdist -p no:cov"
filterwarnings = ["error"]
qt_api = "pyside6"
markers = ["bench", "release", "slow", "screen"]

[tool.mutmut]
source_paths = [{source}]
also_copy = ["src", "resources", "tests"]
pytest_add_cli_args = [{options}]
pytest_add_cli_args_test_selection = [{tests}]
use_git_change_detection = false
use_setproctitle = false
"""


def quoted(words: Iterable[str]) -> str:
    return ", ".join(json.dumps(word) for word in words)


def folder_of(package: str) -> Path:
    return STAGED / package.replace("/", "-")


def pyproject_of(package: str) -> str:
    source = quoted([f"src/fortnight/{package}"])
    return PYPROJECT.format(source=source, options=quoted(PYTEST_OPTIONS), tests=quoted(PACKAGES[package]))


def copied(root: Path) -> dict[str, Path]:
    """Every file that a staged folder holds, by its place there."""
    trees = {"src/fortnight": "gui/fortnight", "tests": "tests", "resources": "resources"}
    return {
        f"{place}/{path.relative_to(root / tree).as_posix()}": path
        for place, tree in trees.items()
        for path in sorted((root / tree).rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts and ".hypothesis" not in path.parts
    }


def write_if_changed(path: Path, content: bytes) -> None:
    """Keep the time of a file that stays the same: mutmut goes by it."""
    if path.exists() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def remove_all_but(kept: Iterable[str], folder: Path) -> None:
    """Remove what is no longer in the program; a removed test would still kill mutants."""
    names = set(kept)
    for tree in ("src", "tests", "resources"):
        for top in (folder, folder / "mutants"):
            for path in [each for each in (top / tree).rglob("*.py") if each.is_file()]:
                if path.relative_to(top).as_posix() not in names:
                    path.unlink()


def stage(package: str, root: Path = ROOT) -> Path:
    """Bring the staged folder of a package up to date; what mutmut remembers there stays."""
    folder, files = folder_of(package), copied(root)
    for place, path in files.items():
        write_if_changed(folder / place, path.read_bytes())
    remove_all_but(files, folder)
    write_if_changed(folder / "pyproject.toml", pyproject_of(package).encode())
    return folder
