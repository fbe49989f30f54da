"""Where one goes or comes from, for where something is planned, on what troops fall, and places
told by a part of them (“on the banks of the Yalu”): English words that make a name a place."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.events.hits import Hit
from timeline.events.names import Name
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind

_NAMED = ("place", "seat", "name")
_LEAVING = words("leaving_verbs")
_BRINGING = words("bringing_verbs")
_TRIPS = words("trip_nouns")
_PLANNED = words("planned_for")
_DESCENDING = words("descending_verbs")
_LANDS = words("ends_of_lands")
"""Last words of names of what one stands on."""
_STRIKES = words("strike_nouns")
_PARTS = words("parts_of_places") | words("sites")
_BARRING = words("barring_verbs")
"""What is done to straits, borders and roads."""
_JOINS = frozenset({"and", ",", "&", "or"})
_DETERMINED = words("before_goals")
DIRECTIONS = words("directions")
_BESIDE = _DETERMINED | DIRECTIONS | {"nearby", "neighbouring"}
_PLANNABLE = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.AGREEMENT, Kind.VISIT, Kind.OTHER})
_FORCE = frozenset({Kind.MILITARY, Kind.CEASEFIRE, Kind.CRISIS})
_FAR = 4
"""Words that may stand between a preposition and the part of a place."""


@dataclass(frozen=True, slots=True)
class _Named:
    """A name, the word ``at`` before it or before those joined to it, and the event asked for."""

    sentence: Sentence
    name: Name
    at: int
    hit: Hit
    kind: Kind

    @property
    def before(self) -> str:
        """The word before that before the name."""
        return self.sentence.lower[self.at - 1] if self.at else ""

    @property
    def lemma(self) -> str:
        """The event's verb where the name follows it in its clause; else empty."""
        verb = self.hit.verb
        return verb.lemma if verb is not None and verb.first < self.at < verb.right else ""


def is_goal(sentence: Sentence, name: Name, hit: Hit, kind: Kind) -> bool:
    """True where the words before a name make it a place of the event."""
    if name.place is None or name.how not in _NAMED:
        return False
    if sentence.lexicon.language != "en":
        part = name.how != "name" and _is_part_abroad(sentence, name, hit, kind)
        return part or _is_left_abroad(sentence, name, hit, kind)
    at = _before(sentence, name)
    if hit.verb is not None and at + 1 == hit.verb.last and hit.verb.lemma in _BARRING:
        return name.how == "place"
    if hit.verb is not None and _is_barred(name, hit.verb):
        return True
    rule = _RULES.get(sentence.lower[at]) if at >= 0 else None
    return rule is not None and rule(_Named(sentence, name, at, hit, kind))


def _is_barred(name: Name, verb: Verb) -> bool:
    """“The Lachin corridor had been blocked”."""
    told = verb.passive and verb.lemma in _BARRING and name.how == "place"
    return told and name.last == verb.open and name.first <= verb.left + 1


def _is_part_abroad(sentence: Sentence, name: Name, hit: Hit, kind: Kind) -> bool:
    """“Dans la banlieue de Genève”, “na serra da Gorongosa”, “près de Gao”, “sur la base aérienne
    de Dayton”, “ocuparon la base de Tiwinza”."""
    lexicon, lower = sentence.lexicon, sentence.lower
    at = name.first - 1
    if at < 1 or not (lexicon.is_("of_words", lower[at]) or lexicon.is_("from_place", lower[at])):
        return False
    if lexicon.is_("in_place", lower[at - 1]):
        return True
    spots = range(at - 2, max(-1, at - 2 - _FAR), -1)
    placed = any(lexicon.is_("in_place", lower[spot]) or lower[spot] in _ON for spot in spots)
    part = not _PARTS_ABROAD.isdisjoint(lower[max(0, at - 2) : at])
    struck = kind in _FORCE and lower[at - 1] in _PARTS_ABROAD and hit.last <= at
    return struck or (placed and part)


_ON = frozenset({"sul", "sulla", "sullo", "sulle", "sui", "sur", "auf", "dans", "nei", "nelle"})
"""Words before a part of a place of which one is on, of languages other than English."""


def _is_left_abroad(sentence: Sentence, name: Name, hit: Hit, kind: Kind) -> bool:
    """“Deve deixar Angola”, “devra quitter le Mali”: where those are who must go."""
    if kind not in _LEAVES | {Kind.OTHER, Kind.VISIT}:
        return False
    at = name.first - 1
    while at > 0 and sentence.lexicon.is_("determiners", sentence.lower[at]):
        at -= 1
    near = hit.first <= at <= hit.last + _NEAR
    return at > 0 and near and sentence.lower[at].startswith(_LEAVING_ABROAD)


