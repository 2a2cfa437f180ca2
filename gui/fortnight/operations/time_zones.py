"""The time zone of the clinic, and whether the clock of this computer is in it."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from fortnight.domain.messages import Text, text
from fortnight.operations import settings
from fortnight.operations.session import Invalid, Session

UNKNOWN = text("There is no time zone “{zone}”. Choose one of the list, such as Asia/Tokyo.")


def zone_named(name: str) -> ZoneInfo:
    """Return a time zone. :raises Invalid: if there is none of this name."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Invalid(Text(UNKNOWN.template, (("zone", name),))) from error


def clock_in(zone: str, now: datetime) -> datetime:
    """Return a moment as the clocks of a zone show it. :raises Invalid: if there is no such zone."""
    return now.astimezone(zone_named(zone))


def other_zone_notice(session: Session) -> Text | None:
    """Return a notice if this computer's clock has another offset from UTC than the clinic's time zone."""
    zone, now = settings.value(session.store, "time_zone"), session.clock()
    try:
        there = clock_in(zone, now) if zone else now
    except Invalid as unknown:
        return unknown.sentence
    if there.utcoffset() == now.utcoffset():
        return None
    return text(
        "This computer shows {here}, but it is {there} in the time zone of the clinic ({zone}). Set the time "
        "zone of this computer before you record anything.",
        here=f"{now:%H:%M}",
        there=f"{there:%H:%M}",
        zone=zone,
    )
