"""Words in the cells of tables: no result, an error of the spreadsheet, the sex, the state of a result."""

from __future__ import annotations

import re

NO_RESULT = frozenset(
    {"na", "n/a", "n.a.", "n. a.", "nan", "null", "none", "n.b.", "k.a.", "entfällt", "nicht bestimmt"}
    | {"pending", "folgt", "ausstehend", "not done", "未検", "未検査", "未実施", "未測定", "検査中", "."}
)
ERROR = re.compile(
    r"#(?:N/A|NV|REF!|DIV/0!|VALUE!|WERT!|NAME\?|NUM!|NULL!|BEZUG!|ZAHL!|SPILL!|CALC!)|Err:\d{3}", re.I
)
SEXES = {
    **dict.fromkeys(("f", "female", "w", "weiblich", "mädchen", "girl", "女", "女性", "女児"), "F"),
    **dict.fromkeys(("m", "male", "männlich", "junge", "boy", "男", "男性", "男児"), "M"),
}
STATES = {
    **dict.fromkeys(("", "f", "final", "endgültig", "endbefund", "freigegeben", "確定", "最終"), "F"),
    **dict.fromkeys(("p", "preliminary", "vorläufig", "暫定", "中間", "r", "s"), "P"),
    **dict.fromkeys(("c", "corrected", "korrigiert", "修正", "訂正"), "C"),
    **dict.fromkeys(("x", "cancelled", "canceled", "storniert", "中止", "n"), "X"),
    **dict.fromkeys(("w", "d", "withdrawn", "deleted", "gelöscht", "取消", "削除"), "W"),
}
MEASURED = frozenset("FPC")  # states of which a value is expected
