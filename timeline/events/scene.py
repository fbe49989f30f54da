"""Who took part and where, as far as the words around an event tell it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from timeline.events.actors import KnownActor, actor_index
from timeline.events.attachment import Hit
from timeline.events.gazetteer import KnownPlace, gazetteer
from timeline.events.judgement import where_met
from timeline.events.lexicon import Lexicon
from timeline.events.names import Name
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import ActorType, Kind, Place

_VISIT_TO = words("visit_to")
_DIRECT = frozenset(["visit", "reach", "tour", "leave", "enter"])
_MOST_ACTORS = 8
_PHYSICAL = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.AGREEMENT, Kind.VISIT, Kind.CEASEFIRE})


@dataclass(slots=True)
class Background:
    """What the whole article tells: who is spoken of most, where it was filed and whether the
    text itself speaks of that place."""

    talks: int = 0
    """Nouns of negotiation in the article, less those of summits."""
    title_places: list[KnownPlace] = field(default_factory=list)
    states: Counter[str] = field(default_factory=Counter)
    persons: Counter[str] = field(default_factory=Counter)
    known: dict[str, KnownActor] = field(default_factory=dict)
    filed_from: KnownPlace | None = None
    document_day: int | None = None
    is_spoken_of: bool = False

    def main_states(self) -> list[KnownActor]:
        """The two states or bodies most spoken of; fewer where no other stands out."""
        return [self.known[code] for code in _two_foremost(self.states)]

    def parties(self) -> list[KnownActor]:
        """Who “the talks” and “the war” of the article are between: the two that are spoken of
        far more than all others."""
        top = self.states.most_common(3)
        total = sum(self.states.values())
        if len(top) < 2 or top[1][1] < 2 or (top[0][1] + top[1][1]) * 9 < total * 4:
            return []
        if len(top) > 2 and top[2][1] * 4 > top[1][1] * 3:
            return []
        return [self.known[code] for code, _ in top[:2]]

    def official_of(self, code: str) -> KnownActor | None:
        """The person of the article who speaks for a state most."""
        officials = [
            (count, name) for name, count in self.persons.items()
            if self.known[name].speaks_for == code
        ]  # fmt: skip
        officials.sort(reverse=True)
        if not officials or (len(officials) > 1 and officials[0][0] == officials[1][0]):
            return None
        return self.known[officials[0][1]]

    def principals(self) -> list[KnownActor]:
        """Whose meeting “the meeting” is: the two persons spoken of far more than all others."""
        top = self.persons.most_common(3)
        if len(top) < 2 or top[1][1] < 2 or (len(top) > 2 and top[2][1] * 4 > top[1][1] * 3):
            return []
        return [self.known[name] for name, _ in top[:2]]

    def main_persons(self) -> list[KnownActor]:
        """The two persons most spoken of."""
        return [self.known[name] for name in _two_foremost(self.persons)]


def _two_foremost(counts: Counter[str]) -> list[str]:
    """The two named most, each more than once; none where a third is named as often."""
    top = counts.most_common(3)
    if len(top) < 2 or top[1][1] < 2 or (len(top) > 2 and top[2][1] == top[1][1]):
        return []
    return [top[0][0], top[1][0]]


def survey(sentences: Sequence[Sentence]) -> Background:
    """The article's background, from all its names."""
    found = Background()
    spoken: set[str] = set()
    for sentence in sentences:
        for noun in sentence.reading.nouns if sentence.moments or sentence.is_title else ():
            found.talks += noun.kind in (Kind.NEGOTIATION, Kind.DEADLINE)
            found.talks -= 2 * (noun.lemma in ("summit", "sommet*", "gipfel*", "cumbre*"))
        found.talks += any(token.lower.startswith("negotiat") for token in sentence.tokens)
        if sentence.filed_from is not None and found.filed_from is None:
            found.filed_from = gazetteer().find(_cased(sentence.filed_from))
        for name in sentence.names:
            if name.place is not None:
                spoken.add(name.place.name)
            if name.actor is None:
                continue
            actor = name.actor
            if actor.actor.type is ActorType.PERSON:
                found.persons[actor.actor.name] += 1
                found.known[actor.actor.name] = actor
            code = actor.speaks_for or actor.actor.code
            if code is not None and code in actor_index().by_code and name.how != "seat":
                found.states[code] += 1
                found.known[code] = actor_index().by_code[code]
    if found.filed_from is not None:
        found.is_spoken_of = found.filed_from.name in spoken
    for sentence in sentences:
        if sentence.is_title:
            found.title_places = [name.place for name in sentence.names if _is_where(sentence, name)
                                  and name.place is not None]  # fmt: skip
    return found


