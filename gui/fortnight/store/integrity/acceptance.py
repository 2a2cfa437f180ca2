"""Going on with a record that may be an older copy, when a ward lead accepts it as it is.

The chain goes on under a new device id, as after a restore: the old one may have entries elsewhere that this
record does not know. The anchor is kept aside.
"""

from __future__ import annotations

from fortnight.domain.messages import Text, text
from fortnight.store.database import Store
from fortnight.store.errors import NotRestored, NotSettled
from fortnight.store.files.layout import StoreFiles, make_device, read_device, sync_folder
from fortnight.store.integrity.rollback import kept_now
from fortnight.store.journal.entries import Act, utc_text
from fortnight.store.recovery.restore import unused

SETTLE = "store.settle"


def settle(store: Store, act: Act, entry: str, reason: str) -> Store:
    """Close the store, give up what it does not hold, and open it again for writing.

    Wherever power is cut on the way, the record opens for reading alone and can be settled again.

    :raises NotSettled: if nothing is to be settled, or the record is damaged rather than old.
    """
    found = store.distrust
    if found is None or not found.can_be_settled:
        raise NotSettled(_why_not(store))
    files, key, why = store.files, store.key, str(found.sentence)
    device = read_device(files)
    kept = kept_now(store.db, (device.device, *device.before))
    store.close()
    _start_new_chain(files, act)
    again = Store.open(files.folder, key, given_up=kept)
    try:
        with again.transaction(act) as writing:
            writing.append(entry, SETTLE, "store", None, {"what": why, "heads": kept}, reason=reason)
    except BaseException:
        again.close()
        raise
    return again


def _why_not(store: Store) -> Text:
    if store.distrust is None:
        return text("There is nothing to settle: the record reaches as far as is known.")
    return text(
        "This cannot be settled, because the record itself does not hold. {why}", why=store.distrust.sentence
    )


def _start_new_chain(files: StoreFiles, act: Act) -> None:
    """A new device id first: with it the old anchor still says that entries are missing."""
    aside = files.anchor.with_name(f"{files.anchor.name}.settled-{utc_text(act.at).replace(':', '')}")
    try:
        with unused(files.ward):
            make_device(files)
            files.anchor.rename(aside)
            sync_folder(files.folder)
    except NotRestored as busy:
        raise NotSettled(busy.sentence) from busy
    except OSError as error:
        raise NotSettled(text("This was not settled: {why}.", why=error.strerror or error)) from error
