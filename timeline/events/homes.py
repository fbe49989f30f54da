"""Where states do what they do at home: the capital that acts, the country that votes."""

from __future__ import annotations

from timeline.events.actors import actor_index
from timeline.events.background import Background
from timeline.events.gazetteer import KnownPlace
from timeline.events.goals import DIRECTIONS
from timeline.events.hits import Hit
from timeline.events.lexicon import Role
from timeline.events.name_phrases import is_possessive
from timeline.events.names import Name
from timeline.events.predicates import EventNoun
from timeline.events.seats import capital_place, country_place
from timeline.events.sentence import Sentence
from timeline.events.wordlists import phrases, words
from timeline.records import Kind


def acting_seats(sentence: Sentence, hit: Hit, kind: Kind) -> list[KnownPlace]:
    """“Ottawa expelled an envoy”: the capital that acts; of two (“London and Washington
    announced”) only where each acts by itself."""
    verb = hit.verb
    if verb is None or (verb.roles & (Role.REPORTING | Role.DENYING) and kind is Kind.STATEMENT):
        return []
    if sentence.lexicon.language != "en":
        return []
    subject = verb.subject_of if verb.subject_of is not None else verb
    found = [
        name.place for name in sentence.names
        if name.place is not None and subject.left <= name.first < subject.open and _is_seat(name)
        and not is_possessive(sentence, name)
    ]  # fmt: skip
    each = "each" in sentence.lower[verb.last : verb.right]
    return found if len(found) < 2 or each else []


def organ_seat(sentence: Sentence, hit: Hit) -> list[KnownPlace]:
    """“Zagreb's parliament voted”, “the ministry in Lima said”: the capital whose organ acts."""
    verb = hit.verb
    if verb is None or sentence.lexicon.language != "en":
        return []
    doer = verb.subject_of if verb.subject_of is not None else verb
    for name in sentence.names:
        if not doer.left <= name.first < doer.open or name.place is None or not _is_seat(name):
            continue
        owned = is_possessive(sentence, name) and name.last + 1 < doer.open
        if owned and _ORGANS.isdisjoint(sentence.lower[name.last + 1 : doer.open]):
            continue
        inside = sentence.lower[name.first - 1] == "in" and name.last == doer.open
        if owned or (inside and sentence.lower[name.first - 2] in _ORGANS):
            return [name.place]
    return []


_ORGANS = words("organs_of_states")


def _is_seat(name: Name) -> bool:
    """A capital that stands for its government, or, as Brussels, for whom it is the seat of."""
    place = name.place
    stands = name.how == "seat" or (name.how == "place" and place is not None and place.flag == "C")
    return stands and place is not None and place.flag != "V"


ONE_SIDED = words("one_sided")
"""Verbs of what one government does to an agreement or a term by itself."""


def voting(
    sentence: Sentence, hit: Hit, codes: set[str | None], background: Background
) -> list[KnownPlace]:
    """The country that votes: the one last named before, the one that takes part, else the one
    the article is about. Who enters an office does so in a country only where it is named."""
    if _is_of_body(sentence, hit) or _is_no_ballot(hit):
        return []
    if enters_office(sentence, hit):
        office = office_place(sentence, hit)
        return [office] if office is not None else []
    land = _voting_land(sentence, hit)
    if land is not None:
        return [land]
    before = [
        name for name in sentence.names
        if name.first <= hit.last and name.actor is not None
        and len(name.actor.actor.code or "") == 3 and not _is_aside(sentence, name, hit)
    ]  # fmt: skip
    if before and before[-1].actor is not None:
        place = country_place(before[-1].actor)
        return [place] if place is not None else []
    office = office_place(sentence, hit)
    if office is not None:
        return [office]
    filed = background.filed_from if not background.filed_at_body else None
    if filed is not None and filed.country and "country" in sentence.lower[: hit.last + 1]:
        return country_of({filed.country}, background)
    told = country_of(codes, background) or country_of(set(background.foremost_state()), background)
    if told or filed is None or codes or background.is_issued:
        return told
    return country_of({filed.country}, background)


def _is_no_ballot(hit: Hit) -> bool:
    """“Dissolved parliament”, “rejects the result”, “succeeded him”: what is done about an
    election, by some and in no place that is told."""
    return hit.verb is not None and hit.verb.lemma in _ABOUT_BALLOTS


_ABOUT_BALLOTS = words("about_ballots")


def _is_aside(sentence: Sentence, name: Name, hit: Hit) -> bool:
    """“Palau, which recognises Taiwan, votes”: told of who votes."""
    if "," not in sentence.lower[name.last : hit.first]:
        return False
    before = sentence.lower[sentence.start : name.first]
    opens = len(before) - before[::-1].index(",") if "," in before else len(before)
    return before[opens : opens + 1] in (["which"], ["who"], ["whose"])


def _is_of_body(sentence: Sentence, hit: Hit) -> bool:
    """“They elected him as chairman”: a vote of those who meet, not of a country."""
    last = hit.verb.right if hit.verb is not None else hit.last
    said = sentence.lower[hit.last : last]
    return hit.verb is not None and hit.verb.lemma in _CHOOSING and not _CHAIRS.isdisjoint(said)


