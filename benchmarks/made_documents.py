"""Made-up extractions of any number, for figures of the store."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator

from timeline import edtf
from timeline.daynumber import DayNumber, day_number
from timeline.edits import AddArticles, ArticleAddition, event_of_mention
from timeline.records import (
    Actor,
    Article,
    ArticleFormat,
    ArticleId,
    Basis,
    DateClue,
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

EVENTS_AN_ARTICLE = 10

_CITIES = ("Geneva", "Vienna", "Oslo", "Minsk", "Doha", "Astana", "Reykjavik", "Lisbon", "Davos")
_STATES = ("Russia", "China", "France", "Norway", "Qatar", "Turkey", "Egypt", "Brazil", "Japan")
_ACTS = ("talks", "summit", "meeting", "treaty", "visit", "vote", "ceasefire", "session")
_SAID = (
    "the delegation said that both sides would keep working on a text about gas borders prisoners "
    "and grain while envoys from several capitals waited for an answer on the proposal"
)
_WORDS = tuple(_SAID.split())


def extraction(number: int, events: int = EVENTS_AN_ARTICLE) -> Extraction:
    """Article ``number``, always the same: about 200 code points for each event."""
    chance = random.Random(number)
    day = day_number(1990) + chance.randrange(12_000)
    title = f"{chance.choice(_STATES)} and {chance.choice(_STATES)} in {chance.choice(_CITIES)}"
    parts = [f"{title}\n"]
    length = len(parts[0])
    timexes, mentions = [], []
    for _ in range(events):
        city, state, act = map(chance.choice, (_CITIES, _STATES, _ACTS))
        time = edtf.day(day + chance.randrange(-30, 30))
        filler = " ".join(chance.choices(_WORDS, k=18))
        sentence = f"{state} held {act} in {city} on {time.edtf} as {filler}."
        trigger = Span(length + len(state) + 6, length + len(state) + 6 + len(act))
        at = length + sentence.index(time.edtf)
        words = Span(at, at + len(time.edtf))
        timexes.append(Timex3(words, TimexType.DATE, time.edtf, "made", "A whole date.", time=time))
        mentions.append(
            EventMention(
                Span(length, length + len(sentence)),
                trigger,
                chance.choice(list(Kind)),
                Status.PAST,
                f"{state}: {act} in {city}",
                words,
                time,
                Basis.EXPLICIT,
                "A whole date in the same clause.",
                places=(Place(city, "XXX", 1.0, 2.0),),
                participants=(Actor(state, state[:3].upper()),),
                strength=0.8,
                strength_words="clear",
            )
        )
        parts.append(f"{sentence}\n")
        length += len(sentence) + 1
    text = "".join(parts)
    clue = DateClue(DocumentDateBasis.METADATA, DayNumber(day), "made", 0.5)
    article = Article(
        ArticleId(f"article-{number}"),
        text,
        Span(len(parts[0]), len(text)),
        hashlib.sha256(f"{number}".encode()).hexdigest(),
        f"/articles/{number}.txt",
        ArticleFormat.PLAIN,
        title=Span(0, len(title)),
        metadata_day=DayNumber(day),
        file_clues=(clue,),
        document_date=DocumentDate(DayNumber(day), DocumentDateBasis.METADATA, "made", (clue,)),
    )
    return Extraction(article, tuple(timexes), tuple(mentions))


def addition(found: Extraction) -> ArticleAddition:
    """Each mention as an event of its own."""
    article = found.article.id
    refs = [MentionRef(article, mention.key) for mention in found.mentions]
    return ArticleAddition(
        found,
        tuple(
            event_of_mention(EventId(f"{article}-{place:02d}-made-up-identifier"), ref, mention)
            for place, (ref, mention) in enumerate(zip(refs, found.mentions, strict=True))
        ),
    )


def imports(articles: int, batch: int = 50, start: int = 0) -> Iterator[AddArticles]:
    """An import of so many articles, a batch a transaction, one step of undo."""
    for first in range(start, start + articles, batch):
        numbers = range(first, min(first + batch, start + articles))
        additions = tuple(addition(extraction(number)) for number in numbers)
        yield AddArticles(additions, continues=first > start)
