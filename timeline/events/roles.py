"""Whether a name is where it happened or who acted, by the words around it."""

from __future__ import annotations

from timeline.events.gazetteer import KnownPlace
from timeline.events.goals import DIRECTIONS, is_goal, is_part_struck
from timeline.events.hits import Hit
from timeline.events.houses import (
    before_owner,
    is_of_nameless_house,
    is_part_of_house,
    owns_house,
)
from timeline.events.lexicon import Lexicon
from timeline.events.name_phrases import adjective_at, is_possessive, over_list
from timeline.events.names import Name
from timeline.events.sentence import Sentence
from timeline.events.targets import is_target
from timeline.events.topics import OF_MISSIONS, tells_of
from timeline.events.wordlists import phrases, words
from timeline.records import Kind

_VISIT_TO = words("visit_to")
_DIRECT = frozenset(["visit", "reach", "tour", "leave", "enter"])


def role_of(sentence: Sentence, name: Name, hit: Hit, kind: Kind, lexicon: Lexicon) -> str:
    """Whether a name is where it happened or who acted: place, actor, both or none."""
    role = _role_of(sentence, name, hit, kind, lexicon)
    if role in ("actor", "none") and is_goal(sentence, name, hit, kind):
        return "both" if role == "actor" else "place"
    if role == "actor" and lexicon.language == "en" and _is_of_a_thing(sentence, name):
        return "none"
    if role in ("place", "both") and _only_names(sentence, name, kind):
        return "none"
    return role


_FRAMEWORKS = frozenset(
    {"Round", "Agenda", "Process", "Formula", "Format", "Consensus", "Criteria"}
)


def _only_names(sentence: Sentence, name: Name, kind: Kind) -> bool:
    """“What remains of the Doha Round”; “the Black Sea grain arrangement expires”: no place is
    meant."""
    follows = sentence.tokens[name.last].text if name.last < len(sentence.tokens) else ""
    if follows in _TOWNS - {"district", "suburb"} and sentence.lower[
        name.last + 1 : name.last + 2
    ] == ["of"]:
        return True
    if follows in ("group", "club", "formula"):
        return True
    region = name.place is not None and name.place.flag == "R" and _before_common(sentence, name)
    whole = name.place is not None and name.place.name in _CONTINENTS
    return follows in _FRAMEWORKS or whole or (region and kind is Kind.DEADLINE)


_CONTINENTS = frozenset(
    {"Africa", "Europe", "Asia", "America", "Americas", "Latin America", "South America",
     "North America", "Middle East", "Oceania"}
)  # fmt: skip
"""Too wide to say where something happened: “the oldest quarrel in the Americas”."""


