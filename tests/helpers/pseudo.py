"""A pseudo-language: longer, accented and in brackets, so that words that cannot be translated are seen."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from fortnight.domain.messages import english

ROOT = Path(__file__).parents[2]
ALIASES = "tr+=text,tr+=word"
KEPT = re.compile(r"(\{[^{}]*\}|%n)")
ACCENTS = str.maketrans("aceinouyACEINOUY", "áçéíñóúýÁÇÉÍÑÓÚÝ")


@dataclass(frozen=True)
class Message:
    """One message of a catalogue, with its translations: two for a plural."""

    source: str
    note: str = ""
    plural: bool = False
    translations: tuple[str, ...] = ()


def run(tool: str, *args: str) -> None:
    """Run one of the translation tools that come with PySide6."""
    subprocess.run([Path(sys.executable).with_name(tool), *args], cwd=ROOT, check=True, capture_output=True)


def collect(file: Path) -> list[Message]:
    """Collect the messages of the program with `lupdate`, as `packaging/dev.py translations` does."""
    run("pyside6-lupdate", "-tr-function-alias", ALIASES, "-extensions", "py", "gui/fortnight", "-ts",
        str(file), "-no-obsolete", "-locations", "none", "-source-language", "en",
        "-target-language", "en")  # fmt: skip
    return read(file)


def read(file: Path) -> list[Message]:
    """Return the messages of a catalogue."""
    return [_message(each) for each in ElementTree.parse(file).iter("message")]


def _message(node: ElementTree.Element) -> Message:
    forms = node.findall("translation/numerusform") or node.findall("translation")
    return Message(
        node.findtext("source", ""),
        node.findtext("comment", ""),
        node.get("numerus") == "yes",
        tuple(form.text or "" for form in forms),
    )


def placeholders(words: str) -> Counter[str]:
    """Return the placeholders of a template: those of `format` and the number of a plural."""
    return Counter(re.findall(KEPT, words))


def disagreeing(messages: list[Message]) -> list[Message]:
    """Return the messages of which a finished translation has other placeholders than the source.

    A form for one thing may leave its number out: `every day` of `every %n day(s)`.
    """
    return [
        m for m in messages if any(t and not _agrees(m, t, place) for place, t in enumerate(m.translations))
    ]


def _agrees(message: Message, translated: str, place: int) -> bool:
    wanted, found = placeholders(message.source), placeholders(translated)
    is_singular = message.plural and place == 0 and len(message.translations) > 1
    return found == wanted or (is_singular and found == wanted - Counter(["%n"]))


def pseudo(words: str) -> str:
    """Return words in the pseudo-language: 40 % longer, accented, in brackets; placeholders are kept."""
    parts = KEPT.split(words)
    letters = sum(len(part) for part in parts[::2])
    parts[::2] = [part.translate(ACCENTS) for part in parts[::2]]
    return f"⟦{''.join(parts)}{'~' * round(letters * 0.4)}⟧"


def translate(file: Path) -> None:
    """Fill a catalogue with the pseudo-language."""
    tree = ElementTree.parse(file)
    for node in tree.iter("message"):
        source, forms = node.findtext("source", ""), node.findall("translation/numerusform")
        for n, form in enumerate(forms, start=1):
            form.text = pseudo(english(source.replace("%n", "\0"), n).replace("\0", "%n"))
        translation = node.find("translation")
        assert translation is not None
        translation.attrib.pop("type", None)
        if not forms:
            translation.text = pseudo(source)
    tree.write(file, encoding="utf-8", xml_declaration=True)


def build(folder: Path) -> Path:
    """Make the catalogue of the pseudo-language in a folder and compile it."""
    source, built = folder / "pseudo.ts", folder / "pseudo.qm"
    collect(source)
    translate(source)
    run("pyside6-lrelease", "-silent", str(source), "-qm", str(built))
    return built


def outside(words: str) -> str:
    """Return what a shown text has outside the brackets: what was not translated."""
    while (inner := re.sub(r"⟦[^⟦⟧]*⟧", " ", words)) != words:
        words = inner
    return words
