"""Who took part without being named beside the event: hosts, and those the article is about."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.actors import KnownActor, actor_index
from timeline.events.background import Background, is_long_apart, is_near
from timeline.events.gatherings import (
    OF_MANY,
    PAIR,
    is_by_assembly,
    is_collective,
    is_of_many,
    is_of_others,
    is_of_parties,
    is_of_region,
    is_of_two,
)
from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.names import Name
from timeline.events.parties import beside, missing_parties, parties
from timeline.events.sentence import Sentence
from timeline.events.survey import is_where
from timeline.events.wordlists import words
from timeline.records import ActorType, Kind


def hosts(
    hit: Hit, kind: Kind, places: Sequence[KnownPlace], background: Background
) -> list[KnownActor]:
    """The state that votes, or that is visited, unless talks of others are held there."""
    if kind is Kind.VISIT and hit.verb is not None and hit.verb.lemma in _SETTING_OUT:
        return []
    neutral = set() if _is_visited(background) else {p.name for p in background.scene}
    found = []
    for place in places:
        host = actor_index().by_code.get(place.country)
        official = place.flag in ("C", "S") and place.name not in neutral
        visited = kind is Kind.VISIT and (official or _is_official(hit))
        held = hit.verb is not None and hit.verb.passive and hit.verb.lemma in _BY_ITS_STATE
        if host is not None and (visited or held or kind in _AT_HOME):
            found.append(host)
    return found


def _is_visited(background: Background) -> bool:
    """True where the story is of a visit: its place is then no common ground."""
    return background.setting is not None and background.setting.is_visit


_SETTING_OUT = words("setting_out")
_AT_HOME = frozenset({Kind.ELECTION, Kind.CRISIS, Kind.PROTEST})


_BY_ITS_STATE = words("by_its_state")
"""What is done to a person by the state where it is done (“was arrested in Minsk”)."""


def _is_official(hit: Hit) -> bool:
    if hit.verb is not None and hit.verb.lemma == "visit":
        return True
    return hit.noun is not None and hit.noun.lemma in ("visit", "state visit", "official visit")


def counterpart(
    kind: Kind, actors: Sequence[KnownActor], background: Background
) -> list[KnownActor]:
    """“Britain broke off relations”: with whom, where the article is of a pair; on whom sanctions
    fall, where it is of one state."""
    states = {actor.speaks_for or actor.actor.code for actor in actors}
    if len(states) != 1:
        return []
    if kind is Kind.PROTEST:
        missing = [actor for actor in background.pair() if actor.actor.code not in states]
        return missing if len(missing) == 1 else []
    if kind is Kind.SANCTION:
        others = set(background.main_state()) - states
        return [actor_index().by_code[code] for code in others]
    if background.is_history:
        return []
    return missing_parties(kind, next(iter(states)) or "", background)


def spoken_of_pair(sentence: Sentence, kind: Kind, background: Background) -> list[KnownActor]:
    """Those of the article's pair whom the sentence names in any way: what is agreed, said or done
    in a quarrel is between both (“lifted the ban on trade with Armenia”, “Chile's claim”)."""
    if kind not in _BETWEEN_BOTH:
        return []
    named = {
        name.actor.actor.code for name in sentence.names
        if name.actor is not None and not name.is_person
    }  # fmt: skip
    return [actor for actor in background.pair() if actor.actor.code in named]


_BETWEEN_BOTH = frozenset(
    {Kind.AGREEMENT, Kind.CEASEFIRE, Kind.PROTEST, Kind.SANCTION, Kind.STATEMENT, Kind.VOTE,
     Kind.OTHER}
)  # fmt: skip


def seated(sentence: Sentence, hit: Hit) -> list[KnownActor]:
    """“The parliament in Tallinn voted”, “an official in Delhi said”: for whom those act."""
    verb, tokens = hit.verb, sentence.tokens
    if verb is None:
        return []
    return [
        name.actor for name in sentence.names
        if name.how == "seat" and name.actor is not None
        and max(verb.left, 1) < name.first < verb.first
        and sentence.lexicon.is_("in_place", tokens[name.first - 1].lower)
        and tokens[name.first - 2].lower in _AUTHORITIES
    ]  # fmt: skip


_AUTHORITIES = words("authorities")


def leaders(sentence: Sentence, hit: Hit) -> list[KnownActor]:
    """“A delegation led by Najla Mangoush met”: who heads those that act."""
    found = []
    for name in sentence.names if "by" in sentence.lower else ():
        led = name.first > 1 and sentence.tokens[name.first - 1].lower == "by"
        if not led or name.last > hit.first or not name.is_person or name.actor is None:
            continue
        if sentence.tokens[name.first - 2].lower in ("led", "headed", "chaired"):
            found.append(name.actor)
    return found


def unnamed(sentence: Sentence, hit: Hit, kind: Kind, background: Background) -> list[KnownActor]:
    """Who “the talks”, “the war”, “the signing” of the article are between, where its words name
    nobody: those of whom the sentence speaks, or the pair or the one that the article is about."""
    if is_of_others(sentence, hit) or is_of_many(sentence, hit):
        return []
    if background.is_issued and background.issuer is not None and is_by_assembly(sentence, hit):
        return [background.issuer]
    if kind in _OF_OTHERS_THAN_THE_STORY:
        found = spoken_of(sentence, hit, background)
        return found or _of_council(sentence, background) or background.protagonist()
    if is_of_two(sentence, hit, kind) and is_near(hit, background):
        persons = background.principals()
        if len({person.speaks_for for person in persons} - {None}) == PAIR:
            return persons
    found = [*spoken_of(sentence, hit, background), *beside(sentence, hit, kind, background)]
    if not (found or background.is_history) and is_collective(sentence, hit):
        found = _their_body(background.of_story(hit, kind) or background.main_states())
        found = found or background.main_body()
    if found or kind is Kind.VISIT:
        return found
    if kind is Kind.MEETING and (
        not is_of_parties(sentence, hit) or is_of_region(sentence, hit)
        or (hit.noun is not None and hit.noun.lemma in OF_MANY and not is_near(hit, background))
    ):  # fmt: skip
        return []
    return the_articles(hit, kind, background)


def _of_council(sentence: Sentence, background: Background) -> list[KnownActor]:
    """“Resolution 678 passed by a dozen votes”: by the Security Council that the article is of
    too."""
    number = next(
        (at for at, word in enumerate(sentence.lower[:-1])
         if word in _RESOLUTIONS and sentence.lower[at + 1].isdigit()),
        None,
    )  # fmt: skip
    known = background.states.get(_COUNCIL, 0)
    return [actor_index().by_code[_COUNCIL]] if known and number is not None else []


_COUNCIL = "IGO:UNSC"
_RESOLUTIONS = words("resolutions")


def with_newcomer(
    sentence: Sentence, hit: Hit, kind: Kind, background: Background
) -> list[KnownActor]:
    """“That summit ended when Khrushchev ...”, “the two leaders had talked”, in a story of other
    leaders: he whom the sentence or the one before it names, and whom the story is most of."""
    if kind not in _OF_TWO or not (_points_back(sentence, hit) or _is_of_a_pair(sentence, hit)):
        return []
    top = [background.known[name] for name, _ in background.persons.most_common(1)]
    named = _persons(sentence) or (_persons(sentence.before) if sentence.before else [])
    if len(named) != 1 or not top or named[0].speaks_for in (None, top[0].speaks_for):
        return []
    story = [*background.principals(), *background.parties(), *background.main_states()]
    known = {each.speaks_for or each.actor.code for each in story}
    return [] if named[0].speaks_for in known else [top[0], named[0]]


_OF_TWO = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.CALL})


