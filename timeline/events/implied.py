"""Who took part without being named beside the event: hosts, and those the article is about."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.events.actors import KnownActor, actor_index
from timeline.events.background import Background, is_long_apart, is_near, is_where
from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.parties import beside, missing_parties, parties
from timeline.events.sentence import Sentence
from timeline.events.setting import is_determined
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
    for name in sentence.names:
        led = name.first > 1 and sentence.tokens[name.first - 1].lower == "by"
        if not led or name.last > hit.first or not name.is_person or name.actor is None:
            continue
        if sentence.tokens[name.first - 2].lower in ("led", "headed", "chaired"):
            found.append(name.actor)
    return found


def unnamed(sentence: Sentence, hit: Hit, kind: Kind, background: Background) -> list[KnownActor]:
    """Who “the talks”, “the war”, “the signing” of the article are between, where its words name
    nobody: those of whom the sentence speaks, or the pair or the one that the article is about."""
    if _is_of_others(sentence, hit) or _is_of_many(sentence, hit):
        return []
    if kind in _OF_OTHERS_THAN_THE_STORY:
        return spoken_of(sentence, hit, background) or background.protagonist()
    own = hit.noun is None or hit.noun.lemma not in _OF_MOURNERS
    if kind is Kind.MEETING and own and is_near(hit, background) and is_definite(sentence, hit):
        persons = background.principals()
        if persons:
            return persons
    found = [*spoken_of(sentence, hit, background), *beside(sentence, hit, kind, background)]
    if not (found or background.is_history) and _is_collective(sentence, hit):
        found = _their_body(background.of_story(hit, kind) or background.main_states())
        found = found or background.main_body()
    if found or kind is Kind.VISIT:
        return found
    if kind is Kind.MEETING and not _is_of_parties(sentence, hit):
        return []
    return the_articles(hit, kind, background)


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


_OF_MOURNERS = frozenset({"funeral", "burial", "requiem", "wedding", "coronation", "mass"})
"""Gatherings that are nobody's meeting."""
_OF_OTHERS_THAN_THE_STORY = frozenset({Kind.VOTE, Kind.SANCTION})
"""What a chamber or a third party does where nobody is named: not the parties' own."""


def _their_body(found: list[KnownActor]) -> list[KnownActor]:
    """Of a body and its host the body: “the ministers” of an ASEAN meeting in Laos."""
    bodies = [actor for actor in found if (actor.actor.code or "").startswith("IGO:")]
    return bodies if len(bodies) == 1 else found


def _is_collective(sentence: Sentence, hit: Hit) -> bool:
    """“The presidents met”, “a meeting of foreign ministers”, “the joint commission gathers”: the
    people of all sides, whose are not told; not “Gulf leaders”, “a conference of 22 nations”."""
    first = hit.verb.left if hit.verb is not None else max(sentence.start, hit.first - _NEAR)
    last = min(len(sentence.lower), hit.last + _NEAR)
    lower, lexicon = sentence.lower, sentence.lexicon
    told = [group for group in _COLLECTIVES if sentence.has(group, first, last)]
    if not told and _JOINT.isdisjoint(lower[first:last]):
        return False
    for at in range(max(first, 1), last):
        joint = lower[at] in _JOINT and not _COMMISSIONS.isdisjoint(lower[at + 1 : at + _NEAR])
        people = any(lexicon.among(group, (lower[at],)) for group in told)
        if joint or (people and _are_known(sentence, at)):
            return True
    return False


def _is_of_parties(sentence: Sentence, hit: Hit) -> bool:
    """“The talks opened”, “they conferred”, “officials are to discuss it”: a meeting of those whom
    the story is between; not what a cabinet does, nor “meetings of advisers” of others."""
    left = hit.verb.left if hit.verb is not None else max(sentence.start, hit.first - _NEAR)
    subject, noun = sentence.lower[left : hit.first], hit.noun
    if sentence.lexicon.among("assemblies", subject):
        return False
    if not _OFFICIALS.isdisjoint(subject) or sentence.lexicon.among("delegations", subject):
        return True
    if noun is not None and sentence.lexicon.language == "en":
        around = sentence.lower[max(sentence.start, noun.first - _NEAR) : noun.first]
        return bool(_KNOWN_BEFORE & set(around)) and _A.isdisjoint(around)
    return is_definite(sentence, hit)


_OFFICIALS = words("officials_of_parties")


def _are_known(sentence: Sentence, at: int) -> bool:
    """True where a small word says that the reader knows them, and no name says whose they are."""
    lexicon = sentence.lexicon
    for back in range(at - 1, max(-1, at - _NEAR), -1):
        token = sentence.tokens[back]
        if token.text[0].isupper() and back > 0 and token.lower not in _OF_OFFICES:
            return False
        if lexicon.language != "en" and lexicon.language not in _ARTICLED:
            return True
        if lexicon.is_("of_words", token.lower):
            return True
        if lexicon.among("definites", (token.lower,)):
            return not any(name.first > at and name.first - at <= 2 for name in sentence.names)
    return False


