"""Tests of simulated cohorts run without coverage, which slows their loops down threefold.

The lines of the domain are covered by the tests of the domain.
"""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.no_cover)
