"""Whose a gathering is by the words about it: the two of the story, its parties, those who issue a
text, or many others."""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.sentence import Sentence
from timeline.events.setting import is_determined
from timeline.events.wordlists import words
from timeline.records import Kind


def is_of_region(sentence: Sentence, hit: Hit) -> bool:
    """“Caribbean leaders meet”: not those of the story."""
    left = hit.verb.left if hit.verb is not None else hit.first - _NEAR
    return any(
        name.how == "region" and max(left, sentence.start) <= name.first < hit.last
        for name in sentence.names
    )


def is_of_two(sentence: Sentence, hit: Hit, kind: Kind) -> bool:
    """“The summit”, “their meeting”: of the two persons of the story; not a conference, a session,
    a gathering of ministers, nor one that a body is named for."""
    if kind is not Kind.MEETING or not is_definite(sentence, hit):
        return False
    noun, left = hit.noun, hit.verb.left if hit.verb is not None else hit.first - _NEAR
    if noun is not None and noun.lemma in _OF_MOURNERS | OF_MANY:
        return False
    around = range(max(left, sentence.start), hit.last)
    others = any(sentence.lexicon.among(group, (sentence.lower[at],))
                 for at in around for group in ("ministers", "delegations"))  # fmt: skip
    named = any(name.first in around and not name.is_person and name.how in ("body", "unknown")
                for name in sentence.names)  # fmt: skip
    return not (others or named or not _OFFICERS.isdisjoint(sentence.lower[at] for at in around))


OF_MANY = frozenset(
    {"conference", "session", "forum", "ceremony", "congress", "assembly", "plenary", "conclave",
     "convention", "special session", "plenary session", "working lunch"}
)  # fmt: skip
_OFFICERS = frozenset({"officers", "commanders", "experts", "deputies", "technicians", "aides"})


def is_by_assembly(sentence: Sentence, hit: Hit) -> bool:
    """“Leaders endorsed”, “the Heads of State called for”, “The Authority decided”: in a
    communique those who issue it."""
    left = hit.verb.left if hit.verb is not None else max(sentence.start, hit.first - _NEAR)
    return any(
        token.text in _ASSEMBLED or token.lower == "they"
        for token in sentence.tokens[max(left, sentence.start) : hit.first]
    )


_ASSEMBLED = words("assembled")


_OF_MOURNERS = frozenset({"funeral", "burial", "requiem", "wedding", "coronation", "mass"})
"""Gatherings that are nobody's meeting."""


def is_collective(sentence: Sentence, hit: Hit) -> bool:
    """“The presidents met”, “a meeting of foreign ministers”, “the joint commission gathers”: the
    people of all sides, whose are not told; not “Gulf leaders”, “a conference of 22 nations”."""
    first = hit.verb.left if hit.verb is not None else max(sentence.start, hit.first - _NEAR)
    last = min(len(sentence.lower), hit.last + _NEAR)
    lower, lexicon = sentence.lower, sentence.lexicon
    told = [group for group in _COLLECTIVES if sentence.has(group, first, last)]
    if not told and _JOINT.isdisjoint(lower[first:last]):
        return False
    for at in range(max(first, 1), last):
        joint = lower[at] in _JOINT and not _COMMISSIONS.isdisjoint(lower[at + 1 : at + _NEAR])
        people = any(lexicon.among(group, (lower[at],)) for group in told)
        if joint or (people and _are_known(sentence, at)):
            return True
    return False


def is_of_parties(sentence: Sentence, hit: Hit) -> bool:
    """“The talks opened”, “they conferred”, “officials are to discuss it”: a meeting of those whom
    the story is between; not what a cabinet does, nor “meetings of advisers” of others."""
    left = hit.verb.left if hit.verb is not None else max(sentence.start, hit.first - _NEAR)
    subject, noun = sentence.lower[left : hit.first], hit.noun
    if sentence.lexicon.among("assemblies", subject):
        return False
    if not _OFFICIALS.isdisjoint(subject) or sentence.lexicon.among("delegations", subject):
        return True
    if noun is not None and sentence.lexicon.language == "en":
        around = sentence.lower[max(sentence.start, noun.first - _NEAR) : noun.first]
        return bool(_KNOWN_BEFORE & set(around)) and _A.isdisjoint(around)
    return is_definite(sentence, hit)


