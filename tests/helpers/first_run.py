"""The first run in the log-in window, answered as a person does."""

from __future__ import annotations

from pathlib import Path

from fortnight.app.lifecycle import Lifecycle
from fortnight.operations.first_run import Answers, Page
from fortnight.ui.first_run.wizard import FirstRunWizard
from helpers.people import LEAD_A, PASSPHRASE


def answer(answers: Answers) -> None:
    """Answer every question that has no proposal."""
    answers.clinic = "Ward 7, Children's Hospital"
    answers.choose_country("JP", "Asia/Tokyo")
    answers.name, answers.passphrase, answers.again = LEAD_A.name, PASSPHRASE, PASSPHRASE
    answers.typed_code = answers.code


def wizard_of(lifecycle: Lifecycle) -> FirstRunWizard:
    """Return the first run that is shown."""
    assert lifecycle.login_window is not None
    shown = lifecycle.login_window.login_form
    assert isinstance(shown, FirstRunWizard)
    return shown


def go_to(lifecycle: Lifecycle, page: Page) -> FirstRunWizard:
    """Answer the pages before this one and show it."""
    wizard = wizard_of(lifecycle)
    answer(wizard.answers)
    while wizard.answers.page is not page:
        wizard.attempt()
    return wizard


def files_of_a_record(folder: Path) -> list[str]:
    """Return the files in a folder other than the preferences of this computer."""
    return sorted(each.name for each in folder.iterdir() if each.name != "preferences.ini")
