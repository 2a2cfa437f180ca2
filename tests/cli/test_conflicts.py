"""The command `conflicts`."""

from __future__ import annotations

import json

import pytest

from fortnight.store.database import Store
from helpers.carrying import carry
from helpers.entries import labs, number, register, write
from helpers.people import logged_in
from helpers.stores import KEY


def test_a_value_is_settled_and_two_registrations_are_merged(run, tmp_path):
    run("init")
    with logged_in(tmp_path / "record") as session, Store.open(tmp_path / "other", KEY) as other:
        mine = session.store
        register(mine, "cx", number="77", name="Case 77")
        write(mine, "sx", "specimen.record", "sx", labs(IL6=10), child="cx")
        carry(mine, other)
        for store, value in ((mine, 11), (other, 12)):
            change = {"results": {"IL6": number(value)}}
            write(store, f"x{value}", "specimen.amend", "sx", change, child="cx", base="sx")
        register(other, "cy", number="77", name="Case 77")
        carry(mine, other)
    code, out, _ = run("conflicts", "list", "--json")
    assert code == 0
    found = json.loads(out)
    assert found["children"] == [["cx", "cy"]]
    assert {value["entry"] for value in found["values"][0]["values"]} == {"x11", "x12"}
    assert "x11" in run("conflicts", "list")[1]
    assert run("conflicts", "settle", "x11")[0] == 1
    assert run("conflicts", "settle", "nothing", "--reason", "x")[0] == 2
    assert run("conflicts", "settle", "--reason", "x")[0] == 2
    assert json.loads(run("conflicts", "settle", "x11", "--reason", "the sheet", "--json")[1])["values"] == []
    assert run("conflicts", "merge", "cy", "--reason", "x")[0] == 2
    assert (
        json.loads(run("conflicts", "merge", "cy", "cx", "--reason", "same", "--json")[1])["children"] == []
    )
    assert run("conflicts", "list")[1] == ""
    assert run("verify")[0] == 0


def test_two_children_that_look_like_one_are_kept_apart(run, tmp_path):
    run("init")
    with logged_in(tmp_path / "record") as session:
        register(session.store, "cx", number="77", name="Case 77")
        register(session.store, "cy", number="77", name="Case 77")
    assert run("conflicts", "apart", "cx", "--reason", "twins")[0] == 2
    assert run("conflicts", "apart", "cx", "cy")[0] == 1
    assert json.loads(run("conflicts", "list", "--json")[1])["children"] == [["cx", "cy"]]
    assert (
        json.loads(run("conflicts", "apart", "cy", "cx", "--reason", "twins", "--json")[1])["children"] == []
    )


@pytest.mark.parametrize(
    ("typed", "usage"),
    [
        (["list", "cx"], "fortnight conflicts list"),
        (["settle"], "fortnight conflicts settle ENTRY --reason WORDS"),
        (["settle", "x1", "x2"], "fortnight conflicts settle ENTRY --reason WORDS"),
        (["merge", "cx"], "fortnight conflicts merge CHILD INTO --reason WORDS"),
        (["apart", "cx"], "fortnight conflicts apart ONE OTHER --reason WORDS"),
        (["apart", "cx", "cy", "cz"], "fortnight conflicts apart ONE OTHER --reason WORDS"),
    ],
)
def test_a_wrong_number_of_ids_says_which_ids_are_needed(run, typed, usage):
    run("init")
    code, out, said = run("conflicts", *typed, "--reason", "x")
    assert (code, out) == (2, "")
    assert said.strip().endswith(f"Use it like this: {usage}")
