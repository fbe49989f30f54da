"""Who is meant by words that name nobody: “they”, “it”, “both sides”, “the Iranian minister”."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.actors import KnownActor, actor_index
from timeline.events.background import Background
from timeline.events.companies import COUNTS, of_count
from timeline.events.focus import is_woman, pair_before, person_before, several_before
from timeline.events.hits import Hit
from timeline.events.lexicon import Lexicon
from timeline.events.name_phrases import is_possessive
from timeline.events.names import Name
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words

_PERSONAL = (("of_a_man", False), ("of_a_woman", True))


def pronoun(
    sentence: Sentence, hit: Hit, region: tuple[int, int], background: Background
) -> list[KnownActor]:
    """“He attended”, “they signed”, “it declared”: those named before, in this sentence or those
    before it; also whom it is done with (“met her”, “received him”)."""
    verb = hit.verb
    if verb is None:
        return []
    left = verb.subject_of.left if verb.subject_of is not None else region[0]
    found = _of_subject(sentence, verb, left, background)
    return found + _of_object(sentence, verb, region[1], found)


def _of_subject(
    sentence: Sentence, verb: Verb, left: int, background: Background
) -> list[KnownActor]:
    """Who is meant by a pronoun, or a count, before a verb."""
    said = set(sentence.lower[left : verb.first])
    english = sentence.lexicon.language == "en"
    if english and ("they" in said or _stands_alone(sentence, left, verb.first)):
        return _several(sentence, left, background, persons="they" not in said)
    named = any(name.is_person and left <= name.first < verb.open for name in sentence.names)
    for group, woman in _PERSONAL:
        if sentence.has(group, left, verb.first) and not (named and said.isdisjoint(_HE_OR_SHE)):
            one = _one(sentence, left, woman=woman)
            if said.isdisjoint(_HE_OR_SHE) and _is_of_state(sentence, left, verb):
                one = actor_index().by_code.get(one.speaks_for or "") if one is not None else None
            return [] if one is None else [one]
    return _it(sentence, verb, left) if english and said & {"it", "its"} else []


_HE_OR_SHE = frozenset({"he", "she"})


def _is_of_state(sentence: Sentence, left: int, verb: Verb) -> bool:
    """“His Foreign Minister is expected”, “her troops”, “his side”: not he, but his state."""
    for at in range(left, verb.first):
        if sentence.lower[at] in _POSSESSIVE:
            following = sentence.lower[at + 1 : min(at + _OFFICE_REACH, verb.first)]
            return any(sentence.lexicon.is_("titles", word) or word in _OF_STATE
                       for word in following)  # fmt: skip
    return False


_POSSESSIVE = frozenset({"his", "her"})
_OFFICE_REACH = 5
_OF_STATE = words("what_states_have")


def _of_object(
    sentence: Sentence, verb: Verb, right: int, subject: Sequence[KnownActor]
) -> list[KnownActor]:
    """“Saw him”, “will sit down with her”: right after the verb or a small word."""
    said = sentence.lower[verb.last : right]
    for at, word in enumerate(said):
        if word not in _OBJECTS or (at and said[at - 1] not in _WITH):
            continue
        if word == "her" and said[at + 1 : at + 2] and said[at + 1].isalpha() and not (
            sentence.masked[verb.last + at + 1]
            or sentence.lexicon.is_("prepositions", said[at + 1])
        ):  # fmt: skip
            continue
        one = _one(sentence, verb.open, woman=word == "her", but=subject)
        return [] if one is None else [one]
    return []


_OBJECTS = frozenset({"him", "her"})
_WITH = frozenset({"with", "by", "to", "beside", "from", "opposite", "after"})


def _one(
    sentence: Sentence, left: int, *, woman: bool, but: Sequence[KnownActor] = ()
) -> KnownActor | None:
    """The man or woman last named before a place: in the sentence the first one who fits, else
    the one whom the sentences before are of."""
    owner = None
    for name in sentence.names:
        if name.last > left or not name.is_person or name.actor is None or name.actor in but:
            continue
        if is_woman(name.actor) != woman:
            continue
        if not _owns(sentence, name):
            return name.actor
        owner = owner or name.actor
    return owner or person_before(sentence, woman=woman)


def _owns(sentence: Sentence, name: Name) -> bool:
    """“Trump's envoy”, “the Trump administration”: another one is spoken of."""
    after = sentence.lower[name.last] if name.last < len(sentence.lower) else ""
    return after in _HOUSEHOLDS or is_possessive(sentence, name)


_HOUSEHOLDS = frozenset({"administration", "government", "cabinet", "family", "regime"})


def _stands_alone(sentence: Sentence, first: int, last: int) -> bool:
    """“The two signed”, “both had met”, “the pair”; not “the two halves”, “both sides”."""
    tokens, lexicon = sentence.tokens, sentence.lexicon
    for at in range(first, last):
        word = tokens[at].lower
        two = word in ("two", "pair") and at > 0 and tokens[at - 1].lower == "the"
        if not two and word != "both":
            continue
        after = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        if at and lexicon.is_("prepositions", tokens[at - 1].lower):
            continue
        if any(lexicon.among(group, (after,)) for group in ("pair_people", "pair_sides")):
            continue
        if word == "both" and any(first <= name.first < at for name in sentence.names):
            continue
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


