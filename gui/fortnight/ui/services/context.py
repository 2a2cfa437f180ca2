"""What every page is given: who acts on which store, how things look, and the bridge for changes."""

from __future__ import annotations

from dataclasses import dataclass

from fortnight.operations.session import Session
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.services.backup_scheduler import BackupScheduler
from fortnight.ui.services.live import Live
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of a page.

    An invented ward is not backed up and nobody logs in: it has no `backup_scheduler` and no `login_service`.
    """

    session: Session
    appearance: Appearance
    live: Live
    demo: bool = False
    backup_scheduler: BackupScheduler | None = None
    login_service: LoginService | None = None

    @property
    def theme(self) -> Theme:
        """The colours to paint with now; they change while the window is open."""
        return self.appearance.theme

    @property
    def units(self) -> str:
        """The name of the units that the clinic reads; they change while the window is open."""
        return self.appearance.units
