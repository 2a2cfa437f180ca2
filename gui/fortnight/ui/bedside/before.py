"""Before the infusion: the checklist on the left, the order, the bag and the second check on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fortnight.domain.messages import joined
from fortnight.operations import checklist, settings
from fortnight.operations.bedside import Now, Shown
from fortnight.ui.bedside.checklist_panel import ChecklistPanel
from fortnight.ui.bedside.premedication_boxes import PremedicationBoxes
from fortnight.ui.bedside.preparation_panel import PreparationPanel
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import card, column, label, row


class BeforePanel(QWidget):
    """The page before the start. The signals are those of the checklist and the preparation."""

    act = Signal(object, object, str)
    refused = Signal(str)
    checked = Signal(str, str)
    start = Signal()
    asked = Signal(str, object)
    saved = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._waits = ""
        self.checklist = ChecklistPanel(context)
        self.preparation = PreparationPanel(context)
        self.premedication = PremedicationBoxes(context)
        for mine, theirs in (
            (self.act, self.preparation.act),
            (self.act, self.premedication.act),
            (self.refused, self.preparation.refused),
            (self.refused, self.premedication.refused),
            (self.checked, self.preparation.checked),
            (self.start, self.preparation.start),
            (self.asked, self.checklist.asked),
            (self.saved, self.checklist.saved),
        ):
            theirs.connect(mine)
        self.checklist.settled.connect(self.preparation.begin)
        title = label(tr("Premedication"), "h2")
        before = card(title, self.premedication, margins=(16, 12, 16, 14))
        right = column(self.preparation, before, None, spacing=12)
        whole = row(self.checklist, right, margins=(20, 12, 20, 16), spacing=12)
        whole.setStretch(0, 3)
        whole.setStretch(1, 2)
        self.setLayout(whole)

    def show_infusion(self, shown: Shown) -> None:
        """Show the checklist and the preparation of an infusion, and what the start waits for."""
        if not shown.record.is_planned:
            return
        self.checklist.show_infusion(shown)
        self.preparation.show_infusion(shown)
        self.premedication.show_infusion(shown)
        waiting = checklist.waits_for(self._context.session, shown.record.id, shown.child.id)
        words = tr("Waits for: {what}").format(what=say(joined([*waiting], ", ")))
        self._waits = words if waiting else ""

    def show_now(self, now: Now) -> None:
        """Show what the start waits for."""
        self.preparation.show_now(now, self._waits)

    @property
    def may_start(self) -> bool:
        """Whether the start waits for nothing."""
        return not self._waits

    def plan_text(self) -> str:
        """Return the clinic's rate plan, which is kept with the start."""
        return settings.rate_plan(self._context.session.store)

    def begin(self) -> None:
        """Put the cursor where the next thing is typed."""
        self.checklist.begin()

    def keep(self) -> None:
        """Keep what was typed."""
        self.checklist.keep()
        self.preparation.keep()

    def ordered_now(self) -> None:
        """Take the new order as the one in force."""
        self.preparation.ordered_now()

    def premedicated_now(self) -> None:
        """Empty the boxes of the premedication after it was recorded."""
        self.premedication.saved()

    def prepared_now(self) -> None:
        """Forget the draft after the bag was recorded, and go on to the second check."""
        self.preparation.prepared_now()

    def checked_now(self) -> None:
        """Go on to the start after the second check."""
        self.preparation.start_button.setFocus(Qt.FocusReason.OtherFocusReason)
