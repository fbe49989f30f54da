"""Names and places of documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.identity import counting_source
from timeline.store import Store
from ui.documents import (
    Places,
    draft_of,
    fresh_draft,
    is_copied_table,
    is_document,
    name_for,
    shown_name,
    shown_place,
    told_apart,
)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    return Places(tmp_path / "data", tmp_path / "state")


def test_the_same_files_give_the_same_draft(places: Places, tmp_path: Path) -> None:
    one, two = tmp_path / "a.txt", tmp_path / "b.txt"
    assert draft_of(places, [one, two]) == draft_of(places, [two, one])
    assert draft_of(places, [one]) != draft_of(places, [two])


def test_two_folders_of_one_name_have_two_drafts(places: Places, tmp_path: Path) -> None:
    folders = [tmp_path / name / "news" for name in ("x", "y")]
    for folder in folders:
        folder.mkdir(parents=True)
    drafts = [draft_of(places, [folder]) for folder in folders]
    assert drafts[0] != drafts[1]
    assert {shown_name(draft, places) for draft in drafts} == {"news"}
    assert {shown_place(draft, places) for draft in drafts} == {"draft"}


@pytest.mark.parametrize(
    ("names", "said"), [(["a.txt"], "a"), (["a.txt", "b.txt", "c.txt"], "a and 2 more")]
)
def test_a_draft_is_named_after_its_first_file(names: list[str], said: str, tmp_path: Path) -> None:
    assert name_for([tmp_path / name for name in names]) == said


def test_a_fresh_draft_never_takes_a_name_in_use(places: Places) -> None:
    first = fresh_draft(places, "Untitled")
    first.parent.mkdir(parents=True)
    first.touch()
    assert fresh_draft(places, "Untitled").name == "Untitled-2.dateline"


@pytest.mark.parametrize(
    ("content", "answer"), [(b"SQLite format 3\x00....", True), (b"SQLite", False), (b"", False)]
)
def test_documents_are_told_by_content(content: bytes, answer: bool, tmp_path: Path) -> None:
    path = tmp_path / "something.txt"
    path.write_bytes(content)
    assert is_document(path) is answer
    assert is_document(tmp_path / "nowhere") is False


@pytest.mark.parametrize("name", ["talks.dateline", "talks.txt"])
@pytest.mark.parametrize("lost", [16, 100, 4096])
def test_a_document_without_its_beginning_is_a_document_still(
    name: str, lost: int, tmp_path: Path
) -> None:
    path = tmp_path / name
    Store.create(path, lambda: 0, counting_source()).close()
    content = path.read_bytes()
    path.write_bytes(bytes(lost) + content[lost:])
    assert told_apart([path]).documents == (path,)


def test_what_is_given_is_told_apart_by_what_it_holds(tmp_path: Path) -> None:
    names = ("talks.txt", "talks.dateline", "talks.csv", "talks.xlsx", "news")
    document, article, table, workbook, folder = (tmp_path / name for name in names)
    document.write_bytes(b"SQLite format 3\x00....")
    article.write_text("Talks in Geneva on Monday.")
    table.write_text("date,title")
    folder.mkdir()
    workbook.write_bytes(b"PK")
    given = told_apart([document, article, table, workbook, folder, tmp_path / "nowhere.txt"])
    assert given.documents == (document,)
    assert given.articles == (article, folder)
    assert given.tables == (table,)
    assert [words.split(" is ")[1][:10] for words in given.refused] == ["a workbook", "not there."]


@pytest.mark.parametrize(
    ("text", "is_table"),
    [
        ("Event\tDate\nTalks\t2022\n", True),
        ("Event\tDate\r\nTalks\t2022\r\n", True),
        ("\tDate\nTalks\t", True),
        ("Event\tDate", False),
        ("GENEVA, Jan 10\nTalks were held.\n", False),
        ("A list:\n\tone\n\ttwo\n", False),
        ("", False),
    ],
)
def test_cells_on_the_clipboard_are_told_from_an_article(text: str, is_table: bool) -> None:
    assert is_copied_table(text) is is_table
