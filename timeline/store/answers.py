"""What a store answers beside the records that all rooms share."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.daynumber import DayNumber
from timeline.records import (
    ArticleId,
    DocumentDateBasis,
    EventId,
    EventMention,
    MentionRef,
    Review,
)
from timeline.spans import Span


@dataclass(frozen=True, slots=True)
class ArticleSummary:
    """An article without its text. ``reviews`` counts the events it tells, by review state."""

    id: ArticleId
    headline: str
    publisher: str | None
    source: str
    document_day: DayNumber | None
    document_basis: DocumentDateBasis | None
    conflicts: int
    states_no_day: bool = False
    """As ``Article.states_no_day``."""
    copy_of: ArticleId | None = None
    reviews: dict[Review, int] = field(default_factory=dict)

    @property
    def events(self) -> int:
        """How many events it tells."""
        return sum(self.reviews.values())


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name that no event bears. ``about`` is ``place``, ``participant`` or ``tag``; ``near`` are
    names that may have been meant, ``common`` the commonest of the ``known`` ones."""

    about: str
    name: str
    near: tuple[str, ...]
    common: tuple[str, ...]
    known: int


@dataclass(frozen=True, slots=True)
class StoredMention:
    """A mention of an article, and the event it tells (None when it tells none).

    ``moved`` is True when the article was edited and no longer has the sentence: the spans then
    point into the old text and nothing can be highlighted.
    """

    ref: MentionRef
    mention: EventMention
    event: EventId | None
    rejected: bool = False
    moved: bool = False


@dataclass(frozen=True, slots=True)
class NearEvent:
    """An event in short: when (half-open minutes), the country, and the names of its place and
    of those who took part."""

    id: EventId
    earliest: int
    latest: int
    country: str | None
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A mention that the document holds, with what is needed to compare it with a new one:
    ``sentence`` is its text, ``model`` the article that its own copies, ``event`` what it tells."""

    event: EventId
    article: ArticleId
    mention: EventMention
    sentence: str
    written: DayNumber | None
    language: str
    model: ArticleId | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What the machine would say now of a field that a person has set."""

    event: EventId
    field: str
    offered: object


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One step of the history. ``at`` is milliseconds since 1970-01-01 UTC.

    ``what`` tells what changed ("12 articles added, 40 events added"). ``undone`` steps can be
    redone.
    """

    number: int
    at: int
    label: str
    what: str
    undone: bool


@dataclass(frozen=True, slots=True)
class MovedQuote:
    """A quote that is no longer in its article."""

    article: ArticleId
    headline: str
    quote: str


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What ``check`` found. ``problems`` are whole sentences, empty when all is well."""

    articles: int
    events: int
    undated: int
    mentions: int
    quotes: int
    relations: int
    steps: int
    moved: tuple[MovedQuote, ...] = ()
    problems: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        """True when every quote stands in its source and the file is whole."""
        return not self.problems


@dataclass(frozen=True, slots=True)
class EventHit:
    """An event found by a search; ``marks`` are the found words in ``snippet``."""

    event: EventId
    title: str
    snippet: str
    marks: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class ArticleHit:
    """Words found in an article. ``span`` is where the first of them stands in its text.

    ``event`` is the event that the sentence tells, if any.
    """

    article: ArticleId
    headline: str
    snippet: str
    marks: tuple[Span, ...]
    span: Span
    event: EventId | None = None


Hit = EventHit | ArticleHit


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many events have a value: ``value`` as a filter takes it, ``words`` as it is shown."""

    value: str
    words: str
    count: int


@dataclass(frozen=True, slots=True)
class Facets:
    """Counts over the events of a filter, largest first; periods in order of time."""

    total: int
    undated: int
    kinds: tuple[FacetCount, ...]
    statuses: tuple[FacetCount, ...]
    reviews: tuple[FacetCount, ...]
    places: tuple[FacetCount, ...]
    participants: tuple[FacetCount, ...]
    tags: tuple[FacetCount, ...]
    articles: tuple[FacetCount, ...]
    periods: tuple[FacetCount, ...]
