"""The table of joints: its sums, its names, what is stored of a count."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.record.joints import (
    GROUPS,
    JOINTS,
    OF_27,
    WITH_MOTION,
    Sign,
    as_stored,
    from_stored,
    mirrored,
    sign_words,
)

SIGNS = st.frozensets(st.sampled_from(Sign))
COUNTS = st.dictionaries(st.sampled_from(sorted(JOINTS)), SIGNS)


def test_there_are_71_joints_of_which_27_and_67_are_counted():
    assert (len(JOINTS), len(OF_27), len(WITH_MOTION)) == (71, 27, 67)
    assert set(JOINTS) - WITH_MOTION == {
        f"{joint}-{side}" for joint in ("sternoclavicular", "acromioclavicular") for side in "rl"
    }


def test_the_27_are_those_of_jadas27():
    stems = Counter(id.rpartition("-")[0] or id for id in OF_27)
    pairs = ["elbow", "wrist", "mcp1", "mcp2", "mcp3", *(f"pip{n}" for n in range(1, 6))]
    assert stems == {"neck": 1, **dict.fromkeys([*pairs, "hip", "knee", "ankle"], 2)}


def test_groups_hold_what_is_marked_together():
    assert {key: len(group.joints) for key, group in GROUPS.items()} == {
        "all": 71, "27": 27, "right-hand": 15, "left-hand": 15, "toes": 20,
    }  # fmt: skip
    assert GROUPS["right-hand"].joints == {mirrored(id) for id in GROUPS["left-hand"].joints}


def test_names_are_all_different():
    names = [str(joint.full_name) for joint in JOINTS.values()]
    assert len(set(names)) == 71
    assert {"Cervical spine", "Left knee", "Right MCP 1", "Left big toe IP"} <= set(names)


@pytest.mark.parametrize("id", JOINTS)
def test_the_mirror_of_the_mirror_is_the_joint(id):
    assert mirrored(mirrored(id)) == id
    assert (mirrored(id) == id) == (id == "neck")
    assert JOINTS[mirrored(id)].in_27 == JOINTS[id].in_27


def test_signs_are_said_in_the_order_of_the_table():
    assert str(sign_words(frozenset())) == "no finding"
    assert str(sign_words(frozenset({Sign.TENDER, Sign.ACTIVE}))) == "active, tender"
    assert str(sign_words(frozenset(Sign))) == "active, limited, tender"


@given(COUNTS)
def test_a_stored_count_reads_back_the_same(joints):
    stored = as_stored(joints)
    assert from_stored(stored) == joints
    assert list(stored) == [id for id in JOINTS if id in joints]


def test_unknown_joints_and_signs_are_refused():
    with pytest.raises(ValueError, match=re.escape("“hip” is not a joint of the joint count.")):
        from_stored({"hip": "A"})
    with pytest.raises(ValueError, match="is not a valid Sign"):
        from_stored({"hip-l": "X"})
