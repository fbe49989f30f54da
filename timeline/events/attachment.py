"""Which date belongs to which event: the nearest that nothing stands before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from timeline import edtf
from timeline.events.lexicon import Form, Role
from timeline.events.moments import Moment
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind, TimexType

_NEAR_REPORTING = 2
_TRIES = 3


@dataclass(slots=True)
class Hit:
    """An event found: its verb or noun or both, and its date words where it has some.

    ``number`` counts the dates of one trigger; ``shared`` is True where the date was given to a
    verb beside it; ``cost`` is how far the date stands off; ``label`` where the date heads a line.
    """

    verb: Verb | None
    noun: EventNoun | None
    moment: Moment | None
    cost: float = 0.0
    number: int = 0
    shared: bool = False
    label: bool = False
    before: list[Moment] = field(default_factory=list)

    @property
    def first(self) -> int:
        """First token of the trigger."""
        return self.verb.first if self.verb is not None else self._noun.first

    @property
    def last(self) -> int:
        """Last token of the trigger, exclusive."""
        return self.verb.last if self.verb is not None else self._noun.last

    @property
    def _noun(self) -> EventNoun:
        assert self.noun is not None
        return self.noun


def attach(sentence: Sentence, accept: Callable[[Hit], bool]) -> list[Hit]:
    """Every date of the sentence with the event that it dates, in text order.

    ``accept`` says whether a candidate tells an event at all; the next best is asked where the
    best does not.
    """
    labelled = False
    hits: list[Hit] = []
    moments = _usable(sentence)
    labels = [moment for moment in moments if moment.opens]
    for moment in moments:
        if moment in labels[:1] and _is_label(sentence, moment):
            extended = _extended(moment, moments)
            hits.extend(_labelled(sentence, extended, moments))
            labelled = True
            continue
        if labelled and not _is_own(moment):
            continue
        hit = next((h for h in _ranked(sentence, moment) if accept(h)), None)
        if hit is not None:
            hits.append(hit)
    hits = _once_each(hits)
    hits += _sharing(sentence, hits)
    hits.sort(key=lambda hit: (hit.first, hit.moment.first if hit.moment else 0))
    _number(hits)
    return hits


def _usable(sentence: Sentence) -> list[Moment]:
    found = []
    for moment in sentence.moments:
        if moment.is_length and moment.lead not in _WITHIN:
            continue
        if sentence.quoted[moment.first] and not _possessive(sentence, moment):
            continue
        found.append(moment)
    return found


_WITHIN = ("within", "binnen", "innerhalb", "entro", "sous")


def _possessive(sentence: Sentence, moment: Moment) -> bool:
    """“today's extraordinary session”: the date owns an event noun."""
    words = [token.lower for token in sentence.tokens]
    if moment.last < len(words) and words[moment.last] in ("'s", "’s"):
        return any(moment.last < noun.first <= moment.last + 3 for noun in sentence.reading.nouns)
    return False


def _is_label(sentence: Sentence, moment: Moment) -> bool:
    after = sentence.tokens[moment.last].text if moment.last < len(sentence.tokens) else ""
    return after in (":", "-", "–", "—") or moment.first == 0


def _labelled(sentence: Sentence, moment: Moment, moments: list[Moment]) -> list[Hit]:
    """A line headed by a date: what the line tells happened then."""
    reading = sentence.reading
    others = [m for m in moments if m is not moment]
    chosen: list[Hit] = []
    for verb in reading.verbs:
        if verb.infinitive or verb.first < moment.last or verb.form == Form.ING or verb.unreal:
            continue
        if verb.roles & Role.STATIVE and verb.kind is None and verb.noun is None:
            continue
        if any(_owns(sentence, m, verb) for m in others) or _subordinate(sentence, verb):
            continue
        if chosen and not _is_strong(verb):
            continue
        if verb.form & Form.PAST and chosen and not verb.passive and verb.relative:
            continue
        if chosen and _only_describes(verb):
            continue
        chosen.append(Hit(verb, verb.noun, moment, label=True))
    if not chosen:
        nouns = [n for n in reading.nouns if n.first >= moment.last and n.verb is None]
        nouns = nouns or [n for n in reading.nouns if n.first >= moment.last]
        if nouns:
            chosen.append(Hit(None, nouns[0], moment, label=True))
    return chosen


