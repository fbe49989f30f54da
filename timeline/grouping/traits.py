"""What is compared of a mention, made ready once."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.grouping.members import GroupMember
from timeline.grouping.names import family_name_key, folded, place_head, state_names
from timeline.records import ActorType, ArticleId, Basis, EventId, Kind, Place, Status
from timeline.spans import Span
from timeline.timevalue import TimeValue

ALL_TOGETHER = re.compile(
    r"\b(summit|plenar\w*|conference|congress|assembly|council|in full|full session|ministerial|"
    r"gipfel\w*|plenum|konferenz|sommet|pléni\w+|conférence|cumbre|cúpula|vertice|conferencia|"
    r"саммит\w*|(?:all|alle|tous les|toutes les|todos los|tutti i)(?: \w+)? "
    r"(?:foreign |\w*)(?:minist\w+|leaders|presidents|außenminister|países|states|staaten))\b",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"\b(?:sidelines?|margins?|fringes|en marge|am rande|al margen|à margem|a margine|ahead|before|"
    r"after|since|followed|avant|après|vor dem|vor der|nach dem|nach der)\b[^.;]{0,60}",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"\b(also|too|separately|auch|ebenfalls|zudem|aussi|également|también|também|anche|также)\b",
    re.IGNORECASE,
)
_FIRST = re.compile(
    r"\b(first|erstmals|zum ersten mal|la première fois|por primera vez|pela primeira vez|"
    r"per la prima volta|впервые)\b",
    re.IGNORECASE,
)
_TAKES_UP = re.compile(
    r"(?:the |les? |la |das |die |der )?"
    r"(?:meeting|session|talks|negotiation|discussion|dialogue|summit|round|conference|call|"
    r"treffen|gespräch|verhandlung|runde|rencontre|entretien|pourparlers|négociation|réunion|"
    r"reunión|reunião|riunione|conversaci|negociaci|negociaç|encuentro|encontro|incontro|colloqui|"
    r"negoziat|agreement|accord|treaty|pact|vertrag|abkommen|traité|acuerdo|tratado|trattato|"
    r"visit|trip|reise|besuch|visite|voyage|visita|встреч|переговор|визит|договор)\w*$",
    re.IGNORECASE,
)
"""A noun alone, that takes up what an article has told before."""
_MEAL = re.compile(
    r"\b(?:dine|dining|dinner|lunch|breakfast|banquet|dîn|déjeun|abendessen|mittagessen|frühstück|"
    r"speis|cena\b|cenar|almuerz|almorz|jantar|almoç|pranz)",
    re.IGNORECASE,
)
_VIDEO = re.compile(r"\b(video|virtual|online|phone|telephone)", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:\w+ time|heure (?:locale|de \w+)|ortszeit|gmt|utc|hora local)\b", re.IGNORECASE
)
_IN_SHORT = re.compile(r"\b(?:this|that|some|long|short|first|last|next|second|third) time\b", re.I)
_NUMBER = re.compile(r"(?<![\w.,:])(\d{2,3}(?:[.,]\d{3})*)(?![\w:]|[.,]\d)")
_DATELINE = re.compile(r"[A-ZÀ-ÞА-ЯЁ][A-ZÀ-ÞА-ЯЁ' .-]+(?:[,(][^\n]{0,80}?)?\s[-–—]\s")
_WORD = re.compile(r"\w+")
_NEAR = 70
"""Letters on either side of the trigger that are taken for its clause."""
_STEM = 5


@dataclass(frozen=True, slots=True)
class Traits:
    """A dated mention as it is compared.

    Days are first and last, inclusive; ``written`` is the article's day, 0 where unknown; ``model``
    the article itself, or the one that it copies. ``lasting`` dates run from day to day; ``vague``
    is one day of several that is not told. ``pair``: two men without others; ``plenary``: all
    together; ``takes_up``: a noun that stands for what was told.
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
    places: frozenset[str]
    countries: frozenset[str]
    cities: frozenset[str]
    points: tuple[tuple[float, float], ...]
    numbers: frozenset[str]
    trigger: str
    stem: str
    plenary: bool
    pair: bool
    takes_up: bool
    meal: bool
    first_time: bool
    lasting: bool
    vague: bool
    also: bool
    by_video: bool
    clock_elsewhere: bool

    @property
    def days(self) -> int:
        """Days that its date touches."""
        return self.last - self.first + 1

    @property
    def due(self) -> int | None:
        """The last day of what is to be done from the day of writing on, as “by 25 February”."""
        if self.kind is Kind.DEADLINE and self.days == 1:
            return self.last
        is_term = self.status is Status.PLANNED and not self.lasting and self.days > 1
        return self.last if is_term and abs(self.first - self.written) <= 1 else None

    @property
    def bodies(self) -> frozenset[str]:
        """The bodies of states among those who took part."""
        return frozenset(code for code in self.actors if code.startswith("IGO:"))

    @property
    def says_little(self) -> bool:
        """True where no man and no place is told."""
        return not (self.persons or self.places)

    @property
    def is_bare(self) -> bool:
        """True where neither who nor where is told."""
        return not (self.persons or self.actors or self.places)


def traits_of(index: int, member: GroupMember) -> Traits | None:
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
        family_name_key(actor.name)
        for actor in mention.participants
        if actor.type is ActorType.PERSON
    )
    places = [
        place
        for place in mention.places
        if not _is_party(place, actors) and not _is_filing_place(place, sentence)
    ]
    cities = [place for place in places if not _is_region(place, places)]
    around = _clause(member)
    clause = _BESIDE.sub("", around)
    plenary = bool(ALL_TOGETHER.search(f"{mention.title} {clause}"))
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
        kind=mention.kind,
        status=mention.status,
        persons=persons,
        actors=actors,
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
        pair=len(persons) == 2 and not plenary,
        takes_up=bool(_TAKES_UP.match(trigger)),
        meal=bool(_MEAL.search(trigger)),
        first_time=bool(_FIRST.search(clause)),
        lasting=last > first and "/" in mention.time.edtf,
        vague=last > first and "/" not in mention.time.edtf,
        also=bool(_ALSO.search(clause)),
        by_video=bool(_VIDEO.search(trigger)),
        clock_elsewhere=bool(_ELSEWHERE.search(_IN_SHORT.sub("", sentence))),
    )


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
    return frozenset(number for number in _NUMBER.findall(clause) if number not in dated)


def _is_party(place: Place, actors: frozenset[str]) -> bool:
    """A state that takes part is no place, where its name is all that speaks for it."""
    return place.country in actors and folded(place.name) in state_names()


def _is_filing_place(place: Place, sentence: str) -> bool:
    """A city that only the dateline names says where the report was written."""
    dateline = _DATELINE.match(sentence)
    if dateline is None:
        return False
    head = place_head(place.name)
    words = _WORD.findall(sentence[dateline.end() :])
    return not any(word[0].isupper() and place_head(word) == head for word in words)


def _is_region(place: Place, places: list[Place]) -> bool:
    if folded(place.name) in state_names():
        return True
    others = [other for other in places if other.country == place.country]
    return len(others) > 1 and place.name == others[-1].name
