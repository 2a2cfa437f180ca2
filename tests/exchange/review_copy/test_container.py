"""The tar of a review copy: any tar program reads it; only its own plain form is taken."""

from __future__ import annotations

import io
import os
import tarfile

import pytest

from fortnight.exchange.review_copy import container
from fortnight.store.errors import CopyRefused


def written(head=b"{}", identity=b"", body=b"x" * 700):
    out = io.BytesIO()
    container.write(out, head, identity, io.BytesIO(body), len(body), 0)
    return out.getvalue()


@pytest.fixture
def read(tmp_path):
    def package(data):
        path = tmp_path / "x.fortnight"
        path.write_bytes(data)
        return container.read(path)

    return package


def tar_of(*members, form=tarfile.USTAR_FORMAT):
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as tar:
        for name, data, *kind in members:
            info = tarfile.TarInfo(name)
            info.size, info.type = len(data), kind[0] if kind else tarfile.REGTYPE
            tar.addfile(info, io.BytesIO(data))
    return out.getvalue()


@pytest.mark.parametrize("identity", [b"", b"secret"])
def test_the_parts_come_back(read, identity):
    package = read(written(b'{"a":1}', identity))
    assert (package.head, package.identity, package.body_bytes) == (b'{"a":1}', identity, 700)
    with package.open_body() as body:
        assert body.read(5) == b"xxxxx"
        assert body.read() == b"x" * 695
        assert body.read() == b""


@pytest.mark.parametrize("keep", [0, 3, 9, 100, 511, 512, 600, 1024, 1500, 2000, 2048, 2600])
def test_a_file_that_ends_early_is_incomplete(read, keep):
    with pytest.raises(CopyRefused, match="is incomplete"):
        read(written()[:keep])


HEAD, BODY = ("head.json", b"{}"), ("body.age", b"b")


@pytest.mark.parametrize(
    "data",
    [
        b"PK\x03\x04" + bytes(2000),
        b"head of a letter " * 100,
        bytes(20_000),
        tar_of(HEAD),
        tar_of(BODY, HEAD),
        tar_of(HEAD, HEAD, BODY),
        tar_of(HEAD, ("identity.age", b"i"), ("identity.age", b"i"), BODY),
        tar_of(HEAD, ("../../escape", b"x"), BODY),
        tar_of(HEAD, ("body.age", b"", tarfile.SYMTYPE)),
        tar_of(HEAD, ("body.age", b"", tarfile.GNUTYPE_SPARSE)),
        tar_of(HEAD, ("head.json" * 40, b"x"), BODY, form=tarfile.GNU_FORMAT),
        tar_of(("ä" * 120, b"x"), HEAD, BODY, form=tarfile.PAX_FORMAT),
        tar_of(("head.json", bytes(5 << 20)), BODY),
        written() + b"more",
        written() + bytes(1 << 16),
    ],
)
def test_anything_else_is_refused(read, data):
    with pytest.raises(CopyRefused, match=r"neither a review copy|is incomplete"):
        read(data)


def test_bytes_in_the_filling_are_refused(read):
    data = bytearray(written())
    data[512 + 100] = 1  # after the two bytes of the head
    with pytest.raises(CopyRefused):
        read(bytes(data))


def test_a_missing_file_a_folder_and_a_fifo_are_named(tmp_path):
    os.mkfifo(tmp_path / "fifo")
    for name in ("missing", ".", "fifo"):
        with pytest.raises(CopyRefused, match="cannot be read"):
            container.read(tmp_path / name)
