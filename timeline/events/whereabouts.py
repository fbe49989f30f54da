"""Where an event took place: named places, venues, the city of the dateline."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.actors import KnownActor, actor_index
from timeline.events.background import Background, is_near, is_the_articles
from timeline.events.gazetteer import KnownPlace, gazetteer
from timeline.events.hits import Hit
from timeline.events.lexicon import Lexicon, Role
from timeline.events.moments import Moment
from timeline.events.names import Name, country_place
from timeline.events.predicates import Verb
from timeline.events.roles import BETWEEN, adjective_at, is_possessive, over_list
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import ActorType, Kind, Place

PHYSICAL = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.AGREEMENT, Kind.VISIT, Kind.CEASEFIRE})


def antecedent(sentence: Sentence, verb: Verb) -> list[KnownPlace]:
    """“Brussels, where he attended a summit”."""
    opens = sentence.lower[verb.left]
    taken = opens in ("which", "that") and verb.roles & Role.TAKING
    if not (taken or sentence.lexicon.is_("where_words", opens)):
        return []
    before = [name for name in sentence.names if name.last <= verb.left]
    if before and verb.left - before[-1].last <= 1 and before[-1].place is not None:
        city = [n for n in before[:-1] if n.place is not None and n.last + 1 == before[-1].first]
        joined = bool(city) and sentence.tokens[city[-1].last].text == ","
        named = (*city[-1:], before[-1]) if joined else before[-1:]
        return [n.place for n in named if n.place is not None]
    unknown = before and verb.left - before[-1].last <= 1 and before[-1].how == "unknown"
    return [KnownPlace(before[-1].text, "", 0.0, 0.0, 0, "U")] if unknown else []


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
        at = over_list(sentence, name.first - 1)
        while at >= 0 and (sentence.tokens[at].lower in BETWEEN or adjective_at(sentence, at)):
            at -= 1
        word = sentence.tokens[at].lower if at >= 0 else ""
        if lexicon.language == "de":
            continue
        town = sentence.lower[at + 1 : name.first]
        if "of" in town and hit.verb is not None and hit.verb.last == at + 1:
            word = "in" if set(town) & _TOWNS and hit.verb.kind is Kind.MILITARY else word
        if hit.label and word in ("to", "of", ",", "from"):
            word = "at"
        first = name.text.split()[0].lower()
        if (
            word not in ("in", "at", "near", "à", "en", "em", "a", "bei", "в", "outside", "off")
            or first in _NOT_PLACE
        ):
            continue
        if word == "a" and lexicon.language not in ("it", "pt", "es"):
            continue
        if name.text.isupper() or any(sign.isdigit() for sign in name.text):
            continue
        country = next((p.country for p in places if p.country), "")
        found.insert(0, KnownPlace(name.text, country, 0.0, 0.0, 0, "U"))
    return found


_TOWNS = frozenset({"town", "city", "village", "port", "district", "province", "region"})
_NOT_PLACE = words("scene_not_place")


def inferred(
    sentence: Sentence, hit: Hit, kind: Kind, actors: Sequence[KnownActor], background: Background
) -> list[KnownPlace]:
    """Where an event was whose own words name no place: where its sentence was filed, the capital
    that acts, the country that votes, or where the article's first event was."""
    if kind is Kind.CALL or _is_by_wire(sentence, hit):
        return []
    codes = {actor.speaks_for or actor.actor.code for actor in actors}
    if background.filed_from is not None and _is_here(sentence, hit):
        return _filed(background)
    host = _hosting(sentence, hit) or _called_city(sentence, hit, background)
    if host:
        return host
    if sentence.is_lead and _was_filed_there(hit, kind, codes, background):
        return _filed(background)
    if kind in OF_CAPITALS:
        return _acting_seats(sentence, hit, kind)
    if kind is Kind.ELECTION:
        return _voting(sentence, hit, codes, background)
    if kind is Kind.CRISIS or (kind is Kind.CEASEFIRE and _is_pause(hit)):
        return _country_of(codes, background)
    if kind in PHYSICAL:
        return _of_the_article(sentence, hit, kind, actors, background)
    return []


OF_CAPITALS = frozenset({Kind.PROTEST, Kind.SANCTION, Kind.STATEMENT, Kind.OTHER, Kind.VOTE})
"""Acts of one government, done in its capital."""
_DONE_THERE = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.AGREEMENT, Kind.VISIT})
_FRESH = 2
"""Days before the article within which an event may be what it was filed for."""
_HUBS = words("hubs")
_ALONE = frozenset({"recognise", "recognize", "ratify", "apply", "accept", "approve", "endorse"})
"""Agreements that each side makes at home."""
_SIGNED = frozenset({"sign", "initial", "agree", "seal", "conclude", "reach"})


