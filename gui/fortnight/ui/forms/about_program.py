"""The dialog “About Fortnight”: version, licence, and every part of the program with its own licence."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHeaderView, QPlainTextEdit, QTreeWidget, QTreeWidgetItem, QWidget

from fortnight import __version__
from fortnight.operations.program_parts import Part, licence_text, parts
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import button, column, label, row

USUAL_SIZE = QSize(900, 700)
MARGIN = 60  # pixels that the dialog leaves free of the window


class AboutProgram(QDialog):
    """Shows the parts of the program, and the text of the licence of the part that is chosen."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Fortnight"))
        self.resize(USUAL_SIZE.boundedTo(parent.window().size() - QSize(MARGIN, MARGIN)))
        self.parts = parts()
        self.list = self._list()
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setAccessibleName(tr("Text of the licence"))
        self.text.setTabChangesFocus(True)
        layout = column(
            label(tr("About Fortnight"), "h1"),
            label(tr("Version {version}").format(version=__version__)),
            label(
                tr(
                    "The record of tocilizumab infusions in systemic JIA, with an alert on IL-6. It is not "
                    "a medical device. Fortnight may be used, changed and passed on under the Apache "
                    "License 2.0."
                ),
                "muted",
                wrap=True,
            ),
            label(tr("Its parts and their licences"), "h2"),
            self.list,
            self.text,
            row(None, button(tr("Close"), self.accept, "primary")),
            margins=(24, 20, 24, 20),
            spacing=10,
        )
        layout.setStretch(4, 3)
        layout.setStretch(5, 2)
        self.setLayout(layout)
        self.list.currentItemChanged.connect(self._show_text)
        if first := self.list.topLevelItem(0):
            self.list.setCurrentItem(first)
        self.list.setFocus()

    def _list(self) -> QTreeWidget:
        made = QTreeWidget()
        made.setHeaderLabels([tr("Part"), tr("Version"), tr("Licence")])
        made.setAccessibleName(tr("Its parts and their licences"))
        made.setUniformRowHeights(True)
        for _, group in groupby(self.parts, lambda part: part.within or part.name):
            outer: QTreeWidgetItem | None = None
            for part in group:
                item = _item(part)
                if outer is None:
                    outer = item
                    made.addTopLevelItem(item)
                else:
                    outer.addChild(item)
        made.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        return made

    def _show_text(self, item: QTreeWidgetItem | None) -> None:
        if item is None:
            return
        part: Part = item.data(0, Qt.ItemDataRole.UserRole)
        words = licence_text(part)
        if not words:
            words = tr("The text of this licence does not come with the program: {licence}").format(
                licence=part.licence
            )
        self.text.setPlainText(words)


def _item(part: Part) -> QTreeWidgetItem:
    made = QTreeWidgetItem([part.name, part.version, part.licence])
    made.setData(0, Qt.ItemDataRole.UserRole, part)
    made.setToolTip(2, part.licence)
    return made
