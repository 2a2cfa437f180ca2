"""Findings as badges: a mark and a word or two each, for places with little room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fortnight.domain.messages import Text, joined, text
from fortnight.domain.readiness.finding import Finding, Seriousness
from fortnight.domain.readiness.findings import Readiness


class Mark(StrEnum):
    """The sign of a finding. It is the same on every page and differs in shape as well as in colour."""

    STOP = "stop"
    ASK = "ask"
    MISSING = "missing"
    ANSWERED = "answered"
    IN_ORDER = "in-order"


@dataclass(frozen=True, slots=True)
class FindingBadge:
    """One badge: its mark, its short text, and the whole sentence for the tooltip."""

    mark: Mark
    words: Text
    says: Text


NAMED_APART = 2  # up to this many missing or old laboratory values are named; more become one badge
LABS = text("Labs")
READY = FindingBadge(
    Mark.IN_ORDER, text("Ready"), text("There are no findings against starting the infusion now.")
)


def mark_of(finding: Finding) -> Mark:
    """Return the mark of a finding."""
    return Mark.ANSWERED if finding.answered is not None else Mark(str(finding.seriousness))


def finding_badges(readiness: Readiness) -> tuple[FindingBadge, ...]:
    """Return the badges of the findings: one for all missing or old laboratory values, one for each other.

    Missing and old values come last. A child without findings has the badge `READY`.
    """
    return (READY,) if readiness.ready else tuple(_pills(readiness.findings))


def _pills(findings: Sequence[Finding]) -> Iterator[FindingBadge]:
    labs = [f for f in findings if _is_unusable_lab(f)]
    others = [f for f in findings if not _is_unusable_lab(f)]
    for finding in sorted(others, key=_is_unusable):
        yield FindingBadge(mark_of(finding), finding.brief, finding.says)
    if labs:
        missing = any(finding.seriousness is Seriousness.MISSING for finding in labs)
        words = LABS if len(labs) > NAMED_APART else joined([finding.brief for finding in labs], ", ")
        says = joined([finding.says for finding in labs], "; ")
        yield FindingBadge(Mark.MISSING if missing else Mark.ASK, words, says)


def _is_unusable(finding: Finding) -> bool:
    """Return whether a value is missing or too old."""
    return finding.rule.startswith(("missing-", "old-"))


def _is_unusable_lab(finding: Finding) -> bool:
    return _is_unusable(finding) and not finding.rule.endswith("-weight")
