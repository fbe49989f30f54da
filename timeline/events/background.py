"""What the whole article tells: who is spoken of most, where it was filed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from timeline.events.actors import KnownActor
from timeline.events.companies import Company, foremost
from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.sentence import Sentence
from timeline.events.setting import Setting
from timeline.events.told_places import ToldPlaces
from timeline.events.wordlists import phrases
from timeline.events.written_names import WrittenNames
from timeline.records import ActorType, Kind


@dataclass(slots=True)
class ToldEvent:
    """An event that the article has told: where, on which day, of what kind and with whom."""

    sentence: Sentence
    kind: Kind
    day: int | None
    places: frozenset[str]
    actors: frozenset[str]


@dataclass
class Background:
    """What the whole article tells: who is spoken of most, where it was filed and whether the
    text itself speaks of that place. Who is counted does not change once it has been surveyed."""

    talks: int = 0
    """Nouns of negotiation in the article, less those of summits."""
    truces: int = 0
    """Nouns of truces in the article, less those of treaties; those of the title count thrice."""
    joined: Counter[tuple[str, str]] = field(default_factory=Counter)
    """States and bodies named together (“Riyadh and Tehran”), in alphabetical order."""
    title_places: list[KnownPlace] = field(default_factory=list)
    states: Counter[str] = field(default_factory=Counter)
    ranked: list[tuple[str, int]] = field(default_factory=list)
    """``states`` with how often each is named, the most frequent first."""
    persons: Counter[str] = field(default_factory=Counter)
    known: dict[str, KnownActor] = field(default_factory=dict)
    filed_from: KnownPlace | None = None
    filed_at_body: bool = False
    """True of a dateline that names a body (“UNITED NATIONS”) in place of its city."""
    document_day: int | None = None
    is_spoken_of: bool = False
    is_programme: bool = False
    """True of a programme, of what goes on in one place by the hour."""
    is_issued: bool = False
    issuer: KnownActor | None = None
    """The body that the opening of the article names first, its host apart."""
    """True of communiques: their head says where and when they were issued."""
    is_history: bool = False
    """True where most of its dates lie more than five years before it."""
    is_chronicle: bool = False
    """True of a chronology that nothing dates: its lines tell what is past."""
    filed_in: KnownPlace | None = None
    """The region or country that its dateline names beside the city."""
    heads: dict[int, KnownPlace] = field(default_factory=dict)
    """Of an agenda whose entries begin with a city: the cities, by the sentences' beginnings."""
    setting: Setting | None = None
    """Where the story is set, as far as that is known."""
    told: ToldPlaces = field(default_factory=ToldPlaces)
    """Where the events were that have been told so far."""
    events: list[ToldEvent] = field(default_factory=list)
    """Those events, in the order in which they are told."""
    cast: tuple[KnownActor, ...] = ()
    """Who took part in the first event that the article tells."""
    cast_kind: Kind | None = None
    """Of which kind that was."""
    present: tuple[KnownActor, ...] = ()
    """Who took part in the event told just before."""
    offices: dict[str, dict[str, KnownActor]] = field(default_factory=dict)
    """Offices, as the article calls them, to those who hold them, by name."""
    called: dict[str, Counter[str]] = field(default_factory=dict)
    """Codes of states to the names that the article gives them."""
    written: WrittenNames = field(default_factory=WrittenNames)
    """What the article calls those who act."""
    companies: list[Company] = field(default_factory=list)
    """Three or more that are listed together, the weightiest first."""
    sentences: Sequence[Sentence] = ()
    """All sentences of the article."""

    @cached_property
    def named_places(self) -> list[KnownPlace]:
        """Towns and houses that the article names, the most frequent first."""
        found = Counter(
            name.place for sentence in self.sentences for name in sentence.names
            if name.place is not None and name.how == "place" and name.place.flag != "S"
        )  # fmt: skip
        return [place for place, _ in found.most_common()]

    @property
    def is_of_truce(self) -> bool:
        """True where the article is about a truce or an armistice."""
        return self.truces >= _OF_TRUCE

    @property
    def scene(self) -> tuple[KnownPlace, ...]:
        """Places of the story's setting."""
        return self.setting.places if self.setting is not None else ()

    def main_states(self) -> list[KnownActor]:
        """The two states or bodies most spoken of; fewer where no other stands out."""
        return [self.known[code] for code in _two_foremost(self.states)]

    def main_state(self) -> list[str]:
        """The code of the one state spoken of at least twice as often as any other."""
        top = [(code, count) for code, count in self.ranked[:4] if len(code) == 3]
        if not top or (len(top) > 1 and top[0][1] < 2 * top[1][1]):
            return []
        return [top[0][0]]

    def main_body(self) -> list[KnownActor]:
        """The body that the article is of: named first or second most, and no other as often."""
        bodies = [(code, count) for code, count in self.ranked if code.startswith("IGO:")][:2]
        if not bodies or bodies[0][1] < 2 or bodies[0] not in self.ranked[:2]:
            return []
        alone = len(bodies) == 1 or bodies[1][1] < bodies[0][1]
        return [self.known[bodies[0][0]]] if alone else []

    def foremost_state(self) -> list[str]:
        """The code of the state most spoken of; none where another is as often."""
        top = [(code, count) for code, count in self.ranked[:4] if len(code) == 3]
        if not top or (len(top) > 1 and top[0][1] == top[1][1]):
            return []
        return [top[0][0]]

    def as_called(self, place: KnownPlace) -> KnownPlace:
        """A state by the name that the article mostly gives it: “Rhodesia”."""
        names = self.called.get(place.country) if place.flag == "S" else None
        return replace(place, name=names.most_common(1)[0][0]) if names else place

    def parties(self) -> list[KnownActor]:
        """Who “the talks” and “the war” of the article are between: the two that are spoken of
        far more than all others."""
        return list(self._parties)

    @cached_property
    def _parties(self) -> list[KnownActor]:
        top = self.ranked[:3]
        total = sum(self.states.values())
        if len(top) < 2 or top[1][1] < 2 or (top[0][1] + top[1][1]) * 9 < total * 4:
            return []
        if len(top) > 2 and top[2][1] * 4 > top[1][1] * 3:
            return []
        if top[1][1] * 5 < top[0][1] * 3:
            return []
        return [self.known[code] for code, _ in top[:2]]

    @cached_property
    def by_rank(self) -> dict[str, int]:
        """The codes of those spoken of most, with what that speaks for each; none of many alike."""
        found: dict[str, int] = {}
        top = self.ranked[: len(_BY_RANK) + 1]
        for code, count in top:
            before = sum(other > count for _, other in top)
            if count > 1 and sum(other >= count for _, other in top) <= len(_BY_RANK):
                found[code] = _BY_RANK[before]
        return found

    def pair(self) -> list[KnownActor]:
        """The two states or parties that the story is of: spoken of far more than all others, or
        alone in its first event and foremost in the whole."""
        found = self._parties or self._named_together
        return list(found) if found or not self.cast else self._pair_of_cast()

    def _pair_of_cast(self) -> list[KnownActor]:
        cast = [actor for actor in self.cast_states() if actor.actor.code in self.states]
        foremost = {code for code, _ in self.ranked[:_FOREMOST]}
        if len(cast) != 2 or not {actor.actor.code for actor in cast} <= foremost:
            return []
        return cast if any(self.states[actor.actor.code or ""] > 1 for actor in cast) else []

    def of_story(self, hit: Hit, kind: Kind) -> list[KnownActor]:
        """Who the story is between: a pair, or a company of three or more. Of those who talk of
        an end to fighting, not all fight."""
        pair = self.pair()
        told = {kind, hit.verb.kind if hit.verb else None, hit.noun.kind if hit.noun else None}
        if _TALKED.isdisjoint(told) or kind in _FOUGHT:
            return pair
        company = foremost(self.companies, dict(self.ranked))
        return pair if pair or company is None else company.actors

    @cached_property
    def _named_together(self) -> list[KnownActor]:
        """The two that are named together more often than any others."""
        top = self.joined.most_common(2)
        if not top or top[0][1] < _TOGETHER or (len(top) > 1 and top[1][1] == top[0][1]):
            return []
        foremost = {code for code, _ in self.ranked[:_FOREMOST]}
        codes = sorted(top[0][0], key=lambda code: -self.states[code])
        return [self.known[code] for code in codes] if set(codes) <= foremost else []

    def protagonist(self) -> list[KnownActor]:
        """The one state or body that the article is about; none where another comes near it."""
        top = self.ranked[:2]
        if not top or top[0][1] < 2 or (len(top) > 1 and top[1][1] * 3 > top[0][1] * 2):
            return []
        return [self.known[top[0][0]]]

    def holder_of(self, office: str, code: str) -> KnownActor | None:
        """The person of the article who speaks for a state and is called by an office there, or
        the only one who does where the article tells no office of his; of several nobody."""
        found = {
            name: actor for title, held in self.offices.items()
            if title == office or title.endswith(f" {office}") or office.endswith(f" {title}")
            for name, actor in held.items() if actor.speaks_for == code
        }  # fmt: skip
        if not found and office in _HEADS:
            found = {
                name: actor for title in _HEADS.intersection(self.offices)
                for name, actor in self.offices[title].items() if actor.speaks_for == code
            }  # fmt: skip
        if not found and office in _HEADS | _LEADING:
            known = [self.known[name] for name in self.persons]
            free = [actor for actor in known if actor.speaks_for == code]
            if len(free) != 1 or any(free[0].actor.name in held for held in self.offices.values()):
                return None
            return free[0]
        return next(iter(found.values())) if len(found) == 1 else None

    def holders_of(self, office: str) -> list[KnownActor]:
        """The persons whom the article calls by an office."""
        return list(self.offices.get(office, {}).values())

    def principals(self) -> list[KnownActor]:
        """Whose meeting “the meeting” is: the two persons spoken of far more than all others."""
        return list(self._principals)

    @cached_property
    def _principals(self) -> list[KnownActor]:
        top = self.persons.most_common(3)
        if len(top) < 2 or top[1][1] < 2 or (len(top) > 2 and top[2][1] * 4 > top[1][1] * 3):
            return []
        return [self.known[name] for name, _ in top[:2]]

    def cast_states(self) -> list[KnownActor]:
        """States and bodies of the article's first event."""
        return [actor for actor in self.cast if actor.actor.type is not ActorType.PERSON]

    def cast_persons(self) -> list[KnownActor]:
        """Persons of the article's first event, where they are two."""
        persons = [actor for actor in self.cast if actor.actor.type is ActorType.PERSON]
        return persons if len(persons) == 2 else []

    def main_persons(self) -> list[KnownActor]:
        """The two persons most spoken of."""
        return [self.known[name] for name in _two_foremost(self.persons)]


