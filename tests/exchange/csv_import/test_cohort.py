"""Courses of a cohort, made from rows without a record."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from fortnight.domain.entry.drafts import InfusionDraft
from fortnight.domain.record.child import Sex
from fortnight.domain.record.course import Result, Specimen
from fortnight.exchange.csv_import.cohort import cohort
from fortnight.exchange.rows import Row

NINE = datetime(2026, 1, 5, 9, tzinfo=UTC)


def drawn(patient: str, at: datetime, method: str = "", **values: float) -> Row[Specimen]:
    results = tuple(Result("", code, value, at, "", method) for code, value in values.items())
    return Row(patient, Specimen("", at, results, method), "labs.csv", 2, {})


def given(patient: str, at: datetime, weight: str = "22", dose: str = "264") -> Row[InfusionDraft]:
    return Row(patient, InfusionDraft(at, at + timedelta(hours=1), weight, dose), "infusions.csv", 2, {})


def test_every_patient_of_either_file_has_a_course_in_the_order_of_their_names():
    found = cohort([drawn("b", NINE, IL6=12), drawn("a", NINE, IL6=14)], [given("c", NINE)])
    assert list(found) == ["a", "b", "c"]
    assert [(len(each.specimens), len(each.infusions)) for each in found.values()] == [(1, 0), (1, 0), (0, 1)]


def test_rows_are_sorted_by_time_whatever_their_order_in_the_file():
    days = [NINE + timedelta(days=14 * n) for n in (2, 0, 1)]
    course = cohort([drawn("a", at, IL6=12) for at in days], [given("a", at) for at in days])["a"]
    assert [each.collected_at for each in course.specimens] == sorted(days)
    assert [each.started_at for each in course.infusions] == sorted(days)


def test_results_of_one_moment_are_one_specimen_even_if_their_offsets_differ():
    tokyo = NINE.astimezone(timezone(timedelta(hours=9)))
    course = cohort([drawn("a", tokyo, IL6=12), drawn("a", NINE, CRP=1)], [])["a"]
    (specimen,) = course.specimens
    assert specimen.id == "a:2026-01-05T09:00:00+00:00"
    assert {(result.analyte, result.specimen) for result in specimen.results} == {
        ("IL6", specimen.id), ("CRP", specimen.id),
    }  # fmt: skip


def test_an_infusion_has_its_dose_weight_and_end_and_a_weight_may_be_unknown():
    later = NINE + timedelta(days=14)
    first, second = cohort([], [given("a", NINE, "22.5", "270"), given("a", later, "")])["a"].infusions
    assert (first.dose_mg, first.weight_kg, first.ended_at) == (270, 22.5, NINE + timedelta(hours=1))
    assert second.weight_kg is None
    assert first.id != second.id


def test_what_the_files_do_not_say_of_a_child_is_not_invented():
    child = cohort([drawn("0007", NINE, IL6=12)], [])["0007"].child
    assert (child.id, child.number, child.sex, child.birth_date) == (
        "0007", "0007", Sex.UNKNOWN, date(1, 1, 1),
    )  # fmt: skip
