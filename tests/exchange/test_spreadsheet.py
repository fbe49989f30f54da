"""CSV: columns, guard, and the way back."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline import edtf
from timeline.entries import EventEntry, SourceQuote
from timeline.exchange import write_csv
from timeline.exchange.spreadsheet import event_rows, unguarded
from timeline.records import ArticleId, Place
from timeline.spans import Span

Make = Callable[..., EventEntry]


def written(*entries: EventEntry, rows_per_source: bool = False) -> str:
    out = io.StringIO(newline="")
    write_csv(entries, out, rows_per_source=rows_per_source)
    return out.getvalue()


def cells(*entries: EventEntry) -> dict[str, str]:
    """The first row as a spreadsheet would read it, guard and all."""
    text = written(*entries).removeprefix("\ufeff")
    return next(csv.DictReader(io.StringIO(text, newline="")))


def read(text: str) -> list[dict[str, str]]:
    """Rows as they were before the guard."""
    rows = csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""))
    return [{column: unguarded(column, cell) for column, cell in row.items()} for row in rows]


def test_mark_header_and_line_ends(entry: Make) -> None:
    text = written(entry())
    header, row, rest = text.split("\r\n")
    assert header == (
        "\ufeffid,date_display,date_edtf,earliest,latest,time,utc_offset,granularity,date_basis,"
        "status,title,kind,place,country,lat,lon,participants,participant_codes,tags,note,review,"
        "sources,quote,source_title,publisher,source_date,source,sha256,char_start,char_end,"
        "related,modified_at"
    )
    assert rest == ""
    assert row == (
        "e-1,Mon 10 Jan 2022,2022-01-10,2022-01-10,2022-01-10,,,day,weekday,planned,"
        '"Envoys meet, Geneva",meeting,Geneva,CHE,46.20222,6.1,Russia; Sergei Lavrov; NATO,'
        "RUS; ; IGO:NATO,arms; lake,checked,accepted,1,"
        "The envoys will meet in Geneva on Monday.,👩‍🚀 Envoys meet,The Wire,2022-01-07,"
        "news/a.txt,00ff,16,57,e-2,2022-01-07T10:00:00Z"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2022-01", ("Jan 2022", "2022-01-01", "2022-01-31", "", "", "month")),
        (
            "[2022-01-11..2022-01-16]",
            ("one day, 11–16 Jan 2022", "2022-01-11", "2022-01-16", "", "", "day"),
        ),
        ("2022-01-10/..", ("from 10 Jan 2022", "2022-01-10", "", "", "", "day")),
        ("[..2022-01-10]", ("on or before 10 Jan 2022", "", "2022-01-10", "", "", "day")),
        (
            "2022-01-14T02:30-04:00",
            (
                "Fri 14 Jan 2022, 02:30 UTC−4",
                "2022-01-14",
                "2022-01-14",
                "02:30",
                "-04:00",
                "minute",
            ),
        ),
        (
            "2022-01-14T02",
            ("Fri 14 Jan 2022, 02:00–03:00", "2022-01-14", "2022-01-14", "02:00", "", "hour"),
        ),
        ("-0043-03-15", ("Fri 15 Mar 44 BCE", "-0043-03-15", "-0043-03-15", "", "", "day")),
        ("2022-41", ("second half of 2022", "2022-07-01", "2022-12-31", "", "", "half-year")),
    ],
)
def test_dates(entry: Make, text: str, expected: tuple[str, ...]) -> None:
    row = cells(entry(time=edtf.parse(text)))
    assert row["date_edtf"] == text
    names = ("date_display", "earliest", "latest", "time", "utc_offset", "granularity")
    assert tuple(row[name] for name in names) == expected


def test_an_undated_event_without_place_and_source(entry: Make) -> None:
    undated = replace(entry(time=None, place=None, participants=(), tags=()), quotes=(), related=())
    row = cells(undated)
    filled = {name for name, cell in row.items() if cell}
    assert " ".join(sorted(filled)) == (
        "date_basis id kind modified_at note review sources status title"
    )
    assert row["sources"] == "0"


def test_an_event_with_three_sources_is_one_row_or_three(entry: Make, quote: SourceQuote) -> None:
    others = [
        replace(quote, article=ArticleId(f"a-{n}"), quote=f"words {n}", span=Span(n, n + 7))
        for n in (2, 3)
    ]
    told = entry(quote, *others)
    one = read(written(told))
    three = read(written(told, rows_per_source=True))
    assert [row["quote"] for row in one] == [quote.quote]
    assert [row["quote"] for row in three] == [quote.quote, "words 2", "words 3"]
    assert {row["sources"] for row in one + three} == {"3"}
    assert {row["id"] for row in three} == {"e-1"}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "'", "''", "＝", "'="])
def test_no_cell_of_text_can_be_a_formula(entry: Make, start: str) -> None:
    risky = f"{start}HYPERLINK(1)"
    told = entry(title=risky, note=risky, tags=(risky,))
    row = cells(told)
    for column in ("title", "note", "tags"):
        assert row[column] == f"'{risky}"
    back = read(written(told))[0]
    assert back["title"] == back["note"] == back["tags"] == risky


def test_days_before_the_common_era_and_degrees_stay_bare(entry: Make) -> None:
    place = Place("Santiago", "CHL", -33.9, -70.0)
    row = cells(entry(time=edtf.parse("-0043"), place=place))
    assert row["date_edtf"] == "-0043"
    assert (row["lat"], row["lon"]) == ("-33.9", "-70")


anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(st.lists(st.tuples(anything, anything, anything), min_size=1, max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_written_comes_back(entry: Make, texts: list[tuple[str, str, str]]) -> None:
    entries = [entry(title=title, note=note, tags=(tag,)) for title, note, tag in texts]
    expected = [row for each in entries for row in event_rows(each)]
    assert read(written(*entries)) == expected
