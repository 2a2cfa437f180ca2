"""All settings in one table: whatever a user can set in this program is one line of it.

A setting of the clinic is kept in the journal of the record and applies to everyone. A setting of this
computer is kept in a file beside the record. Keys and stored values never change: old records use them.
"""

from __future__ import annotations

from collections.abc import Mapping

from fortnight.domain.entry.checklist_settings import CHECKLIST
from fortnight.domain.entry.clinic_settings import CLINIC
from fortnight.domain.entry.holiday_regions import HOLIDAY_REGIONS
from fortnight.domain.entry.languages import ENGLISH, OWN_NAMES
from fortnight.domain.entry.setting import LEADS, Place, Setting
from fortnight.domain.entry.setting_kinds import (
    OFF,
    ON,
    Choice,
    DoseTable,
    Folder,
    Kind,
    RateSteps,
    Switch,
    VitalTimes,
    WholeNumber,
)
from fortnight.domain.entry.surveillance_settings import SURVEILLANCE
from fortnight.domain.labs.lab_message import LAB_ENCODINGS
from fortnight.domain.messages import Text, text
from fortnight.domain.people import DEMO, ROLES
from fortnight.domain.treatment.dose import LABELS
from fortnight.domain.treatment.local_dose import EXAMPLE, LOCAL

_ALL = frozenset({*ROLES, DEMO})

_SCREEN, _TREATMENT, _ALERTS = text("Screen"), text("Treatment"), text("Alerts")
_PRIVACY, _BACKUPS, _EXCHANGE = text("Privacy"), text("Backups"), text("Laboratory messages")
_FAILSAFE = text("Failsafe PDF, not encrypted")


def _treatment(key: str, kind: Kind, default: str, title: Text, meaning: Text) -> Setting:
    """Return a setting of the clinic about treatment, which ward leads change."""
    return Setting(key, kind, default, LEADS, Place.CLINIC, _TREATMENT, title, meaning)


