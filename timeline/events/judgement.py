"""Whether what is found in a sentence is an event at all."""

from __future__ import annotations

from timeline.daynumber import DayNumber
from timeline.events.attacks import is_consequence
from timeline.events.everyday import is_everyday, is_for_feast, is_measured
from timeline.events.hits import Hit, Verdict
from timeline.events.lasting import (
    goes_on,
    is_as_of,
    is_first_since,
    is_in_office,
    is_lasting,
)
from timeline.events.lexicon import Form, Lexicon, Role
from timeline.events.moments import Moment
from timeline.events.names import Name
from timeline.events.pairs import PHASES
from timeline.events.predicates import Verb
from timeline.events.privacy import is_of_states, is_private
from timeline.events.programmes import is_on_agenda
from timeline.events.reality import is_habit, is_void
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Basis, Kind
from timeline.timevalue import Granularity, TimeValue

_OFFICE, _STATES = words("office"), words("states")


def judge(
    sentence: Sentence, hit: Hit, kind: Kind, lexicon: Lexicon, document_day: DayNumber | None
) -> Verdict:
    """What a dated hit is worth."""
    verb = hit.verb
    region = (verb.left, verb.right) if verb is not None else (0, None)
    if is_void(sentence, hit, lexicon) or sentence.has("usage", *region):
        return Verdict.VOID
    if is_as_of(sentence, hit, kind) or is_everyday(sentence, hit) or is_on_agenda(sentence, hit):
        return Verdict.VOID
    if verb is not None and hit.noun is None and _only_thinks(sentence, verb):
        return Verdict.VOID
    if verb is not None and is_measured(sentence, verb):
        return Verdict.VOID
    if sentence.has("habit", *region) and is_habit(sentence, *region):
        return Verdict.DOUBTFUL
    if is_consequence(sentence, verb):
        return Verdict.OTHER
    if sentence.has("decoys", *region) and not (_is_acted(sentence, hit) or is_of_states(hit)):
        return Verdict.DOUBTFUL
    if sentence.is_off_beat and not _is_acted(sentence, hit):
        return Verdict.VOID  # which ``may_tell`` asks of the whole sentence beforehand
    if is_in_office(hit) or (is_lasting(hit) and not goes_on(hit, kind)):
        return Verdict.VOID
    if _is_wished(sentence, hit) or sentence.has("doubtful", *region) or is_private(sentence, hit):
        return Verdict.DOUBTFUL
    if hit.label and kind in (Kind.STATEMENT, Kind.OTHER) and _is_anybodys(sentence, hit):
        return Verdict.OTHER
    told = _is_event(sentence, hit, kind, lexicon, document_day)
    return Verdict.TOLD if told else Verdict.OTHER


def may_tell(sentence: Sentence) -> bool:
    """False where nothing can be judged to be told: in a sentence of other things than the affairs
    of states, none of whose names can do something for a state or a body."""
    return not sentence.is_off_beat or any(map(_can_act, sentence.names))


def _can_act(name: Name) -> bool:
    actor = name.actor
    by_whom = actor is not None and (not name.is_person or actor.speaks_for is not None)
    return by_whom and name.how != "seat"


def _is_wished(sentence: Sentence, hit: Hit) -> bool:
    """“He would like to visit”, “seems out of reach”."""
    verb = hit.verb
    if verb is not None and verb.infinitive and verb.governor is not None:
        governor = verb.governor
        return governor.lemma in ("like", "love", "prefer") and governor.unreal
    return "reach" in sentence.lower and "out of reach" in " ".join(sentence.lower[hit.first :])


def _is_anybodys(sentence: Sentence, hit: Hit) -> bool:
    """“07:20 - Someone has ordered eggs”: no state, body or office says or does it."""
    verb = hit.verb
    if verb is None or hit.noun is not None or verb.passive:
        return False
    return not _has_doer(sentence, hit)


def _is_acted(sentence: Sentence, hit: Hit) -> bool:
    """A state, a body or one of its people does it."""
    verb = hit.verb
    if verb is None:
        return False
    shared = verb.subject_of if verb.subject_of is not None else verb
    return any(
        shared.left <= name.first < shared.open and _can_act(name) for name in sentence.names
    )


