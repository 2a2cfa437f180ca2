"""The names under which laboratories report the analytes of the catalogue: a check of the code beside them.

A name is recognised by the longest of these words that it contains, so that “soluble IL-6 receptor” is not
IL-6. Words of other quantities, such as haemoglobin A1c or urine creatinine, lead to no analyte.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.exchange.hl7v2.values import plain_width

# In lower case, between bars: LOINC long names, short names of laboratories, Japanese and other languages (P:
# chosen by us).
WORDS: Mapping[str, str] = {
    "IL6": "il-6|il6|interleukin 6|interleukin-6|interleukin6|インターロイキン6|インターロイキン-6",
    "CRP": (
        "crp|c reactive protein|c-reactive protein|c reaktives protein|c-reaktives protein|hs-crp"
        "|hscrp|c反応性蛋白|c反応性たんぱく|protéine c réactive|proteína c reactiva"
    ),
    "SAA": "saa|serum amyloid a|amyloid a|amyloid a protein|血清アミロイドa|アミロイドa",
    "ESR": (
        "esr|sedimentation rate|sed rate|erythrocyte sedimentation|bsg|blutsenkung|vsg|赤沈|血沈"
        "|赤血球沈降速度"
    ),
    "FERR": "ferritin|フェリチン|ferritine|ferritina",
    "PCT": "procalcitonin|pct|プロカルシトニン|procalcitonine|procalcitonina",
    "IL18": "il-18|il18|interleukin 18|interleukin-18|インターロイキン18",
    "SIL6R": "sil-6r|sil6r|il-6 receptor|interleukin 6 receptor|interleukin-6 receptor",
    "SIL2R": (
        "sil-2r|sil2r|scd25|cd25|il-2 receptor|interleukin 2 receptor|可溶性il-2"
        "|interleukin-2 receptor|interleukin 2 receptor.soluble|可溶性インターロイキン2"
    ),
    "WBC": (
        "wbc|white blood cell|white blood cells|white blood count|white cell|white cells|leukocytes"
        "|leucocytes|leukocyte|leukozyten|leukos|白血球|leuco|leuko"
    ),
    "NEUT": (
        "neut|neutrophil|neutrophils|anc|neu|neutro|neutrophile|好中球|granulozyten"
        "|absolute neutrophil count|segmented neutrophils|neutrophils.segmented|neutrophils.band form"
        "|neut#|neut%|neu%|neu#|桿状核球|分葉核球|桿状核|分葉核|seg|stab|band"
    ),
    "LYMPH": "lymph|lymphocyte|lymphocytes|lym|lymphozyten|リンパ球|lym#|lym%|lymph%",
    "HB": ("hb|hgb|hemoglobin|haemoglobin|hämoglobin|hémoglobine|hemoglobina|血色素|ヘモグロビン|血色素量"),
    "PLT": "plt|platelet|platelets|thrombocytes|thrombozyten|thrombo|thrombos|plaquettes|plaquetas|血小板",
    "ALT": "alt|gpt|sgpt|alanine aminotransferase|alat|alanine transaminase",
    "AST": "ast|got|sgot|aspartate aminotransferase|asat|aspartate transaminase",
    "LDH": "ldh|ld|lactate dehydrogenase|乳酸脱水素酵素|laktatdehydrogenase",
    "ALB": "alb|albumin|アルブミン|albumine|albúmina",
    "TG": "tg|triglyceride|triglycerides|triglyzeride|中性脂肪|トリグリセリド|trig",
    "CHOL": "chol|cholesterol|total cholesterol|cholesterin|t-cho|総コレステロール|cholestérol|colesterol",
    "LDL": "ldl|ldl-c|ldl cholesterol|cholesterol in ldl|ldlコレステロール|ldl-cho|ldl-コレステロール",
    "HDL": "hdl|hdl-c|hdl cholesterol|cholesterol in hdl|hdlコレステロール|hdl-cho|hdl-コレステロール",
    "GLU": "glu|glucose|blood sugar|glukose|血糖|グルコース|ブドウ糖|glycémie|glucosa",
    "IGG": "igg|immunoglobulin g|免疫グロブリンg",
    "FIB": "fib|fibrinogen|フィブリノゲン|フィブリノーゲン|fbg",
    "DDIM": "d-dimer|d dimer|ddimer|fibrin d-dimer|dダイマー|d-ダイマー|ddダイマー",
    "CREAT": "creat|crea|cre|creatinine|kreatinin|クレアチニン|créatinine|creatinina",
    "CYSC": "cystatin c|cystatin|シスタチンc|cys-c",
    "TCZ": "tocilizumab|トシリズマブ",
    "TEMP": "temperature|temp|body temperature|temperatur|körpertemperatur|体温",
    "HR": "heart rate|pulse|脈拍|心拍数",
    "RR": "respiratory rate|respiration rate|呼吸数",
    "SBP": "systolic|systolic blood pressure|収縮期血圧",
    "DBP": "diastolic|diastolic blood pressure|拡張期血圧",
    "SPO2": "oxygen saturation|spo2|spo₂",
    "WEIGHT": "weight|body weight|gewicht|körpergewicht|体重",
    "HEIGHT": "height|body height|größe|körpergröße|körperlänge|身長",
}
# Words of quantities that are not in the catalogue though their name contains one of the words above.
OTHERS = (
    "urine|urinary|urin|ur.|尿|csf|cerebrospinal|liquor|髄液|stool|feces|stuhl|便|synovial|geburtsgewicht"
    "|pleural|hemoglobin a1c"
    "|haemoglobin a1c|hba1c|hb a1c|glycated|hemoglobin f|free hemoglobin|mean platelet volume|mpv"
    "|platelet distribution|platelet function|platelet antibody|nucleated|precursor|immature|toxic"
    "|hypersegmented|reactive lymphocytes|atypical|clearance|ratio|microalbumin|prealbumin"
    "|ischemia modified|isoenzyme|isoenzymes|antibody|antibodies|alt antibody|ld1|ld2|ld3|ld4|ld5"
    "|dry weight|birth weight|carboxyhemoglobin|methemoglobin|mch|mchc|corpuscular|lymphoblasts"
    "|esterase|non-hdl|non hdl|vldl|lipoprotein a|igg subclass|igg1|igg2|igg3|igg4|tolerance"
)
_OTHERS = tuple(OTHERS.split("|"))
_BLANKS = re.compile(r"[\s_,;:/()\[\]]+")


@lru_cache(maxsize=1024)  # laboratories send the same names again and again
def analyte_named(name: str) -> str | None:
    """Return the code of the analyte that a reported name means; `None` if it is not recognised."""
    shown = f" {_BLANKS.sub(' ', plain_width(name).casefold())} "
    if any(each in shown and _contains(shown, each) for each in _OTHERS):
        return None
    found = {word: code for word, code in _CODE_OF.items() if word in shown and _contains(shown, word)}
    return found[max(found, key=len)] if found else None


def _contains(shown: str, word: str) -> bool:
    """Return whether a name contains a word: Japanese is written without blanks."""
    if not word.isascii():
        return word in shown
    return re.search(rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])", shown) is not None


_CODE_OF: Mapping[str, str] = {
    word.casefold(): code
    for code, row in ANALYTES.items()
    for word in (row.name, row.short, *row.aliases, *WORDS.get(code, code).split("|"))
}
