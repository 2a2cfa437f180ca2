"""A ward that is made once and copied for each test, a copy of its first child, and another computer."""

from __future__ import annotations

import shutil

import pytest

from helpers.copies import copy_of, ward


@pytest.fixture(scope="session")
def made_ward(tmp_path_factory):
    folder = tmp_path_factory.mktemp("copied") / "ward"
    ward(folder)
    return folder


@pytest.fixture(scope="session")
def made_copy(made_ward, tmp_path_factory):
    """The ward with a copy of its first child, and the copy."""
    folder = tmp_path_factory.mktemp("with-copy") / "ward"
    shutil.copytree(made_ward, folder)
    return folder, copy_of(folder, folder.parent / "review.fortnight")


@pytest.fixture
def home(made_copy, tmp_path):
    """The folder of the record from which the copy was made."""
    return shutil.copytree(made_copy[0], tmp_path / "ward")


@pytest.fixture
def copy(made_copy, tmp_path):
    """The copy."""
    return shutil.copy(made_copy[1], tmp_path / "review.fortnight")


@pytest.fixture
def laptop(tmp_path):
    """The folder of a computer that has no record."""
    return tmp_path / "laptop"
