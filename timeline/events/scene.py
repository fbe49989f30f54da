"""Who took part and where, as far as the words around an event tell it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from timeline.daynumber import civil_date
from timeline.events.actors import KnownActor, actor_index
from timeline.events.attendants import attendants, of_whole_sentence
from timeline.events.background import Background, is_long_apart
from timeline.events.called_after import names_text
from timeline.events.clause_places import (
    antecedent,
    around_session,
    come_for,
    fronted,
    kept_at,
    of_its_meeting,
    of_its_text,
    takes_effect,
    where_harmed,
    while_there,
)
from timeline.events.date_places import beside_date
from timeline.events.dateline_topics import only_spoken_of
from timeline.events.eras import as_of
from timeline.events.event_places import place_records, with_head, with_region, with_town
from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.implied import (
    counterpart,
    hosts,
    leaders,
    seated,
    spoken_of_pair,
    unnamed,
    with_newcomer,
)
from timeline.events.joined_places import with_joined
from timeline.events.lexicon import Lexicon
from timeline.events.names import Name
from timeline.events.office_holders import holders
from timeline.events.organs import whole_of
from timeline.events.parties import concerned
from timeline.events.pointing import on_soil
from timeline.events.predicates import Verb
from timeline.events.references import officials, pronoun, referred
from timeline.events.regions import regions_of, segment_of
from timeline.events.roles import head_of_entry, role_of
from timeline.events.sentence import Sentence
from timeline.events.targets import is_punished, is_resolved_on
from timeline.events.tenures import acting_in
from timeline.events.whereabouts import (
    OF_CAPITALS,
    PHYSICAL,
    inferred,
    with_unknown,
)
from timeline.events.wordlists import words
from timeline.records import Actor, ActorType, Kind, Place

_MOST_ACTORS = 8


@dataclass(slots=True)  # never changed; one is made for most events
class Scene:
    """Participants with their short names, and places."""

    actors: tuple[KnownActor, ...]
    places: tuple[Place, ...]
    found: tuple[KnownPlace, ...] = ()
    """The places as the gazetteer has them."""
    is_told: bool = True
    """False where the place is only the capital of who acts, which a title need not repeat."""
    how: str = ""
    """How the places are known where the event's own words name none."""

    concerned: tuple[KnownActor, ...] = ()
    """Whom it touches though its clause does not say so; a title leaves them out."""
    is_cast: bool = True
    """False where nobody is named and those who act are inferred from the article."""

    @property
    def participants(self) -> tuple[Actor, ...]:
        """Who took part: of a state and its own organs (a parliament, a ministry) the state."""
        states = {known.actor.code for known in self.actors}
        return tuple(
            known.actor for known in (*self.actors, *self.concerned)[:_MOST_ACTORS]
            if not (known.actor.code or "").startswith("GOV:") or known.speaks_for not in states
        )  # fmt: skip

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
    reach = (min(region[0], subject[0]), region[1]) if subject[1] else region
    another = with_newcomer(sentence, hit, kind, background)
    actors += [] if another else referred(sentence, hit, reach, lexicon, background)
    actors += pronoun(sentence, hit, region, background)
    if not is_long_apart(hit, background):
        actors += holders(sentence, reach, background)
    if any(name.how in ("adjective", "name", "body") for name in sentence.names):
        inside = [n for n in sentence.names if region[0] <= n.first < region[1]]
        actors += officials(sentence, inside, lexicon, background)
    places = places or _told_beside(sentence, hit, kind, lexicon, region, subject)
    if kind is not Kind.CALL and (not places or len(sentence.moments) > 1):
        dated = beside_date(sentence, hit, kind, lexicon)
        places = places if any(place in places for place in dated) else dated or places
    places = with_head(places, sentence, kind, background)
    if only_spoken_of(sentence, hit, kind, places, background):
        places = []
    if kind in PHYSICAL:
        places = with_town(places, sentence, hit, background)
    is_named, how = bool(places), ""
    if not is_named:
        found = inferred(sentence, hit, kind, actors, background)
        places = [background.as_called(place) for place in found.places]
        how = found.how if found.places else ""
    places = with_region(places, sentence, background)
    actors += [*seated(sentence, hit), *leaders(sentence, hit)]
    actors += of_whole_sentence(sentence, hit, kind, region)
    beside = attendants(sentence, hit, kind, actors)
    actors += hosts(hit, kind, places, background)
    is_cast = bool(actors)
    if not is_cast:
        actors = unnamed(sentence, hit, kind, background)
    actors += [*beside, *spoken_of_pair(sentence, kind, background)]
    actors += counterpart(kind, actors, background)
    actors = another or actors
    in_full = not _by_name_alone(sentence, kind, actors)
    told = is_named or kind not in OF_CAPITALS
    acting = _in_office(hit, actors, background)
    cast = _of_their_time(sentence, hit, _completed(acting, whole=in_full), background)
    touched = concerned(sentence, kind, cast, places, background) if in_full else []
    beside = [
        each for each in _of_their_time(sentence, hit, touched, background)
        if all(each.actor.code != other.actor.code for other in cast)
    ]  # fmt: skip
    return Scene(cast, place_records(places), tuple(places), told, how, tuple(beside), is_cast)