_OF_OFFICES = frozenset({"foreign", "defence", "defense", "prime", "energy", "finance"})
_COLLECTIVES = ("pair_people", "pair_sides", "delegations", "ministers")
_PAIR = 2
_JOINT = words("joint")
_COMMISSIONS = words("commissions")
_NEAR = 4
"""Tokens about a trigger within which those who meet are told."""


def _is_of_others(sentence: Sentence, hit: Hit) -> bool:
    """“Broader talks in Vienna”, “a separate meeting”: not the pair's own."""
    if hit.noun is None:
        return False
    before = sentence.lower[max(sentence.start, hit.noun.first - 2) : hit.noun.first]
    return not _OTHERS.isdisjoint(before)


_OTHERS = words("of_others")


def _is_of_many(sentence: Sentence, hit: Hit) -> bool:
    """“Nineteen republics signed”, “delegates from some 160 countries”: more than a story is
    between."""
    first = hit.verb.left if hit.verb is not None else max(sentence.start, hit.first - _CLAUSE)
    last = min(len(sentence.lower), hit.last + _CLAUSE)
    lower, lexicon = sentence.lower, sentence.lexicon
    for at in range(first, last):
        if sentence.masked[at] or not _is_large(lower[at]):
            continue
        following = lower[at + 1 : at + _NEAR]
        if any(lexicon.among(group, following) for group in _COLLECTIVES) or (
            not _MEMBERS.isdisjoint(following)
        ):
            return True
    return False


def _is_large(word: str) -> bool:
    if word.isdigit():
        return _LARGE <= int(word) < _YEARS
    return word in _LARGE_NUMERALS or word.split("-", maxsplit=1)[0] in _LARGE_NUMERALS


_LARGE, _YEARS, _CLAUSE = 11, 1000, 12
_LARGE_NUMERALS = words("large_numerals")
_MEMBERS = words("members_of_many")


def is_definite(sentence: Sentence, hit: Hit) -> bool:
    """“The talks”, “they signed”, “both delegations”; not “a conference will deal with it”. In
    languages without articles what opens its clause is known."""
    lexicon, verb, noun = sentence.lexicon, hit.verb, hit.noun
    left = verb.left if verb is not None else max(0, hit.first - 6)
    before = sentence.lower[left : hit.first + 1]
    if noun is not None:
        before = before + sentence.lower[max(0, noun.first - 3) : noun.first]
    if lexicon.language == "en":
        return bool(_KNOWN_BEFORE & set(before)) and _A.isdisjoint(before)
    if any(lexicon.among(group, before) for group in _POINTING):
        return True
    if noun is None:
        return False
    around = sentence.lower[max(left, noun.first - 3) : noun.first]
    if lexicon.language not in _ARTICLED:
        opens = noun.first - left <= _HEAD_OF_CLAUSE
        return not lexicon.among("indefinites", around) and (
            opens or lexicon.among("definites", around)
        )
    return is_determined(lexicon, around)


_A = frozenset({"a", "an"})
_KNOWN_BEFORE = words("known_before")
_POINTING = ("pair_people", "delegations", "anaphors", "plural_anaphors", "pair_starts")
_ARTICLED = frozenset({"fr", "de", "es", "pt", "it", "nl"})
_HEAD_OF_CLAUSE = 2
"""Tokens at the head of a clause within which its subject begins."""


_OF_THE_STORY = frozenset(
    {
        Kind.NEGOTIATION,
        Kind.MILITARY,
        Kind.CEASEFIRE,
        Kind.DEADLINE,
        Kind.CRISIS,
        Kind.ELECTION,
        Kind.STATEMENT,
        Kind.PROTEST,
    }
)
"""What an article tells of its own parties even without an article or a pronoun."""


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
        found.append(name.actor)
    return found[:2]


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
    essays on what is long past, nor for meetings of other years."""
    if background.is_history:
        return []
    if kind in _ONCE and is_long_apart(hit, background):
        own = kind is Kind.AGREEMENT and not background.is_issued
        return parties(kind, background, apart=True) if own else []
    story = background.of_story(hit, kind)
    if len(story) <= _PAIR:
        found = parties(kind, background) or _of_first_event(kind, background)
        return found or (background.protagonist() if kind in _AT_HOME | {Kind.MILITARY} else [])
    return story if kind not in _ONCE or is_near(hit, background) else []


def _of_first_event(kind: Kind, background: Background) -> list[KnownActor]:
    """The two of the article's first event, for an accord or a truce that is told after one."""
    first = background.cast_states()
    same = kind in _SETTLED and background.cast_kind in _SETTLED
    return first if same and len(first) == _PAIR else []


_SETTLED = frozenset({Kind.AGREEMENT, Kind.CEASEFIRE, Kind.NEGOTIATION})