def _owns(sentence: Sentence, moment: Moment, verb: Verb) -> bool:
    """True for a date in the verb's clause, unless it is that of an act told beside: “visits the
    city, his first trip since the killing in 2018”."""
    if not verb.left <= moment.first < verb.right:
        return False
    between = {token.lower for token in sentence.tokens[verb.last : moment.first]}
    return not between & _BESIDE


_BESIDE = frozenset({"since", "after", "following", "amid"})


def _subordinate(sentence: Sentence, verb: Verb) -> bool:
    word = sentence.tokens[verb.left].lower if verb.left else ""
    return verb.left > 0 and word in (
        "after", "that", "because", "if", "unless", "before", "who", "which", "whose", "when",
        "while", "as", "since", "until",
    )  # fmt: skip


def _only_describes(verb: Verb) -> bool:
    """“Leaders meet, a summit postponed twice”: what was done to the noun before it earlier."""
    noun = verb.noun
    past = bool(verb.form & Form.PAST) and not verb.passive
    return past and noun is not None and noun.last == verb.first


def _is_strong(verb: Verb) -> bool:
    if verb.kind is None and verb.noun is None:
        return False
    return not verb.roles & Role.REPORTING


def _extended(label: Moment, moments: list[Moment]) -> Moment:
    """“FRIDAY: ... summit, until Sunday”: the label with the end that its line states."""
    for other in moments:
        if other is label or other.time is None or label.time is None:
            continue
        if other.lead in ("to", "until", "till", "through") and other.time.is_single_day:
            first, last = label.time.first_day, other.time.last_day
            if first is not None and last is not None and first < last:
                return replace(label, time=edtf.lasting_days(first, last))
    return label


def _is_own(moment: Moment) -> bool:
    """A further date of a labelled line that dates something of its own."""
    if moment.is_length or moment.main.type is TimexType.TIME:
        return False
    return moment.lead not in ("to", "until", "till", "through")


def _ranked(sentence: Sentence, moment: Moment) -> list[Hit]:
    candidates: list[Hit] = []
    for verb in sentence.reading.verbs:
        cost = _verb_cost(sentence, moment, verb)
        candidates.append(Hit(verb, verb.noun, moment, cost))
    for noun in sentence.reading.nouns:
        cost = _noun_cost(sentence, moment, noun)
        holder = noun.verb if noun.verb is not None and noun.verb.noun is noun else None
        if holder is not None and not _owns_date(sentence, moment, noun):
            cost += _describing(sentence, holder)
            candidates.append(Hit(holder, noun, moment, cost))
        else:
            light = _light_verb(sentence, noun)
            if not _owns_date(sentence, moment, noun):
                cost += _dependence(sentence, noun)
            candidates.append(Hit(light, noun, moment, cost))
    candidates = [hit for hit in candidates if hit.cost < 12]
    return sorted(candidates, key=lambda hit: hit.cost)[:_TRIES]


def _describing(sentence: Sentence, verb: Verb) -> float:
    """More for “vote on a resolution endorsing the accord next week”: endorsing tells of none."""
    if verb.form != Form.ING or verb.first == 0:
        return 0.0
    before, lexicon = sentence.tokens[verb.first - 1], sentence.lexicon
    ordinary = (
        before.lower.isalpha() and before.text.islower() and lexicon.verb(before.lower) is None
    )
    linked = any(lexicon.is_(group, before.lower) for group in _NOT_NOUNS)
    told = any(other.last < verb.first for other in sentence.reading.verbs)
    return _DESCRIBING if ordinary and told and not linked else 0.0


_DESCRIBING = 4.5
_NOT_NOUNS = ("prepositions", "coordinators", "subordinators", "determiners", "auxiliaries")


def _distance(sentence: Sentence, moment: Moment, first: int, last: int) -> float:
    wall = sentence.reading.wall
    if first >= moment.last:
        apart = wall[first - 1] - wall[moment.last - 1] if first > moment.last else 0.0
        opening = _opens_clause(sentence, moment)
        if (
            opening
            and moment.last < len(sentence.tokens)
            and sentence.tokens[moment.last].text == ","
        ):
            apart -= 1.5
        return max(0.0, apart) + (0.4 if opening else 1.6) + _turned_away(sentence, moment)
    return max(0.0, wall[moment.first - 1] - wall[last - 1]) if moment.first > last else 0.0


