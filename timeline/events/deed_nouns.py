"""Nouns that name a deed though no list of events has them: “the freeze”, “their admission”."""

from __future__ import annotations

from timeline.events.lexicon import Form
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind

_ENDINGS = tuple(words("deed_endings"))
_NO_DEEDS = words("no_deed_nouns")
_CALLED = words("deictic_events") | words("deictic_attacks")
_OWNS = frozenset({"'s", "’s"})
_LEADS = words("definite") | words("indefinite") | {"its", "their", "his", "her"} | _OWNS
_LEAST = 6
"""Letters of a noun that is known for a deed by its ending."""


def is_called_deed(word: str) -> bool:
    """True for a noun that takes up a deed by what it is called, or by how it ends."""
    if word in _CALLED:
        return True
    return len(word) >= _LEAST and word.endswith(_ENDINGS) and word not in _NO_DEEDS


def subject_deed(sentence: Sentence, verb: Verb) -> EventNoun | None:
    """“Washington's freeze on assets (came)”: the head of a verb's subject, where it names an event
    or what somebody does."""
    first, lexicon = max(verb.left, sentence.start), sentence.lexicon
    known = next((n for n in sentence.reading.nouns if first <= n.first < verb.open), None)
    ends = (at for at in range(first, verb.open) if lexicon.is_("prepositions", sentence.lower[at]))
    end = next(ends, verb.open)
    if known is not None and known.last <= end:
        return known
    at = end - 1
    if at <= first or sentence.masked[at] or not sentence.tokens[at].text.islower():
        return None
    word, led = sentence.lower[at], sentence.lower[first:at]
    if _LEADS.isdisjoint(led) or not word.isalpha() or "," in led:
        return None
    verbal = lexicon.verb(word)
    done = verbal is not None and verbal[1] & Form.BASE and word not in _NO_DEEDS
    return _deed(sentence, at) if done or is_called_deed(word) else None


def what_took_place(sentence: Sentence, verb: Verb) -> EventNoun | None:
    """“A transfer of the barracks is to take place”, “her burial was held”: what the subject
    names."""
    told = (verb.future or verb.form == Form.PAST) and not (verb.negated or verb.unreal)
    if not told or verb.noun is not None:
        return None
    if verb.lemma not in ({"hold"} if verb.passive else _TAKING_PLACE):
        return None
    return subject_deed(sentence, verb)


_TAKING_PLACE = (words("taking_place") | words("opens_when")) - {"be", "go", "hold"}


def called_deed(sentence: Sentence, at: int) -> EventNoun | None:
    """“The murder of the premier”: the noun behind an article at a token, where it names a deed."""
    lower = sentence.lower
    led = lower[at : at + 1] != [] and lower[at] in _LEADS and at + 1 < len(lower)
    return _deed(sentence, at + 1) if led and is_called_deed(lower[at + 1]) else None


def _deed(sentence: Sentence, at: int) -> EventNoun:
    """Of the kind that the verb of its word names."""
    word, lexicon = sentence.lower[at], sentence.lexicon
    verb = lexicon.verb(word)
    sense = None if verb is None else lexicon.plain_senses.get(verb[0])
    kind = None if sense is None else sense.kind
    return EventNoun(at, at + 1, word, kind or Kind.OTHER)
