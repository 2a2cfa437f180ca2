"""The check of an installation finds nothing here, and finds what is missing."""

from __future__ import annotations

import pytest

from fortnight.app import self_test as checks
from fortnight.app import self_test_files as files
from fortnight.app.user_window import application
from fortnight.domain.messages import text
from fortnight.domain.people import DEMO
from fortnight.operations.session import Session
from fortnight.paths import resource
from fortnight.store.database import Store
from fortnight.ui import language
from helpers.stores import KEY, Clock


@pytest.fixture(autouse=True)
def _app(qapp):
    application()


@pytest.fixture
def missing(tmp_path, monkeypatch):
    """A function that puts a damaged copy of a resource in the place of the real one."""

    def replace(name: str, content: bytes) -> None:
        def found(asked: str):
            return tmp_path if asked == name.partition("/")[0] else resource(asked)

        (tmp_path / name.rpartition("/")[2]).write_bytes(content)
        monkeypatch.setattr(checks, "resource", found)

    return replace


@pytest.mark.slow
def test_this_installation_works():
    assert checks.self_test() == []
    assert language.language() == "en"


@pytest.mark.qt_log_ignore("Cannot read file .*broken.svg")
@pytest.mark.parametrize("name", ["icons/broken.svg", "fonts/broken.otf"])
def test_a_picture_or_a_font_that_cannot_be_loaded_is_named(missing, name):
    missing(name, b"broken")
    assert list(checks._resources()) == [name]  # noqa: SLF001


def test_a_library_that_is_missing_is_named(monkeypatch):
    monkeypatch.setattr(checks, "LATE", ("not_a_library",))
    (problem,) = checks._modules()  # noqa: SLF001
    assert problem.startswith("not_a_library cannot be imported")


def test_a_language_without_its_catalogue_is_named(monkeypatch, tmp_path):
    monkeypatch.setattr(language, "catalogue", lambda code: tmp_path / f"{code}.qm")
    problems = list(checks._languages())  # noqa: SLF001
    assert problems == ["the language de has no catalogue", "the language ja has no catalogue"]


def test_an_error_ends_one_check_and_is_reported(monkeypatch):
    def _broken():
        yield "found before"
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr(checks, "CHECKS", ((text("Broken"), _broken), checks.CHECKS[2]))
    monkeypatch.setattr(checks, "RECORD_CHECKS", ())
    monkeypatch.setattr(checks, "FILE_CHECKS", ())
    assert checks.self_test() == ["found before", "ZeroDivisionError: by nothing"]


def test_a_record_without_anything_to_draw_is_no_success(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        session = Session(store, "Nurse A", DEMO, Clock(), iter("abc").__next__)
        for name in ("labs.csv", "infusions.csv"):
            (tmp_path / "ward" / name).write_text("patient\n")
        assert list(checks._screening(session)) != []  # noqa: SLF001
        assert "a demonstration case is missing" in checks._printed_page(session, "summary", "en")  # noqa: SLF001


@pytest.mark.parametrize("check", [do for _, do in files.FILE_CHECKS], ids=lambda do: do.__name__.strip("_"))
def test_files_are_written_and_read(check):
    assert list(check()) == []
