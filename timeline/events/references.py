"""Who is meant by words that name nobody: “they”, “it”, “both sides”, “the Iranian minister”."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.actors import KnownActor
from timeline.events.background import Background
from timeline.events.companies import COUNTS, of_count
from timeline.events.hits import Hit
from timeline.events.lexicon import Lexicon
from timeline.events.names import Name
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words

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
    """“The Iranian minister”, “Ghana's president”: the person of the article who is meant, where
    it calls one of that state so and no name follows."""
    found = []
    for name in names:
        if name.how not in ("adjective", "name", "body") or name.actor is None:
            continue
        office = _office_after(sentence, name, lexicon)
        if office is None:
            continue
        if _is_named_after(sentence, office[1]):
            continue
        person = background.holder_of(office[0], name.actor.actor.code or "")
        if person is not None:
            found.append(person)
    return found


def _is_named_after(sentence: Sentence, end: int) -> bool:
    """True where who holds an office is named after it, no verb between."""
    return any(
        name.is_person and 0 <= name.first - end <= _NAME_AFTER
        and not any(end <= verb.first < name.first for verb in sentence.reading.verbs)
        for name in sentence.names
    )  # fmt: skip


_NAME_AFTER = 4
"""Tokens after an office within which who holds it is named: “the minister, Mr. Adam Malik”."""
_LONGEST_OFFICE = 3


def _office_after(sentence: Sentence, name: Name, lexicon: Lexicon) -> tuple[str, int] | None:
    """The office that directly follows a state, in the singular, and where it ends."""
    at = name.last
    if at < len(sentence.lower) and sentence.lower[at] in ("'s", "’s", "'", "’"):
        at += 1
    elif name.how != "adjective":
        return None
    for length in range(_LONGEST_OFFICE, 0, -1):
        written = " ".join(sentence.lower[at : at + length])
        if lexicon.is_("titles", written):
            return written, at + length
    return None


def referred(
    sentence: Sentence, hit: Hit, region: tuple[int, int], lexicon: Lexicon, background: Background
) -> list[KnownActor]:
    """“The two sides”, “both leaders”: the pair that the article is about; “the four”: those
    whom the article lists together."""
    words = sentence.lower[region[0] : hit.last + _REACH]
    told = sentence.has("pair_starts", region[0], hit.last + _REACH)
    for at, word in enumerate(words if told else ()):
        if not lexicon.among("pair_starts", (word,)):
            continue
        if word == "two" and (at == 0 or words[at - 1] not in ("the", "these", "same")):
            continue
        following = words[at + 1 : at + 4]
        place = region[0] + at
        for steps, after in enumerate(following):
            people = lexicon.among("pair_people", (after,))
            if people or lexicon.among("pair_sides", (after,)):
                phrase = (place, place + steps + 1)
                return _the_pair(sentence, region, phrase, background, people=people)
        alone = place >= hit.last and lexicon.language == "en" and _ends_there(following)
        if alone and (word == "both" or words[at - 1] == "the"):
            phrase = (place, place + 1)
            return _the_pair(sentence, region, phrase, background, people=False)
    return _counted(sentence, region, hit, background)


def _the_pair(
    sentence: Sentence, region: tuple[int, int], phrase: tuple[int, int], background: Background,
    *, people: bool,
) -> list[KnownActor]:  # fmt: skip
    """The two persons or states of the article; the two states where a third one acts on both;
    none where the phrase itself names them (“the two Korean leaders”)."""
    named = [name for name in sentence.names if region[0] <= name.first < region[1]]
    if any(phrase[0] < name.first <= phrase[1] and name.actor is not None for name in named):
        return []
    persons = {name.actor.actor.name for name in named if name.is_person and name.actor}
    states = background.pair() or background.main_states() or background.cast_states()
    if not people:
        return states
    if len(persons) >= _PAIR:
        return []
    if persons:
        return background.pair()
    return background.main_persons() or background.cast_persons() or background.pair()


_PAIR = 2


def _ends_there(following: Sequence[str]) -> bool:
    """True where no noun follows: “spoke to both on Monday”."""
    return not following or following[0] in _AFTER_COUNTS or not following[0].isalpha()


_REACH = 6
"""Tokens after the trigger within which who took part may be referred to."""


def _counted(
    sentence: Sentence, region: tuple[int, int], hit: Hit, background: Background
) -> list[KnownActor]:
    """“The five”, “all six governments”: the company of that many."""
    words, last = sentence.lower, hit.last + _REACH
    lexicon = sentence.lexicon
    for at in range(region[0], min(last, len(words))):
        count = COUNTS.get(words[at])
        if count is None or at == 0 or sentence.masked[at]:
            continue
        if not (lexicon.is_("determiners", words[at - 1]) or words[at - 1] in _ALL):
            continue
        following = words[at + 1 : at + 4]
        groups = ("pair_people", "pair_sides", "delegations")
        if not _ends_there(following) and not any(
            lexicon.among(group, following) for group in groups
        ):
            continue
        company = of_count(background.companies, count, sentence.span.start)
        if company is not None:
            return company.actors
    return []


_ALL = words("all_of_them")
_AFTER_COUNTS = words("after_counts")
