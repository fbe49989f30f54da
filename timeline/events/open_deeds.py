"""Deeds of no known kind: what a dated clause tells though no list has a word for it.

Chronologies are full of them: a ruler boards a ship, voters go one way, taps are closed. Where a
day or a month is stated and no word of the sentence has a claim to it, the clause that it stands
in tells an event all the same. They are weaker than those whose words are known.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline.events.attachment import candidates
from timeline.events.doers import is_of_states
from timeline.events.hits import Hit, Verdict
from timeline.events.judgement import told_in_first_person
from timeline.events.kinds_by_class import kind_by_class
from timeline.events.labels import assembled, entry_of
from timeline.events.lexicon import Form, Lexicon, Role
from timeline.events.moments import Moment, lacks_anchor
from timeline.events.privacy import is_of_people
from timeline.events.sentence import Sentence
from timeline.events.telling_verbs import TRYING
from timeline.events.when_clauses import in_when_clauses
from timeline.events.wordlists import words
from timeline.records import Basis, EventMention, Kind, TimexType
from timeline.timevalue import Granularity

_STATES_OF_THINGS = words("lasting_leads")


def known_kinds(hits: Iterable[Hit]) -> int:
    """How many of the events found are of known kinds."""
    return sum(hit.kind is not Kind.OTHER for hit in hits)


LEAST_TOLD = 3
"""Events of known kinds from which on an article's other dated deeds are events too."""


def with_open_deeds(sentence: Sentence, hits: Sequence[Hit]) -> list[Hit]:
    """The events found in a sentence, with those whose dates none of them has."""
    if sentence.is_title or sentence.is_off_beat:
        return list(hits)
    taken = {hit.moment.span for hit in hits if hit.moment is not None}
    found = list(hits)
    free = {m: likely for m, likely in candidates(sentence).items() if m.span not in taken}
    for hit in in_when_clauses(sentence, free):
        if hit.moment is not None and _is_a_day(hit.moment) and _is_finite(hit):
            found.append(hit)
            taken.add(hit.moment.span)
    for moment, likely in free.items():
        if moment.span in taken or not _is_a_day(moment):
            continue
        deed = _deed(sentence, likely) if likely or found else _without_verb(sentence, moment)
        if deed is None or (moment.lead in _STATES_OF_THINGS and _is_state(deed)):
            continue
        if _is_an_hour(moment) and (moment.opens or not is_of_states(sentence, deed.verb)):
            continue
        if all(other.first != deed.first or _goes_on(sentence, other, deed) for other in found):
            found.append(deed)
    return sorted(found, key=lambda hit: hit.first)


def with_known_deeds(
    sentence: Sentence, hits: Sequence[Hit], lexicon: Lexicon, *, is_of_events: bool
) -> list[Hit]:
    """The same for an article that tells little else: only what the class of a verb names, by who
    does it and to what (“a lorry bomb wrecked the embassy”, “put its forces on alert”); and what a
    state or its people do, where the article tells an event beside (``is_of_events``)."""
    found = []
    for hit in with_open_deeds(sentence, hits):
        if hit not in hits:
            is_disaster = _is_disaster(hit)
            if not (is_disaster or _says_nothing(hit)):
                continue
            if is_of_events and hit.noun is None and is_of_states(sentence, hit.verb):
                found.append(hit)
                continue
            told = kind_by_class(sentence, hit, lexicon) or hit.kind
            if told in _UNTOLD or hit.verb is None or hit.moment is None:
                continue
            hit.kind, hit.is_classed = told, not (is_disaster or told is Kind.CEASEFIRE)
        found.append(hit)
    return found


def _says_nothing(hit: Hit) -> bool:
    """No word of it names a kind, so that none was judged to tell nothing."""
    if hit.verb is None or hit.verdict is Verdict.DOUBTFUL:
        return False
    return hit.noun is None and hit.verb.kind in (None, Kind.OTHER)


def _is_disaster(hit: Hit) -> bool:
    """“A cyclone devastated the delta”, not “the hurricane hit land”."""
    if hit.noun is None or hit.verb is None or hit.noun.lemma not in _DISASTERS:
        return False
    return hit.verb.lemma in _DEVASTATING