# In the order in which the settings are shown; the settings of a group stand together.
TABLE: tuple[Setting, ...] = (
    *CLINIC,
    Setting(
        "units",
        Choice(
            {
                "si": text("CRP mg/L, white cells and platelets 10⁹/L"),
                "japan": text("CRP mg/dL, white cells /µL, platelets 10⁴/µL"),
            }
        ),
        "si",
        LEADS,
        Place.CLINIC,
        _SCREEN,
        text("Units on the screen"),
        text(
            "Lab results are shown and typed in SI units or in those of Japanese charts; what is stored "
            "does not change."
        ),
    ),
    Setting(
        "language",
        Choice({code: text("{name}", name=own) for code, own in OWN_NAMES.items()}),
        ENGLISH,
        _ALL,
        Place.COMPUTER,
        _SCREEN,
        text("Language"),
        text(
            "The window, its alerts and what it prints are in this language; what people wrote stays as "
            "it is."
        ),
    ),
    Setting(
        "theme",
        Choice({"light": text("Light"), "dark": text("Dark")}),
        "light",
        _ALL,
        Place.COMPUTER,
        _SCREEN,
        text("Colours"),
        text("The window has a light or a dark background; paper is always light."),
    ),
    Setting(
        "remember_place",
        Switch(),
        ON,
        _ALL,
        Place.COMPUTER,
        _SCREEN,
        text("Open the window where it was"),
        text("The program opens with the size and the position that its window had when it was closed."),
    ),
    _treatment(
        "label",
        Choice({**{code: label.title for code, label in LABELS.items()}, LOCAL: text("own dose table")}),
        "us-eu",
        text("Label for new children"),
        text("The dose of a newly registered child follows this label; it can be changed for each child."),
    ),
    _treatment(
        "local_dose",
        DoseTable(),
        "",
        text("Own dose table"),
        text(
            "A dosing rule of the clinic beside the labels, such as {example}. Laboratory limits, bag and "
            "hours of a bag are those of the US and EU label. Empty: none.",
            example=EXAMPLE,
        ),
    ),
    _treatment(
        "window_days",
        WholeNumber(1, 7, text("day"), text("days")),
        "3",
        text("An infusion is on time within"),
        text("An infusion is on time up to this many days before or after its due date."),
    ),
    _treatment(
        "rate_plan",
        RateSteps(),
        "",
        text("Rate plan of an infusion"),
        text(
            "The rates of the drip in mL/h with their minutes, such as 15 x 15; 30 x 15; 50. Empty: one rate "
            "for an hour, as the label says."
        ),
    ),
    _treatment(
        "sign_days",
        WholeNumber(1, 365, text("day"), text("days")),
        "30",
        text("Results wait for a signature for"),
        text("Results that no physician signed are counted on Today for this many days."),
    ),
    _treatment(
        "vitals_schedule",
        VitalTimes(),
        "",
        text("Vital signs of an infusion"),
        text(
            "Minutes after the start and each change of rate, then repeatedly, in a pause, after the end, "
            "and for blood pressure, such as after 5, 15; every 15; paused 5; end 30, 60; pressure 15. "
            "Empty: these."
        ),
    ),
    _treatment(
        "bag_hours",
        WholeNumber(0, 24, text("hour"), text("hours")),
        "0",
        text("Discard a prepared bag after"),
        text("The clinic's own limit, if it is shorter than that of the label. 0: that of the label."),
    ),
    _treatment(
        "other_bag",
        Choice({"": text("none"), "100": text("100 mL"), "250": text("250 mL")}),
        "",
        text("Bag beside that of the label"),
        text("A bag of this volume can be chosen when an infusion is prepared."),
    ),
    _treatment(
        "holidays",
        Choice(HOLIDAY_REGIONS),
        "none",
        text("Public holidays"),
        text("The calendar shows the public holidays of this country or region."),
    ),
    _treatment(
        "day_capacity",
        WholeNumber(1, 40, text("infusion"), text("infusions")),
        "8",
        text("A day is full with"),
        text("The calendar shows how many of this number of infusions are planned on a day."),
    ),
    *CHECKLIST,
    *SURVEILLANCE,
    Setting(
        "lab_encoding",
        Choice(LAB_ENCODINGS),
        "none",
        LEADS,
        Place.CLINIC,
        _EXCHANGE,
        text("Character set of laboratory messages"),
        text("Messages that name no character set and are not UTF-8 are read in this one."),
    ),
    Setting(
        "sound",
        Switch(),
        OFF,
        LEADS,
        Place.CLINIC,
        _ALERTS,
        text("Sound for a new alert card"),
        text("A sound is played when a new alert card appears while another window is in front."),
    ),
    Setting(
        "lock_minutes",
        WholeNumber(1, 15, text("minute"), text("minutes")),
        "3",
        LEADS,
        Place.CLINIC,
        _PRIVACY,
        text("Lock the screen after no input for"),
        text("The screen locks itself after this time; what was typed is there again after the next log-in."),
    ),
    Setting(
        "remember_name",
        Switch(),
        ON,
        _ALL,
        Place.COMPUTER,
        _PRIVACY,
        text("Fill in the last name at log-in"),
        text("The log-in form contains the name of the person who used this computer last."),
    ),
    Setting(
        "backup_folder",
        Folder(),
        "",
        LEADS,
        Place.CLINIC,
        _BACKUPS,
        text("Second folder for backups"),
        text("Each backup is also copied to this folder, such as one on a network drive or a USB stick."),
    ),
    Setting(
        "failsafe_folder",
        Folder(),
        "",
        LEADS,
        Place.CLINIC,
        _FAILSAFE,
        text("Folder of the failsafe PDF"),
        text(
            "The whole record is written into this folder as a PDF, to be read when this program is down. "
            "The PDF is NOT encrypted: whoever can open the file reads every child. Empty: no PDF."
        ),
        needs_reason=True,
    ),
    Setting(
        "failsafe_hours",
        Choice(
            {
                "4": text("4 hours"),
                "8": text("8 hours"),
                "12": text("12 hours"),
                "24": text("24 hours"),
            }
        ),
        "24",
        LEADS,
        Place.CLINIC,
        _FAILSAFE,
        text("The failsafe PDF is written again after"),
        text("A newer PDF is written after this time while the program is open; the last three are kept."),
    ),
)

SETTINGS: Mapping[str, Setting] = {setting.key: setting for setting in TABLE}
