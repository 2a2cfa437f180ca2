"""Messages that come without a person: the watched folder, and the answers to a connection."""

from __future__ import annotations

import os

import pytest

from fortnight.domain.messages import text
from fortnight.domain.people import INTERFACE
from fortnight.exchange.hl7v2.mllp import Answer, Frame
from fortnight.operations.unattended import QUIET_SECONDS, Subfolder, answer_to, prepare, take_files
from fortnight.store.database import Store
from fortnight.store.errors import DiskFull
from fortnight.store.journal.field_checks import LONGEST_TEXT
from helpers.lab_messages import with_boy, written
from helpers.stores import KEY, Clock, session_at

GOOD = "OBX|1|NM|26881-3^IL-6^LN||205|pg/mL|||||F"
UNKNOWN = "OBX|1|NM|ODD^Odd^L||1|x|||||F"
NUMBER = "0012"


@pytest.fixture
def session(tmp_path):
    with Store.open(tmp_path / "record", KEY) as store:
        with_boy(session_at(store, Clock()), NUMBER)
        yield session_at(store, Clock(), "Laboratory", INTERFACE)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "in"
    prepare(made)
    return made


def message(*lines, control=""):
    text = written(["MSH", "PID", "OBR", *lines], NUMBER)
    return text.replace("|0012-0|", f"|{control or '0012-0'}|").encode()


def put(folder, name, content, age=60.0):
    path = folder / name
    path.write_bytes(content)
    os.utime(path, (1_000_000 - age, 1_000_000 - age))
    return path


def take(session, folder):
    return list(take_files(session, folder, lambda naive: naive.astimezone(), 1_000_000))


def results(session):
    return session.store.db.execute("SELECT count(*) FROM result").fetchone()[0]


@pytest.mark.parametrize(
    ("content", "subfolder"),
    [
        (message(GOOD), Subfolder.DONE),
        (message(UNKNOWN), Subfolder.WAITING),
        (message(GOOD).replace(b"ORU^R01", b"ADT^A01"), Subfolder.REFUSED),
        (b"not HL7", Subfolder.REFUSED),
        (b"", Subfolder.REFUSED),
    ],
)
def test_a_file_is_moved_to_where_it_belongs(session, folder, content, subfolder):
    put(folder, "a.hl7", content)
    (handled,) = take(session, folder)
    assert handled.subfolder is subfolder
    assert handled.path == folder / subfolder / "a.hl7"
    assert handled.path.read_bytes() == content
    assert not (folder / "a.hl7").exists()


def test_files_are_taken_in_order_of_time(session, folder):
    put(folder, "new.hl7", message(GOOD.replace("205", "90"), control="2"), age=10)
    put(folder, "old.hl7", message(GOOD, control="1"), age=50)
    assert [each.path.name for each in take(session, folder)] == ["old.hl7", "new.hl7"]


@pytest.mark.parametrize(("age", "taken"), [(QUIET_SECONDS, 1), (QUIET_SECONDS - 0.5, 0)])
def test_a_file_that_may_still_be_written_stays(session, folder, age, taken):
    put(folder, "a.hl7", message(GOOD), age)
    assert len(take(session, folder)) == taken


def test_hidden_files_links_and_folders_stay(session, folder, tmp_path):
    put(folder, ".a.hl7", message(GOOD))
    put(tmp_path, "elsewhere.hl7", message(GOOD))
    (folder / "link.hl7").symlink_to(tmp_path / "elsewhere.hl7")
    (folder / "folder.hl7").mkdir()
    assert take(session, folder) == []


def test_a_file_that_was_stored_and_not_moved_before_a_crash_is_stored_once(session, folder, monkeypatch):
    put(folder, "a.hl7", message(GOOD))
    with monkeypatch.context() as crash:
        crash.setattr(os, "link", _no_link)
        with pytest.raises(OSError, match="stopped here"):
            take(session, folder)
    assert results(session) == 1
    (handled,) = take(session, folder)
    assert handled.subfolder is Subfolder.DONE
    assert results(session) == 1


def _no_link(*_paths):
    raise OSError("stopped here")


def test_a_file_of_the_same_name_does_not_replace_another(session, folder):
    for control in ("1", "2", "3"):
        put(folder, "a.hl7", message(GOOD, control=control))
        take(session, folder)
    assert sorted(path.name for path in (folder / "done").iterdir()) == ["a-2.hl7", "a-3.hl7", "a.hl7"]


