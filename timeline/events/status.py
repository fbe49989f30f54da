"""Whether an event is past or planned, cancelled or postponed, as its sentence tells it."""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.lexicon import Form, Role
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.themes import roles_of
from timeline.events.wordlists import words
from timeline.records import Kind, Status, TimexType


def changed_status(sentence: Sentence, hit: Hit) -> Status | None:
    """Cancelled or postponed, by its own verb or another; None where nothing undoes it."""
    undone = _called_off(sentence, hit) or _was_to_be(sentence, hit)
    if undone is not None:
        return undone
    roles = hit.verb.roles if hit.verb is not None else Role.NONE
    if roles & Role.CANCELLED and not _ends_something_else(sentence, hit):
        return Status.CANCELLED
    return Status.POSTPONED if roles & Role.POSTPONED else None


def _called_off(sentence: Sentence, hit: Hit) -> Status | None:
    """“A lunch set for Thursday was scrapped”: another verb of the sentence undoes it."""
    verb, put_off = hit.verb, _put_off(sentence, hit)
    if put_off is not None:
        return put_off
    if verb is None or not (verb.roles & Role.LIGHT or verb.passive or verb.perfect):
        return None
    if verb.relative and hit.noun is not None and hit.noun.verb is not None:
        undone = hit.noun.verb.roles & (Role.CANCELLED | Role.POSTPONED)
        if undone and hit.noun.verb is not verb and not hit.noun.verb.negated:
            return Status.CANCELLED if undone & Role.CANCELLED else Status.POSTPONED
    planned = verb.lemma in _SCHEDULING or (verb.infinitive and verb.perfect)
    if (planned or _is_planned_abroad(sentence, verb)) and any(
        other.first > verb.first and other.negated and _takes_place(sentence, other)
        for other in sentence.reading.verbs
    ):
        return Status.CANCELLED
    if not (verb.roles & Role.LIGHT or verb.passive):
        return None
    for other in sentence.reading.verbs:
        changed = other.roles & (Role.CANCELLED | Role.POSTPONED)
        if not changed or other.first <= verb.first or other.negated:
            continue
        if other.noun in (None, hit.noun) and other.subject_of in (None, verb):
            between = [n for n in sentence.reading.nouns if verb.last <= n.first < other.first]
            if not [n for n in between if n is not hit.noun]:
                return Status.CANCELLED if changed & Role.CANCELLED else Status.POSTPONED
    return None


def _was_to_be(sentence: Sentence, hit: Hit) -> Status | None:
    """“Who was to have seen her on Monday”: it did not come about; postponed where another verb
    puts it off."""
    verb = hit.verb
    if verb is None or not (verb.infinitive and verb.perfect and verb.future):
        return None
    if {"was", "were"}.isdisjoint(sentence.lower[verb.open : verb.first]):
        return None
    put_off = any(other.roles & Role.POSTPONED for other in sentence.reading.verbs)
    return Status.POSTPONED if put_off else Status.CANCELLED


def _ends_something_else(sentence: Sentence, hit: Hit) -> bool:
    """“La OEA suspendió a Honduras”: the verb has a kind of its own, and no event is its object;
    “dropped its objections”, “scrapped visas for Kenyans”: what is given up is no event."""
    verb = hit.verb
    if verb is None or hit.noun is not None:
        return False
    if sentence.lexicon.language != "en":
        return verb.kind is not None
    if verb.lemma not in _GIVING_UP or verb.passive:
        return False
    return not roles_of(sentence, verb).shares and hit.kind is not Kind.OTHER


def _is_planned_abroad(sentence: Sentence, verb: Verb) -> bool:
    """“Prévue”, “geplant”, “planowana”, in the languages that list such words."""
    if sentence.lexicon.language == "en":
        return False
    return sentence.lexicon.among("planned", sentence.lower[verb.first : verb.last])


def _takes_place(sentence: Sentence, verb: Verb) -> bool:
    if sentence.lexicon.language == "en":
        return verb.lemma in _HAPPENING
    return bool(verb.roles & Role.LIGHT)


def _put_off(sentence: Sentence, hit: Hit) -> Status | None:
    """“The postponement of the election set for 25 February”."""
    noun = hit.noun
    if noun is None:
        return None
    before = sentence.lower[max(0, noun.first - _PUT_OFF_REACH) : noun.first]
    if "of" not in before:
        return None
    what = before[before.index("of") - 1] if before.index("of") else ""
    return _PUTTING_OFF.get(what)


_GIVING_UP = frozenset({"scrap", "abandon", "drop", "shelve", "axe", "revoke"})
_PUT_OFF_REACH = 5
_PUTTING_OFF = {
    "postponement": Status.POSTPONED,
    "deferral": Status.POSTPONED,
    "cancellation": Status.CANCELLED,
    "scrapping": Status.CANCELLED,
}
_SCHEDULING = words("scheduling")
_HAPPENING = words("happening_verbs")


def _told_live(hit: Hit) -> bool:
    """“13:35 - EU leaders gather”: told as it happens, under the hour."""
    verb, moment = hit.verb, hit.moment
    if verb is None or moment is None or not hit.label:
        return False
    clock = moment.main.type is TimexType.TIME
    return clock and not (verb.future or verb.must or verb.infinitive)


def is_ahead(sentence: Sentence, hit: Hit) -> bool:
    """True where the words speak of what is to come."""
    verb = hit.verb
    if sentence.is_title and verb is not None and not (verb.future or verb.infinitive):
        return False
    if verb is not None:
        if _told_live(hit):
            return False
        if verb.future or verb.must or (verb.infinitive and not verb.perfect):
            return True
        if (verb.form & Form.PAST or verb.perfect) and not verb.unreal:
            return False
        if verb.form == Form.ING and _goes_on_in_the_past(sentence, verb):
            return False
        return bool(verb.form & (Form.THIRD | Form.BASE | Form.ING)) or verb.unreal
    if hit.noun is not None and hit.noun.verb is not None:
        return hit.noun.verb.future
    governing = next((v for v in sentence.reading.verbs if v.left <= hit.first < v.right), None)
    if governing is None:
        return True
    if governing.form == Form.STEM:
        return governing.future
    return governing.future or not bool(governing.form & Form.PAST)


def _goes_on_in_the_past(sentence: Sentence, verb: Verb) -> bool:
    """“Was assembling”; “thronged the street, demanding that”: with a past act."""
    if not {"was", "were"}.isdisjoint(sentence.lower[verb.open : verb.first]):
        return True
    if verb.open < verb.first or sentence.lower[verb.first - 1] != ",":
        return False
    before = [other for other in sentence.reading.verbs if other.first < verb.first]
    main = next((v for v in reversed(before) if v.form != Form.ING and not v.infinitive), None)
    return main is not None and bool(main.form & Form.PAST) and not (main.future or main.unreal)
