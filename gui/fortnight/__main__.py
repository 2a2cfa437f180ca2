"""Entry point of `python -m fortnight` and of the frozen program."""

from __future__ import annotations

import sys

from fortnight.exchange.tables.reading_process import READ_WORKBOOK, read_for_parent


def main() -> int:
    """Run the command line, or read one workbook for the process that started this one."""
    if sys.argv[1:2] == [READ_WORKBOOK]:
        return read_for_parent(sys.argv[2:])
    from fortnight.cli.main import main as run  # here: the process that reads a workbook needs none of it

    return run()


if __name__ == "__main__":
    sys.exit(main())
