"""Lines headed by a date: agendas, chronologies, programmes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from timeline import edtf
from timeline.events.drafts import MEETING_LIKE
from timeline.events.hits import Hit
from timeline.events.lexicon import Form, Role
from timeline.events.moments import Moment, days_long
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.sharing import is_told_again
from timeline.events.wordlists import words
from timeline.records import Kind, TimexType


def is_label(sentence: Sentence, moment: Moment) -> bool:
    after = sentence.tokens[moment.last].text if moment.last < len(sentence.tokens) else ""
    return after in (":", "-", "–", "—") or moment.first == 0


def labelled(sentence: Sentence, moment: Moment, moments: list[Moment]) -> list[Hit]:
    """A line headed by a date: what the line tells happened then, each of its parts between
    semicolons for itself."""
    found: list[Hit] = []
    for first, last in _parts(sentence, moment.last):
        within = [m for m in sentence.moments if first <= m.first < last]
        label = extended(moment, within)
        found += _in_part(sentence, label, moments, (first, last))
    return found


def _parts(sentence: Sentence, first: int) -> list[tuple[int, int]]:
    """A semicolon parts where a verb, another place (“; Lima: trade ministers”), another event
    with its place (“; election in Belarus”) or something that people do together follows."""
    ends, last = [first], len(sentence.tokens)
    verbs = [verb.first for verb in sentence.reading.verbs if not verb.infinitive]
    signs = [at for at in range(first, last) if sentence.lower[at] == ";"]
    for at, end in pairwise([*signs, last]):
        names_place = ":" in sentence.lower[at:end] or _is_elsewhere(sentence, at, end)
        if names_place or _is_item(sentence, at, end) or any(at < verb < end for verb in verbs):
            ends.append(at)
    return list(pairwise([*ends, last]))


def _is_elsewhere(sentence: Sentence, at: int, end: int) -> bool:
    """An event noun opens the part, and a place is named in it."""
    noun = any(at < noun.first <= at + _OPENING for noun in sentence.reading.nouns)
    return noun and any(at < n.first < end and n.place is not None for n in sentence.names)


def _is_item(sentence: Sentence, at: int, end: int) -> bool:
    """“; meeting with the president”, “; signing of four agreements”."""
    noun = next((n for n in sentence.reading.nouns if at < n.first <= at + _OPENING), None)
    if noun is None or noun.last > end:
        return False
    if noun.kind not in MEETING_LIKE and noun.lemma not in _SIGNINGS:
        return False
    return noun.last == end or sentence.lexicon.is_("prepositions", sentence.lower[noun.last])


_SIGNINGS = words("signings")
_OPENING = 3
"""Tokens after a semicolon within which an event noun opens its part."""


def _in_part(
    sentence: Sentence, moment: Moment, moments: list[Moment], part: tuple[int, int]
) -> list[Hit]:
    reading, (start, end) = sentence.reading, part
    others = [m for m in moments if m.span != moment.span and m.time != moment.time and is_own(m)]
    chosen: list[Hit] = []
    described: EventNoun | None = None
    elsewhere: list[EventNoun | None] = []
    for verb in reading.verbs:
        if not start <= verb.first < end or verb.infinitive:
            continue
        if verb.form == Form.ING or verb.unreal:
            continue
        if verb.roles & Role.STATIVE and verb.kind is None and verb.noun is None:
            continue
        if any(_owns(sentence, m, verb) for m in others) or _subordinate(sentence, verb, start):
            continue
        if others and _tells_of_another_day(sentence, verb, others):
            elsewhere.append(verb.noun)
            continue
        if chosen and (verb.future or not _is_strong(verb)):
            continue
        if verb.form & Form.PAST and chosen and not verb.passive and verb.relative:
            continue
        if chosen and (_only_describes(verb) or _goes_with(verb)):
            continue
        if _only_describes(verb) and _is_told_in(reading.verbs, verb, end):
            described = verb.noun
            continue
        before = chosen[-1].verb if chosen else None
        if before is not None and verb.subject_of is before and is_told_again(before, verb):
            continue
        act = _expected(sentence, verb)
        chosen.append(Hit(act, act.noun or described, moment, label=True))
        described = None
    if not chosen:
        taken = [
            v for v in reading.verbs
            if start <= v.first < end and any(_owns(sentence, m, v) for m in others)
        ]  # fmt: skip
        inside = [
            n for n in reading.nouns
            if start <= n.first < end and n not in elsewhere
            and not any(_own_clause(sentence, v) <= n.first < v.right for v in taken)
        ]  # fmt: skip
        free = [n for n in inside if n.verb is None or _stands_before(sentence, n, start)]
        nouns = free or inside or assembled(sentence, start, end)
        if not nouns and moment.last > moment.first and not others:
            nouns = entry_of(sentence, start, end, is_day=moment.main.type is TimexType.DATE)
        if nouns:
            chosen.append(Hit(None, nouns[0], moment, label=True))
    return chosen


def _goes_with(verb: Verb) -> bool:
    """“... and agree on a reopening”, “... and offered help”: told with what was done before it."""
    return verb.lemma in _WHAT_CAME or (verb.kind is Kind.STATEMENT and verb.noun is None)


_WHAT_CAME = frozenset({"agree", "decide", "discuss", "attend"})
"""“Meet in Quito and agree on a reopening”: what a meeting came to, and who came, told with it."""


def _expected(sentence: Sentence, verb: Verb) -> Verb:
    """“Both are expected to hand over their papers”: what they are expected to do."""
    if not (verb.passive and sentence.lexicon.is_("planned", sentence.lower[verb.first])):
        return verb
    told = (v for v in sentence.reading.verbs if v.infinitive and v.governor is verb)
    return next(told, verb)


def _tells_of_another_day(sentence: Sentence, verb: Verb, others: Sequence[Moment]) -> bool:
    """“16:30 - A source says that the envoy arrives on Thursday”, “26 April: A conference held from
    5 to 9 July settles nothing”: what is spoken of has a day of its own."""
    noun = verb.noun
    if noun is not None and any(noun.last <= m.first < verb.first for m in others):
        return True
    after = next((v.first for v in sentence.reading.verbs if v.first > verb.first), None)
    if _only_describes(verb) and any(verb.last <= m.first < (after or m.last) for m in others):
        return True
    if not verb.roles & Role.REPORTING or verb.kind not in (None, Kind.STATEMENT):
        return False
    if sentence.lower[verb.last : verb.last + 1] != ["that"]:
        return False
    return any(m.first > verb.last for m in others)


def _own_clause(sentence: Sentence, verb: Verb) -> int:
    """Where the clause of a verb begins: “snap election, the government having lost a vote” after
    the comma."""
    signs = [at for at in range(verb.left, verb.open) if sentence.lower[at] == ","]
    return max(signs, default=verb.left)


def assembled(sentence: Sentence, start: int, end: int) -> list[EventNoun]:
    """“BRUSSELS: NATO defence ministers”: who is named comes together."""
    for at in range(start, end):
        if sentence.tokens[at].lower in _ASSEMBLED:
            return [EventNoun(at, at + 1, "meeting", Kind.MEETING)]
    return []


def entry_of(sentence: Sentence, first: int, last: int, *, is_day: bool) -> list[EventNoun]:
    """“14:30 - Security Community Council”, “1 November - The Assembly abolishes the Sultanate”: a
    line that names who acts tells an event though no list has its word. A body alone meets."""
    inside = range(first, last)
    bodies = [at for at in inside if sentence.lower[at] in _BODIES and _is_capital(sentence, at)]
    small = [
        at for at in inside if sentence.tokens[at].text.isalpha() and sentence.lower[at].islower()
        and not _is_capital(sentence, at) and not sentence.masked[at]
    ]  # fmt: skip
    told = [at for at in small if not any(
        sentence.lexicon.is_(group, sentence.lower[at]) for group in _SMALL)]  # fmt: skip
    if bodies and not told:
        return [EventNoun(bodies[-1], bodies[-1] + 1, "meeting", Kind.MEETING)]
    acts = any(first <= name.first < last and name.actor is not None for name in sentence.names)
    if not (acts and told and is_day) or sentence.is_off_beat:
        return []
    return [EventNoun(told[0], told[0] + 1, sentence.lower[told[0]], Kind.OTHER)]


def _is_capital(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].text[:1].isupper()


_BODIES = words("meeting_bodies")
_SMALL = ("prepositions", "determiners", "coordinators", "auxiliaries", "titles")
_ASSEMBLED = frozenset({"ministers", "leaders", "ambassadors", "presidents", "premiers"})


def _owns(sentence: Sentence, moment: Moment, verb: Verb) -> bool:
    """True for a date in the verb's clause, unless it is that of an act told beside: “visits the
    city, his first trip since the killing in 2018”."""
    if not verb.left <= moment.first < verb.right:
        return False
    between = set(sentence.lower[verb.last : moment.first])
    return not between & _BESIDE


_BESIDE = frozenset({"since", "after", "following", "amid"})


def _subordinate(sentence: Sentence, verb: Verb, start: int) -> bool:
    """In a clause that one of these words opens, or that stands behind one and an event noun:
    “first forum, a year after the convention was signed”."""
    if verb.left > 0 and sentence.lower[verb.left] in _OPENERS:
        return True
    noun = next((n for n in sentence.reading.nouns if start <= n.first < verb.open), None)
    if noun is None:
        return False
    words = sentence.lower[noun.last : verb.open]
    at = next((at for at, word in enumerate(words) if word in _OPENERS), None)
    return at is not None and "," not in words[at:]


def _stands_before(sentence: Sentence, noun: EventNoun, start: int) -> bool:
    """A noun before the clause of its verb, which tells of something else."""
    verb = noun.verb
    return verb is not None and noun.first < verb.open and _subordinate(sentence, verb, start)


_OPENERS = frozenset(
    {
        "after", "that", "because", "if", "unless", "before", "who", "which", "whose", "when",
        "while", "as", "since", "until",
    }
)  # fmt: skip


def _only_describes(verb: Verb) -> bool:
    """“Leaders meet, a summit postponed twice”: what was done to the noun before it earlier."""
    noun = verb.noun
    past = bool(verb.form & Form.PAST) and not verb.passive
    return past and noun is not None and noun.last == verb.first


def _is_told_in(verbs: Sequence[Verb], verb: Verb, end: int) -> bool:
    """“A truce brokered by Moscow takes effect”: the verb that follows tells what happens."""
    after = (each for each in verbs if verb.last <= each.first < end)
    following = next((each for each in after if not each.infinitive), None)
    if following is None or following.relative:
        return False
    return bool(following.form & Form.THIRD) and following.kind is not None


def _is_strong(verb: Verb) -> bool:
    if verb.kind is None and verb.noun is None:
        return False
    return not verb.roles & Role.REPORTING


def extended(label: Moment, moments: list[Moment]) -> Moment:
    """“FRIDAY: ... summit, until Sunday”, “opens, three days”: the label with the end or the
    length that its line states."""
    for other in moments:
        if other.is_length and other.lead in _AFTER_LENGTH and label.time is not None:
            days, first = days_long(other.main), label.time.first_day
            if days is not None and first is not None and 1 < days < _LONGEST_SESSION:
                return replace(label, time=edtf.lasting_days(first, first + days - 1))
        if other is label or other.time is None or label.time is None:
            continue
        if other.lead in ("to", "until", "till", "through") and other.time.is_single_day:
            first, last = label.time.first_day, other.time.last_day
            if first is not None and last is not None and first < last:
                return replace(label, time=edtf.lasting_days(first, last))
    return label


_AFTER_LENGTH = (",", "for", "lasting", "a", "(")
_LONGEST_SESSION = 60
"""Days; what lasts longer is no session."""


def is_own(moment: Moment) -> bool:
    """A further date of a labelled line that dates something of its own."""
    if moment.is_length or moment.main.type is TimexType.TIME:
        return False
    return moment.lead not in ("to", "until", "till", "through")