def _is_event(
    sentence: Sentence, hit: Hit, kind: Kind, lexicon: Lexicon, document_day: DayNumber | None
) -> bool:
    """False for states, and where the date says something else."""
    verb, moment = hit.verb, hit.moment
    assert moment is not None
    if moment.time is not None and (moment.time.day_count or 0) > _LONGEST_DAYS:
        return False
    later = _is_later(moment.time, document_day) or (
        kind is Kind.DEADLINE and any(v.infinitive for v in sentence.reading.verbs)
    )
    if moment.lead in ("until", "till") and not later:
        return False
    untimely = hit.noun is None or kind is Kind.AGREEMENT
    if moment.lead in ("until", "till") and untimely and kind is not Kind.DEADLINE:
        return False
    if moment.lead == "since" and (
        verb is None
        or verb.kind is None
        or not _is_short(moment)
        or _is_beside(sentence, hit)
        or is_first_since(sentence, hit)
    ):
        return False
    if (
        _dates_another(sentence, hit)
        or _only_compares(sentence, hit)
        or is_for_feast(sentence, hit)
    ):
        return False
    if verb is None:
        return _noun_counts(sentence, hit, document_day)
    if verb.roles & (Role.CANCELLED | Role.POSTPONED):
        return kind is not Kind.OTHER or hit.label
    if verb.passive and verb.lemma in _TOLD_OF and hit.noun is None and not hit.label:
        return False
    if hit.noun is None and _is_everyday(verb) and not _has_doer(sentence, hit):
        return False
    if verb.perfect and moment.first == verb.last and moment.basis is Basis.EXPLICIT:
        return False
    if (
        verb.infinitive
        and not verb.future
        and verb.governor is not None
        and verb.governor.lemma != "be"
        and (_is_over(moment, document_day))
    ):
        return _is_attempt(verb, kind)
    if told_in_first_person(sentence, verb.left, verb.open + 1):
        return False
    if verb.unreal and not _is_later(moment.time, document_day):
        return False
    told_by_people = verb.kind is None and kind not in (Kind.OTHER, Kind.STATEMENT)
    if told_by_people and hit.noun is None:
        return True
    if verb.kind is None or kind is verb.kind is Kind.OTHER:
        return _is_told(sentence, hit, lexicon)
    return True


def _is_attempt(verb: Verb, kind: Kind) -> bool:
    """“Soldiers tried to topple the president”: an attempt on power or life is one, come what
    may."""
    tried = verb.governor is not None and verb.governor.lemma in _TRYING
    return tried and kind in (Kind.CRISIS, Kind.MILITARY) and not verb.negated


_TRYING = frozenset({"try", "attempt"})


def told_in_first_person(sentence: Sentence, first: int, last: int) -> bool:
    """Told in the first person; “US” is a state, “I. K. Gujral” a man, and “We, the leaders” of a
    communique are states."""
    if not sentence.has("first_person", first, last) or sentence.is_of_leaders:
        return False
    words = sentence.lower
    return any(
        sentence.lexicon.is_("first_person", words[at])
        and sentence.tokens[at].text != "US"
        and words[at + 1 : at + 2] != ["."]
        and not (words[at] == "our" and _OFFICE & set(words[at + 1 : at + _OURS]))
        for at in range(first, min(last, len(words)))
    )


_OURS = 4
"""Tokens from “our” within which an office stands: what “our envoy” does is told as of others."""


_NEEDS_ACTOR = words("needs_actor")
_NEEDS_ACTOR_IF_ACTIVE = words("needs_actor_if_active")
"""Everyday verbs, acts of states only where a state, its people or soldiers do them."""


_TOLD_OF = words("told_of")
"""Verbs whose passive only says who heard or what is said: “the minister was quoted”."""


