"""The whole manual as a folder of HTML pages, for a browser or a hospital's own pages."""

from __future__ import annotations

import shutil
from html import escape
from pathlib import Path

from fortnight.domain.entry.languages import OWN_NAMES
from fortnight.paths import manual_picture
from fortnight.ui.help import pages
from fortnight.ui.theme import LIGHT, Theme
from fortnight.ui.translation import tr

STYLE = """
body {{ margin: 0; font: 16px/1.5 "Inter", "Noto Sans CJK JP", "Segoe UI", sans-serif; color: {ink};
  background: {background}; display: flex; }}
nav {{ width: 17rem; flex: none; padding: 1rem 1.2rem; background: {card}; border-right: 1px solid {line};
  height: 100vh; overflow: auto; position: sticky; top: 0; box-sizing: border-box; }}
nav h2 {{ font-size: .95rem; margin: 1rem 0 .2rem; }}
nav a {{ display: block; padding: .15rem .6rem; color: {ink}; text-decoration: none; border-radius: 6px; }}
nav a[aria-current] {{ background: {accent_soft}; color: {accent}; font-weight: 700; }}
main {{ max-width: 60rem; padding: 1rem 2rem 3rem; min-width: 0; }}
img {{ max-width: 100%; border: 1px solid {line}; border-radius: 8px; }}
a {{ color: {accent}; }}
table {{ border-collapse: collapse; width: 100%; font-size: .9rem; }}
td, th {{ text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid {line}; }}
th {{ color: {muted}; }}
blockquote {{ margin: 1rem 0; padding: .4rem 1rem; background: {amber_soft};
  border-left: 4px solid {amber}; }}
pre {{ background: {raised}; padding: .6rem; overflow: auto; }}
@media print {{ nav {{ display: none; }} }}
@media (max-width: 50rem) {{ body {{ display: block; }}
  nav {{ width: auto; height: auto; position: static; }} }}
"""


def write_folder(out: Path, code: str) -> list[Path]:
    """Write the manual of a language into a folder and return its pages; the first one is `index.html`.

    The tables are written in the language that the window uses.

    :raises OSError: if the folder cannot be written.
    """
    (out / "pictures").mkdir(parents=True, exist_ok=True)
    colours = {name: getattr(LIGHT, name) for name in Theme.__dataclass_fields__}
    (out / "style.css").write_text(STYLE.format(**colours), encoding="utf-8")
    written = []
    for page in (pages.INDEX, *pages.pages(code)):
        path = out / f"{page}.html"
        path.write_text(_html(page, code), encoding="utf-8")
        written.append(path)
        _copy_pictures(page, code, out)
    return written


def _copy_pictures(page: str, code: str, out: Path) -> None:
    for name in pages.PICTURE.findall(pages.source(page, code)):
        source = manual_picture(code, name)
        if source.exists():
            shutil.copyfile(source, out / "pictures" / source.name)


def _html(page: str, code: str) -> str:
    title = escape(pages.title(page, code))
    return (
        f'<!doctype html>\n<html lang="{code}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<title>{title} — Fortnight</title><link rel="stylesheet" href="style.css"></head>\n'
        f'<body><nav aria-label="{escape(tr("Contents"))}">{_contents(page, code)}</nav>'
        f"<main>{pages.body(page, code)}</main></body></html>\n"
    )


def _contents(shown: str, code: str) -> str:
    """Return the list of all pages; in each language, so that one finds it, also its own name."""
    parts = [f"<strong>Fortnight</strong> · {escape(OWN_NAMES[code])}"]
    for group in pages.contents(code):
        links = (_link(page, shown, code) for page in group.pages)
        parts.append(f"<h2>{escape(group.title)}</h2>{''.join(links)}")
    return "".join(parts)


def _link(page: str, shown: str, code: str) -> str:
    current = ' aria-current="page"' if page == shown else ""
    return f'<a href="{page}.html"{current}>{escape(pages.title(page, code))}</a>'
