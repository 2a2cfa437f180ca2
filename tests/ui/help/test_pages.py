"""The pages of the manual: links, pictures, tables and values lead somewhere, in every language alike."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from fortnight.app.manual_pictures import SAME_AS
from fortnight.app.picture_marks import MARKS
from fortnight.app.screenshots import DIALOGS
from fortnight.cli.main import VERBS
from fortnight.domain.entry.languages import LANGUAGES
from fortnight.domain.explanation.manual_tables import MANUAL_TABLES
from fortnight.paths import resource
from fortnight.ui.help import pages

CODES = [code for code in LANGUAGES if resource("manual").joinpath(code).is_dir()]
PAGES = [(code, page) for code in CODES for page in (pages.INDEX, *pages.pages(code))]
LINK = re.compile(r"\]\(([^)]+)\)")
HEADING = re.compile(r"^(#+) ", re.MULTILINE)
LIST = re.compile(r"^(\d+\.|-|\|) ", re.MULTILINE)
TABLE = re.compile(r"<!-- table (\S+) -->")
VALUE = re.compile(r"\{\{(.+?)\}\}")
BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
NAMED_OTHERWISE = {"Stop…"}  # of a drug and of an infusion: two words in German
DRAWN = {
    *DIALOGS,
    *SAME_AS,
    *("today", "patients", "alerts", "calendar", "inbox", "set-up", "log-in", "people", "infusion"),
    *("labs-entry", "bedside-before", "bedside-running", "bedside-reaction", "bedside-after"),
    *("patient-timeline", "patient-infusions", "patient-labs", "patient-medication", "patient-activity"),
    *("patient-growth", "patient-events", "patient-alerts", "patient-history"),
}


def links(code: str, page: str) -> list[str]:
    return LINK.findall(pages.source(page, code))


def test_every_language_of_the_window_has_a_manual():
    assert set(CODES) == set(LANGUAGES)


@pytest.mark.parametrize(("code", "page"), PAGES)
def test_each_link_leads_to_a_page_and_each_picture_is_drawn(code, page):
    for link in links(code, page):
        picture = re.fullmatch(r"pictures/([a-z-]+)\.png", link)
        if picture is not None:
            assert picture[1] in DRAWN
        else:
            assert resource(f"manual/{code}/{link}").is_file()


@pytest.mark.parametrize(("code", "page"), PAGES)
def test_each_table_and_value_is_filled_in(code, page):
    source, html = pages.source(page, code), pages.body(page, code)
    assert set(TABLE.findall(source)) <= set(MANUAL_TABLES)
    assert "{{" not in html
    assert "<!--" not in html
    assert html.count("<table") >= len(TABLE.findall(source))


@pytest.mark.parametrize("code", CODES)
def test_the_contents_hold_every_file_once_under_its_title(code):
    files = {path.stem for path in resource(f"manual/{code}").glob("*.md")} - {pages.INDEX}
    listed = pages.pages(code)
    assert len(listed) == len(set(listed))
    assert set(listed) == files
    for line in pages.source(pages.INDEX, code).splitlines():
        if entry := re.fullmatch(r"- \[(.+)\]\((.+)\.md\)", line):
            assert entry[1] == pages.title(entry[2], code)


@pytest.mark.parametrize(("code", "page"), PAGES)
def test_each_language_has_the_same_pages_with_the_same_parts(code, page):
    here, english = pages.source(page, code), pages.source(page, "en")
    assert pages.pages(code) == pages.pages("en")
    for part in (HEADING, LIST, LINK, TABLE, VALUE):
        found = [part.findall(each) for each in (here, english)]
        assert sorted(found[0]) == sorted(found[1])
    assert here.count("\n> ") == english.count("\n> ")
    assert len(re.findall(r"\n```", here)) == len(re.findall(r"\n```", english))


@pytest.mark.parametrize("code", CODES)
def test_a_picture_with_numbers_has_a_line_for_each(code):
    for name, marks in MARKS.items():
        page = next(each for each in pages.pages(code) if f"pictures/{name}.png" in pages.source(each, code))
        below = pages.source(page, code).partition(f"pictures/{name}.png)\n")[2].strip().split("\n\n")[0]
        assert len(re.findall(r"^\d+\. ", below, re.MULTILINE)) == len(marks)


@pytest.mark.parametrize("code", CODES)
def test_every_command_is_on_the_page_of_the_command_line(code):
    words = pages.source("command-line", code)
    assert [verb for verb in VERBS if f"`{verb}`" not in words] == []


@pytest.mark.parametrize("code", CODES)
def test_search_finds_words_of_a_page_and_titles_first(code):
    assert pages.search("pgbouncer", code) == ()
    assert pages.search("  ", code) == ()
    assert pages.search(pages.title("growth", code), code)[0] == "growth"
    assert "hub" in pages.search("PostgreSQL", code)


def translations(code: str) -> dict[str, set[str]]:
    """Return how each text of the window is translated."""
    found: dict[str, set[str]] = {}
    for message in ElementTree.parse(resource(f"i18n/{code}.ts")).iter("message"):
        source, shown = (message.findtext(each) or "" for each in ("source", "translation"))
        found.setdefault(source.strip("● "), set()).add(shown.strip("● "))
    return found


@pytest.mark.parametrize("code", [code for code in CODES if code != "en"])
def test_each_button_is_called_as_in_the_window(code):
    known, wrong = translations(code), []
    for page in pages.pages(code):
        here = pages.source(page, code).casefold()
        for name in BOLD.findall(pages.source(page, "en")):
            shown = known.get(name, set()) - {""}
            if shown and name not in NAMED_OTHERWISE and not any(each.casefold() in here for each in shown):
                wrong.append((page, name, shown))
    assert wrong == []


def test_a_value_follows_the_table_of_limits():
    assert pages.value("LATE_MINUTES") == "5 min"
    assert pages.value("setting window_days") == "3 days"
    with pytest.raises(KeyError):
        pages.value("nothing")


def test_the_links_and_pictures_of_the_readme_lead_to_files():
    root = resource("manual").parents[1]
    found = LINK.findall((root / "README.md").read_text(encoding="utf-8"))
    assert any(each.startswith("resources/manual/en/") for each in found)
    assert [each for each in found if not (root / each).exists()] == []
    pictures = list((root / ".github" / "pictures").glob("*.png"))
    assert {f".github/pictures/{path.name}" for path in pictures} <= set(found)
    assert sum(path.stat().st_size for path in pictures) < 300_000