def _role_of(sentence: Sentence, name: Name, hit: Hit, kind: Kind, lexicon: Lexicon) -> str:
    if name.how == "person" and _only_owns(sentence, name):
        return "none"
    if name.how in ("body", "person", "adjective"):
        stormed = kind in _ON_MISSIONS and sentence.lower[name.last : name.last + 1] == ["embassy"]
        return "actor" if stormed or not _only_modifies(sentence, name) else "none"
    if name.how == "unknown":
        return "none"
    tokens = sentence.tokens
    if name.text in _SHORT_STATES and _before_common(sentence, name):
        return "actor"
    at = name.first - 1
    if at > 0 and tokens[at].lower in DIRECTIONS:
        at -= 1
    if at > 0 and tokens[at].text == "," and name.place is not None:
        previous = next((n for n in sentence.names if n.last == at), None)
        if (
            previous is not None
            and previous.place is not None
            and previous.place.flag != "S"
            and (previous.place.country in ("", name.place.country))
        ):
            return _role_of(sentence, previous, hit, kind, lexicon)
    at = name.first - 1
    if at > 0 and name.place is not None and name.how != "name":
        of = lexicon.is_("of_words", tokens[at].lower)
        event = any(noun.last == at for noun in sentence.reading.nouns)
        if of and ((event and kind is not Kind.VISIT) or tokens[at - 1].lower in _NAMED_AFTER):
            return "place"
        if lexicon.language == "tr" and name.text.endswith(("'da", "'de", "'ta", "'te")):
            return "place"
    if name.place is not None and _labels(sentence, name) and tokens[name.last].text in "-–—:":
        return "actor" if name.how == "name" and kind in _OF_STATES else "place"
    if name.how in ("seat", "place") and before_noun(sentence, name):
        text = tokens[name.last].text in _TEXTS and kind not in _OF_TEXTS
        return "place" if name.place is not None and not text else "none"
    listed = hit.label or _follows_noun(hit, name)
    if listed and name.place is not None and _ends_entry(sentence, name):
        return "place"
    if is_of_nameless_house(sentence, name):
        return "place"
    at = before_owner(sentence, over_list(sentence, at))
    while at >= 0 and (
        (tokens[at].lower in BETWEEN and not _leads(lexicon, tokens[at].lower))
        or adjective_at(sentence, at)
        or _tells_which_town(sentence, at)
    ):
        at -= 1
    if is_part_of_house(sentence, name, at):
        return "place"
    word = tokens[at].lower if at >= 0 else ""
    if is_possessive(sentence, name):
        if owns_house(sentence, name) and lexicon.is_("in_place", word):
            return "place"
        if is_part_struck(sentence, name, hit, kind):
            return "place"
        return "actor" if name.actor is not None and not lexicon.is_("in_place", word) else "none"
    if name.how == "name" and name.last + 1 < len(tokens) and tokens[name.last].text == "-":
        return "actor" if tokens[name.last + 1].lower not in _LED else "none"
    lemma = hit.verb.lemma if hit.verb is not None else ""
    if tells_of(sentence, name, at, hit, kind):
        return "none"
    if lexicon.is_("in_place", word) and (word != "on" or name.how == "place"):
        if _is_mission_in(sentence, at, name, kind):
            return "both"
        return "place" if name.place is not None else "none"
    if word in ("under", "beneath") and name.place is not None and name.place.flag == "V":
        return "place"
    if is_target(sentence, name, hit, kind, word):
        return "both" if name.actor is not None and name.how == "name" else "place"
    apart = lexicon.is_("to_place", word) or lexicon.is_("from_place", word)
    if kind is Kind.PROTEST and name.how == "seat" and apart:
        return "both"
    moves = kind is Kind.VISIT or lemma in _VISIT_TO
    led = hit.verb is not None and hit.verb.first < at <= hit.verb.last + 1  # “head for Rome”
    if word == "for" and at > 0 and lexicon.is_("titles", tokens[at - 1].lower) and not led:
        return "none"
    if lexicon.is_("to_place", word):
        if (
            moves
            and name.place is not None
            and (word != "for" or lemma in ("leave", "head", "depart", "set"))
        ):
            return "place"
        if name.how == "place" or (name.text in _TOWNS_OF_COURTS and kind is not Kind.VISIT):
            return "none"
        return "actor"
    direct = hit.verb is not None and hit.verb.last == at + 1 and lemma in _DIRECT
    direct |= kind is Kind.VISIT and sentence.lower[over_list(sentence, name.first - 1)] == "tour"
    if moves and (direct or _is_visited(sentence, name, hit, at)):
        return "place" if name.place is not None else "none"
    if (
        kind is Kind.VISIT
        and name.how in ("seat", "place")
        and _is_visited(sentence, name, hit, at)
    ):
        return "both" if name.actor is not None else "place"
    if (
        moves
        and lexicon.is_("of_words", word)
        and name.place is not None
        and kind is Kind.VISIT
        and hit.noun is not None
        and at == hit.noun.last
    ):
        return "place"
    if lexicon.is_("from_place", word) and not _is_an_officials(sentence, at, lexicon):
        return "none" if name.how != "name" or moves else "actor"
    if name.actor is None:
        if hit.label or _labels(sentence, name):
            return "place"
        if moves and word in ("and", ","):
            return "place"
        return "none"
    if hit.label and _labels(sentence, name):
        return "place"
    if name.how == "seat" and word in ("the", "of"):
        return "none" if word == "of" else "actor"
    return "actor"


def _is_mission_in(sentence: Sentence, at: int, name: Name, kind: Kind) -> bool:
    """“Opened an embassy in Israel”: with whom, and where."""
    mission = at > 0 and sentence.lower[at - 1] in _EMBASSIES and sentence.lower[at] == "in"
    return mission and kind in OF_MISSIONS and name.actor is not None


