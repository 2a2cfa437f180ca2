"""The founding children with altered data: what the program must report, and what it must not."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, timedelta

import pytest

from fortnight.domain.alert.judge import judge
from fortnight.domain.alert.judgement import Level, episodes
from fortnight.domain.entry.check_infusion import check_infusion
from fortnight.domain.entry.check_labs import check_labs
from fortnight.domain.entry.drafts import InfusionDraft, LabsDraft, Typed
from fortnight.domain.explanation.findings import findings_of
from fortnight.domain.record.course import Course
from fortnight.domain.safety.monitors import monitor_findings
from fortnight.domain.treatment.dose import dose
from fortnight.domain.treatment.exposure import Phase
from fortnight.operations.correcting import amend, void
from fortnight.operations.importing import import_files
from fortnight.simulation.comparators import first_rule
from fortnight.store.journal import entries
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.stores import FOUNDING, NOW, localise, open_session, present

DAY_ZERO = date(2000, 4, 3)
LAB_COLUMNS = ("patient", "collected_at", "analyte", "comparator", "value", "unit", "method", "symptoms")


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "store") as session:
        assert import_files(session, FOUNDING, localise, confirmed=True).done
        yield session


def course(session, number):
    child = present(courses.child_by_number(session.store, number))
    return present(courses.course(session.store, child.id))


def day_of(moment):
    return (moment.date() - DAY_ZERO).days


def drawn(child, day):
    return next(s for s in child.specimens if day_of(s.collected_at) == day)


def until(child, day):
    """Return the course as it was known on the morning of a day."""
    return Course(
        child.child,
        tuple(i for i in child.infusions if day_of(i.started_at) < day),
        tuple(s for s in child.specimens if day_of(s.collected_at) < day),
        child.medication,
    )


# (a) Another assay, said and not said -------------------------------------------------------------


def shifted(child, factor, method):
    """Return rows in which IL-6 is higher from day 365 on, with a method if one is given."""
    for specimen in child.specimens:
        later = day_of(specimen.collected_at) >= 365
        for result in specimen.results:
            il6 = result.analyte == "IL6"
            value = round(result.value * factor, 1) if il6 and later else result.value
            yield dict(
                zip(
                    LAB_COLUMNS,
                    (
                        "0002",
                        specimen.collected_at.replace(tzinfo=None).isoformat(),
                        result.analyte,
                        result.comparator,
                        f"{value:.6f}",
                        {"CRP": "mg/L", "WBC": "10*9/L"}.get(result.analyte, "pg/mL"),
                        (method if later else "Elecsys") if il6 and method else "",
                        specimen.symptoms,
                    ),
                    strict=True,
                )
            )


def with_assay(session, tmp_path, factor, method):
    """Import SEED-2 as child 0002 with its IL-6, CRP and white cells."""
    child = course(session, "SEED-2")
    slim = replace(
        child,
        specimens=tuple(
            replace(s, results=tuple(r for r in s.results if r.analyte in ("IL6", "CRP", "WBC")))
            for s in child.specimens
        ),
    )
    tables = {
        "children": [
            {"patient": "0002", "name": "Case 2", "sex": "male", "birth_date": "1991-12-08", "label": "japan"}
        ],
        "infusions": [
            {
                "patient": "0002",
                "started_at": i.started_at.replace(tzinfo=None).isoformat(),
                "ended_at": "",
                "weight_kg": i.weight_kg,
                "dose_mg": i.dose_mg,
            }
            for i in child.infusions
        ],
        "labs": list(shifted(slim, factor, method)),
    }
    for name, rows in tables.items():
        with (tmp_path / f"{name}.csv").open("w", newline="") as file:
            writer = csv.DictWriter(file, rows[0].keys())
            writer.writeheader()
            writer.writerows(rows)
    report = import_files(session, [tmp_path / f"{name}.csv" for name in tables], localise, confirmed=True)
    assert report.done, list(map(str, report.refusals))
    return judge(course(session, "0002"))


def raised_days(judgements, level=Level.WATCH):
    return [day_of(j.at) for j in judgements if j.level >= level]


def test_the_control_judges_the_unchanged_child_as_the_original(session, tmp_path):
    assert raised_days(with_assay(session, tmp_path, 1, "")) == [620]


def test_an_unnamed_assay_that_reads_higher_raises_the_first_rule(session, tmp_path):
    """The first rule must raise an alert here; this shows that the control can fail."""
    with_assay(session, tmp_path, 1.8, "")
    days = raised_days(first_rule.judge(course(session, "0002")))
    assert len([day for day in days if day != 620]) >= 3
    assert 620 in days


def test_an_unnamed_assay_that_reads_higher_is_asked_about_and_raises_no_infection_alert(session, tmp_path):
    judgements = with_assay(session, tmp_path, 1.8, "")
    assert raised_days(judgements, Level.ALERT) == [620]
    seen = course(session, "0002")
    noticed = monitor_findings(seen, judge(seen))
    asked = [day_of(each.at) for each in noticed if each.name == "level moved"]
    assert asked
    assert 365 <= asked[0] <= 365 + 90


def test_a_named_assay_starts_a_new_series(session, tmp_path):
    judgements = with_assay(session, tmp_path, 1.8, "Access")
    assert raised_days(judgements) == [620]
    fresh = [day_of(j.at) for j in judgements if j.new_series]
    assert len(fresh) == 3
    assert min(fresh) >= 365
    first = next(j for j in judgements if day_of(j.at) == fresh[0])
    assert any(seen.name == "Method" for seen in findings_of(first))


# (b) A dose that comes 44 days late ---------------------------------------------------------------


def late_course(session):
    """Return SEED-3 without the visits of days 210 to 253; on day 254 CRP is raised and IL-6 has fallen."""
    child = course(session, "SEED-3")
    gap = range(210, 254)
    kept = [s for s in child.specimens if day_of(s.collected_at) not in gap and day_of(s.collected_at) < 254]
    like = drawn(child, 252)
    usual = present(like.value("IL6")).value
    changed = {"IL6": usual / 3, "CRP": 28.0, "ESR": 34.0}
    at = like.collected_at + timedelta(days=2)
    results = tuple(
        replace(
            r,
            specimen="late",
            collected_at=at,
            value=changed.get(r.analyte, r.value),
            comparator="" if r.analyte in changed else r.comparator,
        )
        for r in like.results
    )
    late = replace(like, id="late", collected_at=at, results=results)
    given = tuple(i for i in child.infusions if day_of(i.started_at) < 210)
    return Course(child.child, given, (*kept, late), child.medication)


def test_a_late_dose_raises_no_infection_alert_but_loss_of_drug_effect(session):
    last = judge(late_course(session))[-1]
    assert last.specimen == "late"
    assert (last.phase, last.exposure.covered) == (Phase.COVER_DOUBTFUL, False)
    assert last.level is Level.NONE
    assert last.suggests == "lost-effect"
    assert [seen.name for seen in findings_of(last)] == ["CRP late"]
    assert not last.learnt


def test_the_value_of_a_late_dose_does_not_move_the_childs_range(session):
    child = late_course(session)
    before = [j for j in judge(child) if j.learnt][-1]
    sample = replace(
        child.specimens[-1], id="later", collected_at=child.specimens[-1].collected_at + timedelta(days=1)
    )
    after = judge(replace(child, specimens=(*child.specimens, sample)))[-1]
    assert after.count == judge(child)[-1].count == before.count + 1


# (c) A unit mistaken ------------------------------------------------------------------------------


@pytest.mark.parametrize("whole_row", [True, False])
def test_crp_of_day_14_typed_in_the_wrong_unit_asks_for_the_unit(session, whole_row):
    child = course(session, "SEED-1")
    row = drawn(child, 14)
    codes = ("IL6", "SAA", "ESR", "FERR") if whole_row else ()
    typed = {
        code: Typed(present(row.value(code)).reported, present(row.value(code)).reported_unit)
        for code in codes
    }
    draft = LabsDraft(row.collected_at, {**typed, "CRP": Typed("4.71", "mg/L")})
    questions = check_labs(until(child, 14), draft, NOW).questions
    assert [q.field for q in questions] == ["CRP"]
    assert "unit" in str(questions[0].message)
    assert "47.1" in str(questions[0].message)


def test_the_right_unit_is_not_asked_about(session):
    child = course(session, "SEED-1")
    row = drawn(child, 14)
    draft = LabsDraft(row.collected_at, {"CRP": Typed("4.71", "mg/dL"), "ESR": Typed("52", "mm/h")})
    assert check_labs(until(child, 14), draft, NOW).problems == ()


# (d) The sample behind an alert taken back --------------------------------------------------------


def test_without_its_samples_the_episode_ends_and_the_journal_keeps_what_was_shown(session):
    child = course(session, "SEED-1")
    first, second = drawn(child, 414).id, drawn(child, 420).id
    (shown,) = [a for a in courses.alerts(session.store) if a.child == child.child.id]
    void(session, "void-1", first, "Sample of another child")
    assert present(courses.alert(session.store, shown.id)).state == "ended"
    void(session, "void-2", second, "Sample of another child")
    assert episodes(judge(course(session, "SEED-1"))) == ()
    assert {a.state for a in courses.alerts(session.store) if a.child == child.child.id} == {"ended"}
    log = entries.of_target(session.store.db, shown.id)
    assert [entry.verb for entry in log] == ["alert.record", "alert.amend"]
    assert log[0].data["detail"] == shown.detail
    assert verify(session.store).sound


def test_the_second_sample_alone_is_an_episode_of_its_own(session):
    """The value of day 420 is above the child's own range with or without day 414."""
    child = course(session, "SEED-1")
    void(session, "void-1", drawn(child, 414).id, "Sample of another child")
    (left,) = episodes(judge(course(session, "SEED-1")))
    assert day_of(left.first.at) == 420
    (waiting,) = [a for a in courses.alerts(session.store, "state = 'open'") if a.child == child.child.id]
    assert waiting.at == left.first.at