def _was_filed_there(hit: Hit, kind: Kind, codes: set[str | None], background: Background) -> bool:
    """Stories are filed where things happen; from the hubs of the agencies only where the country
    takes part or the text speaks of the city."""
    city, moment = background.filed_from, hit.moment
    if city is None or not _is_fresh(moment, background):
        return False
    lemma = hit.verb.lemma if hit.verb is not None else ""
    if kind is Kind.AGREEMENT and lemma in _ALONE:
        return False
    at_home = city.country in codes
    if kind is Kind.PROTEST:
        return at_home and city.flag == "C"
    truce = kind is Kind.CEASEFIRE and lemma in _SIGNED
    if kind not in _DONE_THERE and not truce:
        return False
    return at_home or background.is_spoken_of or city.name.lower() not in _HUBS


def _is_fresh(moment: Moment | None, background: Background) -> bool:
    day = background.document_day
    first = moment.time.first_day if moment is not None and moment.time is not None else None
    return first is not None and day is not None and day - _FRESH <= first <= day


def _filed(background: Background) -> list[KnownPlace]:
    return [background.filed_from] if background.filed_from else []


def _acting_seats(sentence: Sentence, hit: Hit, kind: Kind) -> list[KnownPlace]:
    """“Ottawa expelled an envoy”: the capitals that act."""
    verb = hit.verb
    if verb is None or (verb.roles & (Role.REPORTING | Role.DENYING) and kind is Kind.STATEMENT):
        return []
    subject = verb.subject_of if verb.subject_of is not None else verb
    return [
        name.place for name in sentence.names
        if subject.left <= name.first < subject.open and name.how == "seat"
        and name.place is not None and name.place.flag != "V"
        and not is_possessive(sentence, name)
    ]  # fmt: skip


def _is_by_wire(sentence: Sentence, hit: Hit) -> bool:
    """“By telephone”, and what is joined to it."""
    verb = hit.verb
    if verb is None:
        return False
    first = verb.subject_of if hit.shared and verb.subject_of is not None else verb
    return sentence.lexicon.among("wire", sentence.lower[first.left : verb.right])


def _is_here(sentence: Sentence, hit: Hit) -> bool:
    """“Initialled an agreement here Tuesday”, as agencies write."""
    if sentence.lexicon.language != "en":
        return False
    last = hit.verb.right if hit.verb is not None else hit.last + 8
    return any(
        token.lower == "here" and not sentence.quoted[at]
        for at, token in enumerate(sentence.tokens[:last])
        if at >= hit.first
    )


def _called_city(sentence: Sentence, hit: Hit, background: Background) -> list[KnownPlace]:
    """“In the Saudi port city”, “in the city”: where the story is filed or its event was."""
    known = background.filed_from or (background.scene[0] if background.scene else None)
    if known is None or sentence.lexicon.language != "en":
        return []
    left, right = (hit.verb.left, hit.verb.right) if hit.verb else (hit.first, hit.last + 8)
    for at in range(max(left + 2, 2), min(right, len(sentence.tokens))):
        if sentence.lower[at] not in _CITY_WORDS or sentence.lower[at - 1] in _OTHER_CITIES:
            continue
        before = sentence.lower[max(0, at - 4) : at]
        if "the" in before and any(word in ("in", "at", "outside") for word in before):
            owner = next((n for n in sentence.names if at - 4 <= n.first < at), None)
            country = owner.actor.actor.code if owner is not None and owner.actor else None
            if country in (None, known.country):
                return [known]
    return []


_CITY_WORDS = frozenset({"city", "town", "resort", "capital", "village"})
_OTHER_CITIES = frozenset({"another", "different", "old", "home"})


def _hosting(sentence: Sentence, hit: Hit) -> list[KnownPlace]:
    """“Togo will host a meeting”, “Geneva hosts the talks”."""
    verb = hit.verb
    if verb is None or verb.passive or not verb.roles & Role.HOSTING:
        return []
    subject = verb.subject_of if verb.subject_of is not None else verb
    return [
        name.place for name in sentence.names
        if subject.left <= name.first < subject.open and name.place is not None
        and name.how in ("name", "seat", "place") and not is_possessive(sentence, name)
    ][:1]  # fmt: skip


def _voting(
    sentence: Sentence, hit: Hit, codes: set[str | None], background: Background
) -> list[KnownPlace]:
    """The country that votes: the one last named before, the one that takes part, else the one
    the article is about."""
    before = [
        name for name in sentence.names
        if name.first <= hit.last and name.actor is not None
        and len(name.actor.actor.code or "") == 3
    ]  # fmt: skip
    if before and before[-1].actor is not None:
        place = country_place(before[-1].actor)
        return [place] if place is not None else []
    return _country_of(codes, background)