_DISASTERS, _DEVASTATING = words("disasters"), words("devastating")
_UNTOLD = (None, Kind.OTHER, Kind.STATEMENT, Kind.DEADLINE, Kind.VISIT)
"""What is told alone says too little of these to be an event."""


def _goes_on(sentence: Sentence, other: Hit, deed: Hit) -> bool:
    """“Ankara's approval came on 3 March, Budapest's on 7 April”: one verb with two days, no other
    between them."""
    one, two = other.moment, deed.moment
    if one is None or two is None or one.time is None or two.time is None:
        return False
    if two.lead in _STATES_OF_THINGS or _is_state(deed):
        return False
    early, late = sorted((one, two), key=lambda moment: moment.first)
    between = range(early.last, late.first)
    apart = any(sentence.lower[at] in _PARTING for at in between)
    told = any(verb.first in between for verb in sentence.reading.verbs)
    return apart and not told and not one.time.intersects(two.time)


_PARTING = frozenset({",", "and"})


def _is_state(hit: Hit) -> bool:
    """“Was ready since May”, “stays until June”, “is to run until June”: what only is so."""
    verb = hit.verb
    return verb is not None and (bool(verb.roles & Role.STATIVE) or verb.infinitive)


def _without_verb(sentence: Sentence, moment: Moment) -> Hit | None:
    """“ASEAN leaders, 6 to 8 September”, “Tokyo's suspension becomes effective on Friday”: who acts
    is named, though no word of the sentence is known for a verb or an event."""
    last = len(sentence.tokens)
    apart = not sentence.lexicon.is_("prepositions", moment.lead)
    is_issue = moment.time is not None and moment.time.is_single_day and apart
    if is_issue and not any(token.text.isalnum() for token in sentence.tokens[moment.last : last]):
        return None  # “Media advisory No. 2, Entebbe, 12 May”: when it was issued
    if sentence.has("first_person") or moment.main.type is TimexType.TIME:
        return None
    if sentence.has("everyday_verbs", max(0, moment.first - 2), moment.last + 2):
        return None  # “am Sonntag regnete es”
    nouns = assembled(sentence, sentence.start, last) or entry_of(
        sentence, sentence.start, last, is_day=True
    )
    return Hit(None, nouns[0], moment, _FAR) if nouns else None


_FAR = 6.0
"""The cost of a date in a sentence that has no word for an event."""


def _deed(sentence: Sentence, likely: Sequence[Hit]) -> Hit | None:
    """The likeliest finite verb; of “chose to leave” the choosing."""
    if not likely:
        return None
    if likely[0].verdict is Verdict.DOUBTFUL:
        is_crowd = likely[0].kind is Kind.CRISIS
        if _is_habit(sentence, likely[0]):
            return None
        ours = sentence.has("first_person") or _is_nothing(sentence, likely[0])
        return None if ours or (is_of_people(sentence, likely[0]) and not is_crowd) else likely[0]
    if likely[0].verdict is not Verdict.OTHER:
        return None
    verb = likely[0].verb
    for hit in likely:
        chosen = hit is likely[0] or (verb is not None and verb.governor is hit.verb)
        if not chosen or hit.verdict not in (Verdict.OTHER, None):
            continue
        if is_open_deed(sentence, hit):
            return _occasion(sentence, likely) or hit
    return None


def is_open_deed(sentence: Sentence, hit: Hit) -> bool:
    """True for a finite verb that tells something done by others than those who write."""
    return _is_finite(hit) and not (_is_ours(sentence, hit) or _is_nothing(sentence, hit))


def _is_habit(sentence: Sentence, hit: Hit) -> bool:
    """“A silence is kept every year on 11 November”."""
    if hit.verb is None or sentence.lexicon.language != "en":
        return False
    said = sentence.lower[hit.verb.left : hit.verb.right]
    return "every year" in " ".join(said) or any(
        sentence.lexicon.is_("habit", word) for word in said if word != "every"
    )


