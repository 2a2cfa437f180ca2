"""The pages of the hub for the IT department: what travels, and the arithmetic of sizes."""

from __future__ import annotations

import importlib.util
import subprocess
import sys

import pytest

from fortnight.operations.sync.what_travels import TABLE
from helpers.stores import ROOT

HUB = ROOT / "packaging/hub"


def sizing():
    spec = importlib.util.spec_from_file_location("sizing", HUB / "sizing.py")
    assert spec is not None
    assert spec.loader is not None
    made = importlib.util.module_from_spec(spec)
    sys.modules["sizing"] = made
    spec.loader.exec_module(made)
    return made


def test_the_page_shows_what_travels_as_the_program_does_it():
    page = (HUB / "README.md").read_text(encoding="utf-8")
    for row in TABLE:
        assert f"| {row.what} | {'travels' if row.travels else 'stays'} | {row.note} |" in page


@pytest.mark.parametrize(
    ("wards", "hub_gb", "computer_gb", "cores"), [(1, 61, 120, 531), (10, 61, 12, 14), (50, 61, 2.4, 2.4)]
)
def test_the_page_shows_what_the_arithmetic_gives(wards, hub_gb, computer_gb, cores):
    found = sizing().load(1000, 100_000_000, wards, 20)
    assert found.hub_bytes / 1e9 == pytest.approx(hub_gb, rel=0.05)
    assert found.computer_bytes / 1e9 == pytest.approx(computer_gb, rel=0.05)
    assert found.cores == pytest.approx(cores, rel=0.05)
    page = (HUB / "README.md").read_text(encoding="utf-8")
    assert f"| {computer_gb:g} GB" in page
    assert f"{cores:g} cores" in page


def test_more_wards_need_less_of_a_server():
    cores = [sizing().load(1000, 1_000_000, wards, 20).cores for wards in (1, 10, 50)]
    assert cores == sorted(cores, reverse=True)


def test_the_arithmetic_is_printed_without_the_program():
    done = subprocess.run(
        [sys.executable, "-S", str(HUB / "sizing.py"), "--wards", "50"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "61.0 GB" in done.stdout