# (e) Another label, and the weight that crosses its band ------------------------------------------


def relabelled(session):
    child = course(session, "SEED-2").child
    amend(session, "label", child.id, {"label": "us-eu"}, "The site changed to the US label")
    return course(session, "SEED-2")


def asked(child, infusion, weight, mg):
    day = day_of(infusion.started_at)
    draft = InfusionDraft(infusion.started_at, infusion.ended_at, str(weight), str(mg))
    return check_infusion(until(child, day), draft, NOW)


def test_on_the_us_label_reaching_30_kg_is_asked_about_and_never_changes_the_label(session):
    child = present(relabelled(session))
    crossing = next(i for i in child.infusions if present(i.weight_kg) >= 30)
    assert 616 <= day_of(crossing.started_at) <= 674
    before = [i for i in child.infusions if i.started_at < crossing.started_at][-1]
    assert dose(present(before.weight_kg), "us-eu").mg_per_kg == 12
    for mg in (
        dose(present(crossing.weight_kg), "us-eu").prepared_mg,
        round(12 * present(crossing.weight_kg)),
    ):
        questions = asked(child, crossing, crossing.weight_kg, mg).questions
        band = [q for q in questions if "crosses 30 kg" in str(q.message)]
        assert len(band) == 1
        assert "would be 8 instead of 12 mg/kg" in str(band[0].message)


def test_the_dose_would_fall_by_a_third(session):
    below, above = dose(29.9, "us-eu"), dose(30.0, "us-eu")
    assert (below.ordered_mg, above.ordered_mg) == (358.8, 240)
    assert above.ordered_mg / below.ordered_mg - 1 == pytest.approx(-0.331, abs=0.001)


def test_doses_already_given_are_unchanged(session):
    before = [i.dose_mg for i in course(session, "SEED-2").infusions]
    assert [i.dose_mg for i in present(relabelled(session)).infusions] == before


def test_the_old_dose_under_the_new_label_is_asked_about(session):
    child = present(relabelled(session))
    light = next(i for i in child.infusions if day_of(i.started_at) == 98)
    questions = asked(child, light, light.weight_kg, light.dose_mg).questions
    assert any(q.field == "dose_mg" and "label dose" in str(q.message) for q in questions)
