"""Whether an undated verb tells something that happens: what a date may be counted to."""

from __future__ import annotations

from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words


def happens(sentence: Sentence, verb: Verb) -> bool:
    """False of a verb that names no event and does nothing to anything, and of what befalls nobody
    who is named. Told in English only."""
    if sentence.lexicon.language != "en":
        return True
    if not befalls_somebody(sentence, verb):
        return False
    return verb.kind is not None or verb.noun is not None or _does_something(sentence, verb)


def _does_something(sentence: Sentence, verb: Verb) -> bool:
    """“Formed a union”, “picked it up”: done to something; not “came down”, “was lost”,
    “had begun to pack”."""
    after = sentence.lower[verb.last : verb.last + 1]
    aim = next((v for v in sentence.reading.verbs if v.infinitive and v.governor is verb), None)
    if aim is not None and aim.kind is not None:
        return True  # “had begun to impeach him”
    if verb.passive or verb.lemma in _CHANGING or not after or not after[0][0].isalnum():
        return False
    lexicon = sentence.lexicon
    led = any(lexicon.is_(group, after[0]) for group in ("prepositions", "subordinators"))
    apart = after[0] in _PARTICLES or after[0] == "to" or sentence.masked[verb.last]
    return after[0] in _ON_SOMETHING or not (led or apart)


def befalls_somebody(sentence: Sentence, verb: Verb) -> bool:
    """False of “after a fisherman died”; not of “after Brezhnev died”, nor of another verb."""
    if verb.lemma not in _BEFALLING or sentence.lexicon.language != "en":
        return True
    shared = verb.subject_of if verb.subject_of is not None else verb
    return any(
        shared.left <= name.first < shared.open and name.how != "adjective"
        for name in sentence.names
    )


_BEFALLING, _CHANGING = words("befalling"), words("changing")
_PARTICLES, _ON_SOMETHING = words("particles"), ("on", "with")
"""“Stepped on a mine”, “answered with a missile”."""
