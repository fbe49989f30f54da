"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from timeline.errors import UserError
from timeline.exchange import writing


def test_what_is_written_is_there_and_nothing_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    with writing(target) as out:
        out.write("é\r\nb\n")
        assert not target.exists()
    assert target.read_bytes() == "é\r\nb\n".encode()
    assert list(tmp_path.iterdir()) == [target]


def write_half(target: Path) -> None:
    with writing(target) as out:
        out.write("new")
        raise RuntimeError("half way")


@pytest.mark.parametrize("before", [None, "old"])
def test_an_error_leaves_all_as_it_was(tmp_path: Path, before: str | None) -> None:
    target = tmp_path / "a.csv"
    if before is not None:
        target.write_text(before)
    with pytest.raises(RuntimeError, match="half way"):
        write_half(target)
    assert [path.read_text() for path in tmp_path.iterdir()] == ([] if before is None else [before])


def test_a_replaced_file_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_text("old")
    target.chmod(0o640)
    with writing(target) as out:
        out.write("new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert target.read_text() == "new"


def test_a_link_is_followed(tmp_path: Path) -> None:
    target, link = tmp_path / "a.csv", tmp_path / "link.csv"
    target.write_text("old")
    link.symlink_to(target)
    with writing(link) as out:
        out.write("new")
    assert link.is_symlink()
    assert target.read_text() == "new"


def test_a_device_is_written_to_directly() -> None:
    with writing(Path(os.devnull)) as out:
        out.write("gone")
    assert not Path(os.devnull).is_file()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "is a folder. Give the name of a file"),
        ("missing/a.csv", "cannot be written: No such file or directory. Choose"),
        ("file/a.csv", "cannot be written: Not a directory. Choose"),
        ("x" * 300, "cannot be written: File name too long. Choose"),
    ],
)
def test_a_place_that_cannot_be_written_is_named(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "file").write_text("")
    target = tmp_path / name
    with pytest.raises(UserError) as caught, writing(target) as out:
        out.write("new")
    assert str(caught.value).startswith(f"{target} {words}")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_permission_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UserError, match="Permission denied"), writing(tmp_path / "a.csv") as out:
        out.write("new")


def test_a_full_disk_is_said_and_leaves_the_old_file(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    with pytest.raises(UserError, match="No space left"), writing(Path("/dev/full")) as out:
        out.write("new" * 100_000)


def test_half_a_surrogate_pair_does_not_spoil_the_file(tmp_path: Path) -> None:
    with writing(tmp_path / "a.csv") as out:
        out.write("a\ud83db")
    assert (tmp_path / "a.csv").read_text() == "a?b"
