"""Where an event took place: named places, venues, the city of the dateline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.actors import KnownActor
from timeline.events.background import Background
from timeline.events.clause_places import comes_into_force
from timeline.events.definite_places import called_by_sort
from timeline.events.filed_there import (
    at_nameless_house,
    dateline_places,
    is_of_dateline,
    is_of_ministry,
    is_of_own_capital,
    was_filed_there,
)
from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.homes import (
    ONE_SIDED,
    acting_seats,
    addressed_capital,
    by_the_people,
    enters_office,
    independent,
    is_coup,
    is_emergency,
    is_pause,
    named_country,
    office_place,
    organ_seat,
    truce_land,
    voting,
)
from timeline.events.hosting import hosting
from timeline.events.houses import before_owner
from timeline.events.lexicon import Lexicon, Role
from timeline.events.meeting_days import on_its_days
from timeline.events.name_phrases import adjective_at, over_list
from timeline.events.names import Name
from timeline.events.places_abroad import town_after_in
from timeline.events.pointing import (
    is_here,
    last_named,
    on_own_soil,
    on_visit,
    pointed_at,
    same_gathering,
    there,
)
from timeline.events.roles import BETWEEN
from timeline.events.sentence import Sentence
from timeline.events.setting import (
    goes_on_there,
    is_of_guest,
    is_of_meeting,
    is_phase,
    is_set_there,
)
from timeline.events.topics import ON_THE_GROUND
from timeline.events.unknown_places import describes
from timeline.events.withdrawals import left_land
from timeline.events.wordlists import words
from timeline.records import Kind

PHYSICAL = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.AGREEMENT, Kind.VISIT, Kind.CEASEFIRE})


def with_unknown(
    sentence: Sentence,
    places: list[KnownPlace],
    unknown: Sequence[Name],
    hit: Hit,
    lexicon: Lexicon,
) -> list[KnownPlace]:
    """Capitalised names after in or at that no list knows are places all the same."""
    found = list(places)
    for name in unknown:
        at = before_owner(sentence, over_list(sentence, name.first - 1))
        while at >= 0 and (sentence.tokens[at].lower in BETWEEN or adjective_at(sentence, at)):
            at -= 1
        word = sentence.tokens[at].lower if at >= 0 else ""
        if lexicon.language == "de" or describes(sentence, name):
            continue
        town = sentence.lower[at + 1 : name.first]
        if "of" in town and hit.verb is not None and hit.verb.last == at + 1:
            word = "in" if set(town) & _TOWNS and hit.verb.kind is Kind.MILITARY else word
        if hit.label and hit.verb is None and word in ("to", "of", ",", "from"):
            word = "at"
        first, last = name.text.split()[0].lower(), name.text.split()[-1].lower()
        if word not in _BEFORE_UNKNOWN or first in _NOT_PLACE or last in _INSTITUTIONS:
            continue
        if word == "a" and lexicon.language not in ("it", "pt", "es"):
            continue
        if name.text.isupper() or any(sign.isdigit() for sign in name.text):
            continue
        called = town_after_in(name.text) if lexicon.language == "ru" else name.text
        if called is None or word == "aux":
            continue  # “au peuple, aux Anglo-Saxons”: whom it was given to
        country = next((p.country for p in places if p.country), "")
        found.insert(0, KnownPlace(called, country, 0.0, 0.0, 0, "U"))
    return found


_BEFORE_UNKNOWN = words("before_unknown")
_TOWNS = frozenset({"town", "city", "village", "port", "district", "province", "region"})
_NOT_PLACE = words("scene_not_place")
_INSTITUTIONS = words("institutions") | {"party", "cabinet", "army", "league", "assembly"}


@dataclass(slots=True)  # never changed; one is made for most events
class Inferred:
    """Places of an event whose own words name none, and how they are known; both may be empty."""

    places: tuple[KnownPlace, ...] = ()
    how: str = ""


def inferred(
    sentence: Sentence, hit: Hit, kind: Kind, actors: Sequence[KnownActor], background: Background
) -> Inferred:
    """Where an event was whose own words name no place: where its sentence was filed, the capital
    that acts, the country that votes, or where the story is set."""
    if kind is Kind.CALL or _is_by_wire(sentence, hit):
        return Inferred()
    codes = {actor.speaks_for or actor.actor.code for actor in actors}
    if background.filed_from is not None and is_here(sentence, hit):
        return Inferred((background.filed_from,), "as “here” is where the story was filed")
    pointed = same_gathering(sentence, hit)
    if pointed is not None:
        return Inferred((pointed,), "as it is the one named before")
    host = hosting(sentence, hit, kind)
    if host:
        return Inferred(tuple(host), "as the host")
    visited = on_visit(sentence, hit) if kind in PHYSICAL else []
    if visited:
        return Inferred(tuple(visited), "as a visit there is told of")
    if hit.label and background.is_programme:
        town = background.setting.town if background.setting is not None else []
        filed = [background.filed_from] if background.filed_from is not None else town
        return Inferred(tuple(filed[:1]), "as the programme is of there")
    if background.is_issued and _is_of_issuers(sentence, hit, kind, background):
        return Inferred(dateline_places(sentence, background)[:1], "as the text was issued there")
    called = pointed_at(sentence, hit, background)
    if called:
        return Inferred(tuple(called), "as the story is set there")
    house = at_nameless_house(sentence, hit, kind, background)
    if house:
        return Inferred(tuple(house), "as the house is where the story was filed")
    soil = on_own_soil(sentence, hit)
    if soil:
        return Inferred(tuple(soil), "as that is its own")
    sort = called_by_sort(sentence, hit, kind, background)
    if sort:
        return Inferred(tuple(sort), "as that is the one named before")
    if kind is Kind.PROTEST and is_of_ministry(sentence, hit, codes, background):
        return Inferred(dateline_places(sentence, background)[:1], "as the capital that acts")
    taken = _retaken(sentence, hit, kind, background)
    if taken:
        return Inferred(taken, "told of in the sentence before")
    is_filed = sentence.is_lead and was_filed_there(sentence, hit, kind, codes, background)
    if is_filed and not _is_there(sentence, hit):
        return Inferred(dateline_places(sentence, background), "as the story was filed from there")
    organ = organ_seat(sentence, hit) if kind in OF_CAPITALS | _ONE_SIDED else []
    if organ:
        return Inferred(tuple(organ), "as the capital that acts")
    alone = kind in _ONE_SIDED and hit.verb is not None and hit.verb.lemma in ONE_SIDED
    if (kind in OF_CAPITALS or alone) and not (kind is Kind.VOTE and by_the_people(sentence, hit)):
        seats = acting_seats(sentence, hit, kind)
        if seats:
            return Inferred(tuple(seats), "as the capital that acts")
    spoken = addressed_capital(sentence, hit, codes)
    if spoken is not None:
        return Inferred((spoken,), "as the chamber sits there")
    office = office_place(sentence, hit) if enters_office(sentence, hit) else None
    if office is not None:
        return Inferred((office,), "as the state whose office it is")
    free = independent(sentence, hit)
    if free is not None:
        return Inferred((free,), "as the state that becomes independent")
    if kind is Kind.ELECTION or (kind is Kind.VOTE and by_the_people(sentence, hit)):
        voters = voting(sentence, hit, codes, background)
        if voters:
            return Inferred(tuple(voters), "as the country that votes")
    left = left_land(sentence, hit, kind, codes, background)
    if left:
        return Inferred(tuple(left), "as the land that is left")
    coup = kind is Kind.CRISIS and is_coup(hit)
    if coup and sentence.is_lead and is_of_own_capital(hit, codes, background):
        return Inferred(dateline_places(sentence, background)[:1], "as it is told of from there")
    emergency = kind in _UPHEAVALS and is_emergency(sentence, hit)
    if coup or emergency or (kind is Kind.CEASEFIRE and is_pause(sentence, hit)):
        land = named_country(sentence, codes, background)
        return Inferred(tuple(land), "as the country of which it is told")
    told = _of_the_story(sentence, hit, kind, actors, background)
    if not told.places and is_of_dateline(sentence, hit, kind, background):
        return Inferred(dateline_places(sentence, background), "as the story was filed from there")
    return told


def _is_there(sentence: Sentence, hit: Hit) -> bool:
    """“Signed there”, in a place that this sentence or the one before names."""
    at, before = there(sentence, hit), sentence.before
    if at is None:
        return False
    named = last_named(sentence, at)
    return bool(named or (before is not None and last_named(before, len(before.tokens))))


def _is_of_issuers(sentence: Sentence, hit: Hit, kind: Kind, background: Background) -> bool:
    """“They adopted today a plan”, “the Leaders decided”: what those decide who issue a text, on
    the day of it."""
    verb = hit.verb
    if verb is None or verb.passive or hit.first_day != background.document_day:
        return False
    if kind not in (Kind.AGREEMENT, Kind.VOTE, Kind.STATEMENT, Kind.MEETING):
        return False
    return not _ISSUERS.isdisjoint(sentence.lower[verb.left : verb.open])


_ISSUERS = words("issuers")
_UPHEAVALS = frozenset({Kind.CRISIS, Kind.MILITARY, Kind.OTHER, Kind.STATEMENT})
"""Kinds of what a state of emergency, which a government declares at home, may be told as."""
OF_CAPITALS = frozenset({Kind.PROTEST, Kind.SANCTION, Kind.STATEMENT, Kind.OTHER, Kind.VOTE})
"""Acts of one government, done in its capital."""
_ONE_SIDED = frozenset({Kind.AGREEMENT, Kind.DEADLINE, Kind.CEASEFIRE, Kind.NEGOTIATION})


def _retaken(
    sentence: Sentence, hit: Hit, kind: Kind, background: Background
) -> tuple[KnownPlace, ...]:
    """“The army retook the town”: the one of which the sentence before tells."""
    verb, before = hit.verb, sentence.before
    if kind is not Kind.MILITARY or verb is None or before is None:
        return ()
    taken = verb.roles & Role.TAKING and "the" in sentence.lower[verb.last : verb.last + 1]
    object_ = sentence.lower[verb.last + 1 : verb.last + 2]
    if not taken or not sentence.lexicon.among("place_words", object_):
        return ()
    told = background.told.of(before)
    town = not _TOWNS.isdisjoint(object_)
    return tuple(place for place in told if not (town and place.flag == "S"))


def _is_by_wire(sentence: Sentence, hit: Hit) -> bool:
    """“By telephone”, and what is joined to it."""
    verb = hit.verb
    if verb is None:
        return False
    first = verb.subject_of if hit.shared and verb.subject_of is not None else verb
    return sentence.has("wire", first.left, verb.right)


def _of_the_story(
    sentence: Sentence,
    hit: Hit,
    kind: Kind,
    actors: Sequence[KnownActor],
    background: Background,
) -> Inferred:
    """Where the sentence before was, where the story is set, or where its title says."""
    if _is_another(sentence, hit, kind):
        return Inferred()
    if hit.verb is not None and comes_into_force(sentence, hit.verb):
        land = truce_land(sentence, background) if kind is Kind.CEASEFIRE else []
        return Inferred(tuple(land), "as the truce is for there")
    at = there(sentence, hit)
    nearer = last_named(sentence, at) if at is not None else ()
    if nearer and kind in PHYSICAL | {Kind.STATEMENT}:
        return Inferred(nearer, "as “there” is the place named before it")
    if kind in ON_THE_GROUND and _is_of_the_same(sentence, hit):
        fought = background.told.of(sentence)
        if fought:
            return Inferred(fought, "told of just before")
    said = kind is Kind.STATEMENT and at is not None
    opened = kind is Kind.OTHER and is_phase(sentence, hit)
    taken_up = said or ((kind in PHYSICAL or opened) and _takes_up(sentence, hit))
    if taken_up and sentence.before is not None:
        told = background.told.of(sentence.before) or _named_in(sentence.before)
        if at is not None:
            told = last_named(sentence.before, len(sentence.before.tokens)) or told
        if told:
            return Inferred(told, "told of in the sentence before")
    setting = background.setting
    latest = background.told.just_before(sentence)
    if latest is not None and goes_on_there(sentence, hit, kind, actors, latest):
        return Inferred(tuple(latest.town), "told of just before")
    if latest is not None and latest.is_visit and _comes_again(sentence, hit):
        return Inferred(tuple(latest.town), "told of just before")
    within = latest or setting
    if within is not None and kind not in ON_THE_GROUND and (
        (within.is_within(hit, _MEETING_DAYS) and on_its_days(sentence, hit))
        or (within.is_within(hit, _SESSION_DAYS) and is_of_meeting(sentence, hit, within))
    ):  # fmt: skip
        return Inferred(tuple(within.town), "as it was within what is told of there")
    if setting is not None and latest is None and is_of_guest(sentence, hit, kind, setting):
        return Inferred(tuple(setting.town), "as the visit is there")
    held = kind in (Kind.MEETING, Kind.NEGOTIATION) and at is not None
    if held and setting is not None and setting.is_within(hit, _THERE_DAYS):
        return Inferred(tuple(setting.town), "as the story is set there")
    day = background.document_day
    if setting is not None and is_set_there(sentence, hit, kind, actors, setting, day):
        return Inferred(tuple(setting.town), "as the story is set there")
    return Inferred()


def _comes_again(sentence: Sentence, hit: Hit) -> bool:
    """“Led a second visit”, “a further mission”: to where the first was."""
    noun = hit.noun
    if noun is None or noun.kind is not Kind.VISIT:
        return False
    before = sentence.lower[max(sentence.start, noun.first - 2) : noun.first]
    return before[:1] == ["a"] and before[-1] in _FURTHER


_FURTHER = frozenset({"second", "third", "fourth", "further", "new", "return", "last", "final"})


_MEETING_DAYS = 10
"""Days about the beginning of a meeting within which its last day lies."""
_SESSION_DAYS = 60
"""Days from its beginning within which a conference decides."""
_THERE_DAYS = 45
"""Days about a setting within which “there” may mean it."""


def _named_in(sentence: Sentence) -> tuple[KnownPlace, ...]:
    """The town in which a sentence says that something was, whatever it was."""
    found = [
        name.place for name in sentence.names
        if name.how in ("seat", "place") and name.place is not None and name.first
        and sentence.lexicon.is_("in_place", sentence.lower[name.first - 1])
    ]  # fmt: skip
    return tuple(found) if len(found) == 1 else ()


def _is_of_the_same(sentence: Sentence, hit: Hit) -> bool:
    """“Seized the oilfield; they pulled out ten days later”, “the siege ended”: of those and of
    what the same sentence tells of before a semicolon."""
    verb = hit.verb
    first = verb.left if verb is not None else hit.first - 1
    while first < hit.first and sentence.lower[first] in (";", ",", "and", "but"):
        first += 1
    if ";" not in sentence.lower[max(0, first - 2) : first]:
        return False
    head = sentence.lower[first : first + 2]
    return head[:1] in (["they"], ["it"]) or (head[:1] == ["the"] and head[1] in _ASSAULTS)


_ASSAULTS = words("assaults")


def _takes_up(sentence: Sentence, hit: Hit) -> bool:
    """“Its Final Act was signed”, “there”: what the sentence before has told of."""
    verb = hit.verb
    last = verb.first if verb is not None else hit.first
    opening = sentence.lower[sentence.start : min(last, sentence.start + 6)]
    cleft = opening[1:2] in (["was"], ["is"])  # “It was there that they signed”
    done = verb is None or verb.passive or verb.lemma == "be" or cleft
    taken = opening[:1] in (["its"], ["there"], ["what"]) or (opening[:1] == ["it"] and done)
    return taken or there(sentence, hit) is not None


def _is_another(sentence: Sentence, hit: Hit, kind: Kind) -> bool:
    """“The BRICS summit”, “take up the agreement”: not what the title tells of."""
    noun = hit.noun
    if noun is None:
        return False
    if kind is Kind.MEETING and noun.kind is Kind.AGREEMENT:
        return True
    return any(name.last == noun.first and name.how == "body" for name in sentence.names)
