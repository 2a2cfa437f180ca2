"""A small German catalogue for tests of languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from fortnight.ui import language
from helpers import pseudo

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="de"><context><name></name>
<message><source>{value} over {limit}</source><translation>über {limit}: {value}</translation></message>
<message><source>fever</source><translation>Fieber</translation></message>
<message><source>Due</source><comment>a column</comment><translation>Fällig</translation></message>
<message numerus="yes"><source>%n sample(s) of {name}</source><translation>
<numerusform>%n Probe von {name}</numerusform><numerusform>%n Proben von {name}</numerusform>
</translation></message></context></TS>
"""


@pytest.fixture
def german(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A small German catalogue, in use; English again afterwards."""
    (tmp_path / "de.ts").write_text(CATALOGUE)
    pseudo.run("pyside6-lrelease", "-silent", str(tmp_path / "de.ts"))
    monkeypatch.setattr(language, "catalogue", lambda code: tmp_path / f"{code}.qm")
    assert language.use_language("de")
    yield
    language.use_language("en")
