"""Which mentions, of one article or of many, tell the same happening. Pure.

Mentions are compared where their dates meet. Where date, kind, place and participants agree they
are one group; where two of three agree it is a suggestion for a person. A contradiction (another
place, other people, a bilateral beside its summit, a whole round beside one of its days) keeps two
apart whatever else agrees.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from timeline.records import ActorType, Article, ArticleId, Basis, EventMention, Kind, Status
from timeline.timevalue import TimeValue

_NEAR_CONTAINMENT = 0.8
_NEAR_JACCARD = 0.6
_WIDEST = 62
"""Days above which a date says too little to be compared by every day that it covers."""
_WRONG_BY = 2
"""Days by which two reports of one happening may contradict each other."""


@dataclass(frozen=True, slots=True)
class GroupMember:
    """A mention with the article that tells it."""

    article: Article
    mention: EventMention


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two members that may tell the same happening, and why a person should look."""

    first: int
    second: int
    reason: str


@dataclass(frozen=True, slots=True)
class Grouping:
    """Groups of two and more members, by their places in the sequence that was given; pairs to
    ask a person about."""

    groups: tuple[tuple[int, ...], ...] = ()
    suggestions: tuple[Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class _Features:
    """What is compared, made ready once a mention."""

    index: int
    article: ArticleId
    sentence: tuple[int, int]
    words: str
    first: int
    last: int
    kind: Kind
    status: Status
    persons: frozenset[str]
    actors: frozenset[str]
    places: frozenset[str]
    countries: frozenset[str]
    cities: frozenset[str]
    trigger: str
    plenary: bool
    pair: bool
    lasting: bool
    loose: bool
    order: bool
    written: int

    @property
    def days(self) -> int:
        """Days that its date touches."""
        return self.last - self.first + 1


def group_mentions(members: Sequence[GroupMember]) -> Grouping:
    """Groups and suggestions; undated members stay alone."""
    features = [_features(number, member) for number, member in enumerate(members)]
    dated = [feature for feature in features if feature is not None]
    found = [*_verdicts(dated), *_superseded(dated), *_misreported(dated), *_only_one(dated)]
    verdicts = sorted(found, key=lambda verdict: -verdict[0])
    joined = _Sets(len(members))
    apart = {(a, b) for score, a, b, _ in verdicts if score < 0}
    suggestions = []
    for score, a, b, reason in verdicts:
        if score >= 1.0:
            joined.join(a, b, apart)
        elif score > 0:
            suggestions.append(Suggestion(a, b, reason))
    groups = joined.groups()
    kept = tuple(s for s in suggestions if joined.root(s.first) != joined.root(s.second))
    return Grouping(groups, kept)


class _Sets:
    """Union of members, refused where any two of the two groups must stay apart."""

    def __init__(self, size: int) -> None:
        self._root = list(range(size))
        self._members: dict[int, list[int]] = {}

    def root(self, item: int) -> int:
        """The member that stands for a member's group."""
        while self._root[item] != item:
            self._root[item] = self._root[self._root[item]]
            item = self._root[item]
        return item

    def join(self, a: int, b: int, apart: set[tuple[int, int]]) -> None:
        """Make the groups of two members one."""
        one, two = self.root(a), self.root(b)
        if one == two:
            return
        left, right = self._members.get(one, [one]), self._members.get(two, [two])
        for x in left:
            for y in right:
                if (min(x, y), max(x, y)) in apart:
                    return
        self._root[two] = one
        self._members[one] = left + right
        self._members.pop(two, None)

    def groups(self) -> tuple[tuple[int, ...], ...]:
        """Groups of two and more, by first member."""
        found: dict[int, list[int]] = defaultdict(list)
        for item in range(len(self._root)):
            found[self.root(item)].append(item)
        return tuple(tuple(group) for group in found.values() if len(group) > 1)


_PLENARY = re.compile(
    r"\b(summit|plenary|conference|congress|assembly|council|full|ministerial|gipfel|sommet|cumbre|"
    r"cúpula|vertice|саммит\w*)\b",
    re.IGNORECASE,
)
_VIDEO = re.compile(r"\b(video|virtual|online|phone|telephone)", re.IGNORECASE)


def _features(number: int, member: GroupMember) -> _Features | None:
    mention, text = member.mention, member.article.text
    if mention.time is None:
        return None
    bounds = _days(mention.time)
    if bounds is None:
        return None
    first, last = bounds
    loose = mention.basis in (Basis.PUBLICATION,)
    persons = frozenset(
        _folded(actor.name.split()[-1])
        for actor in mention.participants
        if actor.type is ActorType.PERSON
    )
    actors = frozenset(
        actor.code or _folded(actor.name)
        for actor in mention.participants
        if actor.type is not ActorType.PERSON
    )
    cities = frozenset(
        _folded(place.name)
        for place in mention.places
        if _is_city(place.name, place.country, mention)
    )
    trigger = mention.trigger.of(text).lower()
    return _Features(
        number,
        member.article.id,
        (mention.sentence.start, mention.sentence.end),
        " ".join(mention.sentence.of(text).split()),
        first - (1 if loose else 0),
        last + (1 if loose else 0),
        mention.kind,
        mention.status,
        persons,
        actors,
        frozenset(_folded(place.name) for place in mention.places),
        frozenset(place.country for place in mention.places if place.country),
        cities,
        trigger,
        bool(_PLENARY.search(f"{trigger} {mention.title}")),
        len(persons) == 2 and not _PLENARY.search(f"{trigger} {mention.title}"),
        last - first >= 2 and "/" in mention.time.edtf,
        loose,
        mention.basis is Basis.ORDER,
        member.article.document_date.day if member.article.document_date is not None else 0,
    )


def _days(time: TimeValue) -> tuple[int, int] | None:
    """First and last day; a month stands for an open side."""
    first, last = time.first_day, time.last_day
    if first is None and last is None:
        return None
    low: int = first if first is not None else (last or 0) - 30
    high: int = last if last is not None else low + 30
    return low, high


def _is_city(name: str, country: str | None, mention: EventMention) -> bool:
    others = [place for place in mention.places if place.country == country]
    return len(others) == 1 or name != others[-1].name


def _folded(name: str) -> str:
    return name.casefold()


def _verdicts(dated: Sequence[_Features]) -> Iterator[tuple[float, int, int, str]]:
    """Pairs with a score: 1 and more together, between 0 and 1 to be suggested, below 0 apart."""
    for a, b in _near_pairs(dated):
        score, reason = _verdict(a, b)
        if score:
            yield score, min(a.index, b.index), max(a.index, b.index), reason


def _near_pairs(dated: Sequence[_Features]) -> Iterator[tuple[_Features, _Features]]:
    """Pairs whose dates meet, or nearly."""
    ordered = sorted(dated, key=lambda feature: feature.first)
    open_now: list[_Features] = []
    for feature in ordered:
        open_now = [other for other in open_now if other.last + _WRONG_BY >= feature.first]
        for other in open_now:
            yield other, feature
        if feature.days <= _WIDEST:
            open_now.append(feature)
        else:
            open_now.append(feature)


def _superseded(dated: Sequence[_Features]) -> Iterator[tuple[float, int, int, str]]:
    """A plan for a day on which nothing was held, beside what was held within two days: the plan
    was put off or wrong."""
    plans = [f for f in dated if f.status is Status.PLANNED and f.days == 1]
    held = [f for f in dated if f.status is Status.PAST and f.days == 1]
    for plan in plans:
        alike = [
            other
            for other in held
            if other.written >= other.first and other.written > plan.written
            and abs(other.first - plan.first) <= _WRONG_BY and _is_like(plan, other)
        ]  # fmt: skip
        if any(other.first == plan.first for other in alike):
            continue
        nearest = min(alike, key=lambda other: abs(other.first - plan.first), default=None)
        if nearest is not None:
            low, high = sorted((plan.index, nearest.index))
            yield 1.0, low, high, "planned for one day, held on another"


def _is_like(a: _Features, b: _Features) -> bool:
    return (
        a.article != b.article
        and _kinds(a, b) >= 0.9
        and _where(a, b) >= 0
        and _who(a, b) >= 0.9
        and (_where(a, b) > 0 or len(a.persons & b.persons) >= 2 or len(a.actors & b.actors) >= 2)
    )


def _only_one(dated: Sequence[_Features]) -> Iterator[tuple[float, int, int, str]]:
    """A mention that names neither people nor place, beside the one act of its kind on its day
    that reports of the same affair tell."""
    affairs: dict[ArticleId, set[str]] = defaultdict(set)
    for feature in dated:
        affairs[feature.article] |= feature.actors | feature.persons
    for bare in dated:
        if bare.persons or bare.places or bare.actors or bare.days > 1:
            continue
        alike = [
            other
            for other in dated
            if other.article != bare.article
            and (other.first, other.last) == (bare.first, bare.last)
            and _kinds(bare, other) >= 0.9
            and len(affairs[other.article] & affairs[bare.article]) >= 2
        ]
        names = {other.persons for other in alike}
        if alike and len(names) == 1 and not any(other.pair for other in alike):
            low, high = sorted((bare.index, alike[0].index))
            yield 1.0, low, high, "the only one of its kind on the day"


def _misreported(dated: Sequence[_Features]) -> Iterator[tuple[float, int, int, str]]:
    """Two reports of one act a day or two apart, where no article tells both."""
    for place, a in enumerate(dated):
        for b in dated[place + 1 :]:
            if a.days > 1 or b.days > 1 or not 0 < abs(a.first - b.first) <= _WRONG_BY:
                continue
            if a.article == b.article or a.status is not b.status or not _one_act(a, b):
                continue
            if _tells_both(dated, a, b):
                continue
            yield 1.0, min(a.index, b.index), max(a.index, b.index), "reports differ on the day"


def _one_act(a: _Features, b: _Features) -> bool:
    """An act that is done once: an accord, a trip called off, a meeting of the same three."""
    where, who, kind = _where(a, b), _who(a, b), _kinds(a, b)
    if a.kind is Kind.AGREEMENT or b.kind is Kind.AGREEMENT:
        return kind >= 0.6 and where > 0 and who >= 0 and abs(a.first - b.first) == 1
    if a.kind is b.kind is Kind.MEETING and not (a.pair and b.pair):
        return where >= 0 and len(a.persons & b.persons) >= 2 and who >= 0.6
    return False


def _tells_both(dated: Sequence[_Features], a: _Features, b: _Features) -> bool:
    days = {a.first, b.first}
    told: dict[ArticleId, set[int]] = defaultdict(set)
    for other in dated:
        if other.days != 1 or other.first not in days or _kinds(a, other) < 0.9:
            continue
        if a.persons and b.persons:
            same = len(other.persons & a.persons & b.persons) >= 2
        else:
            same = _where(a, other) >= 0 and _who(a, other) >= 0.6
        if same:
            told[other.article].add(other.first)
    return any(seen == days for seen in told.values())


_TALKING = frozenset({Kind.MEETING, Kind.NEGOTIATION})
_FAMILIES: tuple[frozenset[Kind], ...] = (
    _TALKING,
    frozenset({Kind.AGREEMENT, Kind.STATEMENT}),
    frozenset({Kind.AGREEMENT, Kind.CEASEFIRE}),
    frozenset({Kind.AGREEMENT, Kind.VOTE}),
    frozenset({Kind.MILITARY, Kind.CRISIS}),
    frozenset({Kind.MILITARY, Kind.CEASEFIRE}),
    frozenset({Kind.SANCTION, Kind.VOTE}),
    frozenset({Kind.DEADLINE, Kind.AGREEMENT}),
    frozenset({Kind.ELECTION, Kind.VOTE}),
)


def _kinds(a: _Features, b: _Features) -> float:
    """1 equal, between 0 and 1 akin, 0 foreign."""
    if a.kind is b.kind:
        return 1.0
    pair = {a.kind, b.kind}
    if pair == _TALKING:
        return 0.9
    if pair == {Kind.CALL, Kind.MEETING} and (
        _VIDEO.search(a.trigger + " " + b.trigger) or a.article == b.article
    ):
        return 0.9
    if pair == {Kind.MEETING, Kind.VISIT}:
        return 0.5
    return 0.6 if any(pair <= family for family in _FAMILIES) else 0.0


def _where(a: _Features, b: _Features) -> float:
    """1 equal, 0 unknown, -1 in contradiction."""
    if not a.places or not b.places:
        return 0.0
    if a.cities & b.cities:
        return 1.0
    if a.places & b.places:
        return 0.8
    if a.countries and b.countries and a.countries & b.countries:
        coarse = any(_is_state_only(each) for each in (a, b))
        return 0.5 if coarse else -1.0
    return -1.0


def _is_state_only(feature: _Features) -> bool:
    return len(feature.places) == 1 and not feature.cities


def _who(a: _Features, b: _Features) -> float:
    """1 the same people or states, 0 unknown, -1 in contradiction."""
    if a.persons and b.persons:
        shared = a.persons & b.persons
        if not shared:
            return -1.0 if not (a.actors & b.actors) or len(a.persons) > 1 < len(b.persons) else 0.0
        smaller = min(len(a.persons), len(b.persons))
        if len(shared) == smaller:
            return 1.0
        return 0.6 if len(shared) * 2 >= smaller else -1.0
    if not a.actors or not b.actors:
        return 0.0
    shared_actors = a.actors & b.actors
    if not shared_actors:
        return -0.6
    smaller = min(len(a.actors), len(b.actors))
    return 1.0 if len(shared_actors) == smaller else 0.5


def _verdict(a: _Features, b: _Features) -> tuple[float, str]:
    if a.article == b.article and a.sentence == b.sentence:
        return (-1.0, "two events of one sentence") if a.trigger != b.trigger else (-1.0, "twice")
    kind, where, who = _kinds(a, b), _where(a, b), _who(a, b)
    if a.words == b.words and a.first == b.first and a.trigger == b.trigger:
        return 3.0, "the same sentence in two articles"
    meets = a.first <= b.last and b.first <= a.last
    if not meets:
        return _apart(a, b, kind, where, who)
    if kind == 0.0:
        return 0.0, ""
    if where < 0:
        return -1.0, "in different places"
    if _keeps_apart(a, b):
        return -1.0, "a round and one of its days, or a bilateral beside its summit"
    if Kind.DEADLINE in (a.kind, b.kind) and kind >= 0.6:
        same = (a.first, a.last) == (b.first, b.last) and a.days == 1 and who > -1.0
        return (2.0, "one deadline") if same else (0.4, "deadlines")
    if who < 0:
        return (-1.0, "other people") if who <= -1.0 else (0.0, "")
    return _sum(a, b, kind, where, who)


def _sum(a: _Features, b: _Features, kind: float, where: float, who: float) -> tuple[float, str]:
    same = _same_date(a, b)
    narrow = max(a.days, b.days) <= 10
    if kind >= 0.9 and who > 0 and where > 0 and (same or narrow):
        return 1.6 + 0.2 * who + (0.3 if same else 0.0), "date, kind, place and people agree"
    if kind >= 0.9 and who >= 0.9 and (same or narrow):
        return 1.3 + (0.3 if same else 0.0), "date, kind and people agree"
    if kind >= 0.9 and where > 0 and same:
        return 1.2, "date, kind and place agree"
    if kind >= 0.9 and who > 0 and same:
        return 1.05, "date and kind agree, and some of the people"
    if kind >= 0.6 and who > 0 and where > 0 and same:
        return 1.1, "date, place and people agree"
    if kind >= 0.9 and same and not (a.places or b.places) and a.trigger == b.trigger and who >= 0:
        return 1.0, "the same words on the same date"
    if kind >= 0.9 and same and who >= 0 and a.status is b.status is Status.CANCELLED:
        return 1.0, "called off for the same day"
    if kind >= 0.5 and (who > 0 or where > 0):
        return 0.6, "two of three agree: " + ("people" if who > 0 else "place")
    return 0.0, ""


def _same_date(a: _Features, b: _Features) -> bool:
    if (a.first, a.last) == (b.first, b.last):
        return True
    if a.lasting or b.lasting:
        return False
    return min(a.days, b.days) == 1 and max(a.days, b.days) <= 7


def _keeps_apart(a: _Features, b: _Features) -> bool:
    """A round as a whole beside a session of one day; two men beside all the ministers."""
    if a.lasting != b.lasting and max(a.days, b.days) >= 3 and min(a.days, b.days) == 1:
        return True
    if a.kind not in (Kind.MEETING, Kind.NEGOTIATION, Kind.CALL):
        return False
    if a.pair and b.plenary and not a.persons <= b.persons:
        return True
    if b.pair and a.plenary and not b.persons <= a.persons:
        return True
    if a.article == b.article and (a.pair, b.pair) in ((True, False), (False, True)):
        return not (a.persons and b.persons)
    sizes = sorted((len(a.persons), len(b.persons)))
    return sizes[0] == 2 and sizes[1] >= 4 and a.pair != b.pair


def _apart(a: _Features, b: _Features, kind: float, where: float, who: float) -> tuple[float, str]:
    """Dates that do not meet: one of the two reports may err, where all else agrees."""
    if a.article == b.article:
        return (-0.5, "two days of one article") if kind >= 0.6 else (0.0, "")
    if kind >= 0.9 and where > 0 and who >= 1.0 and max(a.days, b.days) == 1:
        return 0.3, "all but the date agree"
    return 0.0, ""


def near_copies(articles: Sequence[Article]) -> tuple[tuple[int, int], ...]:
    """Pairs of articles of which one copies the other, sentences in any order: containment of
    word trigrams at least 0.8, or Jaccard at least 0.6. Quadratic; for some thousands."""
    grams = [_trigrams(article.body.of(article.text)) for article in articles]
    index: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for number, own in enumerate(grams):
        for gram in own:
            index[gram].append(number)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for holders in index.values():
        if 2 <= len(holders) <= 50:
            for place, one in enumerate(holders):
                for two in holders[place + 1 :]:
                    shared[one, two] += 1
    return tuple(pair for pair, count in sorted(shared.items()) if _is_copy(grams, pair, count))


def _is_copy(
    grams: Sequence[frozenset[tuple[str, str, str]]], pair: tuple[int, int], count: int
) -> bool:
    one, two = len(grams[pair[0]]), len(grams[pair[1]])
    smaller = min(one, two)
    if smaller < 20:
        return False
    return count / smaller >= _NEAR_CONTAINMENT or count / (one + two - count) >= _NEAR_JACCARD


def _trigrams(text: str) -> frozenset[tuple[str, str, str]]:
    words = re.findall(r"\w+", text.casefold())
    return frozenset(zip(words, words[1:], words[2:], strict=False))
