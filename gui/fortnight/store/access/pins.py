"""PINs for a quick change of person: in this process's memory alone, for the day, five tries.

A PIN unwraps nothing that lies on a disk: a copied folder cannot be opened with it. It stands for a
passphrase that was given on this machine today.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fortnight.domain.messages import text
from fortnight.domain.people import PIN_TRIES, pin_trouble
from fortnight.store.access.unlock import Unlocked
from fortnight.store.errors import Locked, Refused
from fortnight.store.files.layout import StoreFiles
from fortnight.store.keys.keyslots import NONCE_BYTES, Slot, is_sealed
from fortnight.store.keys.passphrase import KEY_BYTES, SALT_BYTES, Cost, derive
from fortnight.store.keys.slot_files import read_slots

QUICK = Cost(19 * 1024, 2)


@dataclass(slots=True)
class _Pin:
    day: date
    salt: bytes
    nonce: bytes
    wrapped: bytes
    slot: Slot | None
    way: Unlocked
    tries: int = PIN_TRIES


@dataclass(slots=True)
class Pins:
    """The PINs of today. The keys lie in memory wrapped by the PIN, never in the open."""

    cost: Cost = QUICK
    _pepper: bytes = field(default_factory=lambda: secrets.token_bytes(SALT_BYTES), repr=False)
    _pins: dict[str, _Pin] = field(default_factory=dict, repr=False)

    def set(self, way: Unlocked, pin: str, now: datetime) -> None:
        """Remember a PIN for whoever just gave a passphrase.

        :raises Refused: for one that is soon guessed.
        """
        wrong = pin_trouble(pin)
        if wrong:
            raise Refused(wrong)
        salt, nonce = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(NONCE_BYTES)
        wrapped = AESGCM(self._key(pin, salt)).encrypt(nonce, b"".join(way.keys), None)
        slot = way.slots.of(way.person.name)
        without_keys = replace(way, keys=(), refused_before=0)
        self._pins[_name(way.person.name)] = _Pin(now.date(), salt, nonce, wrapped, slot, without_keys)

    def knows(self, name: str, now: datetime) -> bool:
        """Whether this name may come with a PIN now."""
        pin = self._pins.get(_name(name))
        if pin is not None and pin.day != now.date():
            self.forget(name)
            return False
        return pin is not None

    def forget(self, name: str) -> None:
        """From now on only the passphrase lets this name in."""
        self._pins.pop(_name(name), None)

    def unlock(self, files: StoreFiles, name: str, pin: str, now: datetime) -> Unlocked:
        """What the passphrase unlocked today, for a PIN.

        :raises Locked: for a wrong one; after five, or where the person's slot was changed, the passphrase
            is needed again.
        """
        if not self.knows(name, now):
            raise Locked(
                text("Give the passphrase: no PIN of {name} is known here today.", name=name.strip())
            )
        known = self._pins[_name(name)]
        slots, _ = read_slots(files)
        if slots.of(name) != known.slot:
            self.forget(name)
            raise Locked(text("Give the passphrase: who may log in was changed since the PIN was set."))
        try:
            together = AESGCM(self._key(pin, known.salt)).decrypt(known.nonce, known.wrapped, None)
        except InvalidTag:
            raise self._wrong(name, known) from None
        known.tries = PIN_TRIES
        keys = tuple(together[i : i + KEY_BYTES] for i in range(0, len(together), KEY_BYTES))
        return replace(known.way, keys=keys, slots=slots, sealed=is_sealed(slots, keys))

    def _wrong(self, name: str, known: _Pin) -> Locked:
        known.tries -= 1
        if known.tries > 0:
            return Locked(text("That is not the PIN. Tries left: {left}.", left=known.tries))
        self.forget(name)
        return Locked(text("That is not the PIN. Give the passphrase from now on."))

    def _key(self, pin: str, salt: bytes) -> bytes:
        return derive(pin + self._pepper.hex(), salt, self.cost)


def _name(name: str) -> str:
    return name.strip().casefold()
