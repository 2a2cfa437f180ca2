"""Attacks and faults of review copies and of the answers that come back: D48 to D51 and D54."""

from __future__ import annotations

import io
import os
import random
import subprocess
import sys
import tarfile
import time
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fortnight.exchange.review_copy import container, head, sealing
from fortnight.exchange.review_copy.head import COPY, public_hex
from fortnight.operations import views
from fortnight.operations.alerts import acknowledge
from fortnight.operations.review_copy.answering import save_answers
from fortnight.operations.review_copy.known import FILE
from fortnight.operations.review_copy.merge_plan import read_answers
from fortnight.operations.review_copy.merging import merge
from fortnight.operations.review_copy.opening import OLDER, CopyQuestion, Opener, look
from fortnight.operations.undoing import undo
from fortnight.store.errors import CopyRefused, Locked
from fortnight.store.journal import entries
from fortnight.store.migrations import migrations
from fortnight.store.recovery.verify import verify
from helpers.copies import CARD, CHILD, OWN, answered, copy_of, opened, physician, ward
from helpers.copy_fixtures import copy, home, laptop, made_copy, made_ward
from helpers.people import OTHER
from helpers.stores import NOW, ROOT, Clock

__all__ = ["copy", "home", "laptop", "made_copy", "made_ward"]  # fixtures


@pytest.fixture
def reply(copy, laptop, tmp_path):
    return answered(
        laptop, copy, tmp_path / "answers.fortnight", lambda s: acknowledge(s, "a1", CARD, "not-relevant")
    )


def journal_head(session):
    return entries.head(session.store.db, session.store.device)


def everything_in(folder):
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def signed_again(path, out, change):
    """Write a copy with another head under a signature of somebody else."""
    package = container.read(path)
    mine = Ed25519PrivateKey.generate()
    forged = msgspec.structs.replace(head.read(package, COPY, migrations.names), public=public_hex(mine))
    forged = change(forged).signed(mine)
    with package.open_body() as body, out.open("wb") as file:
        container.write(
            file, forged.to_json(), package.identity, io.BytesIO(body.read()), package.body_bytes, 0
        )
    return out


@pytest.mark.parametrize(
    "name", ["../../escape", "/etc/cron.d/x", "C:\\x", "\\\\server\\x", "CON", "head.json/../x"]
)
def test_D48_no_name_in_a_file_is_used_as_a_path(tmp_path, laptop, name):
    """Only two or three names are read, and nothing is ever unpacked."""
    path, folder = tmp_path / "x.fortnight", tmp_path / "watched"
    folder.mkdir()
    with tarfile.open(path, "w", format=tarfile.USTAR_FORMAT) as tar:
        for each in ("head.json", name, "body.age"):
            info = tarfile.TarInfo(each)
            info.size = 2
            tar.addfile(info, io.BytesIO(b"{}"))
    before = everything_in(tmp_path)
    with pytest.raises(CopyRefused):
        look(path)
    assert everything_in(tmp_path) == before
    assert not laptop.exists()


def test_D49_a_copy_that_was_changed_cut_or_extended_opens_nothing(copy, laptop):
    """Each of 300 changes is refused as a whole, and nothing is remembered of it."""
    path, random_ = Path(copy), random.Random(49)
    data = path.read_bytes()
    for number in range(300):
        at = random_.randrange(len(data))
        damaged = bytearray(data)
        if number % 3 == 0:
            damaged[at] ^= 1 << random_.randrange(8)
        elif number % 3 == 1:
            damaged = damaged[:at]
        else:
            damaged[at:at] = random_.randbytes(random_.randrange(1, 2000))
        path.write_bytes(damaged)
        with pytest.raises(CopyRefused), opened(laptop, path):
            pass
    assert not laptop.exists()


def test_D49_answers_that_were_changed_merge_nothing(home, reply):
    data, random_ = reply.read_bytes(), random.Random(50)
    with physician(home) as session:
        before = journal_head(session)
        for number in range(100):
            at = random_.randrange(len(data))
            damaged = bytearray(data)
            if number % 2:
                damaged[at] ^= 1 << random_.randrange(8)
            else:
                damaged = damaged[:at]
            reply.write_bytes(damaged)
            with pytest.raises(CopyRefused):
                read_answers(session, reply)
        assert journal_head(session) == before


def test_D50_a_copy_for_another_reader_is_not_opened(copy, laptop, tmp_path):
    key = tmp_path / "key"
    key.write_text(sealing.new_identity())
    for opener in (Opener("Lead A", OTHER), Opener("Physician B", OTHER), Opener("", "")):
        with pytest.raises(Locked), opened(laptop, copy, opener):
            pass
    with pytest.raises(CopyRefused, match="another reader"), opened(laptop, copy, Opener(key_file=key)):
        pass
    assert not laptop.exists()


