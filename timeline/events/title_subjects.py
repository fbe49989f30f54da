"""Who or what a clause is about, as a title calls it."""

from __future__ import annotations

import re

from timeline.events.actors import KnownActor
from timeline.events.name_phrases import over_list
from timeline.events.names import Name
from timeline.events.phrases import joined, stretch
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.subjects import is_plural, is_several
from timeline.events.wordlists import words
from timeline.records import ActorType

_MOST_SUBJECT = 5
_CLOSERS = words("title_closers")
_OWNERS = words("title_owners")
_PREPOSITIONS = words("title_prepositions")


def told_subject(
    text: str, sentence: Sentence, verb: Verb, actors: tuple[KnownActor, ...]
) -> tuple[str, bool]:
    """Who or what the clause is about, and whether that is more than one."""
    if verb.infinitive and verb.governor is not None and verb.governor.lemma != "be":
        between = (verb.governor.last, verb.open)
        found = named_in(sentence, *between) or said_in(text, sentence, *between)
        if found is not None:
            return found
    owner: Verb | None = verb
    for _ in range(3):
        if owner is None:
            break
        left, right = subject_region(sentence, owner)
        found = named_in(sentence, left, right) or _pair(sentence, left, right, actors)
        found = found or said_in(text, sentence, left, right)
        found = found or _pronoun(sentence, left, right, actors)
        if found is not None:
            return found
        owner = owner.subject_of
    return "", False


def subject_region(sentence: Sentence, verb: Verb) -> tuple[int, int]:
    """The tokens before a verb in its clause; of “which” and “that”, what they stand for."""
    left, right = max(verb.left, sentence.start), verb.open
    if verb.relative and right - left <= 1:
        right = left
        while right > sentence.start and not sentence.tokens[right - 1].text[0].isalnum():
            right -= 1
        left = right
        while left > sentence.start and not _ends_phrase(sentence, left - 1):
            left -= 1
        if left > sentence.start and sentence.lower[left - 1] == "to":
            return verb.open, verb.open
    signs = (at + 1 for at in range(right - 1, left - 1, -1) if sentence.lower[at] in (":", ";"))
    left = _after_date(sentence, next(signs, left), right)
    left = _after_adverbial(sentence, left, right)
    while left < right and (
        sentence.masked[left]
        or not sentence.tokens[left].text[0].isalnum()
        or sentence.tokens[left].lower in _BEFORE_SUBJECT
    ):
        left += 1
    while right > left and (
        sentence.masked[right - 1] or sentence.tokens[right - 1].lower in _AFTER_SUBJECT
    ):
        right -= 1
    if left >= right:
        return _apposed(sentence, verb.open)
    return left, right


def _after_date(sentence: Sentence, left: int, right: int) -> int:
    """“Oct 1 - In New York the four powers”: after the date that heads the line and its sign."""
    while left < right and (sentence.masked[left] or sentence.lower[left] in ("-", "–", "—")):
        left += 1
    return left


def _after_adverbial(sentence: Sentence, left: int, right: int) -> int:
    """“In addition, the department considers”, “Retaliating for it, they launched”: after the
    comma."""
    if left >= right:
        return left
    doing = left == sentence.start and sentence.lower[left].endswith("ing")
    if not doing and sentence.lower[left] not in _OPENS_ADVERBIAL:
        return left
    commas = [at for at in range(left, right) if sentence.lower[at] == ","]
    if not commas and not doing:
        return _after_place(sentence, left, right)
    return commas[-1] + 1 if commas and commas[-1] + 1 < right else left


def _after_place(sentence: Sentence, left: int, right: int) -> int:
    """“In New York the four powers”, “Under the text Rwandan troops”: what follows the first
    phrase, where that is one name or one noun and something stands behind it."""
    at = left + 1
    name = next((name for name in sentence.names if name.first == at and name.place), None)
    if name is not None:
        at = name.last
    elif sentence.lexicon.is_("determiners", sentence.lower[at]):
        at += 2
    else:
        return left
    ends = (place for place in range(at, min(at + 2, right)) if _begins_phrase(sentence, place))
    return next(ends, left)


def _begins_phrase(sentence: Sentence, at: int) -> bool:
    determined = sentence.lexicon.is_("determiners", sentence.lower[at])
    return determined or sentence.tokens[at].text[0].isupper()


_OPENS_ADVERBIAL = (_PREPOSITIONS | {"after", "before", "since", "during"}) - {"of", "off", "to"}


def _apposed(sentence: Sentence, end: int) -> tuple[int, int]:
    """“His minister, A. B., delivered”: the name between the commas."""
    if end and sentence.tokens[end - 1].text == ",":
        for name in sentence.names:
            if name.last == end - 1 and name.is_person:
                return name.first, name.last
    return end, end


def _ends_phrase(sentence: Sentence, at: int) -> bool:
    token = sentence.tokens[at]
    if sentence.masked[at] or not (token.text[0].isalnum() or token.text in ("-", "’", "'")):
        return True
    verbs = {verb.first for verb in sentence.reading.verbs}
    return at in verbs or token.lower in _CLOSERS or (
        token.lower in _PREPOSITIONS and token.lower != "of"
    )  # fmt: skip


_BEFORE_SUBJECT = frozenset({"on", "in", "at", "and", "but", "then", "when", "that", "so", "by"})
BEFORE_DATES = frozenset({"on", "in", "at"})
_AFTER_SUBJECT = BEFORE_DATES | {"that", "which", "who", ","}