def _persons(sentence: Sentence) -> list[KnownActor]:
    """The persons of a sentence, if each of them does something in it."""
    named = [name for name in sentence.names if name.is_person and name.actor is not None]
    acting = {verb.open for verb in sentence.reading.verbs}
    if not all(name.last in acting for name in named):
        return []
    return list(dict.fromkeys(name.actor for name in named if name.actor is not None))


def _points_back(sentence: Sentence, hit: Hit) -> bool:
    """“That summit”."""
    noun = hit.noun
    return (
        noun is not None and noun.first > 0 and sentence.lower[noun.first - 1] in ("that", "this")
    )


def _is_of_a_pair(sentence: Sentence, hit: Hit) -> bool:
    """“The two leaders”, “both presidents” before the verb."""
    verb, lower = hit.verb, sentence.lower
    if verb is None or not ("two" in lower or "both" in lower):
        return False
    return any(
        lower[at] in ("two", "both") and sentence.lexicon.among("pair_people", (lower[at + 1],))
        for at in range(max(verb.left, sentence.start), verb.open - 1)
    )


_OF_OTHERS_THAN_THE_STORY = frozenset({Kind.VOTE, Kind.SANCTION})
"""What a chamber or a third party does where nobody is named: not the parties' own."""


def _their_body(found: list[KnownActor]) -> list[KnownActor]:
    """Of a body and its host the body: “the ministers” of an ASEAN meeting in Laos."""
    bodies = [actor for actor in found if (actor.actor.code or "").startswith("IGO:")]
    return bodies if len(bodies) == 1 else found


