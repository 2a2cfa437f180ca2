"""Which page of the manual is about what one sees: a table of the classes of pages, tabs, forms and dialogs.

F1 opens the page of the widget with the focus, or of the nearest one around it that is in the table; else
that of the first visible widget in the order of the table, so more specific ones stand first.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

START = "start"
TOPICS: Mapping[str, str] = {
    # dialogs
    "AboutAlerts": "about-alerts",
    "AboutProgram": "installation",
    "AcceptOlderCopy": "backups",
    "Acknowledge": "alerts",
    "AddPerson": "people",
    "ChangePlan": "plan",
    "ChaqDialog": "activity",
    "ChildDetails": "register",
    "ClinicSettings": "settings",
    "ConfirmImport": "import",
    "CopyAnswers": "review-copy",
    "CopyMade": "review-copy",
    "CorrectEvent": "events",
    "CorrectInfusion": "corrections",
    "CorrectMedication": "medication",
    "CorrectSpecimen": "corrections",
    "CorrectTaper": "medication",
    "CorrectValue": "corrections",
    "EnteredInError": "corrections",
    "ExportCalendar": "plan",
    "ExportRecord": "export",
    "GoalDialog": "activity",
    "ImportSettings": "settings",
    "ImportTable": "import",
    "LetterDialog": "printing",
    "MakeCopy": "review-copy",
    "MeasuresDialog": "growth",
    "MergeAnswers": "review-copy",
    "MergeChildren": "hub",
    "MoveRecord": "corrections",
    "NewPassphrase": "people",
    "PanelsDialog": "timeline",
    "ParentsDialog": "growth",
    "People": "people",
    "ProgressDialog": "troubleshooting",
    "RecallDialog": "bedside-before",
    "RecordOutcome": "alerts",
    "RegisterChild": "register",
    "RemovePerson": "people",
    "SettleConflict": "hub",
    "SeveralComputers": "hub",
    "SignOff": "printing",
    "SnoozeCard": "alerts",
    "SummaryDialog": "printing",
    "TakeOverInfusion": "bedside-during",
    "WentWrong": "troubleshooting",
    "WriteNote": "events",
    # forms of the log-in window
    "CopyForm": "review-copy",
    "PassphraseForm": "log-in",
    "RecoveryCodePage": "log-in",
    "RecoveryForm": "log-in",
    "RestoreForm": "backups",
    "FirstRunWizard": "first-day",
    "JoinForm": "hub",
    "KeyForm": "review-copy",
    # an infusion at the bedside
    "ReactionPanel": "reaction",
    "SignOffPanel": "bedside-after",
    "DripPanel": "bedside-during",
    "VitalsPanel": "bedside-during",
    "ChecklistPanel": "bedside-before",
    "PreparationPanel": "bedside-before",
    "BedsidePage": "bedside-before",
    # forms and tabs of a child
    "LabsForm": "labs",
    "InfusionForm": "bedside-after",
    "ActivityTab": "activity",
    "EventsTab": "events",
    "GrowthTab": "growth",
    "HistoryTab": "corrections",
    "InfusionsTab": "bedside-after",
    "LabsTab": "labs",
    "MedicationTab": "medication",
    "TimelineTab": "timeline",
    # pages
    "AlertCards": "alerts",
    "AlertsPage": "alerts",
    "CalendarPage": "plan",
    "InboxPage": "inbox",
    "PatientsPage": "register",
    "TodayPage": "today",
}
"""The page of the manual by the name of a class."""


def topic_of(focused: QWidget | None, window: QWidget | None) -> str:
    """Return the page of the manual about what has the focus, or else about what the window shows."""
    around = focused
    while around is not None:
        if (found := TOPICS.get(type(around).__name__)) is not None:
            return found
        around = around.parentWidget() if not around.isWindow() else None
    return START if window is None else _shown_in(window)


def _shown_in(window: QWidget) -> str:
    inside = (each for each in window.findChildren(QWidget) if _is_shown(each))
    shown = {type(each).__name__ for each in (window, *inside)}
    return next((page for name, page in TOPICS.items() if name in shown), START)


def _is_shown(widget: QWidget) -> bool:
    """Return whether a widget is visible, and unfolded if it can be folded up."""
    fold_button = getattr(widget, "fold_button", None)
    return widget.isVisible() and (fold_button is None or fold_button.isVisible())
