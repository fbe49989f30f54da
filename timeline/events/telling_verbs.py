"""Which verbs tell an event that order words can date, though they have no date themselves."""

from __future__ import annotations

from timeline.events.doers import is_done_to, is_of_states
from timeline.events.drafts import MEETING_LIKE
from timeline.events.happenings import befalls_somebody
from timeline.events.hits import Hit
from timeline.events.judgement import told_in_first_person
from timeline.events.kinds import kind_of
from timeline.events.kinds_by_class import kind_by_class
from timeline.events.lexicon import Form, Role
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.sharing import joined_to
from timeline.events.wordlists import words
from timeline.records import Kind


def tells_event(sentence: Sentence, verb: Verb, *, is_main: bool = False) -> bool:
    """True for a verb that names an event which is told as one, by itself, by what stands beside
    it or by who does it; ``is_main`` for one behind “it was then that”, which tells the main deed
    though it looks like one of a relative clause."""
    if verb.lemma in TRYING and not verb.negated and _is_tried(sentence, verb):
        return True
    if (verb.negated and not _refrains(sentence, verb)) or (verb.unreal and not _is_plan(verb)):
        return False
    if verb.roles & Role.STATIVE:
        return _has_meeting(verb) or _is_done(sentence, verb)
    if verb.kind is None and not (verb.noun is not None and verb.roles & Role.LIGHT):
        if verb.roles & Role.REPORTING:
            told = is_done_to(verb) or (is_main and is_of_states(sentence, verb))
            return told or is_proclaimed(sentence, verb, is_main=is_main)
        kind = kind_of(sentence, Hit(verb, verb.noun, None), sentence.lexicon)
        return kind is not Kind.OTHER or is_deed(sentence, verb, is_main=is_main)
    if not befalls_somebody(sentence, verb):
        return False
    issues = verb.lemma in _ISSUING and verb.noun is not None
    issues = issues or is_proclaimed(sentence, verb, is_main=is_main) or is_done_to(verb)
    return not (verb.roles & Role.REPORTING and verb.kind in (None, Kind.STATEMENT) and not issues)


def _refrains(sentence: Sentence, verb: Verb) -> bool:
    """“Pledged not to attack”: the pledge was made."""
    if sentence.lower[verb.last : verb.last + 2] != ["not", "to"]:
        return False
    return sentence.lexicon.negation.isdisjoint(sentence.lower[verb.left : verb.first])


def _has_meeting(verb: Verb) -> bool:
    """“Will have a bilateral meeting with Obama”, “had talks in Rome”."""
    noun, is_told = verb.noun, verb.future or verb.form == Form.PAST
    if noun is None or verb.lemma != "have" or not is_told:
        return False
    return noun.kind in _HELD and 0 <= noun.first - verb.last <= _NEAR_NOUN


_HELD, _NEAR_NOUN = MEETING_LIKE - {Kind.VISIT}, 3


def is_proclaimed(sentence: Sentence, verb: Verb, *, is_main: bool = False) -> bool:
    """“Macron announced that they might meet”: said so that all should hear, by who acts for a
    state or a body."""
    told = verb.form & Form.PAST and (is_main or not verb.relative) and not verb.passive
    return bool(told) and verb.lemma in _PROCLAIMS and is_of_states(sentence, verb)


_PROCLAIMS = words("proclaims")


def telling(sentence: Sentence, verb: Verb | None) -> Verb | None:
    """“Between sessions they walked to the lake and agreed”: of verbs that are joined the first
    that names an event, where the verb itself names none."""
    if verb is None or verb.kind is not None or verb.noun is not None:
        return verb
    joined = (v for v in joined_to(sentence, verb, set()) if v.first > verb.first)
    named = (v for v in joined if v.form == verb.form and v.kind is not None)
    return next((v for v in named if tells_event(sentence, v)), verb)


