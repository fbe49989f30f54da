"""The commands as a person types them: what they print, write and answer."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from timeline.cli import main

SAMPLES = Path(__file__).resolve().parents[2] / "seeds"
ARTICLE = """\
Ministers of two coasts to meet in Oslo
20190305
https://news.example.org/world/ministers-two-coasts
OSLO, March 5 (Fjord Wire) - The foreign ministers of Norway and Iceland will meet in Oslo on \
March 12 for talks on fishing rights.
The two ministers last met in Reykjavik on November 3, 2018.
"""


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "coasts.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def lines_of(text: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in text.splitlines()]


def test_extract_gives_a_line_a_mention_whose_quote_stands_at_its_place(
    article: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["extract", str(article), "--format", "jsonl"]) == 0
    lines = lines_of(capsys.readouterr().out)
    assert {(line["earliest"], line["latest"]) for line in lines} == {
        ("2019-03-12", "2019-03-12"),
        ("2018-11-03", "2018-11-03"),
    }
    for line in lines:
        assert ARTICLE[line["start"] : line["end"]] == line["quote"]  # type: ignore[misc]
        assert ARTICLE[line["date_start"] : line["date_end"]] == line["date_text"]  # type: ignore[misc]
        assert line["document_date"] == "2019-03-05"


def test_extract_names_a_file_without_events_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "recipe.txt"
    path.write_text("Take two eggs and a cup of flour. Stir well.\n", encoding="utf-8")
    assert main(["extract", str(path), "--format", "jsonl"]) == 0
    (line,) = lines_of(capsys.readouterr().out)
    assert set(line) == {"file", "document_date", "document_date_basis"}


@pytest.mark.parametrize("columns", ["80", "100", "200"])
def test_a_table_never_cuts_a_date(
    columns: str,
    article: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    main(["extract", str(article)])
    lines = capsys.readouterr().out.splitlines()
    assert [line[:15].rstrip() for line in lines[1:]] == ["Tue 12 Mar 2019", "Sat 3 Nov 2018"]
    assert all(len(line) <= int(columns) for line in lines)


def test_extract_writes_csv_that_a_spreadsheet_opens(article: Path, tmp_path: Path) -> None:
    out = tmp_path / "events.csv"
    assert main(["extract", str(article), "--format", "csv", "-o", str(out)]) == 0
    raw = out.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in raw
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline="")))
    assert [row["date_edtf"] for row in rows] == ["2018-11-03", "2019-03-12"]
    assert rows[0]["source"].endswith("/ministers-two-coasts")


def test_extract_in_several_processes_gives_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ["clay-and-parchment.txt", "dayton.txt", "minsk-night.txt"]
    files = [str(SAMPLES / name) for name in names]
    main(["extract", *files, "--format", "jsonl", "-j", "1"])
    alone = capsys.readouterr().out
    main(["extract", *files, "--format", "jsonl", "-j", "2"])
    assert capsys.readouterr().out == alone


def test_a_given_document_date_moves_what_is_counted_from_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "note.txt"
    path.write_text("The envoys of Chile and Peru will meet in Lima on Monday.\n", "utf-8")
    main(["extract", str(path), "--format", "jsonl", "--document-date", "2021-03-03"])
    (line,) = lines_of(capsys.readouterr().out)
    assert (line["document_date_basis"], line["edtf"]) == ("given", "2021-03-08")


def test_dates_reads_json_lines_and_echoes_their_names(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stream = "\n".join(
        (
            json.dumps({"doc": "a", "dct": "2022-01-07", "text": "They met on 3 January."}),
            "not json",
            json.dumps({"doc": "b", "dct": "2010-05-20T09:30", "text": "They met yesterday."}),
            json.dumps({"doc": "c", "dct": "20100520", "text": "They met yesterday."}),
        )
    )
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stream.encode())))
    assert main(["dates", "-", "--format", "jsonl"]) == 1
    captured = capsys.readouterr()
    assert [(line["doc"], line["value"]) for line in lines_of(captured.out)] == [
        ("a", "2022-01-03"),
        ("b", "2010-05-19"),
        ("c", "2010-05-19"),
    ]
    assert "Line 2" in captured.err


@pytest.mark.parametrize("suffix", ["csv", "jsonl"])
def test_a_document_is_made_checked_and_exported(
    suffix: str, article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document, out = tmp_path / "coasts.dateline", tmp_path / f"events.{suffix}"
    assert main(["import", str(article), "--into", str(document)]) == 0
    assert "1 article added" in capsys.readouterr().out
    assert main(["check", str(document)]) == 0
    assert "found word for word" in capsys.readouterr().out
    assert main(["export", str(document), "--to", str(out)]) == 0
    assert "2018-11-03" in out.read_text("utf-8-sig")


def test_the_same_bytes_are_not_added_twice(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    twin = tmp_path / "twin.txt"
    twin.write_bytes(article.read_bytes())
    document = str(tmp_path / "coasts.dateline")
    main(["import", str(article), str(twin), "--into", document])
    assert "1 article added" in capsys.readouterr().out
    assert main(["import", str(article), "--into", document]) == 0
    assert "0 articles added" in capsys.readouterr().out


def test_a_copy_is_named_as_one(
    article: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "200")  # wide enough for the whole of a name
    lines = [f"Delegate number {n} spoke about herring for {n + 3} hours." for n in range(12)]
    article.write_text(article.read_text("utf-8") + "\n".join(lines), "utf-8")
    copy = tmp_path / "echo.txt"
    copy.write_text(article.read_text("utf-8") + "\nAll rights reserved.", "utf-8")
    main(["import", str(article), str(copy), "--into", str(tmp_path / "d.dateline")])
    assert f"echo.txt: copy of {article.name}" in capsys.readouterr().out
    main(["extract", str(article), str(copy)])
    assert "echo.txt (copy of" in capsys.readouterr().out


def test_pairs_that_may_be_one_are_listed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, states in (("one", "Chile and Bolivia"), ("two", "Peru and Ecuador")):
        text = f"The foreign ministers of {states} met in Lima on 1 April 2019."
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    main(["import", str(tmp_path), "--into", str(tmp_path / "d.dateline")])
    told = capsys.readouterr().out
    assert "1 pair of events may be one:" in told
    assert "two of three agree: place" in told


def test_export_is_what_the_filter_asks_for(article: Path, tmp_path: Path) -> None:
    document, out = str(tmp_path / "d.dateline"), tmp_path / "some.csv"
    main(["import", str(article), "--into", document])
    assert main(["export", document, "--to", str(out), "--where", "status:planned"]) == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text("utf-8-sig"), newline="")))
    assert [row["date_edtf"] for row in rows] == ["2019-03-12"]


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["extract"],
        ["extract", "x.txt", "--format", "xml"],
        ["dates", "x.txt", "--document-date", "last May"],
        ["import", "x.txt"],
    ],
)
def test_wrong_usage_ends_with_two(arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2


def bad_file(name: str, folder: Path) -> Path:
    path = folder / name
    contents = {
        "empty.txt": b"",
        "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
        "database.txt": b"SQLite format 3\x00" + bytes(4096),
        "report.txt": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 40,
        "endless.txt": b"Talks went on and on. " * 2_500_000,
        "bomb.html": b"<div>" * 200_000,
        "missing.txt": None,
    }
    data = contents[name]
    if data is not None:
        path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "name",
    [
        "empty.txt",
        "picture.txt",
        "database.txt",
        "report.txt",
        "endless.txt",
        "bomb.html",
        "missing.txt",
    ],
)
@pytest.mark.parametrize("command", ["extract", "dates", "import"])
def test_one_bad_file_is_named_and_the_rest_is_done(
    command: str, name: str, article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = bad_file(name, tmp_path)
    into = ["--into", str(tmp_path / "d.dateline")] if command == "import" else []
    assert main([command, str(bad), str(article), *into]) == 1
    captured = capsys.readouterr()
    assert name in captured.err
    assert "Traceback" not in captured.err
    expected = {"extract": "3 Nov 2018", "dates": "November 3, 2018", "import": "1 article added"}
    assert expected[command] in captured.out


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\x00" + b"\x00" * 5000])
@pytest.mark.parametrize("command", ["check", "export", "import"])
def test_a_file_that_is_no_document_is_refused_and_left_alone(
    command: str, content: bytes, article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document = tmp_path / "x.dateline"
    document.write_bytes(content)
    arguments = {
        "check": ["check", str(document)],
        "export": ["export", str(document), "--to", str(tmp_path / "x.csv")],
        "import": ["import", str(article), "--into", str(document)],
    }
    assert main(arguments[command]) == 1
    assert "x.dateline" in capsys.readouterr().err
    assert document.read_bytes() == content


def test_everything_headless_runs_where_qt_cannot_be_imported(
    article: Path, tmp_path: Path
) -> None:
    blocker = tmp_path / "site"
    blocker.mkdir()
    (blocker / "sitecustomize.py").write_text(
        "import sys\n"
        "class NoQt:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.partition('.')[0] in ('PySide6', 'shiboken6'):\n"
        "            raise ImportError('no Qt here')\n"
        "sys.meta_path.insert(0, NoQt())\n",
        encoding="utf-8",
    )
    root = Path(__file__).resolve().parents[2]
    document = str(tmp_path / "d.dateline")
    commands = [
        ["extract", str(article)],
        ["dates", str(article)],
        ["import", str(article), "--into", document],
        ["check", document],
        ["export", document, "--to", str(tmp_path / "d.csv")],
        ["export", document, "--to", str(tmp_path / "d.jsonl")],
    ]
    every = (
        f"from ui.__main__ import main\nfor each in {commands!r}:\n    assert main(each) == 0, each"
    )
    run = subprocess.run(
        [sys.executable, "-c", every],
        cwd=root,
        env={"PYTHONPATH": str(blocker), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "d.csv").exists()
    assert (tmp_path / "d.jsonl").exists()


def test_what_can_be_read_of_a_damaged_document_goes_into_a_new_one(
    article: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    document, new = tmp_path / "d.dateline", tmp_path / "new.dateline"
    main(["import", str(article), "--into", str(document)])
    content = bytearray(document.read_bytes())
    content[:100] = bytes(100)
    document.write_bytes(content)
    assert main(["check", str(document)]) == 1
    assert "not a Dateline document" in capsys.readouterr().err
    assert main(["check", str(document), "--salvage", str(new)]) == 0
    assert "new.dateline: 1 article, " in capsys.readouterr().out
    assert main(["check", str(new)]) == 0
    assert "found word for word" in capsys.readouterr().out
    assert document.read_bytes() == content
    assert main(["check", str(document), "--salvage", str(new)]) == 1
    assert "is there already" in capsys.readouterr().err


_NO_DAY = "The leaders met in Geneva on Monday.\n"
_OLD = "The talks of 1815 ended in Vienna. The talks of 1878 ended in Berlin on a Monday.\n"


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ({"dated.txt": ARTICLE}, []),
        (
            {"dated.txt": ARTICLE, "a.txt": _NO_DAY},
            ["1 article states no day; it is dated by the day its file was saved: a.txt"],
        ),
        (
            {"a.txt": _NO_DAY, "b.txt": f"Talks. {_NO_DAY}", "old.txt": _OLD},
            [
                "2 articles state no day; they are dated by the days their files were saved: "
                "a.txt, b.txt",
                "1 article states no day, and nothing else dates it: old.txt",
            ],
        ),
        (
            {f"{number:02}.txt": f"{number}. {_NO_DAY}" for number in range(10, 33)},
            [
                "23 articles state no day; they are dated by the days their files were saved: "
                f"{', '.join(f'{number}.txt' for number in range(10, 30))} and 3 more"
            ],
        ),
    ],
)
@pytest.mark.parametrize("command", ["extract", "import"])
def test_articles_that_state_no_day_are_named_beside_the_result(
    command: str,
    texts: dict[str, str],
    said: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    into = ["--into", str(tmp_path / "d.dateline")]
    more = ["-j", "1", *(into if command == "import" else ["--format", "jsonl"])]
    assert main([command, str(folder), *more]) == 0
    told = capsys.readouterr()
    assert told.err.splitlines() == [f"dateline: {line}" for line in said]
    assert "no day" not in told.out
    assert main([command, str(folder), *more, "--document-date", "2022-01-07"]) == 0
    assert capsys.readouterr().err == ""
