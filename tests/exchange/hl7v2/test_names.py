"""Names of results: which analyte they mean, and names that only look alike."""

from __future__ import annotations

import pytest

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.exchange.hl7v2.names import OTHERS, WORDS, analyte_named


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Interleukin 6 [Mass/volume] in Serum or Plasma", "IL6"),
        ("C reactive protein [Mass/volume] in Serum or Plasma", "CRP"),
        ("ＣＲＰ定量", "CRP"),
        ("Leukocytes [#/volume] in Blood by Automated count", "WBC"),
        ("Neutrophils/100 leukocytes in Blood by Automated count", "NEUT"),
        ("Neutrophils [#/volume] in Blood by Automated count", "NEUT"),
        ("Lymphocytes [#/volume] in Blood", "LYMPH"),
        ("Hemoglobin [Mass/volume] in Blood", "HB"),
        ("Platelets [#/volume] in Blood by Automated count", "PLT"),
        ("血小板数", "PLT"),
        ("Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma", "ALT"),
        ("Lactate dehydrogenase [Enzymatic activity/volume] by Lactate to pyruvate reaction", "LDH"),
        ("Erythrocyte sedimentation rate by Westergren method", "ESR"),
        ("Fibrin D-dimer FEU [Mass/volume] in Platelet poor plasma", "DDIM"),
        ("Interleukin 2 receptor.soluble [Mass/volume] in Serum", "SIL2R"),
        ("soluble IL-6 receptor", "SIL6R"),
        ("Serum amyloid A [Mass/volume] in Serum", "SAA"),
        ("フェリチン", "FERR"),
        ("Cholesterol [Mass/volume] in Serum or Plasma", "CHOL"),
        ("Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation", "LDL"),
        ("Cholesterol in HDL [Mass/volume] in Serum or Plasma", "HDL"),
        ("LDLコレステロール", "LDL"),
        ("総コレステロール", "CHOL"),
        ("Cholesterol non-HDL [Mass/volume] in Serum or Plasma", None),
        ("Cholesterol in VLDL [Mass/volume] in Serum or Plasma", None),
        ("Cholesterol.total/Cholesterol in HDL [Mass Ratio]", None),
        ("Glucose [Mass/volume] in Serum or Plasma", "GLU"),
        ("Glucose [Presence] in Urine", None),
        ("IgG [Mass/volume] in Serum or Plasma", "IGG"),
        ("RBC", None),
        ("Electrolytes Panel", None),
        ("Hemoglobin A1c", None),
        ("Creatinine, urine", None),
        ("尿クレアチニン", None),
        ("Mean platelet volume", None),
        ("Salt", None),
        ("", None),
    ],
)
def test_the_analyte_of_a_name(name, code):
    assert analyte_named(name) == code


def test_every_word_means_its_own_analyte():
    for code, words in WORDS.items():
        assert code in ANALYTES
        for word in words.split("|"):
            assert analyte_named(word) == code, word


def test_words_of_other_quantities_mean_no_analyte():
    assert [each for each in OTHERS.split("|") if analyte_named(f"CRP {each}")] == []