_HEADS = phrases("heads_of_states")
"""Offices of whoever leads a state, one of which may be told for another (“the Soviet leader”)."""
_LEADING = frozenset({"minister", "foreign minister", "secretary of state", "foreign secretary"})
_TALKED = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.AGREEMENT, Kind.STATEMENT, Kind.VOTE})
_FOUGHT = frozenset({Kind.MILITARY, Kind.CEASEFIRE, Kind.CRISIS})
_OF_TRUCE = 3
_BY_RANK = (2, 1)
"""What speaks for the state or body that is named most often, and for the next."""
_FOREMOST, _TOGETHER = 3, 3
"""Among the states most spoken of, those that a story may be of; how often they must be named
together, once in a headline being as good as twice."""


def _two_foremost(counts: Counter[str]) -> list[str]:
    """The two named most, each more than once; none where a third is named as often."""
    top = counts.most_common(3)
    if len(top) < 2 or top[1][1] < 2 or (len(top) > 2 and top[2][1] == top[1][1]):
        return []
    return [top[0][0], top[1][0]]


def is_near(hit: Hit, background: Background) -> bool:
    """Within a fortnight of the article."""
    first, day = hit.first_day, background.document_day
    return first is not None and day is not None and abs(first - day) <= _FORTNIGHT


def is_long_apart(hit: Hit, background: Background) -> bool:
    """More than a year from the article: often of others than its parties."""
    first, day = hit.first_day, background.document_day
    return first is not None and day is not None and abs(first - day) > _LONG_APART


def is_fresh(hit: Hit, background: Background) -> bool:
    """On the day of the article or one of those just before it: news."""
    first, day = hit.first_day, background.document_day
    return first is not None and day is not None and day - _FRESH <= first <= day


_FORTNIGHT, _FRESH, _LONG_APART = 14, 2, 365
"""Days about, and before, the article within which an event may be what it was written for."""