def spoken_of(sentence: Sentence, hit: Hit, background: Background) -> list[KnownActor]:
    """“Palau, which recognises Taiwan, votes in November”: who stands before it, no semicolon
    between unless the words after it point back; not a person whose own act was just told."""
    first = _clause_of_its_own(sentence, hit)
    present = (each.actor for each in background.present)
    told = {actor.name for actor in present if actor.type is ActorType.PERSON}
    found = []
    for name in sentence.names:
        if name.actor is None or not first <= name.first < name.last <= hit.first:
            continue
        if is_where(sentence, name) or name.actor.actor.name in told:
            continue
        if name.how in ("name", "seat") and _heads_line(sentence, name):
            continue
        found.append(name.actor)
    return found[:2]


def _heads_line(sentence: Sentence, name: Name) -> bool:
    """“Luxembourg - ministers meet”, “Awaza, Turkmenistan: forum”: where the line's event is."""
    at = name.last
    if at >= len(sentence.tokens) or name.first > _LABEL:
        return False
    apart = sentence.tokens[at].start > sentence.tokens[at - 1].end
    return sentence.lower[at] == ":" or (apart and sentence.lower[at] in ("-", "–", "—"))


_LABEL = 6
"""Tokens at the head of a line within which a place heads it."""


def _clause_of_its_own(sentence: Sentence, hit: Hit) -> int:
    """Where what a semicolon parts from the rest begins, 0 where it points back to that."""
    at = next((at for at in range(hit.first - 1, -1, -1) if sentence.lower[at] == ";"), -1)
    within = sentence.lower[at + 1 : hit.last + 1]
    points = sentence.lexicon.among("anaphors", within) or not _POINTS_BACK.isdisjoint(within)
    return 0 if points else at + 1


_POINTS_BACK = words("points_back")


_ONCE = frozenset({Kind.AGREEMENT, Kind.MEETING})
"""What a company of three or more is told of at its time only: earlier ones were others' too."""


def the_articles(hit: Hit, kind: Kind, background: Background) -> list[KnownActor]:
    """The company that the article is about, or the states for which enough speaks; nobody in
    essays on what is long past, nor for meetings of other years; a summit or a conference is told
    by its own people, not by the parties."""
    if background.is_history:
        return []
    if kind in _ONCE and is_long_apart(hit, background):
        own = kind is Kind.AGREEMENT and not background.is_issued
        return parties(kind, background, apart=True) if own else []
    story = background.of_story(hit, kind)
    if len(story) <= PAIR:
        if kind is Kind.MEETING and hit.noun is not None:
            return []
        found = parties(kind, background) or _of_first_event(kind, background)
        return found or (background.protagonist() if kind in _AT_HOME | {Kind.MILITARY} else [])
    return story if kind not in _ONCE or is_near(hit, background) else []


def _of_first_event(kind: Kind, background: Background) -> list[KnownActor]:
    """The two of the article's first event, for an accord or a truce that is told after one."""
    first = background.cast_states()
    same = kind in _SETTLED and background.cast_kind in _SETTLED | {Kind.NEGOTIATION}
    return first if same and len(first) == PAIR else []


_SETTLED = frozenset({Kind.AGREEMENT, Kind.CEASEFIRE})
