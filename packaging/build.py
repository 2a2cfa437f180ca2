"""Make what is handed out: python3 packaging/build.py [wheel|program|package]

  wheel     dist/fortnight-VERSION-py3-none-any.whl, from the checkout
  program   dist/fortnight/, the one-folder program, frozen from that wheel once it is installed
  package   dist/fortnight_VERSION_ARCH.deb (Linux), from that folder
  sizes     of what stands in dist/

Without a word: all of them, in this order. packaging/check_install.py tries the package on a bare machine.
"""

import re
import shutil
import sys
from importlib import metadata
from pathlib import Path

import system_parts
from dev import BUILD, LOCKS, ROOT, build_catalogues, call, headline, need
from outcome import DIST, LIMITS, MEGABYTE, PROGRAM, architecture, package_path, sizes, version, wheel_path

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
    need(call([PYTHON, "-m", "hatchling", "build", "-t", "wheel", "-d", str(DIST)]), "Making the wheel")


def copy_licences() -> None:
    """Beside the program, the licence texts of every library that it was frozen with."""
    site = next(VENV.glob("[Ll]ib/**/site-packages"))
    for part in metadata.distributions(path=[str(site)]):
        for file in part.files or []:
            source = Path(str(part.locate_file(file)))
            if re.match(r"(licen[cs]e|copying|notice|ofl)", source.name, re.IGNORECASE) and source.is_file():
                target = PROGRAM / "licenses" / part.name / "-".join(file.parts[1:])
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, target)


def make_program() -> None:
    headline("Freezing the installed wheel")
    install = ["--quiet", "--no-deps", "--force-reinstall", str(wheel_path())]
    need(call([PYTHON, "-m", "pip", "install", *install]), "Installing the wheel")
    places = ["--distpath", str(DIST), "--workpath", str(BUILD / "frozen"), "--noconfirm", "--log-level=WARN"]
    need(call([PYTHON, "-m", "PyInstaller", *places, str(RECIPE)]), "Freezing")
    copy_licences()


def make_package() -> None:
    headline("Making the package")
    config = str(ROOT / "packaging" / "linux" / "nfpm.yaml")
    command = [str(BIN / "nfpm"), "package", "--packager", "deb", "--config", config]
    settings = {"FORTNIGHT_VERSION": version(), "FORTNIGHT_ARCH": architecture()}
    need(call([*command, "--target", str(package_path())], **settings), "Making the package")


def show_sizes() -> None:
    headline("Sizes")
    found = sizes()
    for name, size in found.items():
        print(f"{name:8} {size / MEGABYTE:6.1f} MB of at most {LIMITS[name] / MEGABYTE:.0f} MB")
    need(any(found[name] > LIMITS[name] for name in found), "Keeping to the sizes")


STEPS = {"wheel": make_wheel, "program": make_program, "package": make_package, "sizes": show_sizes}
if not sys.platform.startswith("linux"):
    del STEPS["package"]  # their installers come later: packaging/windows, packaging/macos


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
