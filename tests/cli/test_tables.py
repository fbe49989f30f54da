"""``dateline import`` of tables: what it prints, brings and answers."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import main


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "talks.csv"
    path.write_text(
        "Headline;Date;Price\nTalks;10/01/2022;5\nMore talks;soon;\n;2022;\n", encoding="utf-8"
    )
    return path


@pytest.fixture
def document(tmp_path: Path) -> Path:
    return tmp_path / "all.dateline"


def titles(document: Path) -> list[tuple[str, str]]:
    """Title and EDTF of all events."""
    out = document.with_suffix(".csv")
    assert main(["export", str(document), "--to", str(out)]) == 0
    with out.open(encoding="utf-8-sig", newline="") as file:
        return [(row["title"], row["date_edtf"]) for row in csv.DictReader(file)]


def test_a_table_is_imported_and_what_was_not_clear_is_told(
    table: Path, document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(table), "--into", str(document)]) == 1
    told = capsys.readouterr()
    assert told.out.splitlines() == [
        "talks.csv: Headline = title; Date = date.",
        "  kept in the note: Price",
        "  10/01/2022 is read month first, which nothing in the column decides (--date-order)",
        "all.dateline: 2 events added, 0 updated, 0 already there.",
        "1 row with a date that is not clear:",
        "  line 3: More talks: “soon” is not a date",
    ]
    assert told.err.splitlines() == [
        "dateline: talks.csv: 1 row cannot be read.",
        "dateline: talks.csv, line 4: it has no title.",
    ]
    assert titles(document) == [("Talks", "2022-10-01"), ("More talks", "")]


def test_columns_and_order_can_be_said(table: Path, document: Path) -> None:
    said = ["--columns", "left-out=Price,tags=1,title=Headline", "--date-order", "dmy"]
    assert main(["import", str(table), "--into", str(document), *said]) == 1
    assert titles(document)[0] == ("Talks", "2022-01-10")


@pytest.mark.parametrize("is_there", [False, True])
def test_a_dry_run_writes_nothing(
    is_there: bool, table: Path, document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if is_there:
        main(["import", str(table), "--into", str(document), "--date-order", "mdy"])
    before = document.read_bytes() if is_there else None
    capsys.readouterr()
    main(["import", str(table), "--into", str(document), "--dry-run"])
    new, there = (0, 2) if is_there else (2, 0)
    words = f"{new} events would be added, 0 would be updated, {there} already there."
    assert words in capsys.readouterr().out
    assert (document.read_bytes() if document.exists() else None) == before


def test_a_dry_run_is_for_tables(
    table: Path, document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "story.txt"
    article.write_text("OSLO, March 5, 2019 - The ministers met in Oslo on Monday.\n", "utf-8")
    assert main(["import", str(table), str(article), "--into", str(document), "--dry-run"]) == 1
    assert "--dry-run is for tables" in capsys.readouterr().err
    assert not document.exists()


@pytest.mark.parametrize("option", [["--columns", "title=1"], ["--date-order", "dmy"], ["--keep"]])
def test_options_of_tables_are_refused_where_none_is_named(
    option: list[str], document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = tmp_path / "rows.txt"
    rows.write_text("title\tdate\nTalks\t2022-01-10\n", "utf-8")
    assert main(["import", str(rows), "--into", str(document), *option]) == 1
    assert f"{option[0]} is for tables of events (.csv, .tsv)" in capsys.readouterr().err
    assert not document.exists()


def test_of_many_rows_some_are_named_and_all_are_counted(
    table: Path, document: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dated, rows = "Talks,2022\n" * 60, "".join(f"Event {n},soon\n" for n in range(1_030))
    table.write_text(f"title,date\n{dated}{rows}", "utf-8")
    assert main(["import", str(table), "--into", str(document), "--dry-run"]) == 0
    *_, last_named, more = capsys.readouterr().out.splitlines()
    assert last_named.startswith("  line 81: Event 19")
    assert more == "  and 1,010 more"


def test_the_own_export_goes_into_another_document_and_comes_back_equal(
    table: Path, document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", str(table), "--into", str(document)])
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    main(["export", str(document), "--to", str(first)])
    other = tmp_path / "other.dateline"
    assert main(["import", str(first), "--into", str(other)]) == 0
    assert "first.csv, a table of Dateline" in capsys.readouterr().out
    main(["export", str(other), "--to", str(second)])
    assert second.read_bytes() == first.read_bytes()
    assert main(["import", str(second), "--into", str(document)]) == 0
    assert "0 events added, 0 updated, 2 already there" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "more", "words"),
    [
        ("", [], "talks.csv is empty"),
        ("name,price\nx,1.5\n", [], "Say which column is the date"),
        ("name,price\nx,1.5\n", ["--columns", "date=cost"], "There is no column “cost”"),
        ("name,price\nx,1.5\n", ["--columns", "day=price"], "Say which column is the date"),
    ],
)
def test_what_cannot_be_imported_is_told_and_no_document_is_made(
    text: str,
    more: list[str],
    words: str,
    table: Path,
    document: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    table.write_text(text, encoding="utf-8")
    assert main(["import", str(table), "--into", str(document), *more]) == 1
    assert words in capsys.readouterr().err
    assert not document.exists()


def test_a_table_and_an_article_go_in_together(
    table: Path, document: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = tmp_path / "story.txt"
    article.write_text("OSLO, March 5, 2019 - The ministers met in Oslo on Monday.\n", "utf-8")
    assert main(["import", str(table), str(article), "--into", str(document)]) == 1
    told = capsys.readouterr().out
    assert "2 events added" in told
    assert "1 article added" in told


def test_a_table_is_imported_without_qt(table: Path, document: Path) -> None:
    code = (
        "import sys; sys.modules['PySide6'] = None; from timeline.cli import main; "
        f"sys.exit(main(['import', {str(table)!r}, '--into', {str(document)!r}]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1, done.stderr
    assert "2 events added" in done.stdout
