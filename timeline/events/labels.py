"""Lines headed by a date: agendas, chronologies, programmes."""

from __future__ import annotations

from dataclasses import replace

from timeline import edtf
from timeline.events.hits import Hit
from timeline.events.lexicon import Form, Role
from timeline.events.moments import Moment, days_long
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.records import Kind, TimexType


def is_label(sentence: Sentence, moment: Moment) -> bool:
    after = sentence.tokens[moment.last].text if moment.last < len(sentence.tokens) else ""
    return after in (":", "-", "–", "—") or moment.first == 0


def labelled(sentence: Sentence, moment: Moment, moments: list[Moment]) -> list[Hit]:
    """A line headed by a date: what the line tells happened then."""
    reading = sentence.reading
    others = [m for m in moments if m is not moment and is_own(m)]
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
        nouns = nouns or _assembled(sentence, moment)
        if nouns:
            chosen.append(Hit(None, nouns[0], moment, label=True))
    return chosen


def _assembled(sentence: Sentence, moment: Moment) -> list[EventNoun]:
    """“BRUSSELS: NATO defence ministers”: who is named comes together."""
    for at in range(moment.last, len(sentence.tokens)):
        if sentence.tokens[at].lower in _ASSEMBLED:
            return [EventNoun(at, at + 1, "meeting", Kind.MEETING)]
    return []


_ASSEMBLED = frozenset({"ministers", "leaders", "ambassadors", "presidents", "premiers"})


def _owns(sentence: Sentence, moment: Moment, verb: Verb) -> bool:
    """True for a date in the verb's clause, unless it is that of an act told beside: “visits the
    city, his first trip since the killing in 2018”."""
    if not verb.left <= moment.first < verb.right:
        return False
    between = set(sentence.lower[verb.last : moment.first])
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