def _only_thinks(sentence: Sentence, verb: Verb) -> bool:
    """“Concluded that he was dead”, “concluded he was dead”, not “concluded it in May”; “ruled
    directly by London”."""
    after = range(verb.last, len(sentence.lower))
    dated = {at for at in after if sentence.masked[at] or sentence.lower[at] in ("on", "in")}
    at = next((at for at in after if at not in dated), None)
    following = "" if at is None else sentence.lower[at]
    if verb.lemma == "conclude" and not verb.passive:
        next_one = sentence.lower[at + 1] if at is not None and at + 1 < after.stop else "."
        is_object = following in ("it", "this") and (
            sentence.lexicon.is_("prepositions", next_one) or not next_one[0].isalpha()
        )
        return following in _THAT and not is_object
    return verb.lemma == "rule" and verb.passive and following != "that"


_THAT = words("after_concluded")


def _is_everyday(verb: Verb) -> bool:
    if verb.sense is not None and verb.sense.tail:
        return False
    active = not verb.passive and verb.lemma in _NEEDS_ACTOR_IF_ACTIVE
    return active or verb.lemma in _NEEDS_ACTOR


def _has_doer(sentence: Sentence, hit: Hit) -> bool:
    verb = hit.verb
    assert verb is not None
    if verb.passive:
        return False
    shared = verb.subject_of if verb.subject_of is not None else verb
    subject = sentence.lower[shared.left : shared.open]
    if sentence.lexicon.among("forces", subject) or (_OFFICE | _STATES) & set(subject):
        return True
    pronoun = sentence.lexicon.among("anaphors", subject)
    left = shared.left - (_ANTECEDENT if "who" in subject else 0)
    named = any(
        left < name.last and name.first < shared.open and name.actor is not None
        for name in sentence.names
    )
    return pronoun or named


_ANTECEDENT = 2
"""Tokens before “who” within which the name ends that it stands for."""


def _only_compares(sentence: Sentence, hit: Hit) -> bool:
    """“They are closer to peace than ever”: a state of things."""
    verb, noun = hit.verb, hit.noun
    if verb is None or noun is None or noun.first < verb.last:
        return False
    if verb.lemma == "become":
        return "subject" in sentence.lower[verb.last : noun.first]
    between = sentence.lower[verb.last : noun.first]
    return verb.lemma == "be" and (between[-1:] == ["to"] or "of" in between)


def _dates_another(sentence: Sentence, hit: Hit) -> bool:
    """“A law of 1972 was repealed in May”, “danced through the winter and signed”: the year and
    the season are not those of the act."""
    moment, noun, verb = hit.moment, hit.noun, hit.verb
    assert moment is not None
    clause = (verb.left, verb.right) if verb is not None else (0, 0)
    if verb is None and noun is not None and _names_a_year(sentence, moment):
        return moment.first - noun.last > _OPENING or moment.first < noun.last
    others = [m for m in sentence.moments if m is not moment and clause[0] <= m.first < clause[1]]
    outside = not clause[0] <= moment.first < clause[1] and not hit.label
    opener = sentence.lower[clause[0]] if clause[0] < len(sentence.lower) else ""
    if (
        outside
        and opener in _LATER_CLAUSES
        and (others or _is_counted(sentence, moment, clause[0]))
    ):
        return True
    if moment.lead in ("through", "throughout") and moment.first > _OPENING:
        return hit.first >= moment.last or bool(others)
    year = moment.time is not None and moment.time.granularity is Granularity.YEAR
    before = sentence.tokens[moment.first - 1].lower if moment.first else ""
    if before != "of" or not year or verb is None:
        return False
    own = noun is not None and 0 <= moment.first - noun.last <= _OPENING
    return not own or bool(others)


def _is_counted(sentence: Sentence, moment: Moment, left: int) -> bool:
    """“Called it illegal in May, ten days after gunmen struck”: it is days from the date."""
    apart = sentence.lower[moment.last : left]
    return len(apart) > 1 and apart[0] == "," and apart[-1] in _UNITS_OF_TIME


def _names_a_year(sentence: Sentence, moment: Moment) -> bool:
    """“The battlefields of 1916”."""
    year = moment.time is not None and moment.time.granularity is Granularity.YEAR
    return year and moment.first > 0 and sentence.lower[moment.first - 1] == "of"


_UNITS_OF_TIME = frozenset({"hours", "days", "weeks", "months", "years", "day", "week", "month"})
_LATER_CLAUSES = frozenset({"after", "when", "since", "because", "before"})
_OPENING = 2
"""Tokens that may stand before a date that opens its sentence, or between a noun and its date."""
_LONGEST_DAYS = 3_700


