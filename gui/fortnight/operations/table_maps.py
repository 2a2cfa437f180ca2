"""Mappings of tables that people made, each recognised again by the columns of its source."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from io import StringIO
from itertools import islice
from pathlib import Path

from fortnight.domain.messages import text
from fortnight.exchange.tables.grid import Grid
from fortnight.exchange.tables.mapping import (
    BadMapping,
    TableMapping,
    as_data,
    from_data,
    proposed,
    signature,
)
from fortnight.operations.session import Session
from fortnight.store.queries import lab_messages as stored

LONGEST_NAME = 60  # characters of the name of a source
MOST_MAPPING_BYTES = 1_000_000
HEADER_LINES = 50  # at most, until the header of a table is found


def remembered(session: Session, grid: Grid) -> TableMapping | None:
    """Return the mapping that was made for tables with these columns; `None` if there is none."""
    return _mappings(session).get(signature(grid.header))


def mapping_of(session: Session, grid: Grid) -> TableMapping:
    """Return the remembered mapping of a table, else what the table shows by itself."""
    known = remembered(session, grid)
    if known is None:
        return proposed(grid)
    return replace(known, columns={name: known.columns[name] for name in grid.header if name})


def _mappings(session: Session) -> Mapping[str, TableMapping]:
    found: dict[str, TableMapping] = {}
    for key, (_, meaning) in stored.table_maps(session.store).items():
        with suppress(BadMapping, ValueError):  # of a newer version: the table is then asked about again
            found[key] = from_data(json.loads(meaning))
    return found


def is_remembered(session: Session, encoding: str, written: str) -> bool:
    """Return whether a mapping remembers this encoding for a text file with this header."""
    return any(
        mapping.encoding == encoding and key in set(_signatures(written, mapping.delimiter))
        for key, mapping in _mappings(session).items()
    )


def _signatures(written: str, delimiter: str) -> Iterator[str]:
    rows = csv.reader(StringIO(written, newline=""), delimiter=delimiter or ",")
    with suppress(csv.Error):
        lines = islice(rows, HEADER_LINES)
        header = next((row for row in lines if any(map(str.strip, row))), list[str]())
        yield signature(map(str.strip, header))


def remember(session: Session, entry: str, grid: Grid, mapping: TableMapping) -> None:
    """Keep a mapping for tables with these columns; nothing is written if it is kept already."""
    kept = replace(
        mapping,
        name=mapping.name.strip()[:LONGEST_NAME] or grid.file[:LONGEST_NAME],
        delimiter=grid.delimiter,
        encoding=grid.encoding,
    )
    key, meaning = signature(grid.header), json.dumps(as_data(kept), ensure_ascii=False, sort_keys=True)
    known = stored.table_maps(session.store).get(key)
    if known is not None and known[1] == meaning:
        return
    with session.store.transaction(session.act()) as transaction:
        if known is None:
            body = {"source": kept.name, "subject": "table", "code": key, "meaning": meaning}
            transaction.append(entry, "labmap.record", entry, None, body)
        else:
            transaction.append(entry, "labmap.amend", known[0], None, {"meaning": meaning})


def _each_name_once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError(pairs)
    return dict(pairs)


def _refuse_constant(name: str) -> object:
    raise ValueError(name)


def read_mapping(path: Path, base: TableMapping | None = None) -> TableMapping:
    """Return the mapping of a file for the command line. :raises BadMapping: if it is not one."""
    with path.open("rb") as file:
        content = file.read(MOST_MAPPING_BYTES + 1)
    if len(content) > MOST_MAPPING_BYTES:
        raise BadMapping(text("The mapping is larger than {most} MB.", most=MOST_MAPPING_BYTES // 1_000_000))
    try:
        data = json.loads(
            content.decode("utf-8-sig"), object_pairs_hook=_each_name_once, parse_constant=_refuse_constant
        )
    except (ValueError, RecursionError):
        raise BadMapping(text("{file} is not JSON.", file=path.name)) from None
    return from_data(data, base)