def _told_beside(
    sentence: Sentence, hit: Hit, kind: Kind, lexicon: Lexicon,
    region: tuple[int, int], subject: tuple[int, int],
) -> list[KnownPlace]:  # fmt: skip
    """Places of an event whose own clause names none, by the words about it."""
    places = _of_the_same_people(sentence, hit, kind, lexicon) if kind in PHYSICAL else []
    if hit.number and not places and hit.verb is not None:
        whole = Hit(hit.verb, hit.noun, hit.before[0])
        places = _named(sentence, whole, kind, lexicon, region, subject)[1]
    around = hit.verb or _relative_about(sentence, hit)
    if around is not None and not places:
        places = antecedent(sentence, around) or come_for(sentence, around)
        places = places or while_there(sentence, around) or kept_at(sentence, around)
        places = places or of_its_meeting(sentence, around) or of_its_text(sentence, around)
        places = places or where_harmed(sentence, around, kind)
    if hit.verb is None and hit.noun is not None and not places:
        places = around_session(sentence, hit.noun)
    if places or kind is Kind.CALL:
        return places
    places = fronted(sentence, hit, region[0])
    places = places or _of_subject(sentence, hit, kind, lexicon, subject)
    return places or (head_of_entry(sentence) if hit.label else [])


def _relative_about(sentence: Sentence, hit: Hit) -> Verb | None:
    """“Oslo, where he attended a summit and talks with”: the clause that a noun stands in."""
    verbs = sentence.reading.verbs
    return next((v for v in verbs if v.relative and v.last <= hit.first < v.right), None)


def _of_the_same_people(
    sentence: Sentence, hit: Hit, kind: Kind, lexicon: Lexicon
) -> list[KnownPlace]:
    """“Gathered in Muenster, quarrelled for months and signed”: where those who act did what is
    told of them before."""
    chain, steps = hit.verb.subject_of if hit.verb is not None else None, 0
    if hit.verb is None and hit.noun is not None and kind in (Kind.CEASEFIRE, Kind.AGREEMENT):
        chain = _verb_joined_to(sentence, hit.first)
    if hit.verb is not None and (chain is None or chain.relative):
        chain = _goes_on_from(sentence, hit.verb)
    if hit.verb is not None and (
        takes_effect(sentence, hit.verb) or _comes_back(sentence, hit.verb)
    ):
        return []
    while chain is not None and not chain.infinitive and steps < _LONGEST_CHAIN:
        shared = Hit(chain, chain.noun, None)
        places = _named(sentence, shared, kind, lexicon, (chain.left, chain.right), (0, 0))[1]
        if places:
            return places
        chain, steps = chain.subject_of, steps + 1
    return []


_LONGEST_CHAIN = 4


