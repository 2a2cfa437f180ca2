"""What the computers of a ward share and what stays on each: one table, shown in the documentation."""

from __future__ import annotations

from typing import NamedTuple

from fortnight.domain.messages import Text, text


class Row(NamedTuple):
    """One thing, whether the other computers get it, and what that means."""

    what: Text
    travels: bool
    note: Text


TABLE: tuple[Row, ...] = (
    Row(
        text("journal entries"), True, text("all of them, whole and unchanged; the tables are made from them")
    ),
    Row(
        text("alert cards and their answers"),
        True,
        text("as entries; one episode is one card on all computers"),
    ),
    Row(
        text("infusions that run"),
        True,
        text("as entries; one computer steers each, and another one can take it over"),
    ),
    Row(text("settings of the clinic"), True, text("as entries; of two changes the later one counts")),
    Row(
        text("people, roles and passphrases"),
        True,
        text("as key slots; a removed person is removed everywhere"),
    ),
    Row(text("recovery code"), True, text("that of the ward opens every computer")),
    Row(
        text("keys of the ward"),
        True,
        text("each encrypted to every computer; a revoked one gets no new key"),
    ),
    Row(text("settings of this computer"), False, text("theme, paths, units of this screen")),
    Row(text("drafts"), False, text("what is typed and not saved belongs to the person at this computer")),
    Row(text("PINs"), False, text("in memory only, for the day")),
    Row(
        text("key of the record file"),
        False,
        text("each computer encrypts its own file with a key of its own"),
    ),
    Row(text("backups, anchor and signed heads"), False, text("each computer makes and checks its own")),
    Row(text("wrong passphrases since the last log-in"), False, text("counted on each computer")),
)
