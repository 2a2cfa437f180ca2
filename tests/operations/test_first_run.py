"""The answers of the first run: what is wrong with one, and the settings that they make."""

from __future__ import annotations

import pytest

from fortnight.operations import first_run
from fortnight.operations.first_run import NOT_A_CODE, OTHER_CODE, Answers, Page
from fortnight.operations.people import NOT_THE_SAME
from helpers.first_run import answer
from helpers.people import OTHER

ANOTHER_CODE = "NLY4-LORC-725D-TCEQ-DXJV-ITI7-WPQS-4WL6-BPLQ"


@pytest.fixture
def answers():
    made = Answers()
    answer(made)
    return made


def problem(answers: Answers, page: Page, folder) -> str:
    return str(first_run.problem(answers, page, folder) or "")


def test_full_answers_are_in_order_on_every_page(answers, tmp_path):
    assert [problem(answers, page, tmp_path / "ward") for page in Page] == [""] * 6


@pytest.mark.parametrize(
    ("page", "name", "value", "why"),
    [
        (Page.CLINIC, "clinic", "  ", "Type the name of the clinic"),
        (Page.CLINIC, "clinic", "W" * 81, "at most 80 characters"),
        (Page.CLINIC, "country", "", "Choose the country"),
        (Page.CLINIC, "zone", "", "Choose the time zone"),
        (Page.CLINIC, "zone", "Asia/Nowhere", "There is no time zone “Asia/Nowhere”"),
        (Page.LEAD, "name", " ", "Type a name"),
        (Page.LEAD, "passphrase", "password12", "easy to guess"),
        (Page.LEAD, "again", OTHER, str(NOT_THE_SAME)),
        (Page.CODE, "typed_code", "", "Type the recovery code"),
        (Page.CODE, "typed_code", "V63K", str(NOT_A_CODE)),
        (Page.CODE, "typed_code", ANOTHER_CODE, str(OTHER_CODE)),
        (Page.BACKUPS, "backup_folder", "no/such/folder", "There is no folder no/such/folder"),
    ],
)
def test_a_bad_answer_gets_a_sentence(answers, tmp_path, page, name, value, why):
    setattr(answers, name, value)
    assert why in problem(answers, page, tmp_path / "ward")


def test_a_code_is_accepted_as_it_is_typed_from_paper(answers, tmp_path):
    answers.typed_code = answers.code.lower().replace("-", " ")
    assert problem(answers, Page.CODE, tmp_path) == ""


def test_backups_are_not_copied_into_the_folder_of_the_record(answers, tmp_path):
    (tmp_path / "ward" / "backups").mkdir(parents=True)
    answers.backup_folder = str(tmp_path / "ward" / "backups")
    assert "outside that of the record" in problem(answers, Page.BACKUPS, tmp_path / "ward")
    answers.backup_folder = str(tmp_path)
    assert problem(answers, Page.BACKUPS, tmp_path / "ward") == ""


def test_a_country_proposes_label_units_and_holidays(answers):
    assert answers.settings == {
        "clinic_name": "Ward 7, Children's Hospital",
        "country": "JP",
        "time_zone": "Asia/Tokyo",
        "label": "japan",
        "units": "japan",
        "holidays": "JP",
        "backup_folder": "",
    }
    answers.choose_country("AT", "Europe/Vienna")
    assert (answers.label, answers.units, answers.settings["holidays"]) == ("us-eu", "si", "none")


def test_secrets_are_in_no_text_of_the_answers(answers):
    assert answers.passphrase not in repr(answers)
    assert answers.code not in repr(answers)
    assert answers.passphrase not in repr(answers.new_record)