_BEFORE_DATES = words("before_dates")
_CLAUSE_OPENERS = words("clause_openers")


def _turned_away(sentence: Sentence, moment: Moment) -> float:
    """“... in March after he agreed”: the date belongs to what stands before it."""
    at, tokens = moment.last, sentence.tokens
    while at < len(tokens) and (tokens[at].text == "," or sentence.masked[at]):
        at += 1
    counted = at > moment.last + 1 and at < len(tokens) and tokens[at].lower in ("after", "before")
    direct = at == moment.last and at < len(tokens) and tokens[at].lower in _TURNS
    return 3.0 if (counted or direct) and moment.first > 2 else 0.0


_TURNS = frozenset({"after", "before", "when", "while", "because", "as", "once", "since"})


def _opens_clause(sentence: Sentence, moment: Moment) -> bool:
    at = moment.first - 1
    tokens = sentence.tokens
    while at >= sentence.start and tokens[at].lower in _BEFORE_DATES:
        at -= 1
    if at < sentence.start or tokens[at].text in (",", ";", ":", "-", "–", "—"):
        return True
    return tokens[at].lower in _CLAUSE_OPENERS


def _verb_cost(sentence: Sentence, moment: Moment, verb: Verb) -> float:
    cost = _distance(sentence, moment, verb.first, verb.last)
    roles = verb.roles
    if roles & Role.REPORTING and verb.noun is None and verb.kind in (None, Kind.STATEMENT):
        gap = min(abs(moment.first - verb.last), abs(verb.first - moment.last))
        cost += -1.0 if gap <= _NEAR_REPORTING else 2.5
    if verb.kind is None and verb.noun is None and not roles & ~Role.STATIVE:
        cost += 2.5 if roles & Role.STATIVE else 1.2
    if roles & Role.LIGHT and verb.kind is None and verb.noun is None:
        cost += 0.8
    if verb.form == Form.ING:
        cost += 1.5
        cost += _describing(sentence, verb)
    if verb.infinitive and not verb.future:
        cost += 0.8 if moment.first >= verb.last else 2.5
    if verb.lemma in ("be", "have", "do"):
        cost += 1.5
    return cost


def _noun_cost(sentence: Sentence, moment: Moment, noun: EventNoun) -> float:
    cost = _distance(sentence, moment, noun.first, noun.last)
    words = sentence.tokens
    if moment.first >= noun.last:
        between = [token.lower for token in words[noun.last : moment.first]]
        if between in (
            ["of"],
            ["of", "the"],
            ["on"],
            ["in"],
            ["from"],
            ["de"],
            ["du"],
            ["del"],
            ["vom"],
            [","],
            [],
            ["("],
            ["of", "that"],
        ):
            return (
                cost - 0.6 if between in (["of"], ["of", "the"], [], ["("], ["de"]) else cost - 0.2
            )
        if any(word in ("that", "which", "who") for word in between):
            cost += 1.5
        return cost + 0.7
    if noun.first - moment.last <= 3:
        after = words[moment.last].lower if moment.last < len(words) else ""
        return 0.2 if after in ("'s", "’s") else cost + (0.0 if noun.first == moment.last else 0.8)
    return cost + 1.2


def _owns_date(sentence: Sentence, moment: Moment, noun: EventNoun) -> bool:
    """“The treaty of 1965”, “talks (May 3)”: the date is the noun's, whatever the verb."""
    words = [token.lower for token in sentence.tokens[noun.last : moment.first]]
    if words in (["of"], ["of", "the"], ["("], ["de"], ["du"], ["del"], ["vom"], ["от"]):
        return True
    after = sentence.tokens[moment.last].lower if moment.last < len(sentence.tokens) else ""
    return moment.last < noun.first <= moment.last + 3 and after in ("'s", "’s")


_DEPENDENT = words("dependent")
_OF_ORDER = words("of_order")


def _light_verb(sentence: Sentence, noun: EventNoun) -> Verb | None:
    """The verb of taking place or part in whose clause an event noun stands alone."""
    for verb in sentence.reading.verbs:
        if verb.left <= noun.first < verb.right and verb.first < noun.first:
            takes_part = verb.roles & Role.LIGHT and not verb.roles & Role.STATIVE
            return verb if takes_part and verb.noun is None and noun.verb is None else None
    return None


