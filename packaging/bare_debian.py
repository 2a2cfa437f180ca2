"""A bare Debian 12 or 13 in a folder, to try in it what a person with a new machine would do.

Needs root and debootstrap. Which mirrors to use, and how to reach them and the package registry, is taken
from this machine's own settings when it runs; nothing of that is written down in the project.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
BUILD = PROJECT / "build"
RELEASES = {"12": "bookworm", "13": "trixie"}
PERSON = "nurse"

# Settings of this machine that a bare one needs to reach the same registries.
NETWORK_FILES = (
    "/etc/resolv.conf",
    "/etc/hosts",
    "/etc/pip.conf",
    "/etc/xdg/pip",
    "/etc/ssl/certs/ca-certificates.crt",
)
NETWORK_VARIABLES = re.compile(r"^(PIP_(?!FIND_LINKS)\w+|\w*_proxy|\w*(CERT|CAINFO|CA_BUNDLE)\w*)$", re.I)

# Runs in its own mount and process space, so that nothing stays mounted or running behind. The shell stays as
# process 1 ("|| exit"): the X server tells its parent that it is ready only if that is not process 1.
ENTER = """
mount -t proc proc "$0/proc"
mount --rbind /dev "$0/dev"
person=$1; shift
chroot --userspec="$person" "$0" "$@" || exit $?
"""


def apt_sources(codename: str) -> list[str]:
    """The machine's own mirrors of Debian, as lines of a sources.list for this release.

    A mirror of one release has the others too.
    """
    form = "$(CREATED_BY) $(ORIGIN) $(REPO_URI) $(RELEASE) $(COMPONENT)"
    told = subprocess.run(
        ["apt-get", "indextargets", "--format", form], capture_output=True, text=True, check=True
    )
    rows = [line.split() for line in told.stdout.splitlines()]
    known = [row[2:] for row in rows if len(row) == 5 and row[:2] == ["Packages", "Debian"]]
    lines = [
        f"deb {uri} {codename}{suite.removeprefix(each)} {part}"
        for uri, suite, part in known
        for each in RELEASES.values()
        if suite.startswith(each)
    ]
    return list(dict.fromkeys(lines))


def apt_acquire() -> str:
    """How this machine's apt reaches its mirrors (proxies, certificates)."""
    told = subprocess.run(["apt-config", "dump"], capture_output=True, text=True, check=True)
    lines = [line for line in told.stdout.splitlines() if re.match(r"Acquire::https?::", line)]
    return "".join(f"{line}\n" for line in lines)


def make_base(archive: Path, codename: str) -> None:
    sources = apt_sources(codename)
    main = next((line.split()[1] for line in sources if line.split()[2] == codename), None)
    if main is None:
        sys.exit("This machine's apt knows no mirror of Debian 12 or 13; run apt-get update there first.")
    root = Path(tempfile.mkdtemp(prefix="base-", dir=BUILD))
    subprocess.run(["debootstrap", "--variant=minbase", codename, str(root), main], check=True)
    (root / "etc/apt/sources.list").write_text("\n".join(sources) + "\n")
    subprocess.run(["tar", "-C", str(root), "-cf", str(archive), "."], check=True)
    shutil.rmtree(root)


def copy_network(root: Path) -> None:
    for name in NETWORK_FILES:
        source, target = Path(name), root / name.lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        elif source.exists():
            shutil.copyfile(source, target)
    (root / "etc/apt/apt.conf.d/99network").write_text(apt_acquire())


class Machine:
    """A bare root folder, and commands run in it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, *command: str, person: str = "root", cwd: str = "/", **more: str) -> int:
        print(f"\n[{person}] {' '.join(command)}", flush=True)
        return subprocess.run(self.words(command, person, cwd, more), check=False).returncode

    def output(self, *command: str, person: str = "root", cwd: str = "/", **more: str) -> tuple[int, str]:
        words = self.words(command, person, cwd, more)
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    def words(self, command: tuple[str, ...], person: str, cwd: str, more: dict[str, str]) -> list[str]:
        home = "/root" if person == "root" else f"/home/{person}"
        network = {name: value for name, value in os.environ.items() if NETWORK_VARIABLES.match(name)}
        here = {"HOME": home, "USER": person, "PATH": "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"}
        settings = [f"{name}={value}" for name, value in (network | here | more).items()]
        enter = ["unshare", "--mount", "--pid", "--fork", "sh", "-ec", ENTER, str(self.root), person]
        return [*enter, "env", "-i", "-C", cwd, *settings, *command]

    def apt(self, *packages: str) -> int:
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        self.run("apt-get", "-qq", "update", **quiet)
        return self.run("apt-get", "-qq", "install", "-y", "--no-install-recommends", *packages, **quiet)


@contextmanager
def bare_machine(release: str = "12") -> Iterator[Machine]:
    """A new bare machine with one ordinary user; gone afterwards."""
    codename = RELEASES[release]
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
        sys.exit("A bare Debian can only be made by root, with the package debootstrap installed.")
    BUILD.mkdir(exist_ok=True)
    archive = BUILD / f"bare-{codename}.tar"
    if not archive.exists():
        make_base(archive, codename)
    root = Path(tempfile.mkdtemp(prefix="bare-", dir=BUILD))
    try:
        subprocess.run(["tar", "-C", str(root), "-xf", str(archive)], check=True)
        root.chmod(0o755)
        machine = Machine(root)
        copy_network(root)
        machine.apt("ca-certificates")
        copy_network(root)  # again: the package has just written its own list of certificates
        machine.run("useradd", "--create-home", PERSON)
        yield machine
    finally:
        shutil.rmtree(root)
