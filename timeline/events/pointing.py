"""Where “here”, “there”, “in the city”, “in this building” is: places pointed at, not named."""

from __future__ import annotations

from timeline.events.actors import actor_index
from timeline.events.background import Background
from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.names import Name
from timeline.events.seats import capital_place, country_place
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words


def is_here(sentence: Sentence, hit: Hit) -> bool:
    """“Initialled an agreement here Tuesday”, as agencies write."""
    if sentence.lexicon.language != "en":
        return False
    last = hit.verb.right if hit.verb is not None else hit.last + 8
    return any(
        token.lower == "here" and not sentence.quoted[at]
        for at, token in enumerate(sentence.tokens[:last])
        if at >= hit.first
    )


def on_visit(sentence: Sentence, hit: Hit) -> list[KnownPlace]:
    """“On a visit to the Philippines, the ministers held talks”: where they then are."""
    if sentence.lexicon.language != "en":
        return []
    left, right = (hit.verb.left, hit.verb.right) if hit.verb else (hit.first, hit.last + 8)
    for name in sentence.names:
        if name.place is None or not left <= name.first < right:
            continue
        before = sentence.lower[max(0, name.first - 6) : name.first]
        trip = next((at for at, word in enumerate(before) if word in _TRIPS), None)
        if trip is None or before[trip + 1 : trip + 2] != ["to"]:
            continue
        if any(word in ("on", "during") for word in before[:trip]):
            return [name.place]
    return []


_TRIPS = frozenset({"visit", "trip", "tour", "journey"})


def on_soil(sentence: Sentence, name: Name) -> KnownPlace | None:
    """“Must leave Libyan territory”, “off the Norwegian coast”: the country."""
    if sentence.lexicon.language != "en" or name.actor is None:
        return None
    if name.how != "adjective" and not (name.how == "name" and _is_on_border(sentence, name)):
        return None
    following = sentence.lower[name.last : name.last + 2]
    if following and following[0] in _SOIL and not _TOWNS.intersection(following[1:]):
        return country_place(name.actor)
    return None


def _is_on_border(sentence: Sentence, name: Name) -> bool:
    """“In a tent on the Lesotho border”: of a state called by its name."""
    before = sentence.lower[max(0, name.first - 2) : name.first]
    return before[-1:] == ["the"] and sentence.lexicon.is_("in_place", before[0])


def on_own_soil(sentence: Sentence, hit: Hit) -> list[KnownPlace]:
    """“Turkey closed its airspace”, “fired missiles off its east coast”: of the state that acts,
    the only one that the clause names."""
    verb = hit.verb
    if verb is None or verb.passive or sentence.lexicon.language != "en":
        return []
    doer = verb.subject_of if verb.subject_of is not None else verb
    states = {
        name.actor for name in sentence.names
        if doer.left <= name.first < doer.open and name.actor is not None and name.how == "name"
    }  # fmt: skip
    if len(states) != 1 or not _has_own(sentence.lower[verb.first + 1 : verb.right]):
        return []
    place = country_place(next(iter(states)))
    return [place] if place is not None else []


def _has_own(clause: list[str]) -> bool:
    """“Its waters”, “its own east coast”."""
    spots = [at for at, word in enumerate(clause) if word in ("its", "their")]
    return any(not _OWN_SOIL.isdisjoint(clause[at + 1 : at + 4]) for at in spots)


_OWN_SOIL = words("own_soil")
_TOWNS = words("sorts_of_towns")
"""“In the Turkish border town of Kilis”: the town, not the country."""


_SOIL = words("soil")


def pointed_at(sentence: Sentence, hit: Hit, background: Background) -> list[KnownPlace]:
    """“In the Saudi port city”, “in this same building”, “in the kingdom”: where the story is
    filed or its first event was."""
    known = background.filed_from or next(iter(background.scene), None)
    left, right = (hit.verb.left, hit.verb.right) if hit.verb else (hit.first, hit.last + 8)
    told = not _SAME.isdisjoint(sentence.lower[left:right])
    for at in range(max(left + 1, 1), min(right, len(sentence.tokens))):
        found = _same(sentence, at, background) if told else []
        if not found and known is not None:
            found = _pointed(sentence, at, known, background)
        if found:
            return found
    return []


def _same(sentence: Sentence, at: int, background: Background) -> list[KnownPlace]:
    """“In the same city”: the one that was named last."""
    lexicon, word = sentence.lexicon, sentence.lower[at]
    if sentence.lower[at - 1] not in _SAME or not lexicon.among("place_words", (word,)):
        return []
    here = last_named(sentence, at)
    before = sentence.before
    if here or before is None:
        return list(here)
    if word in _BUILDINGS:
        return _of_building(before, background)
    named = last_named(before, len(before.tokens))
    told = background.told.of(before)
    return list(named) or [place for place in told if place.flag not in ("S", "R")]


