"""The training ward: in a folder of its own, complete or not there, and never in place of a record."""

from __future__ import annotations

import pytest

from fortnight.operations import training, views
from fortnight.operations.session import Invalid
from fortnight.operations.training import Damaged, is_made, is_training, make, open_ward, training_folder
from helpers.people import new_id, record_with_lead
from helpers.stores import Clock, registered


def one_child(session, _folder) -> None:
    registered(session, "TRAIN-0001", "Training Case 1")


def made(folder):
    make(folder, one_child, Clock(), new_id)
    return open_ward(folder, Clock(), new_id)


def numbers(folder) -> list[str]:
    session = open_ward(folder, Clock(), new_id)
    try:
        return [child.number for child in views.children(session)]
    finally:
        session.store.close()


def test_its_folder_is_beside_that_of_the_record_and_never_the_same(tmp_path):
    assert training_folder(tmp_path / "ward") == tmp_path / "ward-training"


def test_it_is_kept_and_known_as_training(tmp_path):
    session = made(tmp_path / "t")
    assert is_training(session)
    session.store.close()
    assert numbers(tmp_path / "t") == ["TRAIN-0001"]
    assert [each.name for each in tmp_path.iterdir()] == ["t"]


def test_a_demonstration_and_a_record_are_not_training(tmp_path):
    session = made(tmp_path / "t")
    (tmp_path / "t" / training.KEY_FILE).unlink()
    assert not is_training(session)
    session.store.close()


def test_a_reset_deletes_what_was_entered(tmp_path):
    session = made(tmp_path / "t")
    registered(session, "TRAIN-0002", "Training Case 2")
    session.store.close()
    made(tmp_path / "t").store.close()
    assert numbers(tmp_path / "t") == ["TRAIN-0001"]
    assert [each.name for each in tmp_path.iterdir()] == ["t"]


def test_interrupted_it_leaves_the_former_one_or_none(tmp_path):
    def power_cut(session, _folder) -> None:
        one_child(session, _folder)
        raise SystemError

    with pytest.raises(SystemError):
        make(tmp_path / "t", power_cut, Clock(), new_id)
    assert not is_made(tmp_path / "t")
    assert list(tmp_path.iterdir()) == []
    made(tmp_path / "t").store.close()
    with pytest.raises(SystemError):
        make(tmp_path / "t", power_cut, Clock(), new_id)
    assert numbers(tmp_path / "t") == ["TRAIN-0001"]


def test_a_record_in_its_place_is_left_as_it_is(tmp_path):
    record_with_lead(tmp_path / "t")
    before = sorted(each.name for each in (tmp_path / "t").iterdir())
    with pytest.raises(Invalid, match="holds something else"):
        make(tmp_path / "t", one_child, Clock(), new_id)
    assert sorted(each.name for each in (tmp_path / "t").iterdir()) == before


def test_without_its_key_it_is_damaged(tmp_path):
    (tmp_path / "t").mkdir()
    with pytest.raises(Damaged, match="/t cannot be opened"):
        open_ward(tmp_path / "t", Clock(), new_id)
