"""Articles with their dates marked by hand, so that events are tested apart from dates.

``{Monday=2022-01-10}`` in a text stands for the words before the sign, dated by the EDTF after it;
``{within three days=P3D}`` for a length of time, ``{the coming weeks=FUTURE_REF}`` for a vague one.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from timeline import edtf
from timeline.daynumber import parse_iso_day
from timeline.events import find_events
from timeline.ordering import order_mentions
from timeline.records import (
    Article,
    ArticleFormat,
    ArticleId,
    DocumentDate,
    DocumentDateBasis,
    EventMention,
    Timex3,
    TimexType,
)
from timeline.spans import Span

_MARK = re.compile(r"\{([^{}=]+)=([^{}]+)\}")

Read = Callable[..., list[EventMention]]


def marked(text: str) -> tuple[str, list[Timex3]]:
    """The text without its marks, and the timexes that they stand for."""
    plain, timexes, at = "", [], 0
    for match in _MARK.finditer(text):
        plain += text[at : match.start()]
        start = len(plain)
        plain += match[1]
        at = match.end()
        timexes.append(_timex(Span(start, len(plain)), match[2]))
    return plain + text[at:], timexes


def _timex(span: Span, value: str) -> Timex3:
    if value.startswith("PT") or (value.startswith("P") and value[1:2].isdigit()):
        return Timex3(span, TimexType.DURATION, value, "test", "a length of time")
    if value == "FUTURE_REF":
        return Timex3(span, TimexType.DATE, value, "test", "some time to come")
    time = edtf.parse(value)
    kind = TimexType.TIME if "T" in value else TimexType.DATE
    return Timex3(span, kind, value, "test", "as marked", time=time)


def article(
    text: str,
    document_day: str,
    *,
    language: str = "en",
    in_order: bool = True,
    headline: bool = False,
) -> Article:
    """An article of one body, written on a day; its first line is its title where ``headline``."""
    end = text.index("\n") if headline else 0
    day = DocumentDate(parse_iso_day(document_day), DocumentDateBasis.GIVEN, "given")
    return Article(
        id=ArticleId("a"),
        text=text,
        title=Span(0, end) if headline else None,
        body=Span(end, len(text)),
        sha256="",
        source="test",
        format=ArticleFormat.PLAIN if in_order else ArticleFormat.CRAWL,
        in_order=in_order,
        language=language,
        document_date=day,
    )


@pytest.fixture
def read() -> Read:
    """Reads a marked text: its mentions, those of order dated."""

    def reading(
        text: str,
        document_day: str = "2022-01-07",
        *,
        language: str = "en",
        reporting: bool = False,
        headline: bool = False,
        in_order: bool = True,
    ) -> list[EventMention]:
        plain, timexes = marked(text)
        told = article(plain, document_day, language=language, headline=headline, in_order=in_order)
        found = find_events(told, timexes)
        ordered = order_mentions(found.mentions, found.relations)
        return [mention for mention in ordered if reporting or not mention.reporting]

    return reading
