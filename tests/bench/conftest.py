"""Benchmarks run when asked for (`-m bench`), and end in one table."""

from __future__ import annotations

import os

import pytest

from helpers.measuring import Row, printed

ROWS = pytest.StashKey[list[Row]]()


def pytest_configure(config):
    config.stash[ROWS] = []


def pytest_collection_modifyitems(config, items):
    if "bench" in (config.option.markexpr or ""):
        return
    skip = pytest.mark.skip(reason="benchmarks run with -m bench (packaging/dev.py bench)")
    for item in items:
        if item.get_closest_marker("bench"):
            item.add_marker(skip)


@pytest.fixture
def report(request):
    """Return a function that adds a row to the table."""
    return request.config.stash[ROWS].append


def load() -> str:
    """Return how many processes wanted to run in the last minutes, beside the number of cores."""
    if not hasattr(os, "getloadavg"):
        return "not known"
    return ", ".join(f"{each:.1f}" for each in os.getloadavg()) + f" on {os.cpu_count()} cores"


def pytest_terminal_summary(terminalreporter, config):
    rows = config.stash.get(ROWS, [])
    if rows:
        terminalreporter.section("benchmarks")
        for line in printed(rows):
            terminalreporter.write_line(line)
        terminalreporter.write_line(f"load {load()}; times under a load above the cores are too long")
