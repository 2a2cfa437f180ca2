"""Try what packaging/build.py made, in bare machines: python3 packaging/check_install.py [FORM …] [12|13 …]

  deb      installed in a bare Debian of that release, tested by an ordinary user with and without a screen,
           removed and installed again beside a record, and updated from an older version
  tarball  unpacked and tested by an ordinary user
  wheel    installed with the locked versions and tested by an ordinary user
  rpm      read, and installed into an empty root

Without a word: all. As root; needs debootstrap, for the RPM also rpm. Nothing but a package and what it
depends on is in the bare machine, so that a forgotten dependency shows.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bare_debian import BUILD, PERSON, PROJECT, RELEASES, Machine, bare_machine
from dev import LOCKS
from installers import BESIDE
from outcome import (
    LIMITS,
    MEGABYTE,
    SBOM,
    deb_path,
    folder_size,
    rpm_path,
    tarball_path,
    version,
    wheel_path,
)
from system_parts import LIBRARIES

# Libraries that the installed program links to and the machine does not have. libcups and libwayland are
# recommended only: without them there is no printer list and no native Wayland, and nothing else.
UNRESOLVED = r"""
cd /usr/lib/fortnight
find . -name '*.so*' -type f ! -name 'libcups*' \
    ! -name '*[wW]ayland*' ! -name '*Qt6Wl*' ! -path '*/wayland-*' \
    -exec env LD_LIBRARY_PATH=$PWD/_internal ldd {} + | grep 'not found' | sort -u
"""

SHIPPED = (
    "usr/bin/fortnight",
    *(f"usr/{place}" for place in BESIDE.values()),
    f"usr/lib/fortnight/_internal/fortnight/resources/{SBOM}",
    "usr/lib/fortnight/_internal/fortnight/resources/licenses/LGPL-3.0.txt",
)
HOME = f"/home/{PERSON}"
RECORD = f"{HOME}/record"
WORDS = "correct horse staple heron"  # of a record that is made and deleted here
LEAD = ("--user", "Lead A", "--passphrase-file", f"{HOME}/words")
OLDER = "0.0.9"


def install(machine: Machine, package: Path) -> bool:
    shutil.copyfile(package, machine.root / package.name)
    return machine.apt(f"/{package.name}") == 0


def self_test(machine: Machine, *command: str, screen: str = "offscreen") -> bool:
    """The program's own test, as an ordinary user who has never used it."""
    settings = {"QT_QPA_PLATFORM": screen, "LANG": "C.UTF-8"}
    limited = ["timeout", "1800", *(command or ("fortnight",)), "--self-test"]
    return machine.run(*limited, person=PERSON, cwd=HOME, **settings) == 0


def all_linked(machine: Machine) -> bool:
    _code, said = machine.output("sh", "-c", UNRESOLVED)
    print(said, end="")
    return not said.strip()


def menu_entry(machine: Machine) -> bool:
    """The files for the desktop are valid, and it knows review copies by their name."""
    machine.apt("desktop-file-utils", "appstream", "shared-mime-info", "libglib2.0-bin")
    entry = machine.run("desktop-file-validate", "/usr/share/applications/fortnight.desktop")
    no_home_page = "--override=url-homepage-missing=info"  # the program has none
    described = "/usr/share/metainfo/fortnight.metainfo.xml"
    validate = ("appstreamcli", "validate", "--no-net", described)
    # Debian 12 asks for no home page and does not know the option.
    about = machine.run(*validate) == 0 or machine.run(*validate, no_home_page) == 0
    (machine.root / HOME.lstrip("/") / "review.fortnight").write_text("not empty")
    _code, kind = machine.output("gio", "info", "-a", "standard::content-type", f"{HOME}/review.fortnight")
    return entry == 0 and about and "application/x-fortnight-copy" in kind


def everything_there(machine: Machine) -> bool:
    gone = [name for name in SHIPPED if not os.path.lexists(machine.root / name)]
    print("".join(f"not there: {name}\n" for name in gone), end="")
    return not gone


def on_a_screen(machine: Machine) -> bool:
    machine.apt("xvfb", "xauth")
    return self_test(machine, "xvfb-run", "-a", "fortnight", screen="xcb")