def _is_pause(hit: Hit) -> bool:
    """A truce of the country's own war; a withdrawal is from another's."""
    noun = hit.noun
    return noun is not None and noun.kind is Kind.CEASEFIRE and "withdraw" not in noun.lemma


def _country_of(codes: set[str | None], background: Background) -> list[KnownPlace]:
    """The one state that takes part, else the one that the article is about."""
    states = {code for code in codes if code is not None and len(code) == 3}
    if not states:
        states = set(background.main_state())
    known = actor_index().by_code.get(next(iter(states))) if len(states) == 1 else None
    place = country_place(known) if known is not None else None
    return [place] if place is not None else []


def _of_the_article(
    sentence: Sentence,
    hit: Hit,
    kind: Kind,
    actors: Sequence[KnownActor],
    background: Background,
) -> list[KnownPlace]:
    if _is_another(sentence, hit, kind):
        return []
    if sentence.before is not None and _takes_up(sentence, hit):
        told = background.told.get(sentence.before.span.start)
        if told:
            return list(told)
    if _is_of_others(actors, background):
        return []
    if background.scene and _is_of_scene(sentence, hit, kind, background):
        return list(background.scene)
    if is_the_articles(sentence, hit, Kind.MEETING) and is_near(hit, background):
        return background.title_places[:1]
    return []


def _takes_up(sentence: Sentence, hit: Hit) -> bool:
    """“Its Final Act was signed”, “there”: what the sentence before has told of."""
    last = hit.verb.first if hit.verb is not None else hit.first
    opening = sentence.lower[sentence.start : min(last, sentence.start + 6)]
    return opening[:1] in (["its"], ["it"], ["there"], ["what"]) or "there" in sentence.lower


def _is_of_others(actors: Sequence[KnownActor], background: Background) -> bool:
    """A body that took no part in the article's first event meets elsewhere."""
    cast = {actor.actor.name for actor in background.cast}
    return bool(cast) and any(
        actor.actor.type is ActorType.ORGANISATION and actor.actor.name not in cast
        for actor in actors
    )


_SAME_SCENE = 3
"""Days between two events of one place."""


def _is_of_scene(sentence: Sentence, hit: Hit, kind: Kind, background: Background) -> bool:
    moment = hit.moment
    first = moment.time.first_day if moment is not None and moment.time is not None else None
    if first is None or background.scene_day is None or kind is Kind.VISIT:
        return False
    if abs(first - background.scene_day) > _SAME_SCENE:
        return False
    today = background.document_day
    if today is not None and background.scene_day <= today < first:
        return False
    return is_the_articles(sentence, hit, Kind.MEETING) or _is_of_the_same(sentence, hit)


def _is_of_the_same(sentence: Sentence, hit: Hit) -> bool:
    """“They signed”, “the delegations resume”: those whom the article speaks of."""
    verb = hit.verb
    if verb is None:
        return False
    subject = verb.subject_of if verb.subject_of is not None else verb
    before = sentence.lower[subject.left : subject.open]
    return bool(_SAME_PEOPLE & set(before))


_SAME_PEOPLE = words("same_people")


def _is_another(sentence: Sentence, hit: Hit, kind: Kind) -> bool:
    """“The BRICS summit”, “take up the agreement”: not what the title tells of."""
    noun = hit.noun
    if noun is None:
        return False
    if kind is Kind.MEETING and noun.kind is Kind.AGREEMENT:
        return True
    return any(name.last == noun.first and name.how == "body" for name in sentence.names)


def with_region(places: list[KnownPlace], background: Background) -> list[KnownPlace]:
    """“In Iceland”, of a story filed from Reykjavik: the city too."""
    city = background.filed_from
    if city is None or len(places) != 1 or places[0].flag not in ("S", "R"):
        return places
    if places[0].country == city.country and city.name != places[0].name:
        return [city, *places]
    return places


def place_records(places: Sequence[KnownPlace]) -> tuple[Place, ...]:
    """Places as an event carries them, a venue with its city; each once."""
    found: dict[str, Place] = {}
    for place in places:
        if place.flag == "U":
            found.setdefault(place.name, Place(place.name, place.country or None))
        else:
            found.setdefault(place.name, place.record())
        if place.flag == "V" and place.city:
            city = gazetteer().find(place.city, place.country)
            if city is not None:
                found.setdefault(city.name, city.record())
    return tuple(found.values())
