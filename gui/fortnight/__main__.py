"""Entry point of `python -m fortnight` and of the frozen program."""

from __future__ import annotations

import sys

from fortnight.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
