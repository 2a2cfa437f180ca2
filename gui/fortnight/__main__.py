"""`python -m fortnight`, and where the frozen program begins."""

from __future__ import annotations

import sys

from fortnight.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
