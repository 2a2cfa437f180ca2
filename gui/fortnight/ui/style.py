"""The style sheet, and the properties of widgets that it refers to.

A widget has one `kind`, a property that chooses its rules; names of objects are not used for styles.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

SHEET = """
* {{ font-family: "{family}", "{japanese}"; font-size: 13px; color: {ink}; }}
QMainWindow, QDialog, QWidget[kind="page"] {{ background: {background}; }}
QToolTip {{ background: {dark_chip}; color: {on_dark_chip}; border: 0; padding: 4px 6px; }}
QFrame[kind="sidebar"] {{ background: {card}; border-right: 1px solid {line}; }}
QFrame[kind="header"] {{ background: {card}; border-bottom: 1px solid {line}; }}
QFrame[kind="card"] {{ background: {card}; border: 1px solid {line}; border-radius: 8px; }}
QFrame[kind="alertBanner"] {{ background: {banner}; border: 1px solid {banner_line}; border-left: 5px solid {alert}; border-radius: 8px; }}
QFrame[kind="notice"] {{ background: {amber_soft}; border: 0; }}
QFrame[kind="notice"] QLabel {{ color: {amber_ink}; }}
QFrame[kind="copyStrip"] {{ background: {dark_chip}; }}
QFrame[kind="training"] {{ background: {training}; }}
QFrame[kind="training"] QLabel {{ color: {on_training}; font-size: 15px; font-weight: 700; }}
QFrame[kind="training"] QPushButton {{ background: transparent; color: {on_training}; border: 1px solid {on_training}; padding: 2px 12px; min-height: 20px; }}
QLabel[kind="onDark"] {{ color: {on_dark_chip}; font-weight: 600; }}
QLabel[kind="onDarkMuted"] {{ color: {on_dark_chip}; }}
QPushButton[kind="onDark"] {{ background: transparent; color: {on_dark_chip}; border: 1px solid {muted}; padding: 2px 12px; min-height: 20px; }}
QPushButton[kind="onDark"]:focus {{ border: 2px solid {on_dark_chip}; padding: 1px 11px; }}
QFrame[kind="toast"] {{ background: {dark_chip}; }}
QFrame[kind="toast"] QLabel {{ color: {on_dark_chip}; }}
QFrame[kind="toast"] QPushButton {{ background: transparent; color: {on_dark_chip}; border: 1px solid {muted}; padding: 4px 12px; min-height: 22px; }}
QFrame[kind="toast"] QPushButton:focus {{ border: 2px solid {on_dark_chip}; padding: 3px 11px; }}
QLabel[kind="badge"] {{ background: {alert}; color: {card}; border-radius: 9px; font-size: 11px; font-weight: 700; }}
QLabel[kind="countBadge"] {{ background: {dark_chip}; color: {on_dark_chip}; border-radius: 9px; font-size: 11px; font-weight: 700; }}
QLabel[kind="leading"] {{ color: {alert_ink}; font-size: 22px; font-weight: 700; }}
QLabel[kind="clock"] {{ font-size: 46px; font-weight: 700; }}
QFrame[kind="entryRow"] {{ background: {raised}; border: 0; border-top: 1px solid {line}; border-bottom: 1px solid {line}; }}
QPushButton[kind="drip"] {{ text-align: left; padding: 0; font-weight: 400; }}
QPushButton[kind="drip"][current="true"] {{ border: 2px solid {accent}; padding: 0; }}
QPushButton[kind="drip"][late="true"] {{ background: {amber_soft}; border-color: {amber}; }}
QPushButton[kind="drip"]:focus {{ border: 2px solid {ink}; padding: 0; }}
QPushButton[kind="dark"] {{ background: {dark_chip}; color: {on_dark_chip}; border: 1px solid {dark_chip}; }}
QPushButton[kind="dark"]:focus {{ border: 2px solid {accent}; }}
QPushButton[kind="danger"], QPushButton[kind="dangerToggle"] {{ color: {alert_ink}; border-color: {alert}; }}
QPushButton[kind="toggle"], QPushButton[kind="dangerToggle"] {{ font-weight: 400; min-height: 26px; }}
QPushButton[kind="toggle"]:checked {{ background: {dark_chip}; color: {on_dark_chip}; border-color: {dark_chip}; }}
QPushButton[kind="dangerToggle"]:checked {{ background: {alert}; color: {card}; border-color: {alert}; }}
QLabel[kind="h1"] {{ font-size: 19px; font-weight: 700; }}
QLabel[kind="h2"] {{ font-size: 16px; font-weight: 700; }}
QLabel[kind="h3"] {{ font-size: 13px; font-weight: 700; }}
QLabel[kind="muted"] {{ color: {muted}; }}
QLabel[kind="small"] {{ color: {muted}; font-size: 11px; }}
QLabel[kind="strong"] {{ font-size: 14px; font-weight: 600; }}
QLabel[kind="figure"] {{ font-size: 22px; font-weight: 700; }}
QLabel[kind="wrong"] {{ color: {alert_ink}; font-weight: 600; font-size: 12px; }}
QLabel[kind="asked"] {{ color: {amber_ink}; font-weight: 600; font-size: 12px; }}
QPushButton {{ background: {card}; border: 1px solid {border}; border-radius: 6px; padding: 7px 14px; font-weight: 600; min-height: 20px; }}
QPushButton:hover {{ border-color: {accent}; }}
QPushButton:pressed {{ background: {raised}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 6px 13px; }}
QPushButton:disabled {{ color: {muted}; border-color: {line}; background: {raised}; }}
QPushButton[kind="primary"] {{ background: {accent}; color: {on_accent}; border: 1px solid {accent}; }}
QPushButton[kind="primary"]:focus {{ border: 2px solid {ink}; }}
QPushButton[kind="primary"]:disabled {{ background: {grey_soft}; color: {muted}; border-color: {line}; }}
QPushButton[kind="link"] {{ background: transparent; border: 0; padding: 0; font-weight: 600; min-height: 18px; text-align: left; }}
QPushButton[kind="link"]:hover, QPushButton[kind="link"]:focus {{ color: {accent}; border: 0; padding: 0; }}
QPushButton[kind="link"]:focus {{ text-decoration: underline; }}
QPushButton[kind="chip"] {{ border-radius: 13px; padding: 3px 12px; font-weight: 400; min-height: 18px; }}
QPushButton[kind="chip"]:focus {{ border: 2px solid {accent}; padding: 2px 11px; }}
QPushButton[kind="chip"]:checked {{ background: {dark_chip}; color: {on_dark_chip}; border-color: {dark_chip}; }}
QPushButton[kind="tile"] {{ text-align: left; padding: 6px 8px; font-weight: 500; }}
QPushButton[kind="tile"]:focus {{ padding: 5px 7px; }}
QPushButton[kind="tile"]:checked {{ background: {accent_soft}; border-color: {accent}; }}
QFrame[kind="tileFrame"] {{ background: {card}; border: 1px solid {border}; border-radius: 8px; }}
QFrame[kind="tileFrame"][chosen="true"] {{ border: 2px solid {accent}; }}
QFrame[kind="steps"] {{ background: {raised}; border: 0; border-right: 1px solid {line}; border-top-left-radius: 8px; border-bottom-left-radius: 8px; }}
QLabel[kind="step"] {{ border: 1px solid {border}; border-radius: 12px; font-weight: 600; color: {muted}; }}
QLabel[kind="step"][state="done"] {{ background: {accent_soft}; color: {accent}; border-color: {accent_soft}; }}
QLabel[kind="step"][state="current"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QProgressBar {{ background: {grey_soft}; border: 0; border-radius: 4px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 4px; }}
QToolButton[kind="nav"] {{ background: transparent; border: 0; border-radius: 8px; padding: 4px; font-size: 11px; color: {muted}; }}
QToolButton[kind="nav"]:hover {{ background: {raised}; }}
QToolButton[kind="nav"]:focus {{ border: 2px solid {accent}; }}
QToolButton[kind="nav"][current="true"] {{ background: {accent_soft}; color: {accent}; font-weight: 700; }}
QToolButton[kind="menuButton"] {{ background: {card}; border: 1px solid {border}; border-radius: 13px; padding: 3px 12px; }}
QToolButton[kind="menuButton"]:focus {{ border: 2px solid {accent}; padding: 2px 11px; }}
QToolButton[kind="menuButton"]::menu-indicator {{ image: none; }}
QToolButton[kind="person"] {{ background: {dark_chip}; color: {on_dark_chip}; border: 0; border-radius: 20px; font-size: 12px; font-weight: 600; }}
QToolButton[kind="person"]:focus {{ border: 2px solid {accent}; }}
QLineEdit, QPlainTextEdit, QComboBox, QDateEdit, QDateTimeEdit, QTimeEdit, QSpinBox {{
    background: {card}; border: 1px solid {border}; border-radius: 6px; padding: 5px 9px; min-height: 20px;
    selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QDateEdit:focus, QDateTimeEdit:focus, QSpinBox:focus {{
    border: 2px solid {accent}; padding: 4px 8px; }}
QLineEdit[state="error"] {{ background: {alert_soft}; border-color: {alert}; }}
QLineEdit[state="question"], QComboBox[state="question"] {{ background: {amber_soft}; border-color: {amber}; }}
QPlainTextEdit[kind="raw"] {{ font-family: "DejaVu Sans Mono", "Consolas", "Menlo", monospace; font-size: 12px; background: {raised}; }}
QLineEdit[kind="value"] {{ font-weight: 600; }}
QLineEdit[readOnly="true"] {{ background: {raised}; }}
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {{ border: 0; width: 26px; }}
QComboBox::down-arrow, QDateEdit::down-arrow, QDateTimeEdit::down-arrow {{ image: url("{chevron}"); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {card}; border: 1px solid {border}; selection-background-color: {accent_soft}; selection-color: {ink}; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; border: 0; border-bottom: 2px solid transparent; padding: 10px 2px; margin-right: 24px; color: {muted}; font-weight: 500; }}
QTabBar::tab:selected {{ color: {accent}; border-bottom: 2px solid {accent}; font-weight: 700; }}
QTabBar::tab:focus {{ color: {ink}; background: {accent_soft}; }}
QTableView, QListView, QTreeView {{ background: {card}; border: 1px solid transparent; gridline-color: {line}; alternate-background-color: {card};
    selection-background-color: {accent_soft}; selection-color: {ink}; outline: 0; }}
QTableView:focus, QListView:focus, QTreeView:focus {{ border: 1px solid {accent}; }}
QTableView::item {{ padding: 4px 10px; border-bottom: 1px solid {line}; }}
QTableView::item:selected {{ background: {accent_soft}; color: {ink}; }}
QListView[kind="found"]::item {{ padding: 6px 8px; border-radius: 4px; }}
QTreeView[kind="contents"]::item {{ padding: 4px; }}
QListView[kind="checks"] {{ border: 1px solid {line}; border-radius: 6px; }}
QListView[kind="checks"]:focus {{ border: 1px solid {accent}; }}
QListView[kind="checks"]::item {{ padding: 3px 6px; }}
QListView::indicator {{ width: 16px; height: 16px; border: 1px solid {border}; border-radius: 4px; background: {card}; }}
QListView::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{check}"); }}
QListView[kind="bare"] {{ background: transparent; }}
QHeaderView {{ background: {raised}; border: 0; }}
QHeaderView::section {{ background: {raised}; color: {muted}; border: 0; border-bottom: 1px solid {line}; padding: 8px 14px; font-size: 11px; font-weight: 700; }}
QTableCornerButton::section {{ background: {raised}; border: 0; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: 0; }}
QScrollArea {{ border: 1px solid transparent; }}
QScrollArea:focus {{ border: 1px solid {accent}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {border}; border-radius: 3px; min-height: 30px; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 2px; }}
QScrollBar::handle:horizontal {{ background: {border}; border-radius: 3px; min-width: 30px; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; border: 0; width: 0; height: 0; }}
QWidget[kind="bedside"] QPushButton {{ min-height: 24px; }}
QWidget[kind="bedside"] QPushButton[kind="link"] {{ min-height: 18px; }}
QWidget[kind="bedside"] QPushButton[kind="tile"] {{ min-height: 50px; }}
QWidget[kind="bedside"] QLineEdit, QWidget[kind="bedside"] QComboBox {{ min-height: 28px; }}
QMenu {{ background: {card}; border: 1px solid {border}; padding: 4px; }}
QMenu::item {{ padding: 6px 22px; border-radius: 4px; }}
QMenu::item:selected {{ background: {accent_soft}; color: {ink}; }}
QCheckBox {{ spacing: 8px; }}
QCheckBox::indicator {{ width: 18px; height: 18px; border: 1px solid {border}; border-radius: 4px; background: {card}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{check}"); }}
QCheckBox::indicator:focus {{ border: 2px solid {accent}; }}
QRadioButton {{ spacing: 8px; font-weight: 600; }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 2px solid {border}; border-radius: 9px; background: {card}; }}
QRadioButton::indicator:checked {{ border: 5px solid {accent}; width: 8px; height: 8px; }}
QRadioButton::indicator:focus {{ border-color: {ink}; }}
QCalendarWidget QWidget {{ background: {card}; }}
"""


def set_kind(widget: QWidget, kind: str) -> None:
    """Give a widget the style that the style sheet has for this `kind`, such as `h1`, `card` or `primary`."""
    set_state(widget, "kind", kind)


def set_state(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet refers to; a widget that has its style already gets it again."""
    if (widget.property(name) or "") == value:
        return
    widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        widget.style().unpolish(widget)
        widget.style().polish(widget)