def test_D50_a_forged_sender_is_asked_about_and_then_refused(copy, laptop, tmp_path):
    """Whoever has the file can sign it again, but neither the fingerprint nor the body is theirs."""
    with opened(laptop, copy):
        pass
    forged = signed_again(copy, tmp_path / "f.fortnight", lambda h: h)
    with (
        pytest.raises(CopyQuestion, match="first copy from this installation"),
        opened(laptop, forged, confirmed=()),
    ):
        pass
    with pytest.raises(CopyRefused, match="signature is not valid"), opened(laptop, forged):
        pass


def test_D50_a_forged_moment_is_refused(copy, laptop, tmp_path):
    later = (NOW + timedelta(days=9)).isoformat()
    forged = signed_again(copy, tmp_path / "f.fortnight", lambda h: msgspec.structs.replace(h, made_at=later))
    with pytest.raises(CopyRefused), opened(laptop, forged):
        pass


def test_D50_answers_from_another_ward_are_refused(home, laptop, tmp_path):
    ward(tmp_path / "other")
    path = copy_of(tmp_path / "other", tmp_path / "other.fortnight")
    out = answered(
        laptop, path, tmp_path / "o.fortnight", lambda s: acknowledge(s, "a1", CARD, "not-relevant")
    )
    with physician(home) as session:
        before = journal_head(session)
        with pytest.raises(CopyRefused, match="not made from this record"):
            read_answers(session, out)
        assert journal_head(session) == before


def test_D51_an_older_copy_is_asked_about_and_changes_nothing(home, copy, laptop, tmp_path):
    newer = copy_of(home, tmp_path / "n.fortnight", Clock(NOW + timedelta(days=1)))
    with opened(laptop, newer):
        pass
    before = (laptop / FILE).read_bytes()
    with pytest.raises(CopyQuestion) as asked, opened(laptop, copy):
        pass
    assert asked.value.code == OLDER
    assert (laptop / FILE).read_bytes() == before


def test_D51_answers_that_are_replayed_add_nothing(home, reply):
    with physician(home) as session:
        assert merge(session, "m1", read_answers(session, reply), {}).held == 1
        before = journal_head(session)
        again = merge(session, "m2", read_answers(session, reply), {})
        assert (again.held, again.already_there) == (0, 1)
        assert journal_head(session) == before


def test_D51_an_older_file_of_answers_undoes_nothing(home, copy, laptop, tmp_path, reply):
    """The second file takes the answer back; the first one, merged after it, does not bring it back."""
    with physician(home) as session:
        merge(session, "m1", read_answers(session, reply), {})
    with opened(laptop, copy, OWN, confirmed=()) as session:
        undo(session, "u1", "a1")
        save_answers(session, tmp_path / "second.fortnight")
    with physician(home) as session:
        assert merge(session, "m2", read_answers(session, tmp_path / "second.fortnight"), {}).held == 1
        assert merge(session, "m3", read_answers(session, reply), {}).held == 0


MAKE = """
import sys
from pathlib import Path
from helpers.copies import copy_of
for number in range(100):
    copy_of(Path(sys.argv[1]), Path(sys.argv[2]))
    print(number, flush=True)
"""


def test_D55_a_process_that_is_killed_leaves_a_whole_copy_or_the_one_before(home, copy, laptop, tmp_path):
    """Copies are made into one file until the process is killed; then it opens, and the record is sound."""
    path, random_ = tmp_path / "made.fortnight", random.Random(55)
    path.write_bytes(Path(copy).read_bytes())
    paths = os.pathsep.join(str(ROOT / part) for part in ("gui", "tests"))
    for _ in range(4):
        with subprocess.Popen(
            [sys.executable, "-c", MAKE, home, path],
            stdout=subprocess.PIPE,
            env={**os.environ, "PYTHONPATH": paths},
        ) as process:
            assert process.stdout is not None
            process.stdout.readline()  # it has begun
            time.sleep(random_.uniform(0, 0.6))
            process.kill()
        with opened(laptop, path) as session:
            assert views.course(session, CHILD) is not None
    with physician(home) as session:
        assert verify(session.store).findings == ()


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 200_000,
        b'{"a":' * 100_000,
        b'{"form":"fortnight review copy","form":"x","version":1}',
        b'{"form":"fortnight review copy","version":NaN}',
        b'{"form":"fortnight review copy","version":1e999}',
        b'{"form":"fortnight review copy","version":"1"}',
        b"\xff\xfe\x00",
        b"",
        b"null",
        b'{"form":"fortnight review copy","version":1,"copy":"\\ud800"}',
    ],
)
def test_D54_a_head_that_is_a_bomb_or_nonsense_is_refused(tmp_path, content):
    path = tmp_path / "x.fortnight"
    with path.open("wb") as file:
        container.write(file, content or b" ", b"", io.BytesIO(b"x"), 1, 0)
    with pytest.raises(CopyRefused):
        look(path)
