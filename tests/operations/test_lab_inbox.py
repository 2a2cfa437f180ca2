"""What people answer about messages that wait: maps, the child, the time, accepted and discarded results."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fortnight.domain.entry.drafts import LabsDraft, Typed
from fortnight.domain.labs.lab_message import Outcome
from fortnight.operations import lab_inbox as inbox
from fortnight.operations.correcting import void
from fortnight.operations.lab_counts import count
from fortnight.operations.lab_messages import import_contents
from fortnight.operations.lab_waiting import waiting
from fortnight.operations.maintenance import rebuild
from fortnight.operations.recording import record_labs
from fortnight.operations.session import Invalid
from fortnight.store.errors import Denied
from fortnight.store.queries import lab_messages as stored
from fortnight.store.recovery.verify import verify
from helpers.lab_messages import results_of, with_boy, written
from helpers.stores import localise, open_session, present, session_at

UNKNOWN = "OBX|1|SN|IL6_CLEIA^Interleukin-6^L||^{v}|pg/mL|<7.0|H|||F"


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "ward") as opened:
        yield opened
        assert verify(opened.store).sound


def receive(session, *lines, number="0012"):
    """Import one message and return its id."""
    known = {m.id for m in messages(session)}
    import_contents(session, [("a.hl7", written(["MSH", "PID", "OBR", *lines], number).encode())], localise)
    (new,) = {m.id for m in messages(session)} - known
    return new


def messages(session):
    rows = session.store.db.execute("SELECT id FROM message").fetchall()
    return [present(stored.message(session.store, row[0])) for row in rows]


def outcomes(session, message):
    return [each.outcome for each in stored.observations(session.store, message)]


def test_a_code_is_mapped_once_for_what_waits_and_for_what_comes(session):
    child, other = with_boy(session, "0012"), with_boy(session, "0017")
    first = receive(session, UNKNOWN.replace("{v}", "205.6"), "OBX|2|NM|1988-5^CRP^LN||3|mg/L|||||F")
    second = receive(session, UNKNOWN.replace("{v}", "12"), number="0017")
    assert count(session) == 2
    assert inbox.map_code(session, "m1", first, 1, "IL6", localise) == 2
    assert waiting(session) == []
    assert outcomes(session, first) == [Outcome.STORED, Outcome.STORED]
    assert outcomes(session, second) == [Outcome.STORED]
    assert "IL6 205.6 pg/mL, 205.6 pg/mL" in results_of(session, child)
    assert results_of(session, other) == ["IL6 12 pg/mL, 12 pg/mL"]
    third = receive(session, "OBR|2||9|P^P^L|||20261120080000+0900", UNKNOWN.replace("{v}", "14"))
    assert outcomes(session, third) == [Outcome.STORED]


def test_a_map_can_be_changed_and_removed(session):
    with_boy(session, "0012")
    first = receive(session, UNKNOWN.replace("{v}", "205.6"))
    inbox.map_code(session, "m1", first, 1, inbox.OF_NO_CONCERN, localise)
    assert outcomes(session, first) == [Outcome.IGNORED]
    later = ("OBR|2||9|P^P^L|||20261120080000+0900", UNKNOWN.replace("{v}", "14"))
    assert outcomes(session, receive(session, *later)) == [Outcome.IGNORED]
    inbox.map_code(session, "m2", first, 1, "IL6", localise)
    again = ("OBR|3||9|P^P^L|||20261119080000+0900", UNKNOWN.replace("{v}", "15"))
    assert outcomes(session, receive(session, *again)) == [Outcome.STORED]
    void_map(session, "m3", "m1")
    last = ("OBR|3||9|P^P^L|||20261118080000+0900", UNKNOWN.replace("{v}", "16"))
    assert outcomes(session, receive(session, *last)) == [Outcome.WAITING]


def void_map(session, entry, target):
    void(session, entry, target, "mapped by mistake")


def test_the_same_code_with_another_name_waits_again(session):
    with_boy(session, "0012")
    first = receive(session, UNKNOWN.replace("{v}", "205.6"))
    inbox.map_code(session, "m1", first, 1, "IL6", localise)
    other = receive(session, "OBX|1|NM|IL6_CLEIA^Procalcitonin^L||0.2|ng/mL|||||F")
    assert outcomes(session, other) == [Outcome.WAITING]


def test_the_map_of_one_laboratory_is_not_that_of_another(session):
    with_boy(session, "0012")
    first = receive(session, UNKNOWN.replace("{v}", "205.6"))
    inbox.map_code(session, "m1", first, 1, "IL6", localise)
    lines = ["MSH|^~\\&|LIS|OTHER|||20261121||ORU^R01|5|P|2.5", "PID", "OBR", UNKNOWN.replace("{v}", "3")]
    import_contents(session, [("b.hl7", written(lines, "0012").encode())], localise)
    assert count(session) == 1


def test_one_map_of_a_jlac10_code_holds_for_all_methods(session):
    child = with_boy(session, "0012")
    first = receive(session, "OBX|1|NM|5J990000002305201^IL-18^JC10||205|pg/mL|||||F")
    inbox.map_code(session, "m1", first, 1, "IL18", localise)
    second = ("OBR|2||9|P|||20261120080000+0900", "OBX|1|NM|5J990000002302101^IL-18^JC10||99|pg/mL|||||F")
    assert outcomes(session, receive(session, *second)) == [Outcome.STORED]
    assert results_of(session, child) == ["IL18 205 pg/mL, 205 pg/mL", "IL18 99 pg/mL, 99 pg/mL"]


def test_a_unit_is_mapped_once(session):
    child = with_boy(session, "0012")
    first = receive(
        session, "OBX|1|NM|777-3^Platelets^LN||28.3|man|||||F", "OBX|2|NM|1988-5^CRP^LN||3||||||F"
    )
    assert inbox.map_unit(session, "u1", first, 1, "10*4/uL", localise) == 1
    assert results_of(session, child) == ["PLT 283 10*9/L, 28.3 10*4/uL"]
    assert inbox.map_unit(session, "u2", first, 2, "mg/dL", localise) == 1
    assert outcomes(session, first) == [Outcome.STORED, Outcome.STORED]
    with pytest.raises(Invalid, match="not an accepted unit"):
        inbox.map_unit(session, "u3", first, 1, "mg/dL", localise)


def test_choosing_the_child_stores_what_waits_and_raises_its_alerts(session):
    child = with_boy(session, "0012")
    lines = ["OBX|1|NM|26881-3^IL-6^LN||205|pg/mL|||||F", "OBX|2|NM|1988-5^CRP^LN||3|mg/L|||||F"]
    message = receive(session, *lines, number="9981")
    assert outcomes(session, message) == [Outcome.WAITING, Outcome.WAITING]
    assert inbox.choose_child(session, "c1", message, child, localise) == 2
    assert results_of(session, child) == ["CRP 3 mg/L, 3 mg/L", "IL6 205 pg/mL, 205 pg/mL"]
    with pytest.raises(Invalid, match="not registered"):
        inbox.choose_child(session, "c2", message, "nobody", localise)


def test_stating_the_time_stores_what_waits(session):
    child = with_boy(session, "0012")
    message = receive(session, "OBR|2||9|P^P^L|||20261120", "OBX|1|NM|26881-3^IL-6^LN||205|pg/mL|||||F")
    drawn = datetime(2026, 11, 20, 8, tzinfo=UTC)
    assert inbox.state_time(session, "t1", message, drawn, localise) == 1
    assert results_of(session, child) == ["IL6 205 pg/mL, 205 pg/mL"]


def test_a_result_that_somebody_typed_is_changed_only_if_a_person_accepts_it(session):
    child = with_boy(session, "0012")
    drawn = datetime(2026, 11, 20, 23, 7, tzinfo=UTC)
    record_labs(session, "s1", child, LabsDraft(drawn, {"WBC": Typed("9.8", "10*9/L")}))
    message = receive(session, "OBX|1|NM|6690-2^WBC^LN||8.9|10*9/L|||||C")
    (item,) = waiting(session)
    assert str(item.observation.why) == "The record has 9.8 ×10⁹/L from elsewhere."
    assert inbox.accept(session, "a1", message, 1, localise) == 1
    assert results_of(session, child) == ["WBC 8.9 10*9/L, 8.9 10*9/L, corrected"]


def test_what_a_person_typed_and_the_laboratory_confirms_can_be_corrected_by_the_laboratory(session):
    child = with_boy(session, "0012")
    drawn = datetime(2026, 11, 20, 23, 7, tzinfo=UTC)
    record_labs(session, "s1", child, LabsDraft(drawn, {"WBC": Typed("9.8", "10*9/L")}))
    receive(session, "OBX|1|NM|6690-2^WBC^LN||9.8|10*9/L|||||F")
    receive(session, "OBX|1|NM|6690-2^WBC^LN||8.9|10*9/L|||||C")
    assert results_of(session, child) == ["WBC 8.9 10*9/L, 8.9 10*9/L, corrected"]


def test_a_result_is_discarded_with_a_reason_and_stays_as_it_came(session):
    with_boy(session, "0012")
    message = receive(session, UNKNOWN.replace("{v}", "205.6"))
    with pytest.raises(Invalid, match="Enter why"):
        inbox.discard(session, "d0", message, [1], " ")
    inbox.discard(session, "d1", message, [1], "test of the analyser")
    (observation,) = stored.observations(session.store, message)
    assert observation.outcome is Outcome.IGNORED
    assert str(observation.why) == "Discarded by Nurse A: test of the analyser"
    assert inbox.opened(session, message).message.segments[3].startswith("OBX|1|SN|IL6_CLEIA")
    with pytest.raises(Invalid, match="no longer waits"):
        inbox.discard(session, "d2", message, [1], "again")


def test_everything_survives_a_rebuild(session):
    with_boy(session, "0012")
    message = receive(session, UNKNOWN.replace("{v}", "205.6"), "OBX|2|NM|X^Y^L||1|z|||||F")
    inbox.map_code(session, "m1", message, 1, "IL6", localise)
    before = stored.open_observations(session.store), stored.observations(session.store, message)
    rebuild(session_at(session.store, actor="Lead A", role="lead"), "r1")
    assert (stored.open_observations(session.store), stored.observations(session.store, message)) == before


def test_an_interface_imports_and_answers_nothing(session):
    child = with_boy(session, "0012")
    interface = session_at(session.store, actor="LIS", role="interface")
    message = receive(interface, UNKNOWN.replace("{v}", "205.6"), "OBX|2|NM|1988-5^CRP^LN||3|mg/L|||||F")
    assert results_of(session, child) == ["CRP 3 mg/L, 3 mg/L"]
    for answer in (
        lambda: inbox.map_code(interface, "m1", message, 1, "IL6", localise),
        lambda: inbox.choose_child(interface, "c1", message, child, localise),
        lambda: inbox.discard(interface, "d1", message, [1], "not wanted"),
        lambda: void(interface, "v1", specimen(session, child), "not wanted"),
    ):
        with pytest.raises(Denied):
            answer()
    assert results_of(session, child) == ["CRP 3 mg/L, 3 mg/L"]


def specimen(session, child):
    return session.store.db.execute("SELECT id FROM specimen WHERE child = ?", [child]).fetchone()[0]


def test_what_is_asked_for_must_be_there(session):
    with_boy(session, "0012")
    message = receive(session, UNKNOWN.replace("{v}", "205.6"), "OBX|2|NM|||1|z|||||F")
    for number, analyte, sentence in (
        (1, "XYZ", "not a known analyte"),
        (9, "IL6", "no such"),
        (2, "IL6", "no code"),
    ):
        with pytest.raises(Invalid, match=sentence):
            inbox.map_code(session, "m1", message, number, analyte, localise)
    import_contents(session, [("b.hl7", b"PID|1\rOBX|1|NM|A||5|mg/L")], localise)
    broken = next(m for m in messages(session) if m.broken)
    with pytest.raises(Invalid, match="cannot be read"):
        inbox.map_code(session, "m1", broken.id, 1, "IL6", localise)
