"""Puts the catalogues of the languages into the wheel, where they have been built (dev.py, build.py)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):
    """Adds each `build/i18n/*.qm` to what is packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the catalogues; an editable install finds them in the checkout."""
        if version == "editable":
            return
        for file in sorted(Path(self.root, "build", "i18n").glob("*.qm")):
            build_data["force_include"][str(file)] = f"fortnight/resources/i18n/{file.name}"
