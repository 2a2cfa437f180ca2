"""Simulated cohorts take most of their time in loops that coverage slows down threefold, and it is the alert
that they judge: lines of the domain are covered by the domain's own tests.
"""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.no_cover)
