"""Verbs joined to a dated verb share its date: “expelled ten and imposed sanctions on Friday”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.doers import is_of_states
from timeline.events.hits import Hit
from timeline.events.lexicon import Form, Role
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind


def sharing(sentence: Sentence, hits: Sequence[Hit]) -> list[Hit]:
    """The events of verbs that have no date of their own and are joined to one that has."""
    found: list[Hit] = []
    if not hits or len(sentence.reading.verbs) < 2:
        return found
    dated = {hit.verb.first for hit in hits if hit.verb is not None}
    nouns = {hit.noun.first for hit in hits if hit.noun is not None}
    for hit in hits:
        if hit.verb is None or hit.label or hit.moment is None or only_reports(hit.verb):
            continue
        for other in joined_to(sentence, hit.verb, dated):
            told = other.noun is not None and other.noun.first in nouns
            if not told and can_share(other, hit.verb):
                found.append(Hit(other, other.noun, hit.moment, hit.cost + 1, shared=True))
                dated.add(other.first)
    for verb in sentence.reading.verbs[1:]:
        like = None if verb.first in dated else _beside(sentence, verb, hits)
        told = verb.noun is not None and verb.noun.first in nouns
        if like is not None and not told:
            found.append(Hit(verb, verb.noun, like.moment, like.cost + 1, shared=True))
    return found


def _beside(sentence: Sentence, verb: Verb, hits: Sequence[Hit]) -> Hit | None:
    """Whose date the next clause has, where somebody else acts in it and it has none of its own:
    “blacklisted eight of them on Monday; Tehran froze its dialogue”."""
    if verb.subject_of is not None or sentence.lower[verb.left : verb.left + 1] not in _NEXT_CLAUSE:
        return None
    if any(verb.left <= moment.first < verb.right for moment in sentence.moments):
        return None
    by_whom = sentence.lower[verb.last : verb.last + 1] == ["by"] and not verb.passive
    if by_whom or not (_is_told_beside(verb) and is_of_states(sentence, verb)):
        return None  # “and Serbia, backed by Russia, ...”: an aside
    before = [hit for hit in hits if hit.verb is not None and hit.verb.first < verb.first]
    like = before[-1] if before else None
    if like is None or like.verb is None or like.moment is None or like.label:
        return None
    one = like.verb
    if (
        had_before(sentence, one) != had_before(sentence, verb)
        or one.future != verb.future
        or is_told_again(one, verb)
    ):
        return None
    between = (v for v in sentence.reading.verbs if one.first < v.first < verb.first)
    apart = any(
        not (v.infinitive or v.form == Form.ING or v.subject_of is not None) for v in between
    )
    time = like.moment.time
    return like if time is not None and time.is_single_day and not apart else None


def had_before(sentence: Sentence, verb: Verb) -> bool:
    """“Has left”, “had left”: told of an earlier time than what only “left”."""
    return verb.perfect or "had" in sentence.lower[verb.open : verb.first]


_NEXT_CLAUSE = ([";"], ["and"], ["while"])


def _is_told_beside(verb: Verb) -> bool:
    """A deed of a known kind that was done."""
    if verb.future or verb.unreal or verb.negated or verb.infinitive or verb.form == Form.ING:
        return False
    if verb.roles & (Role.STATIVE | Role.DENYING) or only_reports(verb) or is_toll(verb):
        return False
    if verb.kind is Kind.STATEMENT and verb.lemma in _TAKING_UP:
        return False
    return bool(verb.form & Form.PAST) and verb.kind not in _NO_KINDS_BESIDE


_TAKING_UP = words("taking_up")
_NO_KINDS_BESIDE = (None, Kind.OTHER, Kind.VISIT, Kind.DEADLINE)


def is_told_again(early: Verb, late: Verb) -> bool:
    """“Met and dined”, “agreed and signed a pact”, “bombed the dam and shelled the town”: one
    happening in two words; not “recalled its envoy and expelled theirs”."""
    if kind_named(early) is not kind_named(late):
        return False
    return kind_named(late) in _ONE_AT_A_TIME or late.left <= early.last


_ONE_AT_A_TIME = frozenset(
    {Kind.MEETING, Kind.NEGOTIATION, Kind.CALL, Kind.MILITARY, Kind.CRISIS, Kind.CEASEFIRE}
)


def kind_named(verb: Verb) -> Kind | None:
    """What a verb names, by itself or by its event noun."""
    return verb.kind or (verb.noun.kind if verb.noun is not None else None)


def joined_to(sentence: Sentence, verb: Verb, dated: set[int]) -> Iterator[Verb]:
    """The verbs of one subject before and behind a verb, as far as the row goes unbroken by a date
    of its own; each happening once."""
    verbs = sentence.reading.verbs
    at = verbs.index(verb)
    told = [verb]
    for row in (verbs[at + 1 :], verbs[:at][::-1]):
        last = verb
        for other in row:
            early, late = (last, other) if last.first < other.first else (other, last)
            if other.first in dated or not _joined(sentence, early, late):
                break
            if not any(_says_the_same(other, each) for each in told):
                told.append(other)
                yield other
            last = other


def _says_the_same(one: Verb, two: Verb) -> bool:
    early, late = (one, two) if one.first < two.first else (two, one)
    return is_told_again(early, late) or is_toll(late)


def is_toll(verb: Verb) -> bool:
    """“Bombed the dam and killed a dozen”: what it came to."""
    return verb.lemma in ("kill", "wound", "injure", "die")


def _joined(sentence: Sentence, early: Verb, late: Verb) -> bool:
    if late.subject_of is not early or late.open - late.left > 1:
        return False
    word = sentence.lower[late.left] if late.left < len(sentence.lower) else ""
    if word == ",":
        if late.roles & (Role.CANCELLED | Role.POSTPONED):
            return True  # “a summit, called for May, was put off”
        return _goes_on_listing(sentence, late) and not _describes(sentence, late)
    return word in _AND


_AND = words("joined_by_and")


def _describes(sentence: Sentence, verb: Verb) -> bool:
    """“Recalled the charter, signed on 8 May, and urged”: what was done to the noun before it."""
    behind = any(noun.last == verb.left for noun in sentence.reading.nouns)
    return behind and any(0 <= each.first - verb.last <= 1 for each in sentence.moments)


def _goes_on_listing(sentence: Sentence, verb: Verb) -> bool:
    """“Expelled ten envoys, froze the assets and closed ...”, not “adopted in May, had lapsed”."""
    verbs = sentence.reading.verbs
    after = verbs[verbs.index(verb) + 1 :][:1]
    return any(sentence.lower[each.left] in _AND and each.open - each.left <= 1 for each in after)


def can_share(verb: Verb, like: Verb) -> bool:
    """True for a verb that tells an event by itself, in the form of that which it is joined
    to."""
    if verb.unreal or verb.negated or verb.infinitive or verb.form == Form.ING:
        return False
    if verb.passive and not like.passive:
        return False  # “won nine votes and was vetoed”: what came of it
    if verb.roles & Role.STATIVE or only_reports(verb) or verb.form != like.form:
        return False
    return kind_named(verb) not in _NONE_OF_THEIR_OWN


_NONE_OF_THEIR_OWN = (None, Kind.OTHER, Kind.STATEMENT, Kind.VISIT, Kind.DEADLINE)
"""Kinds of which a chronology lists none for a verb that only shares a date."""


def only_reports(verb: Verb) -> bool:
    """“Said”; “recalled its envoy” is a deed, though “recalled that” reports."""
    return bool(verb.roles & Role.REPORTING) and verb.kind in (None, Kind.STATEMENT)
