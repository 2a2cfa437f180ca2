"""The values that are offered for the details of an event, with their words. Stored values never change."""

from __future__ import annotations

from collections.abc import Mapping

from fortnight.domain.messages import Text, text

Words = Mapping[str, Text]

RESULTS: Words = {
    "negative": text("negative"),
    "positive": text("positive"),
    "indeterminate": text("indeterminate"),
}
TB_METHODS: Words = {
    "igra": text("IGRA"),
    "tst": text("Tuberculin test"),
    "film": text("Chest film"),
}
DISEASES: Words = {
    "varicella": text("Chickenpox or shingles"),
    "measles": text("Measles"),
    "tb": text("Tuberculosis"),
    "influenza": text("Influenza"),
    "covid": text("COVID-19"),
    "other": text("Other infection"),
}
"""The diseases that are offered for a contact; another one may be typed."""
EXPOSURES: Words = {
    "household": text("lives with the child"),
    "room": text("an hour or more in one room"),
    "brief": text("brief"),
}
SITES: Words = {
    "upper-airway": text("Upper airway"),
    "ear": text("Middle ear"),
    "lung": text("Lung"),
    "gut": text("Gut"),
    "skin": text("Skin or soft tissue"),
    "urine": text("Urinary tract"),
    "blood": text("Blood"),
    "bone": text("Bone or joint"),
    "brain": text("Central nervous system"),
    "catheter": text("Catheter"),
    "unknown": text("Site not known"),
}
GRADES: Words = {str(grade): text("{n}", n=grade) for grade in range(1, 6)}
FEVER_PATTERNS: Words = {
    "quotidian": text("quotidian"),
    "intermittent": text("intermittent"),
    "continuous": text("continuous"),
    "single": text("a single rise"),
}
RASHES: Words = {
    "evanescent": text("evanescent, salmon-coloured"),
    "urticarial": text("urticarial"),
    "fixed-itchy": text("fixed and itchy"),
    "other": text("another rash"),
}
CERTAINTIES: Words = {"suspected": text("suspected"), "confirmed": text("confirmed")}
VACCINES: Words = {
    "influenza": text("Influenza, inactivated"),
    "pneumococcal": text("Pneumococcal"),
    "covid": text("COVID-19"),
    "hpv": text("HPV"),
    "hepatitis-b": text("Hepatitis B"),
    "meningococcal": text("Meningococcal"),
    "dtp": text("Diphtheria, tetanus, pertussis"),
}
LIVE_VACCINES: Words = {
    "mmr": text("Measles, mumps, rubella"),
    "varicella": text("Varicella"),
    "bcg": text("BCG"),
    "rotavirus": text("Rotavirus"),
    "yellow-fever": text("Yellow fever"),
    "nasal-influenza": text("Influenza, nasal"),
}
IMAGING_METHODS: Words = {
    "dxa": text("DXA"),
    "scintigram": text("Bone scintigram"),
    "spine": text("Lateral film of the spine"),
    "bone-age": text("Film of the hand for bone age"),
    "x-ray": text("X-ray"),
    "ultrasound": text("Ultrasound"),
    "mri": text("MRI"),
    "ct": text("CT"),
    "echo": text("Echocardiogram"),
}
UPTAKES: Words = {
    "none": text("none"),
    "raised": text("raised"),
    "less": text("less than before"),
    "same": text("as before"),
    "more": text("more than before"),
}
UVEITIS: Words = {
    "none": text("no uveitis"),
    "active": text("active uveitis"),
    "old": text("inactive uveitis"),
}
LENSES: Words = {"clear": text("lens clear"), "cataract": text("cataract")}
SEROLOGY: Words = {
    "hbs-antigen": text("Hepatitis B surface antigen"),
    "hbc-antibody": text("Hepatitis B core antibody"),
    "hbs-antibody": text("Hepatitis B surface antibody"),
    "varicella": text("Varicella antibody"),
    "measles": text("Measles antibody"),
    "hepatitis-c": text("Hepatitis C antibody"),
    "hiv": text("HIV"),
}
WARDS: Words = {"ward": text("ward"), "icu": text("intensive care")}
LUNG_FLAGS: Words = {"none": text("no red flag"), "present": text("red flag: discuss CT and lung function")}
LUNG_SIGNS: Words = {
    "clubbing": text("clubbed fingers"),
    "rash": text("fixed, itchy rash"),
    "red-fingers": text("red fingers"),
    "breathing": text("cough, or short of breath"),
    "eosinophils": text("raised eosinophils"),
}
VACCINE_RECORDS: Words = {"complete": text("complete"), "incomplete": text("vaccines are missing")}
