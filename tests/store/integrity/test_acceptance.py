"""A ward lead accepts a record that may be an older copy, and it continues."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.people import NURSE
from fortnight.operations import backups as safety
from fortnight.operations import people, restoring
from fortnight.operations.session import Invalid
from fortnight.store.errors import Denied, NotSettled
from fortnight.store.files.layout import StoreFiles, read_device
from fortnight.store.integrity import acceptance
from fortnight.store.journal import entries
from fortnight.store.recovery.verify import verify
from helpers.entries import unguarded
from helpers.people import (
    CHEAP,
    OTHER,
    key_of,
    logged_in,
)
from helpers.rollbacks import (
    PARTS,
    ROLLBACKS,
    anchor_put_back,
    put_back,
)
from helpers.stores import NOW, Clock, registered
from helpers.writers import another_window

LATER = NOW + timedelta(hours=1)


@pytest.mark.parametrize("roll_back", ROLLBACKS)
def test_a_lead_accepts_the_copy_with_a_reason_and_the_record_continues(ward, older, roll_back):
    roll_back(older, ward)
    with logged_in(ward, clock=Clock(LATER)) as session:
        before = session.store.device
        assert restoring.can_accept(session)
        session = restoring.settle(session, " the disk was exchanged ")
        assert session.store.read_only is None
        assert session.store.device != before
        registered(session, "0009")
        assert [str(finding) for finding in verify(session.store).findings] == []
        (entry,) = entries.entries(session.store.db, "verb = 'store.settle'")
        assert (entry.actor, entry.reason) == ("Lead A", "the disk was exchanged")
        assert entry.data["heads"][before] == entries.head(session.store.db, before).seq
        assert entry.data["what"]
        session.store.close()
    with logged_in(ward, clock=Clock(LATER)) as session:
        assert session.store.read_only is None
        assert safety.back_up(session).backup.reach is not None


def test_after_acceptance_an_older_copy_is_still_detected(ward, older, tmp_path):
    anchor_put_back(older, ward)
    with logged_in(ward, clock=Clock(LATER)) as session:
        restoring.settle(session, "the disk was exchanged").store.close()
    settled = tmp_path / "settled"
    shutil.copytree(ward, settled)
    with logged_in(ward, clock=Clock(LATER)) as session:
        registered(session, "0009")
        safety.back_up(session)
    for name in PARTS:
        shutil.copy(settled / name, ward / name)
    with logged_in(ward, clock=Clock(LATER)) as session:
        assert "an older copy was put back" in str(session.store.read_only)


def test_only_a_lead_can_accept_and_only_with_a_reason(ward, older):
    with logged_in(ward) as session:
        people.add(session, "Nurse A", NURSE, OTHER, CHEAP)
    put_back(older, ward, "ward.db", "anchor.log")
    with logged_in(ward) as session:
        with pytest.raises(Invalid, match="Enter why"):
            restoring.settle(session, "  ")
        nurse = replace(session, actor="Nurse A", role=NURSE)
        assert not restoring.can_accept(nurse)
        with pytest.raises(Denied):
            restoring.settle(nurse, "I think so")
        assert session.store.read_only is not None


def test_a_sound_or_tampered_record_cannot_be_accepted(ward):
    with logged_in(ward) as session:
        with pytest.raises(NotSettled, match="nothing to settle"):
            restoring.settle(session, "to be sure")
        with unguarded(session.store) as db:
            db.execute("UPDATE entry SET actor = 'Nurse B' WHERE seq = 2")
    (ward / "anchor.log").write_bytes(b"")
    with logged_in(ward) as session:
        assert not restoring.can_accept(session)
        with pytest.raises(NotSettled, match="the record itself is damaged"):
            restoring.settle(session, "to be sure")


def test_nothing_is_accepted_while_another_window_is_open(ward, older):
    anchor_put_back(older, ward)
    device = read_device(StoreFiles(ward))
    busy = pytest.raises(NotSettled, match="is open in another window")
    with another_window(ward, key_of(ward)), logged_in(ward) as session, busy:
        restoring.settle(session, "the disk was exchanged")
    assert read_device(StoreFiles(ward)) == device
    with logged_in(ward) as session:
        assert restoring.can_accept(session)


def test_a_power_cut_during_acceptance_leaves_a_record_that_can_be_accepted(
    ward, older, tmp_path, monkeypatch
):
    anchor_put_back(older, ward)
    steps = ((acceptance, "make_device"), (acceptance, "sync_folder"), (acceptance.Store, "open"))
    for n, (place, step) in enumerate(steps):
        copy = tmp_path / f"copy{n}"
        shutil.copytree(ward, copy)
        with monkeypatch.context() as patch, logged_in(copy) as session:
            patch.setattr(place, step, power_cut)
            with pytest.raises(PowerCut):
                restoring.settle(session, "the disk was exchanged")
        with logged_in(copy) as session:
            assert restoring.can_accept(session), (step, str(session.store.read_only))
            restoring.settle(session, "the disk was exchanged").store.close()
        with logged_in(copy) as session:
            assert session.store.read_only is None
            assert verify(session.store).sound


class PowerCut(BaseException):
    """Raised to stop the program at one step, as a power cut does."""


def power_cut(*_, **__):
    raise PowerCut
