"""The pages after the first one: label and units, ward lead, recovery code, backups, and what is opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from fortnight.domain.entry.settings import SETTINGS
from fortnight.domain.messages import Word, word
from fortnight.domain.treatment.dose import LABELS
from fortnight.domain.treatment.label_set import Label
from fortnight.operations.first_run import Answers, Start
from fortnight.ui import formats
from fortnight.ui.first_run.wizard_page import Tiles, WizardPage
from fortnight.ui.forms.code_line import code_in_lines, code_line, hidden_code
from fortnight.ui.forms.fields import line, secret_line
from fortnight.ui.login.login_forms import NEW_PASSPHRASE
from fortnight.ui.reports import recovery_code
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import button, column, label, row
from fortnight.ui.widgets.caps_lock import CapsLockHint

START_WORDS: dict[Start, tuple[Word, Word]] = {
    Start.EMPTY: (
        word("The empty record"),
        word("Register the first child, or import children from files."),
    ),
    Start.DEMONSTRATION: (
        word("A look at the demonstration"),
        word("An invented ward that is deleted when you leave it. Your own record waits at the log-in."),
    ),
    Start.TRAINING: (
        word("Training"),
        word(
            "An invented ward to practise in. It has a folder and a colour of its own, is kept until it is "
            "reset, and can be opened at every log-in."
        ),
    ),
}


class LabelPage(WizardPage):
    """Asks for the label of new children and the units on the screen."""

    def __init__(self, answers: Answers, login_service: LoginService) -> None:
        super().__init__(answers, login_service)
        labels = {code: (say(each.title), _doses(each)) for code, each in LABELS.items()}
        units = SETTINGS["units"].kind
        words = {"si": tr("SI units"), "japan": tr("Units of Japanese charts")}
        offered = {key: (name, say(units.shown(key))) for key, name in words.items()}
        self.label, self.units = Tiles(labels, answers.label), Tiles(offered, answers.units)
        self.label.chosen.connect(lambda key: setattr(answers, "label", key))
        self.units.chosen.connect(lambda key: setattr(answers, "units", key))
        about = tr(
            "The label proposes dose, interval and limits for each child that is registered; another one can "
            "be chosen for a child. A dose table of your own can be written in the settings."
        )
        self.setLayout(
            column(
                label(tr("Label for new children"), "muted"),
                self.label,
                label(about, "small", wrap=True),
                12,
                label(tr("Units on the screen"), "muted"),
                self.units,
                label(tr("What is stored does not change with the units."), "small", wrap=True),
                None,
            )
        )

    def begin(self) -> None:
        """Put the cursor on the label."""
        self.label.begin()


def _doses(shown: Label) -> str:
    """Return the doses of a label, such as `12 mg/kg below 30 kg, else 8 mg/kg, every 14 days`."""
    first, last = shown.bands[0], shown.bands[-1]
    every = tr("every %n day(s)", "", shown.interval_days)
    mg = [formats.decimal_point(f"{band.mg_per_kg:g}") for band in (first, last)]
    if first is last:
        return tr("{mg} mg/kg at all weights, {every}").format(mg=mg[0], every=every)
    words = tr("{mg} mg/kg below {kg} kg, else {other} mg/kg, {every}")
    return words.format(mg=mg[0], kg=f"{last.from_kg:g}", other=mg[1], every=every)


class LeadPage(WizardPage):
    """Asks for the name and the passphrase of the first ward lead."""

    def __init__(self, answers: Answers, login_service: LoginService) -> None:
        super().__init__(answers, login_service)
        secrets = {name: secret_line(tr_word(hint)) for name, _, hint in NEW_PASSPHRASE}
        self.boxes = {"name": line(), **secrets}
        titles = (tr("Your name"), *(tr_word(title) for _, title, _ in NEW_PASSPHRASE))
        parts: list[QWidget] = []
        for (name, box), title in zip(self.boxes.items(), titles, strict=True):
            box.setText(getattr(answers, name))
            box.textChanged.connect(lambda words, name=name: setattr(answers, name, words))
            box.returnPressed.connect(self.entered)
            box.setAccessibleName(title)
            parts += [label(title, "muted"), box]
        about = tr(
            "You will be the ward lead: you add the other users and change the settings. The record is "
            "encrypted. Nobody can read it without a passphrase or the recovery code."
        )
        parts.append(CapsLockHint(self.boxes["passphrase"]))
        self.setLayout(column(label(about, "muted", wrap=True), 6, *parts, None, spacing=6))

    def begin(self) -> None:
        """Put the cursor into the first empty box."""
        empty = (box for box in self.boxes.values() if not box.text())
        next(empty, self.boxes["passphrase"]).setFocus(Qt.FocusReason.OtherFocusReason)


class CodePage(WizardPage):
    """Shows the recovery code to be printed or saved, and asks for it once; it is hidden meanwhile."""

    def __init__(self, answers: Answers, login_service: LoginService) -> None:
        super().__init__(answers, login_service)
        self.code = label(style="figure")
        self.typed = code_line()
        self.typed.setAccessibleName(tr("Type the code from your copy"))
        self.typed.setText(answers.typed_code)
        self.typed.textChanged.connect(lambda words: setattr(answers, "typed_code", words))
        self.typed.returnPressed.connect(self.entered)
        self.typed.installEventFilter(self)
        about = tr(
            "It opens the record if every passphrase is forgotten. Print it or save it on a USB stick, and "
            "keep it away from this computer. It is not stored and not shown again."
        )
        self.prints, self.saves = button(tr("Print…"), self._print), button(tr("Save…"), self._save)
        self.said = label(style="small", wrap=True)
        self.setLayout(
            column(
                label(about, "muted", wrap=True),
                self.code,
                row(self.prints, self.saves, None),
                self.said,
                8,
                label(tr("Type the code from your copy"), "muted"),
                self.typed,
                label(tr("The code above is hidden while you type."), "small", wrap=True),
                None,
            )
        )
        self._show_code(True)

    def _show_code(self, is_shown: bool) -> None:
        self.code.setText(code_in_lines(self.answers.code) if is_shown else hidden_code())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide the code while the cursor is in the box."""
        if watched is self.typed and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_code(event.type() is QEvent.Type.FocusOut)
        return super().eventFilter(watched, event)

    def _print(self) -> None:
        printer = QPrinter()
        if QPrintDialog(printer, self).exec() == QPrintDialog.DialogCode.Accepted:
            recovery_code.page(self.answers.code).print_(printer)

    def _save(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self, tr("Save the recovery code"), "fortnight-recovery-code.txt", tr("Text (*.txt)")
        )
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Write the code into a file that only its owner can read, and say so."""
        self.said.setText(recovery_code.save(self.answers.code, path))

    def begin(self) -> None:
        """Put the cursor on the button that prints; after a refusal, into the box."""
        target = self.typed if self.answers.typed_code else self.prints
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def refused(self) -> None:
        """Show the code, to be compared with the copy."""
        self.prints.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_code(True)


class BackupsPage(WizardPage):
    """Asks for a second folder for backups."""

    def __init__(self, answers: Answers, login_service: LoginService) -> None:
        super().__init__(answers, login_service)
        self.folder = line(tr("none"))
        self.folder.setAccessibleName(tr("Second folder for backups"))
        self.folder.setText(answers.backup_folder)
        self.folder.textChanged.connect(lambda words: setattr(answers, "backup_folder", words))
        self.folder.returnPressed.connect(self.entered)
        own = tr("A backup is made every day and verified, in {folder}.").format(
            folder=login_service.folder / "backups"
        )
        about = tr(
            "If this disk fails, those are lost too. Choose a second folder on a network drive or a USB "
            "stick: each backup is copied there. Backups are encrypted."
        )
        pick = button(tr("Choose…"), self._choose)
        self.setLayout(
            column(
                label(own, "muted", wrap=True),
                label(about, "muted", wrap=True),
                8,
                label(tr("Second folder for backups"), "muted"),
                row(self.folder, pick),
                label(tr("Empty: none. The window warns if backups are overdue."), "small", wrap=True),
                None,
            )
        )

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Choose a folder"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def begin(self) -> None:
        """Put the cursor into the box."""
        self.folder.setFocus(Qt.FocusReason.OtherFocusReason)


class StartPage(WizardPage):
    """Asks what is opened when the record was made."""

    def __init__(self, answers: Answers, login_service: LoginService) -> None:
        super().__init__(answers, login_service)
        offered = {each.value: (tr_word(a), tr_word(b)) for each, (a, b) in START_WORDS.items()}
        self.start = Tiles(offered, answers.start.value, upright=True)
        self.start.chosen.connect(lambda key: setattr(answers, "start", Start(key)))
        words = tr("The record for {clinic} is made now, in {folder}. What is opened first?")
        about = words.format(clinic=answers.clinic.strip(), folder=login_service.folder)
        self.setLayout(column(label(about, "muted", wrap=True), self.start, None, spacing=12))

    def begin(self) -> None:
        """Put the cursor on the choice."""
        self.start.begin()
