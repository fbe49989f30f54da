"""Tables for a terminal."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.exchange import Column, write_table
from timeline.exchange.terminal import display_width


def table(rows: list[tuple[str, ...]], width: int = 60, most: int = 40) -> list[str]:
    out = io.StringIO()
    write_table([Column("Date", most), Column("Event", most)], rows, out, width)
    return out.getvalue().splitlines()


def test_columns_are_aligned() -> None:
    assert table([("10 Jan 2022", "Talks"), ("44 BCE", "Ides")]) == [
        "Date         Event",
        "10 Jan 2022  Talks",
        "44 BCE       Ides",
    ]


def test_only_a_heading_without_rows() -> None:
    assert table([]) == ["Date  Event"]


def test_wide_and_combining_characters_keep_the_columns() -> None:
    lines = table([("日本", "東京"), ("e\u0301t\u00e9", "x"), ("plain", "y")])
    words = ("Event", "東京", "x", "y")
    pairs = zip(lines, words, strict=True)
    assert {display_width(line[: line.index(word)]) for line, word in pairs} == {7}


def test_what_does_not_fit_ends_in_an_ellipsis() -> None:
    assert table([("10 Jan 2022", "a very long title of an event")], width=24)[1] == (
        "10 Jan 2022  a very lon…"
    )
    assert table([("x" * 50, "y")], most=5)[1] == "xxxx…  y"


@pytest.mark.parametrize("cell", ["a\nb", "a\t b", "a \r\n b", "a\u2028b"])
def test_a_row_is_one_line(cell: str) -> None:
    assert table([(cell, "y")])[1] == "a b   y"


def test_no_cell_can_steer_the_terminal() -> None:
    assert "\x1b" not in "".join(table([("\x1b[31mred", "\x07bell")]))


@given(
    st.lists(st.tuples(st.text(max_size=40), st.text(max_size=40)), max_size=5), st.integers(12, 90)
)
def test_no_line_is_wider_than_asked(rows: list[tuple[str, ...]], width: int) -> None:
    out = io.StringIO()
    write_table([Column("Date"), Column("Event")], rows, out, width)
    lines = out.getvalue().split("\n")
    assert len(lines) == len(rows) + 2
    assert all(display_width(line) <= width for line in lines)
