"""The pages of the manual: Markdown files, filled in with the tables and values of the program, as HTML.

A file stands in `resources/manual/LANGUAGE`. In it, `<!-- table NAME -->` is a table of `manual_tables`,
`{{NAME}}` the value of a limit, `{{setting KEY}}` the default of a setting, and `{{version}}` the version.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from html import escape

from markdown_it import MarkdownIt

from fortnight import __version__
from fortnight.domain.entry.languages import ENGLISH
from fortnight.domain.entry.settings import SETTINGS
from fortnight.domain.explanation.manual_tables import MANUAL_TABLES, manual_value
from fortnight.domain.explanation.rules_page import Section
from fortnight.domain.messages import Text
from fortnight.paths import resource
from fortnight.ui.language import language
from fortnight.ui.translation import say, written

INDEX = "index"
_TITLE = re.compile(r"^# (.+)$", re.MULTILINE)
_GROUP = re.compile(r"^## (.+)$")
_ENTRY = re.compile(r"^- \[(.+)\]\((.+)\.md\)$")
_TABLE = re.compile(r"^<!-- table (\S+) -->$", re.MULTILINE)
_VALUE = re.compile(r"\{\{(.+?)\}\}")
_BOLD = re.compile(r"\*\*([^*\n]+)\*\*")  # CommonMark finds no end of one before a Japanese letter
_LINK = re.compile(r'href="([a-z0-9-]+)\.md"')
_MARK = re.compile(r"<[^>]+>")
PICTURE = re.compile(r"!\[[^\]]*\]\(pictures/([a-z0-9-]+)\.png\)")


@dataclass(frozen=True, slots=True)
class Group:
    """A group of pages of the contents: its title, and the names of its pages."""

    title: str
    pages: tuple[str, ...]


def source(page: str, code: str = "") -> str:
    """Return the Markdown of a page as it was written, in a language or else in the one that is in use."""
    path = resource(f"manual/{code or manual_language()}/{page}.md")
    return path.read_text(encoding="utf-8")


def manual_language() -> str:
    """Return the code of the language of the manual: that of the window, if it has a manual, else English."""
    try:
        resource(f"manual/{language()}")
    except FileNotFoundError:
        return ENGLISH
    return language()


@lru_cache(maxsize=8)
def contents(code: str) -> tuple[Group, ...]:
    """Return the groups of pages of a language, in the order of its `index.md`."""
    found: list[tuple[str, list[str]]] = []
    for line in source(INDEX, code).splitlines():
        if group := _GROUP.match(line):
            found.append((group[1], []))
        elif entry := _ENTRY.match(line):
            found[-1][1].append(entry[2])
    return tuple(Group(title, tuple(pages)) for title, pages in found)


def pages(code: str) -> tuple[str, ...]:
    """Return the names of all pages in the order in which they are read."""
    return tuple(page for group in contents(code) for page in group.pages)


@lru_cache(maxsize=256)
def title(page: str, code: str) -> str:
    """Return the title of a page."""
    found = _TITLE.search(source(page, code))
    return found[1] if found else page


def body(page: str, code: str) -> str:
    """Return a page as HTML without its head and foot; links to other pages end in `.html`."""
    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    text = _VALUE.sub(lambda found: _escaped(value(found[1])), source(page, code))
    text = _BOLD.sub(r"<strong>\1</strong>", text)
    return _LINK.sub(r'href="\1.html"', _TABLE.sub(lambda found: table(found[1]), parser.render(text)))


def value(name: str) -> str:
    """Return what a name in double braces stands for.

    :raises KeyError: if there is no limit and no setting of this name.
    """
    if name == "version":
        return __version__
    if name.startswith("setting "):
        setting = SETTINGS[name.removeprefix("setting ")]
        return say(setting.kind.shown(setting.default))
    return _words(manual_value(name))


def table(name: str) -> str:
    """Return a table of the program as HTML. If there are more tables than one, each has its title above it.

    :raises KeyError: if there is no table of this name.
    """
    sections = MANUAL_TABLES[name]()
    return "\n".join(_section(each, with_title=len(sections) > 1) for each in sections)


def _section(section: Section, with_title: bool) -> str:
    heads = f"<h3>{escape(say(section.title))}</h3>" if with_title else ""
    words = say(section.words)
    about = f"<p>{escape(words)}</p>" if words else ""
    rows = "".join(_row(map(_words, cells), "td") for cells in section.rows)
    if not section.rows:
        return heads + about
    head = _row(map(say, section.head), "th")
    return f"{heads}{about}<table><thead>{head}</thead><tbody>{rows}</tbody></table>"


def _row(cells: Iterable[str], kind: str) -> str:
    return "<tr>" + "".join(f"<{kind}>{escape(each)}</{kind}>" for each in cells) + "</tr>"


def _words(what: Text | str) -> str:
    return written(what)


def _escaped(words: str) -> str:
    """Return words in which Markdown finds no signs of its own."""
    return re.sub(r"([\\`*_\[\]<>|#])", r"\\\1", words)


# Search -----------------------------------------------------------------------------------------


def plain(page: str, code: str) -> str:
    """Return the words of a page without marks, as they are searched."""
    return _MARK.sub(" ", body(page, code))


def search(typed: str, code: str, words_of: Callable[[str, str], str] = plain) -> tuple[str, ...]:
    """Return the pages that hold all typed words: those first that have them in their title."""
    sought = typed.casefold().split()
    if not sought:
        return ()
    found = [page for page in pages(code) if _holds(words_of(page, code), sought)]
    return tuple(sorted(found, key=lambda page: not _holds(title(page, code), sought)))


def _holds(words: str, sought: Iterable[str]) -> bool:
    folded = words.casefold()
    return all(each in folded for each in sought)
