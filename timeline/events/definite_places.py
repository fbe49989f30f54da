"""“The island”, “the city”, “the province”: a place called by what it is, which has been named."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.events.background import Background
from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.lexicon import Role
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind


def called_by_sort(
    sentence: Sentence, hit: Hit, kind: Kind, background: Background
) -> list[KnownPlace]:
    """“Troops entered the city”, “the province voted”: the place of that sort which was named
    last, where the words about it say that the event was there."""
    if sentence.lexicon.language != "en" or not _SORTS & set(sentence.lower):
        return []
    left, right = (hit.verb.left, hit.verb.right) if hit.verb else (hit.first, hit.last + _AFTER)
    for at in range(max(left, sentence.start) + 1, min(right, len(sentence.lower))):
        if sentence.lower[at] not in _SORTS or not _stands_alone(sentence, at):
            continue
        article = _article(sentence, at)
        if article is not None and _is_where(sentence, hit, kind, article, at):
            return list(_named_last(sentence, at, background))
    return []


def _article(sentence: Sentence, at: int) -> int | None:
    """The token “the” before a word and at most two that tell more of it; none of them a name."""
    for article in range(at - 1, max(sentence.start - 1, at - 2 - _TOLD), -1):
        if sentence.lower[article] == "the":
            named = any(article < name.first < at for name in sentence.names)
            return None if named else article
        if not sentence.lower[article].isalpha():
            return None
    return None


def _stands_alone(sentence: Sentence, at: int) -> bool:
    """Not “the city council”, “the island's future”, “the city of Kars”."""
    following = sentence.lower[at + 1 : at + 2]
    if not following or sentence.masked[at + 1] or not following[0].isalpha():
        return following != ["'s"] and following != ["-"]
    if following[0] == "of":
        return False
    lexicon = sentence.lexicon
    verb = any(each.open <= at + 1 <= each.first for each in sentence.reading.verbs)
    small = any(lexicon.is_(group, following[0]) for group in ("prepositions", "coordinators"))
    return verb or small or following[0] in _JOINING


_JOINING = frozenset({"where", "when", "which", "that", "while", "as", "after", "before", "until"})


def _is_where(sentence: Sentence, hit: Hit, kind: Kind, article: int, at: int) -> bool:
    """The words before it, or what is done, make it the place."""
    lexicon, verb = sentence.lexicon, hit.verb
    word = sentence.lower[article - 1] if article else ""
    if lexicon.is_("in_place", word):
        return word != "on" or kind in _ON_THE_GROUND or sentence.lower[at] in _SURFACES
    if word == "throughout":
        return True
    if lexicon.is_("to_place", word) and word != "for":
        return kind in _GONE_TO
    if word == "of" and any(noun.last == article - 1 for noun in sentence.reading.nouns):
        return kind in _ON_THE_GROUND
    if lexicon.is_("from_place", word) or sentence.lower[article - 2 : article] == ["out", "of"]:
        return kind in _ON_THE_GROUND
    if verb is None:
        return False
    if verb.last == article:
        return kind in _GONE_TO or bool(verb.roles & Role.TAKING)
    return verb.open == at + 1 and kind in _BY_A_PEOPLE


def _named_last(sentence: Sentence, at: int, background: Background) -> Iterator[KnownPlace]:
    """The place of that sort that was named last before token ``at``, or of the dateline."""
    sort = sentence.lower[at]
    read: Sentence | None = sentence
    last = at
    for _ in range(_FARTHEST):
        if read is None:
            break
        for name in reversed(read.names):
            if name.last <= last and name.place is not None and name.how in _NAMED:
                if _is_of_sort(name.place, sort):
                    yield name.place
                    return
                if sort in _TOWNS and name.place.flag == "R":
                    return  # “fighting in Abyei; the town burned”: of what came between
        read = read.before
        last = len(read.tokens) if read is not None else 0
    filed = background.filed_from
    if filed is not None and read is None and _is_of_sort(filed, sort):
        yield filed


def _is_of_sort(place: KnownPlace, sort: str) -> bool:
    if sort in _TOWNS:
        return place.flag in ("C", "H", "") and (sort == "city" or place.flag != "C")
    island = place.flag == "S" and place.country in _ISLAND_STATES
    if sort in _SURFACES and sort != "peninsula":
        wet = place.name.endswith(_WATERS)
        return island or (place.flag in ("R", "H") and not wet and not place.thousands)
    if place.flag == "S":
        return place.country in _DISPUTED
    return place.flag == "R" and not place.name.endswith(_WATERS)


_TOWNS = words("sorts_of_towns")
_SURFACES = words("sorts_of_islands")
_SORTS = _TOWNS | _SURFACES | words("sorts_of_lands")
_ISLAND_STATES = words("island_states")
_DISPUTED = words("disputed_lands")
_WATERS = tuple(words("ends_of_waters"))
_NAMED = ("place", "seat", "name")
_ON_THE_GROUND = frozenset({Kind.MILITARY, Kind.CEASEFIRE, Kind.CRISIS, Kind.ELECTION,
                            Kind.DEADLINE, Kind.OTHER})  # fmt: skip
_GONE_TO = frozenset({Kind.VISIT, Kind.MILITARY, Kind.CEASEFIRE, Kind.CRISIS, Kind.OTHER})
_BY_A_PEOPLE = frozenset({Kind.ELECTION, Kind.VOTE})
_TOLD, _AFTER, _FARTHEST = 2, 8, 8
"""Words that may stand between “the” and the sort; tokens after a noun without a verb; sentences
back in which the place may be named."""
