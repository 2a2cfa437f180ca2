"""People: setting up a record, logging in, managing who may log in, and the recovery code.

Roles are enforced by the program, not by cryptography: whoever can log in can read everything.

What takes a moment (deriving a key from a passphrase, encrypting every page with a new key) is a function of
its own that takes a folder and returns values, so it may run in another thread. What opens or writes the
record is quick and belongs to the thread that uses the record afterwards.
"""

from fortnight.domain.people import Person
from fortnight.operations.people.passphrases import NOT_THE_SAME, check_passphrase, passphrase_trouble
from fortnight.operations.people.recovery import Recovery, finish_recovery, recover, unlock_to_recover
from fortnight.operations.people.sessions import (
    NO_BACKUP,
    NOT_SURE,
    NewRecord,
    begin_record,
    log_in,
    make_record,
    note,
    renew_key,
    second_person,
    set_up,
    start_session,
    unlock,
)
from fortnight.operations.people.users import (
    add,
    begin_removal,
    change_passphrase,
    change_role,
    everyone,
    export_key,
    names,
    new_recovery_code,
    remove,
    reopen_session,
)
from fortnight.operations.session import Session
from fortnight.store.access.pins import Pins
from fortnight.store.access.setting_up import SetUp, is_set_up
from fortnight.store.access.unlock import Unlocked
from fortnight.store.errors import CannotOpen, Locked

__all__ = [
    "NOT_SURE",
    "NOT_THE_SAME",
    "NO_BACKUP",
    "CannotOpen",
    "Locked",
    "NewRecord",
    "Person",
    "Pins",
    "Recovery",
    "Session",
    "SetUp",
    "Unlocked",
    "add",
    "begin_record",
    "begin_removal",
    "change_passphrase",
    "change_role",
    "check_passphrase",
    "everyone",
    "export_key",
    "finish_recovery",
    "is_set_up",
    "log_in",
    "make_record",
    "names",
    "new_recovery_code",
    "note",
    "passphrase_trouble",
    "recover",
    "remove",
    "renew_key",
    "reopen_session",
    "second_person",
    "set_up",
    "start_session",
    "unlock",
    "unlock_to_recover",
]
