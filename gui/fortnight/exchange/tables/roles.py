"""What a column of a table holds, and the headers that say so in English, German and Japanese."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from fortnight.domain.messages import Text, text
from fortnight.exchange.hl7v2.values import plain_width


class Role(StrEnum):
    """What a column holds. The value is written into mapping files and never changes."""

    NUMBER = "number"  # of the patient
    NAME = "name"
    BORN = "born"
    SEX = "sex"
    DRAWN = "drawn"  # the date, with or without the time of day
    CLOCK = "clock"  # the time of day alone
    CODE = "code"
    LOINC = "loinc"
    JLAC10 = "jlac10"
    JLAC11 = "jlac11"
    TEST = "test"  # the name of what was measured
    VALUE = "value"
    SIGN = "sign"
    UNIT = "unit"
    STATE = "state"  # final, preliminary, corrected, …
    SPECIMEN = "specimen"
    METHOD = "method"
    NOTE = "note"
    RESULT = "result"  # the values of one analyte, in a wide table
    NOTHING = "nothing"  # of no concern
    UNKNOWN = ""


ROLE_WORDS: Mapping[Role, Text] = {
    Role.NUMBER: text("child, number"),
    Role.NAME: text("child, name"),
    Role.BORN: text("child, born"),
    Role.SEX: text("child, sex"),
    Role.DRAWN: text("drawn"),
    Role.CLOCK: text("drawn, time of day"),
    Role.CODE: text("code of the laboratory"),
    Role.LOINC: text("LOINC"),
    Role.JLAC10: text("JLAC10"),
    Role.JLAC11: text("JLAC11"),
    Role.TEST: text("name of the test"),
    Role.VALUE: text("value"),
    Role.SIGN: text("sign before the value"),
    Role.UNIT: text("unit"),
    Role.STATE: text("state of the result"),
    Role.SPECIMEN: text("specimen"),
    Role.METHOD: text("method"),
    Role.NOTE: text("kept as a note"),
    Role.NOTHING: text("of no concern"),
    Role.UNKNOWN: text("not understood"),
}

# In lower case, between bars, blanks for - _ . and / (P: chosen by us).
_WORDS: Mapping[Role, str] = {
    Role.NUMBER: (
        "id|patient|patient number|patient no|patient nr|patient id|patientid|patientnumber|pat nr|patnr"
        "|pat no|pat id|patid|patientennummer|patientennr|patienten nr|patienten id|patientenid|pid|mrn"
        "|subject id|medical record number|hospital number|chart number|child|child number"
        "|患者番号|患者id|患者no|カルテ番号|診察券番号|id番号|病院番号"
    ),
    Role.NAME: (
        "name|patient name|patientname|patientenname|last name|lastname|surname|family name|first name"
        "|firstname|given name|nachname|vorname|familienname|氏名|患者名|患者氏名|名前|姓|名"
    ),
    Role.BORN: (
        "born|birth date|birthdate|date of birth|dob|birthday|geburtsdatum|geb datum|gebdatum|geb|geboren"
        "|geburtstag|生年月日|誕生日"
    ),
    Role.SEX: "sex|gender|geschlecht|性別",
    Role.DRAWN: (
        "drawn|drawn at|collected|collected at|collection date|collection time|collection date time"
        "|collection datetime|date collected|date of collection|sample date|sample time|sampling date"
        "|sampling time|specimen date|specimen time|date drawn|time drawn|draw date|draw time"
        "|entnahme|entnahmezeit|entnahmedatum|entnahmezeitpunkt|abnahme|abnahmezeit|abnahmedatum"
        "|abnahmezeitpunkt|probenentnahme|probendatum|blutentnahme|採取日時|採血日時|検体採取日時|検体採取日"
        "|採取日|採血日|検査日|検査日時|採取年月日|採血年月日"
        "|collected date|collection datetime|date time collected|entnahme datum|entnahme uhrzeit"
        "|abnahme datum|abnahme uhrzeit|datum uhrzeit|datum zeit|draw datetime|sample datetime"
        "|specimen datetime|visit date|visit time|visit datetime|untersuchungsdatum"
        "|date|datetime|date time|date and time|datum|zeitpunkt|日付|日時|年月日"
    ),
    Role.CLOCK: "time|time of day|uhrzeit|zeit|時刻|時間|採血時刻|採取時刻|採取時間|採血時間|検査時刻",
    Role.CODE: (
        "code|test code|testcode|analyte code|item code|lab code|parameter code|analytcode|kürzel|kurzname"
        "|項目コード|検査コード|検査項目コード|コード"
    ),
    Role.LOINC: "loinc|loinc code|loinc num|loinc nr|loinc number",
    Role.JLAC10: "jlac10|jlac10 code|jlac10コード|jlac|jlac 10|jlacコード",
    Role.JLAC11: "jlac11|jlac11 code|jlac11コード|jlac 11",
    Role.TEST: (
        "test|test name|testname|analyte|analyte name|parameter|parametername|item|item name|measurement"
        "|observation|analyt|untersuchung|messgröße|bezeichnung|laborwert|laborparameter|項目|項目名|検査項目"
        "|検査項目名|検査名|検査名称|項目名称"
    ),
    Role.VALUE: (
        "value|result|result value|values|wert|ergebnis|messwert|resultat|befund|値|結果|結果値|検査値"
        "|検査結果|測定値|検査結果値"
    ),
    Role.SIGN: "comparator|sign|operator|qualifier|vorzeichen|<>|不等号|符号",
    Role.UNIT: "unit|units|einheit|einheiten|maßeinheit|単位|unit of measure|uom",
    Role.STATE: "status|state|result status|befundstatus|ergebnisstatus|状態|結果状態|ステータス",
    Role.SPECIMEN: (
        "specimen|specimen type|material|probe|probenmaterial|probenart|材料|検体|検体名|材料名|検体種別"
    ),
    Role.METHOD: "method|methode|assay|messmethode|測定法|検査方法|方法|測定方法",
    Role.NOTE: (
        "note|notes|comment|comments|remark|remarks|bemerkung|bemerkungen|kommentar|notiz|hinweis|備考"
        "|コメント|メモ"
    ),
    Role.NOTHING: (
        "record id|row id|index"
        "|age|alter|年齢|ward|station|病棟|department|abteilung|診療科|科|row|no|nr|lfd nr|#|order"
        "|order number|order id|auftrag|auftragsnummer|auftragsnr|依頼番号|検体番号"
        "|specimen id|specimen number"
        "|sample id|probennummer|probennr|reference range|reference interval"
        "|normal range|range|referenzbereich"
        "|normbereich|referenz|基準値|基準範囲|基準値下限|基準値上限|flag|flags|abnormal flag|h/l|hl|判定"
        "|フラグ|異常フラグ|physician|doctor|arzt|einsender|医師|依頼医|laboratory|lab|labor"
        "|検査室|panel"
        "|group|gruppe|検査グループ|fallnummer|fallnr|case number|encounter|visit|room|zimmer"
        "|reported|reported at"
        "|report date|befunddatum|eingang|eingangsdatum|received|received at|報告日|報告日時|受付日|受付日時"
        "|受付番号|連番"
    ),
}
_IN_BRACKETS = re.compile(r"[\[(【].*?[\])】]")
_SAME = re.compile(r"[\s_\-./:,;]+")


def plain_header(header: str) -> str:
    """Return a header as it is compared: usual width, lower case, blanks in place of other separators."""
    return _SAME.sub(" ", plain_width(header).casefold()).strip()


_ROLES: Mapping[str, Role] = {
    plain_header(word): role for role, words in _WORDS.items() for word in words.split("|")
}
# Headers that always mean the time of the draw; other headers of a date may mean another time.
_GENERAL = frozenset(
    (
        *("date", "datetime", "date time", "date and time", "datum", "日付", "日時", "年月日"),
        *("visit date", "visit datetime", "untersuchungsdatum"),
    )
)


def role_named(header: str) -> Role:
    """Return the role that a header names; unknown if it names none, or an analyte."""
    found = _ROLES.get(plain_header(header))
    return found or _ROLES.get(plain_header(_IN_BRACKETS.sub(" ", plain_width(header))), Role.UNKNOWN)


def is_general_date(header: str) -> bool:
    """Return whether a header such as “Date” does not say that it is the date of the draw."""
    return plain_header(header) in _GENERAL
