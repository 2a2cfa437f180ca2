"""Acceptance: a ward lead decides to continue with a record that may be an older copy.

The chain continues under a new device id, as after a restore, because the old device id may have entries
elsewhere that this record lacks. The old anchor is renamed and kept.
"""

from __future__ import annotations

from fortnight.domain.messages import Text, text
from fortnight.store.database import Store
from fortnight.store.errors import NotRestored, NotSettled
from fortnight.store.files.layout import StoreFiles, make_device, read_device, sync_folder
from fortnight.store.integrity.rollback import chain_lengths
from fortnight.store.journal.entries import Act, utc_text
from fortnight.store.recovery.restore import not_in_use

SETTLE = "store.settle"


def settle(store: Store, act: Act, entry: str, reason: str) -> Store:
    """Close the store, discard the entries that it lacks, and open it again for writing.

    If power is lost meanwhile, the record opens read-only and can be accepted again.

    :raises NotSettled: if there is nothing to accept, or the record is damaged rather than old.
    """
    found = store.trust_problem
    if found is None or not found.can_be_settled:
        raise NotSettled(_why_not(store))
    files, key, why = store.files, store.key, str(found.sentence)
    device = read_device(files)
    kept = chain_lengths(store.db, (device.device, *device.before))
    store.close()
    _start_new_chain(files, act)
    again = Store.open(files.folder, key, kept_lengths=kept)
    try:
        with again.transaction(act) as transaction:
            transaction.append(entry, SETTLE, "store", None, {"what": why, "heads": kept}, reason=reason)
    except BaseException:
        again.close()
        raise
    return again


def _why_not(store: Store) -> Text:
    if store.trust_problem is None:
        return text("There is nothing to settle: no entries are known to be missing from the record.")
    return text(
        "This cannot be settled, because the record itself is damaged. {why}",
        why=store.trust_problem.sentence,
    )


def _start_new_chain(files: StoreFiles, act: Act) -> None:
    """Make a new device id, then rename the anchor.

    In this order the old anchor still shows that entries are missing if power is lost in between.
    """
    aside = files.anchor.with_name(f"{files.anchor.name}.settled-{utc_text(act.at).replace(':', '')}")
    try:
        with not_in_use(files.ward):
            make_device(files)
            files.anchor.rename(aside)
            sync_folder(files.folder)
    except NotRestored as busy:
        raise NotSettled(busy.sentence) from busy
    except OSError as error:
        raise NotSettled(text("This was not settled: {why}.", why=error.strerror or error)) from error
