"""The context that every page receives: session, appearance, change signals and services."""

from __future__ import annotations

from dataclasses import dataclass

from fortnight.operations.session import Session
from fortnight.operations.settings import LocalSettings
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.services.backup_scheduler import BackupScheduler
from fortnight.ui.services.failsafe_scheduler import FailsafeScheduler
from fortnight.ui.services.hub_service import HubService
from fortnight.ui.services.live import Live
from fortnight.ui.services.login_service import LoginService
from fortnight.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Context:
    """The shared objects of one window.

    The demonstration ward is not backed up and has no log-in, so the schedulers and `login_service` are
    None there. `local` are the settings of this computer. `training` is true on a training ward.
    """

    session: Session
    appearance: Appearance
    live: Live
    demo: bool = False
    backup_scheduler: BackupScheduler | None = None
    failsafe_scheduler: FailsafeScheduler | None = None
    login_service: LoginService | None = None
    local: LocalSettings | None = None
    hub: HubService | None = None
    training: bool = False

    @property
    def theme(self) -> Theme:
        """The current theme. It can change while the window is open."""
        return self.appearance.theme

    @property
    def units(self) -> str:
        """The name of the units that the clinic uses. It can change while the window is open."""
        return self.appearance.units
