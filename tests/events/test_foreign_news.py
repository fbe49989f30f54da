"""News in six languages: what happened, when, where and between whom.

A line of ``foreign_news.tsv`` is a language, a sentence of 14 May 2024, the event's kind, its
EDTF, its places and those who take part at least, each parted by semicolons. ``foreign_kinds.tsv``
has sentences of that day with the kind alone.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from timeline.daynumber import parse_iso_day
from timeline.extraction import ExtractionOptions, extract
from timeline.reading import article_from_text
from timeline.records import ArticleId, EventMention


def _table(name: str) -> list[tuple[str, ...]]:
    lines = Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


def _only_event(language: str, text: str) -> EventMention:
    article = article_from_text(text + "\n", "made.txt", ArticleId("a"))
    article = dataclasses.replace(article, language=language)
    (mention,) = extract(article, ExtractionOptions(parse_iso_day("2024-05-14"))).mentions
    return mention


@pytest.mark.parametrize(
    ("language", "text", "kind", "day", "places", "who"), _table("foreign_news.tsv")
)
def test_event(language: str, text: str, kind: str, day: str, places: str, who: str) -> None:
    mention = _only_event(language, text)
    assert mention.time is not None
    assert (str(mention.kind), mention.time.edtf) == (kind, day)
    assert {place.name for place in mention.places} == set(filter(None, places.split(";")))
    assert set(filter(None, who.split(";"))) <= {actor.name for actor in mention.participants}


@pytest.mark.parametrize(("language", "text", "kind"), _table("foreign_kinds.tsv"))
def test_kind(language: str, text: str, kind: str) -> None:
    assert str(_only_event(language, text).kind) == kind


@pytest.mark.parametrize(
    ("language", "text", "title"),
    [
        (
            "fr",
            "La France a condamné mercredi le coup d'État au Gabon.",
            "France condemnation, Gabon",
        ),
        ("ru", "Франция в среду осудила переворот в Габоне.", "France condemnation, Gabon"),
        ("fr", "La France a signé mercredi un accord avec le Gabon.", "France–Gabon agreement"),
    ],
)
def test_what_is_spoken_of_is_not_the_title(language: str, text: str, title: str) -> None:
    assert _only_event(language, text).title == title
