"""The head of a copy: what it says, and that every change is found before anything is decrypted."""

from __future__ import annotations

import io
import json
import random
import tarfile

import pytest

from fortnight.exchange.review_copy import container, head
from fortnight.exchange.review_copy.head import ANSWERS, COPY, fingerprint
from fortnight.store.errors import CopyRefused
from helpers.stores import present


def changed_head(path, change):
    """Write the file again with another head, the signature as it was."""
    with tarfile.open(path) as tar:
        parts = {name: present(tar.extractfile(name)).read() for name in tar.getnames()}
    data = json.loads(parts["head.json"])
    change(data)
    out = io.BytesIO()
    body = parts["body.age"]
    container.write(
        out, json.dumps(data).encode(), parts.get("identity.age", b""), io.BytesIO(body), len(body), 0
    )
    path.write_bytes(out.getvalue())
    return path


def read(path, form=COPY, migrations=()):
    return head.read(container.read(path), form, migrations)


def test_the_head_says_from_when_and_where_it_is(write, keys):
    found = read(write())
    assert (found.copy, found.record, found.device, found.ask_after) == (
        "copy-1",
        "record",
        "D1",
        "2026-12-06",
    )
    assert found.public == head.public_hex(keys[0])
    assert [reader.user for reader in found.readers] == ["Physician A"]


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d.update(made_at="2026-11-23T09:30:00+00:00"),
        lambda d: d.update(made_at="2026-11-22T09:30:00"),
        lambda d: d.update(made_at="yesterday"),
        lambda d: d.update(readers=[]),
        lambda d: d["readers"][0].update(role="lead"),
        lambda d: d.update(body_bytes=1),
        lambda d: d.update(signature=""),
        lambda d: d.update(public="00"),
        lambda d: d.update(public="x"),
        lambda d: d.update(signature=d["signature"].upper()),
        lambda d: d.update(more=1),
        lambda d: d.pop("record"),
        lambda d: d.update(copy=1),
        lambda d: d.update(identity_sha256="00"),
    ],
)
def test_a_changed_head_is_found(write, change):
    with pytest.raises(CopyRefused, match="changed after it was made"):
        read(changed_head(write(), change))


@pytest.mark.parametrize(
    "change", [lambda d: d.update(version=2), lambda d: d.update(version=9, form_of_body="new")]
)
def test_a_newer_form_is_named(write, change):
    with pytest.raises(CopyRefused, match="newer version"):
        read(changed_head(write(), change))


def test_a_journal_of_a_newer_version_is_named(write):
    path = write(migrations=("0001_a", "0002_b"))
    assert read(path, migrations=("0001_a", "0002_b", "0003_c")).copy == "copy-1"
    with pytest.raises(CopyRefused, match="newer version"):
        read(path, migrations=("0001_a",))


@pytest.mark.parametrize("change", [lambda d: d.update(form="other"), lambda d: d.pop("form")])
def test_a_file_of_another_form_is_no_copy(write, change):
    with pytest.raises(CopyRefused, match="neither a review copy"):
        read(changed_head(write(), change))


def test_a_copy_is_not_taken_for_answers(write):
    with pytest.raises(CopyRefused, match="holds no answers"):
        read(write(), ANSWERS)


def test_every_flipped_bit_cut_and_addition_is_refused(write):
    """2000 of 2000."""
    path = write(count=40)
    data, random_ = path.read_bytes(), random.Random(3)
    for number in range(2000):
        at = random_.randrange(len(data))
        changed = bytearray(data)
        if number % 4 == 0:
            changed = changed[:at]
        elif number % 4 == 1:
            changed[at:at] = bytes([random_.randrange(1, 256)])
        else:
            changed[at] ^= 1 << random_.randrange(8)
        path.write_bytes(changed)
        with pytest.raises(CopyRefused):
            read(path)


def test_a_fingerprint_can_be_compared_by_eye(keys):
    shown = fingerprint(head.public_hex(keys[0]))
    assert [len(part) for part in shown.split("-")] == [4] * 5
    assert shown != fingerprint(head.public_hex(keys[1]))
