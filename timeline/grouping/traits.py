"""What is compared of a mention, made ready once."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.grouping import cues
from timeline.grouping.members import GroupMember
from timeline.grouping.names import Spellings, folded, place_head, state_names
from timeline.grouping.told import told
from timeline.grouping.wording import Wording, wording_of
from timeline.records import ActorType, ArticleId, Basis, EventId, EventMention, Kind, Place, Status
from timeline.spans import Span
from timeline.timevalue import TimeValue

_NEAR = 70
"""Letters on either side of the trigger that are taken for its clause."""
_STEM = 5


@dataclass(frozen=True, slots=True)
class Traits:
    """A dated mention as it is compared.

    Days are first and last, inclusive; ``written`` is the article's day, 0 where unknown; ``model``
    the article itself, or the one that it copies. ``lasting`` dates run from day to day; ``vague``
    is one day of several that is not told. ``told``: the actors whom its own sentence names, the
    others are taken from its article. ``pair``: two men without others; ``alone``: told to be
    without others; ``plenary``: all together; ``many``: six and more by their count;
    ``takes_up``: a noun that stands for what was told.
    """

    index: int
    article: ArticleId
    model: ArticleId
    event: EventId | None
    sentence: tuple[int, int]
    timex: tuple[int, int] | None
    words: str
    first: int
    last: int
    written: int
    language: str
    kind: Kind
    status: Status
    persons: frozenset[str]
    actors: frozenset[str]
    told: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]
    cities: frozenset[str]
    points: tuple[tuple[float, float], ...]
    numbers: frozenset[str]
    trigger: str
    stem: str
    plenary: bool
    many: bool
    pair: bool
    alone: bool
    takes_up: bool
    meal: bool
    first_time: bool
    lasting: bool
    vague: bool
    also: bool
    by_video: bool
    clock_elsewhere: bool
    days: int
    """Days that its date touches."""
    bodies: frozenset[str]
    """The bodies of states among those who took part."""
    wording: Wording
    """What else its sentence names and says."""

    @property
    def due(self) -> int | None:
        """The last day of what is to be done from the day of writing on, as “by 25 February”."""
        if self.kind is Kind.DEADLINE and self.days == 1:
            return self.last
        is_term = self.status is Status.PLANNED and not self.lasting and self.days > 1
        return self.last if is_term and abs(self.first - self.written) <= 1 else None

    @property
    def says_little(self) -> bool:
        """True where no man is told, and not both a state and a place."""
        return not self.persons and not (self.places and self.actors)

    @property
    def is_bare(self) -> bool:
        """True where neither who nor where is told."""
        return not (self.persons or self.actors or self.places)


def traits_of(index: int, member: GroupMember, spellings: Spellings) -> Traits | None:
    """The traits of a mention; None where it has no date."""
    mention, sentence = member.mention, member.sentence
    bounds = None if mention.time is None else _days(mention.time)
    if mention.time is None or bounds is None:
        return None
    first, last = bounds
    loose = int(mention.basis is Basis.PUBLICATION)
    trigger = _within(member, mention.trigger).lower()
    actors = frozenset(
        actor.code or folded(actor.name)
        for actor in mention.participants
        if actor.type is not ActorType.PERSON
    )
    persons = frozenset(
        spellings.key(actor.name)
        for actor in mention.participants
        if actor.type is ActorType.PERSON
    )
    known = told(mention.participants, sentence) & actors
    places = [
        place
        for place in mention.places
        if not (mention.infers_place and not known)
        and not _is_party(place, actors) and not _is_filing_place(place, sentence)
    ]  # fmt: skip
    cities = [place for place in places if not _is_region(place, places)]
    around = _clause(member)
    clause = cues.BESIDE.sub("", around)
    plenary = bool(cues.ALL_TOGETHER.search(f"{mention.title} {clause}"))
    many = bool(cues.MANY.search(clause))
    return Traits(
        index=index,
        article=member.article,
        model=member.model or member.article,
        event=member.event,
        sentence=(mention.sentence.start, mention.sentence.end),
        timex=None if mention.timex is None else (mention.timex.start, mention.timex.end),
        words=" ".join(sentence.split()),
        first=first - loose,
        last=last + loose,
        written=member.written or 0,
        language=member.language,
        kind=_kind(mention, persons, trigger),
        status=mention.status,
        persons=persons,
        actors=actors,
        told=known,
        places=frozenset(folded(place.name) for place in places),
        countries=frozenset(place.country for place in places if place.country),
        cities=frozenset(folded(place.name) for place in cities),
        points=tuple(
            (place.latitude, place.longitude)
            for place in cities
            if place.latitude is not None and place.longitude is not None
        ),
        numbers=_numbers(member, around),
        trigger=trigger,
        stem=folded(trigger)[:_STEM],
        plenary=plenary,
        many=many,
        pair=len(persons) == 2 and not (plenary or many),
        alone=bool(cues.ALONE.search(clause)),
        takes_up=bool(cues.TAKES_UP.match(trigger)),
        meal=bool(cues.MEAL.search(trigger)),
        first_time=bool(cues.FIRST.search(clause)),
        lasting=last > first and "/" in mention.time.edtf,
        vague=last > first and "/" not in mention.time.edtf,
        also=bool(cues.ALSO.search(clause)),
        by_video=bool(cues.VIDEO.search(trigger)),
        clock_elsewhere=bool(cues.ELSEWHERE.search(cues.IN_SHORT.sub("", sentence))),
        days=last - first + 2 * loose + 1,
        bodies=frozenset(code for code in actors if code.startswith("IGO:")),
        wording=wording_of(
            sentence,
            Span(
                mention.trigger.start - mention.sentence.start,
                mention.trigger.end - mention.sentence.start,
            ),
        ),
    )


def _kind(mention: EventMention, persons: frozenset[str], trigger: str) -> Kind:
    """“Returned to the table”, “received”: a visit of two is a meeting, but where both travel;
    who reaches a city visits it."""
    moves = cues.MOVES.search(trigger) is not None
    if mention.kind is Kind.OTHER and (moves or cues.RETURNS.search(trigger)):
        return Kind.VISIT
    if mention.kind is not Kind.VISIT or len(persons) < 2 or moves:
        return mention.kind
    called_off = mention.status in (Status.CANCELLED, Status.POSTPONED)
    return mention.kind if called_off else Kind.MEETING


def _within(member: GroupMember, span: Span) -> str:
    """The words of a span of the article that lies in the member's sentence."""
    start = member.mention.sentence.start
    return member.sentence[max(0, span.start - start) : max(0, span.end - start)]


