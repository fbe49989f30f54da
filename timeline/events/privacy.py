"""Whose affair it is: that of states and their people, or that of firms, clubs and the weather."""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.sentence import Sentence
from timeline.events.wordlists import phrases, words

_NATURE = words("nature")
_PRIVATE = words("private")
_PUBLIC = words("public")
_PERHAPS = words("perhaps_private")
_OF_OTHERS = _NATURE | _PRIVATE | _PERHAPS
_REACH = 6
"""Tokens before an event noun within which its owner stands."""


def is_private(sentence: Sentence, hit: Hit) -> bool:
    """“The probe will land”, “the union called a strike”, “the company's talks”: no state acts.

    What a firm or a crowd does with or to a state is the state's affair too (“students stormed
    the American embassy”).
    """
    if sentence.lexicon.language != "en" or _OF_OTHERS.isdisjoint(sentence.lower):
        return False
    return _head(sentence, *_subject(sentence, hit)) in _NATURE or _is_of(_OF_OTHERS, sentence, hit)


def is_of_states(hit: Hit) -> bool:
    """“In custody after Sunday's presidential election”: a noun of nothing but politics, whatever
    else its sentence speaks of."""
    noun = hit.noun
    return noun is not None and hit.verb is None and noun.lemma.rstrip("*") in _OF_STATES


_OF_STATES = phrases("state_nouns")


def is_of_people(sentence: Sentence, hit: Hit) -> bool:
    """“The poet's widow unveiled”: private people among themselves."""
    if sentence.lexicon.language != "en" or _PRIVATE.isdisjoint(sentence.lower):
        return False
    return hit.verb is not None and _is_of(_PRIVATE, sentence, hit)


def _is_of(people: frozenset[str], sentence: Sentence, hit: Hit) -> bool:
    start, end = _subject(sentence, hit)
    head = _head(sentence, start, end)
    owner = _owner(sentence, start, end)
    if head not in people and owner not in people:
        return False
    return not _touches_state(sentence, hit, start)


def _subject(sentence: Sentence, hit: Hit) -> tuple[int, int]:
    verb = hit.verb
    if verb is None:
        return max(sentence.start, hit.first - _REACH), hit.last
    shared = verb.subject_of if verb.subject_of is not None else verb
    return max(sentence.start, shared.left), shared.open


def _head(sentence: Sentence, start: int, end: int) -> str:
    """The last word of the subject before any small word."""
    head = ""
    for at in range(start, end):
        token = sentence.tokens[at]
        if token.lower in ("'s", "’s"):
            continue
        if sentence.lexicon.is_("prepositions", token.lower) or not token.text[0].isalnum():
            if head:
                break
            continue
        if not sentence.masked[at]:
            head = token.lower if token.text.islower() or at == sentence.start else ""
    return head


def _owner(sentence: Sentence, start: int, end: int) -> str:
    """“The company's talks”, “the bank's committee”: who stands before the “'s”."""
    for at in range(start + 1, end):
        if sentence.lower[at] in ("'s", "’s", "’", "'") and sentence.tokens[at - 1].text.islower():
            return sentence.lower[at - 1]
    return ""


def _touches_state(sentence: Sentence, hit: Hit, start: int) -> bool:
    right = hit.verb.right if hit.verb is not None else len(sentence.tokens)
    if any(word in _PUBLIC for word in sentence.lower[start:right]):
        return True
    return any(
        start <= name.first < right and name.actor is not None and name.how != "seat"
        and not _is_where(sentence, name.first)
        for name in sentence.names
    )  # fmt: skip


def _is_where(sentence: Sentence, at: int) -> bool:
    """“Finished third in Monaco”: only where it was."""
    return at > 0 and sentence.lower[at - 1] in ("in", "at", "across", "near")
