"""Values and identity: invalid numbers, mistaken identity, repeated entries."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.entry.drafts import LabsDraft, Typed
from fortnight.operations import views
from fortnight.operations.correcting import correct_value, void
from fortnight.operations.history import history as history_of
from fortnight.operations.importing import import_files
from fortnight.operations.recording import record_infusion, record_labs, register_child
from fortnight.operations.session import Invalid
from fortnight.store.database import Store
from fortnight.store.errors import NotSaved, Refused
from fortnight.store.journal import entries
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.drafts import drip, newcomer, sheet, typed
from helpers.entries import labs, write
from helpers.stores import KEY, NOW, Clock, localise, present, registered, session_at

LABS = "patient,collected_at,analyte,comparator,value,unit,method\n"


@pytest.fixture
def session(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        yield session_at(store, Clock())
        assert verify(store).sound


@pytest.fixture
def child(session):
    return registered(session)


def count(session):
    return session.store.db.execute("SELECT count(*) FROM entry").fetchone()[0]


def refused(session, act, match=""):
    before = count(session)
    with pytest.raises(
        (Invalid, NotSaved, Refused, ValueError, TypeError, UnicodeError), match=match or r"."
    ):
        act()
    assert count(session) == before


def taken(session, tmp_path, row):
    path = tmp_path / "labs.csv"
    path.write_bytes((LABS + row + "\n").encode("utf-8", "surrogatepass"))
    return import_files(session, [path], localise, confirmed=True)


NO_NUMBERS = ["nan", "NaN", "inf", "-inf", "1e308", "1e400", "Infinity", "0x10", "5e-324", "1_000", "True"]


@pytest.mark.parametrize("written", NO_NUMBERS)
def test_C29_C33_a_value_that_is_not_a_plain_number_is_refused(session, child, tmp_path, written):
    refused(session, lambda: record_labs(session, "x", child, sheet(IL6=written), confirmed=True))
    refused(session, lambda: record_infusion(session, "x", child, drip(dose=written), confirmed=True))
    refused(session, lambda: record_infusion(session, "x", child, drip(weight=written), confirmed=True))
    assert not taken(session, tmp_path, f"0001,2026-11-08T08:00,IL6,,{written},pg/mL,").done
    assert courses.specimens(session.store, child) == ()


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), -float("inf"), 1e308, "12", b"1", None, [1], True]
)
def test_C29_C33_a_direct_call_with_an_invalid_value_is_refused_too(session, child, value):
    body = {
        "collected_at": NOW.isoformat(),
        "results": {"IL6": {"value": value, "comparator": "", "unit": ""}},
    }
    before = count(session)
    with pytest.raises((NotSaved, Refused, ValueError, TypeError, KeyError)):
        write(session.store, "x", "specimen.record", "x", body, child)
    assert count(session) == before


@pytest.mark.parametrize("field", ["IL6", "CRP", "WBC", "PLT", "TEMP", "HEIGHT", "WEIGHT"])
def test_C30_a_negative_value_is_refused(session, child, field):
    refused(
        session,
        lambda: record_labs(session, "x", child, LabsDraft(NOW, {field: typed(field, "-1")}), confirmed=True),
    )


@pytest.mark.parametrize(("weight", "dose"), [("-22", "264"), ("22", "-264"), ("0", "264"), ("22", "0")])
def test_C30_a_weight_or_dose_of_zero_or_less_is_refused(session, child, weight, dose):
    act = drip(weight=weight, dose=dose)
    refused(session, lambda: record_infusion(session, "x", child, act, confirmed=True))


@pytest.mark.parametrize("weight", ["220", "2.2"])
def test_C30_ten_times_or_a_tenth_of_the_last_weight_needs_confirmation(session, child, weight):
    record_infusion(session, "i1", child, drip(NOW - timedelta(days=14)), confirmed=True)
    refused(session, lambda: record_infusion(session, "i2", child, drip(weight=weight)))


def test_C31_a_unit_is_converted_by_a_table_or_refused(session, child, tmp_path):
    for unit in ("", "mg", "mg/kg", "parsec", "pg", "ng/mL2"):
        assert not taken(session, tmp_path, f"0001,2026-11-08T08:00,CRP,,5,{unit},").done, unit
    assert taken(session, tmp_path, "0001,2026-11-08T08:00,CRP,,5,mg/L,").done
    assert taken(session, tmp_path, "0001,2026-11-09T08:00,CRP,,5,mg/dL,").done
    values = sorted(r.value for s in courses.specimens(session.store, child) for r in s.results)
    assert values[1] == pytest.approx(10 * values[0])


@pytest.mark.parametrize(
    "written", ["1,234.5", "1.234,5", "12 5", "<", "> <5", "--5", "5-7", "1/2", "5 mg", "５,０00"]
)
def test_C32_an_ambiguous_number_is_refused(session, child, written):
    refused(session, lambda: record_labs(session, "x", child, sheet(IL6=written), confirmed=True))


@pytest.mark.parametrize(
    ("written", "kept"), [("<0.5", ("<", 0.5)), (">100", (">", 100)), ("12,5", ("", 12.5))]
)
def test_C32_a_limit_keeps_its_comparator_and_a_decimal_comma_is_accepted(session, child, written, kept):
    record_labs(session, "x", child, sheet(IL6=written), confirmed=True)
    (result,) = courses.specimens(session.store, child)[0].results
    assert (result.comparator, result.value) == kept
    (entry,) = entries.of_target(session.store.db, "x")
    assert entry.data["results"]["IL6"]["reported"] == written


HOSTILE = [
    "Robert'); DROP TABLE child;--",
    '"; DELETE FROM entry; --',
    "%_[a-z]*?",
    "'' OR 1=1",
    "<img src=x>",
]


@pytest.mark.parametrize("name", HOSTILE)
def test_C34_C37_a_hostile_name_is_stored_and_found_as_text(session, name):
    register_child(session, "c", newcomer("0009", name), confirmed=True)
    registered(session, "0010", "Case 10")
    assert [c.name for c in views.find(session, name)] == [name]
    assert present(courses.child(session.store, "c")).name == name


@given(st.text(max_size=30))
def test_C35_no_search_text_causes_an_error_or_finds_too_much(tmp_path_factory, words):
    with Store.open(tmp_path_factory.mktemp("search") / "ward", KEY) as store:
        session = session_at(store, Clock())
        registered(session, "0001", "Case 1")
        for child in views.find(session, words):
            described = f"{child.name} {child.number}".casefold()
            assert all(word in described for word in words.casefold().split())


@pytest.mark.parametrize("typed", ['" OR *', "NEAR(", '"', "Case*", "a AND", "%", "_", "\\", "'"])
def test_C35_query_operators_are_read_as_text(session, child, typed):
    assert views.find(session, typed) == []


@pytest.mark.parametrize(
    "name", ["a\u202eb", "a\x00b", "a\ud800b", "\u200b", "a\nb", "x" * 10_000, "", "   "]
)
def test_C36_a_name_that_cannot_be_shown_is_refused(session, name):
    refused(session, lambda: register_child(session, "c", newcomer("0009", name), confirmed=True))


@pytest.mark.parametrize("name", ["Zoë Ångström", "李小龍", "محمد", "👶 Case", "O'Neill-Smith"])
def test_C36_a_name_in_any_script_is_stored_unchanged(session, name):
    register_child(session, "c", newcomer("0009", name), confirmed=True)
    assert present(courses.child(session.store, "c")).name == name


def test_C38_patient_numbers_are_text_and_equal_names_need_confirmation(session):
    registered(session, "0012", "Case A")
    registered(session, "12", "Case B")
    assert present(courses.child_by_number(session.store, "0012")).name == "Case A"
    assert present(courses.child_by_number(session.store, "12")).name == "Case B"
    refused(session, lambda: register_child(session, "x", newcomer("0012", "Case C"), confirmed=True))
    refused(session, lambda: register_child(session, "x", newcomer("0013", "case a")))


def test_C39_an_entry_for_the_wrong_child_is_voided_and_stays_visible(session):
    wrong, right = registered(session, "0001"), registered(session, "0002", "Case 2")
    record_labs(session, "s1", wrong, sheet(IL6=99), confirmed=True)
    refused(session, lambda: void(session, "v1", "s1", "  "), "Enter why")
    void(session, "v1", "s1", "another child's")
    record_labs(session, "s2", right, sheet(IL6=99), confirmed=True)
    assert courses.specimens(session.store, wrong) == ()
    acts = [(act.entry.verb, act.entry.reason) for act in history_of(session, wrong)]
    assert ("specimen.void", "another child's") in acts
    assert any(verb == "specimen.record" for verb, _ in acts)


def test_C40_a_double_click_and_a_retry_are_one_entry(session, child):
    for _ in range(3):
        record_labs(session, "s1", child, sheet(IL6=12), confirmed=True)
        correct_value(session, "e1", "s1", "IL6", Typed("13", "pg/mL"), "misread", confirmed=True)
    assert [e.id for e in entries.of_target(session.store.db, "s1")] == ["s1", "e1"]
    refused(
        session, lambda: record_labs(session, "s1", child, sheet(IL6=14), confirmed=True), "already saved"
    )


def test_C33_a_value_is_stored_as_it_was_typed(session, child):
    typed = {"IL6": Typed("0012.50", "pg/mL")}
    record_labs(session, "s1", child, LabsDraft(NOW, typed), confirmed=True)
    (entry,) = entries.of_target(session.store.db, "s1")
    result = json.loads(entry.body)["results"]["IL6"]
    assert (result["value"], result["reported"], type(result["value"])) == (12.5, "0012.50", float)
    assert labs(IL6=1)["results"]["IL6"]["value"] == 1
