"""The first run in the log-in window: six pages, each checked when it is left, and the record at the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from fortnight.domain.messages import word
from fortnight.operations import first_run
from fortnight.operations.first_run import Answers, Page
from fortnight.operations.session import Progress
from fortnight.ui.first_run.clinic_page import ClinicPage
from fortnight.ui.first_run.other_pages import BackupsPage, CodePage, LabelPage, LeadPage, StartPage
from fortnight.ui.first_run.steps import STEPS, Steps
from fortnight.ui.first_run.wizard_page import WizardPage
from fortnight.ui.login.login_form import LoginForm
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import button, column, label, row
from fortnight.ui.widgets.sizes import digits_width, line_height

WIDTH_DIGITS = 110  # width of the first run, in digits
HEIGHT_LINES = 31  # its height, in lines of text

PAGES: dict[Page, Callable[[Answers, LoginService], WizardPage]] = {
    Page.CLINIC: ClinicPage,
    Page.LABEL: LabelPage,
    Page.LEAD: LeadPage,
    Page.CODE: CodePage,
    Page.BACKUPS: BackupsPage,
    Page.START: StartPage,
}
# Other ways to begin, on the first page: the name in `LOGIN_FORMS` of the log-in window, and the words.
OTHER_WAYS = (
    ("restore", word("Restore a backup instead")),
    ("join", word("Join a ward")),
    ("copy", word("Open a review copy")),
    ("training", word("Training")),
)


class FirstRunWizard(LoginForm):
    """Asks for everything on six pages and makes the record with the button of the last one.

    The answers are kept in `login_service.answers`, so that another language loses nothing. They are
    forgotten when another form is shown, when somebody logs in and when the window is closed, which leaves no
    record behind.
    """

    BUSY_TEXT = word("Setting up…")
    IS_WIDE = True

    def __init__(self, login_service: LoginService) -> None:
        super().__init__(login_service, "", (), tr("Next", "goes to the next page"))
        self.answers = login_service.answers
        self.steps, self.stack = Steps(), QStackedWidget()
        self.page = self._made()
        self.back, self.count = button(tr("Back"), self.go_back), label(style="muted")
        self._ways = [
            button(tr_word(words), lambda name=name: self.form_requested.emit(name), "chip")
            for name, words in OTHER_WAYS
        ]
        self._arrange()
        self._show_page()

    def _arrange(self) -> None:
        self._links = QWidget()
        go_on = row(self.back, None, self.count, self.go, spacing=12)
        self._links.setLayout(column(row(*self._ways, None, spacing=8), go_on, spacing=12))
        self.go.setMinimumWidth(digits_width(14))
        self._fields = self.stack
        right = column(
            self.title, self.stack, self.trouble, self._links, margins=(30, 22, 30, 22), spacing=12
        )
        right.setStretch(1, 1)
        whole = row(self.steps, right, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.setFixedWidth(digits_width(WIDTH_DIGITS))
        self.setMinimumHeight(HEIGHT_LINES * line_height())

    def _show_page(self) -> None:
        page = self.answers.page
        self.steps.show_page(page)
        former, self.page = self.page, self._made()
        self.stack.removeWidget(former)
        former.deleteLater()
        self.title.setText(tr_word(STEPS[page]))
        self.count.setText(tr("{n} of {total}").format(n=page.value + 1, total=len(Page)))
        self.back.setVisible(page is not Page.CLINIC)
        for each in self._ways:
            each.setVisible(page is Page.CLINIC)
        self._button_text = tr("Set up") if page is Page.START else tr("Next", "goes to the next page")
        self.go.setText(self._button_text)
        self.say("")

    def _made(self) -> WizardPage:
        """Make the page that is to be shown from the answers so far, and put it into its place."""
        page = PAGES[self.answers.page](self.answers, self.login_service)
        page.entered.connect(self.attempt)
        page.language_asked.connect(self.language_asked)
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        return page

    def go_back(self) -> None:
        """Show the page before; what was typed on this one is kept."""
        self.answers.page = Page(self.answers.page.value - 1)
        self._show_page()
        self.begin()

    def attempt(self) -> None:
        """Check the page that is shown, and go on to the next one, or make the record."""
        if self.worker.busy:
            return
        answers = self.answers
        wrong = first_run.problem(answers, answers.page, self.login_service.folder)
        if wrong is not None:
            self.say(say(wrong))
            self.page.refused()
        elif answers.page is Page.START:
            super().attempt()
        else:
            answers.page = Page(answers.page.value + 1)
            self._show_page()
            self.begin()

    def task(self) -> Callable[[Progress], object]:
        """Make the record."""
        new = self.answers.new_record
        return lambda progress: self.login_service.make_record(new)

    def finish(self, done: Any) -> None:
        """Open the new record, and forget the answers."""
        session, _code = self.login_service.begin_record(done)
        start = self.answers.start
        self.login_service.forget_answers()
        self.started.emit(session, start)

    def begin(self) -> None:
        """Put the cursor where something has to be typed or chosen."""
        self.page.begin()
