"""The tarball: what is in it, and that it is the same twice."""

import os
import tarfile

import pytest

FILES = {"fortnight": "program", "_internal/lib.so.1": "library"}


@pytest.fixture
def made(tmp_path, monkeypatch, installers):
    """A function that makes the tarball of a small program, whose files it writes again each time."""
    monkeypatch.setattr(installers, "PROGRAM", tmp_path / "program")
    monkeypatch.setattr(installers, "STAGE", tmp_path / "stage")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")

    def make(name):
        for inside, text in FILES.items():
            path = tmp_path / "program" / inside
            path.parent.mkdir(parents=True, exist_ok=True)
            path.unlink(missing_ok=True)
            path.write_text(text)
        (tmp_path / "program" / "fortnight").chmod(0o755)
        link = tmp_path / "program" / "_internal" / "lib.so"
        link.unlink(missing_ok=True)
        link.symlink_to("lib.so.1")
        installers.stage()
        installers.write_tarball(tmp_path / name)
        return tmp_path / name

    return make


def test_it_holds_the_program_its_command_and_what_the_desktop_reads(made, installers):
    with tarfile.open(made("a.tar.gz")) as archive:
        members = {member.name.partition("/")[2]: member for member in archive}
    assert set(members) == {
        *(f"lib/fortnight/{name}" for name in (*FILES, "_internal/lib.so")),
        *installers.BESIDE.values(),
        "bin/fortnight",
    }
    assert members["bin/fortnight"].linkname == "../lib/fortnight/fortnight"
    assert members["lib/fortnight/_internal/lib.so"].linkname == "lib.so.1"
    assert members["lib/fortnight/fortnight"].mode & 0o777 == 0o755
    assert {(member.uid, member.uname, member.mtime) for member in members.values()} == {
        (0, "root", 1000000000)
    }


def test_it_is_the_same_twice(made):
    assert made("a.tar.gz").read_bytes() == made("b.tar.gz").read_bytes()


def test_files_and_links_get_the_date_of_the_commit(made, tmp_path, monkeypatch, outcome):
    made("a.tar.gz")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1234567890")
    outcome.date_files(tmp_path / "program")
    paths = [tmp_path / "program", *(tmp_path / "program").rglob("*")]
    assert {int(os.lstat(path).st_mtime) for path in paths} == {1234567890}
