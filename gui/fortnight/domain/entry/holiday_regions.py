"""The countries and regions whose public holidays the calendar can show, by ISO 3166 code.

The dates themselves come from the library `holidays` (`operations/public_holidays.py`); the program folder
holds only these countries of it.
"""

from __future__ import annotations

from collections.abc import Mapping

from fortnight.domain.messages import Text, text

NO_REGION = "none"

HOLIDAY_REGIONS: Mapping[str, Text] = {
    NO_REGION: text("None"),
    "DE": text("Germany, in all states"),
    "DE-BW": text("Germany, Baden-Württemberg"),
    "DE-BY": text("Germany, Bavaria"),
    "DE-BE": text("Germany, Berlin"),
    "DE-BB": text("Germany, Brandenburg"),
    "DE-HB": text("Germany, Bremen"),
    "DE-HH": text("Germany, Hamburg"),
    "DE-HE": text("Germany, Hesse"),
    "DE-MV": text("Germany, Mecklenburg-Western Pomerania"),
    "DE-NI": text("Germany, Lower Saxony"),
    "DE-NW": text("Germany, North Rhine-Westphalia"),
    "DE-RP": text("Germany, Rhineland-Palatinate"),
    "DE-SL": text("Germany, Saarland"),
    "DE-SN": text("Germany, Saxony"),
    "DE-ST": text("Germany, Saxony-Anhalt"),
    "DE-SH": text("Germany, Schleswig-Holstein"),
    "DE-TH": text("Germany, Thuringia"),
    "JP": text("Japan"),
    "GB-ENG": text("United Kingdom, England"),
    "GB-NIR": text("United Kingdom, Northern Ireland"),
    "GB-SCT": text("United Kingdom, Scotland"),
    "GB-WLS": text("United Kingdom, Wales"),
    "US": text("United States, federal"),
}