def test_a_full_disk_leaves_the_file_where_it_is(session, folder, monkeypatch):
    path = put(folder, "a.hl7", message(GOOD))
    with monkeypatch.context() as full:
        full.setattr(session.store, "transaction", _full)
        with pytest.raises(DiskFull):
            take(session, folder)
    assert path.exists()
    assert len(take(session, folder)) == 1


def _full(*_act):
    raise DiskFull(text("The disk is full."), reserve_freed=False)


# Answers ------------------------------------------------------------------------------------------


def answered(session, content, too_long=False):
    return answer_to(session, Frame(content, too_long), "lab", lambda naive: naive.astimezone())


def test_a_message_in_the_record_is_accepted_once_and_again(session):
    assert answered(session, message(GOOD)) == (Answer.ACCEPTED, "")
    assert answered(session, message(GOOD)) == (Answer.ACCEPTED, "")
    assert results(session) == 1


def test_a_message_that_waits_for_a_person_is_accepted(session):
    assert answered(session, message(UNKNOWN)) == (Answer.ACCEPTED, "")


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (message(GOOD).replace(b"ORU^R01", b"ADT^A01"), "Only ORU"),
        (b"not HL7", "MSH"),
        (b"", "no message"),
    ],
)
def test_what_can_never_be_stored_is_rejected_with_its_reason(session, content, why):
    answer, said = answered(session, content)
    assert answer is Answer.REJECTED
    assert why in said


REFUSED = [
    (message(GOOD).replace(b"ORU^R01", b"ADT^A01"), "Only ORU^R01 is read."),
    (message().replace(b"ORU^R01", b"ADT^A01"), "Only ORU^R01 is read."),
    (message(GOOD).replace(b"|P|2.5.1", b"|T|2.5.1"), "as a test (MSH-11)"),
    (message().replace(b"|P|2.5.1", b"|P|3.0"), "HL7 version “3.0” is not read."),
    (message(), "The message holds no result (OBX)."),
    (message(GOOD, "PID|1||0013"), "about 2 patients"),
    (message("PID|1||0013"), "about 2 patients"),
    (b"PID|1||0012\r", "no header (MSH)"),
]


@pytest.mark.parametrize(("content", "why"), REFUSED)
def test_a_refused_message_that_is_repeated_is_refused_for_the_same_reason(session, content, why):
    first = answered(session, content)
    assert first[0] is Answer.REJECTED
    assert why in first[1]
    assert answered(session, content) == first


@pytest.mark.parametrize("content", [content for content, _ in REFUSED])
def test_a_file_with_a_refused_message_that_is_repeated_is_refused_again(session, folder, content):
    reports = []
    for _ in range(2):
        put(folder, "a.hl7", content)
        (handled,) = take(session, folder)
        assert handled.subfolder is Subfolder.REFUSED
        reports.append((handled.report.details, handled.report.remarks))
    assert reports[0] == reports[1]


UNFIT = message(GOOD, control="x" * (LONGEST_TEXT + 1))


def test_a_message_that_the_record_cannot_hold_is_rejected_and_never_asked_for_again(session):
    first = answered(session, UNFIT)
    assert first[0] is Answer.REJECTED
    assert "The record cannot hold this message" in first[1]
    assert answered(session, UNFIT) == first


def test_a_file_with_a_message_that_the_record_cannot_hold_lets_later_files_in(session, folder):
    put(folder, "a.hl7", UNFIT, age=90)
    put(folder, "b.hl7", message(GOOD))
    assert [each.subfolder for each in take(session, folder)] == [Subfolder.REFUSED, Subfolder.DONE]
    assert take(session, folder) == []
    assert results(session) == 1


def test_a_frame_that_is_too_long_is_rejected(session):
    assert answered(session, b"MSH", too_long=True) == (Answer.REJECTED, "A frame holds at most 16 MB.")


def test_a_message_that_could_not_be_stored_now_is_an_error(session, monkeypatch):
    with monkeypatch.context() as full:
        full.setattr(session.store, "transaction", _full)
        answer, said = answered(session, message(GOOD))
    assert answer is Answer.ERROR
    assert said
    assert answered(session, message(GOOD)) == (Answer.ACCEPTED, "")
