"""Reads a bundle from a file: strict JSON, then its entries one by one, each with what is wrong with it.

Numbers are read as decimals, so that 0.20 keeps its digits. NaN, repeated keys, lone surrogates and deep
nesting are refused, because two programs would read them in two ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from fortnight.domain.messages import SentenceError, Text, text
from fortnight.exchange.fhir.codes import INSTALLATIONS, Resource, is_uuid
from fortnight.exchange.fhir.elements import Odd, check_elements, mapping_at, text_at
from fortnight.exchange.fhir.references import full_url
from fortnight.exchange.hl7v2.values import short

MOST_BYTES = 30_000_000  # of one file: ten children of ten years; memory stays below 500 MB [P]
MOST_PARTS = 1_500_000  # commas and openings of lists and objects: a bundle of the largest size has fewer [P]
MOST_ENTRIES = 100_000  # resources of one bundle [P]
DEEPEST = 40  # levels of lists and objects; R4 resources have about ten [P]
TYPES = frozenset({"collection", "searchset", "document", "message", "transaction", "batch"})
WRITES = ("", "POST", "PUT")  # the methods of an entry that say that the resource is as it is


class NotABundle(SentenceError):
    """The file as a whole cannot be read."""


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a bundle. `number` counts from 1; `wrong` says why it cannot be read, if it cannot."""

    number: int
    url: str
    resource: Resource = field(default_factory=dict[str, Any])
    wrong: Text | None = None

    @property
    def kind(self) -> str:
        """The type of the resource."""
        return str(self.resource.get("resourceType", ""))

    @property
    def id(self) -> str:
        """The id of the resource, empty if it has none."""
        return str(self.resource.get("id", ""))

    @property
    def where(self) -> str:
        """The place of the resource in its file."""
        named = "/".join(filter(None, (self.kind, self.id)))
        return f"entry {self.number} ({short(named)})" if named else f"entry {self.number}"


@dataclass(frozen=True, slots=True)
class Bundle:
    """The entries of a bundle in order, and who sent it (`source`)."""

    items: tuple[Item, ...]
    source: str
    by_reference: Mapping[str, Item]

    @property
    def is_own(self) -> bool:
        """Whether an installation of this program wrote it."""
        return self.source.startswith(INSTALLATIONS)

    def of(self, kind: str) -> Iterator[Item]:
        """Yield the readable entries of one type."""
        return (item for item in self.items if item.kind == kind and item.wrong is None)

    def referred(self, resource: Resource, element: str) -> Item | None:
        """Return what a reference of a resource leads to; `None` if it is not in the bundle.

        :raises Odd: if the element is not a reference.
        """
        found = mapping_at(resource, element)
        return self.by_reference.get(_without_version(text_at(found, "reference"))) if found else None