_CHAIRS = words("chairs")
_CHOOSING = frozenset({"elect", "choose", "reelect", "re-elect", "pick"})


def addressed_capital(sentence: Sentence, hit: Hit, codes: set[str | None]) -> KnownPlace | None:
    """“Told parliament”, “will address Congress”: the capital of the one state whose leader
    speaks to its chamber."""
    verb = hit.verb
    states: set[str | None] = {code for code in codes if code is not None and len(code) == 3}
    if verb is None or verb.passive or verb.lemma not in _SPEAKING:
        return None
    left, right = verb.first + 1, min(verb.last + _NEAR, verb.right)
    if _CHAMBERS.isdisjoint(sentence.lower[left:right]):
        return None
    owners: set[str | None] = {
        name.actor.speaks_for or name.actor.actor.code
        for name in sentence.names
        if left <= name.first < right and name.how in ("adjective", "body") and name.actor
    } & set(actor_index().capitals)  # “addresses the Turkish parliament”
    states = owners or states
    if len(states) != 1:
        return None
    if any(_is_worldwide(name) for name in sentence.names if left <= name.first < right):
        return None
    known = actor_index().by_code.get(next(iter(states)) or "")
    return capital_place(known) if known is not None else None


def _is_worldwide(name: Name) -> bool:
    """The General Assembly, the European Parliament: no state's own."""
    return name.actor is not None and (name.actor.actor.code or "").startswith("IGO")


_SPEAKING = frozenset({"tell", "address", "brief", "inform", "speak"})
_CHAMBERS = words("chambers")


def _voting_land(sentence: Sentence, hit: Hit) -> KnownPlace | None:
    """“Quebec voted”, “Scotland goes to the polls”: a part of a country."""
    verb = hit.verb
    return next(
        (name.place for name in sentence.names
         if verb is not None and name.last == verb.open and name.how == "place"
         and name.place is not None and name.place.flag == "R"),
        None,
    )  # fmt: skip


def office_place(sentence: Sentence, hit: Hit) -> KnownPlace | None:
    """“Sworn in as head of state of Gabon”: the country of the office."""
    right = hit.last + _LONGEST_OFFICE
    return next(
        (name.place for name in sentence.names
         if hit.last <= name.first < right and name.how == "name"
         and sentence.lexicon.is_("of_words", sentence.lower[name.first - 1])),
        None,
    )  # fmt: skip


_LONGEST_OFFICE = 14
"""Tokens after a verb within which the office that one enters is named."""


def enters_office(sentence: Sentence, hit: Hit) -> bool:
    """“Was sworn in”, “took the oath”, “assumes the presidency”: no ballot."""
    verb = hit.verb
    last = verb.last + _NEAR if verb is not None else hit.last
    return not _OATHS.isdisjoint(sentence.lower[hit.first : last])


_OATHS = words("oaths")


def by_the_people(sentence: Sentence, hit: Hit) -> bool:
    """“In a plebiscite”, “Greek Cypriots rejected”, “Switzerland votes on”: a vote of a people,
    not of a chamber."""
    lexicon, verb = sentence.lexicon, hit.verb
    left, right = (verb.left, verb.right) if verb is not None else (hit.first, hit.last + _AFTER)
    if sentence.has("assemblies", left, right):
        return False
    if hit.noun is not None and hit.noun.lemma.rstrip("*").startswith(_BALLOTS):
        return True
    if hit.noun is not None and verb is not None and hit.noun.lemma == "vote":
        return verb.lemma == "hold" and verb.passive
    clause = sentence.lower[left:right]
    if any(word.startswith(_BALLOTS) for word in clause):
        return True
    if verb is not None and verb.lemma in _WINNING and not _ELECTIONS.isdisjoint(clause):
        return True
    if verb is None:
        return False
    if lexicon.language != "en":
        votes = verb.lemma.startswith(_VOTING)
        return votes and any(
            name.how == "adjective" and name.last == verb.open for name in sentence.names
        )
    doer = verb.subject_of if verb.subject_of is not None else verb
    if not _VOTERS.isdisjoint(sentence.lower[doer.left : doer.open]):
        return True
    named = [
        name for name in sentence.names
        if name.last == verb.open or name.first == max(doer.left, sentence.start)
    ]  # fmt: skip
    people = any(_is_people(name) for name in named)
    if verb.lemma.split()[0] in _DECIDING:
        return people
    return verb.lemma == "vote" and (people or any(n.how in ("name", "place") for n in named))


def _is_people(name: Name) -> bool:
    """“Hungarians”, “the Danes”."""
    return name.how == "adjective" and name.text.endswith("s")


_VOTERS = frozenset({"voters", "electors", "electorate"})
_DECIDING = words("deciding_verbs")


_BALLOTS = tuple(words("plebiscites"))
_WINNING = frozenset({"win", "lose", "take", "triumph", "carry"})
_ELECTIONS = frozenset({"election", "elections", "run-off", "runoff", "polls"})
_VOTING = tuple(words("voting_verbs"))
_AFTER = 8
"""Tokens after a noun without a verb within which the rest of its phrase lies."""