def _dependence(sentence: Sentence, noun: EventNoun) -> float:
    """More where the noun only hangs on a strong verb: “recalled its envoy for consultations”."""
    verb = next((v for v in sentence.reading.verbs if v.left <= noun.first < v.right), None)
    if verb is None or verb.first > noun.first or verb.kind is None or verb.roles & Role.LIGHT:
        return 0.0
    at = noun.first - 1
    while at > verb.last and sentence.tokens[at].lower not in _DEPENDENT | _OF_ORDER:
        at -= 1
    word = sentence.tokens[at].lower
    if verb.noun is not None and verb.noun.last <= noun.first and word not in _OF_ORDER:
        return 3.0
    earlier = sentence.tokens[at - 1].lower if at else ""
    if word in ("before", "following", "amid", "until", "since") or earlier in (
        "ahead",
        "prior",
        "eve",
    ):
        return 0.0
    return 3.0


def _once_each(hits: list[Hit]) -> list[Hit]:
    """One date a happening: of several that say the same of one trigger, the first.

    A day and a repeat of it in brackets, two clocks of one moment: the second goes.
    """
    kept: list[Hit] = []
    for hit in hits:
        twin = next(
            (
                other for other in kept
                if other.first == hit.first and other.moment and hit.moment
                and _same_time(other.moment, hit.moment)
            ),
            None,
        )  # fmt: skip
        if twin is None:
            kept.append(hit)
        elif _narrower(hit, twin):
            kept[kept.index(twin)] = hit
    return kept


def _narrower(one: Hit, two: Hit) -> bool:
    if one.moment is None or two.moment is None:
        return False
    if one.moment.time is None or two.moment.time is None:
        return False
    return (one.moment.time.day_count or 0) < (two.moment.time.day_count or 0)


def _same_time(one: Moment, two: Moment) -> bool:
    if one.time is None or two.time is None:
        return one.time is two.time
    return one.time.intersects(two.time) or (
        one.time.first_day == two.time.first_day and one.time.last_day == two.time.last_day
    )


def _sharing(sentence: Sentence, hits: list[Hit]) -> list[Hit]:
    """Verbs joined to a dated verb that have no date of their own: “expelled ten and imposed
    sanctions on Friday”."""
    found: list[Hit] = []
    dated = {hit.verb.first for hit in hits if hit.verb is not None}
    nouns = {hit.noun.first for hit in hits if hit.noun is not None}
    verbs = sentence.reading.verbs
    for hit in hits:
        if hit.verb is None or hit.label or hit.moment is None or hit.verb.roles & Role.REPORTING:
            continue
        at = verbs.index(hit.verb)
        for other in verbs[at + 1 : at + 2] + verbs[max(0, at - 1) : at]:
            if other.first in dated or (other.noun is not None and other.noun.first in nouns):
                continue
            if _joined(sentence, hit.verb, other) and _can_share(other, hit.verb):
                found.append(Hit(other, other.noun, hit.moment, hit.cost + 1, shared=True))
                dated.add(other.first)
    return found


def _joined(sentence: Sentence, one: Verb, two: Verb) -> bool:
    early, late = (one, two) if one.first < two.first else (two, one)
    word = sentence.tokens[late.left].lower if late.left < len(sentence.tokens) else ""
    return (
        late.subject_of is early
        and word in ("and", ",", "et", "und", "y", "e", "и")
        and (late.open - late.left <= 1)
    )


def _can_share(verb: Verb, like: Verb) -> bool:
    if verb.unreal or verb.negated or verb.infinitive or verb.form == Form.ING:
        return False
    if verb.roles & (Role.REPORTING | Role.STATIVE) or verb.form != like.form:
        return False
    kind = verb.kind if verb.kind is not None else (verb.noun.kind if verb.noun else None)
    return kind not in (None, Kind.OTHER, Kind.STATEMENT, Kind.VISIT, Kind.DEADLINE)


def _number(hits: list[Hit]) -> None:
    seen: dict[tuple[int, int], list[Moment]] = {}
    for hit in hits:
        key = (hit.first, hit.last)
        before = seen.setdefault(key, [])
        hit.number, hit.before = len(before), list(before)
        if hit.moment is not None:
            before.append(hit.moment)
