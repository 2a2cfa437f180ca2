"""`fortnight evaluate`: figures that are called simulated, as text, JSON and pictures."""

from __future__ import annotations

import json

import pytest

from fortnight.cli import main
from fortnight.verbs.answers import DONE, MISUSED

SMALL = ["evaluate", "--children", "6", "--years", "0.8", "--seeds", "7", "--generators", "second"]


def test_it_says_that_every_figure_is_simulated(capsys):
    assert main(SMALL) == DONE
    out = capsys.readouterr().out
    headings = [line for line in out.splitlines() if "imulated" in line]
    assert len(headings) == 5
    assert all(
        name in out for name in ("this alert", "its first form", "fixed limit", "robust EWMA", "white cells")
    )


def test_as_data_and_as_pictures(tmp_path, qapp):
    assert main([*SMALL, "--json", str(tmp_path / "out.json"), "--out", str(tmp_path / "drawn")]) == DONE
    (told,) = json.loads((tmp_path / "out.json").read_text())
    assert told["simulated"] is True
    assert told["seeds"] == [7]
    assert set(told["as_shipped"]["this alert"]) >= {"sensitivity", "false", "called", "mas_urgent"}
    shipped, heights = told["as_shipped"]["this alert"], told["by_height"].values()
    assert sum(needed for _, needed in heights) == shipped["needed"] > 0
    assert sum(caught for caught, _ in heights) == round(shipped["sensitivity"] * shipped["needed"])
    assert {path.name for path in (tmp_path / "drawn").iterdir()} == {
        "evaluation-second.png",
        "evaluation-second.svg",
    }
    assert "simulated" in (tmp_path / "drawn" / "evaluation-second.svg").read_text()


@pytest.mark.parametrize(
    "wrong",
    [["--seeds", "a"], ["--seeds", "5-1"], ["--generators", "third"], ["--children", "0"], ["--years", "0.1"],
     ["--seeds", "1-1000"]],
)  # fmt: skip
def test_what_is_typed_wrongly_is_said(wrong, capsys):
    assert main(["evaluate", *wrong]) == MISUSED
    assert capsys.readouterr().err.startswith("fortnight: ")
