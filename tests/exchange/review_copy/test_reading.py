"""Reading copies and answers: nothing is used unless the whole was as it was signed."""

from __future__ import annotations

from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fortnight.exchange.review_copy import head, reading, sealing
from fortnight.exchange.review_copy.lines import Answer, AnswersPreface
from fortnight.exchange.review_copy.writing import write_answers
from fortnight.store.errors import CopyRefused
from helpers.copied_entries import some_entries
from helpers.people import OTHER, PASSPHRASE
from helpers.stores import NOW, present

SECRET = "copper lanterns drift northward"
ANSWER = Answer("a1", "alert.amend", "card", "c1", '{"state":"acknowledged"}', "2026-11-22T21:14:00.000Z", 60)


def opened(path, identity=None):
    closed = reading.closed_copy(path, ())
    identity = identity or reading.identity_by_passphrase(closed, " physician a ", OTHER)
    found = []
    preface = reading.read_copy(closed, present(identity), found.append)
    return preface, found


def test_the_entries_come_back(write):
    preface, found = opened(write())
    assert found == list(some_entries())
    assert (preface.copy, preface.record) == ("copy-1", "record")


def test_who_can_open_it_is_seen_from_outside(write):
    closed = reading.closed_copy(write(passphrase=SECRET), ())
    assert (closed.names, closed.has_passphrase) == (("Physician A",), True)
    assert reading.identity_by_passphrase(closed, "", SECRET) == reading.identity_by_passphrase(
        closed, "Physician A", OTHER
    )
    assert reading.identity_by_passphrase(closed, "Physician A", PASSPHRASE) is None


def test_the_key_that_signs_answers_is_opened_by_its_reader_alone(write, keys):
    preface, _ = opened(write())
    assert reading.answer_key(preface, "physician a", OTHER) == (
        "Physician A",
        "physician",
        keys[1].private_bytes_raw(),
    )
    assert reading.answer_key(preface, "Physician A", PASSPHRASE) is None
    assert reading.answer_key(preface, "Lead A", OTHER) is None


def test_another_key_does_not_open_it(write):
    with pytest.raises(CopyRefused, match="made for another reader"):
        opened(write(), sealing.new_identity())


def test_the_body_of_another_copy_under_a_valid_signature_is_refused(write, keys, tmp_path):
    """Whoever signs with a key of their own cannot pass a foreign body off as theirs."""
    import io

    from fortnight.exchange.review_copy import container

    package = container.read(write())
    mine = Ed25519PrivateKey.generate()
    found = head.read(package, head.COPY, ())
    import msgspec

    forged = msgspec.structs.replace(found, public=head.public_hex(mine)).signed(mine)
    out = io.BytesIO()
    with package.open_body() as body:
        container.write(out, forged.to_json(), b"", io.BytesIO(body.read()), package.body_bytes, 0)
    path = tmp_path / "forged.fortnight"
    path.write_bytes(out.getvalue())
    with pytest.raises(CopyRefused, match="signature is not valid"):
        opened(path)


def test_a_file_that_changes_while_it_is_read_is_refused(write, monkeypatch):
    """The hash is taken once more from the bytes that were decrypted."""
    path = write()
    closed = reading.closed_copy(path, ())
    identity = present(reading.identity_by_passphrase(closed, "Physician A", OTHER))
    other = write("other.fortnight")
    path.write_bytes(other.read_bytes())
    with pytest.raises(CopyRefused):
        reading.read_copy(closed, identity, lambda _: None)


@pytest.fixture
def answers(tmp_path, keys):
    path, home = tmp_path / "a.fortnight", sealing.new_identity()
    path.touch()
    write_answers(
        path,
        AnswersPreface("copy-1", "record", "Physician A"),
        "D2",
        NOW + timedelta(hours=12),
        keys[1],
        [sealing.recipient_of(home)],
        [ANSWER],
    )
    return path, home


def test_answers_come_back(answers, keys):
    path, home = answers
    package, found = reading.read_answers(path)
    assert (found.copy, found.public) == ("copy-1", head.public_hex(keys[1]))
    preface, items = reading.open_answers(package, found, home)
    assert (preface.reader, items) == ("Physician A", [ANSWER])
    with pytest.raises(CopyRefused, match="another reader"):
        reading.open_answers(package, found, sealing.new_identity())


def test_answers_are_not_taken_for_a_copy(answers):
    with pytest.raises(CopyRefused, match="holds answers to a review copy"):
        reading.closed_copy(answers[0], ())
