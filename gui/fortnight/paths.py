"""Paths of files: the data that ships with the program, and the user's own files."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import platformdirs


def resource(name: str) -> Path:
    """Return the path of a file in `resources/`, in a checkout, an installed wheel or the frozen program.

    What `packaging/` holds in a checkout and the program ships too, such as `hub/hub.sql`, is found as well.

    :raises FileNotFoundError: if there is no file of this name.
    """
    package = Path(str(files("fortnight")))
    checkout = package.parents[1]
    for folder in (checkout / "resources", package / "resources", checkout / "packaging"):
        if (folder / name).exists():
            return folder / name
    raise FileNotFoundError(f"resources/{name}")


def catalogue(language: str) -> Path:
    """Return the path of the compiled translations of a language, which need not exist.

    A checkout builds them into `build/i18n`; the program that is shipped holds them beside its resources.
    """
    package = Path(str(files("fortnight")))
    shipped = package / "resources" / "i18n" / f"{language}.qm"
    return shipped if shipped.exists() else package.parents[1] / "build" / "i18n" / shipped.name


def window_settings() -> Path:
    """Return the file that stores this user's window size and position. It is not created here."""
    return platformdirs.user_config_path("fortnight", appauthor=False) / "window.ini"


def data_folder() -> Path:
    """Return the default folder of this user's record. It is not created here."""
    return platformdirs.user_data_path("fortnight", appauthor=False)


def log_folder(data: Path | None) -> Path:
    """Return the folder of the log: in the folder of the record if that was named, else the system's."""
    return data / "logs" if data is not None else platformdirs.user_log_path("fortnight", appauthor=False)


def manual_picture(language: str, name: str) -> Path:
    """Return the path of a picture of the manual in a language, which need not exist.

    A checkout draws them into `build/manual`; the program that is shipped holds them beside its pages.
    """
    package = Path(str(files("fortnight")))
    shipped = package / "resources" / "manual" / language / "pictures" / f"{name}.png"
    return shipped if shipped.exists() else package.parents[1] / "build" / "manual" / language / shipped.name
