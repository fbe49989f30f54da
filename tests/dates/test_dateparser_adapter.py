"""dateparser parses what is explicit, and only the adapter asks it."""

from __future__ import annotations

import pytest

from timeline.dates import DateOptions, date_article, dateparser_adapter
from timeline.dates.dateparser_adapter import (
    ParsedDate,
    ParsedTime,
    parse_date,
    parse_shift,
    parse_time,
)
from timeline.dates.rules import clock, stated
from timeline.daynumber import day_number
from timeline.records import Article, ArticleFormat, ArticleId
from timeline.spans import Span

WRITTEN = day_number(2022, 1, 7)
TEXT = "On 10 December 2021 they met; three days ago they parted, at 3:30 pm."


def rules(text: str) -> list[str]:
    article = Article(
        id=ArticleId("a"),
        text=text,
        body=Span(0, len(text)),
        sha256="",
        source="made",
        format=ArticleFormat.PLAIN,
    )
    return [timex.rule for timex in date_article(article, DateOptions(WRITTEN))[1]]


@pytest.mark.parametrize(
    ("words", "language", "expected"),
    [
        ("10 December 2021", "en", ParsedDate(2021, 12, 10)),
        ("July 27, 1953", "en", ParsedDate(1953, 7, 27)),
        ("Jan. 7", "en", ParsedDate(None, 1, 7)),
        ("March 1983", "en", ParsedDate(1983, 3, None)),
        ("2022-01-10", "en", ParsedDate(2022, 1, 10)),
        ("24 novembre 2013", "fr", ParsedDate(2013, 11, 24)),
        ("28. März 2015", "de", ParsedDate(2015, 3, 28)),
        ("7 января 2022", "ru", ParsedDate(2022, 1, 7)),
    ],
)
def test_explicit_dates(words: str, language: str, expected: ParsedDate) -> None:
    assert parse_date(words, language) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("3:30 pm", ParsedTime(15, 30)), ("9 a.m.", ParsedTime(9, 0)), ("15:45", ParsedTime(15, 45))],
)
def test_times(words: str, expected: ParsedTime) -> None:
    assert parse_time(words, "en") == expected


def test_shifts_count_from_the_base() -> None:
    assert parse_shift("three days ago", "en") == (-3, None)
    assert parse_shift("2 weeks ago", "en") == (-14, None)
    assert parse_shift("5 months ago", "en") == (-153, -5)
    assert parse_shift("83 days ago", "en") == (-83, None)
    assert parse_shift("in 40 months", "en") == (1216, 40)
    assert parse_shift("il y a 57 semaines", "fr") == (-399, None)


def test_the_rule_names_dateparser_where_it_parsed() -> None:
    assert [rule.split(":")[0] for rule in rules(TEXT)] == ["dateparser"] * 3


def test_the_rule_does_not_name_it_when_it_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (dateparser_adapter, stated):
        monkeypatch.setattr(module, "parse_date", lambda *args, **kwargs: None)
    monkeypatch.setattr(clock, "parse_time", lambda *args: None)
    monkeypatch.setattr("timeline.dates.anchors.shifts.parse_shift", lambda *args: None)
    assert not any(rule.startswith("dateparser") for rule in rules(TEXT))
