"""Taking a file apart into rows: what is wrong with one costs that one."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.errors import UserError
from timeline.exchange.tables.dialect import Dialect, sniffed
from timeline.exchange.tables.rows import BrokenRow, Row, rows_of


def told(path: Path, data: bytes) -> list[object]:
    """Line and cells of each row; of a broken one its line."""
    path.write_bytes(data)
    rows = rows_of(path, sniffed(path))
    return [(row.line, row.cells) if isinstance(row, Row) else row.line for row in rows]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "table.csv"


@pytest.mark.parametrize(
    ("data", "encoding", "delimiter"),
    [
        ("a,b\n1,ü\n".encode(), "utf-8", ","),
        ("a;b\n1,5;ü\n2,5;x\n".encode("utf-8-sig"), "utf-8", ";"),
        ("a\tb\nü\t2\n".encode("utf-16"), "utf-16-le", "\t"),
        (b"\xfe\xff" + "a\tb\nü\t2\n".encode("utf-16-be"), "utf-16-be", "\t"),
        ("a,b\nTalks,here\n".encode("utf-16-le"), "utf-16-le", ","),
        ("Titel;Ort\nGespräch;Zürich\nÜbung;Köln\n".encode("cp1252"), "cp1252", ";"),
        (b"a|b\n1|2\n", "utf-8", "|"),
        (b"sep=;\na;b,c\n1;2\n", "utf-8", ";"),
        (b'"SEP=|"\r\na|b,c\r\n1|2\r\n', "utf-8", "|"),
        (b"sep=\t\na\tb,c\n1,5\t2\n", "utf-8", "\t"),
        (b'a;b\n1;"2\n' + b"3,5;4,5\n" * 20_000, "utf-8", ";"),
        (b"only\none\n", "utf-8", ","),
        (b"a,b\n\0\0\n1,2\n", "utf-8", ","),
    ],
)
def test_encoding_and_delimiter_are_told(
    path: Path, data: bytes, encoding: str, delimiter: str
) -> None:
    path.write_bytes(data)
    assert sniffed(path) == Dialect(encoding, delimiter)


def test_a_character_cut_by_the_end_of_the_sample_is_still_utf8(path: Path) -> None:
    path.write_bytes(b"a,b\n" + b"x," * 3 + b"\n" + b"z" * (256 * 1024 - 12) + "ü".encode() * 9)
    assert sniffed(path).encoding == "utf-8"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\n", "is empty"),
        (b"PK\x03\x04 and more", "is a ZIP archive or an office document. Save the table as CSV"),
        (bytes(range(1, 32)) * 40, "is not text"),
    ],
)
def test_what_is_no_table_is_told_with_its_name(path: Path, data: bytes, words: str) -> None:
    path.write_bytes(data)
    with pytest.raises(UserError, match=f"table.csv {words}"):
        sniffed(path)


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        (b"a,b\r\n1,2\r\n", [(1, ["a", "b"]), (2, ["1", "2"])]),
        (b"a,b\r1,2\r", [(1, ["a", "b"]), (2, ["1", "2"])]),
        (b"a,b\n\n , \n1,2", [(1, ["a", "b"]), (4, ["1", "2"])]),
        (b'a,b\n"x\ny",2\n3,4\n', [(1, ["a", "b"]), (2, ["x\ny", "2"]), (4, ["3", "4"])]),
        (b"a,b\n1\n1,2,3\n", [(1, ["a", "b"]), (2, ["1"]), (3, ["1", "2", "3"])]),
        (b"a,b\n\x001\0,2\n", [(1, ["a", "b"]), (2, ["1", "2"])]),
        (b'a,b\n5" pipe,2\n', [(1, ["a", "b"]), (2, ['5" pipe', "2"])]),
        (
            b'a,b\n"so" he said,2\n3,4\n',
            [(1, ["a", "b"]), (2, ["so he said", "2"]), (3, ["3", "4"])],
        ),
    ],
    ids=["crlf", "cr", "blank", "in quotes", "ragged", "nul", "inch", "words after a quote"],
)
def test_rows_have_the_line_they_begin_in(path: Path, data: bytes, rows: list[object]) -> None:
    assert told(path, data) == rows


@pytest.mark.parametrize(
    ("data", "rows"),
    [
        (b'a,b\n1,"2\n3,4\n5,6', [(1, ["a", "b"]), 2, (3, ["3", "4"]), (4, ["5", "6"])]),
        (b'a,b\n1,"2\n3,4\n5,"x"\n', [(1, ["a", "b"]), 2, (3, ["3", "4"]), (4, ["5", "x"])]),
        (b'a,b\n1,2\n3,"', [(1, ["a", "b"]), (2, ["1", "2"]), 3]),
    ],
)
def test_a_quotation_mark_that_is_never_closed_costs_one_row(
    path: Path, data: bytes, rows: list[object]
) -> None:
    assert told(path, data) == rows


def test_stray_quotation_marks_everywhere_are_taken_for_letters(path: Path) -> None:
    path.write_bytes(b"a,b\n" + b'1,"x\n' * 301)
    rows = list(rows_of(path, sniffed(path)))
    assert sum(isinstance(row, BrokenRow) for row in rows) <= 101
    assert isinstance(rows[-1], Row)


def test_a_cell_as_long_as_an_article_is_read(path: Path) -> None:
    words = "Talks, " * 200_000
    assert told(path, f'a,b\n"{words}",2\n'.encode())[1] == (2, [words, "2"])


def test_a_line_without_end_costs_that_line(path: Path) -> None:
    long = b"x" * (17 * 1024 * 1024)
    assert told(path, b"a,b\n" + long + b",2\n3,4\n") == [(1, ["a", "b"]), 2, (3, ["3", "4"])]
    wide = b"," * 300_000
    assert told(path, b"a,b\n" + wide + b"\n3,4\n") == [(1, ["a", "b"]), 2, (3, ["3", "4"])]
