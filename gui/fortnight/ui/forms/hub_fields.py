"""What somebody types to join a hub, and what is said afterwards: for the log-in and for the settings."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget

from fortnight.operations.secret_file import read_secret
from fortnight.operations.session import Invalid
from fortnight.operations.sync.join_request import JoinedWard
from fortnight.ui.forms.fields import Field, Form, line, secret_line
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button

URL, PASSWORD = "url", "password"
EXAMPLE = "postgresql://pc2@hub/ward"


def hub_fields() -> list[Field]:
    """Return the fields for the address of the hub, and for the password of this computer there."""
    return [
        Field(URL, tr("Address of the hub"), lambda: line(EXAMPLE)),
        Field(PASSWORD, tr("Password of this computer"), lambda: secret_line(tr("from your IT department"))),
    ]


def file_button(parent: QWidget, form: Form, refuse: Callable[[str], object]) -> QPushButton:
    """Return the button that reads the password of this computer from a file."""
    return button(tr("Password from a file…"), partial(_choose, parent, form, refuse), "chip")


def _choose(parent: QWidget, form: Form, refuse: Callable[[str], object]) -> None:
    name, _ = QFileDialog.getOpenFileName(parent, tr("Choose the file with the password of this computer"))
    if name:
        fill_from(Path(name), form, refuse)


def fill_from(path: Path, form: Form, refuse: Callable[[str], object]) -> None:
    """Put the first line of a file that only its owner can read into the box of the password."""
    box = form.editors[PASSWORD]
    assert isinstance(box, QLineEdit)
    try:
        box.setText(read_secret(path))
        refuse("")
    except Invalid as refused:
        refuse(say(refused.sentence))


def joined_words(joined: JoinedWard) -> str:
    """Return the fingerprint to be compared, how many entries came and went, and what else is to be said."""
    shared = tr("This computer shares the record of the ward with the fingerprint {ward}.")
    compare = tr(
        "Compare this fingerprint with the one on another computer: Settings, Several computers. If they "
        "differ, this is not the hub of your ward."
    )
    counts = tr("Entries received: {pulled}. Entries sent: {pushed}.").format(
        pulled=joined.pulled, pushed=joined.pushed
    )
    return "\n\n".join([shared.format(ward=joined.ward), compare, counts, *map(say, joined.said)])