_NEAR = 3
"""Tokens after the first verb of its clause within which that of leaving stands."""
_LEAVING_ABROAD = tuple(words("leaving_abroad"))
"""Beginnings of verbs of leaving, of languages other than English."""
_PARTS_ABROAD = words("parts_of_places_abroad") | words("sites")


def _before(sentence: Sentence, name: Name) -> int:
    """The word before a name or the first of those that are joined to it, articles left out."""
    at = name.first - 1
    while at >= 0:
        while at >= 0 and sentence.lower[at] in _BESIDE:
            at -= 1
        if at < 0 or sentence.lower[at] not in _JOINS:
            return at
        earlier = next((n for n in sentence.names if n.last == at and n.how in _NAMED), None)
        if earlier is None:
            return -1
        at = earlier.first - 1
    return at


def _goes_to(named: _Named) -> bool:
    """“Carried its proposals to Cairo”, “retired to Gleneagles”, “his journey to Jerusalem”."""
    if named.kind in (Kind.CALL, Kind.THREAT):
        return False
    if _follows_trip(named.sentence, named.at):
        return True
    if named.sentence.lower[named.at] == "into" and named.name.how != "name":
        return bool(named.lemma)
    return named.lemma in (_BRINGING if named.name.how != "name" else _ESCAPING)


def _follows_trip(sentence: Sentence, at: int) -> bool:
    """“A journey to”, “a trip by Videla to”."""
    if sentence.lower[at - 1] in _TRIPS:
        return True
    person = next((n for n in sentence.names if n.last == at and n.is_person), None)
    by = person.first - 1 if person is not None else 0
    return by > 0 and sentence.lower[by] in ("by", "of") and sentence.lower[by - 1] in _TRIPS


def _planned_for(named: _Named) -> bool:
    """“Planned for Astana”, “pencilled in for Ashgabat”; “sailed for New York”."""
    if named.kind is Kind.VISIT and named.lemma in _DEPARTING:
        return True
    before = named.sentence.lower[max(0, named.at - 2) : named.at]
    told = named.kind in _PLANNABLE and named.name.how != "name"
    return told and not _PLANNED.isdisjoint(before)


def _comes_from(named: _Named) -> bool:
    """“Were flown out of Khartoum”, “sailed from Luanda”: not those who only come from there."""
    if named.before in ("departure", "takeoff", "evacuation") and named.name.how != "name":
        return True
    verb = named.hit.verb
    withdrawn = named.kind in _LEAVES and (
        named.lemma in _WITHDRAWING or named.before.startswith(("withdraw", "pullout", "retreat"))
    )
    if named.before in _SENT_OUT or (named.lemma in _SPEAKING and _is_house(named.name)):
        return named.name.how != "name"
    if verb is None or withdrawn:
        return withdrawn
    if named.name.how == "name":
        return named.lemma in _ESCAPING and not _has_goal(named)
    if _has_goal(named):
        return False
    back = "back" in named.sentence.lower[verb.last : named.at]
    if named.before == "off" and named.lemma in ("take", "fly", "lift"):
        return True
    away = back or named.before in ("out", "home", "abroad")
    brought = away and named.lemma in _BRINGING
    return brought or named.lemma in _LEAVING


def _is_house(name: Name) -> bool:
    return name.place is not None and name.place.flag == "V"


_SPEAKING = frozenset({"speak", "broadcast", "appear", "proclaim", "read", "wave", "address"})
"""What one does from a house or its balcony."""
_SENT_OUT = frozenset(
    {"broadcast", "address", "speech", "message", "live", "reporting", "television", "radio"}
)
_ESCAPING = frozenset({"flee", "evacuate", "airlift", "escape", "defect", "deport", "expel"})
"""What one does to a whole country, or from it."""


def _has_goal(named: _Named) -> bool:
    """“Sailed from Odessa to Latakia”."""
    verb, sentence = named.hit.verb, named.sentence
    last = verb.right if verb is not None else named.at
    return any(
        named.name.last <= name.first < last
        and name.place is not None
        and sentence.lower[name.first - 1] in ("to", "for", "into", "towards")
        for name in sentence.names
    )


_DEPARTING = words("departing_verbs")
"""Verbs of those who leave for somewhere."""
_LEAVES = frozenset({Kind.CEASEFIRE, Kind.DEADLINE, Kind.MILITARY})
_WITHDRAWING = frozenset({"withdraw", "pull", "leave", "evacuate", "retreat", "depart"})


def _of(named: _Named) -> bool:
    """“Out of Beirut”, “by way of Ankara”, “on the banks of the Yalu”."""
    before, sentence = named.before, named.sentence
    if before == "out":
        return _comes_from(named)
    if before == "way":
        by = named.at > 1 and sentence.lower[named.at - 2] == "by"
        return by and named.kind is Kind.VISIT
    if before in _PARTS and _from(sentence, named.at - 1) is not None:
        at = _from(sentence, named.at - 1) or 0
        return _comes_from(_Named(sentence, named.name, at, named.hit, named.kind))
    if before in _PARTS | _WORKS and _is_struck(named, named.at - 1):
        return True
    return before in _PARTS and _is_placed(sentence, named.at - 1)


