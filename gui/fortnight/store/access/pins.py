"""PINs for quickly switching users: kept only in the memory of this process, for one day, with five tries.

A PIN decrypts nothing on the disk, so a copied folder cannot be opened with it. It replaces a passphrase that
was entered on this computer on the same day.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fortnight.domain.messages import text
from fortnight.domain.people import PIN_TRIES, pin_problem
from fortnight.store.access.unlock import Unlocked
from fortnight.store.errors import Locked, Refused
from fortnight.store.files.layout import StoreFiles
from fortnight.store.keys.keyslots import NONCE_BYTES, Slot, is_sealed
from fortnight.store.keys.passphrase import KEY_BYTES, SALT_BYTES, Cost, derive
from fortnight.store.keys.slot_files import read_slots

PIN_COST = Cost(19 * 1024, 2)


@dataclass(slots=True)
class _Pin:
    day: date
    salt: bytes
    nonce: bytes
    wrapped: bytes
    slot: Slot | None
    unlocked: Unlocked
    tries: int = PIN_TRIES


@dataclass(slots=True)
class Pins:
    """The PINs of today. The store's keys are kept in memory only encrypted under the PIN."""

    cost: Cost = PIN_COST
    _pepper: bytes = field(default_factory=lambda: secrets.token_bytes(SALT_BYTES), repr=False)
    _pins: dict[str, _Pin] = field(default_factory=dict[str, _Pin], repr=False)

    def set(self, unlocked: Unlocked, pin: str, now: datetime) -> None:
        """Store a PIN for the person who has just entered a passphrase.

        :raises Refused: if the PIN is easy to guess.
        """
        wrong = pin_problem(pin)
        if wrong:
            raise Refused(wrong)
        salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
        wrapped = AESGCM(self._key(pin, salt)).encrypt(nonce, b"".join(unlocked.keys), None)
        slot = unlocked.slots.of(unlocked.person.name)
        without_keys = replace(unlocked, keys=(), refused_before=0)
        self._pins[_name(unlocked.person.name)] = _Pin(now.date(), salt, nonce, wrapped, slot, without_keys)

    def has_pin(self, name: str, now: datetime) -> bool:
        """Whether this person can log in with a PIN now."""
        pin = self._pins.get(_name(name))
        if pin is not None and pin.day != now.date():
            self.forget(name)
            return False
        return pin is not None

    def forget(self, name: str) -> None:
        """Delete the person's PIN, so that the passphrase is needed again."""
        self._pins.pop(_name(name), None)

    def unlock(self, files: StoreFiles, name: str, pin: str, now: datetime) -> Unlocked:
        """Return for a PIN what the passphrase unlocked earlier today.

        :raises Locked: if the PIN is wrong. After five wrong PINs, or if the person's key slot was changed,
            the passphrase is needed again.
        """
        if not self.has_pin(name, now):
            raise Locked(text("Enter your passphrase: there is no PIN for {name} today.", name=name.strip()))
        known = self._pins[_name(name)]
        slots, _ = read_slots(files)
        if slots.of(name) != known.slot:
            self.forget(name)
            raise Locked(text("Enter your passphrase: your access was changed after the PIN was set."))
        try:
            together = AESGCM(self._key(pin, known.salt)).decrypt(known.nonce, known.wrapped, None)
        except InvalidTag:
            raise self._wrong(name, known) from None
        known.tries = PIN_TRIES
        keys = tuple(together[i : i + KEY_BYTES] for i in range(0, len(together), KEY_BYTES))
        return replace(known.unlocked, keys=keys, slots=slots, sealed=is_sealed(slots, keys))

    def _wrong(self, name: str, known: _Pin) -> Locked:
        known.tries -= 1
        if known.tries > 0:
            return Locked(text("The PIN is wrong. Tries left: {left}.", left=known.tries))
        self.forget(name)
        return Locked(text("The PIN is wrong. From now on, enter your passphrase."))

    def _key(self, pin: str, salt: bytes) -> bytes:
        return derive(pin + self._pepper.hex(), salt, self.cost)


def _name(name: str) -> str:
    return name.strip().casefold()
