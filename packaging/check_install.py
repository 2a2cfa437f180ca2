"""Install the package in a bare Debian 12 and start it there: python3 packaging/check_install.py [PACKAGE]

Run packaging/build.py first. As root; needs debootstrap. Nothing but the package and what it depends on is in
the bare machine, so a forgotten dependency shows.
"""

import os
import shutil
import sys
from pathlib import Path

from bare_debian import PERSON, Machine, bare_machine
from outcome import LIMITS, MEGABYTE, folder_size, package_path

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
    "usr/share/applications/fortnight.desktop",
    "usr/share/icons/hicolor/scalable/apps/fortnight.svg",
    "usr/share/metainfo/fortnight.metainfo.xml",
    "usr/share/doc/fortnight/copyright",
)


def install(machine: Machine, package: Path) -> bool:
    shutil.copyfile(package, machine.root / package.name)
    return machine.apt(f"/{package.name}") == 0


def self_test(machine: Machine, *wrapper: str, screen: str) -> bool:
    """The program's own test, as an ordinary user who has never used it."""
    settings = {"QT_QPA_PLATFORM": screen, "LANG": "C.UTF-8"}
    command = ["timeout", "120", *wrapper, "fortnight", "--self-test"]
    return machine.run(*command, person=PERSON, cwd=f"/home/{PERSON}", **settings) == 0


def all_linked(machine: Machine) -> bool:
    _code, said = machine.output("sh", "-c", UNRESOLVED)
    print(said, end="")
    return not said.strip()


def menu_entry(machine: Machine) -> bool:
    machine.apt("desktop-file-utils", "appstream")
    entry = machine.run("desktop-file-validate", "/usr/share/applications/fortnight.desktop")
    about = machine.run("appstreamcli", "validate", "--no-net", "/usr/share/metainfo/fortnight.metainfo.xml")
    return entry == 0 and about == 0


def everything_there(machine: Machine) -> bool:
    gone = [name for name in SHIPPED if not os.path.lexists(machine.root / name)]
    print("".join(f"not there: {name}\n" for name in gone), end="")
    return not gone


def leaves_nothing(machine: Machine) -> bool:
    removed = machine.run("apt-get", "-qq", "purge", "-y", "fortnight", DEBIAN_FRONTEND="noninteractive") == 0
    return removed and not (machine.root / "usr/lib/fortnight").exists()


def on_a_screen(machine: Machine) -> bool:
    machine.apt("xvfb", "xauth")
    return self_test(machine, "xvfb-run", "-a", screen="xcb")


def small_enough(machine: Machine, package: Path) -> bool:
    found = {
        "program": folder_size(machine.root / "usr/lib/fortnight"),
        "package": package.stat().st_size,
    }
    print(", ".join(f"{name} {size / MEGABYTE:.1f} MB" for name, size in found.items()))
    return all(found[name] <= limit for name, limit in LIMITS.items())


def check(package: Path) -> dict[str, bool]:
    with bare_machine() as machine:
        return {
            "apt installs the package": install(machine, package),
            "its files are in their places": everything_there(machine),
            "it keeps to its sizes": small_enough(machine, package),
            "every library finds what it links to": all_linked(machine),
            "it passes its own test without a screen": self_test(machine, screen="offscreen"),
            "the menu entry and its description are valid": menu_entry(machine),
            "it passes its own test on an X11 screen": on_a_screen(machine),
            "apt removes all of it": leaves_nothing(machine),
        }


def main(args: list[str]) -> int:
    package = Path(args[0]) if args else package_path()
    if not package.exists():
        sys.exit(f"There is no {package}; make it with: python3 packaging/build.py")
    results = check(package.resolve())
    print()
    for what, fine in results.items():
        print(f"{'ok  ' if fine else 'FAIL'}  {what}")
    return 0 if all(results.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
