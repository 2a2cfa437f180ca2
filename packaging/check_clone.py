"""Clone the repository into a bare Debian 12 with python3 and git only, and do there what the README says.

    python3 packaging/check_clone.py [REPOSITORY]

As root both of the README's commands have to work. Before that an ordinary user without sudo has to be told
in words what is missing; after it the program has to start for that user too.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from bare_debian import PERSON, PROJECT, Machine, bare_machine

# A folder name with a space, as people have them.
FOLDER = "my clone"


def readme_commands(text: str) -> list[list[str]]:
    lines = [line.strip().removeprefix("$ ") for line in text.splitlines()]
    return [line.split() for line in dict.fromkeys(lines) if line.startswith("python3 packaging/dev.py")]


def clone(repository: Path, machine: Machine, person: str) -> str:
    home = "/root" if person == "root" else f"/home/{person}"
    target = machine.root / home.lstrip("/") / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", str(repository), str(target)], check=True)
    machine.run("chown", "-R", f"{person}:{person}", f"{home}/{FOLDER}")
    return f"{home}/{FOLDER}"


def told_in_words(repository: Path, machine: Machine) -> bool:
    """An ordinary user on a machine without Qt's libraries gets a sentence, not a traceback."""
    place = clone(repository, machine, PERSON)
    code, said = machine.output("python3", "packaging/dev.py", "run", person=PERSON, cwd=place)
    print(said)
    return code == 1 and "sudo apt-get install" in said and "Traceback" not in said


def works(repository: Path, machine: Machine, person: str, commands: list[list[str]]) -> bool:
    place = clone(repository, machine, person)
    return all(machine.run(*command, person=person, cwd=place) == 0 for command in commands)


def check(repository: Path) -> dict[str, bool]:
    commands = readme_commands((repository / "README.md").read_text(encoding="utf-8"))
    with bare_machine() as machine:
        machine.apt("python3", "git")
        return {
            f"the README names two commands ({len(commands)})": len(commands) == 2,
            "an ordinary user is told what is missing": told_in_words(repository, machine),
            "both commands work for root": works(repository, machine, "root", commands),
            "the program starts for an ordinary user": works(repository, machine, PERSON, commands[:1]),
        }


def main(args: list[str]) -> int:
    results = check(Path(args[0] if args else PROJECT).resolve())
    print()
    for what, fine in results.items():
        print(f"{'ok  ' if fine else 'FAIL'}  {what}")
    return 0 if all(results.values()) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
