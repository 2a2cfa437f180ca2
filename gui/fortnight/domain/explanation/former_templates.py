"""Templates that cards no longer get but that stored cards still hold, so that they stay translated.

A template that changes in a card is moved here. It may go when no record holds such a card any more.
"""

from __future__ import annotations

from fortnight.domain.messages import word

FORMER_TEMPLATES = (
    word("1 earlier value"),
    word("{n} earlier values"),
    word("CRP {value} does not exclude infection: the drug suppresses it ({days} days since the dose)."),
    word("CRP is {found}: cover may have lapsed"),
    word("IL-6 was above expectation in the sample before"),
    word("Over the limit of a group"),
    word("IL-6 is {sd} SD above what is usual for this child, points short of a card: {points}"),
    word(
        "IL-6 is {sd} SD above what is usual for this child, "
        "points over a well day with its company: {points}"
    ),
    word("as this child's other days; fever is often absent on this drug"),
    word("how much rarer each is than a well day, before anything is looked at"),
    word("infection, flare or a matter of measurement — examine, repeat"),
    word("laboratory part of the 2016 EULAR/ACR/PRINTO set is met"),
    word("measured by {new}, before by {old}"),
    word("reaction in one of the last two infusions"),
    word("run-in: drug level not yet steady"),
    word("signs of a coming reaction — review before this dose"),
    word("suppressed by the drug: says nothing"),
    word("the drug may have lost its hold — review before the next infusion"),
    word(
        "The last dose was {days} days ago: the drug may no longer work; CRP and fever are informative "
        "again, and IL-6 may fall"
    ),
    word("the other markers speak for an infection; IL-6 itself is not raised"),
    word("the other markers speak for an infection; IL-6 was not measured"),
    word("the tail of the rise before: falling as expected"),
    word("what measures one thing counts only so far together"),
    word("{points} points more would make it a card."),
)
