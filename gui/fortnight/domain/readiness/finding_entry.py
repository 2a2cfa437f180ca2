"""Where the value that a finding misses is entered: the form, and what it is opened with."""

from __future__ import annotations

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.readiness.finding import Finding
from fortnight.domain.readiness.surveillance_rule import Entry, Where

UNUSABLE = ("missing", "old")
"""The first part of the rules of values that are missing or too old; the second is the analyte."""


def entry_of(finding: Finding) -> Entry | None:
    """Return what is opened to enter the value that a finding misses; `None` if it misses none."""
    kind, _, what = finding.rule.partition("-")
    if kind not in UNUSABLE:
        return None
    if what == "weight":
        return Entry(Where.MEASURES)
    return Entry(Where.LABS, codes=(what,)) if what in ANALYTES else None