def _is_where(sentence: Sentence, name: Name) -> bool:
    """A place that the title speaks of as the scene: “the Hanoi summit”, “talks in Vienna”."""
    if name.place is None or name.how == "adjective":
        return False
    before = sentence.tokens[name.first - 1].lower if name.first else ""
    return before in ("in", "at", "by", "à", "en", "em") or (
        name.how in ("seat", "place") and _before_noun(sentence, name)
    )


def _cased(city: str) -> str:
    return " ".join(part.capitalize() for part in city.split())


@dataclass(frozen=True, slots=True)
class Scene:
    """Participants with their short names, and places."""

    actors: tuple[KnownActor, ...]
    places: tuple[Place, ...]


def read_scene(
    sentence: Sentence, hit: Hit, kind: Kind, lexicon: Lexicon, background: Background
) -> Scene:
    """Who and where, for one event of a sentence."""
    region, subject = _regions(sentence, hit)
    actors, places = _named(sentence, hit, kind, lexicon, region, subject)
    actors += _referred(sentence, hit, region, lexicon, background)
    actors += _pronoun(sentence, hit, region)
    inside = [n for n in sentence.names if region[0] <= n.first < region[1]]
    actors += _officials(sentence, inside, lexicon, background)
    chain = hit.verb.subject_of if hit.verb is not None else None
    if chain is not None and not places and kind in _PHYSICAL and not chain.infinitive:
        shared = Hit(chain, chain.noun, None)
        places = _named(sentence, shared, kind, lexicon, (chain.left, chain.right), (0, 0))[1]
    if hit.number and not places and hit.verb is not None:
        whole = Hit(hit.verb, hit.noun, hit.before[0])
        places = _named(sentence, whole, kind, lexicon, region, subject)[1]
    if hit.verb is not None and hit.verb.relative and not places:
        places = _antecedent(sentence, hit.verb)
    if kind is Kind.ELECTION and not places:
        places = [a for name in sentence.names if region[0] <= name.first < region[1]
                  and name.how == "name" and (a := name.place) is not None][:1]  # fmt: skip
    places = _with_dateline(places, sentence, hit, kind, background)
    if kind is Kind.VISIT and _is_official(hit):
        actors += [host for place in places if (host := _host(place)) is not None]
    if not actors and kind in _BETWEEN_PARTIES and _is_the_articles(sentence, hit, kind):
        persons = background.principals() if kind is Kind.MEETING else []
        actors = persons or background.parties()
    return Scene(_completed(actors), _places(places))


_BETWEEN_PARTIES = frozenset(
    {Kind.NEGOTIATION, Kind.MILITARY, Kind.CEASEFIRE, Kind.AGREEMENT, Kind.MEETING, Kind.DEADLINE}
)


_DEFINITE = words("definite")


def _is_the_articles(sentence: Sentence, hit: Hit, kind: Kind) -> bool:
    """“The talks”, “the truce”: of meetings only those that the article has spoken of."""
    if kind not in (Kind.MEETING, Kind.AGREEMENT):
        return True
    if hit.noun is None:
        verb = hit.verb
        return verb is not None and any(
            t.lower == "it" for t in sentence.tokens[verb.left : verb.open]
        )
    words = [t.lower for t in sentence.tokens[max(0, hit.noun.first - 3) : hit.noun.first]]
    return bool(_DEFINITE & set(words))


def _antecedent(sentence: Sentence, verb: Verb) -> list[KnownPlace]:
    """“Brussels, where he attended a summit”."""
    if sentence.tokens[verb.left].lower != "where":
        return []
    before = [name for name in sentence.names if name.last <= verb.left]
    if before and verb.left - before[-1].last <= 1 and before[-1].place is not None:
        return [before[-1].place]
    unknown = before and verb.left - before[-1].last <= 1 and before[-1].how == "unknown"
    return [KnownPlace(before[-1].text, "", 0.0, 0.0, 0, "U")] if unknown else []


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
    segment = _segment(sentence, hit, region)
    places: list[KnownPlace] = []
    actors: list[KnownActor] = []
    for name in (*shared, *here):
        in_segment = segment[0] <= name.first < segment[1] or name in shared
        role = _role(sentence, name, hit, kind, lexicon)
        before = name.first < hit.first
        if role == "place":
            if name.place is not None and in_segment and name not in shared:
                places.append(name.place)
        elif role == "actor" and name.actor is not None and (in_segment or before):
            actors.append(name.actor)
    unknown = [n for n in here if n.how == "unknown" and segment[0] <= n.first < segment[1]]
    places = _with_unknown(sentence, places, unknown, hit, lexicon)
    return actors, places


