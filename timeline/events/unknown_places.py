"""Names that no list knows and that the words about them make places: towns too small for the
gazetteer, islands, palaces. What an article once calls a place is one at its other mentions too."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from timeline.events.gazetteer import KnownPlace
from timeline.events.lexicons import lexicon
from timeline.events.name_phrases import adjective_at, is_possessive
from timeline.events.names import VENUE, Name
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words

_SITES = words("sites")
_MOVING = words("moving_verbs")
_TEXTS = words("texts_of_places")
_IN_THE_AIR = words("air_verbs")
_STORMING = words("storming_verbs")
_TRIPS = words("trip_nouns")
_ONWARD = frozenset({"to", "into", "over", "through", "towards", "toward"})
_JOINTS = words("joined_by_and") | {","}
_NO_PLACE = words("scene_not_place")
_HOUSES = (VENUE | words("houses_abroad") | words("parts_of_houses")) - {
    "village", "island", "resort", "base", "airport", "park", "complex", "centre", "center",
}  # fmt: skip
_INSTITUTIONS = words("institutions") | {"party", "cabinet", "army", "league", "assembly"}
_READ = frozenset({"en", "fr", "es", "pt", "it", "nl", "de"})
"""Languages whose names do not bend."""


def place_unknown(read: Sequence[Sentence]) -> None:
    """Makes places of the unknown names of an article that stand where only places do."""
    if not read or read[0].lexicon.language not in _READ:
        return
    unknown = [
        (sentence, name) for sentence in read for name in sentence.names
        if name.how == "unknown" and not sentence.is_title and _may_be_place(name)
    ]  # fmt: skip
    located: dict[str, str] = {}
    for sentence, name in unknown:
        flag = _flag(sentence, name)
        if flag:
            located.setdefault(name.text, flag)
    for _, name in unknown:
        flag = located.get(name.text, "")
        if flag:
            called = name.text.rpartition(" des ")[2]
            name.how = "place"
            name.place = name.place or KnownPlace(called, "", 0.0, 0.0, 0, flag)


def _flag(sentence: Sentence, name: Name) -> str:
    """V for a house, U for another place, nothing where the words do not make it one."""
    if sentence.lexicon.language == "de":
        return "V" if _is_german_house(sentence, name) else ""
    if not _is_located(sentence, name):
        return ""
    parts = name.text.lower().split()
    at = _before(sentence, name)
    within = sentence.lower[at - 1] if at > 0 else ""
    house = not _HOUSES.isdisjoint((parts[0], parts[-1])) or within in _HOUSES
    return "V" if house else "U"


def _may_be_place(name: Name) -> bool:
    """Not “Room 5”, “ECOSOC”, “the Fisheries Commission”."""
    parts = name.text.lower().split()
    if name.text.isupper() or any(sign.isdigit() for sign in name.text):
        return False
    return parts[0] not in _NO_PLACE and parts[-1] not in _INSTITUTIONS


def may_be_located(sentence: Sentence, name: Name) -> bool:
    """True of a name behind a word of place, and of a house: it may be one, or an office, a paper,
    a ship."""
    if not _may_be_place(name):
        return False
    parts = name.text.lower().split()
    if len(parts) > 1 and not _HOUSES.isdisjoint((parts[0], parts[-1])):
        return True
    at = _before(sentence, name)
    word = sentence.lower[at] if at >= 0 else ""
    return any(sentence.lexicon.is_(group, word) for group in _PLACING)


_PLACING = ("in_place", "to_place", "from_place")


def _is_located(sentence: Sentence, name: Name) -> bool:
    """“At Kyondah”, “over Bogale and Kyondah”, “the palace of Ivato”, “stormed Corinto”."""
    lower, lexicon = sentence.lower, sentence.lexicon
    if is_possessive(sentence, name) or describes(sentence, name):
        return False
    at = _before(sentence, name)
    if at < 0:
        return False
    word = lower[at]
    if lexicon.is_("in_place", word) and (word != "on" or _is_land(sentence, name)):
        return not lexicon.is_("to_place", word) or at + 1 == name.first
    if word == "to" and at > 0 and lower[at - 1] in _TRIPS:
        return True
    of = lexicon.is_("of_words", word) or lexicon.is_("from_place", word)
    if of and at > 0 and (lower[at - 1] in _SITES or lower[at - 1] == "out"):
        return True
    if of and at > 0 and lower[at - 1] in _TEXTS:
        return " " not in name.text
    verb = next((v for v in reversed(sentence.reading.verbs) if v.first <= at < v.right), None)
    if verb is None:
        return False
    if word in _ONWARD:
        return verb.lemma in _MOVING or (word == "over" and verb.lemma in _IN_THE_AIR)
    return verb.last == at + 1 and verb.lemma in _STORMING and " " not in name.text


def _is_german_house(sentence: Sentence, name: Name) -> bool:
    """“Am Flughafen Sunan”, “im Marmorsaal des Belvedere”: of nouns with capitals, those that name
    a house or a piece of land."""
    at = name.first - 1
    placed = at >= 0 and sentence.lexicon.is_("in_place", sentence.lower[at])
    first, *rest = name.text.lower().split()
    return placed and bool(rest) and first.endswith(_GERMAN_SITES)


_GERMAN_SITES = tuple(words("german_sites"))
"""Endings of nouns for what a place is."""


def _before(sentence: Sentence, name: Name) -> int:
    """The word before a name, or before those joined to it, small words left out."""
    at = name.first - 1
    while at >= 0:
        joined = sentence.lower[at] in _JOINTS
        earlier = next((n for n in sentence.names if n.last == at), None) if joined else None
        if earlier is not None and not earlier.is_person and earlier.how != "body":
            at = earlier.first - 1
        elif sentence.lexicon.is_("determiners", sentence.lower[at]) or adjective_at(sentence, at):
            at -= 1
        else:
            break
    return at


def describes(sentence: Sentence, name: Name) -> bool:
    """“At Gazprom offices”, “in Brexit talks”, “a Belt and Road forum”: it only tells which."""
    if sentence.lexicon.language != "en" or name.last >= len(sentence.tokens):
        return False
    token = sentence.tokens[name.last]
    if token.lower == "and":
        other = next((n for n in sentence.names if n.first == name.last + 1), None)
        return other is not None and describes(sentence, other)
    if not token.text.isalpha() or not token.text.islower() or sentence.masked[name.last]:
        return False
    following = sentence.lower[name.last : name.last + 2]
    if not {*following, token.lower.removesuffix("s")}.isdisjoint(VENUE | _SITES):
        return False
    if token.lower in _small_words(sentence.lexicon.language) or token.lower in _AFTER_PLACES:
        return False
    return all(verb.first != name.last for verb in sentence.reading.verbs)


_AFTER_PLACES = words("after_places")
_SMALL = (
    "prepositions", "coordinators", "subordinators", "in_place", "to_place", "auxiliaries",
)  # fmt: skip


@cache
def _small_words(language: str) -> frozenset[str]:
    """The small words of a language that may stand behind the name of a place."""
    groups = lexicon(language).words
    return frozenset().union(*(groups.get(group, ()) for group in _SMALL))


def _is_land(sentence: Sentence, name: Name) -> bool:
    """“On Christmas Island”, “in a cave on Ouvea”: not “on Gazprom”."""
    at = name.first - 1
    return name.text.split()[-1].lower() in _SITES or (
        at > 0 and sentence.lower[at - 1] in _ON_LAND
    )


_ON_LAND = words("on_lands")
