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


@pytest.fixture
def rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the rules tell, without the model that may overrule them."""
    monkeypatch.setattr(
        "timeline.events.mentions.read_kind", lambda sentence, hit, told, odds=None: told
    )


_MARK = re.compile(r"\{([^{}=]+)=([^{}]+)\}")

OPENINGS = {
    "en": "France and Mali signed a pact on {2 May=2024-05-02}. Their ministers met in Dakar on "
    "{3 May=2024-05-03}. Parliament ratified it on {6 May=2024-05-06}. ",
    "fr": "La France et le Mali ont signé un accord le {2 mai=2024-05-02}. Les ministres se sont "
    "réunis à Dakar le {3 mai=2024-05-03}. Le Parlement a ratifié l'accord le "
    "{6 mai=2024-05-06}. ",
    "de": "Frankreich und Mali unterzeichneten am {2. Mai=2024-05-02} ein Abkommen. Die Minister "
    "trafen sich am {3. Mai=2024-05-03} in Dakar. Das Parlament ratifizierte das Abkommen am "
    "{6. Mai=2024-05-06}. ",
    "es": "Francia y Malí firmaron un acuerdo el {2 de mayo=2024-05-02}. Los ministros se "
    "reunieron en Dakar el {3 de mayo=2024-05-03}. El Parlamento ratificó el acuerdo el "
    "{6 de mayo=2024-05-06}. ",
    "it": "Francia e Mali hanno firmato un accordo il {2 maggio=2024-05-02}. I ministri si sono "
    "incontrati a Dakar il {3 maggio=2024-05-03}. Il Parlamento ha ratificato l'accordo il "
    "{6 maggio=2024-05-06}. ",
    "pt": "A França e o Mali assinaram um acordo a {2 de maio=2024-05-02}. Os ministros "
    "reuniram-se em Dacar a {3 de maio=2024-05-03}. O Parlamento ratificou o acordo a "
    "{6 de maio=2024-05-06}. ",
}
"""Open articles that tell events, so that their other dated clauses are events too."""

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
    document_day: str | None,
    *,
    language: str = "en",
    in_order: bool = True,
    headline: bool = False,
) -> Article:
    """An article of one body, written on a day, on none that is known where that is None; its first
    line is its title where ``headline``."""
    end = text.index("\n") if headline else 0
    day = None
    if document_day is not None:
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
        document_day: str | None = "2022-01-07",
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


@pytest.fixture
def read_on(read: Read) -> Read:
    """Reads a marked text of 15 May 2024 behind the opening of its language: its own mentions."""

    def reading(text: str, *, language: str = "en") -> list[EventMention]:
        told = read(OPENINGS[language] + text, "2024-05-15", language=language)
        days = [mention.time.edtf for mention in told[:3] if mention.time is not None]
        assert days == ["2024-05-02", "2024-05-03", "2024-05-06"]
        return told[3:]

    return reading
