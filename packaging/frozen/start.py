"""Where the frozen program begins: the same function as the wheel's console script."""

import sys

from fortnight.__main__ import main

sys.exit(main())