def is_json(begin: bytes) -> bool:
    """Return whether a file that begins so is an object of JSON, as a bundle is."""
    return begin.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{"


def read_bundle(content: bytes) -> Bundle:
    """Return the entries of a bundle. :raises NotABundle: with a sentence, if the file is not one."""
    if len(content) > MOST_BYTES:
        raise NotABundle(text("The file is larger than {most} MB.", most=MOST_BYTES // 1_000_000))
    if sum(map(content.count, (b",", b"{", b"["))) > MOST_PARTS:
        raise NotABundle(text("The file holds too many values."))
    try:
        data = _parsed(content)
        _check(data, 1)
        return _bundle(data)
    except RecursionError:
        raise NotABundle(text("The file is nested too deeply.")) from None
    except Odd as odd:
        raise NotABundle(odd.sentence) from None


# JSON ---------------------------------------------------------------------------------------------


def _parsed(content: bytes) -> Any:
    import simplejson  # with the first bundle: it is not needed to start

    try:
        return simplejson.loads(
            content.decode("utf-8-sig"),
            parse_float=Decimal,
            parse_int=Decimal,
            parse_constant=_refused_constant,
            object_pairs_hook=_unique,
        )
    except NotABundle:
        raise
    except UnicodeDecodeError:
        raise NotABundle(text("The file is not in UTF-8.")) from None
    except simplejson.JSONDecodeError as error:
        raise NotABundle(
            text("The file is not JSON: line {line}, column {column}.", line=error.lineno, column=error.colno)
        ) from None
    except (ValueError, ArithmeticError):
        raise NotABundle(text("The file holds a number that cannot be read.")) from None


def _refused_constant(name: str) -> Any:
    raise NotABundle(text("“{name}” is not a number of JSON.", name=name))


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise NotABundle(text("The name “{name}” appears twice in one object.", name=short(twice)))
    return found


def _check(value: Any, level: int) -> None:
    """Check depth and texts. :raises NotABundle: for what the record could not store as it is."""
    if isinstance(value, str):
        _check_text(value)
    elif isinstance(value, list | dict):
        if level > DEEPEST:
            raise NotABundle(text("The file is nested too deeply."))
        for each in value if isinstance(value, list) else (*value, *value.values()):
            _check(each, level + 1)


def _check_text(value: str) -> None:
    if "\x00" in value:
        raise NotABundle(text("The file holds a text with the character U+0000."))
    try:
        value.encode()
    except UnicodeEncodeError:
        raise NotABundle(text("The file holds half a character (a lone surrogate).")) from None


# The bundle ---------------------------------------------------------------------------------------


def _bundle(data: Any) -> Bundle:
    if not isinstance(data, dict) or not isinstance(data.get("resourceType"), str):
        raise NotABundle(text("The file is not a FHIR resource."))
    if data["resourceType"] != "Bundle":
        raise NotABundle(
            text("The file is a “{kind}”. Only a Bundle is read.", kind=short(data["resourceType"]))
        )
    if text_at(data, "type") not in TYPES:
        raise NotABundle(
            text("A Bundle of the type “{kind}” is not read.", kind=short(text_at(data, "type")))
        )
    listed = data.get("entry", [])
    if not isinstance(listed, list):
        raise NotABundle(text("The entries of the Bundle are not a list."))
    if len(listed) > MOST_ENTRIES:
        raise NotABundle(text("The Bundle has more than {most} entries.", most=MOST_ENTRIES))
    items, known = list[Item](), dict[str, Item]()
    for number, entry in enumerate(listed, 1):
        items.append(_item(number, entry, known))
    return Bundle(tuple(items), text_at(mapping_at(data, "meta"), "source"), known)


def _item(number: int, entry: Any, known: dict[str, Item]) -> Item:
    """Return one entry, and add it to what references lead to."""
    try:
        url, resource = _resource(entry)
    except Odd as odd:
        return Item(number, "", _shown(entry), odd.sentence)
    item = Item(number, url, resource)
    names = [url, f"{item.kind}/{item.id}" if item.id else "", full_url(item.id) if is_uuid(item.id) else ""]
    addresses = list(dict.fromkeys(filter(None, names)))
    if any(name in known for name in addresses):
        return Item(number, url, resource, text("Another resource of the Bundle has the same id."))
    known.update(dict.fromkeys(addresses, item))
    return item


def _resource(entry: Any) -> tuple[str, Resource]:
    """Return address and resource of an entry. :raises Odd: if it cannot be read."""
    if not isinstance(entry, dict) or not isinstance(entry.get("resource"), dict):
        raise Odd(text("The entry holds no resource."))
    resource = entry["resource"]
    if not isinstance(resource.get("resourceType"), str):
        raise Odd(text("The resource has no type."))
    method = text_at(mapping_at(entry, "request"), "method")
    if method not in WRITES:
        raise Odd(text("The entry asks for “{what}”, which is not done here.", what=short(method)))
    text_at(resource, "id")
    check_elements(resource)
    return text_at(entry, "fullUrl"), resource


def _shown(entry: Any) -> Resource:
    """Return as much of an entry as names it."""
    resource = entry.get("resource") if isinstance(entry, dict) else None
    if not isinstance(resource, dict):
        return {}
    return {name: resource[name] for name in ("resourceType", "id") if isinstance(resource.get(name), str)}


def _without_version(reference: str) -> str:
    return reference.partition("/_history/")[0]
