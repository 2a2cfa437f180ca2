"""Making a review copy: who may, what is in it, what the journal says, and what is refused."""

from __future__ import annotations

import json
import shutil
import subprocess
import tarfile

import pytest

from fortnight.domain.people import PHYSICIAN
from fortnight.exchange.review_copy import sealing
from fortnight.operations.audit import AuditQuery, trail
from fortnight.operations.review_copy.making import (
    Wanted,
    estimate,
    make,
    may_make,
    possible_readers,
    suggested_name,
)
from fortnight.operations.session import Invalid
from fortnight.store.errors import Denied, NotExported
from fortnight.store.journal import entries
from helpers.copies import CHILD, COPY_PASSPHRASE, SECOND, copy_of, physician
from helpers.people import THIRD, logged_in, recorded
from helpers.stores import NOW, open_session, present, registered

PLAIN = Wanted((CHILD,), ("Physician A",))


def test_a_copy_is_a_tar_that_names_no_child(home, tmp_path):
    with physician(home) as session:
        made = make(session, PLAIN, tmp_path / "c.fortnight")
    assert (made.children, made.size) == (1, made.path.stat().st_size)
    assert made.path.stat().st_mode & 0o77 == 0
    with tarfile.open(made.path) as tar:
        assert tar.getnames() == ["head.json", "body.age"]
        head = json.loads(present(tar.extractfile("head.json")).read())
    assert head["form"] == "fortnight review copy"
    assert head["made_at"] == NOW.isoformat()
    assert "Case 1" not in json.dumps(head)
    assert b"Case 1" not in made.path.read_bytes()


def test_a_slot_in_a_copy_does_not_hold_the_key_of_the_record(home, tmp_path):
    path = copy_of(home, tmp_path / "c.fortnight")
    with tarfile.open(path) as tar:
        (reader,) = json.loads(present(tar.extractfile("head.json")).read())["readers"]
    assert "keys" not in reader
    slots = json.loads((home / "keyslots.json").read_text())["slots"]
    assert all(slot["keys"] not in path.read_text("latin-1") for slot in slots)


def test_the_journal_says_who_took_which_child_away_and_for_whom(home, tmp_path):
    with physician(home) as session:
        make(session, PLAIN, tmp_path / "c.fortnight")
        entry = recorded(session, "copy.make")[-1]
        assert entry[:2] == ("Physician A", PHYSICIAN)
        assert (entry[3]["children"], list(entry[3]["readers"])) == ([CHILD], ["Physician A"])
        lines = trail(session, AuditQuery(child="0001", views=True)).lines
        line = [each for each in lines if each.entry.verb == "export.record"][-1]
        assert [change.new for change in line.changes] == ["c.fortnight", "review copy"]


@pytest.mark.parametrize(("name", "secret"), [("Nurse A", THIRD)])
def test_a_nurse_makes_none_and_the_attempt_is_recorded(home, tmp_path, name, secret):
    with logged_in(home, name, secret) as session:
        assert not may_make(session)
        with pytest.raises(Denied, match="does not allow"):
            make(session, PLAIN, tmp_path / "c.fortnight")
        assert [body for *_, body in recorded(session, "session.denied")] == [{"verb": "copy.make"}]
    assert not (tmp_path / "c.fortnight").exists()


def test_lead_and_physician_make_copies_and_nobody_else(home):
    from fortnight.domain.people import LEAD, ROLES, may_write

    assert {role for role in ROLES if may_write(role, "copy.make")} == {LEAD, PHYSICIAN}


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (Wanted(()), "at least one child"),
        (Wanted(("nobody",), ("Physician A",)), "no longer in the record"),
        (Wanted((CHILD,)), "who can open"),
        (Wanted((CHILD,), ("Physician A",), by_log_in=False), "who can open"),
        (Wanted((CHILD,), ("Physician B",)), "Physician B cannot log in"),
        (Wanted((CHILD,), keys=("age1nonsense",)), "not a reader's key"),
        (Wanted((CHILD,), passphrase="short"), "10 to 256"),
        (Wanted((CHILD,), passphrase="password1234"), "easy to guess"),
    ],
)
def test_a_choice_that_makes_no_copy_is_refused_and_nothing_is_written(home, tmp_path, wanted, said):
    with physician(home) as session:
        before = entries.head(session.store.db, session.store.device)
        with pytest.raises(Invalid, match=said):
            make(session, wanted, tmp_path / "c.fortnight")
        assert entries.head(session.store.db, session.store.device) == before
    assert not (tmp_path / "c.fortnight").exists()


def test_a_file_that_cannot_be_written_is_said_and_recorded_and_the_old_one_stays(home, tmp_path):
    path = tmp_path / "c.fortnight"
    path.mkdir()
    with physician(home) as session:
        with pytest.raises(NotExported, match="cannot be written"):
            make(session, PLAIN, path)
        assert len(recorded(session, "copy.failed")) == 1
    assert path.is_dir()
    assert list(tmp_path.glob(".*fortnight")) == []


def test_a_copy_in_the_place_of_another_file_replaces_it_at_the_end(home, tmp_path):
    path = tmp_path / "c.fortnight"
    path.write_text("old")
    copy_of(home, path)
    assert tarfile.is_tarfile(path)


def test_readers_are_those_who_log_in(home, tmp_path):
    with physician(home) as session:
        assert [person.name for person in possible_readers(session)] == ["Lead A", "Nurse A", "Physician A"]
        assert suggested_name(session) == "review-2026-11-22-0930.fortnight"
        assert estimate(session, (CHILD, SECOND)) > estimate(session, (SECOND,)) == 1


def test_a_demonstration_makes_a_copy_with_a_passphrase(tmp_path):
    from fortnight.domain.people import DEMO
    from helpers.stores import session_at

    with open_session(tmp_path / "demo") as nurse:
        registered(nurse)
        demo = session_at(nurse.store, actor="Lead A", role=DEMO)
        assert possible_readers(demo) == ()
        made = make(demo, Wanted((CHILD,), passphrase=COPY_PASSPHRASE), tmp_path / "d.fortnight")
        assert made.path.exists()


@pytest.mark.skipif(shutil.which("age") is None, reason="the program age is not installed here")
def test_the_program_age_opens_identity_and_body(home, tmp_path):
    """With a key of `age-keygen`, and with the identity that a passphrase opens."""
    key = tmp_path / "key"
    subprocess.run(["age-keygen", "-o", key], check=True, capture_output=True)
    public = key.read_text().partition("public key: ")[2].split()[0]
    path = copy_of(home, tmp_path / "c.fortnight", keys=(public,), passphrase=COPY_PASSPHRASE)
    with tarfile.open(path) as tar:
        tar.extractall(tmp_path, filter="data")
    body = subprocess.run(
        ["age", "--decrypt", "-i", key, tmp_path / "body.age"], check=True, capture_output=True
    ).stdout
    assert b'"Case 1"' in body or b'\\"Case 1\\"' in body
    identity = sealing.decrypt_with_passphrase((tmp_path / "identity.age").read_bytes(), COPY_PASSPHRASE)
    (tmp_path / "identity").write_bytes(identity)
    again = subprocess.run(
        ["age", "--decrypt", "-i", tmp_path / "identity", tmp_path / "body.age"],
        check=True,
        capture_output=True,
    ).stdout
    assert again == body
