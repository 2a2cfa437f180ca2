"""Which panels a reader sees, in which order and how high; kept for each user of this computer."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from fortnight.ui.charts.kinds import FIRST_PANELS, PANELS

LEAST_SHARE, MOST_SHARE = 2, 24  # of the height, in the units of `PanelKind.share`


@dataclass(frozen=True, slots=True)
class PanelChoice:
    """The names of the panels from top to bottom, and the heights that were changed, in shares."""

    names: Sequence[str] = FIRST_PANELS
    shares: Mapping[str, int] = field(default_factory=dict[str, int], hash=False)

    def share(self, name: str) -> int:
        """Return the height of a panel in shares."""
        return self.shares.get(name, PANELS[name].share)

    def toggled(self, name: str) -> PanelChoice:
        """Return the choice with a panel added at the end, or without it if it was shown."""
        others = tuple(each for each in self.names if each != name)
        return replace(self, names=others if name in self.names else (*others, name))

    def moved(self, name: str, by: int) -> PanelChoice:
        """Return the choice with a panel moved up (−1) or down (1); at either end it stays."""
        names = list(self.names)
        place = names.index(name)
        names.insert(max(0, place + by), names.pop(place))
        return replace(self, names=tuple(names))

    def resized(self, name: str, share: int) -> PanelChoice:
        """Return the choice with a panel of this height, within the limits."""
        kept = max(LEAST_SHARE, min(MOST_SHARE, share))
        return replace(self, shares={**self.shares, name: kept})

    def written(self) -> str:
        """Return the choice as text that `read` understands."""
        return json.dumps({"panels": list(self.names), "shares": dict(self.shares)})


def read(text: str | None) -> PanelChoice:
    """Return the choice in a text; panels that this version does not know are left out.

    Without a text, or if it cannot be read, it is the first choice of the program.
    """
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return PanelChoice()
    if not isinstance(found, dict):
        return PanelChoice()
    fields = cast("dict[str, object]", found)
    names, shares = fields.get("panels"), fields.get("shares")
    listed = dict.fromkeys(cast("list[object]", names)) if isinstance(names, list) else {}
    chosen = tuple(str(name) for name in listed if name in PANELS)
    made = PanelChoice(chosen) if chosen else PanelChoice()
    for name, share in cast("dict[str, object]", shares).items() if isinstance(shares, dict) else ():
        if name in PANELS and isinstance(share, int):
            made = made.resized(name, share)
    return made
