"""Findings in a few words with a mark, for places that have room for a word or two each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from fortnight.domain.messages import Text, joined, text
from fortnight.domain.readiness.findings import Finding, Readiness, Seriousness


class Mark(StrEnum):
    """The sign of a finding: the same everywhere, by shape as well as by colour."""

    STOP = "stop"
    ASK = "ask"
    MISSING = "missing"
    ANSWERED = "answered"
    IN_ORDER = "in-order"


@dataclass(frozen=True, slots=True)
class FindingPill:
    """One pill: its mark, its words, and the sentences behind it."""

    mark: Mark
    words: Text
    says: Text


NAMED_APART = 2  # missing values up to so many are named; more are one pill
LABS = text("Labs")
READY = FindingPill(Mark.IN_ORDER, text("Ready"), text("Nothing speaks against starting the infusion now."))


def mark_of(finding: Finding) -> Mark:
    """The mark of a finding."""
    return Mark.ANSWERED if finding.answered is not None else Mark(str(finding.seriousness))


def finding_pills(readiness: Readiness) -> tuple[FindingPill, ...]:
    """The pills of a list of findings: labs that are missing or old together, all else one by one."""
    return (READY,) if readiness.ready else tuple(_pills(readiness.findings))


def _pills(findings: Sequence[Finding]) -> Iterator[FindingPill]:
    labs = [finding for finding in findings if _is_lab(finding)]
    yield from (FindingPill(mark_of(f), f.brief, f.says) for f in findings if f not in labs and not _lacks(f))
    yield from (FindingPill(mark_of(f), f.brief, f.says) for f in findings if f not in labs and _lacks(f))
    if labs:
        missing = any(finding.seriousness is Seriousness.MISSING for finding in labs)
        words = LABS if len(labs) > NAMED_APART else joined([finding.brief for finding in labs], ", ")
        says = joined([finding.says for finding in labs], "; ")
        yield FindingPill(Mark.MISSING if missing else Mark.ASK, words, says)


def _lacks(finding: Finding) -> bool:
    return finding.rule.startswith(("missing-", "old-"))


def _is_lab(finding: Finding) -> bool:
    return _lacks(finding) and not finding.rule.endswith("-weight")
