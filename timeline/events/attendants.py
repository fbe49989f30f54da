"""Who took part beside those who acted: who presided or stood by, invited or mediated, abstained,
and whom a further part of the same line names."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from timeline.events.actors import KnownActor
from timeline.events.hits import Hit
from timeline.events.lexicon import Role
from timeline.events.name_phrases import is_possessive
from timeline.events.names import Name
from timeline.events.roles import role_of
from timeline.events.sentence import Sentence
from timeline.events.wordlists import phrases, words
from timeline.records import Kind

_BEFORE = frozenset(tuple(line.split()) for line in phrases("attending_before"))
"""Phrases of several languages after which those are named who preside, host or mediate."""
_LAST_WORDS = frozenset(phrase[-1] for phrase in _BEFORE)
_LENGTHS = frozenset(map(len, _BEFORE))
_BY_THEM = words("attending_by")
"""Participles before “by”: “chaired by”, “brokered by”."""
_OWNED = words("attending_owned")
"""What is somebody's own who is there: “at Putin's invitation”, “in Mr. Henry's presence”."""
_STANDING_BY = words("standing_by")
"""What those do who are only there: “with Kofi Annan looking on”."""
_BALLOTS = words("ballots")
_REACH = 30
"""Tokens after a trigger within which its attendants are told."""
_TITLE_REACH = 5
_OWN_DATE = 4
"""Tokens after a name within which what it did has a date of its own."""


def attendants(
    sentence: Sentence, hit: Hit, kind: Kind, actors: Collection[KnownActor]
) -> list[KnownActor]:
    """Those of the sentence, beside the ``actors``, who take part by such words, where they belong
    to this event: no other date stands between."""
    found = [
        name for name in sentence.names
        if name.actor is not None and name.actor not in actors
        and _is_of_it(sentence, hit, name)
        and (
            _attends(sentence, hit, kind, name)
            or (kind is Kind.VOTE and _votes(sentence, name))
            or (kind in _OF_PERSONS and _is_beside(sentence, hit, name))
        )
    ]  # fmt: skip
    found += _of_next_part(sentence, hit)
    return [actor for name in found for actor in _with_joined(sentence, name)]


def of_whole_sentence(
    sentence: Sentence, hit: Hit, kind: Kind, region: tuple[int, int]
) -> list[KnownActor]:
    """Those whom a sentence of one event names outside its clause: “Ruth Ostler, who ..., let it be
    known”, “sat at the head of the table, where X presided”."""
    if sum(not moment.is_length for moment in sentence.moments) > 1:
        return []
    own = any(n.actor is not None and region[0] <= n.first < region[1] for n in sentence.names)
    return [
        name.actor for name in sentence.names
        if name.actor is not None and not region[0] <= name.first < region[1]
        and (kind, name.is_person, name.first < hit.first) in _FAR_OFF
        and not (own and _is_parted(sentence, name, hit))
        and role_of(sentence, name, hit, kind, sentence.lexicon) in ("actor", "both")
    ]  # fmt: skip


def _is_parted(sentence: Sentence, name: Name, hit: Hit) -> bool:
    """“Kabul protested a day after its neighbour had shelled Khost”: a word that begins a clause
    stands between the name and the event."""
    lexicon, first, last = sentence.lexicon, min(name.last, hit.last), max(name.first, hit.first)
    return any(
        lexicon.is_("subordinators", word) or word in _TEMPORAL
        for word in sentence.lower[first:last]
    )


_TEMPORAL = frozenset({"after", "before", "since", "when", "while", "as", "until", "once"})
_FAR_OFF = frozenset(
    {
        (Kind.STATEMENT, True, True), (Kind.STATEMENT, False, True),
        (Kind.NEGOTIATION, True, False), (Kind.OTHER, True, True),
        (Kind.MILITARY, False, True), (Kind.VISIT, False, False), (Kind.CRISIS, False, True),
    }
)  # fmt: skip
"""Kinds, whether of persons, whether before the trigger: who is told there mostly takes part."""


def _is_of_it(sentence: Sentence, hit: Hit, name: Name) -> bool:
    if not -_REACH <= name.first - hit.last <= _REACH:
        return False
    first, last = min(hit.first, name.first), max(hit.last, name.last + _OWN_DATE)
    return (
        not any(
            first <= moment.first < last and moment is not hit.moment and not moment.is_length
            for moment in sentence.moments
        )
        and ";" not in sentence.lower[min(hit.first, name.first) : max(hit.last, name.first)]
    )


