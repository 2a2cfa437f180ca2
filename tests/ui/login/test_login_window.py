"""Getting in, being locked out, coming back: the gate with its doors, and nothing of a child outside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QMenu

from fortnight.app.lifecycle import Gate
from fortnight.operations import backups, people, views
from fortnight.operations.recording import record_labs
from fortnight.store.queries import courses
from fortnight.ui.login.login_forms import Code, LogIn, Recover, Restore, SetUp
from fortnight.ui.shell.main_window import ALERTS, TODAY
from helpers.people import LEAD_A, OTHER, PASSPHRASE, logged_in, record_with_lead
from helpers.stores import Clock, registered
from helpers.work import attempt, until_idle


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def folder(tmp_path, clock):
    """A record with a lead and one child."""
    record_with_lead(tmp_path / "ward", clock)
    with logged_in(tmp_path / "ward", clock=clock) as desk:
        registered(desk)
    return tmp_path / "ward"


@pytest.fixture
def gate_at(qtbot, clock):
    """Opens gates, and closes them at the end."""
    made = []

    def open_gate(where):
        gate = Gate(where, clock)
        made.append(gate)
        gate.open()
        return gate

    yield open_gate
    for gate in made:
        gate.close()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def fill(gate, **words):
    for name, value in words.items():
        gate.entrance.door.form.set_value(name, value)


def log_in(gate, secret=PASSPHRASE, **more):
    fill(gate, name=LEAD_A.name, secret=secret, **more)
    attempt(gate)


def everything_shown(window):
    """Every word in a window: labels, boxes, titles, tips."""
    words = [window.windowTitle()]
    for widget in window.findChildren(QLabel) + window.findChildren(QLineEdit):
        words += [widget.text(), widget.toolTip(), widget.accessibleName()]
    return " ".join(words)


def test_a_machine_without_a_record_is_set_up(gate_at, tmp_path):
    gate = gate_at(tmp_path / "ward")
    assert isinstance(gate.entrance.door, SetUp)
    fill(gate, name="Lead A", passphrase="password12", again="password12")
    attempt(gate)
    assert "soon guessed" in gate.entrance.door.trouble.text()
    fill(gate, passphrase=PASSPHRASE, again=OTHER)
    attempt(gate)
    assert "not the same" in gate.entrance.door.trouble.text()
    assert not people.is_set_up(tmp_path / "ward")
    fill(gate, again=PASSPHRASE)
    attempt(gate)
    assert isinstance(gate.entrance.door, Code)
    assert not gate.entrance.door.go.isEnabled()
    gate.entrance.door.sure.setChecked(True)
    gate.entrance.door.go.click()
    assert gate.window.context.desk.actor == "Lead A"


def test_closing_at_the_recovery_code_closes_the_record(gate_at, tmp_path):
    gate = gate_at(tmp_path / "ward")
    fill(gate, name="Lead A", passphrase=PASSPHRASE, again=PASSPHRASE)
    attempt(gate)
    gate.close()
    assert not (tmp_path / "ward" / "ward.db-wal").exists()


def test_a_wrong_passphrase_says_nothing_and_is_told_to_the_journal_later(gate_at, folder):
    gate = gate_at(folder)
    assert isinstance(gate.entrance.door, LogIn)
    log_in(gate, "no such passphrase")
    assert gate.entrance.door.trouble.text() == "The name or the passphrase is not right. Try again."
    assert gate.entrance.door.form.value("secret") == ""
    log_in(gate)
    told = gate.window.context.desk.store.db.execute(
        "SELECT body ->> 'refused_before' FROM entry WHERE verb = 'session.open' ORDER BY seq DESC"
    ).fetchone()
    assert told == (1,)


def test_the_lock_hides_everything_and_brings_it_back(gate_at, folder, qtbot):
    gate = gate_at(folder)
    log_in(gate)
    window = gate.window
    window.open_child("child-0001")
    window.patient.open_labs()
    window.patient.form.type("IL6", "96")
    window.patient.form.type("CRP", "<0.3")
    store = window.context.desk.store
    gate.lock()
    assert gate.program is None
    assert "Case 1" not in everything_shown(gate.window)
    assert all("Case 1" not in w.windowTitle() for w in QApplication.topLevelWidgets() if w.isVisible())
    with pytest.raises(Exception, match="closed"):
        store.db.execute("SELECT 1")
    log_in(gate)
    form = gate.window.patient.form
    assert form.draft().typed["IL6"].value == "96"
    assert form.draft().typed["CRP"].value == "<0.3"


def test_the_form_of_one_person_does_not_open_for_another(gate_at, folder, clock):
    with logged_in(folder, clock=clock) as desk:
        people.add(desk, "Nurse B", "nurse", OTHER)
    gate = gate_at(folder)
    log_in(gate)
    gate.window.open_child("child-0001")
    gate.window.patient.open_labs()
    gate.window.patient.form.type("IL6", "96")
    gate.lock()
    fill(gate, name="Nurse B", secret=OTHER)
    attempt(gate)
    assert gate.window.context.desk.actor == "Nurse B"
    assert gate.window.patient.child == "child-0001"
    assert gate.window.patient.form is None
    gate.window.patient.open_labs()
    assert gate.window.patient.form.draft().typed == {}


def test_what_was_saved_in_the_end_is_no_draft(gate_at, folder):
    gate = gate_at(folder)
    log_in(gate)
    gate.window.open_child("child-0001")
    gate.window.patient.open_labs()
    form = gate.window.patient.form
    form.type("IL6", "96")
    form.keeper.now()
    record_labs(gate.window.context.desk, form._id, "child-0001", form.draft(), confirmed=True)
    gate.lock()
    log_in(gate)
    assert gate.window.patient.form.draft().typed == {}


def test_an_infusion_form_comes_back_too_and_can_be_thrown_away(gate_at, folder):
    gate = gate_at(folder)
    log_in(gate)
    gate.window.open_child("child-0001")
    gate.window.patient.open_infusion()
    gate.window.patient.form.type("weight_kg", "22.5")
    gate.window.patient.form.type("lots", "B1234")
    started = gate.window.patient.form.form.value("started_at")
    gate.lock()
    log_in(gate)
    form = gate.window.patient.form
    assert (form.form.value("weight_kg"), form.form.value("lots")) == ("22.5", "B1234")
    assert form.form.value("started_at") == started
    form.throw_away()
    gate.window.patient.open_infusion()
    assert gate.window.patient.form.form.value("weight_kg") == ""


def test_a_pin_of_today_lets_in_and_five_wrong_ones_do_not(gate_at, folder):
    gate = gate_at(folder)
    log_in(gate, pin="1234")
    assert "run of digits" in gate.entrance.door.trouble.text()
    log_in(gate, pin="2580")
    gate.lock()
    log_in(gate, "2580")
    assert gate.program is not None
    gate.lock()
    for _ in range(5):
        log_in(gate, "9081")
    assert "passphrase from now on" in gate.entrance.door.trouble.text()
    log_in(gate, "2580")
    assert gate.program is None
    log_in(gate)
    assert gate.program is not None


def test_a_pin_is_gone_the_next_day(gate_at, folder, clock):
    gate = gate_at(folder)
    log_in(gate, pin="2580")
    gate.lock()
    clock.forward(days=1)
    log_in(gate, "2580")
    assert "Give the passphrase" in gate.entrance.door.trouble.text()


def test_nobody_there_locks_and_so_does_a_sleep(gate_at, folder, clock, qtbot):
    gate = gate_at(folder)
    log_in(gate)
    gate.window.go(ALERTS)
    gate._idle.look()
    assert gate.program is not None
    clock.forward(minutes=20)
    gate._idle.look()
    assert gate.program is None
    log_in(gate)
    assert gate.window.stack.currentIndex() == ALERTS
    gate._idle._quiet.setInterval(30)
    gate._idle._quiet.start()
    qtbot.waitUntil(lambda: gate.program is None, timeout=2000)


def test_the_recovery_code_lets_a_lead_in_and_is_used_up(gate_at, tmp_path, clock):
    code = record_with_lead(tmp_path / "ward", clock)
    gate = gate_at(tmp_path / "ward")
    gate.entrance.show_door("recover")
    assert isinstance(gate.entrance.door, Recover)
    fill(gate, code=code[:-1], name=LEAD_A.name, passphrase=OTHER, again=OTHER)
    attempt(gate)
    assert "a letter is missing or wrong" in gate.entrance.door.trouble.text()
    fill(gate, code=code.lower().replace("-", " "))
    attempt(gate)
    assert isinstance(gate.entrance.door, Code)
    gate.entrance.door.written.emit()
    assert gate.window.context.desk.actor == LEAD_A.name
    gate.lock()
    log_in(gate)
    assert gate.program is None
    log_in(gate, OTHER)
    assert gate.program is not None


def test_a_damaged_record_offers_its_backup(gate_at, folder, clock):
    with logged_in(folder, clock=clock) as desk:
        backups.back_up(desk)
    (folder / "ward.db").write_bytes(b"\x07" * 8192)
    gate = gate_at(folder)
    log_in(gate)
    QApplication.processEvents()
    door = gate.entrance.door
    assert isinstance(door, Restore)
    assert "damaged" in door.trouble.text() or "cannot be opened" in door.trouble.text()
    assert door.backups.count() == 1
    fill(gate, name=LEAD_A.name, secret=PASSPHRASE)
    attempt(gate)
    assert "Tick" in door.trouble.text()
    fill(gate, secret=PASSPHRASE)
    door.sure.setChecked(True)
    attempt(gate)
    assert gate.window.context.desk.store.read_only is None
    gate.window.open_child("child-0001")
    assert gate.window.patient.banner.name.text().startswith("Case 1")


def test_a_backup_of_another_record_is_asked_about_before_it_is_moved_here(gate_at, folder, clock, tmp_path):
    record_with_lead(tmp_path / "other", clock)
    with logged_in(tmp_path / "other", clock=clock) as desk:
        registered(desk, "0777", "Case from elsewhere")
        theirs = backups.back_up(desk).backup.path
    gate = gate_at(folder)
    gate.entrance.show_door("restore")
    door = gate.entrance.door
    door._add(theirs, "from a stick")
    door.backups.setCurrentRow(door.backups.count() - 1)
    door.sure.setChecked(True)
    assert door.moved.isHidden()
    fill(gate, name=LEAD_A.name, secret=PASSPHRASE)
    attempt(gate)
    assert "is a backup of another record" in door.trouble.text()
    assert not door.moved.isHidden()
    assert gate.program is None
    door.moved.setChecked(True)
    fill(gate, secret=PASSPHRASE)
    attempt(gate)
    assert [child.name for child in views.children(gate.program.desk)] == ["Case from elsewhere"]


def test_a_removed_person_is_out_and_the_window_stays(gate_at, folder, clock):
    with logged_in(folder, clock=clock) as desk:
        people.add(desk, "Nurse B", "nurse", OTHER)
    gate = gate_at(folder)
    log_in(gate)
    gate.window.open_child("child-0001")
    before = gate.program.desk.store.key
    gate.remove("Nurse B")
    until_idle(gate)
    assert gate.program.desk.store.key != before
    assert gate.window.patient.child == "child-0001"
    assert [p.name for p in people.everyone(gate.program.desk)] == [LEAD_A.name]
    gate.remove("Nurse B")
    until_idle(gate)
    assert "Nobody here is called" in gate.window.toast.words.text()
    gate.lock()
    fill(gate, name="Nurse B", secret=OTHER)
    attempt(gate)
    assert gate.program is None
    gate.window.close()


def test_people_are_let_in_in_the_window(gate_at, folder):
    gate = gate_at(folder)
    log_in(gate)
    window = gate.window
    window.go(TODAY)
    window.dialogs.show_people()
    shown = window.dialogs.current
    shown._add()
    from fortnight.ui.forms.people import AddPerson

    asked = shown.findChild(AddPerson)
    for name, words in (("name", "Dr B"), ("role", "physician"), ("passphrase", OTHER), ("again", OTHER)):
        asked.form.set_value(name, words)
    asked.save()
    assert [(p.name, p.role) for p in people.everyone(gate.program.desk)] == [
        ("Dr B", "physician"),
        (LEAD_A.name, "lead"),
    ]
    shown._change_role(LEAD_A.name, "nurse")
    assert "last ward lead" in shown.trouble.text()
    shown.accept()


def test_the_second_check_is_made_by_the_second_person(gate_at, folder, clock):
    with logged_in(folder, clock=clock) as desk:
        people.add(desk, "Nurse B", "nurse", OTHER)
    gate = gate_at(folder)
    fill(gate, name="Nurse B", secret=OTHER, pin="7391")
    attempt(gate)
    gate.lock()
    log_in(gate)
    gate.window.open_child("child-0001")
    gate.window.patient.open_infusion()
    form = gate.window.patient.form
    form.type("started_at", "8:30")
    form.type("weight_kg", "22")
    second = form.form.editors["second"]
    assert [second.itemText(n) for n in range(second.count())] == ["nobody", "Nurse B"]
    form.form.set_value("second", "Nurse B")
    form.form.set_value("vouch", "0000")
    form.confirm.setChecked(True)
    form.save()
    assert "not the PIN" in form.trouble.text()
    assert "7391" not in str(form._typed())
    form.form.set_value("vouch", "7391")
    form.save()
    desk = gate.program.desk
    (given,) = courses.infusions(desk.store, "child-0001")
    assert given.checked_by == "Nurse B"


def test_a_child_that_is_being_registered_comes_back_and_cancel_throws_it_away(gate_at, folder):
    gate = gate_at(folder)
    log_in(gate)
    gate.window.dialogs.register_child()
    gate.window.dialogs.current.form.set_value("number", "0077")
    gate.window.dialogs.current.form.set_value("sex", "female")
    gate.close()
    again = gate_at(folder)
    log_in(again)
    assert again.window.dialogs.current.form.value("number") == "0077"
    assert again.window.dialogs.current.form.value("sex") == "female"
    again.window.dialogs.current.reject()
    again.window.dialogs.register_child()
    assert again.window.dialogs.current.form.value("number") == ""
    again.window.dialogs.current.form.set_value("number", "0078")
    again.window.dialogs.current.form.set_value("name", "Case 8")
    again.window.dialogs.current.form.set_value("sex", "male")
    again.window.dialogs.current.form.set_value("birth_date", "2019-03-12")
    again.window.dialogs.current.save()
    assert [c.number for c in courses.children(again.program.desk.store)] == ["0001", "0078"]
    again.lock()
    log_in(again)
    assert again.window.dialogs.current is None


def test_the_lock_closes_what_floats(gate_at, folder):
    gate = gate_at(folder)
    log_in(gate)
    gate.window.open_child("child-0001")
    asking = QFileDialog(gate.window, "Save 0001")
    asking.setOption(QFileDialog.Option.DontUseNativeDialog)
    asking.open()
    menu = QMenu(gate.window)
    menu.addAction("Case 1")
    menu.popup(gate.window.pos())
    gate.lock()
    assert not asking.isVisible()
    assert not menu.isVisible()
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [gate.window]


def test_a_clock_that_was_put_back_is_said_on_every_page(gate_at, folder, clock):
    clock.forward(hours=-3)
    gate = gate_at(folder)
    log_in(gate)
    assert "clock says" in everything_shown(gate.window)


def test_where_the_record_is_damaged_the_last_good_state_can_be_read(gate_at, folder, clock):
    with logged_in(folder, clock=clock) as desk:
        backups.back_up(desk)
    damaged = b"\x07" * 8192
    (folder / "ward.db").write_bytes(damaged)
    gate = gate_at(folder)
    gate.entrance.show_door("restore")
    fill(gate, name=LEAD_A.name, secret="no such passphrase")
    gate.entrance.door.look()
    until_idle(gate)
    assert "not right" in gate.entrance.door.trouble.text()
    fill(gate, secret=PASSPHRASE)
    gate.entrance.door.look()
    until_idle(gate)
    gate.window.open_child("child-0001")
    assert gate.window.patient.banner.name.text().startswith("Case 1")
    assert "to look at" in everything_shown(gate.window)
    aside = gate.program.desk.store.files.folder
    gate.window.patient.open_labs()
    gate.window.patient.form.type("IL6", "96")
    gate.window.patient.form.save()
    assert "to look at" in gate.window.patient.form.trouble.text()
    gate.lock()
    assert not aside.exists()
    assert (folder / "ward.db").read_bytes() == damaged
