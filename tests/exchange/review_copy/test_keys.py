"""The slots of readers in a copy, and key files."""

from __future__ import annotations

import shutil
import subprocess

import msgspec
import pytest

from fortnight.exchange.review_copy import sealing
from fortnight.exchange.review_copy.keys import (
    ANSWER,
    OPEN,
    make_key_file,
    opened_by,
    read_key_file,
    sealed_for,
)
from fortnight.store.errors import CopyRefused, Locked
from helpers.people import OTHER, PASSPHRASE


@pytest.fixture
def reader(reader_slot):
    return sealed_for(reader_slot, "record", OPEN, "copy-1", b"secret")


def test_the_secret_is_opened_with_the_passphrase_of_the_log_in(reader):
    assert opened_by(reader, "record", OPEN, "copy-1", OTHER) == b"secret"
    assert opened_by(reader, "record", OPEN, "copy-1", PASSPHRASE) is None
    assert opened_by(reader, "record", OPEN, "copy-1", "") is None


def test_it_belongs_to_one_record_copy_purpose_and_role(reader):
    assert opened_by(reader, "another", OPEN, "copy-1", OTHER) is None
    assert opened_by(reader, "record", ANSWER, "copy-1", OTHER) is None
    assert opened_by(reader, "record", OPEN, "copy-2", OTHER) is None
    lead = msgspec.structs.replace(reader, role="lead")
    assert opened_by(lead, "record", OPEN, "copy-1", OTHER) is None


def test_a_cost_out_of_range_is_refused_before_any_memory_is_used(reader):
    with pytest.raises(Locked):
        opened_by(msgspec.structs.replace(reader, memory_kib=1 << 31), "record", OPEN, "copy-1", OTHER)


def test_a_key_file_is_private_encrypted_and_read_back(tmp_path):
    path = tmp_path / "reader.key"
    public = make_key_file(path, PASSPHRASE)
    assert path.stat().st_mode & 0o77 == 0
    assert b"AGE-SECRET" not in path.read_bytes()
    assert sealing.recipient_of(read_key_file(path, PASSPHRASE)) == public
    with pytest.raises(CopyRefused, match=r"passphrase of the key reader\.key is not right"):
        read_key_file(path, OTHER)


def test_a_key_is_never_replaced(tmp_path):
    path = tmp_path / "reader.key"
    path.write_text("something")
    with pytest.raises(CopyRefused, match="exists already"):
        make_key_file(path, PASSPHRASE)
    assert path.read_text() == "something"


def test_a_folder_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(CopyRefused, match="cannot be written"):
        make_key_file(tmp_path / "missing" / "reader.key", PASSPHRASE)


@pytest.mark.parametrize("content", [b"", b"hello", b"\xff\xfe", b"AGE-SECRET-KEY-1NONSENSE\n"])
def test_a_file_without_a_key_is_refused(tmp_path, content):
    (tmp_path / "k").write_bytes(content)
    with pytest.raises(CopyRefused, match="no private key"):
        read_key_file(tmp_path / "k", "")
    with pytest.raises(CopyRefused, match="cannot be read"):
        read_key_file(tmp_path / "missing", "")


@pytest.mark.skipif(shutil.which("age-keygen") is None, reason="the program age is not installed here")
def test_a_key_of_age_keygen_is_read(tmp_path):
    subprocess.run(["age-keygen", "-o", tmp_path / "k"], check=True, capture_output=True)
    public = (tmp_path / "k").read_text().partition("public key: ")[2].split()[0]
    assert sealing.recipient_of(read_key_file(tmp_path / "k", "")) == public
