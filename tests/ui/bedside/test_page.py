"""The page at the bedside: an infusion from the bag to both signatures, as a nurse works in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPushButton

from fortnight.domain.infusion.act_words import act_words
from fortnight.domain.infusion.acts import ActKind, DripAct, Note, Vitals
from fortnight.domain.infusion.infusion_record import Stage
from fortnight.domain.infusion.instants import minutes_between
from fortnight.domain.infusion.preparation import Storage
from fortnight.domain.infusion.vitals_schedule import Phase
from fortnight.operations import drafts, infusions, settings, views
from fortnight.operations.audit_changes import changes_of
from fortnight.operations.bedside import at
from fortnight.operations.recording import record_infusion
from fortnight.operations.undoing import undo
from fortnight.operations.ward_calendar import ward_calendar
from fortnight.store.journal.entries import of_target
from fortnight.store.queries import courses
from fortnight.ui.models.calendar import entry_words
from helpers.bedside import given, minute, running, signed
from helpers.drafts import drip
from helpers.scanner import type_at_speed
from helpers.stores import NOW, present, registered

SCANNED = "]d2010950110153000017280331104B2041\x1d21X1"
START = NOW - timedelta(minutes=10)


def make_bag(bedside):
    """Type weight and order, scan four vials and record the bag."""
    panel = bedside.page.before.preparation
    bedside.enter(panel.ordering.ordered_by, "Physician A")
    bedside.enter(panel.dose.weight, "24.4")
    for _ in range(4):
        bedside.enter(panel.lots.scan, "B2041")
        bedside.enter(panel.lots.expiry, "03/2028")
    panel.prepare()
    return panel


TYPED = {
    "identity": "0001; {born}",
    "temperature": "36.8",
    "weight": "24.4",
    "signs": "none",
    "contact": "none",
    "live-vaccine": "none",
    "tb-screen": "negative",
}


def line(bedside, rule: str):
    """Return the row of a rule on the page."""
    return next(each for each in bedside.page.before.checklist.lines if each.shown.rule == rule)


def type_value(bedside, rule: str, words: str) -> None:
    """Type or choose a value in a row and save it with Enter."""
    box = line(bedside, rule).value
    if isinstance(box, QComboBox):
        box.setCurrentIndex(box.findData(words))
        bedside.press(Qt.Key.Key_Return, box)
    else:
        bedside.enter(box, words)


def answer_everything(bedside) -> None:
    """Type every value that is missing, and go ahead without the rest, each with a reason."""
    born = bedside.page.shown.child.birth_date
    for rule, words in TYPED.items():
        type_value(bedside, rule, words.format(born=f"{born:%d.%m.%Y}"))
    waiting = [each.shown.rule for each in bedside.page.before.checklist.lines if not each.shown.is_settled]
    for rule in waiting:
        bedside.enter(line(bedside, rule).reason, "known to the physician")
    bedside.page.tick()


def test_a_value_that_is_typed_settles_its_row_and_is_in_the_record(bedside):
    type_value(bedside, "temperature", "36.8")
    assert line(bedside, "temperature").shown.is_settled
    assert bedside.record.vitals[-1].values == {"TEMP": 36.8}
    type_value(bedside, "weight", "24.4")
    assert present(present(courses.course(bedside.session.store, bedside.child)).weight())[0] == 24.4
    assert bedside.page.before.preparation.dose.weight.text() == "24.4"


def test_a_fever_asks_and_the_answer_needs_a_reason(bedside):
    type_value(bedside, "temperature", "38.1")
    row = line(bedside, "temperature")
    assert not row.shown.is_settled
    bedside.enter(row.reason, "")
    assert bedside.page.question.isVisible()
    assert not line(bedside, "temperature").shown.is_settled
    bedside.enter(line(bedside, "temperature").reason, "seen by the physician")
    assert line(bedside, "temperature").shown.is_settled


def test_what_is_typed_in_another_row_stays_when_a_row_is_answered(bedside):
    bedside.type(line(bedside, "weight").value, "24")
    type_value(bedside, "temperature", "36.8")
    assert line(bedside, "weight").value.text() == "24"


def test_a_bag_is_recorded_with_its_order_and_lots(bedside):
    make_bag(bedside)
    made = bedside.record.preparation
    assert (made.ordered_mg, made.prepared_mg, made.bag_ml) == (292.8, 292, 50)
    assert [(vial.lot, vial.expiry) for vial in made.vials] == [("B2041", date(2028, 3, 31))] * 4
    assert bedside.record.order.ordered_by == "Physician A"


def test_the_start_waits_for_the_bag_and_the_second_check(bedside):
    panel = bedside.page.before.preparation
    answer_everything(bedside)
    assert panel.waits.text() == "Waits for: Order, Preparation, Second check"
    make_bag(bedside)
    bedside.page.tick()
    assert panel.waits.text() == "Waits for: Second check"
    assert not panel.start_button.isEnabled()
    panel.second.do.click()
    bedside.page.tick()
    assert panel.start_button.isEnabled()
    panel.start_button.click()
    assert bedside.record.stage is Stage.RUNNING
    assert bedside.page.drip.rate.text() == "50 mL/h"


def test_the_drip_is_paused_and_resumed_by_keys(bedside):
    bedside.play(running(START))
    bedside.press(Qt.Key.Key_P)
    assert bedside.record.stage is Stage.PAUSED
    bedside.after(3)
    assert "3:00" in bedside.page.drip.state.text()
    bedside.press(Qt.Key.Key_P)
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    assert box.text() == "50"
    bedside.qtbot.keyClicks(box, "25")
    bedside.press(Qt.Key.Key_Return, box)
    assert bedside.record.stage is Stage.RUNNING
    assert bedside.page.drip.rate.text() == "25 mL/h"


def test_the_clock_of_the_drip_goes_on_without_any_entry(bedside):
    bedside.play(running(START))
    assert bedside.page.drip.clock.text() == "00:10:00"
    bedside.after(5)
    assert bedside.page.drip.clock.text() == "00:15:00"
    assert bedside.page.drip.given.text() == "12.5 mL"
    assert bedside.page.drip.left.text() == "37.5 mL"


def test_a_bag_that_is_empty_waits_for_the_nurse_to_finish(bedside):
    bedside.play(running(START))
    bedside.after(70)
    assert bedside.page.drip.clock.text() == "01:00:00"
    bedside.press(Qt.Key.Key_F)
    assert bedside.record.stage is Stage.GIVEN
    assert bedside.page.views.currentIndex() == 2


def test_a_drip_is_stopped_with_a_reason(bedside):
    bedside.play(running(START))
    bedside.press(Qt.Key.Key_S)
    box = QApplication.focusWidget()
    bedside.press(Qt.Key.Key_Return, box)
    assert bedside.record.stage is Stage.RUNNING
    assert "why" in bedside.page.question.words.text()
    bedside.qtbot.keyClicks(box, "vomited")
    bedside.press(Qt.Key.Key_Return, box)
    assert bedside.record.stage is Stage.STOPPED
    assert present(courses.course(bedside.session.store, bedside.child)).infusions[0].stopped


def test_vital_signs_are_typed_with_enter_and_comma(bedside):
    bedside.play(running(START))
    boxes = list(bedside.page.vitals.boxes.values())
    for box, words in zip(boxes, ["36,9", "95", "97", "55", "99", "20"], strict=True):
        assert QApplication.focusWidget() is box or box is boxes[0]
        bedside.enter(box, words)
    bedside.enter(bedside.page.vitals.time, "")
    newest = bedside.record.vitals[-1]
    assert newest.values == {"TEMP": 36.9, "HR": 95, "SBP": 97, "DBP": 55, "SPO2": 99, "RR": 20}
    assert newest.at == NOW
    assert [box.text() for box in boxes] == [""] * 6


@pytest.mark.parametrize(("typed", "at"), [("0915", "09:15"), ("9:15", "09:15"), ("23.50", "23:50")])
def test_a_late_entry_keeps_its_true_time(bedside, typed, at):
    bedside.play(running(START - timedelta(hours=12)))
    bedside.type(bedside.page.vitals.boxes["TEMP"], "36.8")
    bedside.enter(bedside.page.vitals.time, typed)
    newest = max(bedside.record.acts, key=lambda act: act.entry if act.kind is ActKind.VITALS else "")
    times = [f"{each.at:%H:%M}" for each in bedside.record.vitals]
    assert at in times
    assert newest.body.at < NOW


def test_a_value_that_is_no_number_keeps_the_row(bedside):
    bedside.play(running(START))
    bedside.type(bedside.page.vitals.boxes["TEMP"], "36.8")
    bedside.type(bedside.page.vitals.boxes["HR"], "nine")
    before = len(bedside.record.acts)
    bedside.page.vitals.save()
    assert "Pulse" in bedside.page.question.words.text()
    assert bedside.page.vitals.boxes["TEMP"].text() == "36.8"
    assert len(bedside.record.acts) == before


def test_an_unusual_value_is_asked_about_on_the_page(bedside):
    bedside.play(running(START))
    bedside.type(bedside.page.vitals.boxes["TEMP"], "41.5")
    bedside.page.vitals.save()
    assert "41.5" in bedside.page.question.words.text()
    assert bedside.page.vitals.boxes["TEMP"].text() == "41.5"
    bedside.page.question.yes.click()
    assert bedside.record.vitals[-1].values == {"TEMP": 41.5}
    assert bedside.page.vitals.boxes["TEMP"].text() == ""


def test_digits_that_were_typed_are_there_in_a_new_window(bedside):
    bedside.play(running(START))
    bedside.type(bedside.page.vitals.boxes["HR"], "95")
    bedside.page.keep()
    kept = drafts.kept(bedside.session, bedside.child, "vitals")
    assert present(kept).typed == {"HR": "95"}
    bedside.window.go(0)
    bedside.page.vitals.boxes["HR"].clear()
    other = type(bedside.page)(bedside.window.context)
    bedside.qtbot.addWidget(other)
    other.open_child(bedside.child)
    assert other.vitals.boxes["HR"].text() == "95"


def test_a_reaction_is_one_press_and_kept_as_it_is_pressed(bedside):
    bedside.play(running(START))
    bedside.press(Qt.Key.Key_X)
    (report,) = bedside.record.reactions
    assert report.reaction.onset_at == NOW
    panel = bedside.page.reaction
    press = panel.toggle
    press("sign", "urticaria").click()
    press("grade", "2").click()
    press("action", "physician called").click()
    (report,) = bedside.record.reactions
    assert (report.reaction.signs, report.reaction.grade) == ({"urticaria"}, 2)
    assert report.reaction.version
    assert panel.meaning.text().endswith("(CTCAE 6.0)") or panel.meaning.text()
    press("sign", "wheeze").click()
    assert panel.danger.isVisible()
    bedside.press(Qt.Key.Key_Escape)
    assert not panel.is_open
    assert bedside.page.vitals.isVisible()


def test_a_reaction_that_was_none_is_withdrawn(bedside):
    bedside.play(running(START))
    bedside.press(Qt.Key.Key_X)
    bedside.page.reaction.withdraw_button.click()
    assert bedside.record.reactions == ()
    assert bedside.page.reaction.summary.text() == "none so far"


def test_both_sign_and_the_second_signature_is_another_person_s(bedside):
    bedside.play(given(START - timedelta(hours=1)))
    panel = bedside.page.sign_off
    bedside.page.tick()
    panel.first.click()
    panel.second.do.click()
    assert bedside.record.stage is Stage.SIGNED
    assert panel.second_words.text().startswith("Nurse B signed")
    assert infusions.open_infusions(bedside.session) == []


def test_advice_is_kept(bedside):
    bedside.play(given(START - timedelta(hours=1)))
    bedside.page.tick()
    bedside.page.sign_off.boxes["no live vaccine"].setChecked(True)
    bedside.page.sign_off.advise.click()
    assert bedside.record.observation.advice == ("no live vaccine",)


def test_an_act_of_another_window_is_seen(bedside):
    bedside.play(running(START))
    assert bedside.page.views.currentIndex() == 1
    bedside.play([(ActKind.PAUSE, DripAct(NOW))])
    assert bedside.page.drip.state.text().startswith("Paused")


def test_undo_of_the_start_goes_back_to_the_bag(bedside):
    bedside.play(running(START))
    undo(bedside.session, bedside.session.new_id(), bedside.record.acts[-1].entry)
    assert bedside.page.views.currentIndex() == 0


def test_the_strip_shows_every_open_infusion_and_leads_to_it(bedside):
    bedside.play(running(START))
    window = bedside.window
    window.go(0)
    (chip,) = window.today.strip.chips
    assert chip.name.text() == "Case 1"
    assert chip.clock.text() == "00:10:00"
    chip.click()
    assert window.stack.currentWidget() is bedside.page


def test_the_infusion_on_the_page_is_on_the_strip_before_its_first_act(bedside):
    (chip,) = bedside.page.strip.chips
    assert (chip.name.text(), chip.clock.text(), chip.next.text()) == ("Case 1", "before", "No. 1")
    assert chip.property("current") == "true"
    type_value(bedside, "temperature", "36.8")
    assert bedside.page.strip.chips == [chip]
    bedside.window.open_bedside(registered(bedside.session, "0002", "Case 2"))
    assert [each.name.text() for each in bedside.page.strip.chips] == ["Case 1", "Case 2"]


def test_keys_open_the_next_and_the_previous_infusion_of_the_strip(bedside):
    bedside.play(running(START))
    for number in ("0002", "0003"):
        child = registered(bedside.session, number, f"Case {int(number)}")
        for kind, body in running(START + timedelta(minutes=int(number))):
            infusions.write_act(bedside.session, bedside.session.new_id(), number, child, kind, body, True)
    page, control = bedside.page, Qt.KeyboardModifier.ControlModifier
    bedside.qtbot.waitUntil(lambda: page.shown.child.name == "Case 1")
    names = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        bedside.qtbot.keyClick(QApplication.focusWidget() or page, key, control)
        names.append(page.shown.child.name)
    assert names == ["Case 2", "Case 3", "Case 1", "Case 3"]
    assert [chip.name.text() for chip in page.strip.chips if chip.property("current")] == ["Case 3"]
    bedside.window.go(0)
    bedside.qtbot.keyClick(bedside.window.today, Qt.Key.Key_PageUp, control)
    assert (bedside.window.stack.currentWidget(), page.shown.child.name) == (page, "Case 3")


def test_an_expired_vial_is_refused_when_it_is_scanned(bedside):
    box = bedside.page.before.preparation.lots
    bedside.enter(box.scan, "]d20109501101530003172001311012345")
    assert "expired on 31 Jan 2020" in bedside.page.question.words.text()
    assert box.lots == []


def test_a_wristband_opens_the_infusion_of_its_child(bedside):
    bedside.enter(bedside.page.scan, "9999")
    assert "9999" in bedside.page.question.words.text()
    bedside.enter(bedside.page.scan, "")
    bedside.page.scan.clear()
    bedside.enter(bedside.page.scan, "0001")
    assert bedside.page.shown.child.number == "0001"


def test_what_was_measured_late_is_marked(bedside):
    bedside.play([*running(START), (ActKind.VITALS, Vitals(minute(1, START), {"HR": 90}))])
    words = [each.text() for each in bedside.page.vitals.findChildren(type(bedside.page.vitals.due))]
    assert "late entry" in words


# Not today --------------------------------------------------------------------------------------------


def test_an_infusion_that_is_not_given_today_needs_a_reason_and_stays_visible(bedside):
    starting = bedside.page.before.preparation.starting
    starting.not_today.click()
    bedside.enter(starting.reason, "")
    assert "why the infusion is not given" in bedside.page.question.words.text()
    bedside.enter(starting.reason, "fever since yesterday")
    assert bedside.window.stack.currentWidget() is bedside.window.patient
    (kept,) = infusions.not_given(bedside.session, bedside.child)
    assert (kept.due, kept.reason) == (NOW.date(), "fever since yesterday")
    (slot,) = views.fortnights(bedside.session, bedside.page.shown.course)
    assert (slot.due, slot.reason) == (NOW.date(), "fever since yesterday")
    shown = ward_calendar(bedside.session, NOW.date(), 1)
    assert [entry_words(each) for each in shown.days[0].entries] == ["not given: fever since yesterday"]


def test_the_day_of_an_infusion_that_is_not_given_is_the_day_for_which_it_was_planned(bedside):
    draft = drip(NOW - timedelta(days=16))
    record_infusion(bedside.session, "i1", bedside.child, draft, confirmed=True)
    starting = bedside.page.before.preparation.starting
    bedside.enter(starting.reason, "no vein")
    (kept,) = infusions.not_given(bedside.session, bedside.child)
    assert kept.due == NOW.date() - timedelta(days=2)


# Reasons ----------------------------------------------------------------------------------------------


def test_a_pause_counts_at_once_and_its_reason_follows_in_place(bedside):
    bedside.play(running(START))
    bedside.press(Qt.Key.Key_P)
    assert bedside.record.stage is Stage.PAUSED
    box = QApplication.focusWidget()
    assert isinstance(box, QLineEdit)
    bedside.after(2)
    bedside.enter(box, "")
    assert "why the infusion is paused" in bedside.page.question.words.text()
    bedside.enter(box, "line blocked")
    assert bedside.record.drip(bedside.clock()).paused_minutes == 2
    words = [str(act_words(act)) for act in bedside.record.log() if act.kind is ActKind.PAUSE]
    assert words == ["Paused: line blocked"]
    assert not bedside.page.drip.why.isVisible()


def test_a_pause_without_a_reason_still_asks_for_it(bedside):
    bedside.play(running(START))
    bedside.press(Qt.Key.Key_P)
    bedside.press(Qt.Key.Key_Escape, QApplication.focusWidget())
    assert bedside.page.drip.why.isVisible()
    bedside.page.drip.why.click()
    bedside.enter(QApplication.focusWidget(), "asleep on the line")
    assert not bedside.page.drip.why.isVisible()


def test_undo_of_the_reason_leaves_the_pause(bedside):
    bedside.play(running(START))
    bedside.press(Qt.Key.Key_P)
    bedside.enter(QApplication.focusWidget(), "line blocked")
    bedside.window.undo.undo_last()
    assert bedside.record.stage is Stage.PAUSED
    assert bedside.page.drip.why.isVisible()


def test_a_stop_counts_from_the_key_and_not_from_the_end_of_its_reason(bedside):
    bedside.play(running(START))
    bedside.press(Qt.Key.Key_S)
    box, asked = QApplication.focusWidget(), bedside.clock()
    bedside.after(3)
    bedside.enter(box, "vomited")
    assert bedside.record.final_drip.ended_at == asked


# Vital signs ------------------------------------------------------------------------------------------


def test_the_clinic_s_schedule_says_when_vital_signs_are_due(bedside):
    lead = replace(bedside.session, role="lead")
    settings.change(lead, "w1", "vitals_schedule", "after 10; every 20; end 45; pressure 20")
    bedside.play(running(NOW))
    bedside.page.tick()
    due = [each.slot.at for each in bedside_now(bedside).slots if each.slot.phase is Phase.DURING]
    assert [minutes_between(NOW, at) for at in due] == [10, 30, 50]


def bedside_now(bedside):
    """Return the infusion of the page as it is now."""
    return at(bedside.page.shown, bedside.clock())


def test_values_beyond_the_schedule_stand_for_none_of_its_times(bedside):
    bedside.play(running(NOW))
    bedside.after(5)
    bedside.press(Qt.Key.Key_V)
    assert bedside.page.vitals.extra.isChecked()
    bedside.type(bedside.page.vitals.boxes["HR"], "140")
    bedside.page.vitals.save()
    assert bedside.record.vitals[-1].is_extra
    assert not bedside.page.vitals.extra.isChecked()
    slot = next(each for each in bedside_now(bedside).slots if each.slot.phase is Phase.DURING)
    assert slot.taken == ()
    words = [each.text() for each in bedside.page.vitals.findChildren(type(bedside.page.vitals.due))]
    assert "extra" in words


# Details of the bag -----------------------------------------------------------------------------------


def test_pump_storage_brand_and_premedication_are_in_the_record(bedside):
    panel = bedside.page.before.preparation
    bedside.type(panel.ordering.brand.lineEdit(), "Tyenne (tocilizumab-aazg)")
    bedside.type(panel.making.pump, "P-07")
    before = bedside.page.before.premedication
    bedside.type(before.drug, "cetirizine")
    bedside.type(before.dose, "5 mg by mouth")
    bedside.enter(before.time, "9:00")
    make_bag(bedside)
    made = bedside.record.preparation
    assert (bedside.record.order.brand, made.vials[0].brand, made.pump) == (
        "Tyenne (tocilizumab-aazg)", "Tyenne (tocilizumab-aazg)", "P-07",
    )  # fmt: skip
    (given_before,) = bedside.record.premedication
    assert (given_before.drug, given_before.dose) == ("cetirizine", "5 mg by mouth")
    assert f"{given_before.at:%H:%M}" == "09:00"
    assert made.discard_by - made.made_at == timedelta(hours=6)


def test_a_bag_that_is_put_into_the_refrigerator_keeps_its_time_and_may_be_used_longer(bedside):
    panel = make_bag(bedside)
    first = bedside.record.preparation
    bedside.after(20)
    panel.making.storage.setCurrentIndex(panel.making.storage.findData("refrigerated"))
    assert "Discard by" in panel.advice.text()
    panel.prepare()
    made = bedside.record.preparation
    assert (made.made_at, made.storage) == (first.made_at, Storage.REFRIGERATED)
    assert made.discard_by - made.made_at == timedelta(hours=24)


def test_the_clinic_s_own_limit_and_its_bag_are_offered(bedside):
    lead = replace(bedside.session, role="lead")
    settings.change(lead, "w1", "bag_hours", "4")
    settings.change(lead, "w2", "other_bag", "250")
    panel = bedside.page.before.preparation
    bedside.type(panel.dose.weight, "24.4")
    panel.making.bag.setCurrentIndex(1)
    panel.dose.weight.clear()
    make_bag(bedside)
    made = bedside.record.preparation
    assert made.bag_ml == 250
    assert made.discard_by - made.made_at == timedelta(hours=4)


def test_a_new_order_replaces_the_one_in_force(bedside):
    panel = make_bag(bedside)
    assert not panel.ordering.ordered_by.isVisible()
    panel.ordering.renew.click()
    bedside.type(panel.ordering.brand.lineEdit(), "RoActemra")
    bedside.type(panel.ordering.ordered_by, "Physician B")
    panel.prepare()
    order = present(infusions.standing_order(bedside.session, bedside.child))
    assert (order.ordered_by, order.brand) == ("Physician B", "RoActemra")
    assert not panel.ordering.is_new


def test_interval_and_first_day_of_an_order_are_typed_and_the_plan_follows(bedside):
    panel, day = bedside.page.before.preparation, NOW.date() - timedelta(days=1)
    assert panel.ordering.days.placeholderText() == "every 14 days"
    assert "every 14 days from 22 Nov 2026 on" in panel.order_words.text()
    bedside.type(panel.ordering.days, "7")
    bedside.type(panel.ordering.since, f"{day:%Y-%m-%d}")
    make_bag(bedside)
    assert "infusions are 14 days apart. Is 7 days correct?" in bedside.page.question.words.text()
    bedside.page.question.yes.click()
    order = present(bedside.record.order)
    assert (order.interval_days, order.since) == (7, day)
    assert "every 7 days from 21 Nov 2026 on" in panel.order_words.text()
    assert present(courses.course(bedside.session.store, bedside.child)).child.interval_days == 7
    panel.ordering.renew.click()
    assert (panel.ordering.days.text(), panel.ordering.days.placeholderText()) == ("", "every 7 days")


def choose_label(panel, code: str) -> None:
    """Choose the label set of the order as a person does."""
    box = panel.ordering.label_set
    box.setCurrentIndex(box.findData(code))


def test_the_label_set_of_an_order_is_chosen_and_the_bag_follows_it(bedside):
    panel = bedside.page.before.preparation
    box = panel.ordering.label_set
    assert [box.itemText(n) for n in range(box.count())] == ["US, EU and Australian label", "Japanese label"]
    assert box.currentData() == "us-eu"
    bedside.type(panel.dose.weight, "24.4")
    assert panel.dose.ordered.text() == "292.8 mg"
    choose_label(panel, "japan")
    assert panel.dose.ordered.text() == "195.2 mg"
    assert "Japanese label. This is the dose of the label" in panel.order_words.text()
    panel.dose.weight.clear()
    bedside.enter(panel.ordering.ordered_by, "Physician A")
    bedside.enter(panel.dose.weight, "24.4")
    for _ in panel.dose.sizes():
        bedside.enter(panel.lots.scan, "B2041")
        bedside.enter(panel.lots.expiry, "03/2028")
    panel.prepare()
    assert "follows the Japanese label" in bedside.page.question.words.text()
    bedside.page.question.yes.click()
    panel.prepare()
    order, made = present(bedside.record.order), present(bedside.record.preparation)
    assert (order.label, order.mg_per_kg, made.label, made.ordered_mg) == ("japan", 8, "japan", 195.2)
    assert "Japanese label · ordered by Physician A" in panel.order_words.text()
    panel.ordering.renew.click()
    assert box.currentData() == "japan", "a new order begins with the label set of the order in force"


def test_the_interval_of_an_order_follows_the_dose_table_of_the_clinic(bedside):
    table = "10 mg/kg; every 21 days; at most 300 mg; by Pharmacist A"
    settings.change(replace(bedside.session, role="lead"), "e1", "local_dose", table)
    bedside.page.refresh()
    panel = bedside.page.before.preparation
    choose_label(panel, f"local: {table}")
    assert panel.ordering.days.placeholderText() == "every 21 days"
    assert "10 mg/kg every 21 days" in panel.order_words.text()


def test_a_label_set_that_was_chosen_survives_another_child(bedside):
    panel, first = bedside.page.before.preparation, bedside.child
    choose_label(panel, "japan")
    bedside.window.open_bedside(registered(bedside.session, "0002", "Case 2"))
    assert panel.ordering.label_set.currentData() == "us-eu"
    bedside.window.open_bedside(first)
    assert panel.ordering.label_set.currentData() == "japan"


@pytest.mark.parametrize(
    ("box", "typed", "words"),
    [
        ("days", "14 d", "“14 d” is not a number of days."),
        ("days", "-7", "“-7” is not a number of days."),
        ("days", "0", "The interval between infusions must be 7 to 56 days."),
        ("since", "yesterday", "“yesterday” is not a date."),
        ("since", "3/4/2026", "Type the month as a word."),
        (
            "since",
            "23 Nov 2026",
            "An order is in force from today or an earlier day on, not from 23 Nov 2026.",
        ),
    ],
)
def test_what_cannot_be_in_an_order_is_said_and_stays_typed(bedside, box, typed, words):
    panel = bedside.page.before.preparation
    bedside.type(getattr(panel.ordering, box), typed)
    make_bag(bedside)
    assert words in bedside.page.question.words.text()
    assert getattr(panel.ordering, box).text() == typed
    assert bedside.record is None or bedside.record.order is None


def test_interval_and_first_day_that_were_typed_survive_another_child(bedside):
    panel, first = bedside.page.before.preparation, bedside.child
    bedside.type(panel.ordering.days, "21")
    bedside.type(panel.ordering.since, "1 Nov 2026")
    bedside.window.open_bedside(registered(bedside.session, "0002", "Case 2"))
    assert (panel.ordering.days.text(), panel.ordering.since.text()) == ("", "")
    bedside.window.open_bedside(first)
    assert (panel.ordering.days.text(), panel.ordering.since.text()) == ("21", "1 Nov 2026")


def test_the_waste_is_seen_by_another_person(bedside):
    bedside.play(given(START - timedelta(hours=1)))
    bedside.page.tick()
    panel = bedside.page.sign_off
    assert panel.waste_words.text() == "26 mg left over"
    panel.witness.do.click()
    assert (bedside.record.waste.mg, bedside.record.waste.witness) == (26, "Nurse B")
    assert panel.waste_words.text() == "26 mg discarded, seen by Nurse B"
    assert not panel.witness.isVisible()


# Scanner and lists ------------------------------------------------------------------------------------


def test_a_plain_number_from_a_scanner_identifies_the_child_and_a_typed_one_does_not(bedside):
    type_at_speed(line(bedside, "identity").value, "0001", every=120)
    assert not line(bedside, "identity").shown.is_settled
    assert "does not identify this child" in bedside.page.question.words.text()
    line(bedside, "identity").value.clear()
    type_at_speed(line(bedside, "identity").value, "0001", every=4, at=60_000)
    assert str(line(bedside, "identity").shown.value) == "wristband scanned"


def test_letters_choose_in_the_list_of_tb_results_and_are_no_keys_of_the_page(bedside):
    box = line(bedside, "tb-screen").value
    box.setFocus()
    bedside.qtbot.keyClicks(box, "ind")
    assert box.currentData() == "indeterminate"


# After the infusion, and what was said twice ----------------------------------------------------------


def test_a_reaction_after_both_signatures_is_entered_late_and_marked_late(bedside):
    bedside.play(signed(NOW - timedelta(hours=5)))
    id = bedside.page.shown.record.id
    window = bedside.window
    window.open_child(bedside.child)
    window.patient.tabs.setCurrentIndex(1)
    tab = window.patient.infusions
    tab.view.selectRow(next(n for n, row in enumerate(tab.model.rows) if row[2] is not None))
    tab.bedside_button.click()
    assert (window.stack.currentWidget(), bedside.page.shown.record.id) == (bedside.page, id)
    bedside.press(Qt.Key.Key_X)
    panel = bedside.page.late_reaction
    assert panel.is_open
    at = NOW - timedelta(hours=2)
    bedside.enter(panel.onset_time, f"{at:%H:%M}")
    panel.toggle("sign", "urticaria").click()
    record = present(infusions.infusion(bedside.session, id))
    assert record.stage is Stage.SIGNED
    (report,) = record.reactions
    assert report.reaction.onset_at == at
    assert record.is_late(record.acts[-1])
    (given_one,) = present(courses.course(bedside.session.store, bedside.child)).infusions
    assert "urticaria" in given_one.reaction


def test_undo_of_an_answer_takes_back_what_was_typed_in_its_row_too(bedside):
    type_value(bedside, "signs", "none")
    assert line(bedside, "signs").shown.is_settled
    bedside.window.undo.undo_last()
    assert not line(bedside, "signs").shown.is_settled
    type_value(bedside, "temperature", "38.1")
    bedside.window.undo.undo_last()
    assert bedside.record is None or not bedside.record.vitals


def test_the_audit_trail_names_vital_signs_in_words(bedside):
    bedside.play(running(START))
    entry = next(
        each for each in of_target(bedside.session.store.db, bedside.record.id)
        if each.verb == "infusion.vitals"
    )  # fmt: skip
    values = next(change.new for change in changes_of(entry, []) if change.field == "values")
    assert values == "Temperature 36.8 °C, Pulse 92 /min"


# The strip, and Today -------------------------------------------------------------------------------


def test_a_child_whose_drip_is_paused_or_empty_leads_today_and_the_strip_is_on_its_page(bedside):
    window = bedside.window
    other = registered(bedside.session, "0002", "Case 2")
    assert not window.patient.strip.isVisible()
    bedside.play(running(START))
    window.go(0)
    (first, *_) = window.today.model.rows
    assert (first.child.id, str(first.step.says)) == (bedside.child, "Infusion running")
    bedside.clock.forward(minutes=70)
    window.today.strip.tick()
    assert str(window.today.model.rows[0].step.says) == "Finish infusion"
    window.open_child(other)
    assert [chip.name.text() for chip in window.patient.strip.chips] == ["Case 1"]
    window.patient.strip.chips[0].click()
    assert window.stack.currentWidget() is bedside.page


# The clock ------------------------------------------------------------------------------------------


def test_a_clock_that_is_set_back_shows_no_negative_time_and_keeps_the_drip(bedside):
    bedside.play(running(START))
    bedside.after(-25)
    assert bedside.page.drip.clock.text() == "00:00:00"
    bedside.after(40)
    assert bedside.page.drip.clock.text() == "00:25:00"


def test_a_drip_across_the_end_of_summer_time_runs_sixty_minutes_an_hour(bedside):
    berlin = ZoneInfo("Europe/Berlin")
    start = datetime(2026, 10, 25, 2, 30, tzinfo=berlin)  # summer time; the hour comes twice
    bedside.clock.now = start
    bedside.play(running(start.replace(tzinfo=timezone(timedelta(hours=2)))))
    bedside.clock.now = datetime(2026, 10, 25, 2, 10, tzinfo=timezone(timedelta(hours=1)))
    bedside.page.tick()
    assert bedside.page.drip.clock.text() == "00:40:00"
    assert bedside.page.drip.ends.text() == "ends 02:30"


# The order and the vials ----------------------------------------------------------------------------


def test_both_ways_to_take_vials_stand_side_by_side_and_one_is_chosen(bedside):
    dose = bedside.page.before.preparation.dose
    bedside.type(dose.weight, "24.4")
    least, fewest = dose.vials.tiles.values()
    assert least.text() == "Least waste\n4 × 80 mg\n28 mg left over"
    assert fewest.text() == "Fewest vials\n1 × 400 mg\n108 mg left over"
    assert (dose.sizes(), least.y()) == ((80, 80, 80, 80), fewest.y())
    bedside.qtbot.mouseClick(fewest, Qt.MouseButton.LeftButton)
    assert dose.sizes() == (400,)
    assert dose.rate.text() == "50 mL/h, 60 min"


def test_nothing_of_the_dose_of_one_child_is_shown_for_the_next_one_without_a_weight(bedside):
    panel = bedside.page.before.preparation
    bedside.type(panel.dose.weight, "24.4")
    bedside.window.open_bedside(registered(bedside.session, "0002", "Case 2"))
    dose = panel.dose
    assert (dose.weight.text(), dose.prepared.placeholderText()) == ("", "")
    assert (dose.ordered.text(), dose.rate.text()) == ("–", "–")
    assert dose.bag.text() == "Type the weight."
    assert not dose.vials.isVisible()
    assert "0 of 0 vials" in [each.text() for each in panel.lots.findChildren(QLabel)]


def test_the_suggested_dose_of_a_child_with_a_typed_dose_is_its_own(bedside):
    dose = bedside.page.before.preparation.dose
    bedside.type(dose.weight, "20")
    bedside.type(dose.prepared, "240")
    first = bedside.child
    bedside.window.open_bedside(registered(bedside.session, "0002", "Case 2"))
    bedside.type(dose.weight, "24.4")
    bedside.window.open_bedside(first)
    assert dose.prepared.text() == "240"
    dose.prepared.clear()
    dose.prepared.textEdited.emit("")
    assert dose.prepared.placeholderText() == "240"


def test_an_order_of_another_dose_is_asked_about_and_proposed(bedside):
    panel = bedside.page.before.preparation
    bedside.type(panel.ordering.ordered_by, "Physician A")
    bedside.type(panel.ordering.dose, "10 mg/kg")
    bedside.type(panel.dose.weight, "24")
    assert panel.dose.ordered.text() == "240 mg"
    assert "not the dose of the label" in panel.order_words.text()
    for _ in panel.dose.sizes():
        bedside.enter(panel.lots.scan, "B2041")
        bedside.enter(panel.lots.expiry, "03/2028")
    panel.prepare()
    assert "10 mg/kg is not a dose of the label" in bedside.page.question.words.text()
    assert bedside.record is None or bedside.record.order is None
    bedside.page.question.yes.click()
    order = present(present(bedside.record).order)
    assert (order.mg_per_kg, order.ordered_by) == (10, "Physician A")
    panel.prepare()
    assert "differs by -16.7 % from the dose of the label, 288 mg" in bedside.page.question.words.text()
    bedside.page.question.yes.click()
    assert present(present(bedside.record).preparation).ordered_mg == 240


def test_a_dose_without_its_unit_is_refused_and_stays_typed(bedside):
    panel = bedside.page.before.preparation
    bedside.type(panel.ordering.dose, "10")
    bedside.type(panel.dose.weight, "24")
    assert (panel.dose.ordered.text(), panel.ordering.dose.text()) == ("–", "10")


def test_buttons_and_boxes_at_the_bedside_are_forty_pixels_high(bedside):
    panel, line = bedside.page.before.preparation, bedside.page.before.checklist.lines[0]
    bedside.play(running(START))
    bedside.page.refresh()
    drip, vitals = bedside.page.drip, bedside.page.vitals
    parts = (
        panel.prepare_button, panel.start_button, panel.dose.weight, panel.lots.scan, panel.making.storage,
        line.value, drip.pause, drip.stop, vitals.save_button, vitals.boxes["TEMP"],
    )  # fmt: skip
    assert [each.minimumSizeHint().height() >= 40 or each.sizeHint().height() >= 40 for each in parts] == [
        True
    ] * len(parts)


def test_a_missing_result_is_entered_from_its_row(bedside):
    row = line(bedside, "CRP")
    (enter,) = [each for each in row.findChildren(QPushButton) if each.accessibleName().startswith("Enter: ")]
    enter.click()
    form = present(bedside.window.patient.form)
    assert form.grid.focused == "CRP"
    assert not [
        each
        for each in line(bedside, "temperature").findChildren(QPushButton)
        if each.accessibleName().startswith("Enter: ")
    ]


@pytest.mark.parametrize(
    ("seconds", "words"), [(20, "paused 20 s"), (40, "paused 1 min"), (300, "paused 5 min")]
)
def test_a_short_pause_is_not_no_pause(bedside, seconds, words):
    resumed = minute(5 + seconds / 60, START)
    pause = (ActKind.PAUSE, DripAct(minute(5, START))), (ActKind.RESUME, DripAct(resumed, 50.0))
    bedside.clock.now = NOW + timedelta(hours=2)
    bedside.play([*running(START), *pause, (ActKind.FINISH, DripAct(minute(70, START)))])
    bedside.page.refresh()
    assert words in [each.text() for each in bedside.page.sign_off.findChildren(QLabel)]


def test_banner_and_sign_off_show_the_given_dose_alike(bedside):
    bedside.play([*running(START), (ActKind.STOP, DripAct(minute(13.1, START), reason="vomited"))])
    bedside.clock.now = NOW + timedelta(hours=1)
    bedside.page.refresh()
    assert f"{present(bedside.record.given_mg):.2f}" == "64.19"
    bedside.play([(ActKind.NOTE, Note(NOW, "asleep"))])
    shown = [each.text() for each in bedside.page.findChildren(QLabel)]
    assert shown.count("64.2 mg") >= 2