def _attends(sentence: Sentence, hit: Hit, kind: Kind, name: Name) -> bool:
    lower = sentence.lower
    start = _start(sentence, name)
    if start and lower[start - 1] in _LAST_WORDS:
        for length in _LENGTHS:
            if tuple(lower[max(0, start - length) : start]) in _BEFORE:
                return True
    if start > 1 and lower[start - 1] == "by" and lower[start - 2] in _BY_THEM:
        of = next((noun for noun in sentence.reading.nouns if noun.last == start - 2), None)
        return kind is not Kind.VISIT or of is None or of is hit.noun
    after = name.last
    if after + 1 < len(lower) and lower[after] in ("'s", "’s") and lower[after + 1] in _OWNED:
        return start > 0 and lower[start - 1] in ("at", "in", "on", "under")
    if start and lower[start - 1] == "with" and sentence.lexicon.language == "en":
        return not _STANDING_BY.isdisjoint(lower[after : after + _TITLE_REACH])
    return False


def _is_beside(sentence: Sentence, hit: Hit, name: Name) -> bool:
    """“Signed with the leader of the day, Muse Bihi, a memorandum”: a person beside the trigger,
    with nothing else told between; before it one verb may stand, which has the same subject."""
    if not name.is_person or is_possessive(sentence, name):
        return False
    before = name.first < hit.first
    first, last = (name.last, hit.first) if before else (hit.last, name.first)
    told = [verb for verb in sentence.reading.verbs if first <= verb.first < last]
    if len(told) > before or any(verb.roles & Role.REPORTING for verb in told):
        return False
    if _does_something_else(sentence, hit, name):
        return False
    other = before and any(first <= n.first < last and n.actor is not None for n in sentence.names)
    return not other and _APART.isdisjoint(sentence.lower[first:last])


_APART = words("apart_from_it")


def _does_something_else(sentence: Sentence, hit: Hit, name: Name) -> bool:
    """“They met in Lagos, and Mr. Obi carried the terms to Accra”: a person who stands before a
    verb of his own, joined to this one or in a clause beside it."""
    verb = next((v for v in sentence.reading.verbs if v.open >= name.last), None)
    if verb is None or verb is hit.verb or verb.relative or verb.infinitive:
        return False
    if name.first < hit.first and verb.last <= hit.first:
        return hit.verb is not None and hit.verb.subject_of is not verb
    return name.last == verb.open


_OF_PERSONS = frozenset({Kind.AGREEMENT, Kind.NEGOTIATION, Kind.MEETING, Kind.VISIT, Kind.OTHER})


def _start(sentence: Sentence, name: Name) -> int:
    """Where the phrase of a name begins, its titles and owner included: “under the chairmanship
    of President Bola Tinubu”, “with Malaysia's Anwar Ibrahim”."""
    at, lexicon = name.first, sentence.lexicon
    for _ in range(_TITLE_REACH):
        word = sentence.lower[at - 1] if at else ""
        owner = next((n for n in sentence.names if n.last == at and not n.is_person), None)
        if owner is not None:
            at = owner.first
        elif word in _SMALL or lexicon.is_("titles", word) or lexicon.is_("determiners", word):
            at -= 1
        else:
            break
    return at


_SMALL = words("before_attendants")


def _votes(sentence: Sentence, name: Name) -> bool:
    """“Brazil and China abstaining”, “only Panama voted against”."""
    end = name.last
    for other in sentence.names:
        if other.first > end and set(sentence.lower[end : other.first]) <= _JOINTS:
            end = other.last
    return not _BALLOTS.isdisjoint(sentence.lower[end : end + 2])


_JOINTS = words("joints")


def _with_joined(sentence: Sentence, name: Name) -> Iterator[KnownActor]:
    """A name and those that only joints part from it."""
    end = name.first
    for other in sentence.names:
        if other.first < name.first or other.actor is None:
            continue
        if other is name or set(sentence.lower[end : other.first]) <= _JOINTS:
            yield other.actor
            end = other.last
        else:
            return


def _of_next_part(sentence: Sentence, hit: Hit) -> list[Name]:
    """“15:00 - Summit with India; Prime Minister Narendra Modi stays until Friday”: persons of the
    parts of an agenda's line that name no event of their own."""
    if not hit.label:
        return []
    cuts = [at for at, word in enumerate(sentence.lower) if word == ";"]
    parts = [cut for cut in cuts if cut >= hit.last]
    found: list[Name] = []
    for number, first in enumerate(parts):
        last = parts[number + 1] if number + 1 < len(parts) else len(sentence.lower)
        if _has_event(sentence, first, last):
            break
        found += [n for n in sentence.names if n.is_person and first < n.first < last]
    return found


def _has_event(sentence: Sentence, first: int, last: int) -> bool:
    nouns: Sequence[int] = [n.first for n in sentence.reading.nouns]
    verbs = [v.first for v in sentence.reading.verbs if v.kind not in (None, Kind.STATEMENT)]
    return any(first < at < last for at in (*nouns, *verbs))
