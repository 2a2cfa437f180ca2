"""Templates that cards no longer get but that stored cards still hold, so that they stay translated.

A template that changes in a card is moved here. It may go when no record holds such a card any more.
"""

from __future__ import annotations

from fortnight.domain.messages import word

FORMER_TEMPLATES = (
    word("1 earlier value"),
    word("{n} earlier values"),
    word("CRP {value} does not exclude infection: the drug suppresses it ({days} days since the dose)."),
)
