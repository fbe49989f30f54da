"""The reading of a sentence: verbs in their clauses, each with its event noun."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.clauses import Clauses
from timeline.events.lexicon import Form, Role
from timeline.events.nouns import NounFinder
from timeline.events.predicates import EventNoun, Reading, Verb
from timeline.events.verbs import VerbFinder
from timeline.events.wordlists import words
from timeline.events.wordlists import words as listed
from timeline.records import Kind

_OBJECT_LINKS = listed("object_links")
_TAKES_OBJECT = (None, Kind.VOTE, Kind.AGREEMENT, Kind.STATEMENT, Kind.OTHER)
_BEFORE_NOUNS = frozenset(
    ["of", "in", "at", "for", "on", "after", "before", "from", "by", "with", "to", "without"]
)
_COUNTED = words("counted_events")
_APART = words("apart_from_verb")
_CHANGED = Role.CANCELLED | Role.POSTPONED | Role.REVIVED


def read_predicates(finders: Sequence[VerbFinder]) -> list[Reading]:
    """Verbs and event nouns of sentences, stage by stage over all of them: reading one sentence
    whole after another would take a quarter more time."""
    nouns = [
        NounFinder(f.tokens, f.words, f.masked, f.blocked, f.lexicon).find_nouns() for f in finders
    ]
    verbs = [finder.find_verbs(_inside(of)) for finder, of in zip(finders, nouns, strict=True)]
    nouns = [_free(*each) for each in zip(nouns, verbs, strict=True)]
    clauses = [Clauses(f.tokens, f.words, f.masked, f.lexicon) for f in finders]
    for clause, found in zip(clauses, verbs, strict=True):
        for number, verb in enumerate(found):
            clause.read_mood(verb)
            if verb.infinitive and number and verb.open - found[number - 1].last <= 6:
                verb.governor = found[number - 1]
    for clause, found in zip(clauses, verbs, strict=True):
        clause.bound_clauses(found)
    for finder, found, of in zip(finders, verbs, nouns, strict=True):
        if of:
            _join_nouns(finder.words, found, of)
    walls = [clause.walls(found) for clause, found in zip(clauses, verbs, strict=True)]
    return list(map(Reading, verbs, nouns, walls))


def _inside(nouns: Sequence[EventNoun]) -> set[int]:
    return {at for noun in nouns for at in range(noun.first, noun.last)}


def _free(nouns: list[EventNoun], verbs: Sequence[Verb]) -> list[EventNoun]:
    """The nouns that are no part of a verb."""
    if not nouns:
        return nouns
    taken = {at for verb in verbs for at in range(verb.first, verb.last)}
    return [noun for noun in nouns if taken.isdisjoint(range(noun.first, noun.last))]


def _join_nouns(words: list[str], verbs: list[Verb], nouns: list[EventNoun]) -> None:
    """Each verb's event noun: its object, or for verbs of taking place its subject."""
    for verb in verbs:
        after = [n for n in nouns if verb.last <= n.first < verb.right and n.verb is None]
        chosen = next((n for n in after if _is_object(words, verb, n)), None)
        if chosen is not None and chosen.kind is Kind.MILITARY and verb.lemma in _ENDING:
            peace = _peace(verb, nouns)
            if peace is not None:
                nouns.remove(chosen)
                chosen = peace
        if chosen is not None and _is_aside(words, verb, chosen):
            before = [n for n in nouns if verb.left <= n.first < verb.open and n.verb is None]
            chosen = _subject(words, before) or chosen
        if chosen is None and verb.form & Form.PAST and verb.first == verb.open:
            chosen = _struck(words, verb, nouns)
        moves = verb.roles & (Role.LIGHT | _CHANGED)
        if chosen is None and verb.form & Form.PAST and not (verb.passive or moves):
            chosen = next((n for n in nouns if n.last == verb.first and n.verb is None), None)
        in_force = verb.sense is not None and verb.sense.tail[-1:] in _IN_FORCE
        if chosen is None and (verb.roles & (Role.LIGHT | _CHANGED) or verb.passive or in_force):
            before = [n for n in nouns if verb.left <= n.first < verb.open and n.verb is None]
            if not before and verb.relative:
                before = [n for n in nouns if 0 <= verb.left - n.last <= 4][-1:]
            if not before and verb.subject_of is not None and verb.roles & (Role.LIGHT | _CHANGED):
                shared = verb.subject_of
                before = [n for n in nouns if shared.left <= n.first < shared.first]
            chosen = _subject(words, before)
        if chosen is None and verb.relative:
            chosen = next((n for n in reversed(nouns) if 0 <= verb.left - n.last <= 2), None)
        if chosen is not None:
            verb.noun = chosen
            if chosen.verb is None:
                chosen.verb = verb


