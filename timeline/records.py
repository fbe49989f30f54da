"""What the rooms hand to one another: frozen, typed, without behaviour of their own.

Every text offset counts code points of ``Article.text``. Every day is a day number
(``timeline.daynumber``). A record never knows where it is stored or how it is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from timeline.daynumber import DayNumber
from timeline.filing import first_words
from timeline.spans import Span
from timeline.timevalue import TimeValue

ArticleId = NewType("ArticleId", str)
EventId = NewType("EventId", str)
RelationId = NewType("RelationId", str)
MentionKey = NewType("MentionKey", str)
"""``trigger@timex``, each as ``start-end``; ``-`` where there is no timex. Unique in an article."""
TimexKey = NewType("TimexKey", str)
"""``start-end``. Unique in an article."""


class Kind(StrEnum):
    """What sort of event it is; the table of kinds in docs/ARCHITECTURE.md."""

    MEETING = "meeting"
    NEGOTIATION = "negotiation"
    VISIT = "visit"
    CALL = "call"
    STATEMENT = "statement"
    AGREEMENT = "agreement"
    VOTE = "vote"
    SANCTION = "sanction"
    PROTEST = "diplomatic protest"
    THREAT = "threat"
    MILITARY = "military"
    CEASEFIRE = "ceasefire"
    ELECTION = "election"
    DEADLINE = "deadline"
    CRISIS = "crisis"
    OTHER = "other"


class Status(StrEnum):
    """Whether it has happened, as the text says."""

    PAST = "past"
    PLANNED = "planned"
    CANCELLED = "cancelled"
    POSTPONED = "postponed"


class Basis(StrEnum):
    """Where a date comes from, strongest first after ``manual``."""

    EXPLICIT = "explicit"
    WEEKDAY = "weekday"
    RELATIVE = "relative"
    ORDER = "order"
    ASSUMED = "assumed"
    PUBLICATION = "publication"
    MANUAL = "manual"


class Review(StrEnum):
    """What a person has said of an event."""

    UNREVIEWED = "unreviewed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class TimexType(StrEnum):
    """TIMEX3 types (TimeML 1.2.1)."""

    DATE = "DATE"
    TIME = "TIME"
    DURATION = "DURATION"
    SET = "SET"


class ArticleFormat(StrEnum):
    """How an article was laid out; decides which neighbours may anchor a date."""

    CRAWL = "crawl"
    """Title, YYYYMMDD, URL, then a sentence a line, perhaps shuffled."""
    PLAIN = "plain"
    HTML = "html"


class DocumentDateBasis(StrEnum):
    """Which clue gave the document creation time."""

    DATELINE = "dateline"
    TEXT = "text"
    METADATA = "metadata"
    URL = "url"
    FILE = "file"
    GIVEN = "given"


@dataclass(frozen=True, slots=True)
class DateClue:
    """One hint of when the article was written.

    ``span`` is where the words stand in the text, None for file metadata. ``weight`` is 0 to 1.
    """

    basis: DocumentDateBasis
    day: DayNumber
    words: str
    weight: float
    span: Span | None = None

    @property
    def is_saving(self) -> bool:
        """True for no more than the day on which the file was saved."""
        return self.basis is DocumentDateBasis.FILE and self.weight < LEAST_WEIGHT


LEAST_WEIGHT = 0.3
"""Weight of a clue from which on it tells when an article was written."""


@dataclass(frozen=True, slots=True)
class DocumentDate:
    """Document creation time: the day of writing, why, and what speaks against it.

    ``conflicts`` are whole sentences for a person, empty when all clues agree.
    """

    day: DayNumber
    basis: DocumentDateBasis
    explanation: str
    clues: tuple[DateClue, ...] = ()
    conflicts: tuple[str, ...] = ()

    @property
    def is_assumed(self) -> bool:
        """True where nothing in the article tells its day, only that its file was saved on it."""
        here = (each for each in self.clues if (each.basis, each.day) == (self.basis, self.day))
        return self.basis is DocumentDateBasis.FILE and all(clue.is_saving for clue in here)


@dataclass(frozen=True, slots=True)
class Article:
    """A source, frozen: after reading, ``text`` never changes.

    ``title``, ``header`` (crawl date and URL lines, metadata) and ``body`` are places in ``text``.
    ``sha256`` is of the file's bytes, in hex. ``source`` is a path or an address. ``language`` is
    an ISO 639-1 code. ``metadata_day`` is the date that the file itself states.
    ``file_clues`` are hints from outside the text: HTML metadata, URL path, file name, file time.
    """

    id: ArticleId
    text: str
    body: Span
    sha256: str
    source: str
    format: ArticleFormat
    title: Span | None = None
    header: Span | None = None
    url: str | None = None
    publisher: str | None = None
    language: str = "en"
    metadata_day: DayNumber | None = None
    file_clues: tuple[DateClue, ...] = ()
    document_date: DocumentDate | None = None
    copy_of: ArticleId | None = None
    """The article that this one copies, nearly or word for word."""
    imported_at: int | None = None
    """Milliseconds since 1970-01-01 UTC; None before it is in a document."""
    in_order: bool = field(default=True, compare=False)
    """False where its lines may be shuffled, as in a crawl; told with its dates, and not stored."""

    @property
    def headline(self) -> str:
        """The title's words, or the first words of the story, or the source's name."""
        if self.title is not None:
            return self.title.of(self.text).strip()
        return first_words(self.body.of(self.text)) or self.source

    @property
    def states_no_day(self) -> bool:
        """True where its day is assumed, or not known at all."""
        return self.document_date is None or self.document_date.is_assumed


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another reading of the same words, and when it would be right."""

    time: TimeValue
    reason: str


