"""The alert: is this IL-6 more than this child's own range explains, and what else moved?

`judge` looks at every specimen in time order with nothing from its future. It is no diagnosis, and its
silence is no all-clear. What each finding is worth: `evidence.py`; limits: `rules.py`; the walk:
`walk.py`.
"""

from __future__ import annotations

from fortnight.domain.alert.judgement import Episode, Judge, Judgement, Level, episodes
from fortnight.domain.alert.walk import judge

__all__ = ["Episode", "Judge", "Judgement", "Level", "episodes", "judge"]