def _verb_joined_to(sentence: Sentence, at: int) -> Verb | None:
    """“Confer at Lome, and on their third day sign a truce”: the verb before a phrase that goes
    on with “and on the” day."""
    last = [v for v in sentence.reading.verbs if v.last <= at]
    if not last or last[-1].infinitive:
        return None
    between = sentence.lower[last[-1].last : at]
    joints = [n for n, word in enumerate(between) if word == "and"]
    dated = bool(joints) and between[joints[-1] + 1 : joints[-1] + 2] == ["on"]
    return last[-1] if dated and len(between) - joints[-1] <= _LONGEST_DAY else None


_LONGEST_DAY = 14
"""Tokens of “and on the second day, 3 May, sign a”."""


def _goes_on_from(sentence: Sentence, verb: Verb) -> Verb | None:
    """The main verb before one that begins with “, and”, whatever clause stands between."""
    before = sentence.lower[max(sentence.start, verb.open - 2) : verb.open]
    if len(before) < 2 or before[0] != "," or not sentence.lexicon.is_("coordinators", before[1]):
        return None
    earlier = [v for v in sentence.reading.verbs if v.last <= verb.left and not v.relative]
    return earlier[-1] if earlier and not earlier[-1].infinitive else None


def _comes_back(sentence: Sentence, verb: Verb) -> bool:
    """“Left for Moscow and will come back on Tuesday”: not to Moscow."""
    return verb.lemma == "return" or "back" in sentence.lower[verb.first : verb.last + 1]


def _of_subject(
    sentence: Sentence, hit: Hit, kind: Kind, lexicon: Lexicon, subject: tuple[int, int]
) -> list[KnownPlace]:
    """“The truce in Nepal, which was declared in January, lapsed”: where that is which acts; “the
    pact, reached in Kathmandu, takes effect”: not where it was reached."""
    verbs = sentence.reading.verbs
    applies = hit.verb is not None and takes_effect(sentence, hit.verb)
    return [
        name.place for name in sentence.names
        if subject[0] <= name.first < subject[1] and name.place is not None
        and role_of(sentence, name, hit, kind, lexicon) == "place"
        and not names_text(sentence, name)
        and not (applies and any(subject[0] <= v.first < name.first for v in verbs))
    ]  # fmt: skip


def _named(
    sentence: Sentence, hit: Hit, kind: Kind, lexicon: Lexicon,
    region: tuple[int, int], subject: tuple[int, int],
) -> tuple[list[KnownActor], list[KnownPlace]]:  # fmt: skip
    here = [name for name in sentence.names if region[0] <= name.first < region[1]]
    shared = [name for name in sentence.names if subject[0] <= name.first < subject[1]]
    segment = segment_of(sentence, hit, region)
    places: list[KnownPlace] = []
    called_after: list[KnownPlace] = []
    of_doers: list[KnownPlace] = []
    actors: list[KnownActor] = []
    for name in (*shared, *here):
        if name.actor is None and name.place is None:
            continue
        is_shared = name in shared
        in_segment = is_shared or segment[0] <= name.first < segment[1]
        role = role_of(sentence, name, hit, kind, lexicon)
        if role in ("place", "none") and (
            (kind in _PUNISHING and is_punished(sentence, name))
            or (kind is Kind.VOTE and is_resolved_on(sentence, name))
        ):
            role = "actor"
        placed = role in ("place", "both") and in_segment and not is_shared
        if placed and name.place is not None:
            kept = called_after if names_text(sentence, name) else places
            (
                of_doers if kind is Kind.MILITARY and _is_of_doer(sentence, name, hit) else kept
            ).append(name.place)
        soil = on_soil(sentence, name) if in_segment and not is_shared else None
        if soil is not None:
            places.append(soil)
        told = in_segment or name.first < hit.first
        if role in ("actor", "both") and name.actor is not None and told:
            actors += [name.actor, *whole_of(name)]
    unknown = [n for n in here if n.how == "unknown" and segment[0] <= n.first < segment[1]]
    if unknown:
        places = with_unknown(sentence, places, unknown, hit, lexicon)
    if len(places) > 1:
        places = _before_purpose(sentence, hit, places)
    if places:
        places = with_joined(sentence, hit, places)
    undone = hit.verb is not None and hit.verb.lemma in _UNDOING
    named = called_after if kind in PHYSICAL and not undone else []
    return actors, places or of_doers or named


