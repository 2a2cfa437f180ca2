"""Changing the language while the program runs: the window is rebuilt, and what was typed is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fortnight.app.user_window import between_windows
from fortnight.domain.entry.languages import ENGLISH
from fortnight.ui.language import language, use_language
from fortnight.ui.services.local_settings import preferences

if TYPE_CHECKING:
    from fortnight.app.lifecycle import Lifecycle


class LanguageChange:
    """Rebuilds the window of a lifecycle in another language."""

    def __init__(self, lifecycle: Lifecycle) -> None:
        self._lifecycle = lifecycle

    def change(self, code: str) -> None:
        """Use this language from now on and on this machine; what was typed is kept."""
        lifecycle = self._lifecycle
        if lifecycle.user_window is None:
            self._reopen_login(code)
            return
        self._remember(code)
        with between_windows():
            session = lifecycle.put_window_away().session
            use_language(code)
            lifecycle.reopen_window(session, "")

    def _remember(self, code: str) -> None:
        preferences(self._lifecycle.login_service.folder).setValue("language", code)

    def follow(self) -> None:
        """Use the language that was chosen in the settings."""
        settings = preferences(self._lifecycle.login_service.folder)
        chosen = str(settings.value("language", ENGLISH))
        if chosen != language():
            self.change(chosen)

    def _reopen_login(self, code: str) -> None:
        """Show the log-in window again in another language, unless a recovery code is shown in it."""
        lifecycle = self._lifecycle
        former = lifecycle.login_window
        if former is not None and former.waiting is not None:
            return
        self._remember(code)
        use_language(code)
        if former is not None:
            former.discard_work()
            lifecycle.places.note(former)
            lifecycle.open(former.form_name)
            former.hide()
            former.deleteLater()
