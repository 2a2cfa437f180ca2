"""The dialog before children are exported: in which form, and whether a research export names them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QWidget

from fortnight.domain.messages import Text, Word, text, word
from fortnight.operations.record_export import IDENTIFYING, Form
from fortnight.operations.research_export import may_export, may_identify
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.forms.fields import line
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import column, label

FORM_NAMES: Mapping[Form, Word] = {
    Form.FHIR: word("FHIR R4, for other programs"),
    Form.CSV: word("CSV files, for spreadsheets and for import here"),
    Form.RESEARCH: word("Tables for research, coded"),
}
FORM_WORDS: Mapping[Form, Text] = {
    Form.FHIR: text(
        "Results with LOINC and UCUM, infusions, other drugs, illnesses, alerts, and who recorded them. "
        "One child is written into a file, several into a folder."
    ),
    Form.CSV: text(
        "A folder: children, results as reported, infusions, other drugs, events and assessments of activity."
    ),
    Form.RESEARCH: text(
        "A folder: long and wide tables with a dictionary, and files for REDCap. Each child has a code, its "
        "dates are moved by a secret number of days, and free text is left out."
    ),
}
NOT_ALLOWED = text("Tables for research are made by a physician or a ward lead.")
INDENT = 24  # pixels: below the words of a radio button


class ExportRecord(FormDialog):
    """Asks in which form children are exported.

    `chosen` carries the ids of the children, the form, and why a research export identifies them (`None` if
    it does not).
    """

    chosen = Signal(object, object, object)

    def __init__(self, parent: QWidget, context: Context, children: tuple[str, ...], about: str) -> None:
        super().__init__(parent, tr("Export"), tr("Choose where…"), about)
        self._children, self._session = children, context.session
        self.group = QButtonGroup(self)
        self.forms = {form: QRadioButton(tr_word(name)) for form, name in FORM_NAMES.items()}
        self.identify = QCheckBox(tr("Include number, name, date of birth and the dates as they are"))
        self.reason = line(tr("reason, kept in the journal"))
        self.reason.setAccessibleName(tr("Reason"))
        self.warning = label(style="wrong", wrap=True)
        for button in self.forms.values():
            self.group.addButton(button)
            button.toggled.connect(lambda _on: self._show_choice())
        self.identify.toggled.connect(lambda _on: self._show_choice())
        self.reason.textEdited.connect(lambda _words: self.withdraw_confirmation())
        self.forms[Form.RESEARCH].setEnabled(may_export(self._session))
        self.forms[Form.FHIR].setChecked(True)
        self.lay_out(*(self._part(form) for form in Form), self.warning)
        self._show_choice()

    def _part(self, form: Form) -> QWidget:
        """Return a choice with what it means; that of research with what a ward lead may ask for."""
        words = FORM_WORDS[form] if self.forms[form].isEnabled() else NOT_ALLOWED
        below: list[QWidget] = [label(say(words), "muted", wrap=True)]
        if form is Form.RESEARCH:
            below += (self.identify, self.reason)
        explained, part = QWidget(), QWidget()
        explained.setLayout(column(*below, margins=(INDENT, 0, 0, 0), spacing=6))
        part.setLayout(column(self.forms[form], explained, spacing=2))
        return part

    @property
    def form(self) -> Form:
        """The form that is chosen."""
        return next(form for form, button in self.forms.items() if button.isChecked())

    @property
    def why(self) -> str | None:
        """Why a research export identifies the children; `None` if it does not."""
        asked = self.form is Form.RESEARCH and self.identify.isChecked()
        return self.reason.text().strip() if asked else None

    def _show_choice(self) -> None:
        self.withdraw_confirmation()
        is_research = self.form is Form.RESEARCH
        self.identify.setVisible(is_research and may_identify(self._session))
        self.reason.setVisible(self.why is not None)
        self.warning.setText(say(IDENTIFYING))
        self.warning.setVisible(not is_research or self.why is not None)

    def save(self) -> None:
        """Report the choice and close; what is missing is said, and the dialog stays."""
        if self.why == "":
            self.trouble.setText(tr("Enter why the export has to identify the children."))
            self.trouble.show()
            self.reason.setFocus()
            return
        self.accept()
        self.chosen.emit(self._children, self.form, self.why)
