"""The sidebar: page buttons, backup warning, settings, theme and the current user."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QLabel, QToolButton

from fortnight.domain.messages import word
from fortnight.domain.people import ROLE_WORDS
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr, tr_word
from fortnight.ui.widgets.basics import column, icon, label, row

SIDEBAR_WIDTH = 72
NAVIGATION = (
    (word("Today"), "today"),
    (word("Patients"), "patients"),
    (word("Alerts"), "alerts"),
    (word("Calendar"), "calendar"),
)
TODAY, PATIENTS, ALERTS, CALENDAR, PATIENT = range(5)


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
        self.setObjectName("sidebar")
        self.setFixedWidth(SIDEBAR_WIDTH)
        self._pages = self._navigation()
        self.badge = self._badge(self._pages.button(ALERTS))
        self.unsafe = label(tr("No backup"), "wrong", wrap=True)
        self.unsafe.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.unsafe.hide()
        clinic = self._button(tr("Settings"), "settings")
        clinic.clicked.connect(self.settings_asked)
        self._theme_button = self._button("", "theme")
        self._theme_button.clicked.connect(self.theme_requested)
        person = self._person(context)
        foot = (
            self.unsafe,
            clinic,
            self._theme_button,
            row(None, person, None),
            _under(person, context.session.actor),
        )
        self.setLayout(column(*self._pages.buttons(), None, *foot, margins=(6, 12, 6, 14), spacing=6))
        self._appearance.theme_changed.connect(self._follow_theme)
        self._follow_theme()

    def _follow_theme(self) -> None:
        theme = self._appearance.theme
        self._theme_button.setText(tr("Dark") if theme.name == "light" else tr("Light"))
        for each, picture in self._pictures:
            each.setIcon(icon(picture, theme.muted))

    def mark(self, page: int) -> None:
        """Mark the button of the open page. The page of one child belongs to Patients."""
        self._pages.button(PATIENTS if page == PATIENT else page).setChecked(True)

    def show_alert_count(self, alerts: int) -> None:
        """Show the number of alerts that wait, or hide the badge if there are none."""
        self.badge.setText(str(alerts))
        self.badge.setVisible(alerts > 0)

    def show_backup_warning(self, unsafe: bool, why: str) -> None:
        """Show or hide the red warning that there is no good backup from the last 48 hours."""
        self.unsafe.setVisible(unsafe)
        self.unsafe.setToolTip(why)

    def _navigation(self) -> QButtonGroup:
        made = QButtonGroup(self)
        for number, (name, picture) in enumerate(NAVIGATION):
            each = self._button(tr_word(name), picture)
            each.setCheckable(True)
            each.setToolTip(f"Alt+{number + 1}")
            made.addButton(each, number)
        made.button(TODAY).setChecked(True)
        made.idClicked.connect(self.page_asked)
        return made

    def _badge(self, parent: QAbstractButton) -> QLabel:
        made = label(style="badge")
        made.setAlignment(Qt.AlignmentFlag.AlignCenter)
        made.setParent(parent)
        made.setGeometry(36, 3, 18, 18)
        return made

    def _person(self, context: Context) -> QToolButton:
        made, session = QToolButton(), context.session
        made.setObjectName("person")
        made.setFixedSize(40, 40)
        made.setText(_initials(session.actor))
        made.setToolTip(
            tr("{name}, {role}. Lock the program or change the user (F9)").format(
                name=session.actor, role=say(ROLE_WORDS[session.role])
            )
        )
        made.setAccessibleName(session.actor)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(self.lock_requested)
        return made

    def _button(self, words: str, picture: str) -> QToolButton:
        made = QToolButton()
        made.setObjectName("nav")
        made.setText(words)
        self._pictures.append((made, picture))
        made.setIconSize(QSize(20, 20))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setFixedSize(60, 52)
        return made


def _initials(name: str) -> str:
    return "".join(part[0] for part in name.split()[:2]).upper() or "?"


def _under(person: QToolButton, name: str) -> QLabel:
    """Return the user's name for the line under the button, shortened to the width of the sidebar."""
    made = label(style="small")
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    made.setText(made.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, SIDEBAR_WIDTH - 18))
    made.setToolTip(person.toolTip())
    return made
