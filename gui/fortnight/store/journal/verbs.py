"""Which record an entry is about, and the verbs that are acts of their own beside record, amend and void."""

from __future__ import annotations

from functools import lru_cache

from fortnight.domain.infusion.acts import ActKind
from fortnight.domain.record.plan import PLAN_ACTS as PLAN_ACTS
from fortnight.domain.record.taper import TAPER_ACTS as TAPER_ACTS

INFUSION_ACTS = {f"infusion.{kind.value}": kind for kind in ActKind}
# Kinds of entries that change nothing that a page shows: a person opened the record of a child, or exported.
VIEW, EXPORT = "view", "export"
MERGE = "merge"  # two registrations of one child become one
HUB = "hub"  # the target of what concerns all computers: who is a member, keys of the ward
SIGNED = "signed"  # the field of a record that a physician signed off; a later correction removes it
WRITTEN_AT = "written_at"  # in an entry merged from a review copy: when it was written there
ANSWER = "answer"  # in an entry merged from a review copy: the id that it had there
SIGNS = frozenset({"specimen.sign", "visit.sign", "alert.sign"})
OWN_ACTS = frozenset({*INFUSION_ACTS, *PLAN_ACTS, *TAPER_ACTS})
"""Acts that state something of their own and change no field of the record."""
_ABOUT = {"session": "person", "plan": "child", "course": "child"}


@lru_cache(maxsize=1024)
def record_kind(verb: str) -> str:
    """Return the kind of record of a verb: `session.*` is about a person, `plan.*` about a child."""
    kind = verb.partition(".")[0]
    return _ABOUT.get(kind, kind)
