"""Write the list of the frozen program's files with their SHA-256 beside its executable.

Run by packaging/build.py in its environment. The validation pack compares the installed files with it; the
package covers the list itself, as it covers every file. Its lines are those of sha256sum, so that it can be
checked without the program: cd /usr/lib/fortnight && sha256sum --check files.sha256
"""

from pathlib import Path

from fortnight.operations.installed_files import LIST, hashes
from outcome import PROGRAM


def write(folder: Path) -> Path:
    """Write the list of all files in a folder into it."""
    lines = [f"{hash}  {name}\n" for name, hash in hashes(folder)]
    (folder / LIST).write_text("".join(lines), encoding="utf-8", newline="\n")
    return folder / LIST


if __name__ == "__main__":
    write(PROGRAM)
