"""Article files: which, how, and what is said of bad ones."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.daynumber import day_number
from timeline.errors import UnreadableArticleError
from timeline.reading import article_files, read_article
from timeline.records import Article, ArticleFormat, ArticleId, DocumentDateBasis

CRAWL = "Envoys meet\n20220107\nhttps://x.org/a\nThe envoys met on Friday.\n"


def read(path: Path) -> Article:
    return read_article(path, ArticleId("a-1"))


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.txt", CRAWL.encode(), ArticleFormat.CRAWL),
        ("a.TXT", b"The envoys met on Friday.", ArticleFormat.PLAIN),
        ("a.html", b"<p>The envoys met on Friday.", ArticleFormat.HTML),
        ("a.HTM", b"<p>The envoys met on Friday.", ArticleFormat.HTML),
        ("a.txt", b"\xef\xbb\xbf\n<!DOCTYPE HTML><p>The envoys met on Friday.", ArticleFormat.HTML),
        ("a", b"<html><p>The envoys met on Friday.", ArticleFormat.HTML),
        ("a.md", b"The envoys met on Friday.", ArticleFormat.PLAIN),
    ],
)
def test_a_reader_is_found_by_name_then_by_content(
    tmp_path: Path, name: str, data: bytes, expected: ArticleFormat
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    article = read(path)
    assert article.format is expected
    assert article.sha256 == hashlib.sha256(data).hexdigest()
    assert article.source == str(path)
    assert article.id == "a-1"


def test_windows_newlines_and_a_mark_do_not_move_spans(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + CRAWL.replace("\n", "\r\n").encode())
    article = read(path)
    assert article.text == CRAWL
    assert article.title is not None
    assert article.title.of(article.text) == "Envoys meet"


def test_the_file_s_name_is_a_clue_beside_the_others(tmp_path: Path) -> None:
    path = tmp_path / "2022-01-08 envoys.txt"
    path.write_text(CRAWL)
    assert [(clue.basis, clue.day) for clue in read(path).file_clues] == [
        (DocumentDateBasis.METADATA, day_number(2022, 1, 7)),
        (DocumentDateBasis.FILE, day_number(2022, 1, 8)),
    ]


def test_the_file_s_time_counts_only_where_nothing_else_does(tmp_path: Path) -> None:
    bare, dated = tmp_path / "a.txt", tmp_path / "b.txt"
    bare.write_text("The envoys met on Friday.")
    dated.write_text(CRAWL)
    for path in (bare, dated):
        os.utime(path, (1_641_549_600, 1_641_549_600))
    (clue,) = read(bare).file_clues
    assert (clue.basis, clue.day, clue.words) == (
        DocumentDateBasis.FILE,
        day_number(2022, 1, 7),
        "file time 2022-01-07",
    )
    assert read(bare).metadata_day is None
    assert len(read(dated).file_clues) == 1


def sqlite_file(path: Path) -> None:
    connection = sqlite3.connect(path)
    connection.execute("create table a (b)")
    connection.close()


def zip_file(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", CRAWL)


def huge_file(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)


def holding(data: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(data)


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda path: path, "is not there. Check its name and folder."),
    "folder": (Path.mkdir, "is a folder. Choose the articles in it."),
    "empty": (Path.touch, "is empty. Choose a file with an article in it."),
    "document": (
        sqlite_file,
        "is a document or another database, not an article. Open it as a document.",
    ),
    "archive": (
        zip_file,
        "is a ZIP archive or an office document, not an article. Unpack it or save it as text.",
    ),
    "pdf": (
        holding(b"%PDF-1.7\n%\xe2\xe3"),
        "is a PDF, not an article. Export it as text, or paste the words.",
    ),
    "binary": (
        holding(bytes(range(256)) * 20),
        "is not text in an encoding that can be read. Save it as UTF-8 text, or paste the words.",
    ),
    "huge": (huge_file, "holds 50.0 MB; an article may hold 8 MB. Split it into its articles."),
}


@pytest.mark.parametrize("suffix", [".txt", ".html"])
@pytest.mark.parametrize("name", BAD)
def test_bad_files_are_refused_in_plain_words(tmp_path: Path, name: str, suffix: str) -> None:
    make, words = BAD[name]
    path = tmp_path / f"{name}{suffix}"
    make(path)
    with pytest.raises(UnreadableArticleError) as caught:
        read(path)
    assert str(caught.value) == f"{path} {words}"


@pytest.mark.skipif(os.name != "posix", reason="named pipes and permissions of POSIX")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    os.mkfifo(path)
    with pytest.raises(UnreadableArticleError, match="is not a file"):
        read(path)
    with pytest.raises(UnreadableArticleError, match="is not a file"):
        read(Path("/dev/zero"))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read anything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(CRAWL)
    path.chmod(0)
    with pytest.raises(UnreadableArticleError, match="may not be read by you"):
        read(path)


@pytest.mark.parametrize(("name", "words"), [("x" * 300, "File name too long"), ("a\0b", "null")])
def test_names_that_no_disk_takes(tmp_path: Path, name: str, words: str) -> None:
    path = tmp_path / name
    with pytest.raises(UnreadableArticleError, match=words):
        read(path)
    assert article_files([path]) == [path]


def test_folders_are_walked_in_order_of_name(tmp_path: Path) -> None:
    wanted = ("b/2.txt", "b/1.html", "a/x.HTM", "a/deep/y.txt", "c.txt")
    for name in (*wanted, "a/z.pdf", ".hidden/h.txt", "b/.h.txt", "d.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    found = [path.relative_to(tmp_path).as_posix() for path in article_files([tmp_path])]
    assert found == ["c.txt", "a/x.HTM", "a/deep/y.txt", "b/1.html", "b/2.txt"]


def test_what_is_named_is_taken_once_and_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    pdf, missing = tmp_path / "b.pdf", tmp_path / "c.txt"
    named = [pdf, tmp_path / "a.txt", tmp_path, missing]
    assert article_files(named) == [pdf, tmp_path / "a.txt", missing]


def test_a_folder_that_contains_itself_does_not_hang(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "loop").symlink_to(tmp_path)
    assert article_files([tmp_path]) == [tmp_path / "a.txt"]


anything = (
    st.binary(max_size=300)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
    | st.tuples(
        st.text(max_size=200),
        st.sampled_from(["utf-16", "utf-32", "cp1251", "gb18030", "utf-16-le"]),
    ).map(lambda pair: pair[0].encode(pair[1], "replace"))
)


@given(anything, st.sampled_from([".txt", ".html", ""]))
@settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
def test_any_bytes_give_an_article_or_a_refusal(tmp_path: Path, data: bytes, suffix: str) -> None:
    path = tmp_path / f"any{suffix}"
    path.write_bytes(data)
    try:
        article = read(path)
    except UnreadableArticleError:
        return
    assert article.text.strip()
    assert article.body.end == len(article.text)
    article.text.encode("utf-8")


@pytest.mark.parametrize("name", ["talks.dateline", "talks.txt"])
@pytest.mark.parametrize(
    ("lost", "said"),
    [(0, "is a Dateline document, not an article"), (16, "document whose beginning is damaged")],
)
def test_a_document_is_no_article(name: str, lost: int, said: str, tmp_path: Path) -> None:
    path = tmp_path / name
    tables = b"CREATE VIRTUAL TABLE article_words USING fts5 and more"
    content = b"SQLite format 3\0" + bytes(52) + b"DTLN" + bytes(9_000_000) + tables
    path.write_bytes(bytes(lost) + content[lost:])
    with pytest.raises(UnreadableArticleError, match=said):
        read_article(path, ArticleId("a"))