_UNDOING = words("undoing_texts")
"""What is done to a text elsewhere than in the town that it is called after."""


_PUNISHING = frozenset({Kind.SANCTION, Kind.VOTE})


def _before_purpose(sentence: Sentence, hit: Hit, places: Sequence[KnownPlace]) -> list[KnownPlace]:
    """“Agreed in Cork to meet in Lyon”, “decided in Oslo to open a mission in Baku”: of several
    places those before what is agreed or meant."""
    verb = hit.verb
    purpose = next(
        (v.first for v in sentence.reading.verbs
         if v.infinitive and verb is not None and verb.last < v.first),
        None,
    )  # fmt: skip
    if purpose is None:
        return list(places)
    later = {n.place for n in sentence.names if n.first > purpose}
    earlier = {n.place for n in sentence.names if n.first < purpose}
    kept = [place for place in places if place in earlier or place not in later]
    return kept if any(place in earlier for place in kept) else list(places)


def _is_of_doer(sentence: Sentence, name: Name, hit: Hit) -> bool:
    """“Rebels in the Congo captured Goma”: where those are who act, which is where it was only
    where nothing else tells it."""
    verb = hit.verb
    if verb is None or hit.label or not 0 < name.first < name.last == verb.open:
        return False
    at = name.first - 1
    while at > sentence.start and sentence.lexicon.is_("determiners", sentence.lower[at]):
        at -= 1
    placed = sentence.lexicon.is_("in_place", sentence.lower[at])
    noun = any(each.last == at for each in sentence.reading.nouns)
    return placed and at > max(verb.left, sentence.start) and not noun


def _by_name_alone(sentence: Sentence, kind: Kind, actors: Sequence[KnownActor]) -> bool:
    """“Kerry and Zarif met”, “the two men met”: two who are told by family name alone or not at
    all, no office beside it."""
    if len(actors) < 2 or kind not in _BETWEEN_PERSONS:
        return False
    persons = {a.actor.name for a in actors if a.actor.type is ActorType.PERSON}
    if len(persons) < 2:
        return False
    named = [name for name in sentence.names if name.is_person]
    if named and any(" " in name.text for name in named):
        return False
    return sentence.lexicon.titles.isdisjoint(sentence.lower) and _OFFICES.isdisjoint(
        sentence.lower
    )


_BETWEEN_PERSONS = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.VISIT})
_OFFICES = words("offices_of_several")
"""“Both presidents”: who is told by what he is for his state brings it."""


def _in_office(
    hit: Hit, actors: Sequence[KnownActor], background: Background
) -> Sequence[KnownActor]:
    """The actors, persons as those who spoke for a state or body in the year of the event."""
    day = hit.first_day if hit.first_day is not None else background.document_day
    if day is None:
        return actors
    year = civil_date(day).year
    return [
        acting_in(year, each) if each.actor.type is ActorType.PERSON else each for each in actors
    ]  # fmt: skip


def _of_their_time(
    sentence: Sentence, hit: Hit, actors: Sequence[KnownActor], background: Background
) -> tuple[KnownActor, ...]:
    """The actors as they were on the day of the event; a state that the sentence calls by its own
    name, which its time had not, is that state."""
    day = hit.first_day
    named = {
        name.actor.actor.code or "" for name in sentence.names
        if name.actor is not None and name.how == "name"
    }  # fmt: skip
    written = background.document_day
    told = as_of(day if day is not None else written, written, actors, named)
    return tuple({each.actor.name: each for each in told}.values())


def _completed(actors: Sequence[KnownActor], *, whole: bool) -> tuple[KnownActor, ...]:
    """Persons and bodies, then where ``whole`` the states for which they act; each once."""
    found: dict[str, KnownActor] = {}
    for actor in actors:
        found.setdefault(actor.actor.name, actor)
    for actor in list(found.values()):
        if whole and actor.speaks_for is not None:
            state = actor_index().by_code.get(actor.speaks_for)
            if state is not None:
                found.setdefault(state.actor.name, state)
    return tuple(found.values())[:_MOST_ACTORS]
