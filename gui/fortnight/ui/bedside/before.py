"""Before the infusion: the findings on the left, the order, the bag and the second check on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from fortnight.operations import settings, views
from fortnight.operations.bedside import Now, Shown
from fortnight.ui.bedside.preparation_panel import PreparationPanel
from fortnight.ui.services.context import Context
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import card, column, label, row
from fortnight.ui.widgets.findings import FindingsList


class BeforePanel(QWidget):
    """The page before the start. The signals are those of the preparation."""

    act = Signal(object, object, str)
    refused = Signal(str)
    checked = Signal(str, str)
    start = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._shown: Shown | None = None
        self.findings = FindingsList(context.appearance)
        self.preparation = PreparationPanel(context)
        for mine, theirs in (
            (self.act, self.preparation.act),
            (self.refused, self.preparation.refused),
            (self.checked, self.preparation.checked),
            (self.start, self.preparation.start),
        ):
            theirs.connect(mine)
        self.title = label(style="h2")
        frame = card()
        frame.setLayout(column(self.title, self.findings, None, margins=(16, 12, 16, 14), spacing=8))
        whole = row(frame, self.preparation, margins=(20, 12, 20, 16), spacing=12)
        whole.setStretch(0, 1)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def show_infusion(self, shown: Shown) -> None:
        """Show the findings and the preparation of an infusion."""
        self._shown = shown
        session = self._context.session
        self.title.setText(tr("Before infusion {n}").format(n=shown.number))
        raised = views.alerts(session, shown.child.id)
        self.findings.show_readiness(views.readiness_of(session, shown.course, raised))
        self.preparation.show_infusion(shown)

    def show_now(self, now: Now) -> None:
        """Show what the start waits for."""
        self.preparation.show_now(now, self._waits())

    def _waits(self) -> str:
        record = self._shown.record if self._shown else None
        if record is None or record.preparation is None:
            return tr("Waits for the bag.")
        return "" if record.check is not None else tr("Waits for the second check.")

    @property
    def may_start(self) -> bool:
        """Whether the start waits for nothing."""
        return not self._waits()

    def plan_text(self) -> str:
        """Return the clinic's rate plan, which is kept with the start."""
        return settings.rate_plan(self._context.session.store)

    def begin(self) -> None:
        """Put the cursor where the next thing is typed."""
        self.preparation.weight.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Keep what was typed."""
        self.preparation.keep()

    def prepared_now(self) -> None:
        """Forget the draft after the bag was recorded."""
        self.preparation.prepared_now()
