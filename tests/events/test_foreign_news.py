"""News in six languages: what happened, when, where and between whom.

A line of ``foreign_news.tsv`` is a language, a sentence of 14 May 2024, the event's kind, its
EDTF, its places and those who take part at least, each parted by semicolons.
"""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from timeline.daynumber import parse_iso_day
from timeline.extraction import ExtractionOptions, extract
from timeline.reading import article_from_text
from timeline.records import ArticleId

_LINES = Path(__file__).with_name("foreign_news.tsv").read_text(encoding="utf-8").splitlines()
_NEWS = [tuple(line.split("\t")) for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("language", "text", "kind", "day", "places", "who"), _NEWS)
def test_event(language: str, text: str, kind: str, day: str, places: str, who: str) -> None:
    article = article_from_text(text + "\n", "made.txt", ArticleId("a"))
    article = dataclasses.replace(article, language=language)
    (mention,) = extract(article, ExtractionOptions(parse_iso_day("2024-05-14"))).mentions
    assert mention.time is not None
    assert (str(mention.kind), mention.time.edtf) == (kind, day)
    assert {place.name for place in mention.places} == set(filter(None, places.split(";")))
    assert set(filter(None, who.split(";"))) <= {actor.name for actor in mention.participants}
