"""The settings of the checklist before an infusion; each has the default of `checklist_limits`."""

from __future__ import annotations

from fortnight.domain.entry.setting import LEADS, Place, Setting
from fortnight.domain.entry.setting_kinds import Choice, Kind, WholeNumber
from fortnight.domain.infusion.checklist_limits import DEFAULT_RULES
from fortnight.domain.messages import Text, text
from fortnight.domain.numbers import plain

_GROUP = text("Checklist before an infusion")


def _checklist(key: str, kind: Kind, title: Text, meaning: Text) -> Setting:
    """Return a limit of the checklist; its default is that of `checklist_limits`."""
    default = plain(getattr(DEFAULT_RULES, key))
    return Setting(key, kind, default, LEADS, Place.CLINIC, _GROUP, title, meaning)


def _days(key: str, lowest: int, highest: int, title: Text, meaning: Text) -> Setting:
    """Return a limit of the checklist in days."""
    return _checklist(key, WholeNumber(lowest, highest, text("day"), text("days")), title, meaning)


CHECKLIST: tuple[Setting, ...] = (
    _checklist(
        "ask_temperature_c",
        Choice(
            {
                "37": text("37 °C"),
                "37.2": text("37.2 °C"),
                "37.5": text("37.5 °C"),
                "37.8": text("37.8 °C"),
                "38": text("38 °C"),
            }
        ),
        text("Ask from a temperature of"),
        text("Before an infusion, a temperature from this one on must be answered."),
    ),
    _days(
        "contact_days",
        7,
        42,
        text("Ask about contacts in the last"),
        text("Before an infusion, a contact with an infection in these days must be answered."),
    ),
    _days(
        "live_vaccine_days",
        14,
        90,
        text("Ask about live vaccines in the last"),
        text("Before an infusion, a live vaccine in these days must be answered."),
    ),
    _days(
        "tb_days",
        90,
        1095,
        text("A TB screen counts for"),
        text("Before an infusion, an older TB screen must be answered."),
    ),
    _days(
        "first_result_days",
        7,
        42,
        text("Oldest result for the first six infusions"),
        text("Neutrophils, platelets, ALT and AST may be this old on the day of the infusion."),
    ),
    _days(
        "result_days",
        7,
        90,
        text("Oldest result for later infusions"),
        text("Neutrophils, platelets, ALT and AST may be this old on the day of the infusion."),
    ),
    _days(
        "reason_days",
        14,
        180,
        text("Ask why there is no newer result after"),
        text("A result older than this needs a reason why there is no newer one."),
    ),
    _days(
        "weight_days",
        1,
        14,
        text("At the bedside a weight counts for"),
        text("Before an infusion, an older weight must be answered."),
    ),
    _checklist(
        "menarche_years",
        WholeNumber(9, 18, text("year"), text("years")),
        text("Ask about pregnancy from an age of"),
        text("Before an infusion, pregnancy is asked about from this age on, unless the child is a boy."),
    ),
)
