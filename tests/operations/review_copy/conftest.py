"""The fixtures of review copies."""

from __future__ import annotations

from helpers.copy_fixtures import copy, home, laptop, made_copy, made_ward

__all__ = ["copy", "home", "laptop", "made_copy", "made_ward"]
