"""A file that was edited is imported again: the article is read again in its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline import edtf
from timeline.cli import main
from timeline.edits import EventChange, RejectMention, SetDocumentDate, SetReview, UpdateEvents
from timeline.extraction import ExtractionOptions, extract
from timeline.identity import counting_source, uuid7_source
from timeline.intake import Importer, Intake, outcomes
from timeline.intake.editions import is_same_article
from timeline.ordering import place_by_order
from timeline.records import EventId, Review, Status
from timeline.store import Store

REPORT = """\
Norway and Iceland talk of cod
20190312
https://geysir-post.example.org/world/cod
OSLO, March 12 (Geysir Post) - The foreign ministers of Norway and Iceland met in Oslo on Tuesday \
for talks on fishing rights.
They will meet again in Reykjavik on April 2, 2019.
"""
EDITED = REPORT.replace(
    "They will meet", "Correction: an earlier version named another city.\nThey will meet"
)
OTHER = """\
Chile and Peru sign in Lima
20190401
https://pacific-ledger.example.org/world/lima
LIMA, April 1 (Pacific Ledger) - The presidents of Chile and Peru signed a border agreement in \
Lima on Monday.
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(
        tmp_path / "d.dateline",
        lambda: 1_700_000_000_000,
        counting_source(),
        place=place_by_order,
    ) as made:
        yield made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "cod.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def brought(store: Store, *paths: Path) -> Intake:
    ids = uuid7_source(lambda: 1_700_000_000_000)
    return Importer(store, ids, lambda: 1_700_000_000_000).add(list(outcomes(paths, ids)))


def event_on(store: Store, day: str) -> EventId:
    columns = store.event_columns()
    return EventId(columns.id[columns.edtf.index(day)])


def test_an_edited_file_takes_the_place_of_its_older_wording(store: Store, file: Path) -> None:
    brought(store, file)
    event = event_on(store, "2019-04-02")
    store.apply(UpdateEvents((EventChange(event, {"title": "Second round"}),)))
    store.apply(SetReview((event_on(store, "2019-03-12"),), Review.REJECTED))
    file.write_text(EDITED, encoding="utf-8")
    again = brought(store, file)
    assert (again.articles, again.renewed) == (0, 1)
    (summary,) = store.articles()
    article = store.article(summary.id)
    assert article is not None
    assert "Correction" in article.text
    found = store.event(event)
    assert found is not None
    assert found.title == "Second round"
    assert [source.quote for source in store.sources(event)] == [
        "They will meet again in Reykjavik on April 2, 2019."
    ]
    assert store.event_columns().id == [event]
    assert store.check().is_sound
    assert store.history()[-1].label == "Read again Norway and Iceland talk of cod"
    store.undo()
    article = store.article(summary.id)
    assert article is not None
    assert article.text.endswith(REPORT.splitlines()[-1] + "\n")


def test_an_edited_file_and_a_new_one_are_one_step(
    store: Store, file: Path, tmp_path: Path
) -> None:
    brought(store, file)
    file.write_text(EDITED, encoding="utf-8")
    other = tmp_path / "lima.txt"
    other.write_text(OTHER, encoding="utf-8")
    again = brought(store, file, other)
    assert (again.articles, again.renewed) == (1, 1)
    assert len(store.articles()) == 2
    assert len(store.history()) == 2
    store.undo()
    assert [summary.headline for summary in store.articles()] == ["Norway and Iceland talk of cod"]


def test_another_text_under_the_same_name_is_another_article(store: Store, file: Path) -> None:
    brought(store, file)
    file.write_text(OTHER, encoding="utf-8")
    again = brought(store, file)
    assert (again.articles, again.renewed) == (1, 0)
    assert len(store.articles()) == 2


def test_words_that_are_no_event_stay_so_when_the_file_is_edited(store: Store, file: Path) -> None:
    brought(store, file)
    event = store.event(event_on(store, "2019-04-02"))
    assert event is not None
    store.apply(RejectMention(event.mentions[0]))
    file.write_text(EDITED, encoding="utf-8")
    brought(store, file)
    assert "2019-04-02" not in store.event_columns().edtf


def test_a_day_of_writing_that_a_person_gave_stands(store: Store, file: Path) -> None:
    brought(store, file)
    (summary,) = store.articles()
    article = store.article(summary.id)
    assert article is not None
    day = edtf.parse("2019-03-19").first_day
    store.apply(SetDocumentDate(article.id, extract(article, ExtractionOptions(day))))
    assert "2019-03-19" in store.event_columns().edtf
    file.write_text(EDITED, encoding="utf-8")
    brought(store, file)
    assert store.articles()[0].document_day == day
    assert "2019-03-19" in store.event_columns().edtf


def test_the_command_line_says_so(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    document = str(tmp_path / "c.dateline")
    main(["import", str(file), "--into", document])
    file.write_text(EDITED, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["import", "cod.txt", "--into", document]) == 0
    assert "1 article had changed and was read again." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (REPORT, EDITED, True),
        (REPORT, REPORT[: len(REPORT) // 2], True),
        (REPORT, OTHER, False),
        ("", OTHER, False),
        ("a b", "a b", False),
    ],
)
def test_two_wordings_of_one_article_are_told_from_two_articles(
    one: str, other: str, same: bool
) -> None:
    assert is_same_article(one, other) is same


ECHO = """\
Ministers to meet in Iceland
20190313
https://echo.example.org/world/iceland
REYKJAVIK, March 13 (Echo) - The foreign ministers of Norway and Iceland will meet in Bergen on \
May 7, 2019 for talks.
"""
LONGER = REPORT + (
    "The foreign ministers of Norway and Iceland will meet in Bergen on May 7, 2019 for talks.\n"
)


def test_a_new_sentence_joins_the_event_that_another_article_tells(
    store: Store, file: Path, tmp_path: Path
) -> None:
    echo = tmp_path / "echo.txt"
    echo.write_text(ECHO, encoding="utf-8")
    brought(store, file, echo)
    event = event_on(store, "2019-05-07")
    assert len(store.sources(event)) == 1
    file.write_text(LONGER, encoding="utf-8")
    again = brought(store, file)
    assert again.renewed == 1
    assert store.event_columns().edtf.count("2019-05-07") == 1
    assert len(store.sources(event)) == 2
    assert store.check().problems == ()
    store.undo()
    assert len(store.sources(event)) == 1


def test_a_new_sentence_joins_the_event_that_comes_with_it(
    store: Store, file: Path, tmp_path: Path
) -> None:
    brought(store, file)
    file.write_text(LONGER, encoding="utf-8")
    echo = tmp_path / "echo.txt"
    echo.write_text(ECHO, encoding="utf-8")
    brought(store, file, echo)
    assert store.event_columns().edtf.count("2019-05-07") == 1
    assert len(store.sources(event_on(store, "2019-05-07"))) == 2


def test_a_new_sentence_that_reports_what_was_planned_holds_it(
    store: Store, file: Path, tmp_path: Path
) -> None:
    echo = tmp_path / "echo.txt"
    echo.write_text(ECHO, encoding="utf-8")
    brought(store, file, echo)
    event = event_on(store, "2019-05-07")
    later = LONGER.replace("20190312", "20190508").replace("March 12", "May 8")
    file.write_text(later.replace("will meet in Bergen", "met in Bergen"), encoding="utf-8")
    brought(store, file)
    found = store.event(event)
    assert found is not None
    assert (found.status, len(store.sources(event))) == (Status.PAST, 2)
    assert store.check().problems == ()
