"""Which of two readings the words around a date choose."""

from __future__ import annotations

import pytest

from timeline.dates import DateOptions, Mode, date_article
from timeline.daynumber import parse_iso_day
from timeline.reading import article_from_text
from timeline.records import ArticleId, Timex3


def timexes(text: str, written: str, mode: Mode = Mode.AUTO) -> dict[str, Timex3]:
    article = article_from_text(text, "test", ArticleId("a"))
    _, found = date_article(article, DateOptions(parse_iso_day(written), mode))
    return {timex.span.of(article.text): timex for timex in found}


def values(text: str, written: str, mode: Mode = Mode.AUTO) -> dict[str, str]:
    return {words: timex.value for words, timex in timexes(text, written, mode).items()}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "The king's trip, which was to have begun on Monday, was put off.",
            "Monday",
            "2015-12-14",
        ),
        ("She was supposed to fly on Thursday but it was scrapped.", "Thursday", "2015-12-17"),
        ("The fair ran on and was to have closed on Friday.", "Friday", "2015-12-11"),
        ("On Wednesday the convoy moves to Lima.", "Wednesday", "2015-12-16"),
        ("The museum reopens on Tuesday.", "Tuesday", "2015-12-15"),
        ("The envoy repaid the visit on Monday.", "Monday", "2015-12-07"),
    ],
)
def test_a_weekday_goes_where_its_verb_looks(text: str, words: str, value: str) -> None:
    assert values(text, "2015-12-12")[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The premier returned the call on Christmas Day.", "Christmas Day", "1977-12-25"),
        ("They will sit again at Easter.", "Easter", "1979-04-15"),
        ("Most went home for Christmas.", "Christmas", "1978-12-25"),
    ],
)
def test_a_feast_goes_where_its_verb_looks(text: str, words: str, value: str) -> None:
    assert values(text, "1978-09-18")[words] == value


def test_a_spelled_number_after_a_dash_is_no_day() -> None:
    found = values("July 4 - Second reading, in the upper house.", "1990-10-03")
    assert found == {"July 4": "1990-07-04"}


@pytest.mark.parametrize(
    "text",
    ["The truce begins on Sunday, 15 February.", "They meet on Wednesday 11 March."],
)
def test_a_reading_years_away_is_not_offered(text: str) -> None:
    (timex,) = timexes(text, "2015-02-12").values()
    assert timex.alternatives == ()
    assert "other reading" not in timex.explanation
