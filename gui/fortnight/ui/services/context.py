"""What every page is given: who acts on which store, how things look, and the bridge for changes."""

from __future__ import annotations

from dataclasses import dataclass

from fortnight.operations.session import Desk
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.services.backup_scheduler import Safekeeping
from fortnight.ui.services.live import Live
from fortnight.ui.services.login_service import Reception
from fortnight.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of a page.

    An invented ward is not backed up and nobody logs in: it has no `safekeeping` and no `reception`.
    """

    desk: Desk
    appearance: Appearance
    live: Live
    demo: bool = False
    safekeeping: Safekeeping | None = None
    reception: Reception | None = None

    @property
    def theme(self) -> Theme:
        """The colours to paint with now; they change while the window is open."""
        return self.appearance.theme

    @property
    def units(self) -> str:
        """The name of the units that the clinic reads; they change while the window is open."""
        return self.appearance.units
