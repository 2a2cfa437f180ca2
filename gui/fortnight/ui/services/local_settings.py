"""The settings of this computer, in a file beside the record that is read before anybody logs in."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QSettings


def preferences(folder: Path) -> QSettings:
    """Return the display preferences of this machine.

    They can be read before anybody logs in, so they contain no patient data.
    """
    return QSettings(str(folder / "preferences.ini"), QSettings.Format.IniFormat)


class PreferenceFile:
    """The settings of this computer in the preferences of one record folder."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    @classmethod
    def beside(cls, folder: Path) -> PreferenceFile:
        """Return the settings of the record in a folder."""
        return cls(preferences(folder))

    def get(self, key: str) -> str | None:
        """Return the stored value, or None if it was never set."""
        found = self._settings.value(key)
        return found if isinstance(found, str) else None

    def put(self, values: Mapping[str, str]) -> None:
        """Store values at once. :raises OSError: if the file cannot be written; nothing is then changed."""
        before = {key: self._settings.value(key) for key in values}
        self._set(values)
        if self._settings.status() is not QSettings.Status.NoError:
            self._set(before)
            raise OSError(errno.EACCES, "access was denied", self._settings.fileName())

    def _set(self, values: Mapping[str, object]) -> None:
        for key, words in values.items():
            if words is None:
                self._settings.remove(key)
            else:
                self._settings.setValue(key, words)
        self._settings.sync()
