"""Fortnight from a checkout: python3 packaging/dev.py VERB

  run [ARG…]     start the program on an invented ward; without a screen, draw its pages to files
  test [ARG…]    lint, formatting, types, then pytest with coverage (arguments go to pytest)
  bench [ARG…]   measure against the references and print the ratios
  pictures       draw every page, light and dark, into build/pictures
  mutants [PACKAGE…]  change the program in one place at a time and tell which changes no test notices
  mutants limits [NAME…]  the same with every limit and every number of a table, moved by one step
  translations [XX…]  collect every sentence into resources/i18n/XX.ts and build build/i18n/XX.qm
  lock [--upgrade]  write packaging/requirements/*.txt again from pyproject.toml

Each verb first makes ready what it needs: system libraries, .venv, the locked dependencies.
Needs Python 3.11 or newer and nothing else; writes only inside this folder (and through apt-get).
"""

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import system_parts
from system_parts import NotReadyError

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOCKS = ROOT / "packaging" / "requirements"
BUILD = ROOT / "build"
PICTURES = Path("build", "pictures")
TRANSLATIONS = ROOT / "resources" / "i18n"
CATALOGUES = BUILD / "i18n"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LINUX = sys.platform.startswith("linux")

# What a lock file holds beside the program's own dependencies: groups of pyproject.toml.
GROUPS = {
    "run": ("setup",),
    "test": ("setup", "test"),
    "bench": ("setup", "test", "bench"),
    "mutants": ("setup", "test", "mutants"),
    "build": ("setup", "build"),
}

# A core that has run out of tests takes some of another's.
EVERY_CORE = ("--numprocesses=auto", "--dist=worksteal")

# Tracing makes a test up to a half slower, so only the tests of what pyproject.toml measures are traced.
# Those of faults take longest, and what they try is measured by the tests of the store.
TRACED = ("cli", "domain", "exchange", "operations", "store")
# Where so much fails the cause is the machine, and its first words are what one needs to read.
FEW_FAILURES = ("--maxfail=25",)
PYTEST = ["pytest", "--ignore=tests/bench", *EVERY_CORE, *FEW_FAILURES]
COVERAGE = ("--cov", "--cov-report=term:skip-covered")

LINT = {
    "Lint": ["ruff", "check", "."],
    "Formatting": ["ruff", "format", "--check", "."],
    "Types": ["pyright"],
}
TESTS = {
    "Tests of the record": [*PYTEST, *COVERAGE, *(f"tests/{each}" for each in TRACED)],
    "Tests of faults": [*PYTEST, "tests/faults"],
    "Tests of everything else": [*PYTEST, *(f"--ignore=tests/{each}" for each in (*TRACED, "faults"))],
}


def environment(**more: str) -> dict[str, str]:
    """Ours, with every cache inside the project and no tool asking the network for newer versions."""
    runtime = BUILD / "runtime"
    runtime.mkdir(parents=True, exist_ok=True)
    runtime.chmod(0o700)
    ours = {
        "XDG_CACHE_HOME": str(BUILD / "cache"),
        "PIP_CACHE_DIR": str(BUILD / "cache" / "pip"),
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
        "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1",
    }
    return {"XDG_RUNTIME_DIR": str(runtime), **os.environ, **ours, **more}


def call(command: list[str], **more: str) -> int:
    """Run a command in the project's folder; its exit code, as a shell would tell it."""
    with subprocess.Popen(command, cwd=ROOT, env=environment(**more)) as child:
        try:
            code = child.wait()
        except KeyboardInterrupt:
            child.wait()
            raise
    return code if code >= 0 else 128 - code


def python(*args: str, **more: str) -> int:
    return call([str(PYTHON), *args], **more)


def need(code: int, what: str) -> None:
    if code:
        raise NotReadyError(f"{what} did not work (exit code {code}); what it said stands above.")


def headline(text: str) -> None:
    print(f"\n── {text} ──", flush=True)


