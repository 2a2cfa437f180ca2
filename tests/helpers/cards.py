"""A child with quiet fortnights and one raised specimen, with its card."""

from __future__ import annotations

from fortnight.domain.alert.judge import judge
from fortnight.domain.alert.judgement import episodes
from fortnight.domain.explanation.card import card_of
from helpers.courses import course, specimen

QUIET = [15, 14, 16, 13] * 4
LAST = 14 * len(QUIET)
COMPANY = {"WBC": 6, "PLT": 300, "AST": 30, "FERR": 80, "FIB": 200}


def raised(visit="", symptoms="", before=COMPANY, **values):
    """Return course, episode and card of a child with sixteen quiet fortnights, then this specimen."""
    days = [14 * n for n in range(len(QUIET) + 1)]
    drawn = [specimen(d, IL6=v, **before) for d, v in zip(days, QUIET, strict=False)]
    seen = course(days, [*drawn, specimen(LAST, symptoms=symptoms, visit=visit, **values)])
    (episode,) = episodes(judge(seen))
    return seen, episode, card_of(seen, episode)
