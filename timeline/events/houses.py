"""Houses and their towns: “on the steps of Harambee House”, “in a Paris salon”, “Tokyo's Narita
airport”."""

from __future__ import annotations

from timeline.events.names import Name
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words


def is_part_of_house(sentence: Sentence, name: Name, at: int) -> bool:
    """“On the steps of Harambee House”, “in the gardens of Villa Borghese”."""
    house = name.place is not None and name.place.flag in ("V", "U")
    if not house or at < 1 or sentence.lower[name.first - 1] not in ("of", "the"):
        return False
    of = name.first - 1 if sentence.lower[name.first - 1] == "of" else name.first - 2
    return of > 0 and sentence.lower[of] == "of" and sentence.lower[of - 1] in _PARTS_OF_HOUSES


_PARTS_OF_HOUSES = words("parts_of_houses")


def is_of_nameless_house(sentence: Sentence, name: Name) -> bool:
    """“In a Paris salon”, “at a Berlin hotel”, “on the White House lawn”: the town of a house that
    has no name, the house of which it is a part."""
    at = name.first - 1
    following = sentence.lower[name.last : name.last + 1]
    if not following or at < 0 or name.how not in ("seat", "place"):
        return False
    venue = name.place is not None and name.place.flag == "V"
    if following[0] not in _UNNAMED_HOUSES and not (venue and following[0] in _PARTS_OF_HOUSES):
        return False
    while at > 0 and sentence.lexicon.is_("determiners", sentence.lower[at]):
        at -= 1
    return sentence.lexicon.is_("in_place", sentence.lower[at])


_UNNAMED_HOUSES = words("unnamed_houses")


def owns_house(sentence: Sentence, name: Name) -> bool:
    """“Near Frankfurt's Rhein-Main airport”, “in Prague's old quarter”: the town, before a house
    or a part of it."""
    if name.place is None or name.how not in ("seat", "place"):
        return False
    house = next((n for n in sentence.names if n.first == name.last + 1), None)
    if house is not None:
        known = house.place is not None and house.place.flag in ("V", "U", "H")
        return known or (house.how == "unknown" and name.place.flag != "S")
    following = sentence.lower[name.last + 1 : name.last + 4]
    return not _PARTS_OF_TOWNS.isdisjoint(following[:1]) or (
        following[:1] != [] and following[0] in _TELLING and following[1:2] != []
        and following[1] in _PARTS_OF_TOWNS
    )  # fmt: skip


_PARTS_OF_TOWNS = words("parts_of_towns")
_TELLING = words("telling_of_parts")


def before_owner(sentence: Sentence, at: int) -> int:
    """The word before the town that owns a house (“Tokyo's Narita airport”), else ``at``."""
    if at < 1 or sentence.lower[at] not in ("'s", "’s"):
        return at
    owner = next((n for n in sentence.names if n.last == at), None)
    return owner.first - 1 if owner is not None and owner.place is not None else at


def is_inside(sentence: Sentence, at: int) -> bool:
    """“At its headquarters”, “inside the NATO office”: there, not of it."""
    at -= 1
    if at > 1 and sentence.lower[at] in ("'s", "’s"):
        at -= 2
    while at > 0 and (
        sentence.lexicon.is_("determiners", sentence.lower[at])
        or any(name.first <= at < name.last for name in sentence.names)
    ):
        at -= 1
    return at >= 0 and sentence.lower[at] in _WITHIN


_WITHIN = frozenset({"in", "at", "inside", "outside"})