def named_in(sentence: Sentence, left: int, right: int) -> tuple[str, bool] | None:
    """The names that head the subject, as a title has them."""
    found: list[KnownActor | str] = []
    for name in sentence.names:
        if not (left <= name.first and name.last <= right):
            continue
        if name.how == "adjective" or _only_modifies(sentence, name, right):
            continue
        if not _RELATIVE.isdisjoint(sentence.lower[left : name.first]):
            continue
        before = _before_titles(sentence, over_list(sentence, name.first - 1) + 1, left)
        led = before >= left and sentence.tokens[before].lower in _PREPOSITIONS | {"of"}
        if led and not _is_of_officials(sentence, before, left):
            continue
        if name.actor is not None:
            found.append(name.actor)
        elif name.place is not None and not found:
            found.append(name.text)
            break
    spoken = {each.speaks_for for each in found if not isinstance(each, str) and each.speaks_for}
    short = [
        each if isinstance(each, str) else each.short
        for each in found
        if isinstance(each, str) or each.actor.code is None or each.actor.code not in spoken
    ]
    short = list(dict.fromkeys(short))[:4]
    several = len(short) > 1 or any(_is_of_several(each) for each in found)
    return (_listed(short), several) if short else None


def _is_of_several(each: KnownActor | str) -> bool:
    """“The Houthis”, “the Taliban”: movements that the news tells of in the plural."""
    if isinstance(each, str) or not (each.actor.code or "").startswith("ORG:"):
        return False
    return each.short in _PLURAL_NAMES or (is_plural(each.short) and not each.short.isupper())


_PLURAL_NAMES = frozenset({"Taliban", "Mujahideen", "Viet Cong"})


def _is_of_officials(sentence: Sentence, of: int, left: int) -> bool:
    """“The leaders of Chad, Mali and Niger”: those act for whom they are the leaders."""
    office, lexicon = sentence.lower[max(left, of - 1) : of], sentence.lexicon
    people = any(lexicon.among(group, office) for group in _PEOPLE)
    return sentence.lower[of] == "of" and people


_PEOPLE = ("pair_people", "delegations", "ministers")


def _before_titles(sentence: Sentence, at: int, left: int) -> int:
    """The token before a name and its titles: of “the term of Mr. Faure Gnassingbe”."""
    at -= 1
    while at >= left and (
        sentence.tokens[at].text == "." or sentence.lexicon.is_("titles", sentence.lower[at])
    ):
        at -= 1
    return at


_RELATIVE = frozenset({"that", "who", "which", "whose"})
"""Behind these a subject only says which one is meant."""


def _only_modifies(sentence: Sentence, name: Name, right: int) -> bool:
    """“The Berlin Wall”, “the Moscow talks”: the name is part of another's."""
    if name.last >= right:
        return False
    after = sentence.tokens[name.last]
    if after.lower in ("'s", "’s", "-"):
        return True
    return (
        after.text[0].isalpha()
        and not sentence.masked[name.last]
        and after.lower not in _PREPOSITIONS | _CLOSERS | {"and", "of"}
        and not after.lower.endswith("ly")
        and after.lower not in _COUNTS
    )


_COUNTS = words("small_numbers")


def said_in(text: str, sentence: Sentence, left: int, right: int) -> tuple[str, bool] | None:
    """The subject in the text's own words, where it is one short phrase."""
    comma = next((at for at in range(left, right) if sentence.tokens[at].text == ","), right)
    kept = list(stretch(sentence, left, comma, _MOST_SUBJECT))
    if not kept or kept[-1] != comma - 1 or sentence.tokens[kept[0]].lower in _OWNERS:
        return None
    if any(verb.first == kept[0] for verb in sentence.reading.verbs):
        return None
    adjectives = {at for name in sentence.names if name.how == "adjective"
                  for at in range(name.first, name.last)}  # fmt: skip
    cut = comma < right
    while kept and (
        sentence.tokens[kept[-1]].lower in _PREPOSITIONS | {"of"}
        or (cut and len(kept) > 1 and kept[-1] in adjectives)
    ):
        kept.pop()
    if not kept:
        return None
    said = joined(text, sentence, kept)
    head = re.split(r" (?:of|in|for|on|from|at|to|with) ", said)[0]
    several = is_several(head) or " and " in head
    several |= head.split()[-1].lower() in _PLURALS
    return said[:1].upper() + said[1:], several


_PLURALS = frozenset({"police", "people", "militia", "men", "women"})


def _pair(
    sentence: Sentence, left: int, right: int, actors: tuple[KnownActor, ...]
) -> tuple[str, bool] | None:
    """“The two countries”, “both leaders”: the two that are meant, where they are known."""
    lexicon, said = sentence.lexicon, sentence.lower[left:right]
    said = said[1:] if said[:1] == ["the"] else said
    if len(said) != _PAIR or not lexicon.among("pair_starts", said[:1]):
        return None
    people = lexicon.among("pair_people", said[1:])
    if not (people or lexicon.among("pair_sides", said[1:])):
        return None
    persons = [actor for actor in actors if actor.actor.type is ActorType.PERSON]
    states = [actor for actor in actors if actor.actor.type is not ActorType.PERSON]
    meant = persons if people and len(persons) == _PAIR else states
    return (_listed([each.short for each in meant]), True) if len(meant) == _PAIR else None


_PAIR = 2


def _pronoun(
    sentence: Sentence, left: int, right: int, actors: tuple[KnownActor, ...]
) -> tuple[str, bool] | None:
    said = set(sentence.lower[left:right])
    persons = [actor for actor in actors if actor.actor.type is ActorType.PERSON]
    if said & {"he", "she", "his", "her"} and persons:
        return persons[0].short, False
    if said & {"they", "both", "who"} and actors:
        short = [actor.short for actor in actors[:2]]
        return _listed(short), len(short) > 1
    return None


def _listed(names: list[str]) -> str:
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
