"""Who took part and where, as far as the words around an event tell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.events.actors import KnownActor, actor_index
from timeline.events.background import Background, is_the_articles
from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.lexicon import Lexicon
from timeline.events.names import Name
from timeline.events.regions import regions_of, segment_of
from timeline.events.roles import role_of
from timeline.events.sentence import Sentence
from timeline.events.whereabouts import (
    OF_CAPITALS,
    PHYSICAL,
    antecedent,
    inferred,
    place_records,
    with_region,
    with_unknown,
)
from timeline.records import ActorType, Kind, Place

_MOST_ACTORS = 8


@dataclass(frozen=True, slots=True)
class Scene:
    """Participants with their short names, and places."""

    actors: tuple[KnownActor, ...]
    places: tuple[Place, ...]
    found: tuple[KnownPlace, ...] = ()
    """The places as the gazetteer has them."""
    is_told: bool = True
    """False where the place is only the capital of who acts, which a title need not repeat."""

    @property
    def titled(self) -> tuple[Place, ...]:
        """The places that a title names."""
        return self.places if self.is_told else ()


def read_scene(
    sentence: Sentence, hit: Hit, kind: Kind, lexicon: Lexicon, background: Background
) -> Scene:
    """Who and where, for one event of a sentence."""
    region, subject = regions_of(sentence, hit)
    actors, places = _named(sentence, hit, kind, lexicon, region, subject)
    actors += _referred(sentence, hit, region, lexicon, background)
    actors += _pronoun(sentence, hit, region)
    inside = [n for n in sentence.names if region[0] <= n.first < region[1]]
    actors += _officials(sentence, inside, lexicon, background)
    chain = hit.verb.subject_of if hit.verb is not None else None
    if chain is not None and not places and kind in PHYSICAL and not chain.infinitive:
        shared = Hit(chain, chain.noun, None)
        places = _named(sentence, shared, kind, lexicon, (chain.left, chain.right), (0, 0))[1]
    if hit.number and not places and hit.verb is not None:
        whole = Hit(hit.verb, hit.noun, hit.before[0])
        places = _named(sentence, whole, kind, lexicon, region, subject)[1]
    if hit.verb is not None and hit.verb.relative and not places:
        places = antecedent(sentence, hit.verb)
    if sentence.filed_from is not None and kind in PHYSICAL:
        places = with_region(places, background)
    is_named = bool(places)
    places = places or inferred(sentence, hit, kind, actors, background)
    if kind is Kind.VISIT and _is_official(hit):
        actors += [host for place in places if (host := _host(place)) is not None]
    if not actors and kind in _BETWEEN_PARTIES and is_the_articles(sentence, hit, kind):
        persons = background.principals() if kind is Kind.MEETING else []
        actors = persons or background.parties()
    told = is_named or kind not in OF_CAPITALS
    return Scene(_completed(actors), place_records(places), tuple(places), told)


_BETWEEN_PARTIES = frozenset(
    {Kind.NEGOTIATION, Kind.MILITARY, Kind.CEASEFIRE, Kind.AGREEMENT, Kind.MEETING, Kind.DEADLINE}
)


def _pronoun(sentence: Sentence, hit: Hit, region: tuple[int, int]) -> list[KnownActor]:
    """“He attended”: the person last named before, here or first named in the sentence before."""
    if hit.verb is None:
        return []
    left = hit.verb.subject_of.left if hit.verb.subject_of is not None else region[0]
    words = {token.lower for token in sentence.tokens[left : hit.verb.first]}
    if words & {"they", "both"} or {"the", "two"} <= words:
        return _several(sentence, left)
    if not words & {"he", "she", "his", "her"} or words & {"they"}:
        return []
    before = [name for name in sentence.names if name.is_person and name.last <= left]
    if before:
        return [before[0].actor] if before[0].actor is not None else []
    if any(name.is_person and name.first < hit.verb.first for name in sentence.names):
        return []
    if sentence.before is None:
        return []
    earlier = [name for name in sentence.before.names if name.is_person]
    return [earlier[0].actor] if earlier and earlier[0].actor is not None else []


def _several(sentence: Sentence, left: int) -> list[KnownActor]:
    """“They”, “the two”: those named before in the sentence, or the subjects of the last one."""
    before = [n.actor for n in sentence.names if n.last <= left and n.is_person and n.actor]
    if len(before) >= 2 or sentence.before is None:
        return before[:3]
    verbs = sentence.before.reading.verbs
    limit = verbs[0].first if verbs else 0
    return [n.actor for n in sentence.before.names if n.last <= limit and n.actor is not None][:4]


def _officials(
    sentence: Sentence, names: Sequence[Name], lexicon: Lexicon, background: Background
) -> list[KnownActor]:
    """“The Iranian minister”: the person of the article who is meant."""
    found = []
    for name in names:
        after = name.last
        if name.how != "adjective" or after >= len(sentence.tokens) or name.actor is None:
            continue
        word = sentence.tokens[after].lower
        following = sentence.tokens[after + 1].lower if after + 1 < len(sentence.tokens) else ""
        role = word if lexicon.is_("titles", word) else following
        if not lexicon.is_("titles", role) or word.endswith("s"):
            continue
        if any(n.is_person and 0 <= n.first - after <= 3 for n in sentence.names):
            continue
        person = background.official_of(name.actor.actor.code or "")
        if person is not None:
            found.append(person)
    return found


def _named(
    sentence: Sentence, hit: Hit, kind: Kind, lexicon: Lexicon,
    region: tuple[int, int], subject: tuple[int, int],
) -> tuple[list[KnownActor], list[KnownPlace]]:  # fmt: skip
    here = [name for name in sentence.names if region[0] <= name.first < region[1]]
    shared = [name for name in sentence.names if subject[0] <= name.first < subject[1]]
    segment = segment_of(sentence, hit, region)
    places: list[KnownPlace] = []
    actors: list[KnownActor] = []
    for name in (*shared, *here):
        in_segment = segment[0] <= name.first < segment[1] or name in shared
        role = role_of(sentence, name, hit, kind, lexicon)
        before = name.first < hit.first
        placed = role in ("place", "both") and in_segment and name not in shared
        if placed and name.place is not None:
            places.append(name.place)
        if role in ("actor", "both") and name.actor is not None and (in_segment or before):
            actors.append(name.actor)
    unknown = [n for n in here if n.how == "unknown" and segment[0] <= n.first < segment[1]]
    places = with_unknown(sentence, places, unknown, hit, lexicon)
    return actors, places


def _referred(
    sentence: Sentence, hit: Hit, region: tuple[int, int], lexicon: Lexicon, background: Background
) -> list[KnownActor]:
    """“The two sides”, “both leaders”: the pair that the article is about."""
    if lexicon.language != "en":
        return []
    words = " ".join(token.lower for token in sentence.tokens[region[0] : hit.last + 6])
    if any(phrase in words for phrase in lexicon.phrases.get("pair_persons", ())):
        return background.main_persons()
    if any(phrase in words for phrase in lexicon.phrases.get("pair_words", ())):
        return background.main_states()
    return []


def is_round(kind: Kind, scene: Scene, background: Background) -> bool:
    """True where a meeting is a session of the talks that the article is about: its people are
    those who negotiate."""
    if kind is not Kind.MEETING or background.talks < 2:
        return False
    persons = {a.actor.name for a in scene.actors if a.actor.type is ActorType.PERSON}
    if persons:
        return persons == {actor.actor.name for actor in background.principals()}
    codes = {actor.actor.code for actor in scene.actors}
    parties = {actor.actor.code for actor in background.parties()}
    return bool(parties) and parties <= codes


def _is_official(hit: Hit) -> bool:
    if hit.verb is not None and hit.verb.lemma == "visit":
        return True
    return hit.noun is not None and hit.noun.lemma in ("visit", "state visit", "official visit")


def _host(place: KnownPlace) -> KnownActor | None:
    return actor_index().by_code.get(place.country)


def _completed(actors: Sequence[KnownActor]) -> tuple[KnownActor, ...]:
    """Persons and bodies, then the states for which they act; each once."""
    found: dict[str, KnownActor] = {}
    for actor in actors:
        found.setdefault(actor.actor.name, actor)
    for actor in list(found.values()):
        if actor.speaks_for is not None:
            state = actor_index().by_code.get(actor.speaks_for)
            if state is not None:
                found.setdefault(state.actor.name, state)
    return tuple(found.values())[:_MOST_ACTORS]