def venv_works() -> bool:
    ask = [str(PYTHON), "-c", "import pip, sys; sys.exit(sys.version_info < (3, 11))"]
    try:
        return subprocess.run(ask, capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def make_venv() -> None:
    headline("Making .venv")
    need(call([sys.executable, "-m", "venv", "--clear", str(VENV)]), "Making .venv")


def fingerprint(group: str) -> str:
    """Changes when the lock file or pyproject.toml does, or when the project is moved elsewhere."""
    asked = (LOCKS / f"{group}.txt").read_bytes() + (ROOT / "pyproject.toml").read_bytes()
    return hashlib.sha256(asked + bytes(ROOT)).hexdigest()


def stamp(group: str) -> Path:
    return VENV / f"fortnight-{group}.stamp"


def is_ready(group: str) -> bool:
    mark = stamp(group)
    return mark.exists() and mark.read_text() == fingerprint(group)


def install_project() -> None:
    """Make gui/ importable and put the `fortnight` command into .venv: built by the locked build tool."""
    options = ["--quiet", "--no-build-isolation", "--no-deps", "--no-index"]
    need(python("-m", "pip", "install", *options, "--editable", str(ROOT)), "Installing the project")


def install(group: str) -> None:
    """Install exactly what the lock file names.

    The lock is complete, so pip need not resolve anything: asked to, an older pip takes the newest
    version for a requirement with an extra and then refuses it as not pinned.
    """
    headline(f"Installing the locked dependencies ({group})")
    lock = str(LOCKS / f"{group}.txt")
    options = ["--quiet", "--require-hashes", "--no-deps", "--only-binary=:all:"]
    need(python("-m", "pip", "install", *options, "-r", lock), "Installing the dependencies")
    install_project()
    need(python("-c", "import PySide6.QtWidgets", QT_QPA_PLATFORM="offscreen"), "Loading Qt")
    stamp(group).write_text(fingerprint(group))


def set_up(group: str) -> None:
    works = venv_works()
    system_parts.ensure(for_tests=group in ("test", "bench", "mutants"), venv=not works)
    if not works:
        make_venv()
    if not (works and is_ready(group)):
        install(group)
    build_catalogues(PYTHON)


def has_screen() -> bool:
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def draw() -> int:
    code = python("-m", "fortnight", "pictures", "--out", str(PICTURES), QT_QPA_PLATFORM="offscreen")
    if code == 0:
        print(f"The pages are in {ROOT / PICTURES}")
    return code


def run(args: list[str]) -> int:
    set_up("run")
    if has_screen():
        return python("-m", "fortnight", "--demo", *args)
    print("No screen here (no DISPLAY, no WAYLAND_DISPLAY): drawing the demo's pages to files.", flush=True)
    return draw()


def pictures(_args: list[str]) -> int:
    set_up("run")
    return draw()


def room() -> str:
    """What is free for the project and for temporary files: a full disk fails tests in many ways."""
    folders = (ROOT, Path(tempfile.gettempdir()))
    return ", ".join(f"{shutil.disk_usage(each).free >> 20:,} MB free in {each}" for each in folders)


def test(args: list[str]) -> int:
    """Run every check; with arguments for pytest, such as `-k words`, one run of what they choose."""
    set_up("test")
    headline(f"Room: {room()}")
    tests = {"Tests": [*PYTEST, *args]} if args else TESTS
    for name, command in LINT.items():
        if code := checked(name, command):
            return code
    codes = [checked(name, command) for name, command in tests.items()]  # one run tells all that is wrong
    if not any(codes):
        headline("All passed")
    return max(codes)


def checked(name: str, command: list[str]) -> int:
    """Run one check and return its exit code; a failure is said."""
    headline(f"{name}: {' '.join(command)}")
    if code := python("-m", *command, QT_QPA_PLATFORM="offscreen"):
        headline(f"{name} failed (exit code {code}; {room()})")
    return code


def bench(args: list[str]) -> int:
    set_up("bench")
    command = ["pytest", "tests/bench", "-m", "bench", "-s", "-p", "no:randomly", *args]
    return python("-m", *command, QT_QPA_PLATFORM="offscreen")


def mutants(args: list[str]) -> int:
    set_up("mutants")
    return python(str(ROOT / "packaging" / "mutants.py"), *args)


def collect_words(file: Path) -> int:
    """Bring a file of translations up to date with the code; sentences that are gone leave it."""
    options = ["-tr-function-alias", "tr+=text,tr+=word", "-extensions", "py", "-no-obsolete"]
    made = ["-locations", "none", "-source-language", "en", "-target-language", file.stem]
    return call([tool("pyside6-lupdate"), *options, *made, "gui/fortnight", "-ts", str(file)])


def tool(name: str, venv_python: Path = PYTHON) -> str:
    return str(venv_python.with_name(f"{name}.exe" if os.name == "nt" else name))


def build_catalogues(venv_python: Path) -> None:
    """Build the catalogue of each language whose translations are newer."""
    CATALOGUES.mkdir(parents=True, exist_ok=True)
    for file in sorted(TRANSLATIONS.glob("*.ts")):
        built = CATALOGUES / f"{file.stem}.qm"
        if not built.exists() or built.stat().st_mtime < file.stat().st_mtime:
            command = [tool("pyside6-lrelease", venv_python), "-silent", str(file), "-qm", str(built)]
            need(call(command), f"Building {built.name}")


def translations(languages: list[str]) -> int:
    """Collect the sentences for these languages, or for all that there are, and build their catalogues."""
    set_up("test")
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    for file in [TRANSLATIONS / f"{each}.ts" for each in languages] or sorted(TRANSLATIONS.glob("*.ts")):
        need(collect_words(file), f"Collecting the sentences for {file.name}")
    build_catalogues(PYTHON)
    print(f"Translations: {TRANSLATIONS}; built: {CATALOGUES}")
    return 0


def pins() -> list[str]:
    """The versions that the lock files hold now, each once."""
    texts = [path.read_text() for path in sorted(LOCKS.glob("*.txt"))]
    return list(
        dict.fromkeys(line.rstrip(" \\") for text in texts for line in text.splitlines() if "==" in line)
    )


def resolve(groups: set[str], out: Path, *options: str) -> None:
    """Ask uv for one lock file: every system and Python from 3.11 on, with hashes, without addresses."""
    wanted = [word for group in sorted(groups) for word in ("--group", group)]
    form = ["--universal", "--python-version=3.11", "--generate-hashes", "--no-header", "--no-annotate"]
    command = ["-m", "uv", "pip", "compile", "--quiet", "pyproject.toml", *wanted, *form, *options]
    need(python(*command, "--output-file", str(out)), f"Resolving {out.name}")


def lock(args: list[str]) -> int:
    if not venv_works():
        system_parts.ensure(venv=True)
        make_venv()
    need(python("-m", "pip", "install", "--quiet", "uv"), "Installing uv")
    everything = BUILD / "lock" / "everything.txt"
    everything.parent.mkdir(parents=True, exist_ok=True)
    everything.write_text("\n".join(pins()))  # uv keeps these versions unless told to upgrade
    resolve({name for names in GROUPS.values() for name in names}, everything, *args)
    for name, groups in GROUPS.items():
        resolve(set(groups), LOCKS / f"{name}.txt", "--upgrade", "--constraints", str(everything))
    print(f"Wrote {', '.join(f'{name}.txt' for name in GROUPS)} in {LOCKS}")
    return 0


VERBS = {
    "run": run,
    "test": test,
    "bench": bench,
    "pictures": pictures,
    "mutants": mutants,
    "translations": translations,
    "lock": lock,
}


def main(argv: list[str]) -> int:
    if not argv or argv[0] not in VERBS:
        print(__doc__)
        return 0 if argv[:1] in (["-h"], ["--help"]) else 2
    if sys.version_info < (3, 11):  # noqa: UP036 (an older python3 may well be the one that starts this)
        print(f"Fortnight needs Python 3.11 or newer; this is {sys.version.split()[0]}.", file=sys.stderr)
        return 1
    try:
        return VERBS[argv[0]](argv[1:])
    except NotReadyError as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
