"""History told within the news goes on from its own dates."""

from __future__ import annotations

import pytest

from timeline.dates import date_article
from timeline.reading import article_from_text
from timeline.records import ArticleId

_NEWS = (
    "The channel\n\nROME, 29 November 2024 (Wire) - The Pope recalled the mediation on Monday.\n\n"
)


def values(passage: str) -> list[str]:
    """Of the dates of a paragraph within the news."""
    article = article_from_text(_NEWS + passage + "\n", "made.txt", ArticleId("a"))
    timexes = date_article(article)[1]
    return [each.value for each in timexes if each.span.start >= len(_NEWS)]


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("On December 21, 1978, the fleet sailed. The next morning he offered an envoy, who landed "
         "on the 26th. In February they met. A week later they signed.",
         ["1978-12-21", "1978-12-22TMO", "1978-12-26", "1979-02", "1979-02"]),
        ("Am 21. Dezember 1978 lief die Flotte aus. Am nächsten Tag bot er einen Vermittler an.",
         ["1978-12-21", "1978-12-22"]),
        ("Le 21 décembre 1978, la flotte appareilla. Le lendemain, il offrit un médiateur.",
         ["1978-12-21", "1978-12-22"]),
        ("El 21 de diciembre de 1978 la flota zarpó. Al día siguiente ofreció un enviado, que "
         "aterrizó el día 26.", ["1978-12-21", "1978-12-22", "1978-12-26"]),
        # Back in the news: another paragraph, a month alone after an aside, what is to come.
        ("On December 21, 1978, the fleet sailed.\n\nThe next envoy landed in October.",
         ["1978-12-21", "2024-10"]),
        ("The fleet, which had sailed on December 21, 1978, came back. They met in October.",
         ["1978-12-21", "2024-10"]),
        ("On December 21, 1978, the fleet sailed. They will meet in February.",
         ["1978-12-21", "2025-02"]),
        ("The fleet sailed in December 1978. The minister wrote in October that it must not.",
         ["1978-12", "2024-10"]),
    ],
)  # fmt: skip
def test_a_passage_of_history(passage: str, expected: list[str]) -> None:
    assert values(passage) == expected
