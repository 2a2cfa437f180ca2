"""Words for the screen: the domain's sentences translated, dates and spans in NHS safe writing."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication

from fortnight.domain.labs.display import spoken
from fortnight.domain.messages import MONTHS, SI, Displayable, Text, render
from fortnight.domain.numbers import plain
from fortnight.domain.record.child import Age, Child, age_on
from fortnight.domain.record.course import Course

_UNITS = "units"  # a property of the application: its readers use one set of units, as they use one language


def units() -> str:
    """The name of the units in which values are shown: `si` or `japan`."""
    app = QCoreApplication.instance()
    return str(app.property(_UNITS) or SI) if app is not None else SI


def use_units(name: str) -> None:
    """Show values in other units from now on."""
    app = QCoreApplication.instance()
    if app is not None:
        app.setProperty(_UNITS, name)


def say(sentence: Text) -> str:
    """A sentence of the domain, translated, with its values filled in: quantities in the clinic's units."""
    return render(sentence, units(), _translated, day, short_day)


def written(what: Text | Displayable | str) -> str:
    """A sentence, a measured value with its unit as this clinic reads it, or plain words."""
    if isinstance(what, Text):
        return say(what)
    return what.shown(units()) if isinstance(what, Displayable) else what


def _translated(template: str) -> str:
    return QCoreApplication.translate("domain", template)


def tr(words: str) -> str:
    """Plain words of the window, translated."""
    return QCoreApplication.translate("window", words)


def counted(n: int, one: str, more: str) -> str:
    """`1 sample`, `3 samples`: the words for one, or those with `{n}`; both translated already."""
    return one if n == 1 else more.format(n=n)


_LONG_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day(when: date) -> str:
    """`22 Nov 2026`, in every language with the month as a word."""
    return f"{when.day} {tr(MONTHS[when.month - 1])} {when.year}"


def short_day(when: date) -> str:
    """`22 Nov`."""
    return f"{when.day} {tr(MONTHS[when.month - 1])}"


def weekday(when: date) -> str:
    """`Sunday 22 November`."""
    return f"{tr(_WEEKDAYS[when.weekday()])} {when.day} {tr(_LONG_MONTHS[when.month - 1])}"


def clock(when: datetime) -> str:
    """`09:30`."""
    return f"{when:%H:%M}"


def moment(when: datetime) -> str:
    """`22 Nov 2026 09:30`."""
    return f"{day(when)} {clock(when)}"


def span(length: timedelta) -> str:
    """`13 d 22 h`, `3 h 10 min`, `12 min`."""
    minutes = int(length.total_seconds() // 60)
    days, hours, rest = minutes // 1440, minutes % 1440 // 60, minutes % 60
    if days:
        return tr("{d} d {h} h").format(d=days, h=hours)
    if hours:
        return tr("{h} h {m} min").format(h=hours, m=rest)
    return tr("{m} min").format(m=rest)


def age(of: Age) -> str:
    """The age in the form its size asks for: days, weeks, months, or years and months."""
    if of.days < 28:
        return tr("{n} days").format(n=of.days)
    if of.years < 1:
        return tr("{n} weeks").format(n=of.days // 7)
    if of.years < 2:
        return tr("{n} months").format(n=of.years * 12 + of.months)
    if of.years < 18:
        return tr("{y} y {m} m").format(y=of.years, m=of.months)
    return tr("{y} y").format(y=of.years)


def identity(child: Child, today: date) -> str:
    """`Case 12 · 0012 · 10 y 4 m`: who a dialog is about, beyond doubt."""
    parts = [child.name, child.number]
    if today >= child.birth_date:
        parts.append(age(age_on(child.birth_date, today)))
    return " · ".join(parts)


def person_line(child: Child, today: date) -> str:
    """`Case 12 · 0012 · 10 y 4 m · born 12 Mar 2016`: one child among others of like names."""
    return tr("{who} · born {day}").format(who=identity(child, today), day=day(child.birth_date))


def record_words(course: Course, record: str) -> str:
    """`Labs of 22 Nov 2026 09:30: IL-6, CRP`, `Infusion of 22 Nov 2026 10:00: 260 mg`."""
    for infusion in course.infusions:
        if infusion.id == record:
            when, dose = moment(infusion.started_at), plain(infusion.dose_mg)
            return tr("Infusion of {when}: {dose} mg").format(when=when, dose=dose)
    specimen = next(s for s in course.specimens if s.id == record)
    names = ", ".join(spoken(r.analyte) for r in specimen.results)
    return tr("Labs of {when}: {names}").format(when=moment(specimen.collected_at), names=names)


def instant(iso: str) -> datetime:
    """An ISO 8601 moment."""
    return datetime.fromisoformat(iso)
