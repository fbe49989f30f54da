"""Which day of writing agrees best with everything that a text says of its days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from timeline.dates.dayprices import STAMPED
from timeline.dates.daysigns import signs_of
from timeline.dates.matching import Candidate
from timeline.dates.outlook import Outlook
from timeline.daynumber import DayNumber
from timeline.records import Article
from timeline.spans import Span

_COMMENT = re.compile(
    r"\b(?:analys[ei]s|explain\w*|editorials?|opinions?|comment(?:ary)?|interviews?|essays?"
    r"|columns?|leaders?|briefs?|briefings?|perspectives?|debate|viewpoints?|analys\w*|tribune"
    r"|entretiens?|kommentare?|leitartikel|entrevistas?|análisis|análise|analisi|commento"
    r"|what-happens-next|looks? back|conversations?|q ?& ?a|q-and-a|recalls|remembers"
    r"|backgrounders?|factbox|newsletter)\b",
    re.IGNORECASE,
)
"""What an address or a title calls an article that follows on the news."""


_NAMED = 3
"""Phrases that are named to a person."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """The day that agrees best, and the words that speak for it against the stamp, one at least,
    the weightiest first."""

    day: DayNumber
    spans: tuple[Span, ...]


def agreed_day(
    candidates: Sequence[Candidate], stamp: DayNumber, outlook: Outlook
) -> Agreed | None:
    """The day, up to two weeks before ``stamp``, that costs the signs of the text least; None
    where that is the stamp itself. A crawl is the less likely the later it is."""
    signs = signs_of(candidates, stamp, outlook, comments=_follows_the_news(outlook.article))
    costs = [
        cost + sum(sign.price(DayNumber(stamp - lag)) for sign in signs)
        for lag, cost in enumerate(STAMPED)
    ]
    lag = costs.index(min(costs))
    if not lag:
        return None
    best = DayNumber(stamp - lag)
    gains = {sign.words_on(best): sign.price(stamp) - sign.price(best) for sign in signs}
    speaking = sorted(gains, key=lambda span: -gains[span])
    others = [span for span in speaking[1:_NAMED] if gains[span] > 0]
    return Agreed(best, (speaking[0], *others))


def _follows_the_news(article: Article) -> bool:
    title = "" if article.title is None else article.title.of(article.text)
    return _COMMENT.search(f"{article.url or ''} {title}") is not None
