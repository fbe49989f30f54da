"""Dates counted from a happening that the text names a second time; written on 1 March 2024."""

from __future__ import annotations

import pytest

from timeline.dates import DateOptions, date_article
from timeline.daynumber import day_number
from timeline.reading import article_from_text
from timeline.records import ArticleId


def dates(text: str) -> dict[str, tuple[str, str]]:
    article = article_from_text(text, "test.txt", ArticleId("a"))
    _, found = date_article(article, DateOptions(day_number(2024, 3, 1)))
    return {timex.span.of(article.text): (timex.value, timex.explanation) for timex in found}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "They held a referendum on 3 December 2023. Nobody believed it. Two days after the "
            "referendum he showed a map.",
            "Two days after the referendum",
            "2023-12-05",
        ),
        (
            "They held talks in Oslo on 3 December 2023. They will hold talks in Rome on 14 March. "
            "Two days after the Oslo talks he left.",
            "Two days after the Oslo talks",
            "2023-12-05",
        ),
        (
            "They signed the lease on 17 September 2023. Its author left town the day before the "
            "signing.",
            "the day before the signing",
            "2023-09-16",
        ),
        (
            "The peace was signed on 5 September 1905. Five years after the peace Japan annexed "
            "the country.",
            "Five years after the peace",
            "1910",
        ),
        (
            "Das Referendum fand am 3. Dezember 2023 statt. Zwei Tage nach dem Referendum zeigte "
            "er eine Karte.",
            "Zwei Tage nach dem Referendum",
            "2023-12-05",
        ),
        (
            "Le référendum a eu lieu le 3 décembre 2023. Deux jours après le référendum, il a "
            "montré une carte.",
            "Deux jours après le référendum",
            "2023-12-05",
        ),
        (
            "El referéndum se celebró el 3 de diciembre de 2023. Dos días después del referéndum "
            "mostró un mapa.",
            "Dos días después del referéndum",
            "2023-12-05",
        ),
    ],
)
def test_a_count_begins_on_the_day_of_the_happening(text: str, words: str, value: str) -> None:
    found = dates(text)
    assert found[words][0] == value


def test_the_explanation_names_the_happening() -> None:
    found = dates("The vote was on 3 December 2023. The day after the vote he left.")
    assert "the day of “the vote”" in found["The day after the vote"][1]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody knows when. Two days after the referendum he showed a map.",
        "The award came on 24 June 2021. On 27 June 2021, two days after the award, they bowed.",
        "The ministers met on 3 May 2023. It enters into force two days after the two ministers "
        "exchanged notes.",
        "The vote was on 3 May 2023. It lasted two days.",
    ],
)
def test_a_length_of_time_stays_one(text: str) -> None:
    assert dates(text).get("two days", dates(text).get("Two days")) is not None
