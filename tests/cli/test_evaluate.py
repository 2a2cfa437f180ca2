"""`fortnight evaluate`: figures that are called simulated, as text, JSON and pictures."""

from __future__ import annotations

import json

import pytest

from fortnight.cli.main import main
from fortnight.cli.output import DONE, USAGE

SMALL = ["evaluate", "--children", "6", "--years", "0.8", "--seeds", "7", "--generators", "second"]


def test_every_figure_is_called_simulated(capsys):
    assert main(SMALL) == DONE
    out = capsys.readouterr().out
    headings = [line for line in out.splitlines() if "imulated" in line]
    assert len(headings) == 5
    assert all(
        name in out
        for name in ("this alert", "version 4", "its first form", "fixed limit", "robust EWMA", "white cells")
    )


def test_results_are_written_as_json_and_pictures(tmp_path, qapp):
    assert main([*SMALL, "--json", str(tmp_path / "out.json"), "--out", str(tmp_path / "drawn")]) == DONE
    (written,) = json.loads((tmp_path / "out.json").read_text())
    assert written["simulated"] is True
    assert written["seeds"] == [7]
    assert set(written["as_shipped"]["this alert"]) >= {"sensitivity", "false", "called", "mas_urgent"}
    shipped, heights = written["as_shipped"]["this alert"], written["by_height"].values()
    assert sum(needed for _, needed in heights) == shipped["needed"] > 0
    assert sum(caught for caught, _ in heights) == round(shipped["sensitivity"] * shipped["needed"])
    assert {path.name for path in (tmp_path / "drawn").iterdir()} == {
        "evaluation-second.png",
        "evaluation-second.svg",
    }
    assert "simulated" in (tmp_path / "drawn" / "evaluation-second.svg").read_text()


PHASE_NAMES = ["days 0-14", "days 15-84", "later", "later, without IL-6"]


def test_phases_are_printed(capsys):
    assert main([*SMALL, "--by-phase"]) == DONE
    lines = capsys.readouterr().out.splitlines()
    start = lines.index("By phase of treatment (simulated): this alert")
    heads, *rows = lines[start + 1 : start + 6]
    assert heads.split() == ["phase", "infections", "caught", "false_per_year"]
    assert all(row.startswith(name) for row, name in zip(rows, PHASE_NAMES, strict=True))
    assert "By phase of treatment (simulated): its first form" in lines


def test_phases_are_written_as_json(tmp_path):
    assert main([*SMALL, "--by-phase", "--json", str(tmp_path / "out.json")]) == DONE
    (written,) = json.loads((tmp_path / "out.json").read_text())
    assert [row["phase"] for row in written["by_phase"]] == PHASE_NAMES
    assert all(set(row) == {"phase", "infections", "caught", "false_per_year"} for row in written["by_phase"])
    assert (
        0
        < sum(row["infections"] for row in written["by_phase"])
        <= written["as_shipped"]["this alert"]["needed"]
    )
    assert "visits outside the plan" in written["left_out"]
    assert written["by_phase_compared"].keys() == {"version 4", "its first form"}


def test_phases_are_not_counted_unless_asked_for(tmp_path):
    assert main([*SMALL, "--json", str(tmp_path / "out.json")]) == DONE
    assert "by_phase" not in json.loads((tmp_path / "out.json").read_text())[0]


@pytest.mark.parametrize(
    "wrong",
    [["--seeds", "a"], ["--seeds", "5-1"], ["--generators", "third"], ["--children", "0"], ["--years", "0.1"],
     ["--seeds", "1-1000"]],
)  # fmt: skip
def test_wrong_arguments_are_reported(wrong, capsys):
    assert main(["evaluate", *wrong]) == USAGE
    assert capsys.readouterr().err.startswith("fortnight: ")
