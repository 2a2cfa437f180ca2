"""Kinds of events: each has a word, unknown ones stay readable, and stored values never change."""

from __future__ import annotations

import pytest

from fortnight.domain.record.event_kinds import (
    KINDS,
    NOTE,
    EventKind,
    detail_words,
    fields_of,
    kind_word,
    refused_detail,
)

STORED = {
    "infection", "signs", "fever", "flare", "mas", "contact", "vaccine", "live-vaccine", "surgery", "imaging",
    "tb-screen", "pregnancy-test", "sample", "well", "rash", "arthritis", "eye", "serology", "puberty",
    "admission", "note", "vomiting", "lung", "vaccination-record",
}  # fmt: skip


def test_the_stored_values_are_as_they_always_were():
    assert {str(kind) for kind in EventKind} == STORED == set(KINDS)


def test_each_kind_has_a_word_of_its_own():
    words = [str(kind_word(kind)) for kind in EventKind]
    assert len(set(words)) == len(words)
    assert kind_word("note") == NOTE


def test_an_unknown_kind_is_a_note_with_its_details_as_stored():
    assert kind_word("of a later version") == NOTE
    assert [str(each) for each in detail_words("of a later version", {"colour": "red"})] == ["red"]


@pytest.mark.parametrize(
    ("kind", "details", "words"),
    [
        ("tb-screen", {"result": "indeterminate", "method": "tst"}, ["Tuberculin test", "indeterminate"]),
        ("tb-screen", {"colour": "red", "result": "positive"}, ["positive", "red"]),
        ("contact", {"disease": "varicella"}, ["Chickenpox or shingles"]),
        ("contact", {"disease": "mumps"}, ["mumps"]),
        ("live-vaccine", {"vaccine": "MMR"}, ["MMR"]),
        ("pregnancy-test", {"result": "negative"}, ["negative"]),
        ("well", {}, []),
        (
            "infection",
            {"grade": "2", "organism": "rhinovirus", "site": "ear"},
            ["Middle ear", "rhinovirus", "CTCAE grade 2"],
        ),
        ("fever", {"highest": 39.4, "pattern": "quotidian"}, ["quotidian", "highest 39.4 °C"]),
        ("imaging", {"method": "dxa", "z_score": -1.8}, ["DXA", "z-score −1.8"]),
        (
            "imaging",
            {"method": "spine", "vertebrae": 0},
            ["Lateral film of the spine", "fractured vertebrae: 0"],
        ),
        ("surgery", {"planned": "2026-12-12"}, ["planned for 12 Dec 2026"]),
        ("surgery", {"planned": "soon"}, ["planned for soon"]),
        (
            "imaging",
            {"method": "scintigram", "uptake": "less"},
            ["Bone scintigram", "epiphyseal uptake: less than before"],
        ),
    ],
)
def test_details_are_in_words_in_the_order_of_the_table(kind, details, words):
    assert [str(each) for each in detail_words(kind, details)] == words


@pytest.mark.parametrize(
    ("kind", "details", "refused"),
    [
        ("imaging", {"method": "dxa", "z_score": -10}, None),
        ("imaging", {"method": "dxa", "z_score": -10.1}, "z_score"),
        ("imaging", {"method": "mri", "z_score": -1}, "z_score"),
        ("imaging", {"z_score": -1}, "z_score"),
        ("imaging", {"method": "dxa", "z_score": "low"}, "z_score"),
        ("imaging", {"method": "scintigram", "uptake": "less"}, None),
        ("imaging", {"method": "scintigram", "uptake": "much"}, "uptake"),
        ("imaging", {"method": "spine", "vertebrae": 25}, "vertebrae"),
        ("fever", {"highest": 43}, None),
        ("fever", {"highest": 34.9}, "highest"),
        ("infection", {"grade": "6"}, "grade"),
        ("infection", {"site": "tonsils"}, None),
        ("infection", {"organism": 3.0}, "organism"),
        ("surgery", {"planned": "2026-12-12"}, None),
        ("surgery", {"planned": "soon"}, "planned"),
        ("puberty", {"tanner": "5"}, None),
        ("puberty", {"tanner": "0"}, "tanner"),
        ("of a later version", {"colour": "red"}, None),
    ],
)
def test_details_that_a_kind_does_not_allow(kind, details, refused):
    assert refused_detail(kind, details) == refused


@pytest.mark.parametrize(
    ("kind", "name", "limits", "method"),
    [
        ("fever", "highest", (35, 43), ""),
        ("fever", "spikes", (0, 10), ""),
        ("arthritis", "count", (1, 75), ""),
        ("imaging", "z_score", (-10, 10), "dxa"),
        ("imaging", "vertebrae", (0, 24), "spine"),
        ("imaging", "bone_age", (0, 20), "bone-age"),
        ("eye", "pressure", (1, 80), ""),
    ],
)
def test_a_number_lies_within_its_limits(kind, name, limits, method):
    of_method = {"method": method} if method else {}
    for value in limits:
        assert refused_detail(kind, {**of_method, name: value}) is None
    for value in (limits[0] - 0.5, limits[1] + 0.5):
        assert refused_detail(kind, {**of_method, name: value}) == name


def test_grades_and_stages_are_one_to_five():
    for kind, name in (("infection", "grade"), ("puberty", "tanner")):
        assert list(fields_of(kind)[name].choices or ()) == ["1", "2", "3", "4", "5"]


def test_every_choice_has_words_and_is_allowed():
    for kind, made in KINDS.items():
        for name, field in made.fields.items():
            assert str(field.title)
            for value, words in (field.choices or {}).items():
                assert str(words)
                method = {"method": next(iter(field.methods))} if field.methods else {}
                assert refused_detail(kind, {**method, name: value}) is None, (kind, name, value)


def test_kinds_outside_the_table_have_no_fields():
    assert fields_of("of a later version") == {}
