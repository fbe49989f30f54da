"""Whom a bare family name means, by the year of the news and the states that it tells of."""

from __future__ import annotations

import pytest

from timeline.extraction import extract
from timeline.reading import article_from_text
from timeline.records import ActorType, ArticleId


def persons(text: str) -> set[str]:
    extraction = extract(article_from_text(text, "made.txt", ArticleId("a")))
    return {
        actor.name
        for mention in extraction.mentions
        for actor in mention.participants
        if actor.type is ActorType.PERSON
    }


@pytest.mark.parametrize(
    ("day", "sentence", "who"),
    [
        ("June 16, 1995", "Clinton telephoned Izetbegovic on Friday.",
         {"Bill Clinton", "Alija Izetbegović"}),
        ("June 16, 2011", "Clinton met Lavrov on Thursday in London.",
         {"Hillary Clinton", "Sergei Lavrov"}),
        ("June 16, 1989", "Bush met Gorbachev on Thursday in Helsinki.",
         {"George H.W. Bush", "Mikhail Gorbachev"}),
        ("June 16, 2005", "Bush met Putin on Thursday in Bratislava.",
         {"George W. Bush", "Vladimir Putin"}),
        ("June 16, 1972", "Trudeau met Nixon on Thursday in Ottawa.",
         {"Pierre Trudeau", "Richard Nixon"}),
        ("June 16, 2017", "Trudeau met Merkel on Thursday in Ottawa.",
         {"Justin Trudeau", "Angela Merkel"}),
        ("June 16, 1998", "On Thursday the ministers met Gore in Osaka.", {"Al Gore"}),
        # None of these is a person.
        ("June 16, 1998", "Rice talks between Japan and Thailand opened in Tokyo on Thursday.",
         set()),
        ("June 16, 1998", "Bush fires closed the border of Ghana and Togo on Thursday.", set()),
        ("June 16, 2005", "The ministers of Egypt and Sudan met in Bush on Thursday.", set()),
    ],
)  # fmt: skip
def test_a_bare_family_name(day: str, sentence: str, who: set[str]) -> None:
    assert persons(f"Talks\n\nGENEVA, {day} (Wire) - {sentence}\n") == who
