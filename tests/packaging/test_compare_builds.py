"""Two builds are compared file by file, links by where they lead."""

import pytest


@pytest.fixture
def builds(tmp_path):
    for name in ("first", "second"):
        folder = tmp_path / name / "fortnight"
        folder.mkdir(parents=True)
        (folder / "same.so").write_text("same")
        (folder / "link.so").symlink_to("same.so")
        (tmp_path / name / "fortnight.deb").write_text("package")
    return tmp_path / "first", tmp_path / "second"


def test_equal_builds_have_no_differences(builds, compare_builds):
    assert compare_builds.differences(*builds) == []
    assert compare_builds.main([str(each) for each in builds]) == 0


def test_what_differs_or_is_missing_is_named(builds, compare_builds):
    first, second = builds
    (second / "fortnight.deb").write_text("another")
    (second / "fortnight" / "more.so").write_text("more")
    (second / "fortnight" / "link.so").unlink()
    (second / "fortnight" / "link.so").symlink_to("more.so")
    wanted = ["fortnight.deb", "fortnight/link.so", "fortnight/more.so"]
    assert compare_builds.differences(first, second) == wanted
    assert compare_builds.main([str(first), str(second)]) == 1


def test_what_only_one_folder_was_asked_to_hold_is_left_out(builds, compare_builds):
    first, second = builds
    (second / "fortnight.rpm").write_text("not among the artefacts of the first")
    assert compare_builds.differences(first, second) == []


def test_nothing_to_compare_is_a_failure(builds, tmp_path, compare_builds):
    empty = tmp_path / "empty"
    empty.mkdir()
    assert compare_builds.main([str(empty), str(empty)]) == 1
    assert compare_builds.main([str(builds[0]), str(empty)]) == 1
