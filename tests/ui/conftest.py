"""A ready-made ward and the context of one widget; a small German catalogue for tests of languages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from fortnight.app.user_window import UserWindow
from fortnight.operations.session import Session
from fortnight.store.database import Store
from fortnight.ui import language
from fortnight.ui.services.context import Context
from fortnight.ui.shell.main_window import MainWindow
from fortnight.ui.theme import load_fonts
from helpers import pseudo
from helpers.contexts import context_of
from helpers.copy_fixtures import copy, home, laptop, made_copy, made_ward
from helpers.stores import KEY, Clock, registered, session_at
from journeys.conftest import treated

__all__ = ["copy", "home", "laptop", "made_copy", "made_ward"]  # fixtures

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="de"><context><name></name>
<message><source>{value} over {limit}</source><translation>über {limit}: {value}</translation></message>
<message><source>fever</source><translation>Fieber</translation></message>
<message><source>Due</source><comment>a column</comment><translation>Fällig</translation></message>
<message numerus="yes"><source>%n sample(s) of {name}</source><translation>
<numerusform>%n Probe von {name}</numerusform><numerusform>%n Proben von {name}</numerusform>
</translation></message></context></TS>
"""


@pytest.fixture(scope="session", autouse=True)
def _fonts(qapp: QApplication) -> None:
    """Load the fonts of the program: sizes of texts depend on them, and every window has them."""
    load_fonts()


@pytest.fixture
def german(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small German catalogue, in use."""
    (tmp_path / "de.ts").write_text(CATALOGUE)
    pseudo.run("pyside6-lrelease", "-silent", str(tmp_path / "de.ts"))
    monkeypatch.setattr(language, "catalogue", lambda code: tmp_path / f"{code}.qm")
    assert language.use_language("de")


@pytest.fixture(scope="session")
def ready_ward(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of a closed record: Case 1 with sixteen quiet fortnights, Case 2 with no entries.

    Making a store takes half a second and copying it a few milliseconds, so each test works on a copy.
    """
    folder = tmp_path_factory.mktemp("ready") / "ward"
    with Store.open(folder, KEY) as store:
        session = session_at(store)
        treated(session)
        registered(session, "0002", "Case 2")
    return folder


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(ready_ward: Path, tmp_path: Path, clock: Clock) -> Iterator[Session]:
    """A nurse's session on a copy of the ready-made ward."""
    shutil.copytree(ready_ward, tmp_path / "ward")
    with Store.open(tmp_path / "ward", KEY) as store:
        yield session_at(store, clock)


@pytest.fixture
def context(qapp: QApplication, session: Session) -> Iterator[Context]:
    """The context that a window gives its widgets."""
    with context_of(session) as made:
        yield made


@pytest.fixture
def parent(qtbot, qapp: QApplication) -> QWidget:
    """A widget over which dialogs can be opened."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def user_window(qtbot, session: Session) -> Iterator[UserWindow]:
    """The window of the nurse, on Today."""
    made = UserWindow(session)
    with qtbot.waitExposed(made.window):
        made.window.show()
    yield made
    made.close()


@pytest.fixture
def window(user_window: UserWindow) -> MainWindow:
    return user_window.window