_OFFICIALS = words("officials_of_parties")


def _are_known(sentence: Sentence, at: int) -> bool:
    """True where a small word says that the reader knows them, and no name says whose they are."""
    lexicon = sentence.lexicon
    for back in range(at - 1, max(-1, at - _NEAR), -1):
        token = sentence.tokens[back]
        if token.text[0].isupper() and back > 0 and token.lower not in _OF_OFFICES:
            return False
        if lexicon.language != "en" and lexicon.language not in _ARTICLED:
            return True
        if lexicon.is_("of_words", token.lower):
            return True
        if lexicon.among("definites", (token.lower,)):
            return not any(name.first > at and name.first - at <= 2 for name in sentence.names)
    return False


_OF_OFFICES = frozenset({"foreign", "defence", "defense", "prime", "energy", "finance"})
_COLLECTIVES = ("pair_people", "pair_sides", "delegations", "ministers")
PAIR = 2
_JOINT = words("joint")
_COMMISSIONS = words("commissions")
_NEAR = 4
"""Tokens about a trigger within which those who meet are told."""


def is_of_others(sentence: Sentence, hit: Hit) -> bool:
    """“Broader talks in Vienna”, “a separate meeting”: not the pair's own."""
    if hit.noun is None:
        return False
    before = sentence.lower[max(sentence.start, hit.noun.first - 2) : hit.noun.first]
    return not _OTHERS.isdisjoint(before)


_OTHERS = words("of_others")


def is_of_many(sentence: Sentence, hit: Hit) -> bool:
    """“Nineteen republics signed”, “delegates from some 160 countries”: more than a story is
    between."""
    first = hit.verb.left if hit.verb is not None else max(sentence.start, hit.first - _CLAUSE)
    last = min(len(sentence.lower), hit.last + _CLAUSE)
    lower, lexicon = sentence.lower, sentence.lexicon
    for at in range(first, last):
        if sentence.masked[at] or not _is_large(lower[at]):
            continue
        following = lower[at + 1 : at + _NEAR]
        if any(lexicon.among(group, following) for group in _COLLECTIVES) or (
            not _MEMBERS.isdisjoint(following)
        ):
            return True
    return False


def _is_large(word: str) -> bool:
    if word.isdigit():
        return _LARGE <= int(word) < _YEARS
    return word in _LARGE_NUMERALS or word.split("-", maxsplit=1)[0] in _LARGE_NUMERALS


_LARGE, _YEARS, _CLAUSE = 11, 1000, 12
_LARGE_NUMERALS = words("large_numerals")
_MEMBERS = words("members_of_many")


def is_definite(sentence: Sentence, hit: Hit) -> bool:
    """“The talks”, “they signed”, “both delegations”; not “a conference will deal with it”. In
    languages without articles what opens its clause is known."""
    lexicon, verb, noun = sentence.lexicon, hit.verb, hit.noun
    left = verb.left if verb is not None else max(0, hit.first - 6)
    before = sentence.lower[left : hit.first + 1]
    if noun is not None:
        before = before + sentence.lower[max(0, noun.first - 3) : noun.first]
    if lexicon.language == "en":
        return bool(_KNOWN_BEFORE & set(before)) and _A.isdisjoint(before)
    if any(lexicon.among(group, before) for group in _POINTING):
        return True
    if noun is None:
        return False
    around = sentence.lower[max(left, noun.first - 3) : noun.first]
    if lexicon.language not in _ARTICLED:
        opens = noun.first - left <= _HEAD_OF_CLAUSE
        return not lexicon.among("indefinites", around) and (
            opens or lexicon.among("definites", around)
        )
    return is_determined(lexicon, around)


_A = frozenset({"a", "an"})
_KNOWN_BEFORE = words("known_before")
_POINTING = ("pair_people", "delegations", "anaphors", "plural_anaphors", "pair_starts")
_ARTICLED = frozenset({"fr", "de", "es", "pt", "it", "nl"})
_HEAD_OF_CLAUSE = 2
"""Tokens at the head of a clause within which its subject begins."""
