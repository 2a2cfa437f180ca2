"""The contents of files: rows with their place, and specimens of one moment."""

from __future__ import annotations

from fortnight.exchange.rows import one_specimen
from helpers.csv_files import labs


def test_results_of_one_moment_become_one_specimen(tmp_path):
    contents = labs(
        tmp_path,
        "1,2026-11-22T09:30,IL6,,12,pg/mL,Roche",
        "1,2026-11-22T09:30,CRP,<,0.3,mg/L,Siemens",
        "1,2026-11-22T09:30,IL6,,13,pg/mL,Roche",
    )
    made = one_specimen("s1", [row.entry for row in contents.specimens])
    assert [(r.specimen, r.analyte, r.value, r.method) for r in made.results] == [
        ("s1", "IL6", 13, "Roche"),
        ("s1", "CRP", 0.3, "Siemens"),
    ]
    assert (made.id, made.method) == ("s1", "Roche")
