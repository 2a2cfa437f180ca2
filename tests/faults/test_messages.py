"""Messages of laboratories: broken ones, other children, repeated, reordered and corrected ones."""

from __future__ import annotations

import pytest

from fortnight.domain.labs.lab_message import Outcome
from fortnight.operations import lab_inbox as inbox
from fortnight.operations.lab_counts import count
from fortnight.operations.lab_messages import import_contents
from fortnight.operations.lab_waiting import waiting
from fortnight.store.journal import entries
from fortnight.store.recovery.verify import verify
from helpers.lab_messages import USUAL, results_of, with_boy, written
from helpers.stores import localise, open_session

IL6 = "OBX|1|NM|26881-3^IL-6^LN||{v}|pg/mL|||||{s}"
GOOD = ["MSH", "PID", "OBR", IL6.replace("{v}", "205").replace("{s}", "F")]


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "ward") as opened:
        yield opened
        assert verify(opened.store).sound


def receive(session, content: bytes | list[str]):
    if isinstance(content, list):
        content = written(content, "0012").encode()
    (report,) = import_contents(session, [("a.hl7", content)], localise)
    return [detail.outcome for detail in report.details]


BROKEN = {
    "bad encoding": written(["MSH", "PID", "OBR", "OBX|1|NM|1^Hämo^L||5|g"], "0012").encode("latin-1"),
    "two equal separators": written([USUAL["MSH"].replace("^~", "^^"), *GOOD[1:]], "0012").encode(),
    "no separators": written(["MSH", *GOOD[1:]], "0012").encode().replace(b"|^~\\&|", b"||"),
    "no header": written(GOOD[1:], "0012").encode(),
    "a line break in a field": written([*GOOD, "OBX|2|TX|N||one\ntwo"], "0012").encode(),
    "a NUL": written(GOOD, "0012").encode().replace(b"IL-6", b"IL\0-6"),
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_D44_a_broken_message_is_kept_apart_with_its_reason_and_never_partly_applied(session, content):
    child = with_boy(session, "0012")
    assert set(receive(session, content)) == {Outcome.REFUSED}
    assert results_of(session, child) == []
    (message,) = entries.entries(session.store.db, "verb = 'message.record'")
    assert message.data["broken"]
    assert len(message.data["observations"]) == content.count(b"OBX")


def test_D44_line_ends_and_a_missing_patient(session):
    child = with_boy(session, "0012")
    content = written(GOOD, "0012").encode()
    assert receive(session, [GOOD[0], *GOOD[2:]]) == [Outcome.WAITING]
    assert receive(session, content.replace(b"\r", b"\n")) == [Outcome.STORED]
    assert receive(session, content) == [Outcome.ALREADY_THERE]
    assert results_of(session, child) == ["IL6 205 pg/mL, 205 pg/mL"]


def test_D44_a_message_cut_at_any_byte_is_stored_up_to_a_whole_value_or_not_at_all(session):
    content = written(["MSH", "PID", "OBR", *(IL6.replace("{v}", "205"),)], "0012").encode()
    begin = content.index(b"OBX")
    for cut in range(begin, len(content)):
        child = with_boy(session, f"{cut}")
        part = content[:cut].replace(b"0012", f"{cut}".encode())
        assert len(receive(session, part)) == part.count(b"OBX")
        assert set(results_of(session, child)) <= {"IL6 205 pg/mL, 205 pg/mL"}


@pytest.mark.parametrize(
    "patient",
    [
        "PID|1||9981||CASE^0012||20160718|M",
        "PID|1||{n}||CASE^{n}||20160719|M",
        "PID|1||{n}||X^Y||20160718|F",
        "PID|1||12||CASE^{n}||20160718|M",
        "PID|1||{n}||Other^One",
        "PID|1||||CASE^{n}||20160718|M",
    ],
)
def test_D45_a_message_about_another_child_is_attached_to_nobody_until_a_person_chooses(session, patient):
    child = with_boy(session, "0012")
    assert receive(session, [GOOD[0], patient, *GOOD[2:]]) == [Outcome.WAITING]
    assert results_of(session, child) == []
    (item,) = waiting(session)
    assert item.observation.waits == "child"
    assert inbox.choose_child(session, "c1", item.message.id, child, localise) == 1
    assert results_of(session, child) == ["IL6 205 pg/mL, 205 pg/mL"]


def test_D46_repeated_messages_and_results_are_stored_once(session):
    child = with_boy(session, "0012")
    for lines in (GOOD, GOOD, [USUAL["MSH"].replace("{n}-{line}", "other"), *GOOD[1:]]):
        receive(session, lines)
    assert results_of(session, child) == ["IL6 205 pg/mL, 205 pg/mL"]
    verbs = [e.verb for e in entries.entries(session.store.db, "child = ?", [child])]
    assert verbs.count("specimen.record") == 1


ORDERS = [
    ("F", "C", "W"),
    ("F", "W", "C"),
    ("C", "F", "W"),
    ("C", "W", "F"),
    ("W", "F", "C"),
    ("W", "C", "F"),
]


@pytest.mark.parametrize("order", ORDERS, ids="".join)
def test_D46_a_correction_and_a_withdrawal_in_any_order_leave_no_wrong_value(session, order):
    """The laboratory sends 205, corrects it to 20.5 and withdraws it; the messages arrive in any order."""
    sent = {"F": ("205", "20261121100000"), "C": ("20.5", "20261121110000"), "W": ("20.5", "20261121120000")}
    child = with_boy(session, "0012")
    for status in order:
        value, at = sent[status]
        head = USUAL["MSH"].replace("20261121095802", at).replace("{n}-{line}", status)
        receive(session, [head, "PID", "OBR", IL6.replace("{v}", value).replace("{s}", status)])
    assert results_of(session, child) == []


def test_D46_a_corrected_value_stays_in_the_journal(session):
    child = with_boy(session, "0012")
    receive(session, GOOD)
    receive(session, [*GOOD[:3], IL6.replace("{v}", "20.5").replace("{s}", "C")])
    assert results_of(session, child) == ["IL6 20.5 pg/mL, 20.5 pg/mL, corrected"]
    (specimen,) = session.store.db.execute("SELECT id FROM specimen").fetchone()
    record, amend = entries.of_target(session.store.db, specimen)
    assert record.data["results"]["IL6"]["value"] == 205
    assert amend.data["results"]["IL6"]["value"] == 20.5
    assert count(session) == 0
