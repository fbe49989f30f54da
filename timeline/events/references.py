"""Who is meant by words that name nobody: “they”, “it”, “both sides”, “the Iranian minister”."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.actors import KnownActor
from timeline.events.background import Background
from timeline.events.hits import Hit
from timeline.events.lexicon import Lexicon
from timeline.events.names import Name
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence

_PRONOUNS = frozenset({"they", "two", "both", "it", "its", "he", "she", "his", "her"})


def pronoun(sentence: Sentence, hit: Hit, region: tuple[int, int]) -> list[KnownActor]:
    """“He attended”: the person last named before, here or first named in the sentence before."""
    if hit.verb is None:
        return []
    left = hit.verb.subject_of.left if hit.verb.subject_of is not None else region[0]
    words = set(sentence.lower[left : hit.verb.first])
    if _PRONOUNS.isdisjoint(words):
        return []
    if "they" in words or _stands_alone(sentence, left, hit.verb.first):
        return _several(sentence, left)
    if words & {"it", "its"} and not words & {"he", "she"}:
        return _it(sentence, hit.verb, left)
    if not words & {"he", "she", "his", "her"}:
        return []
    before = [name for name in sentence.names if name.is_person and name.last <= left]
    if before:
        return [before[0].actor] if before[0].actor is not None else []
    if any(name.is_person and name.first < hit.verb.first for name in sentence.names):
        return []
    if sentence.before is None:
        return []
    earlier = [name for name in sentence.before.names if name.is_person]
    return [earlier[0].actor] if earlier and earlier[0].actor is not None else []


def _stands_alone(sentence: Sentence, first: int, last: int) -> bool:
    """“The two signed”, “both had met”; not “the two halves”, “both sides”."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    for at in range(first, last):
        word = tokens[at].lower
        two = word == "two" and at > 0 and tokens[at - 1].lower == "the"
        if not two and word != "both":
            continue
        after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        if not after.isalpha() or lexicon.is_("auxiliaries", after) or lexicon.verb(after):
            return True
    return False


def _it(sentence: Sentence, verb: Verb, left: int) -> list[KnownActor]:
    """“It declared”, “its troops entered”: the state or body first named before."""
    before = [n for n in sentence.names if n.last <= left and _is_party(n)]
    if before:
        return [before[0].actor] if before[0].actor is not None else []
    if any(left <= n.first < verb.open and _is_party(n) for n in sentence.names):
        return []
    earlier = [n for n in sentence.before.names if _is_party(n)] if sentence.before else []
    at_head = bool(earlier) and earlier[0].first <= _HEAD
    return [earlier[0].actor] if at_head and earlier[0].actor is not None else []


_HEAD = 4
"""Tokens within which the subject of a sentence begins."""


def _is_party(name: Name) -> bool:
    return name.actor is not None and name.how in ("name", "seat", "body")


def _several(sentence: Sentence, left: int) -> list[KnownActor]:
    """“They”, “the two”: those named before in the sentence, or the subjects of the last one."""
    before = [n.actor for n in sentence.names if n.last <= left and n.is_person and n.actor]
    if len(before) >= 2 or sentence.before is None:
        return before[:3]
    verbs = sentence.before.reading.verbs
    limit = verbs[0].first if verbs else 0
    return [n.actor for n in sentence.before.names if n.last <= limit and n.actor is not None][:4]


def officials(
    sentence: Sentence, names: Sequence[Name], lexicon: Lexicon, background: Background
) -> list[KnownActor]:
    """“The Iranian minister”: the person of the article who is meant."""
    found = []
    for name in names:
        after = name.last
        if name.how != "adjective" or after >= len(sentence.tokens) or name.actor is None:
            continue
        word = sentence.tokens[after].lower
        following = sentence.tokens[after + 1].lower if after + 1 < len(sentence.tokens) else ""
        role = word if lexicon.is_("titles", word) else following
        if not lexicon.is_("titles", role) or word.endswith("s"):
            continue
        if any(n.is_person and 0 <= n.first - after <= 3 for n in sentence.names):
            continue
        person = background.official_of(name.actor.actor.code or "")
        if person is not None:
            found.append(person)
    return found


def referred(
    sentence: Sentence, hit: Hit, region: tuple[int, int], lexicon: Lexicon, background: Background
) -> list[KnownActor]:
    """“The two sides”, “both leaders”: the pair that the article is about; “the four”: those
    whom the sentences before list together."""
    words = sentence.lower[region[0] : hit.last + _REACH]
    told = sentence.has("pair_starts", region[0], hit.last + _REACH)
    for at, word in enumerate(words if told else ()):
        if not lexicon.among("pair_starts", (word,)):
            continue
        if word == "two" and (at == 0 or words[at - 1] not in ("the", "these")):
            continue
        following = words[at + 1 : at + 4]
        if lexicon.among("pair_people", following):
            return background.main_persons() or background.cast_persons()
        if lexicon.among("pair_sides", following):
            return background.pair() or background.main_states() or background.cast_states()
    return _counted(sentence, words, lexicon)


_REACH = 6
"""Tokens after the trigger within which who took part may be referred to."""


def _counted(sentence: Sentence, words: Sequence[str], lexicon: Lexicon) -> list[KnownActor]:
    if lexicon.language != "en":
        return []
    before = words[: max(0, len(words) - _REACH)]
    if _COUNTS.keys().isdisjoint(before):
        return []
    for at in range(len(before) - 1):
        count = _COUNTS.get(before[at + 1])
        alone = at + 2 >= len(before) or before[at + 2] in _AFTER_COUNTS
        if before[at] == "the" and count is not None and alone:
            return _listed(sentence.before, count) if sentence.before else []
    return []


_COUNTS = {"three": 3, "four": 4, "five": 5, "six": 6}
_AFTER_COUNTS = frozenset({"had", "have", "will", "are", "were", "also", "then", "in", "met"})


def _listed(sentence: Sentence | None, count: int) -> list[KnownActor]:
    """The states that one of the last sentences names together, where they are as many."""
    steps = 0
    while sentence is not None and steps < 3:
        states = [
            name.actor for name in sentence.names
            if name.how == "name" and name.actor is not None
        ]  # fmt: skip
        unique = list({actor.actor.name: actor for actor in states}.values())
        if len(unique) >= count:
            return unique[:count]
        sentence, steps = sentence.before, steps + 1
    return []