def _of_building(before: Sentence, background: Background) -> list[KnownPlace]:
    """“In the same hotel”: where what was told last took place, else where the story is set."""
    read: Sentence | None = before
    for _ in range(_SENTENCES_BACK):
        told = background.told.of(read) if read is not None else ()
        towns = [place for place in told if place.flag not in ("S", "R")]
        if towns:
            return towns
        read = read.before if read is not None else None
    return background.setting.town if background.setting is not None else []


_SAME = words("same_as_named")


def _pointed(
    sentence: Sentence, at: int, known: KnownPlace, background: Background
) -> list[KnownPlace]:
    lexicon, word = sentence.lexicon, sentence.lower[at]
    before = sentence.lower[max(0, at - 4) : at]
    if lexicon.among("place_words", (word,)) and lexicon.among("these_words", before[-2:]):
        inside = word in _BUILDINGS
        venues = [place for place in background.scene if place.flag in ("V", "U")]
        return [*(venues if inside else ()), known]
    if lexicon.language != "en":
        capital = lexicon.among("capital_words", (word,)) and known.flag == "C"
        return [known] if capital and _is_bare(sentence, at) else []
    if "the" not in before:
        return []
    goes = not _GOING.isdisjoint(before)
    if not goes and not any(word in ("in", "at", "outside") for word in before):
        return []
    if goes and word not in ("country", "capital"):
        return []
    if (word in _REALMS or (goes and word == "country")) and known.country:
        state = actor_index().by_code.get(known.country)
        place = country_place(state) if state is not None else None
        return [place] if place is not None else []
    if word not in _CITY_WORDS or sentence.lower[at - 1] in _OTHER_CITIES:
        return []
    owner = next((n for n in sentence.names if at - 4 <= n.first < at), None)
    country = owner.actor.actor.code if owner is not None and owner.actor else None
    if word == "capital" and owner is not None and owner.actor and country != known.country:
        seat = capital_place(owner.actor)
        return [seat] if seat is not None else []
    return [known] if country in (None, known.country) else []


def _is_bare(sentence: Sentence, at: int) -> bool:
    """“Nella capitale”: nobody's named beside it."""
    lexicon = sentence.lexicon
    after = sentence.lower[at + 1 : at + 2]
    if lexicon.among("of_words", after) or any(n.first - 1 <= at <= n.last for n in sentence.names):
        return False
    before = sentence.lower[max(0, at - 2) : at]
    return lexicon.among("in_place", before) or lexicon.among("to_place", before)


_CITY_WORDS = frozenset({"city", "town", "resort", "capital", "village"})
_OTHER_CITIES = frozenset({"another", "different", "old", "home"})
_BUILDINGS = words("buildings")
_GOING = words("coming_and_going")
_REALMS = frozenset({"kingdom", "emirate", "sultanate"})


def there(sentence: Sentence, hit: Hit) -> int | None:
    """The token “there” of the event's own clause; none for “from there”."""
    if not sentence.has("there_words"):
        return None
    left, right = (hit.verb.left, hit.verb.right) if hit.verb else (hit.first - 8, hit.last + 8)
    spots = range(max(left - 1, sentence.start), min(right, len(sentence.lower)))
    return next(
        (at for at in spots
         if sentence.lexicon.is_("there_words", sentence.lower[at])
         and not sentence.lexicon.is_("from_place", sentence.lower[at - 1])),
        None,
    )  # fmt: skip


def last_named(sentence: Sentence, last: int) -> tuple[KnownPlace, ...]:
    """The last town before token ``last`` in or to which something was: what “there” means."""
    found = [
        name.place for name in sentence.names
        if name.how in ("seat", "place") and name.place is not None and 0 < name.first < last
        and any(sentence.lexicon.is_(group, sentence.lower[name.first - 1])
                for group in ("in_place", "to_place"))
    ]  # fmt: skip
    return tuple(found[-1:])


def same_gathering(sentence: Sentence, hit: Hit) -> KnownPlace | None:
    """“The Paris summit collapsed. That summit lasted a morning”: where the one was that is pointed
    at."""
    noun = hit.noun
    if noun is None or noun.first == 0 or sentence.lower[noun.first - 1] not in _POINTING_AT:
        return None
    earlier = sentence.before
    for _ in range(_SENTENCES_BACK):
        if earlier is None:
            return None
        same = {each.first for each in earlier.reading.nouns if each.lemma == noun.lemma}
        for name in earlier.names:
            if name.place is not None and name.last in same:
                return name.place
        earlier = earlier.before
    return None


_POINTING_AT = frozenset({"that", "this"})
_SENTENCES_BACK = 3