def _regions(sentence: Sentence, hit: Hit) -> tuple[tuple[int, int], tuple[int, int]]:
    """Tokens of the event's own clause, and of a subject that it shares."""
    verb = hit.verb
    if verb is None:
        assert hit.noun is not None
        region = _noun_region(sentence, hit.noun, hit)
        return region, _taking_part(sentence, hit.noun)
    left, right = max(verb.left, sentence.start), verb.right
    subject = (0, 0)
    chain = verb.subject_of
    steps = 0
    while chain is not None and steps < 4:
        subject = (max(chain.left, sentence.start), chain.open)
        if chain.subject_of is None:
            break
        chain, steps = chain.subject_of, steps + 1
    if verb.infinitive and verb.subject_of is not None and verb.subject_of.lemma in _RAISING:
        asked = (verb.subject_of.last, verb.first)
        if any(asked[0] <= name.first < asked[1] for name in sentence.names):
            subject = asked
    if verb.relative:
        antecedent = [name for name in sentence.names if name.last <= left]
        if antecedent and left - antecedent[-1].last <= 2:
            subject = (antecedent[-1].first, antecedent[-1].last)
    if hit.label:
        left = sentence.start
    right = _before_order(sentence, verb, right)
    following = _next_verb(sentence, verb)
    if following is not None and following.infinitive and following.subject_of is verb:
        right = max(right, following.right)
    met = where_met(sentence, verb)
    if met is not None:
        right = max(right, met.right)
    return (left, right), subject


_RAISING = words("raising")
"""Verbs whose object does what the infinitive says: “expect the Council to vote”."""


def _taking_part(sentence: Sentence, noun: EventNoun) -> tuple[int, int]:
    """“Ministers of NATO spoke at today's session”, “he welcomed talks with Moscow”: the subject
    takes part too."""
    tokens = sentence.tokens
    at = noun.first - 1
    while at > 0 and noun.first - at < 6 and tokens[at].lower not in ("at", "during", "for"):
        at -= 1
    joins = at >= 0 and tokens[at].lower in ("at", "during")
    alone = noun.last < len(tokens) and tokens[noun.last].lower == "with"
    if not (joins or alone):
        return 0, 0
    verb = next((v for v in sentence.reading.verbs if v.left <= noun.first < v.right), None)
    if verb is None or verb.first > noun.first:
        return 0, 0
    return max(verb.left, sentence.start), verb.open


def _before_order(sentence: Sentence, verb: Verb, right: int) -> int:
    """Where another event begins: “held a call ahead of talks in Geneva”."""
    for at in range(verb.last, right):
        word = sentence.tokens[at].lower
        if word == "since":
            return at
        if word in ("ahead", "before", "after", "following", "prior", "amid") and any(
            at < noun.first <= at + 8 and noun is not verb.noun for noun in sentence.reading.nouns
        ):
            return at
    return right


def _next_verb(sentence: Sentence, verb: Verb) -> Verb | None:
    verbs = sentence.reading.verbs
    at = verbs.index(verb)
    return verbs[at + 1] if at + 1 < len(verbs) else None


def _noun_region(sentence: Sentence, noun: EventNoun, hit: Hit) -> tuple[int, int]:
    tokens = sentence.tokens
    if hit.label:
        return sentence.start, len(tokens)
    left = noun.first
    while left > sentence.start and noun.first - left < 14:
        word = tokens[left - 1].lower
        if word in _NOUN_STOPS or any(v.first == left - 1 for v in sentence.reading.verbs):
            break
        if any(n.last == left for n in sentence.reading.nouns):
            break
        left -= 1
    right = noun.last
    limit = len(tokens)
    while right < limit:
        word = tokens[right].lower
        if word in _NOUN_ENDS or any(v.first == right for v in sentence.reading.verbs):
            break
        if word in ("and", "or", ",") and any(
            right < n.first <= right + 5 for n in sentence.reading.nouns
        ):
            break
        right += 1
    return left, right