def is_coup(hit: Hit) -> bool:
    """“Toppled the president”, “the coup”, “the assassination of Rabin”: an upheaval of a whole
    country; a riot or a crash was in some place of it."""
    noun, verb = hit.noun, hit.verb
    named = noun is not None and noun.lemma.startswith(_COUPS)
    return named or (verb is not None and verb.lemma.startswith(_TOPPLING))


_COUPS = tuple(phrases("coups"))


def is_emergency(sentence: Sentence, hit: Hit) -> bool:
    """“Declared a state of emergency”, “a curfew”: measures of a state on its own soil."""
    left, right = (hit.verb.left, hit.verb.right) if hit.verb else (hit.first, hit.last)
    told = " ".join(sentence.lower[left:right])
    return any(words_of_it in told for words_of_it in _EMERGENCIES)


_EMERGENCIES = phrases("emergencies")
_TOPPLING = tuple(words("toppling_verbs"))


def is_pause(sentence: Sentence, hit: Hit) -> bool:
    """A truce that takes effect or holds in the country's own war; one that is signed or declared
    is so elsewhere, and a withdrawal is from another's."""
    noun, verb = hit.noun, hit.verb
    if noun is None or noun.kind is not Kind.CEASEFIRE or noun.lemma.startswith(_STEPS):
        return False
    if verb is None or sentence.lexicon.language == "en":
        return verb is None or verb.lemma not in _MADE
    return not verb.lemma.startswith(_MADE_ABROAD)


def truce_land(sentence: Sentence, background: Background) -> list[KnownPlace]:
    """“A truce for eastern Chad. It takes effect on Friday”: the land that the sentence before
    names with its truce, else the one that the article is about."""
    before = sentence.before
    for noun in before.reading.nouns if before is not None else ():
        if before is None or noun.kind is not Kind.CEASEFIRE:
            continue
        for name in before.names:
            at = name.first - 1
            while at > noun.last and before.lower[at] in DIRECTIONS:
                at -= 1
            if at != noun.last or name.place is None:
                continue
            land = before.lower[at] == "in" and name.place.flag in ("S", "R")
            if land or before.lower[at] == "for":
                return [name.place]
    return country_of(set(), background)


_MADE = words("truce_making")
_STEPS = tuple(words("truce_steps"))
"""Beginnings of what a truce brings about, each at a place of its own."""
_MADE_ABROAD = tuple(words("truce_making_abroad"))
"""Beginnings of verbs by which a truce is made, of languages other than English."""


def country_of(codes: set[str | None], background: Background) -> list[KnownPlace]:
    """The one state that takes part, else the one that the article is about."""
    states = {code for code in codes if code is not None and len(code) == 3}
    if not states:
        states = set(background.main_state())
    known = actor_index().by_code.get(next(iter(states))) if len(states) == 1 else None
    place = country_place(known) if known is not None else None
    return [place] if place is not None else []


def named_country(
    sentence: Sentence, codes: set[str | None], background: Background
) -> list[KnownPlace]:
    """The one state that takes part, else the one that the article is about, where the sentence
    names it: “Ghana's president declared a state of siege”."""
    found = country_of(codes, background)
    named = {name.actor.actor.code for name in sentence.names if name.actor is not None}
    return [place for place in found if place.country in named]


def independent(sentence: Sentence, hit: Hit) -> KnownPlace | None:
    """“Mauritius became independent”, “Kosovo declared independence”: the state that does."""
    verb = hit.verb
    after = sentence.lower[verb.first : verb.last + _NEAR] if verb is not None else ()
    if hit.noun is not None and hit.noun.lemma == "independence":
        return _independence_of(sentence, hit.noun)
    if verb is None or not sentence.lexicon.among("independence", after):
        return None
    doer = verb.subject_of if verb.subject_of is not None else verb
    states = [
        name.actor for name in sentence.names
        if doer.left <= name.first < doer.open and name.how == "name" and name.actor is not None
    ]  # fmt: skip
    if states:
        return country_place(states[-1])
    speaker = next(
        (name.actor for name in sentence.names
         if doer.left <= name.first < doer.open and name.is_person and name.actor is not None
         and name.actor.speaks_for is not None),
        None,
    )  # fmt: skip
    state = actor_index().by_code.get(speaker.speaks_for or "") if speaker is not None else None
    return country_place(state) if state is not None else None


def _independence_of(sentence: Sentence, noun: EventNoun) -> KnownPlace | None:
    """“Mozambique's independence”, “the independence of Mozambique”."""
    for name in sentence.names:
        owns = name.last + 1 == noun.first and is_possessive(sentence, name)
        of = name.first == noun.last + 1 and sentence.lower[noun.last] == "of"
        if name.how == "name" and name.actor is not None and (owns or of):
            return country_place(name.actor)
    return None


_NEAR = 3
"""Tokens after its verb within which independence is what is declared or won."""
