"""The secret of research exports: the one that was made first is used for ever."""

from __future__ import annotations

from fortnight.store.database import Store
from fortnight.store.queries.research import SECRET, secret
from helpers.entries import LEADING
from helpers.stores import KEY


def test_the_first_secret_counts(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        assert secret(store) is None
        for id in ("one", "two"):
            with store.transaction(LEADING) as transaction:
                transaction.append(id, SECRET, id, None, {"secret": id})
        assert secret(store) == "one"
