"""Plans that a sentence tells as past: “first set for 18 December, it was put off”."""

from __future__ import annotations

import re

from timeline.language.cues import cues
from timeline.language.cuewords import cue_words
from timeline.language.reporting import reporting_pattern
from timeline.language.tense import Governor, Tense, nearest
from timeline.spans import Span


def is_told_plan(text: str, sentence: Span, found: Governor, language: str) -> bool:
    """“First set for 18 December, the vote was put off”: a plan that the sentence tells as past, by
    the verb before its words, else by the one after them; not “he said it might begin on 1 March”,
    nor what is still to come."""
    cue = found.cue
    if found.tense is not Tense.FUTURE or found.announces or cue is None:
        return False
    words, first = cue_words(language), cue.of(text).lower().partition(" ")[0]
    if first not in words.leads and (language != "en" or _OF_THE_PAST.fullmatch(first) is None):
        return False
    marks = cues(text, sentence.start, sentence.end, language)
    verb = nearest(Span(sentence.start, cue.start), marks, last=True)
    verb = verb or nearest(Span(cue.end, sentence.end), marks, last=False)
    if verb is None or verb.cue is None or verb.tense is not Tense.PAST:
        return False
    said, reports = verb.cue.of(text), reporting_pattern(language)
    return said.lower() not in _PERFECT and (reports is None or not reports.fullmatch(said))


_OF_THE_PAST = re.compile(r"was|were|had|would|set|due|put|called|brought|slated|[a-z]+ed")
_PERFECT = frozenset(("has", "have"))
