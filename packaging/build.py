"""Make what is handed out: python3 packaging/build.py [wheel|program|package|sizes]

  wheel     dist/fortnight-VERSION-py3-none-any.whl, from the checkout
  program   dist/fortnight/, the one-folder program, frozen from that wheel once it is installed, with the
            list of its parts and their licences and that of its files; on macOS also dist/Fortnight.app
  package   from that folder: on Linux .deb, .rpm and .tar.gz, on Windows .msi, on macOS .dmg
  sizes     of what stands in dist/

Without a word: all of them, in this order. Two builds of one commit are equal. packaging/check_install.py
tries the packages on bare machines.
"""

import shutil
import sys
from pathlib import Path

import installers
import system_parts
from dev import BUILD, LOCKS, ROOT, build_catalogues, call, headline, need
from outcome import DIST, LIMITS, MEGABYTE, PARTS, PROGRAM, date_files, repeatable, sizes, wheel_path

VENV = BUILD / "venv"
BIN = VENV / ("Scripts" if sys.platform == "win32" else "bin")
PYTHON = str(BIN / "python")
RECIPE = ROOT / "packaging" / "frozen" / "fortnight.spec"


def make_environment() -> None:
    """A fresh environment with the locked tools and dependencies and nothing of the checkout."""
    system_parts.ensure(venv=True)
    headline("Making the build environment")
    need(call([sys.executable, "-m", "venv", "--clear", str(VENV)]), "Making the build environment")
    options = ["--quiet", "--require-hashes", "--no-deps", "--only-binary=:all:"]
    lock = str(LOCKS / "build.txt")
    need(call([PYTHON, "-m", "pip", "install", *options, "-r", lock]), "Installing the locked tools")


def draw_pictures() -> None:
    """The pictures of the manual, drawn by the program of the checkout in each language."""
    headline("Drawing the pictures of the manual")
    command = [PYTHON, "-m", "fortnight", "manual", "--pictures-only", "--out", str(BUILD / "manual")]
    settings = {"PYTHONPATH": str(ROOT / "gui"), "QT_QPA_PLATFORM": "offscreen"}
    need(call(command, **settings), "Drawing the pictures")


def make_wheel() -> None:
    headline("Making the wheel")
    build_catalogues(Path(PYTHON))
    draw_pictures()
    need(
        call([PYTHON, "-m", "hatchling", "build", "-t", "wheel", "-d", str(DIST)], **repeatable()),
        "Making the wheel",
    )


def make_program() -> None:
    headline("Freezing the installed wheel")
    install = ["--quiet", "--no-deps", "--force-reinstall", str(wheel_path())]
    need(call([PYTHON, "-m", "pip", "install", *install]), "Installing the wheel")
    need(
        call([PYTHON, str(ROOT / "packaging" / "icons.py")], QT_QPA_PLATFORM="offscreen"), "Drawing the icons"
    )
    shutil.rmtree(PARTS, ignore_errors=True)
    PARTS.mkdir(parents=True)
    places = ["--distpath", str(DIST), "--workpath", str(BUILD / "frozen"), "--noconfirm", "--log-level=WARN"]
    need(call([PYTHON, "-m", "PyInstaller", *places, str(RECIPE)], **repeatable()), "Freezing")
    need(call([PYTHON, str(ROOT / "packaging" / "file_list.py")]), "Listing the files")
    date_files(PROGRAM)


def make_package() -> None:
    """The packages of this system."""
    headline("Making the packages")
    installers.make(BIN)


def show_sizes() -> None:
    headline("Sizes")
    found = sizes()
    for name, size in found.items():
        limit = f" of at most {LIMITS[name] / MEGABYTE:.0f} MB" if name in LIMITS else ""
        print(f"{name:8} {size / MEGABYTE:6.1f} MB{limit}")
    need(any(found[name] > limit for name, limit in LIMITS.items() if name in found), "Keeping to the sizes")


STEPS = {"wheel": make_wheel, "program": make_program, "package": make_package, "sizes": show_sizes}


def main(args: list[str]) -> int:
    if any(word not in STEPS for word in args):
        print(__doc__)
        return 2
    try:
        if not args or not BIN.exists():
            make_environment()
        for name in args or STEPS:
            STEPS[name]()
    except system_parts.NotReadyError as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
