"""The sentence that leads from date words to a value: true, and readable by itself."""

from __future__ import annotations

import pytest

from timeline.dates import DateOptions, date_article
from timeline.daynumber import day_number
from timeline.records import Article, ArticleFormat, ArticleId
from timeline.spans import Span

BASE = "Fri 7 Jan 2022 (the article's date, as given)"


def explained(text: str, year: int = 2022, month: int = 1, day: int = 7) -> list[str]:
    article = Article(
        id=ArticleId("a"),
        text=text,
        body=Span(0, len(text)),
        sha256="",
        source="made",
        format=ArticleFormat.PLAIN,
    )
    dated = date_article(article, DateOptions(day_number(year, month, day)))[1]
    return [timex.explanation for timex in dated]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They met on Friday.",
            f"“Friday”: the Friday on which the article was written, {BASE} → Fri 7 Jan 2022; "
            "other reading: Fri 14 Jan 2022.",
        ),
        (
            "They met on Thursday.",
            f"“Thursday”: the Thursday before {BASE}, as “met” looks back → Thu 6 Jan 2022; "
            "other reading: Thu 13 Jan 2022.",
        ),
        (
            "GENEVA, Jan 7 - It rained.",
            f"“Jan 7”: the day on which the article was written, {BASE} → Fri 7 Jan 2022; "
            "other reading: Thu 7 Jan 2021.",
        ),
        (
            "A vote set for Dec. 8 was put off.",
            f"“Dec. 8”: the one nearest to {BASE}, although “set for” looks forward → "
            "Wed 8 Dec 2021; other reading: Thu 8 Dec 2022.",
        ),
        (
            "They withdrew their envoy on 10 January.",
            f"“10 January”: the one nearest to {BASE}, although “withdrew” looks back → "
            "Mon 10 Jan 2022; other reading: Sun 10 Jan 2021.",
        ),
        (
            "Ministers will discuss Wednesday's attack.",
            f"“Wednesday”: the Wednesday before {BASE}, as “Wednesday's attack” looks back → "
            "Wed 5 Jan 2022; other reading: Wed 12 Jan 2022.",
        ),
        (
            "She comes on Thursday week.",
            f"“Thursday week”: the Thursday a week after the one after {BASE} → Thu 20 Jan 2022.",
        ),
        (
            "They will meet at the weekend.",
            f"“the weekend”: the weekend after {BASE}, as “will” looks forward → "
            "one day, 8–9 Jan 2022.",
        ),
        (
            "They met on 25 October and again on the 30th.",
            "“the 30th”: day 30 of the month of “25 October” → Sat 30 Oct 2021; "
            "other reading: Thu 30 Sep 2021.",
        ),
    ],
)
def test_the_last_sentence_says_how_the_value_was_found(text: str, expected: str) -> None:
    assert explained(text)[-1] == expected
