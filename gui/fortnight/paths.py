"""Where files are: the data that ships with the program, and the user's own."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import platformdirs


def resource(name: str) -> Path:
    """A file of `resources/`, in a checkout, an installed wheel and the frozen program alike.

    :raises FileNotFoundError: if there is none of this name.
    """
    package = Path(str(files("fortnight")))
    for folder in (package.parents[1] / "resources", package / "resources"):
        if (folder / name).exists():
            return folder / name
    raise FileNotFoundError(f"resources/{name}")


def window_settings() -> Path:
    """The file that keeps how the window of this user was left on this machine. It is not made here."""
    return platformdirs.user_config_path("fortnight", appauthor=False) / "window.ini"


def data_folder() -> Path:
    """The folder of this user's own store. It is not made here."""
    return platformdirs.user_data_path("fortnight", appauthor=False)
