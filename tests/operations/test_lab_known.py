"""What is known while messages are stored: it follows what they change, and what others write meanwhile."""

from __future__ import annotations

import pytest

from fortnight.operations import lab_messages
from fortnight.operations.lab_known import ImportCache, known_now
from fortnight.operations.lab_messages import import_contents
from fortnight.operations.recording import record_labs
from fortnight.store.database import Store
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.drafts import sheet
from helpers.lab_messages import with_boy, written
from helpers.stores import KEY, NOW, Clock, localise, present, registered, session_at

NUMBER = "0012"
HEAD = ["MSH", "PID", "OBR"]


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "record", KEY) as made:
        yield made
        assert verify(made).findings == ()


@pytest.fixture
def session(store):
    made = session_at(store, Clock())
    with_boy(made, NUMBER)
    return made


def message(n, value, status="F", day=1):
    line = f"OBX|1|NM|1988-5^CRP^LN||{value}|mg/L|||||{status}"
    text = written([*HEAD, line], NUMBER).replace("-0|P|2.5.1", f"-{n}|P|2.5.1")
    return text.replace("20261121080700", f"202611{day:02}080700").replace(
        "20261121095802", f"20261121{n:06}"
    )


def child(session):
    return present(courses.child_by_number(session.store, NUMBER)).id


def results(session):
    found = courses.course(session.store, child(session))
    return [(r.collected_at.day, r.value) for r in present(found).results]


def test_messages_of_one_file_see_what_those_before_them_stored_and_corrected(session):
    """A result that is repeated, corrected and corrected again, in one transaction."""
    lines = [message(1, 3), message(2, 3), message(3, 5, "C"), message(4, 7, "C"), message(5, 9, day=2)]
    (report,) = import_contents(session, [("a.hl7", "".join(lines).encode())], localise)
    assert [str(each.outcome) for each in report.details] == [
        "stored", "already_there", "stored", "stored", "stored",
    ]  # fmt: skip
    assert results(session) == [(1, 7.0), (2, 9.0)]


@pytest.mark.parametrize("together", [1, 2, 200])
def test_messages_of_a_file_have_the_outcomes_that_they_have_alone(tmp_path, monkeypatch, together):
    """Alone, everything is read from the record again for each message."""
    monkeypatch.setattr(lab_messages, "TOGETHER", together)
    lines = [message(n, 3 + n % 4, "C" if n % 3 else "F", 1 + n % 5).encode() for n in range(1, 25)]
    found = []
    for name, files in (("alone", lines), ("together", [b"".join(lines)])):
        with Store.open(tmp_path / name, KEY) as store:
            made = session_at(store, Clock())
            with_boy(made, NUMBER)
            reports = [import_contents(made, [("a.hl7", each)], localise)[0] for each in files]
            details = [(d.outcome, str(d.reason)) for report in reports for d in report.details]
            found.append((details, results(made)))
    assert found[0] == found[1]
    assert len({outcome for outcome, _ in found[0][0]}) > 1


def test_the_course_that_is_kept_is_the_one_in_the_record(session):
    known, id = known_now(session), child(session)
    before = known.course(id)
    assert known.course(id) is before
    record_labs(session, "s1", id, sheet(NOW, CRP=3), confirmed=True)
    stored = present(courses.course(session.store, id))
    known.add(id, stored.specimens)
    assert known.course(id) == stored
    known.forget(id)
    assert known.course(id) == stored


def test_what_another_connection_writes_is_read_in_the_next_transaction(session, tmp_path):
    known = ImportCache(session)
    known.begin()
    assert len(known.children) == 1
    course = known.course(child(session))
    known.begin()
    assert known.course(child(session)) is course
    with Store.open(tmp_path / "record", KEY) as other:
        registered(session_at(other, Clock()), "0099", "Case 99")
    known.begin()
    assert len(known.children) == 2
    assert known.course(child(session)) is not course
