"""The place that a dateline names: where a story was filed, or where an entry of an agenda is."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.actors import actor_index
from timeline.events.gazetteer import KnownPlace, gazetteer
from timeline.events.provinces import province_place
from timeline.events.seats import capital_place, country_place
from timeline.events.sentence import Sentence
from timeline.events.spelled_places import called
from timeline.events.wordlists import words

_ENTRIES = 3
"""Cities at the heads of paragraphs from which an article is an agenda, and no story."""


def entry_heads(read: Sequence[Sentence]) -> dict[int, KnownPlace]:
    """“WARSAW - ministers meet”, “SOCHI - leaders hold a summit”: the cities of an agenda, by the
    beginnings of the sentences under them; nothing of a story, which has one dateline."""
    lines = {each.filed_from for each in read if each.filed_from is not None}
    found: dict[int, KnownPlace] = {}
    head: KnownPlace | None = None
    for sentence in read if len(lines) >= _ENTRIES else ():
        if sentence.filed_from is not None:
            head = filed(sentence)[0]
        elif not sentence.is_lead:
            head = None
        if head is not None:
            found[sentence.span.start] = head
    return found


def filed(sentence: Sentence) -> tuple[KnownPlace | None, KnownPlace | None]:
    """The city of the dateline, of several of that name the one in the region or country that
    stands beside it; and that region or country."""
    city, region = sentence.filed_from or "", None
    if sentence.filed_region is not None:
        known = actor_index().names.get(sentence.filed_region)
        if known is not None and known.how == "name":
            region = country_place(known.known)
            if region is not None and sentence.lexicon.language == "en":
                region = called(sentence.filed_region, region, is_state=True)
        else:
            region = province_place(sentence.filed_region)
            region = region or gazetteer().find(sentence.filed_region)
    country = region.country if region is not None else None
    cased = _cased(city)
    seat = _named_like_its_state(city)
    found = seat or gazetteer().find(cased, country) or gazetteer().find(cased)
    found = found or gazetteer().find_shouted(city)
    if seat is None and found is not None and sentence.lexicon.language == "en":
        found = called(cased, found, is_state=False)
    if found is None:
        found = KnownPlace(cased, country or "", 0.0, 0.0, 0, "U") if _is_town(city) else None
    return found, region if region is not None and region.flag in ("S", "R") else None


def _named_like_its_state(city: str) -> KnownPlace | None:
    """“KUWAIT”, “GUATEMALA”: the capital that bears its state's name; “NAURU”: a state that has no
    town of that name; “UNITED NATIONS”: the city of its headquarters."""
    names = actor_index().names
    named = names.get(city) or names.get(_cased(city))
    if named is None:
        return None
    if named.known.actor.code == "IGO:UN":
        return gazetteer().find("New York", "USA")
    if named.how != "name":
        return None
    capital = capital_place(named.known)
    if capital is not None and capital.name.endswith(" City"):
        return capital
    return country_place(named.known) if gazetteer().find(_cased(city)) is None else None


def _is_town(city: str) -> bool:
    """True of a name in capitals; a newspaper's own words before a dash are no town."""
    words_of_it = city.lower().split()
    known = city.isupper() and len(words_of_it) <= _LONGEST_TOWN
    return known and _NO_TOWN.isdisjoint(words_of_it) and _cased(city) not in actor_index().names


_LONGEST_TOWN = 3
_NO_TOWN = words("no_town")


def _cased(city: str) -> str:
    return "-".join(
        " ".join(word.capitalize() for word in part.split()) for part in city.split("-")
    )
