"""The sample articles are what a new user sees first: well-formed, and read right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest

from timeline.daynumber import iso_day
from timeline.extraction import extract
from timeline.intake import tell_together
from timeline.reading import read_article
from timeline.records import ArticleFormat, ArticleId, EventMention, Extraction

SEEDS = Path(str(files("seeds")))


@dataclass(frozen=True)
class Seed:
    """What a sample must give: its day of writing, and at least so many dated events."""

    file: str
    document_date: str
    events: int
    conflict: bool = False
    language: str = "en"

    def __str__(self) -> str:
        return self.file


TABLE = (
    Seed("allies-before-geneva.txt", "2022-01-07", 8, conflict=True),
    Seed("camp-david.txt", "1978-09-18", 10),
    Seed("clay-and-parchment.txt", "2023-10-24", 8),
    Seed("dayton.txt", "1995-11-21", 10),
    Seed("elysee.txt", "1963-01-22", 6, language="de"),
    Seed("hofdi-house.txt", "1986-10-13", 8),
    Seed("lakeside-talks.txt", "2022-01-10", 7),
    Seed("minsk-night.txt", "2015-02-12", 8),
    Seed("paris-climate.html", "2015-12-12", 8),
    Seed("sentosa.txt", "2018-06-12", 10),
    Seed("south-lawn.txt", "2020-09-15", 9),
    Seed("tokyo-visit.txt", "1960-06-16", 9),
    Seed("two-plus-four.txt", "1990-10-03", 13),
    Seed("vienna-nuclear.txt", "2015-07-14", 8, conflict=True),
    Seed("vienne-osce.txt", "2022-01-13", 6, language="fr"),
    Seed("week-ahead.txt", "2022-06-17", 9),
)

CRAWLED = [seed.file for seed in TABLE if seed.file.endswith(".txt")]


@cache
def extraction_of(file: str) -> Extraction:
    return extract(read_article(SEEDS / file, ArticleId(file)))


def dated(found: Extraction) -> list[EventMention]:
    return [each for each in found.mentions if each.time is not None and not each.reporting]


def test_the_table_names_every_sample() -> None:
    on_disk = {path.name for path in SEEDS.iterdir() if path.suffix in {".txt", ".html"}}
    assert on_disk == {seed.file for seed in TABLE}


@pytest.mark.parametrize("file", CRAWLED)
def test_a_crawled_sample_has_the_layout(file: str) -> None:
    lines = (SEEDS / file).read_text(encoding="utf-8").split("\n")
    title, day, url, *sentences, last = lines
    assert last == "", "the file ends with a newline"
    assert title == title.strip()
    assert not title.endswith(".")
    assert re.fullmatch(r"[0-9]{8}", day)
    date(int(day[:4]), int(day[4:6]), int(day[6:]))
    assert re.fullmatch(r"https://[a-z-]+\.example\.org/[a-z0-9/-]+", url)
    assert 10 <= len(sentences) <= 18
    assert all(line == line.strip() and line for line in sentences)


@pytest.mark.parametrize("seed", TABLE, ids=str)
def test_a_sample_does_not_name_its_day_in_the_file_name(seed: Seed) -> None:
    assert not re.search(r"[0-9]", seed.file)


@pytest.mark.parametrize("seed", TABLE, ids=str)
def test_the_day_of_writing_is_found(seed: Seed) -> None:
    written = extraction_of(seed.file).article.document_date
    assert written is not None
    assert iso_day(written.day) == seed.document_date, written.explanation


@pytest.mark.parametrize("seed", [seed for seed in TABLE if seed.conflict], ids=str)
def test_a_wrong_day_in_the_file_is_named(seed: Seed) -> None:
    written = extraction_of(seed.file).article.document_date
    assert written is not None
    assert written.conflicts


@pytest.mark.parametrize("seed", TABLE, ids=str)
def test_language_and_layout_are_recognised(seed: Seed) -> None:
    article = extraction_of(seed.file).article
    assert article.language == seed.language
    crawled = seed.file.endswith(".txt")
    assert article.format is (ArticleFormat.CRAWL if crawled else ArticleFormat.HTML)


@pytest.mark.parametrize("seed", TABLE, ids=str)
def test_enough_events_are_found(seed: Seed) -> None:
    found = dated(extraction_of(seed.file))
    assert len(found) >= seed.events, [each.title for each in found]


@pytest.mark.parametrize("seed", TABLE, ids=str)
def test_every_span_lies_in_the_text(seed: Seed) -> None:
    found = extraction_of(seed.file)
    for mention in found.mentions:
        assert mention.sentence.contains(mention.trigger)
        assert mention.sentence.of(found.article.text).strip()
        assert mention.trigger.of(found.article.text).strip()


TOLD = (
    ("allies-before-geneva.txt", "sit down in Geneva on Monday", "2022-01-10"),
    ("allies-before-geneva.txt", "NATO-Russia Council in Brussels", "[2022-01-11..2022-01-16]"),
    ("allies-before-geneva.txt", "gathering of the OSCE in Vienna", "[2022-01-11..2022-01-16]"),
    ("allies-before-geneva.txt", "spoke by telephone on Dec. 30", "2021-12-30"),
    ("camp-david.txt", "signed two framework agreements", "1978-09-17"),
    ("camp-david.txt", "Sadat flew to Jerusalem", "1977-11-19"),
    ("clay-and-parchment.txt", "Peace of Westphalia were signed", "1648-10-24"),
    ("clay-and-parchment.txt", "Hattusili III concluded it", "-1258~"),
    ("clay-and-parchment.txt", "Congress of Berlin", "1878-22"),
    ("dayton.txt", "initialled a peace agreement", "1995-11-21"),
    ("dayton.txt", "took effect on Oct. 12", "1995-10-12"),
    ("dayton.txt", "will sign the agreement in Paris", "[1995-12-11..1995-12-20]"),
    ("hofdi-house.txt", "had met there for two days", "1986-10-11/1986-10-12"),
    ("lakeside-talks.txt", "talked for almost eight hours", "2022-01-10"),
    ("lakeside-talks.txt", "will meet there on Wednesday", "2022-01-12"),
    ("minsk-night.txt", "The truce is to begin", "2015-02-15"),
    ("paris-climate.html", "opened for signature in New York", "2016-04-22"),
    ("paris-climate.html", "delegates who met in Lima", "2014-12"),
    ("sentosa.txt", "signed a statement of four short points", "2018-06-12"),
    ("sentosa.txt", "Panmunjom on April 27", "2018-04-27"),
    ("south-lawn.txt", "agreements with the United Arab Emirates", "2020-09-15"),
    ("south-lawn.txt", "vote on the treaties next month", "2020-10"),
    ("tokyo-visit.txt", "signed in Washington on January 19", "1960-01-19"),
    ("two-plus-four.txt", "meet on ships off Malta", "1989-12-02/1989-12-03"),
    ("two-plus-four.txt", "treaty is signed in Moscow", "1990-09-12"),
    ("vienna-nuclear.txt", "reached an agreement on Tuesday", "2015-07-14"),
    ("vienna-nuclear.txt", "agreed at Lausanne on April 2", "2015-04-02"),
    ("week-ahead.txt", "NATO summit opens in Madrid", "2022-06-28"),
    ("week-ahead.txt", "from 13 to 16 July", "2022-07-13/2022-07-16"),
)


@pytest.mark.parametrize(("file", "words", "edtf"), TOLD)
def test_an_event_of_a_sample_has_its_date(file: str, words: str, edtf: str) -> None:
    found = extraction_of(file)
    text = found.article.text
    dates = [
        each.time.edtf
        for each in dated(found)
        if each.time is not None and words in each.sentence.of(text)
    ]
    assert edtf in dates


def test_what_the_samples_tell_of_one_day_in_geneva_is_one_event() -> None:
    """A noun too that only takes up what its article told: “Monday's negotiations”."""
    files = ("lakeside-talks.txt", "allies-before-geneva.txt", "vienne-osce.txt", "minsk-night.txt")
    groups = tell_together(extraction_of(file) for file in files)
    words = [{told.mention.trigger.of(told.article.text) for told in group} for group in groups]
    (talks,) = (group for group in words if "talked" in group)
    assert {"talked", "negotiations", "négocié"} <= talks