def _days(time: TimeValue) -> tuple[int, int] | None:
    """First and last day; a month stands for an open side."""
    first, last = time.first_day, time.last_day
    if first is None and last is None:
        return None
    low: int = first if first is not None else (last or 0) - 30
    high: int = last if last is not None else low + 30
    return low, high


def _clause(member: GroupMember) -> str:
    start, trigger = member.mention.sentence.start, member.mention.trigger
    return member.sentence[max(0, trigger.start - start - _NEAR) : trigger.end - start + _NEAR]


def _numbers(member: GroupMember, clause: str) -> frozenset[str]:
    """Counts beside the trigger (“47 senators”), those of dates left out."""
    timex = member.mention.timex
    dated = "" if timex is None else _within(member, timex)
    return frozenset(number for number in cues.NUMBER.findall(clause) if number not in dated)


def _is_party(place: Place, actors: frozenset[str]) -> bool:
    """A state that takes part is no place, where its name is all that speaks for it."""
    return place.country in actors and folded(place.name) in state_names()


def _is_filing_place(place: Place, sentence: str) -> bool:
    """A city that only the dateline names says where the report was written."""
    dateline = cues.DATELINE.match(sentence)
    if dateline is None:
        return False
    head = place_head(place.name)
    words = cues.WORD.findall(sentence[dateline.end() :])
    return not any(word[0].isupper() and place_head(word) == head for word in words)


def _is_region(place: Place, places: list[Place]) -> bool:
    if folded(place.name) in state_names():
        return True
    others = [other for other in places if other.country == place.country]
    return len(others) > 1 and place.name == others[-1].name