def _several(
    sentence: Sentence, left: int, background: Background, *, persons: bool
) -> list[KnownActor]:
    """“They”, “the two”: those named before in the sentence, the subjects of the last one, or
    those whom one before it names together."""
    before = [n.actor for n in sentence.names if n.last <= left and n.is_person and n.actor]
    if len(before) >= _PAIR:
        return before[:3]
    main = [] if persons else _main_subject(sentence, left)
    if main:
        return main
    pair = _pair_of_persons(sentence, background) if persons else []
    if pair or sentence.before is None:
        return pair or before
    verbs = sentence.before.reading.verbs
    limit = verbs[0].first if verbs else 0
    subject = [n.actor for n in sentence.before.names if n.last <= limit and n.actor is not None]
    if persons:
        return several_before(sentence, persons=True) or subject[:4]
    if not subject:
        return several_before(sentence)
    return subject[:4]


def _main_subject(sentence: Sentence, left: int) -> list[KnownActor]:
    """“ASEAN ministers are to review it when they meet”: the body or state at the head of the
    sentence, where a clause before this one has it as its subject."""
    first = next((verb for verb in sentence.reading.verbs if not verb.infinitive), None)
    if first is None or first.first >= left:
        return []
    heads = [n for n in sentence.names if n.last <= first.first and _is_party(n) and n.actor]
    return [n.actor for n in heads[:2] if n.actor is not None]


def _pair_of_persons(sentence: Sentence, background: Background) -> list[KnownActor]:
    """The two persons whom the sentence before sets side by side, else those of the article."""
    beside = pair_before(sentence)
    return beside or background.main_persons() or background.cast_persons()


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
        if _is_named_after(sentence, office[1]) or _is_any(sentence, name):
            continue
        person = background.holder_of(office[0], name.actor.actor.code or "")
        if person is not None:
            found.append(person)
    return found


def _is_any(sentence: Sentence, name: Name) -> bool:
    """“A Thai minister”, “a former American president”: nobody that the article has told of."""
    before = sentence.lower[max(0, name.first - 2) : name.first]
    return any(sentence.lexicon.among("indefinites", (word,)) for word in before) or (
        not _A.isdisjoint(before)
    )


_A = frozenset({"a", "an", "former", "another"})


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
    at, before = name.last, sentence.lower[name.first - 1] if name.first else ""
    if at < len(sentence.lower) and sentence.lower[at] in ("'s", "’s", "'", "’"):
        at += 1
    elif name.how != "adjective" and not (name.how == "name" and before == "the"):
        return None
    for length in range(_LONGEST_OFFICE, 0, -1):
        written = " ".join(sentence.lower[at : at + length]).replace(" - ", "-")
        if lexicon.is_("titles", written):
            return written, at + length
    return None


def referred(
    sentence: Sentence, hit: Hit, region: tuple[int, int], lexicon: Lexicon, background: Background
) -> list[KnownActor]:
    """“The two sides”, “both leaders”: the pair that the article is about; “the four”: those
    whom the article lists together."""
    first = region[0]
    words = sentence.lower[first : hit.last + _REACH]
    told = sentence.has("pair_starts", first, hit.last + _REACH)
    for at, word in enumerate(words if told else ()):
        if not lexicon.among("pair_starts", (word,)):
            continue
        if words[at + 1 : at + 2] in (["koreas"], ["korean"]):
            return [actor_index().by_code[code] for code in _KOREAS]
        place, following = first + at, words[at + 1 : at + 4]
        before = sentence.lower[place - 1] if place else ""
        if word == "two" and before not in ("the", "these", "same"):
            continue
        for steps, after in enumerate(following):
            people = lexicon.among("pair_people", (after,))
            if people or lexicon.among("pair_sides", (after,)):
                phrase = (place, place + steps + 1)
                return _the_pair(sentence, region, phrase, background, people=people)
        alone = place >= hit.last and lexicon.language == "en" and _ends_there(following)
        if alone and (word == "both" or before == "the"):
            phrase = (place, place + 1)
            return _the_pair(sentence, region, phrase, background, people=False)
    return _counted(sentence, region, hit, background)


_KOREAS = ("PRK", "KOR")
"""“The two Koreas”, “both Korean leaders”."""


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
    office = sentence.lower[phrase[1] - 1 : phrase[1]]
    if not _DEPARTMENTS.isdisjoint(office):
        held = background.holders_of(f"{office[0]} minister")
        return held if len(held) == _PAIR else states
    return (
        _pair_of_persons(sentence, background)
        or several_before(sentence, persons=True) or background.pair()
    )  # fmt: skip


_PAIR = 2
_DEPARTMENTS = frozenset({"foreign", "defence", "defense", "finance", "interior", "trade"})
"""Words before “ministers” that say which."""


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
    if COUNTS.keys().isdisjoint(words):
        return []
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