def small_enough(machine: Machine, package: Path) -> bool:
    found = {
        "program": folder_size(machine.root / "usr/lib/fortnight"),
        "deb": package.stat().st_size,
    }
    print(", ".join(f"{name} {size / MEGABYTE:.1f} MB" for name, size in found.items()))
    return all(found[name] <= limit for name, limit in LIMITS.items())


# The record of an installation --------------------------------------------------------------------


def fortnight(machine: Machine, *words: str) -> bool:
    return machine.run("fortnight", "--data", RECORD, *words, person=PERSON, cwd=HOME) == 0


def record_made(machine: Machine) -> bool:
    """A record with one child, made by the program that is installed."""
    secret = machine.root / HOME.lstrip("/") / "words"
    secret.write_text(f"{WORDS}\n")
    child = machine.root / HOME.lstrip("/") / "children.csv"
    child.write_text("patient,name,sex,birth_date\n0001,Case 1,female,2020-02-29\n")
    for path in (secret, child):
        machine.run("chown", f"{PERSON}:{PERSON}", f"{HOME}/{path.name}")
    secret.chmod(0o600)
    made = fortnight(machine, "init", "--user", "Lead A", "--role", "lead", *LEAD[2:])
    return made and fortnight(machine, *LEAD, "import", f"{HOME}/children.csv", "--confirm")


def record_found(machine: Machine) -> bool:
    """The record verifies and has its child."""
    _code, said = machine.output(
        "fortnight", "--data", RECORD, *LEAD, "today", "--json", person=PERSON, cwd=HOME
    )
    return "0001" in said and fortnight(machine, *LEAD, "verify")


def removed(machine: Machine) -> bool:
    """Purging takes the program away and leaves the record."""
    gone = machine.run("apt-get", "-qq", "purge", "-y", "fortnight", DEBIAN_FRONTEND="noninteractive") == 0
    left = [name for name in ("usr/lib/fortnight", *SHIPPED) if os.path.lexists(machine.root / name)]
    print("".join(f"left: {name}\n" for name in left), end="")
    return gone and not left and (machine.root / RECORD.lstrip("/") / "ward.db").exists()


def as_older(package: Path, folder: Path) -> Path:
    """The same package under the number of an older version."""
    tree = folder / "older"
    subprocess.run(["dpkg-deb", "-R", str(package), str(tree)], check=True)
    control = tree / "DEBIAN" / "control"
    control.write_text(control.read_text().replace(f"Version: {version()}", f"Version: {OLDER}"))
    made = folder / f"fortnight_{OLDER}.deb"
    subprocess.run(["dpkg-deb", "-b", "-Zgzip", "-z1", str(tree), str(made)], check=True, capture_output=True)
    shutil.rmtree(tree)
    return made


def updated(machine: Machine, package: Path) -> bool:
    """An older version is replaced and the record found. `tests/store/test_versions.py` has old records."""
    with tempfile.TemporaryDirectory(prefix="older-", dir=BUILD) as folder:
        older = as_older(package, Path(folder))
        done = install(machine, older) and install(machine, package)
    _code, number = machine.output("dpkg-query", "-W", "-f", "${Version}", "fortnight")
    return done and number == version() and record_found(machine)


# The other forms --------------------------------------------------------------------------------


def from_the_tarball(machine: Machine) -> bool:
    """Unpacked by an ordinary user into their own folder; Qt's libraries are there already."""
    shutil.copyfile(tarball_path(), machine.root / "fortnight.tar.gz")
    unpacked = machine.run("tar", "-xzf", "/fortnight.tar.gz", person=PERSON, cwd=HOME)
    command = f"{HOME}/fortnight-{version()}/bin/fortnight"
    return unpacked == 0 and self_test(machine, command)