def _is_struck(named: _Named, at: int) -> bool:
    """“Closed the port of Beira”, “shelled the outskirts of Homs”: what is done to a part of a
    place."""
    verb, lower = named.hit.verb, named.sentence.lower
    if verb is None or (named.kind not in _FORCE and verb.lemma not in _BARRING):
        return False
    small = ("prepositions", "coordinators", "in_place")
    between = range(verb.last, at)
    return verb.last <= at <= verb.last + _LONGEST_PART and not any(
        lower[spot] == "," or any(named.sentence.lexicon.is_(group, lower[spot]) for group in small)
        for spot in between
    )


def is_part_struck(sentence: Sentence, name: Name, hit: Hit, kind: Kind) -> bool:
    """“Levelled Halifax's port”, “shelled Homs's suburbs”: of who owns a part of a place, the
    place."""
    verb = hit.verb
    owned = sentence.lower[name.last + 1 : name.last + 3]
    part = not (_PARTS | _WORKS).isdisjoint(owned)
    return (
        part and kind in _FORCE and verb is not None and name.how != "name"
        and (name.first == verb.last or (verb.passive and verb.left <= name.first < verb.open))
    )  # fmt: skip


_LONGEST_PART = 4
"""Tokens before the part of a place that is struck: “the Colombian river port of”."""
_WORKS = words("works_of_places")
"""What stands in or about a town and is fought over."""


def _from(sentence: Sentence, at: int) -> int | None:
    """The word “from” before a part of a place: “from the port of”."""
    at -= 1
    while at > 0 and sentence.lower[at] in _BESIDE:
        at -= 1
    return at if at > 0 and sentence.lower[at] == "from" else None


def _is_placed(sentence: Sentence, at: int) -> bool:
    """“On the eastern shores”, “in the Shahbagh district”, “in a suburb of the town of”: what
    stands before a part of a place says that it was there."""
    lexicon = sentence.lexicon
    for before in range(at - 1, max(-1, at - 1 - _FAR), -1):
        word = sentence.lower[before]
        if word == "of" and before and sentence.lower[before - 1] in _PARTS:
            return _is_placed(sentence, before - 1)
        if lexicon.is_("in_place", word) or word in _TOWARDS:
            return True
        told = any(verb.last == before + 1 for verb in sentence.reading.verbs)
        if told or lexicon.is_("prepositions", word):
            return False
    return False


_TOWARDS = frozenset({"into", "to", "by", "along", "over", "across", "past", "through"})


def _between(named: _Named) -> bool:
    """“Shuttled between Beirut and Jerusalem”."""
    verb = named.hit.verb
    near = named.sentence.lower[max(0, named.at - 2) : named.at]
    return (verb is not None and verb.lemma == "shuttle") or "shuttling" in near


def _falls_on(named: _Named) -> bool:
    """“Marched on Tripoli”, “dropped on Port Said”, “an attack on Haifa”; “met on Jeju Island”."""
    if named.name.text.split()[-1].lower() in _LANDS:
        return True
    if named.kind is Kind.VISIT and named.before == "call" and named.name.how != "name":
        return True
    return named.lemma in _DESCENDING or (named.kind in _FORCE and named.before in _STRIKES)


def _along(named: _Named) -> bool:
    """“Down the Suez Canal”, “along the Rhine”, “flights over Guyana”."""
    place = named.name.place
    water = place is not None and place.flag == "R" and named.name.how == "place"
    flown = named.before in _FLIGHTS or named.lemma in _IN_THE_AIR
    return flown if named.sentence.lower[named.at] == "over" else water and named.kind in _FORCE


def _through(named: _Named) -> bool:
    """“Blocked the road through Kars”, “riots swept through Almaty”."""
    return named.kind in _FORCE and named.name.how != "name"


def _calls_at(named: _Named) -> bool:
    """“Dropped by Managua”."""
    return named.lemma in ("drop", "swing", "stop") and named.name.how != "name"


def _as_far_as(named: _Named) -> bool:
    """“Struck airfields as far away as Kazan”."""
    lower, first = named.sentence.lower, max(0, named.at - _FAR)
    return named.kind in _FORCE and lower[first : named.at].count("far") == 1


_FLIGHTS = words("flights")
_IN_THE_AIR = words("air_verbs")
_RULES = {
    "to": _goes_to, "into": _goes_to, "for": _planned_for, "from": _comes_from, "of": _of,
    "between": _between, "on": _falls_on, "onto": _falls_on, "down": _along, "up": _along,
    "along": _along, "over": _along, "through": _through, "as": _as_far_as, "by": _calls_at,
}  # fmt: skip