def _occasion(sentence: Sentence, likely: Sequence[Hit]) -> Hit | None:
    """“Tried each other's patience at a working dinner”: what a deed of no kind was done at."""
    if likely[0].kind is not Kind.OTHER:
        return None
    for hit in likely:
        noun = hit.noun
        if noun is None or noun.kind not in _OCCASIONS:
            continue
        if not _AT.isdisjoint(sentence.lower[max(0, noun.first - _DETERMINED) : noun.first]):
            return hit
    return None


_OCCASIONS = frozenset({Kind.MEETING, Kind.NEGOTIATION})
_AT = frozenset({"at", "during"})
_DETERMINED = 3
"""Tokens before a noun within which “at” stands: “at their second working dinner”."""


def _is_ours(sentence: Sentence, hit: Hit) -> bool:
    """Done by those who write or speak: “we met this week in a café”."""
    verb = hit.verb
    if verb is None:
        return False
    shared = verb.subject_of if verb.subject_of is not None else verb
    return told_in_first_person(sentence, shared.left, shared.open + 1)


def _is_nothing(sentence: Sentence, hit: Hit) -> bool:
    """“It is Monday”, “he has reached 28 December”: the date is what the verb speaks of; “she was
    born in May”, “it will rain on Friday”: no deed of anybody."""
    verb, moment = hit.verb, hit.moment
    if verb is None or moment is None:
        return False
    if verb.lemma in _NO_DEEDS and hit.noun is None and not verb.passive:
        return True
    if verb.lemma == "be" and sentence.lower[verb.left : verb.open] == ["it"] and hit.noun is None:
        return True
    if verb.lemma == "fall" and not verb.form & Form.PAST:
        return True  # “the feast falls on Thursday”
    if sentence.lower[verb.first] in _MOODS and verb.passive:
        return True
    if not _PRIVATE_LIFE.isdisjoint([verb.lemma, *sentence.lower[verb.last : verb.last + 1]]):
        return True
    if moment.first != verb.last:
        return False
    is_now = verb.lemma == "be" and not verb.form & Form.PAST
    return is_now or (verb.perfect and moment.basis is Basis.EXPLICIT)


def _is_a_day(moment: Moment) -> bool:
    """A day or a month, and no beginning or end of something that lasts."""
    time = moment.time
    lasts = moment.lead in _STATES_OF_THINGS and time is not None and time.is_single_day
    if time is None or moment.is_length or lasts:
        return False
    return time.granularity <= Granularity.MONTH


def _is_an_hour(moment: Moment) -> bool:
    """“At noon”: what happens by the clock is mostly no affair of states."""
    return moment.time is not None and moment.time.granularity < Granularity.DAY


def _is_finite(hit: Hit) -> bool:
    verb = hit.verb
    if verb is None or verb.negated or verb.unreal or (verb.infinitive and not verb.future):
        return False
    if verb.lemma == "be" and not (verb.form & Form.PAST or verb.future):
        return False
    wished = verb.roles & Role.UNREAL and verb.lemma not in TRYING
    if verb.roles & Role.REPORTING or wished or verb.form == Form.ING:
        return False
    return not verb.passive or bool(verb.form & Form.PAST)


_NO_DEEDS, _MOODS, _PRIVATE_LIFE = words("no_deeds"), words("moods"), words("private_life")
"""What befalls a person, or the weather does."""


def is_worth(sentence: Sentence, hit: Hit, mention: EventMention, *, among_events: bool) -> bool:
    """False where no date is known; of no kind of its own, where neither who nor where is, unless
    its article tells ``among_events`` of it, or an office is named (“the premier resigned”)."""
    assert hit.moment is not None
    if mention.time is None and not lacks_anchor(hit.moment.main):
        return False
    verb = hit.verb
    named = None if verb is None else verb.kind
    of_kind = hit.kind is not Kind.OTHER and not hit.is_classed
    if of_kind or among_events or named not in (None, Kind.OTHER):
        return True
    if verb is not None and verb.lemma in _LEAVING_OFFICE:
        shared = verb.subject_of if verb.subject_of is not None else verb
        if not _OFFICE.isdisjoint(sentence.lower[shared.left : shared.open]):
            return True
    return bool(mention.participants or mention.places or mention.reporting)


_OFFICE, _LEAVING_OFFICE = words("office"), words("leaving_office")
