"""Writes review copies, and files of answers."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryFile

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from fortnight.exchange.review_copy import container, sealing
from fortnight.exchange.review_copy.head import ANSWERS, COPY, VERSION, Head, public_hex
from fortnight.exchange.review_copy.keys import ANSWER, OPEN, sealed_for
from fortnight.exchange.review_copy.lines import Answer, AnswersPreface, CopyPreface, columns_of, written
from fortnight.store.journal.entries import Entry
from fortnight.store.keys.keyslots import Slot


@dataclass(frozen=True, slots=True)
class CopyPlan:
    """What a copy is made of, apart from its entries.

    `readers` are the slots of those who may answer, each with the key that signs their answers. `by_log_in`:
    the passphrases of their log-ins open it; `passphrase`, if not empty, and the holders of `keys` do too.
    """

    copy: str
    record: str
    device: str
    made_at: datetime
    ask_after: str
    migrations: tuple[str, ...]
    answer_to: str
    signing_key: Ed25519PrivateKey = field(repr=False)
    readers: Sequence[tuple[Slot, Ed25519PrivateKey]] = field(default=(), repr=False)
    by_log_in: bool = True
    passphrase: str = field(default="", repr=False)
    keys: tuple[str, ...] = ()
    since: str = ""
    codes_only: bool = False


def write_copy(path: Path, plan: CopyPlan, entries: Iterable[Entry]) -> None:
    """Write a review copy into an existing file.

    :raises OSError: if it cannot be written.
    """
    identity = sealing.new_identity()
    own_key = [sealing.recipient_of(identity)] if plan.by_log_in or plan.passphrase else []
    secret = sealing.encrypt_with_passphrase(identity.encode(), plan.passphrase) if plan.passphrase else b""
    head = Head(
        COPY,
        VERSION,
        plan.copy,
        plan.record,
        plan.device,
        plan.made_at.isoformat(),
        "",
        0,
        public_hex(plan.signing_key),
        hashlib.sha256(secret).hexdigest() if secret else "",
        plan.ask_after,
        plan.migrations,
        tuple(
            sealed_for(slot, plan.record, OPEN, plan.copy, identity.encode())
            for slot, _ in plan.readers
            if plan.by_log_in
        ),
    )
    lines = written(_preface(plan), map(columns_of, entries))
    _write(path, head, plan.signing_key, secret, lines, [*own_key, *plan.keys])


def _preface(plan: CopyPlan) -> CopyPreface:
    readers = (
        sealed_for(slot, plan.record, ANSWER, plan.copy, key.private_bytes_raw())
        for slot, key in plan.readers
    )
    return CopyPreface(
        plan.copy,
        plan.record,
        public_hex(plan.signing_key),
        plan.answer_to,
        sealing.new_identity(),
        tuple(readers),
        plan.since,
        plan.codes_only,
    )


def write_answers(  # noqa: PLR0913
    path: Path,
    head: AnswersPreface,
    device: str,
    at: datetime,
    key: Ed25519PrivateKey,
    recipients: Sequence[str],
    answers: Iterable[Answer],
) -> None:
    """Write answers into an existing file, signed with the key of the reader.

    :raises OSError: if it cannot be written.
    """
    unsigned = Head(ANSWERS, VERSION, head.copy, head.record, device, at.isoformat(), "", 0, public_hex(key))
    _write(path, unsigned, key, b"", written(head, answers), recipients)


def _write(
    path: Path,
    head: Head,
    key: Ed25519PrivateKey,
    identity: bytes,
    lines: Iterable[bytes],
    recipients: Sequence[str],
) -> None:
    with TemporaryFile() as body:
        sha256, size = sealing.seal(lines, recipients, body)
        body.seek(0)
        with path.open("wb") as out:
            signed = head.with_body(sha256, size).signed(key)
            container.write(out, signed.to_json(), identity, body, size, head.moment.timestamp())