@dataclass(frozen=True, slots=True)
class Timex3:
    """A temporal expression (TimeML 1.2.1), resolved.

    ``value`` and ``mod`` are TIMEX3 attributes. ``underspecified`` is the value before anchoring
    (``XXXX-WXX-1``). ``anchor`` is the day it was counted from and ``anchor_words`` where that
    stands. ``time`` is None for DURATION, SET and the *_REF values. ``rule`` begins with
    ``dateparser:`` where dateparser parsed the value. ``explanation`` is one readable sentence.
    """

    span: Span
    type: TimexType
    value: str
    rule: str
    explanation: str
    mod: str | None = None
    underspecified: str | None = None
    anchor: DayNumber | None = None
    anchor_span: Span | None = None
    time: TimeValue | None = None
    basis: Basis = Basis.EXPLICIT
    alternatives: tuple[Alternative, ...] = ()

    @property
    def key(self) -> TimexKey:
        """Its identity in the article."""
        return TimexKey(f"{self.span.start}-{self.span.end}")


@dataclass(frozen=True, slots=True)
class Place:
    """Where, by its English name. ``country`` is ISO 3166-1 alpha-3; degrees are WGS 84."""

    name: str
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None


class ActorType(StrEnum):
    """What sort of participant it is."""

    STATE = "state"
    ORGANISATION = "organisation"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who, by the English name. ``code`` is ISO 3166-1 alpha-3, ``IGO:NATO`` or None."""

    name: str
    code: str | None = None
    type: ActorType = ActorType.STATE


PLACE_NOTE = "Place: "
"""Begins the sentence of an explanation that says how a place is known."""


@dataclass(frozen=True, slots=True)
class EventMention:
    """One place in one article where an event is told.

    ``sentence`` is what the user is shown; ``trigger`` the word that names the event; ``timex``
    the date words that give its day, None where the day is derived or unknown. ``time`` is None
    for the undated. ``reporting`` marks acts of saying ("X said on Friday"). ``strength`` is 0 to
    1, how well the text supports it, said in ``strength_words``. ``explanation`` is the chain that
    led to the date, a sentence.
    """

    sentence: Span
    trigger: Span
    kind: Kind
    status: Status
    title: str
    timex: Span | None = None
    time: TimeValue | None = None
    basis: Basis = Basis.ASSUMED
    explanation: str = ""
    alternatives: tuple[Alternative, ...] = ()
    places: tuple[Place, ...] = ()
    participants: tuple[Actor, ...] = ()
    strength: float = 0.5
    strength_words: str = ""
    reporting: bool = False

    @property
    def infers_place(self) -> bool:
        """True where its own words name no place; the explanation then says how it is known."""
        return PLACE_NOTE in self.explanation

    @property
    def why_dated(self) -> str:
        """The part of the explanation that led to the date."""
        return self.explanation.partition(PLACE_NOTE)[0].rstrip()

    def dated_as(self, explanation: str) -> str:
        """Another explanation of its date, with what its own says of its place."""
        _, note, place = self.explanation.partition(PLACE_NOTE)
        return f"{explanation} {note}{place}".strip()

    @property
    def key(self) -> MentionKey:
        """Its identity in the article."""
        timex = "-" if self.timex is None else f"{self.timex.start}-{self.timex.end}"
        return MentionKey(f"{self.trigger.start}-{self.trigger.end}@{timex}")


@dataclass(frozen=True, slots=True)
class MentionRef:
    """A mention, from anywhere."""

    article: ArticleId
    key: MentionKey


class RelationKind(StrEnum):
    """How one event stands to another in time."""

    AFTER = "after"
    BEFORE = "before"
    SAME_AS_ANNOUNCED = "same-as-announced"


@dataclass(frozen=True, slots=True)
class Order:
    """The measure of a relation: day offsets from the anchor and a limit.

    ``least`` and ``greatest`` count days from the anchor's nearer edge, both inclusive, None for
    open; negative never: the kind gives the direction. ``limit`` bounds the result ("that week").
    """

    kind: RelationKind
    least: int = 1
    greatest: int | None = None
    limit: str | None = None
    """``week`` (the anchor's own week), ``next week``, ``week before``, ``month``, ``year``,
    or an EDTF text. ``first day`` and
    ``last day`` count from that day of an anchor which lasts some days, instead."""


@dataclass(frozen=True, slots=True)
class MentionRelation:
    """``subject`` is dated by ``anchor``, both mentions of one article; ``words`` say so."""

    subject: MentionKey
    anchor: MentionKey
    order: Order
    words: Span | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """``subject`` is dated by ``anchor``, both events of one document."""

    id: RelationId
    subject: EventId
    anchor: EventId
    order: Order
    words: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one article. Mentions are in text order."""

    article: Article
    timexes: tuple[Timex3, ...] = ()
    mentions: tuple[EventMention, ...] = ()
    relations: tuple[MentionRelation, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """One happening, told by its mentions, or made by hand (no mentions).

    ``principal`` is the mention whose words stand for it. ``touched`` names the fields that a
    person has set: title, time, kind, status, place, participants, tags, note. ``time`` is None in
    the undated tray. Times of change are milliseconds since 1970-01-01 UTC.
    """

    id: EventId
    title: str
    time: TimeValue | None = None
    basis: Basis = Basis.MANUAL
    explanation: str = ""
    kind: Kind = Kind.OTHER
    status: Status = Status.PAST
    place: Place | None = None
    participants: tuple[Actor, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""
    review: Review = Review.UNREVIEWED
    strength: float = 1.0
    touched: frozenset[str] = field(default_factory=frozenset)
    mentions: tuple[MentionRef, ...] = ()
    principal: MentionRef | None = None
    created_at: int = 0
    modified_at: int = 0
