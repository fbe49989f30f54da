"""Attributes as TimeML 1.2.1 and TIDES 2005 write them."""

from __future__ import annotations

import pytest

from timeline.dates import DateOptions, date_article
from timeline.dates.timex3 import written
from timeline.daynumber import parse_iso_day
from timeline.reading import article_from_text
from timeline.records import ArticleId

Attributes = tuple[str, str, str | None]


def attributes(text: str) -> dict[str, Attributes]:
    article = article_from_text(text, "test", ArticleId("a"))
    _, found = date_article(article, DateOptions(parse_iso_day("2022-01-07")))
    out = [(timex.span.of(article.text), written(timex)) for timex in found]
    return {words: (timex.type.value, timex.value, timex.mod) for words, timex in out}


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        # A length keeps the unit of the words.
        ("It lasted 24 hours.", "24 hours", ("DURATION", "PT24H", None)),
        ("It lasted two quarters.", "two quarters", ("DURATION", "P2Q", None)),
        ("It lasted two decades.", "two decades", ("DURATION", "P2DE", None)),
        ("It lasted a century.", "a century", ("DURATION", "P1CE", None)),
        ("It lasted several weeks.", "several weeks", ("DURATION", "PXW", None)),
        ("over the next few days it", "the next few days", ("DURATION", "PXD", None)),
        # What is more or less: of a length, and of a point.
        (
            "It lasted more than a year.",
            "more than a year",
            ("DURATION", "P1Y", "MORE_THAN"),
        ),
        ("It fell more than a year ago.", "more than a year ago", ("DATE", "2021", "BEFORE")),
        ("It fell less than a year ago.", "less than a year ago", ("DATE", "2021", "AFTER")),
        ("It fell at least a year ago.", "at least a year ago", ("DATE", "2021", "ON_OR_BEFORE")),
        ("It fell about a year ago.", "about a year ago", ("DATE", "2021", "APPROX")),
        (
            "It fell in 2014; more than a year later it rose.",
            "more than a year later",
            ("DATE", "2015", "AFTER"),
        ),
        # Parts of longer times.
        ("in the early 1990s it", "the early 1990s", ("DATE", "199", "START")),
        ("in the 19th century it", "the 19th century", ("DATE", "18", None)),
        ("by the end of 2019 it", "the end of 2019", ("DATE", "2019", "END")),
        ("It fell last summer.", "last summer", ("DATE", "2021-SU", None)),
        ("It fell in the first half of 2019.", "the first half of 2019", ("DATE", "2019-H1", None)),
        ("It fell last week.", "last week", ("DATE", "2021-W52", None)),
        ("They rest at the weekend.", "the weekend", ("DATE", "2021-W52-WE", None)),
        # Times of day.
        (
            "It ended at midnight on Monday.",
            "midnight on Monday",
            ("TIME", "2022-01-03T24:00", None),
        ),
        ("It ended late on Monday.", "late on Monday", ("TIME", "2022-01-03TNI", None)),
        ("It ended on Monday evening.", "Monday evening", ("TIME", "2022-01-03TEV", None)),
        # What happens again.
        ("He comes every Tuesday.", "every Tuesday", ("SET", "XXXX-WXX-2", None)),
        ("He comes twice a year.", "twice a year", ("SET", "P6M", None)),
        # Vague times.
        ("It is over now.", "now", ("DATE", "PRESENT_REF", None)),
        ("It was over recently.", "recently", ("DATE", "PAST_REF", None)),
        ("It will be over soon.", "soon", ("DATE", "FUTURE_REF", None)),
        ("in 44 BC it", "44 BC", ("DATE", "BC0044", None)),
    ],
)
def test_attributes(text: str, words: str, expected: Attributes) -> None:
    assert attributes(text)[words] == expected


@pytest.mark.parametrize(
    "word", ["already", "then", "once", "previously", "current", "former", "yet", "still", "later"]
)
def test_adverbs_and_adjectives_that_name_no_time_are_not_marked(word: str) -> None:
    assert attributes(f"The {word} minister left.") == {}


def test_bounds_and_edtf_stay_as_they_were() -> None:
    article = article_from_text("It fell more than a year ago.", "test", ArticleId("a"))
    _, (timex,) = date_article(article, DateOptions(parse_iso_day("2022-01-07")))
    assert written(timex).time == timex.time
