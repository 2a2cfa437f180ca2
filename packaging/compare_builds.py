"""Compare the packages of two builds of one commit: python3 packaging/compare_builds.py FOLDER FOLDER

Names each file that differs. For a folder dist/ that holds the program too, its files are compared as well.
"""

import hashlib
import sys
from pathlib import Path


def contents(folder: Path) -> dict[str, str]:
    """The hash of each file, or where a link leads, by its path."""
    return {
        str(path.relative_to(folder)): digest(path)
        for path in sorted(folder.rglob("*"))
        if path.is_symlink() or path.is_file()
    }


def digest(path: Path) -> str:
    if path.is_symlink():
        return f"-> {path.readlink()}"
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def differences(first: Path, second: Path) -> list[str]:
    """What is only in one of the folders or differs; nothing of a folder that one of them does not have."""
    one, other = contents(first), contents(second)
    tops = {Path(name).parts[0] for name in one} & {Path(name).parts[0] for name in other}
    names = sorted(name for name in one | other if Path(name).parts[0] in tops)
    return [name for name in names if one.get(name) != other.get(name)]


def main(args: list[str]) -> int:
    if len(args) != 2:
        print(__doc__)
        return 2
    first, second = map(Path, args)
    found = differences(first, second)
    for name in found:
        print(f"differs: {name}")
    compared = len(contents(first).keys() & contents(second).keys())
    print(f"{compared} files compared, {len(found)} differ")
    return 1 if found or not compared else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
