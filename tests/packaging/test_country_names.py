"""The names of the countries in the file are those of the CLDR that the locked Babel holds."""

from __future__ import annotations

import importlib

import pytest

from fortnight.domain.entry.countries import PROPOSALS

pytest.importorskip("babel")


def test_the_file_is_what_the_maker_writes(root, monkeypatch):
    monkeypatch.syspath_prepend(root / "packaging")
    maker = importlib.import_module("country_names")
    written = (maker.FOLDER / maker.NAMES).read_text(encoding="utf-8")
    assert written == maker.names()
    assert all(f'"{code}": ' in written for code in PROPOSALS)
    assert "UNICODE LICENSE V3" in (maker.FOLDER / maker.LICENCE).read_text(encoding="utf-8")
