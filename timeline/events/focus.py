"""Who is in the reader's mind where a sentence begins: whom “he”, “she”, “they” and “the two” of it
mean, by the sentences before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from timeline.events.actors import KnownActor
from timeline.events.name_phrases import is_possessive
from timeline.events.names import Name
from timeline.events.sentence import Sentence
from timeline.events.wordlists import phrases, words
from timeline.records import ActorType

_MEMORY = 3
"""Sentences that a person is remembered for without being spoken of."""
_SUBJECT_WITHIN = 12
"""Tokens at the head of a sentence within which its subject stands, if it is a pronoun."""
_GIVEN_OF_WOMEN = words("given_names_of_women")
_WOMEN_BY_NAME = phrases("women_by_name")
_JOINED = words("between_listed")


def person_before(sentence: Sentence, *, woman: bool) -> KnownActor | None:
    """The person whom “he” or “she” of a sentence means where it has named none itself: whom a
    sentence before it was of, as long as it too speaks of “him”."""
    earlier, steps, group = sentence.before, 0, "of_a_woman" if woman else "of_a_man"
    while earlier is not None and steps < _MEMORY:
        found = foremost(earlier, woman=woman)
        if found is not None:
            return found
        steps += not earlier.has(group)
        earlier = earlier.before
    return None


def foremost(sentence: Sentence, *, woman: bool) -> KnownActor | None:
    """The first person of a sentence whom such a pronoun can mean; none where the pronoun itself
    stands before it, so that it means somebody of a sentence before."""
    persons = [
        name for name in sentence.names
        if name.is_person and name.actor is not None and is_woman(name.actor) == woman
    ]  # fmt: skip
    if not persons:
        return None
    group, lexicon = "of_a_woman" if woman else "of_a_man", sentence.lexicon
    opening = sentence.lower[:_SUBJECT_WITHIN] if sentence.has(group) else ()
    said = next((at for at, word in enumerate(opening) if lexicon.is_(group, word)), None)
    if said is not None and said < persons[0].first:
        return None
    apart = [name for name in persons if not is_possessive(sentence, name)]
    return (apart or persons)[0].actor


def is_woman(actor: KnownActor) -> bool:
    """True where the name tells it."""
    name = actor.actor.name
    given = name.lower().split()[0]
    return given in _GIVEN_OF_WOMEN or name in _WOMEN_BY_NAME or given in ("queen", "empress")


def several_before(sentence: Sentence, *, persons: bool = False) -> list[KnownActor]:
    """Whom “they” or “the two” of a sentence means: those whom the nearest sentence before it
    names together; only ``persons`` where the words say so."""
    earlier, steps = sentence.before, 0
    while earlier is not None and steps < (_MEMORY if persons else 1):
        found = _together(earlier, persons=persons)
        if found:
            return found
        points = earlier.has("pair_starts") and not earlier.names
        earlier, steps = earlier.before, steps + (not points)
    return []


def pair_before(sentence: Sentence) -> list[KnownActor]:
    """The two persons, and no third, whom the sentence before sets side by side at its head."""
    earlier = sentence.before
    if earlier is None:
        return []
    groups = (
        [actor for actor in group if actor.actor.type is ActorType.PERSON]
        for group in _side_by_side(earlier)
    )
    return next((group for group in groups if len(group) == _PAIR), [])


def _together(sentence: Sentence, *, persons: bool) -> list[KnownActor]:
    """Two persons, or states and bodies that stand side by side; else who the subject is."""
    people = _distinct(name for name in sentence.names if name.is_person)
    if len(people) == 1 and sentence.has("of_a_man", 0, _SUBJECT_WITHIN):
        one = person_before(sentence, woman=False)
        people += [one] if one is not None and one.actor.name != people[0].actor.name else []
    if len(people) >= _PAIR:
        return people[:_PAIR] if persons else people[:_MOST]
    if persons:
        return []
    for group in _side_by_side(sentence):
        if len(group) >= _PAIR:
            return group[:_MOST]
    return []


_PAIR, _MOST = 2, 4


def _side_by_side(sentence: Sentence) -> Iterator[list[KnownActor]]:
    """Names that only joints and titles part."""
    run: list[Name] = []
    titles = sentence.lexicon.titles
    for name in sentence.names:
        if name.actor is None or name.first > _SUBJECT_WITHIN:
            continue
        if name.first and sentence.lexicon.is_("in_place", sentence.lower[name.first - 1]):
            continue
        between = sentence.lower[run[-1].last : name.first] if run else []
        if run and not all(word in _JOINED or word in titles for word in between):
            yield _distinct(run)
            run = []
        run.append(name)
    yield _distinct(run)


def _distinct(names: Iterator[Name] | Sequence[Name]) -> list[KnownActor]:
    found = {name.actor.actor.name: name.actor for name in names if name.actor is not None}
    return list(found.values())
