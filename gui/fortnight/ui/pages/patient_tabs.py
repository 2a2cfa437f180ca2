"""The tabs of the page of one child: their names, their numbers, and what is printed of them."""

from __future__ import annotations

from fortnight.domain.messages import word

TABS = (
    word("Timeline"),
    word("Infusions"),
    word("Labs"),
    word("Activity"),
    word("Growth"),
    word("Medication"),
    word("Events"),
    word("Alerts"),
    word("History"),
)
TIMELINE, INFUSIONS, LABS, ACTIVITY, GROWTH, MEDICATION, EVENTS, ALERTS, HISTORY, FORM = range(10)
PAGES = {
    TIMELINE: "timeline",
    INFUSIONS: "infusion",
    LABS: "visit",
    ACTIVITY: "activity",
    GROWTH: "growth",
    MEDICATION: "medication",
    HISTORY: "trail",
}
"""The names of the printed pages of the tabs that have one."""
