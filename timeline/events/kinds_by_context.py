"""Kinds of what a verb tells that names none: by who does it, or by what was spoken of before."""

from __future__ import annotations

from timeline.events.frames import classed
from timeline.events.kind_clause import KindClause, needs
from timeline.events.lexicon import Role
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.themes import head, roles_of
from timeline.events.wordlists import words
from timeline.records import Kind

_MOVING = words("moving")
_STANDING_FOR = words("standing_for")
_HELD = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.VISIT, Kind.CALL, Kind.ELECTION})
_SMALL = ("determiners", "auxiliaries")


@needs(Kind.OTHER)
def said_again(clause: KindClause) -> Kind | None:
    """“The second, in mid-August, produced little”, “another followed in May”: the subject stands
    for an event of the kind that was told before."""
    verb, sentence = clause.verb, clause.sentence
    if verb is None or clause.hit.noun is not None or verb.infinitive:
        return None
    if _STANDING_FOR.isdisjoint(sentence.lower):
        return None
    agent = _of_whom(clause, verb)
    said = [
        word for word in sentence.lower[slice(*agent)]
        if word.isalpha() and not any(sentence.lexicon.is_(group, word) for group in _SMALL)
    ]  # fmt: skip
    stands = [word for word in sentence.lower[slice(*agent)] if word in _STANDING_FOR]
    if not stands or any(word not in _STANDING_FOR for word in said):
        return None
    return _last_told(sentence, verb.first)


def _of_whom(clause: KindClause, verb: Verb) -> tuple[int, int]:
    """What the verb is said of: who does it, or where nobody is named what it is done to."""
    if clause.lexicon.language != "en":
        return verb.left, verb.open
    roles = roles_of(clause.sentence, verb)
    return roles.agent if roles.agent[1] > roles.agent[0] else roles.theme


def _last_told(sentence: Sentence, before: int) -> Kind | None:
    """The kind of the event noun that was told last."""
    earlier = [noun for noun in sentence.reading.nouns if noun.last <= before]
    if not earlier and sentence.before is not None:
        earlier = sentence.before.reading.nouns
    held = [noun.kind for noun in earlier if noun.kind in _HELD]
    return held[-1] if held else None


@needs(Kind.OTHER)
def went_there(clause: KindClause) -> Kind | None:
    """“Tutu came in January”, “Zhao goes to London”: a person who moves pays a visit."""
    verb, sentence = clause.verb, clause.sentence
    if verb is None or clause.hit.noun is not None or verb.lemma not in _MOVING:
        return None
    agent = roles_of(sentence, verb).agent
    named = [n for n in sentence.names if agent[0] <= n.first and n.last <= agent[1]]
    person = any(name.is_person and name.last == agent[1] for name in named)
    office = sentence.lexicon.among("titles", head(sentence, agent))
    if not (person or office):
        return None
    after = sentence.lower[verb.last] if verb.last < len(sentence.lower) else ""
    stops = not after[:1].isalnum() or (
        verb.last + 1 < len(sentence.masked) and sentence.masked[verb.last + 1]
    )
    dated = verb.last < len(sentence.masked) and sentence.masked[verb.last]
    place = any(
        verb.last < n.first <= verb.last + _REACH and (n.place is not None or n.how in _WHERE)
        and sentence.lexicon.is_("to_place", sentence.lower[verb.last])
        for n in sentence.names
    )  # fmt: skip
    arrives = verb.lemma == "come" and (stops or dated)
    return Kind.VISIT if place or arrives else None


_REACH = 2
_WHERE = ("seat", "place", "name")
_DOING = {
    "negotiators": Kind.NEGOTIATION,
    "bargainers": Kind.NEGOTIATION,
    "mobs": Kind.CRISIS,
    "forces": Kind.MILITARY,
    "weapons": Kind.MILITARY,
    "crafts": Kind.CRISIS,
    "replies": Kind.STATEMENT,
}
"""What is told of them by a verb that says nothing itself, mostly."""


@needs(Kind.OTHER, groups=tuple(_DOING))
def by_doer(clause: KindClause) -> Kind | None:
    """“The guns opened up near the temple”, “a machine fell into the sea”, “three notes
    followed”."""
    verb, sentence = clause.verb, clause.sentence
    if verb is None or clause.hit.noun is not None or verb.kind is not None:
        return None
    if sentence.lexicon.language != "en" or clause.kind is not Kind.OTHER:
        return None
    agent = head(sentence, _of_whom(clause, verb))
    for group, kind in _DOING.items():
        if sentence.lexicon.among(group, agent):
            falls = group != "crafts" or verb.lemma in _FALLING
            return (classed(clause) or kind) if falls else None
    return None


_FALLING = words("falling_crafts")


@needs(Kind.OTHER)
def by_thing(clause: KindClause) -> Kind | None:
    """“Dropped its objections to the treaty”, “kept its pledge on the truce”: a verb that says
    nothing takes the kind of the event that its clause speaks of, unless its class tells one
    (“put the treaty in abeyance”)."""
    verb, sentence = clause.verb, clause.sentence
    if verb is None or clause.hit.noun is not None or verb.kind is not None:
        return None
    inside = [n for n in sentence.reading.nouns if verb.last <= n.first < verb.right]
    for noun in inside:
        between = sentence.lower[verb.last : noun.first]
        if not any(word in _TIMES for word in between):
            return classed(clause) or noun.kind
    return None


_TIMES = words("between_verb_and_event")


@needs(Kind.MEETING, Kind.NEGOTIATION, Kind.VISIT)
def done_at_gathering(clause: KindClause) -> Kind | None:
    """“Thundered at the conference”, “lodged them during the summit”: what was done at a gathering,
    where the class of the verb tells it."""
    verb, noun = clause.verb, clause.hit.noun
    if verb is None or noun is None or verb.kind is not None or verb.roles & Role.LIGHT:
        return None
    if noun.first < verb.last or clause.lexicon.language != "en":
        return None
    near = clause.sentence.lower[max(verb.last, noun.first - _REACH_OF_AT) : noun.first]
    return None if _AT.isdisjoint(near) else classed(clause)


_AT, _REACH_OF_AT = frozenset({"at", "during"}), 5