def _is_beside(sentence: Sentence, hit: Hit) -> bool:
    """“Kishida, in Seoul since Sunday, laid a wreath”: of the one who does it, not of the deed."""
    moment, verb = hit.moment, hit.verb
    if moment is None or verb is None or moment.last > verb.open:
        return False
    return "," in sentence.lower[max(verb.left, sentence.start) : moment.first]


def _is_short(moment: Moment) -> bool:
    return moment.time is not None and moment.time.granularity <= Granularity.YEAR


def _is_over(moment: Moment, document_day: DayNumber | None) -> bool:
    last = None if moment.time is None else moment.time.last_day
    return last is not None and document_day is not None and last < document_day


def _noun_counts(sentence: Sentence, hit: Hit, document_day: DayNumber | None) -> bool:
    """Whether an event noun with no verb of its own tells an event."""
    moment = hit.moment
    assert moment is not None
    coarse = moment.time is not None and moment.time.granularity > Granularity.MONTH
    if hit.cost >= (2.0 if coarse else 7.0):
        return False
    verb = next((v for v in sentence.reading.verbs if v.left <= hit.first < v.right), None)
    if verb is None and coarse and not hit.label and not sentence.is_title:
        return bool(sentence.reading.verbs)  # “Gorbachev visit, Geneva, 1985”: named, not told
    if verb is None or hit.label:
        after = sentence.lower[hit.last : hit.last + 1]
        return not (moment.is_length and sentence.lexicon.among("unreal_modals", after))
    if verb.unreal and not _is_later(moment.time, document_day):
        return False
    return not (verb.unreal and moment.is_length)


def _is_later(time: TimeValue | None, document_day: DayNumber | None) -> bool:
    last = None if time is None else time.last_day
    return last is None or (document_day is not None and last >= document_day)


def _is_deed(sentence: Sentence, hit: Hit) -> bool:
    """Something that a state or a body did on a stated day, whatever the word for it."""
    verb, moment = hit.verb, hit.moment
    assert verb is not None
    assert moment is not None
    finite = bool(verb.form & Form.PAST) and not verb.infinitive and not verb.relative
    near = 0 <= moment.first - verb.last <= _NEAR_DEED
    return finite and near and _is_acted(sentence, hit) and not verb.passive


_NEAR_DEED = 9


def _is_told(sentence: Sentence, hit: Hit, lexicon: Lexicon) -> bool:
    """Events of no kind of their own need an actor and a fine date."""
    verb, moment = hit.verb, hit.moment
    assert verb is not None
    assert moment is not None
    if verb.roles & Role.REPORTING:
        return True
    if hit.noun is not None:
        return True
    if verb.sense is None and not hit.label and not _is_deed(sentence, hit):
        return False
    if verb.roles & Role.STATIVE and not verb.roles & Role.LIGHT:
        return False
    if verb.roles & Role.LIGHT and verb.kind is None and verb.lemma not in PHASES:
        return False
    if moment.time is not None and (moment.time.day_count or 0) > 10 and verb.kind is None:
        return False
    if verb.lemma in ("be", "have", "do"):
        return False
    if (
        verb.form & (Form.BASE | Form.THIRD)
        and not (verb.future or verb.unreal)
        and not hit.label
        and not verb.infinitive
        and not verb.form & Form.PAST
        and not (verb.kind is not None and moment.lead in ("on", "at", "next"))
    ):
        return False
    if moment.time is not None and moment.time.granularity > Granularity.MONTH:
        return False
    left = verb.subject_of.left if verb.subject_of is not None else verb.left
    if verb.open - verb.left <= 1:
        left = sentence.start  # the subject stands before a clause between them
    if any(left <= name.first < verb.right and name.how != "unknown" for name in sentence.names):
        return True
    words = sentence.lower[left : verb.open]
    if _OFFICE & set(words):
        return True
    if verb.lemma in PHASES:
        return "it" in words
    return any(lexicon.is_("anaphors", word) for word in words) and verb.kind is not None
