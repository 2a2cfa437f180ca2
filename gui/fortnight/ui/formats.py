"""How dates, times, ages and the identity of a child are written on the screen.

Dates follow the NHS rules for safe writing: the month is a word, so that day and month cannot be confused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale

from fortnight.domain.labs.display import analyte_name
from fortnight.domain.messages import Word
from fortnight.domain.numbers import dose_figure, plain
from fortnight.domain.record.child import Age, Child, age_on
from fortnight.domain.record.course import Course
from fortnight.domain.record.event_kinds import kind_word
from fortnight.domain.treatment.drugs import drug_name
from fortnight.ui.language import language, locale, tr, tr_word
from fortnight.ui.wall_clock import as_shown

_DECIMAL = re.compile(r"(?<=\d)\.(?=\d)")


def day(when: date) -> str:
    """Return a date as `22 Nov 2026`; the month is a word, or marked as a month, in every language."""
    words = tr("{day} {month} {year}", "a date; the month is its short name")
    return words.format(day=when.day, month=_short_month(when), year=when.year)


def short_day(when: date) -> str:
    """Return a date without its year: `22 Nov`."""
    words = tr("{day} {month}", "a date without its year; the month is its short name")
    return words.format(day=when.day, month=_short_month(when))


def weekday(when: date) -> str:
    """Return a date with its day of the week: `Sunday 22 November`."""
    words = tr("{weekday} {day} {month}", "a date without its year; all names are in full")
    names = locale()
    return words.format(
        weekday=names.dayName(when.isoweekday()), day=when.day, month=names.monthName(when.month)
    )


def weekday_and_year(when: date) -> str:
    """Return a date with its day of the week and its year: `Sunday 22 November 2026`."""
    words = tr("{day} {year}", "a date; the day is its weekday, number and month")
    return words.format(day=weekday(when), year=when.year)


def month(when: date) -> str:
    """Return a month with its year: `Nov 2026`."""
    words = tr("{month} {year}", "a month; its name is the short one")
    return words.format(month=_short_month(when), year=when.year)


def _short_month(when: date) -> str:
    return locale().monthName(when.month, QLocale.FormatType.ShortFormat)


def capital(words: str) -> str:
    """Return words with a capital at the beginning; the others stay as they are (German nouns have them)."""
    return words[:1].upper() + words[1:]


def decimal_point(written: str) -> str:
    """Return written numbers with the decimal point of the language; everything else is left as it is."""
    return _DECIMAL.sub(locale().decimalPoint(), written)


# The separators of a list that a language writes in another way than English.
SEPARATORS: Mapping[str, Mapping[str, str]] = {"ja": {", ": "、", "; ": "；"}}


def listed(parts: Iterable[str], separator: str = ", ") -> str:
    """Return a list in words, with the separator of the language in use; `separator` is the English one."""
    return separators(separator).join(parts)


def separators(template: str) -> str:
    """Return a template of a list with the separators of the language in use."""
    for english, own in SEPARATORS.get(language(), {}).items():
        template = template.replace(english, own)
    return template


def clock(when: datetime) -> str:
    """Return the time of day: `09:30`."""
    return f"{as_shown(when):%H:%M}"


def moment(when: datetime) -> str:
    """Return date and time: `22 Nov 2026 09:30`."""
    return f"{day(as_shown(when))} {clock(when)}"


def span(length: timedelta) -> str:
    """Return a duration in its two largest units: `13 d 22 h`, `3 h 10 min`, `12 min`."""
    minutes = int(length.total_seconds() // 60)
    days, hours, rest = minutes // 1440, minutes % 1440 // 60, minutes % 60
    if days:
        return tr("{d} d {h} h").format(d=days, h=hours)
    if hours:
        return tr("{h} h {m} min").format(h=hours, m=rest)
    return tr("{m} min").format(m=rest)


def age(of: Age) -> str:
    """Return an age in the unit usual at that age: days, weeks, months, or years and months."""
    if of.days < 28:
        return tr("%n day(s)", "", of.days)
    if of.years < 1:
        return tr("%n week(s)", "", of.days // 7)
    if of.years < 2:
        return tr("%n month(s)", "", of.years * 12 + of.months)
    if of.years < 18:
        return tr("{y} y {m} m").format(y=of.years, m=of.months)
    return tr("{y} y").format(y=of.years)


FAMILY_FIRST = frozenset(
    {
        QLocale.Language.Japanese,
        QLocale.Language.Chinese,
        QLocale.Language.Korean,
        QLocale.Language.Hungarian,
        QLocale.Language.Vietnamese,
    }
)


def family_name_first() -> bool:
    """Return whether the language in use writes the family name before the given name."""
    return locale().language() in FAMILY_FIRST


def name_hint() -> str:
    """Return in which order a name is typed if it is another one than in English; else an empty text."""
    return tr("family name first") if family_name_first() else ""


def identity(child: Child, today: date) -> str:
    """Return name, number and age of a child, so that a dialog cannot be about the wrong one.

    An example is `Case 12 · 0012 · 10 y 4 m`.
    """
    parts = [child.name, child.number]
    if today >= child.birth_date:
        parts.append(age(age_on(child.birth_date, today)))
    return " · ".join(parts)


def person_line(child: Child, today: date) -> str:
    """Return the identity of a child with its date of birth, to tell children of similar names apart.

    An example is `Case 12 · 0012 · 10 y 4 m · born 12 Mar 2016`.
    """
    who = identity(child, today)
    return who if child.is_coded else tr("{who} · born {day}").format(who=who, day=day(child.birth_date))


def birth_day(child: Child) -> str:
    """Return the date of birth of a child; `–` for a child under a code, which has none."""
    return "–" if child.is_coded else day(child.birth_date)


def within(words: str) -> str:
    """Return words as English writes them inside a sentence: `eye examination`; an abbreviation stays: `MAS`.

    Other languages keep the words as they are translated: German writes its nouns with a capital.
    """
    if words[:2].isupper() or locale().language() != QLocale.Language.English:
        return words
    return words[:1].lower() + words[1:]


def record_words(course: Course, record: str) -> str:
    """Describe the infusion, the specimen, the dose of another drug or the taper plan with this id.

    Examples are `Labs of 22 Nov 2026 09:30: IL-6, CRP` and `Infusion of 22 Nov 2026 10:00: 260 mg`.
    """
    for infusion in course.infusions:
        if infusion.id == record:
            when, dose = moment(infusion.started_at), dose_figure(infusion.dose_mg)
            return tr("Infusion of {when}: {dose} mg").format(when=when, dose=dose)
    for step in course.medication:
        if step.id == record:
            words = tr("{drug} from {day}, {dose} mg/day")
            mg = "–" if step.mg_per_day is None else plain(step.mg_per_day)
            return words.format(drug=tr_word(drug_name(step.drug)), day=day(step.start), dose=mg)
    for taper in course.tapers:
        if taper.id == record:
            words = tr("Taper plan of {drug} from {day}")
            return words.format(drug=tr_word(drug_name(taper.drug)), day=day(taper.since))
    for event in course.events:
        if event.id == record:
            words = tr("{kind} of {day}")
            return words.format(kind=tr_word(Word(kind_word(event.kind).template)), day=day(event.at.date()))
    specimen = next(s for s in course.specimens if s.id == record)
    names = listed(tr_word(analyte_name(r.analyte)) for r in specimen.results)
    return tr("Labs of {when}: {names}").format(when=moment(specimen.collected_at), names=names)