_NOUN_STOPS = words("noun_stops")
_NOUN_ENDS = words("noun_ends")


def _segment(sentence: Sentence, hit: Hit, region: tuple[int, int]) -> tuple[int, int]:
    """The part of the clause that belongs to this date, where one trigger has several."""
    if hit.moment is None or hit.verb is None:
        return region
    same = [
        moment for moment in sentence.moments
        if region[0] <= moment.first < region[1]
        and moment is not hit.moment
        and not moment.is_length
    ]  # fmt: skip
    if hit.number:
        return hit.before[-1].last, region[1]
    later = [moment for moment in same if moment.first >= hit.moment.last]
    if later and hit.first < hit.moment.first and not hit.label:
        return region[0], hit.moment.last + _place_after(sentence, hit.moment.last)
    return region


def _place_after(sentence: Sentence, at: int) -> int:
    """Tokens of a place phrase directly after the date (“on the 7th in Geneva”)."""
    if at < len(sentence.tokens) and sentence.tokens[at].lower in (",", "and", "et", "y", "und"):
        return 0
    for name in sentence.names:
        if 0 < name.first - at <= 2 and name.place is not None:
            return name.last - at
    return 0


def _role(sentence: Sentence, name: Name, hit: Hit, kind: Kind, lexicon: Lexicon) -> str:
    """Whether a name is where it happened or who acted."""
    if name.how == "person" and _only_owns(sentence, name):
        return "none"
    if name.how in ("body", "person", "adjective"):
        return "actor" if not _only_modifies(sentence, name) else "none"
    if name.how == "unknown":
        return "none"
    tokens = sentence.tokens
    at = name.first - 1
    if at > 0 and tokens[at].text == "," and name.place is not None:
        previous = next((n for n in sentence.names if n.last == at), None)
        if (
            previous is not None
            and previous.place is not None
            and previous.place.flag != "S"
            and (previous.place.country in ("", name.place.country))
        ):
            return _role(sentence, previous, hit, kind, lexicon)
    if at > 0 and name.place is not None and name.how != "name":
        of = lexicon.is_("of_words", tokens[at].lower)
        event = any(noun.last == at for noun in sentence.reading.nouns)
        if of and ((event and kind is not Kind.VISIT) or tokens[at - 1].lower in _NAMED_AFTER):
            return "place"
        if lexicon.language == "tr" and name.text.endswith(("'da", "'de", "'ta", "'te")):
            return "place"
    if name.place is not None and _labels(sentence, name) and tokens[name.last].text in "-–—":
        return "place"
    if name.how in ("seat", "place") and _before_noun(sentence, name):
        return "place" if name.place is not None else "none"
    at = _over_list(sentence, at)
    while at >= 0 and (
        (tokens[at].lower in _BETWEEN and not lexicon.is_("in_place", tokens[at].lower))
        or _adjective_at(sentence, at)
    ):
        at -= 1
    word = tokens[at].lower if at >= 0 else ""
    if _possessive(sentence, name):
        return "actor" if name.actor is not None and not lexicon.is_("in_place", word) else "none"
    if name.how == "name" and name.last + 1 < len(tokens) and tokens[name.last].text == "-":
        return "actor" if tokens[name.last + 1].lower not in _LED else "none"
    if lexicon.is_("in_place", word) and (word != "on" or name.how == "place"):
        return "place" if name.place is not None else "none"
    lemma = hit.verb.lemma if hit.verb is not None else ""
    moves = kind is Kind.VISIT or lemma in _VISIT_TO
    if lexicon.is_("to_place", word):
        if (
            moves
            and name.place is not None
            and (word != "for" or lemma in ("leave", "head", "depart", "set"))
        ):
            return "place"
        if name.how == "place":
            return "none"
        return "actor"
    if moves and hit.verb is not None and hit.verb.last == name.first and lemma in _DIRECT:
        return "place" if name.place is not None else "none"
    if (
        moves
        and lexicon.is_("of_words", word)
        and name.place is not None
        and kind is Kind.VISIT
        and hit.noun is not None
        and at == hit.noun.last
    ):
        return "place"
    if lexicon.is_("from_place", word):
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


_BETWEEN = words("between")
_LED = words("led")


_NAMED_AFTER = words("named_after")


