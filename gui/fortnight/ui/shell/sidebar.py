"""The sidebar: page buttons, backup warning, settings, theme and the current user."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QLabel, QToolButton

from fortnight.domain.messages import word
from fortnight.domain.people import ROLE_WORDS
from fortnight.ui.help.helper import helper
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind, set_state
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import column, icon, label, row
from fortnight.ui.widgets.sizes import line_height, metrics, text_width

LEAST_WIDTH, BUTTON_PADDING = 60, 19  # pixels of a button, and beside its text
MARGIN, ICON, BADGE = 6, 20, 18
NAVIGATION = (
    (word("Today"), "today"),
    (word("Patients"), "patients"),
    (word("Alerts"), "alerts"),
    (word("Calendar"), "calendar"),
    (word("Inbox"), "inbox"),
)
TODAY, PATIENTS, ALERTS, CALENDAR, INBOX, PATIENT, BEDSIDE = range(7)


class Sidebar(QFrame):
    """The bar at the left of the window. `page_asked` is emitted with the number of a page."""

    page_asked = Signal(int)
    theme_requested = Signal()
    settings_asked = Signal()
    lock_requested = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._appearance = context.appearance
        self._pictures: list[tuple[QToolButton, str]] = []
        set_kind(self, "sidebar")
        self.button_width = _button_width()
        self.setFixedWidth(self.button_width + 2 * MARGIN)
        manual, clinic = self._button(tr("Help"), "help"), self._button(tr("Settings"), "settings")
        self._theme_button = self._button("", "theme")
        self.pages = self._navigation()
        self.badge = self._badge(self.pages.button(ALERTS), "badge")
        self.inbox_badge = self._badge(self.pages.button(INBOX), "countBadge")
        self.unsafe = _hidden(tr("No backup"), "wrong")
        self.hub = _hidden("", "small")
        manual.setToolTip("F1")
        manual.clicked.connect(lambda: helper().open_here())
        clinic.clicked.connect(self.settings_asked)
        self._theme_button.clicked.connect(self.theme_requested)
        person = self._person(context)
        foot = (
            self.hub,
            self.unsafe,
            manual,
            clinic,
            self._theme_button,
            row(None, person, None),
            self._under(person, context.session.actor),
        )
        if context.session.review is not None:
            clinic.hide()
            self.pages.button(INBOX).hide()
        self.setLayout(
            column(*self.pages.buttons(), None, *foot, margins=(MARGIN, 12, MARGIN, 14), spacing=6)
        )
        self._appearance.theme_changed.connect(self._follow_theme)
        self._follow_theme()
        self.mark(TODAY)

    def _follow_theme(self) -> None:
        theme = self._appearance.theme
        light = theme.name == "light"
        self._theme_button.setText(tr("Dark") if light else tr("Light"))
        self._theme_button.setAccessibleName(tr("Use the dark theme") if light else tr("Use the light theme"))
        self._draw_icons()

    def _draw_icons(self) -> None:
        for each, picture in self._pictures:
            each.setIcon(icon(picture, self._appearance.theme.muted, self.devicePixelRatioF(), ICON))

    def event(self, event: QEvent) -> bool:
        """Draw the icons again on a screen with another density."""
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._draw_icons()
        return super().event(event)

    def mark(self, page: int) -> None:
        """Mark the button of the open page. The page of one child belongs to Patients.

        The buttons cannot be checked: a screen reader would call them check boxes.
        """
        marked = self.pages.button(PATIENTS if page == PATIENT else page)
        for each in self.pages.buttons():
            set_state(each, "current", str(each is marked).lower())
            each.setAccessibleDescription(tr("current page") if each is marked else "")

    def show_alert_count(self, alerts: int) -> None:
        """Show the number of alerts that wait, or hide the badge if there are none."""
        words = tr("Alerts, %n open", "", alerts) if alerts else tr("Alerts")
        self.pages.button(ALERTS).setAccessibleName(words)
        self._show_count(self.badge, alerts)

    def show_inbox_count(self, waiting: int) -> None:
        """Show the number of laboratory results that wait, or hide the badge if there are none."""
        words = tr("Inbox, %n waiting", "", waiting) if waiting else tr("Inbox")
        self.pages.button(INBOX).setAccessibleName(words)
        self._show_count(self.inbox_badge, waiting)

    def _show_count(self, badge: QLabel, count: int) -> None:
        badge.setText(str(count))
        width = max(BADGE, text_width(str(count), 11, QFont.Weight.Bold) + 10)
        badge.setGeometry(self.button_width // 2 + 6, 3, width, BADGE)
        badge.setVisible(count > 0)

    def show_backup_warning(self, unsafe: bool, why: str) -> None:
        """Show or hide the red warning that there is no good backup from the last 48 hours."""
        self.unsafe.setVisible(unsafe)
        self.unsafe.setToolTip(why)

    def show_hub(self, short: str, whole: str, is_warning: bool) -> None:
        """Show when the last exchange with the other computers was, and what waits; hide it without words."""
        self.hub.setVisible(bool(short))
        self.hub.setText(short)
        self.hub.setToolTip(whole)
        self.hub.setAccessibleName(whole)
        set_kind(self.hub, "wrong" if is_warning else "small")

    def _navigation(self) -> QButtonGroup:
        made = QButtonGroup(self)
        for number, (name, picture) in enumerate(NAVIGATION):
            each = self._button(tr_word(name), picture)
            each.setToolTip(f"Alt+{number + 1}")
            made.addButton(each, number)
        made.idClicked.connect(self.page_asked)
        return made

    def _badge(self, parent: QAbstractButton, style: str) -> QLabel:
        made = label(style=style)
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.setParent(parent)
        return made

    def _person(self, context: Context) -> QToolButton:
        made, session = QToolButton(), context.session
        set_kind(made, "person")
        made.setFixedSize(40, 40)
        made.setText(_initials(session.actor))
        made.setToolTip(
            tr("{name}, {role}. Lock the program or change the user (F9)").format(
                name=session.actor, role=say(ROLE_WORDS[session.role])
            )
        )
        made.setAccessibleName(session.actor)
        made.clicked.connect(self.lock_requested)
        return made

    def _button(self, words: str, picture: str) -> QToolButton:
        made = QToolButton()
        set_kind(made, "nav")
        made.setText(words)
        self._pictures.append((made, picture))
        made.setIconSize(QSize(ICON, ICON))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setFixedSize(self.button_width, ICON + line_height(11) + 18)
        return made

    def _under(self, person: QToolButton, name: str) -> QLabel:
        """Return the user's name for the line under the button, shortened to the width of the sidebar."""
        made = label(style="small")
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.setText(metrics(11).elidedText(name, Qt.TextElideMode.ElideRight, self.button_width - MARGIN))
        made.setToolTip(person.toolTip())
        return made


def _button_width() -> int:
    """Return the width in pixels that the longest text of a button needs while its page is shown."""
    foot = (tr("Help"), tr("Settings"), tr("Dark"), tr("Light"))
    words = [*(tr_word(name) for name, _ in NAVIGATION), *foot]
    longest = max(text_width(each, 11, QFont.Weight.Bold) for each in words)
    return max(LEAST_WIDTH, longest + BUTTON_PADDING)


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split()[:2]).upper() or "?"


def _hidden(words: str, style: str) -> QLabel:
    """Return a centred label that is shown only when there is something to say."""
    made = label(words, style, wrap=True)
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.hide()
    return made