def _is_done(sentence: Sentence, verb: Verb) -> bool:
    """“Put its forces on alert”: a deed, by what stands beside a verb that seldom tells one."""
    if verb.kind is not None or not verb.form & Form.PAST or verb.lemma in _NO_DEEDS:
        return False
    if not is_of_states(sentence, verb):
        return False
    if verb.lemma == "name" and any(n.first == verb.last and n.is_person for n in sentence.names):
        return True  # “named Kofi Annan of Ghana as its envoy”
    hit = Hit(verb, verb.noun, None)
    kind = kind_of(sentence, hit, sentence.lexicon)
    return kind is not Kind.OTHER or kind_by_class(sentence, hit, sentence.lexicon) is not None


def is_deed(sentence: Sentence, verb: Verb, *, is_main: bool = False) -> bool:
    """“Washington sent investigators”: what a state, a body or one of its people did, whatever the
    word for it."""
    if verb.roles & Role.REPORTING or (verb.relative and not is_main):
        return False
    if verb.roles & Role.UNREAL and not _asks_for(sentence, verb):
        return False
    if verb.roles & Role.LIGHT and not _has_object(sentence, verb):
        return False
    if not (verb.form & Form.PAST or verb.future) or verb.lemma in _NO_DEEDS:
        return False
    if told_in_first_person(sentence, verb.left, verb.open + 1):
        return False
    return is_of_states(sentence, verb, widely=True) or _is_done_by_it(sentence, verb)


def _has_object(sentence: Sentence, verb: Verb) -> bool:
    """“Began the count”, “conducted two tests”: done to what is named behind it."""
    if verb.passive or verb.last + 1 >= len(sentence.lower):
        return False
    behind = sentence.lower[verb.last]
    if verb.lemma == "take":
        return behind in _TAKEN
    if verb.lemma not in _CARRIES_OUT:
        return False
    counted = behind in _COUNTS or behind.isdecimal() or behind in _DETERMINED
    return counted and not sentence.masked[verb.last]


def _asks_for(sentence: Sentence, verb: Verb) -> bool:
    """“Sought refuge at the embassy”: what was asked for is named, and no deed of others."""
    if verb.lemma not in _SEEKS or any(v.governor is verb for v in sentence.reading.verbs):
        return False
    behind = sentence.lower[verb.last : verb.last + 1]
    return bool(behind) and behind[0].isalpha() and not sentence.lexicon.among(
        "prepositions", behind
    )  # fmt: skip


_SEEKS = frozenset({"seek", "request", "demand", "refuse"})


def _is_done_by_it(sentence: Sentence, verb: Verb) -> bool:
    """“India set off three devices. Two days later it tested two more”: done by the state that
    the sentence before tells of first."""
    before, subject = sentence.before, sentence.lower[max(verb.left, verb.open - 1) : verb.open]
    if subject != ["it"] or before is None or verb.passive or sentence.lexicon.language != "en":
        return False
    if not sentence.lower[verb.last : verb.last + 1] or verb.lemma in _OF_NOBODY:
        return False
    first = next((v for v in before.reading.verbs if not v.relative), None)
    return first is not None and any(
        name.actor is not None and not name.is_person and name.first < first.open
        for name in before.names
    )


def _is_tried(sentence: Sentence, verb: Verb) -> bool:
    """“Tried to land at the airport”: of what was only tried, the trying."""
    aim = next((v for v in sentence.reading.verbs if v.infinitive and v.governor is verb), None)
    done = verb.form & Form.PAST and not (verb.passive or verb.relative or verb.infinitive)
    return bool(done) and aim is not None and is_of_states(sentence, verb)


def _is_plan(verb: Verb) -> bool:
    """“Plan to gather in Vilnius”: meant to come about."""
    return verb.infinitive and verb.governor is not None and verb.governor.lemma in _PLANNING


_PLANNING = frozenset({"plan", "intend"})
_NO_DEEDS = words("no_deeds") | {"be", "have", "do"}
TRYING = frozenset({"try", "attempt"})
_CARRIES_OUT, _OF_NOBODY = words("carries_out"), words("done_by_nobody")
_DETERMINED = words("definite") | words("indefinite")
_COUNTS, _TAKEN = words("counted_things"), words("things_taken")
_ISSUING = frozenset({"issue", "release", "publish"})
