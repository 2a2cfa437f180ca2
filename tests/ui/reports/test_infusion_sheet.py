"""The infusion sheet: the text of the PDF says what the record holds."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from fortnight.domain.infusion.acts import ActKind, DripAct, Note, ReactionReport, Vitals
from fortnight.domain.infusion.reaction import DrugGiven, Reaction
from fortnight.operations import bedside, infusions
from fortnight.operations.correcting import correct_infusion
from fortnight.operations.recording import record_infusion
from fortnight.ui.reports import infusion_sheet
from helpers.bedside import minute, running, signed
from helpers.drafts import drip
from helpers.stores import NOW, open_session, registered

START = minute(-180, NOW)


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "ward") as made:
        registered(made, allergies="latex <b>")
        yield made


def text_of(session, acts, tmp_path) -> str:
    """Write the sheet of an infusion with these acts and return the text of its PDF."""
    for kind, body in acts:
        infusions.write_act(session, session.new_id(), "d1", "child-0001", kind, body, confirmed=True)
    path = tmp_path / "sheet.pdf"
    assert infusion_sheet.draw(session, bedside.show(session, "d1", "child-0001"), path) == ""
    words = " ".join(page.extract_text() for page in PdfReader(path).pages)
    return re.sub(r"\s+", " ", words)


def test_the_sheet_says_what_was_ordered_prepared_and_given(qapp, session, tmp_path):
    words = text_of(session, signed(START), tmp_path)
    for part in (
        "Infusion 1", "Case 1", "0001", "latex <b>",
        "Ordered 292.8 mg", "Prepared 294 mg", "Given 294 mg", "+1.2 mg, +0.4 %",
        "B2041", "B2107", "31 Mar 2028", "26 mg",
        "Started at 50 mL/h", "Finished", "Second check by Nurse B",
        "gave the infusion Nurse A", "checked dose and waste Nurse B",
    ):  # fmt: skip
        assert part in words, part


def test_the_sheet_of_an_infusion_that_was_written_down_afterwards_says_so_and_what_was_corrected(
    qapp, session, tmp_path
):
    draft = drip(START, ended_at=None, lots="B2041", reaction="rash", stopped=True, dose=150)
    record_infusion(session, "d1", "child-0001", draft, confirmed=True)
    correct_infusion(session, "e1", "d1", replace(draft, lots="B2107"), "misread", confirmed=True)
    words = text_of(session, [], tmp_path)
    for part in (
        "Ordered 264 mg", "Given 150 mg", "written down afterwards", "Reaction: rash",
        "Stopped for good, time not known", "Corrections", "lots B2041 B2107 Nurse A misread",
    ):  # fmt: skip
        assert part in words, (part, words)


def test_a_sheet_with_a_reaction_and_a_stop_names_both(qapp, session, tmp_path):
    reaction = Reaction(
        minute(20, START), frozenset({"urticaria"}), grade=2, version="CTCAE 6.0",
        drugs=(DrugGiven(minute(22, START), "cetirizine", "5 mg", "by mouth"),),
    )  # fmt: skip
    acts = [
        *running(START),
        (ActKind.VITALS, Vitals(minute(15, START), {"TEMP": 36.9, "HR": 95})),
        (ActKind.REACTION, ReactionReport("r1", reaction)),
        (ActKind.NOTE, Note(minute(25, START), "mother & child <well>")),
        (ActKind.STOP, DripAct(minute(30, START), reason="urticaria")),
    ]
    words = text_of(session, acts, tmp_path)
    for part in (
        "Given 147 mg", "36.9 °C", "95 /min", "2 (CTCAE 6.0)", "cetirizine 5 mg by mouth",
        "mother & child <well>", "Stopped for good: urticaria", "not signed", "late,",
    ):  # fmt: skip
        assert part in words, part


def test_a_dose_that_was_computed_from_time_and_rate_has_one_decimal(qapp, session, tmp_path):
    stopped = (ActKind.STOP, DripAct(minute(22, START), reason="urticaria"))
    words = text_of(session, [*running(START), stopped], tmp_path)
    assert re.search(r"Given \d+\.\d mg", words)


def test_a_planned_infusion_has_a_short_sheet(qapp, session, tmp_path):
    words = text_of(session, [], tmp_path)
    assert "Infusion 1" in words
    assert "Vital signs" not in words


def test_a_sheet_that_cannot_be_written_says_so(qapp, session, tmp_path):
    shown = bedside.show(session, "d1", "child-0001")
    assert "could not be written" in infusion_sheet.draw(session, shown, tmp_path / "missing" / "sheet.pdf")