_EMBASSIES = frozenset({"embassy", "consulate", "consulate-general", "embassies", "consulates"})
_TOWNS_OF_COURTS = phrases("towns_of_courts")
"""“Took them to The Hague”: to the court, not to its host."""


def _tells_which_town(sentence: Sentence, at: int) -> bool:
    """“In the walled town of Famagusta”: the word before the town."""
    small = sentence.tokens[at].text.islower() and sentence.lexicon.language == "en"
    following = sentence.lower[at + 1] if small and at + 1 < len(sentence.lower) else ""
    lexicon = sentence.lexicon
    return following in _TOWNS and not (
        lexicon.is_("prepositions", sentence.lower[at])
        or lexicon.is_("in_place", sentence.lower[at])
    )


_WHOLE_TOWNS = frozenset({"town", "city", "village", "port", "resort"})
"""“The Black Sea resort of Sochi”: what stands before them tells where such a town lies."""
_TOWNS = _WHOLE_TOWNS | {"suburb", "district"}


def _is_visited(sentence: Sentence, name: Name, hit: Hit, at: int) -> bool:
    """“Visitou na terça-feira Maputo”: the object after the verb and the date, or one joined to
    it. ``at`` is the word before the first of those joined."""
    verb = hit.verb
    if verb is None or sentence.lexicon.language == "en" or name.first < verb.last:
        return False
    return at < verb.last or sentence.masked[at]


def _is_an_officials(sentence: Sentence, at: int, lexicon: Lexicon) -> bool:
    """“La visita del rey de España”: where he is from is whom he acts for."""
    of = lexicon.is_("of_words", sentence.tokens[at].lower)
    return of and at > 0 and lexicon.is_("titles", sentence.tokens[at - 1].lower)


_SHORT_STATES = frozenset({"U.S.", "US", "U.K.", "UK", "UAE", "USA"})


def _before_common(sentence: Sentence, name: Name) -> bool:
    """“At U.S. embassies”: the state stands for its adjective."""
    if name.last >= len(sentence.tokens):
        return False
    word, lexicon = sentence.lower[name.last], sentence.lexicon
    small = any(lexicon.is_(group, word) for group in ("prepositions", "coordinators"))
    verb = any(v.first == name.last for v in sentence.reading.verbs)
    return word.isalpha() and sentence.tokens[name.last].text.islower() and not (
        small or verb or sentence.masked[name.last]
    )  # fmt: skip


def _leads(lexicon: Lexicon, word: str) -> bool:
    """True for the small words before a place, “a” of Spanish among them."""
    return lexicon.is_("in_place", word) or lexicon.is_("to_place", word)


BETWEEN = words("between")
_LED = words("led")
_NAMED_AFTER = words("named_after")


def before_noun(sentence: Sentence, name: Name) -> bool:
    """“The Vilnius summit”, “boycotted the Geneva talks”, “the Ottawa Declaration”."""
    tokens = sentence.tokens
    if name.last >= len(tokens):
        return False
    if any(noun.first == name.last for noun in sentence.reading.nouns):
        return True
    if tokens[name.last].text in _TEXTS | {"Summit", "Conference"}:
        return True
    within = any(v.first < name.first and name.last < v.last for v in sentence.reading.verbs)
    noun = sentence.lexicon.noun(sentence.lower, name.last) if within else None
    return noun is not None and noun.kind in (Kind.MEETING, Kind.NEGOTIATION)


_TEXTS = frozenset({"Declaration", "Agreement", "Accords", "Accord", "Protocol", "Treaty"})
_OF_TEXTS = frozenset({Kind.AGREEMENT, Kind.CEASEFIRE, Kind.STATEMENT, Kind.VOTE})
"""Kinds of events by which a text comes about where it is named after."""


def _labels(sentence: Sentence, name: Name) -> bool:
    """“Brussels - Eurogroup meeting”: a place before a dash or comma at the head of an entry."""
    tokens = sentence.tokens
    if name.last >= len(tokens):
        return False
    after = tokens[name.last].text
    if after == "-" and tokens[name.last].start == tokens[name.last - 1].end:
        return False
    before = sentence.lower[name.first - 1] if name.first else ""
    if before == "on" or sentence.lexicon.is_("with_actor", before):
        return False
    heads = name.first <= sentence.start + 4
    entry = name.first > 0 and tokens[name.first - 1].text in (":", ";")
    return (heads or entry) and after in ("-", "–", "—", ",", ":") and name.place is not None


