"""What is told as a habit: a day or month of no week or year (“the rains set in around March”)."""

from __future__ import annotations

import re
from functools import cache

from timeline.dates.context import Context
from timeline.dates.lexicon import lexicon
from timeline.dates.options import Mode
from timeline.language.tense import Tense

_CLAUSE_END = re.compile(r"[.;:!?\n]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_REACH = 80


def is_habit(context: Context) -> bool:
    """True where an adverb of habit stands before the date in its clause; “often” and “always”
    only where nothing is told as past."""
    start = context.span.start
    near = context.text[max(0, start - _REACH) : start].lower()
    habit, loose = _adverbs(context.language)
    if habit.isdisjoint(_WORD.findall(near)):
        return False
    before = _CLAUSE_END.split(near)[-1]
    for word in _WORD.finditer(before):
        if word.group() in habit and "," not in before[word.end() :].lstrip(", "):
            return word.group() not in loose or context.tense is not Tense.PAST
    return False


def is_each(context: Context) -> bool:
    """“Le samedi”, “la domenica” of news: each of them; that of one week has no article there."""
    articles = _EACH.get(context.language)
    if articles is None or context.mode is Mode.NARRATIVE:
        return False
    start, words = context.span.start, context.words.lower()
    before = context.text[max(0, start - 4) : start].lower()
    articled = words.startswith(articles) or (before[:1].isspace() and before[1:] in articles)
    return articled or before in articles


_EACH = {"fr": ("le ",), "it": ("il ", "la ")}


@cache
def _adverbs(language: str) -> tuple[frozenset[str], frozenset[str]]:
    """All adverbs of habit of a language, and the loose ones among them."""
    loose = frozenset(lexicon(language).listed("habit", "loose"))
    return loose.union(lexicon(language).listed("habit", "words")), loose