def _peace(verb: Verb, nouns: Sequence[EventNoun]) -> EventNoun | None:
    """“A ceasefire ended the offensive”: what ends it is the event."""
    if verb.passive:
        return None
    ends = (n for n in nouns if verb.left <= n.first < verb.open and n.kind in _ENDS_WAR)
    return next(ends, None)


_ENDING = frozenset({"end", "stop", "halt", "conclude", "close"})
_ENDS_WAR = frozenset({Kind.CEASEFIRE, Kind.AGREEMENT})


def _struck(words: list[str], verb: Verb, nouns: list[EventNoun]) -> EventNoun | None:
    """“Go back to a deal struck in 1965”, “the accord, reached in May”: the noun of the participle,
    another verb's too."""
    noun = next((n for n in nouns if n.last == verb.first), None)
    if noun is not None and noun.kind is Kind.AGREEMENT and verb.kind is Kind.MILITARY:
        return noun
    if verb.lemma != "reach" or not nouns:
        return None
    aside = next((n for n in nouns if n.last == verb.first - 1), None)
    return aside if aside is not None and words[aside.last] in (",", "-", "–", "—", "(") else None


def _is_aside(words: list[str], verb: Verb, noun: EventNoun) -> bool:
    """“Talks opened with a handshake”: what stands after a small word is no object."""
    between = words[verb.last : noun.first]
    return bool(verb.roles & Role.LIGHT) and any(word in _ASIDES for word in between)


_IN_FORCE = (
    ("effect",), ("force",), ("vigueur",), ("vigor",), ("vigore",), ("kraft",), ("силу",),
)  # fmt: skip
_ASIDES = frozenset({"with", "in", "at", "amid", "under", "after"})


def _subject(words: list[str], before: list[EventNoun]) -> EventNoun | None:
    """The head of the subject: the first event noun not after a preposition, else the last."""
    for noun in before:
        back = noun.first - 1
        while back >= 0 and words[back] not in _BEFORE_NOUNS and noun.first - back < 6:
            back -= 1
        if back < 0 or noun.first - back >= 6:
            return noun
    return before[-1] if before else None


_WHERE = frozenset({"at", "during", "in"})
_HELD = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.VISIT, Kind.CALL})
"""“Signed at the conference”, “agreed in talks”: where a thing was done, and not what."""


def _is_object(words: list[str], verb: Verb, noun: EventNoun) -> bool:
    if noun.first - verb.last > 9:
        return False
    between = words[verb.last : noun.first]
    light = bool(verb.roles & Role.LIGHT)
    for offset, word in enumerate(between):
        if word in (";", ":", "(", ")", "followed", "which", "who") or word == "after":
            return False
        if word in _APART:
            return False
        if word == "of" and offset and between[offset - 1] in _COUNTED:
            continue
        if word in _OBJECT_LINKS and not light:
            if word in _WHERE and noun.kind in _HELD and verb.kind is not None:
                return False
            opens = offset == 0 and word in ("on", "to", "for", "in", "at", "with")
            if word == "of" and verb.lemma == "reach":
                continue
            if not opens or verb.kind not in _TAKES_OBJECT:
                return False
    return True