def head_of_entry(sentence: Sentence) -> list[KnownPlace]:
    """“FRIDAY, July 7: HAMBURG - leaders meet; two of them talk”: the town that heads a line of
    an agenda."""
    return [
        name.place for name in sentence.names[:1]
        if name.place is not None and name.how in ("place", "seat")
        and ((_labels(sentence, name) and sentence.tokens[name.last].text in _DASHES)
             or (name.first <= sentence.start + _LONGEST_DAY
                 and sentence.lower[name.last : name.last + 1] == [";"]))
    ]  # fmt: skip


_LONGEST_DAY = 4
"""Tokens of the day at the head of a line: “Saturday 17th Riyadh; welcome by the king”."""
_DASHES = frozenset({"-", "–", "—"})
_OF_STATES = frozenset(
    {Kind.AGREEMENT, Kind.STATEMENT, Kind.SANCTION, Kind.VISIT, Kind.OTHER, Kind.PROTEST}
)
"""Kinds of what the state at the head of an entry does anywhere: “CHAD: the accord ...”."""


def _is_of_a_thing(sentence: Sentence, name: Name) -> bool:
    """“The size of Germany”, “the flag of Brazil”, “the former president of Finland”: neither
    acts. Those of people, texts, events and times may (“envoys of Chile”, “a treaty of ...”)."""
    tokens = sentence.tokens
    at = over_list(sentence, name.first - 1)
    while at >= 0 and tokens[at].lower == "the":
        at -= 1
    if at < 1 or tokens[at].lower != "of" or _begins_pair(sentence, name):
        return False
    before = {token.lower for token in tokens[max(0, at - 4) : at - 1]}
    return bool(before & _NO_LONGER) or tokens[at - 1].lower in _THINGS


def _begins_pair(sentence: Sentence, name: Name) -> bool:
    """“Ahead of US-Russia negotiations”: what follows of is the event, not the state."""
    tokens = sentence.tokens
    return name.last < len(tokens) and tokens[name.last].text in ("-", "–") and any(
        other.first == name.last + 1 and other.actor is not None for other in sentence.names
    )  # fmt: skip


_THINGS = words("things")
_NO_LONGER = frozenset({"former", "ex", "late", "onetime"})


def _follows_noun(hit: Hit, name: Name) -> bool:
    """“5 October NATO summit, Vilnius”: a comma alone parts an event without verb and its place."""
    return hit.verb is None and hit.noun is not None and hit.noun.last == name.first - 1


def _ends_entry(sentence: Sentence, name: Name) -> bool:
    """“NATO summit, Warsaw”: a place after a comma at the end of an entry."""
    tokens = sentence.tokens
    comma = name.first > 1 and tokens[name.first - 1].text == ","
    rest = [token.text for token in tokens[name.last : name.last + 1]]
    return comma and name.how in ("seat", "place") and rest in ([], ["."], [";"], [","], ["("])


_MODIFIED = words("modified")


_ON_MISSIONS = frozenset({Kind.MILITARY, Kind.CRISIS, Kind.PROTEST})
"""Kinds of what is done to a mission, and so to its state: “seized the American embassy”."""


def _only_modifies(sentence: Sentence, name: Name) -> bool:
    tokens = sentence.tokens
    if name.last + 1 < len(tokens) and tokens[name.last].text == "-":
        return tokens[name.last + 1].lower in _LED
    if name.how == "adjective" and name.last < len(tokens):
        return tokens[name.last].lower in _MODIFIED
    return False


def _only_owns(sentence: Sentence, name: Name) -> bool:
    """“Obama's presidency”, “the Rouhani family”: the person takes no part."""
    tokens = sentence.tokens
    if name.last < len(tokens) and tokens[name.last].lower in ("family", "administration", "era"):
        return True
    if not is_possessive(sentence, name):
        return False
    after = name.last + 1
    return not any(after <= noun.first <= after + 2 for noun in sentence.reading.nouns)
