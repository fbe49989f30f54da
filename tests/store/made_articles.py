"""Made-up articles and events for tests of the store.

A line of an article is a sentence; ``[ ]`` marks the trigger and ``{ }`` the date words, which
are followed by their EDTF value: ``The [talks] open {Monday|2022-01-10} in Geneva.``
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from timeline import edtf
from timeline.daynumber import DayNumber, parse_iso_day
from timeline.edits import AddArticles, ArticleAddition, event_of_mention
from timeline.records import (
    Actor,
    Article,
    ArticleFormat,
    ArticleId,
    Basis,
    DocumentDate,
    DocumentDateBasis,
    EventId,
    EventMention,
    Extraction,
    Kind,
    MentionRef,
    Place,
    Status,
    Timex3,
    TimexType,
)
from timeline.spans import Span

GENEVA = Place("Geneva", "CHE", 46.2, 6.15)
RUSSIA = Actor("Russia", "RUS")
NATO = Actor("NATO", "IGO:NATO")

_MARK = re.compile(r"\[(?P<trigger>[^\]]*)\]|\{(?P<words>[^|}]*)\|(?P<edtf>[^}]*)\}")


@dataclass
class Line:
    text: str
    trigger: Span | None = None
    timex: Span | None = None
    value: str = ""


def _line(marked: str, start: int) -> Line:
    text, line, last = "", Line(""), 0
    for match in _MARK.finditer(marked):
        text += marked[last : match.start()]
        words = match["trigger"] if match["trigger"] is not None else match["words"]
        span = Span(start + len(text), start + len(text) + len(words))
        if match["trigger"] is not None:
            line.trigger = span
        else:
            line.timex, line.value = span, match["edtf"]
        text += words
        last = match.end()
    line.text = text + marked[last:]
    return line


def document_date(day: str = "2022-01-07", *conflicts: str) -> DocumentDate:
    return DocumentDate(
        DayNumber(parse_iso_day(day)), DocumentDateBasis.TEXT, f"Said to be {day}.", (), conflicts
    )


def extraction(
    *marked: str,
    name: str = "a1",
    title: str = "Talks in Geneva",
    kind: Kind = Kind.NEGOTIATION,
    place: Place | None = GENEVA,
    participants: tuple[Actor, ...] = (RUSSIA,),
    source: str | None = None,
    date: DocumentDate | None = None,
) -> Extraction:
    """What would be found in an article of these lines."""
    text = title + "\n"
    timexes, mentions = [], []
    for each in marked:
        line = _line(each, len(text))
        sentence = Span(len(text), len(text) + len(line.text))
        text += line.text + "\n"
        time = edtf.parse(line.value) if line.value else None
        if line.timex is not None and time is not None:
            timexes.append(
                Timex3(line.timex, TimexType.DATE, time.edtf, "made", "Made up.", time=time)
            )
        if line.trigger is not None:
            mentions.append(
                EventMention(
                    sentence,
                    line.trigger,
                    kind,
                    Status.PAST,
                    f"{line.trigger.of(text)} of {name}",
                    line.timex,
                    time,
                    Basis.WEEKDAY if time else Basis.ASSUMED,
                    "Made up." if time else "",
                    places=(place,) if place else (),
                    participants=participants,
                    strength=0.8,
                    strength_words="clear",
                )
            )
    article = Article(
        ArticleId(name),
        text,
        Span(len(title) + 1, len(text)),
        hashlib.sha256(text.encode()).hexdigest(),
        source or f"/articles/{name}.txt",
        ArticleFormat.PLAIN,
        title=Span(0, len(title)),
        document_date=date or document_date(),
    )
    return Extraction(article, tuple(timexes), tuple(mentions))


def addition(found: Extraction) -> ArticleAddition:
    """Each mention as an event of its own: ``a1/e0``, ``a1/e1`` ..."""
    name = found.article.id
    return ArticleAddition(
        found,
        tuple(
            event_of_mention(
                EventId(f"{name}/e{place}"), MentionRef(ArticleId(name), mention.key), mention
            )
            for place, mention in enumerate(found.mentions)
            if not mention.reporting
        ),
    )


def imported(*found: Extraction, continues: bool = False) -> AddArticles:
    return AddArticles(tuple(addition(each) for each in found), continues)


def ref(found: Extraction, place: int = 0) -> MentionRef:
    return MentionRef(found.article.id, found.mentions[place].key)


TALKS = extraction(
    "Russian and US envoys held [talks] on {Monday|2022-01-10} in Geneva.",
    "A [summit] may follow {in February|2022-02}.",
    "No [meeting] is planned.",
)