def _before_noun(sentence: Sentence, name: Name) -> bool:
    """“The Vilnius summit”, “Geneva talks”, “the Ottawa Declaration”."""
    tokens = sentence.tokens
    if name.last >= len(tokens):
        return False
    if any(noun.first == name.last for noun in sentence.reading.nouns):
        return True
    return tokens[name.last].text in (
        "Declaration",
        "Agreement",
        "Accords",
        "Accord",
        "Protocol",
        "Treaty",
        "Summit",
        "Conference",
    )


def _over_list(sentence: Sentence, at: int) -> int:
    """The word before the first of joined names (“in Moscow and Kyiv”)."""
    tokens = sentence.tokens
    steps = 0
    while (
        at > 0 and tokens[at].lower in ("and", ",", "&", "et", "und", "y", "e", "и") and steps < 4
    ):
        previous = next((n for n in sentence.names if n.last == at), None)
        if previous is None or previous.how == "person":
            break
        at = previous.first - 1
        steps += 1
    return at


def _adjective_at(sentence: Sentence, at: int) -> bool:
    return any(n.first == at and n.how == "adjective" for n in sentence.names)


def _possessive(sentence: Sentence, name: Name) -> bool:
    return name.last < len(sentence.tokens) and sentence.tokens[name.last].lower in (
        "'s",
        "’s",
        "'",
        "’",
    )


def _labels(sentence: Sentence, name: Name) -> bool:
    """“Brussels - Eurogroup meeting”: a place before a dash or comma at the head of an entry."""
    tokens = sentence.tokens
    if name.last >= len(tokens):
        return False
    after = tokens[name.last].text
    heads = name.first <= sentence.start + 4
    entry = name.first > 0 and tokens[name.first - 1].text in (":", ";")
    return (heads or entry) and after in ("-", "–", "—", ",") and name.place is not None


_MODIFIED = words("modified")


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
    if not _possessive(sentence, name):
        return False
    after = name.last + 1
    return not any(after <= noun.first <= after + 2 for noun in sentence.reading.nouns)


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


def _with_unknown(
    sentence: Sentence,
    places: list[KnownPlace],
    unknown: Sequence[Name],
    hit: Hit,
    lexicon: Lexicon,
) -> list[KnownPlace]:
    """Capitalised names after in or at that no list knows are places all the same."""
    found = list(places)
    for name in unknown:
        at = _over_list(sentence, name.first - 1)
        while at >= 0 and (sentence.tokens[at].lower in _BETWEEN or _adjective_at(sentence, at)):
            at -= 1
        word = sentence.tokens[at].lower if at >= 0 else ""
        if lexicon.language == "de":
            continue
        if hit.label and word in ("to", "of", ",", "from"):
            word = "at"
        first = name.text.split()[0].lower()
        if (
            word not in ("in", "at", "near", "à", "en", "em", "a", "bei", "в", "outside")
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


_NOT_PLACE = words("scene_not_place")


def _with_dateline(
    places: list[KnownPlace], sentence: Sentence, hit: Hit, kind: Kind, background: Background
) -> list[KnownPlace]:
    """The city where the story was filed, only where the text itself speaks of it and tells of
    nothing else."""
    city = background.filed_from
    lead = sentence.filed_from is not None
    if kind not in _PHYSICAL or not (lead or _is_the_articles(sentence, hit, Kind.MEETING)):
        return places
    if not places:
        if city is not None and background.is_spoken_of and lead:
            return [city]
        titled = _is_near(hit, background) and not _is_another(sentence, hit, kind)
        return background.title_places[:1] if titled else places
    if city is None or not lead:
        return places
    if len(places) == 1 and places[0].flag in ("S", "R") and places[0].country == city.country:
        return [city, *places] if city.name != places[0].name else places
    return places


def _is_another(sentence: Sentence, hit: Hit, kind: Kind) -> bool:
    """“The BRICS summit”, “take up the agreement”: not what the title tells of."""
    noun = hit.noun
    if noun is None:
        return False
    if kind is Kind.MEETING and noun.kind is Kind.AGREEMENT:
        return True
    return any(name.last == noun.first and name.how == "body" for name in sentence.names)


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


def _is_near(hit: Hit, background: Background) -> bool:
    """Within a fortnight of the article."""
    moment, day = hit.moment, background.document_day
    if moment is None or moment.time is None or day is None or moment.time.first_day is None:
        return False
    return abs(moment.time.first_day - day) <= 14


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


def _places(places: Sequence[KnownPlace]) -> tuple[Place, ...]:
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
