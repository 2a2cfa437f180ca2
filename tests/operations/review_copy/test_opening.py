"""A review copy on a computer without a record: who opens it, what is asked, and what is left behind."""

from __future__ import annotations

import tempfile
from datetime import timedelta
from pathlib import Path

import pytest

from fortnight.domain.people import PHYSICIAN, READER
from fortnight.exchange.review_copy import sealing
from fortnight.exchange.review_copy.head import fingerprint
from fortnight.exchange.review_copy.keys import make_key_file
from fortnight.operations import alerts, views
from fortnight.operations import settings as clinic
from fortnight.operations.recording import record_labs
from fortnight.operations.review_copy import opening
from fortnight.operations.review_copy.opening import OLDER, TRUST, CopyQuestion, Opener
from fortnight.operations.viewing import news, open_record
from fortnight.store.errors import CannotOpen, CopyRefused, Locked
from helpers.copies import CHILD, COPY_PASSPHRASE, OWN, SECOND, copy_of, opened, physician
from helpers.drafts import sheet
from helpers.people import OTHER, PASSPHRASE, logged_in
from helpers.stores import NOW, Clock, present


def left_behind(temporary: Path) -> set[Path]:
    return set(temporary.glob("fortnight-*"))


@pytest.fixture
def temporary(tmp_path, monkeypatch):
    """A folder for temporary files that no other test uses."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_the_reader_opens_it_with_the_own_passphrase_and_reads_the_whole_course(home, copy, laptop):
    with physician(home) as at_home:
        course = views.course(at_home, CHILD)
        cards = [each.id for each in alerts.cards_needing_attention(at_home)]
    with opened(laptop, copy) as session:
        assert (session.actor, session.role) == ("Physician A", PHYSICIAN)
        assert present(session.review).made_at == NOW
        assert present(session.review).can_answer
        assert views.course(session, CHILD) == course
        assert views.course(session, SECOND) is None  # the child was not chosen
        assert [each.id for each in alerts.cards_needing_attention(session)] == cards != []


def test_what_is_new_since_the_last_look_at_home_is_new_in_the_copy(made_ward, tmp_path, laptop):
    import shutil

    folder = shutil.copytree(made_ward, tmp_path / "other")
    clock = Clock()
    with physician(folder, clock) as session:
        assert open_record(session, CHILD) is None
    clock.forward(hours=2)
    with logged_in(folder, clock=clock) as lead:
        record_labs(lead, "later", CHILD, sheet(clock(), IL6=14), confirmed=True)
    clock.forward(hours=1)
    path = copy_of(folder, tmp_path / "c.fortnight", clock)
    with opened(laptop, path, clock=clock) as session:
        before = open_record(session, CHILD)
        assert before == NOW
        assert "later" in news(session, CHILD, before)
        assert "raised" not in news(session, CHILD, before)


def test_the_units_of_the_ward_are_those_of_the_copy(home, tmp_path, laptop):
    with logged_in(home) as lead:
        clinic.change(lead, "s1", "units", "japan")
    with opened(laptop, copy_of(home, tmp_path / "j.fortnight")) as session:
        assert clinic.value(session.store, "units") == "japan"


def test_a_new_installation_is_trusted_only_after_its_fingerprint_was_compared(copy, laptop):
    with pytest.raises(CopyQuestion) as asked, opened(laptop, copy, confirmed=()):
        pass
    assert asked.value.code == TRUST
    assert fingerprint(opening.look(copy).head.public) in str(asked.value)
    assert not laptop.exists()  # nothing was changed
    with opened(laptop, copy):
        pass
    with opened(laptop, copy, confirmed=()):  # it is known now
        pass


def test_an_older_copy_is_named_with_both_moments(home, copy, tmp_path, laptop):
    newer = copy_of(home, tmp_path / "newer.fortnight", Clock(NOW + timedelta(days=2)))
    with opened(laptop, newer):
        pass
    with (
        pytest.raises(CopyQuestion, match=r"22 Nov 2026 09:30.*24 Nov 2026 09:30") as asked,
        opened(laptop, copy),
    ):
        pass
    assert asked.value.code == OLDER
    with opened(laptop, copy, confirmed=(OLDER,)) as session:
        assert present(session.review).made_at == NOW
    with pytest.raises(CopyQuestion), opened(laptop, copy):  # the newer one is still remembered
        pass


@pytest.mark.parametrize(
    "opener",
    [
        Opener("Physician A", PASSPHRASE),
        Opener("Lead A", PASSPHRASE),
        Opener("", OTHER),
        Opener("Physician A", ""),
    ],
)
def test_a_wrong_name_or_passphrase_opens_nothing(copy, laptop, opener, temporary):
    with pytest.raises(Locked, match="not right for this copy"), opened(laptop, copy, opener):
        pass
    assert not laptop.exists()
    assert left_behind(temporary) == set()


def test_with_its_own_passphrase_a_copy_is_read_but_not_answered(home, tmp_path, laptop):
    path = copy_of(home, tmp_path / "p.fortnight", passphrase=COPY_PASSPHRASE, readers=())
    assert opening.look(path).names == ()
    with pytest.raises(Locked), opened(laptop, path, Opener("", "another passphrase altogether")):
        pass
    with opened(laptop, path, Opener("", COPY_PASSPHRASE)) as session:
        assert (session.actor, session.role) == ("Guest", READER)
        assert not present(session.review).can_answer
        assert views.course(session, CHILD) is not None


def test_a_key_opens_a_copy_that_carries_no_slot_outside(home, tmp_path, laptop):
    """The reader proves with the own passphrase who they are; without it the copy is read only."""
    key = tmp_path / "reader.key"
    public = make_key_file(key, COPY_PASSPHRASE)
    path = copy_of(home, tmp_path / "k.fortnight", keys=(public,), by_log_in=False)
    assert (opening.look(path).names, opening.look(path).has_passphrase) == ((), False)
    with pytest.raises(CopyRefused, match="Choose the file of the key"), opened(laptop, path):
        pass
    with opened(laptop, path, Opener("Physician A", OTHER, key, COPY_PASSPHRASE)) as session:
        assert (session.actor, present(session.review).can_answer) == ("Physician A", True)
    with opened(laptop, path, Opener("", "", key, COPY_PASSPHRASE)) as session:
        assert session.role == READER


def test_the_key_of_another_reader_does_not_open_it(home, copy, tmp_path, laptop):
    key = tmp_path / "other.key"
    key.write_text(sealing.new_identity())
    with (
        pytest.raises(CopyRefused, match="made for another reader"),
        opened(laptop, copy, Opener(key_file=key)),
    ):
        pass


def test_the_store_of_a_copy_is_deleted_when_it_is_closed(copy, laptop, temporary):
    with opened(laptop, copy) as session:
        folder = session.store.files.folder
        assert session.store.files.ward.read_bytes()[:15] != b"SQLite format 3"
        assert folder.stat().st_mode & 0o77 == 0
    assert not folder.exists()
    assert left_behind(temporary) == set()


def test_entries_that_cannot_be_read_open_nothing(copy, laptop, monkeypatch, temporary):
    """A copy signed by the ward whose entries this program cannot understand."""
    from fortnight.store import copied_store

    def broken(*_):
        raise KeyError("collected_at")

    monkeypatch.setattr(copied_store, "remake_tables", broken)
    with pytest.raises(CopyRefused), opened(laptop, copy):
        pass
    assert left_behind(temporary) == set()


def test_a_folder_that_cannot_be_used_is_named(copy, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(CannotOpen, match="cannot be used"), opened(tmp_path / "file" / "below", copy):
        pass


def test_it_can_be_stopped_while_it_is_read(copy, laptop, temporary):
    from fortnight.domain.messages import text
    from fortnight.operations.session import Progress, Stopped

    class Stopping(Progress):
        def step(self, what, done=0, total=0):
            raise Stopped(text("Stopped."))

    with pytest.raises(Stopped):
        opening.unlock(laptop, opening.look(copy), OWN, (TRUST,), Stopping())
    assert left_behind(temporary) == set()