def from_the_wheel(machine: Machine) -> bool:
    """Installed by an ordinary user with the versions that packaging/requirements/run.txt names."""
    for path in (wheel_path(), LOCKS / "run.txt"):
        shutil.copyfile(path, machine.root / path.name)
    python = f"{HOME}/venv/bin/python"
    locked = ["--require-hashes", "--no-deps", "--only-binary=:all:", "-r", "/run.txt"]
    steps = (
        ["python3", "-m", "venv", f"{HOME}/venv"],
        [python, "-m", "pip", "install", "--quiet", *locked],
        [python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", f"/{wheel_path().name}"],
    )
    done = all(machine.run(*step, person=PERSON, cwd=HOME) == 0 for step in steps)
    return done and self_test(machine, f"{HOME}/venv/bin/fortnight")


def check_deb(release: str) -> dict[str, bool]:
    package = deb_path()
    with bare_machine(release) as machine:
        return {
            "apt installs the package": install(machine, package),
            "its files are in their places": everything_there(machine),
            "it keeps to its sizes": small_enough(machine, package),
            "every library finds what it links to": all_linked(machine),
            "it passes its own test without a screen": self_test(machine),
            "a record is made": record_made(machine),
            "removing it leaves nothing but the record": removed(machine),
            "an older version is updated and finds the record": updated(machine, package),
            "the menu entry, its description and the type of review copies are valid": menu_entry(machine),
            "it passes its own test on an X11 screen": on_a_screen(machine),
        }


def check_tarball(release: str) -> dict[str, bool]:
    with bare_machine(release) as machine:
        machine.apt(*LIBRARIES.values())
        return {"the tarball passes its own test": from_the_tarball(machine)}


def check_wheel(release: str) -> dict[str, bool]:
    with bare_machine(release) as machine:
        machine.apt("python3-venv", *LIBRARIES.values())
        return {"the wheel passes its own test": from_the_wheel(machine)}


def rpm(root: Path, *words: str) -> tuple[int, str]:
    command = ["rpm", "--root", str(root), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    print(f"\n{' '.join(command)}\n{done.stdout[-2000:]}{done.stderr[-2000:]}", flush=True)
    return done.returncode, done.stdout


def check_rpm() -> dict[str, bool]:
    with tempfile.TemporaryDirectory(prefix="rpm-", dir=BUILD) as folder:
        root, package = Path(folder), str(rpm_path())
        code, head = rpm(root, "-qp", "--qf", "%{NAME} %{VERSION} %{LICENSE}\n", package)
        _code, listed = rpm(root, "-qpl", package)
        _code, needed = rpm(root, "-qpR", package)
        # an empty root has none of the libraries
        installed = rpm(root, "-i", "--nodeps", "--noscripts", package)[0] == 0
        there = all(os.path.lexists(root / name) for name in SHIPPED)
        removed = rpm(root, "-e", "--nodeps", "fortnight")[0] == 0
        return {
            "rpm reads the package": code == 0 and head.split() == ["fortnight", version(), "Apache-2.0"],
            "it names its files": {f"/{name}" for name in SHIPPED} <= set(listed.splitlines()),
            "it names the libraries that it needs": "libxcb-cursor.so.0()(64bit)" in needed,
            "rpm installs it into an empty root": installed and there,
            "rpm removes all of it": removed and not (root / "usr/lib/fortnight").exists(),
        }


ON_DEBIAN = {"deb": check_deb, "tarball": check_tarball, "wheel": check_wheel}
FORMS = (*ON_DEBIAN, "rpm")


def checks(args: list[str]) -> Iterator[tuple[str, dict[str, bool]]]:
    """The results of each form that is asked for, in each release that is."""
    forms = [form for form in FORMS if form in args] or FORMS
    for form in forms:
        if form == "rpm":
            yield form, check_rpm()
        else:
            for release in [each for each in RELEASES if each in args] or RELEASES:
                yield f"{form} in Debian {release}", ON_DEBIAN[form](release)


def main(args: list[str]) -> int:
    if any(word not in (*RELEASES, *FORMS) for word in args):
        print(__doc__)
        return 2
    made = {"deb": deb_path(), "rpm": rpm_path(), "tarball": tarball_path(), "wheel": wheel_path()}
    chosen = [form for form in FORMS if form in args] or FORMS
    if missing := [made[form].name for form in chosen if not made[form].exists()]:
        sys.exit(f"Not made yet: {', '.join(missing)}. Make them with: python3 packaging/build.py")
    os.chdir(PROJECT)
    fine = True
    for name, results in checks(args):
        print(f"\n{name}")
        for what, good in results.items():
            print(f"{'ok  ' if good else 'FAIL'}  {what}", flush=True)
        fine = fine and all(results.values())
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
