"""What is told as a habit: a day or month of no week or year (“the rains set in around March”)."""

from __future__ import annotations

import re

from timeline.dates.context import Context
from timeline.dates.wordset import wordset
from timeline.language.tense import Tense

_HABIT = wordset(
    "usually normally often always typically generally traditionally gewöhnlich meistens "
    "üblicherweise normalerweise traditionell immer habituellement souvent toujours généralement "
    "d'habitude normalmente habitualmente siempre suele suelen generalmente sempre geralmente "
    "costuma costumam solitamente spesso обычно всегда часто"
)
_LOOSE = wordset("often always immer souvent toujours siempre sempre spesso всегда часто")
_CLAUSE_END = re.compile(r"[.;:!?\n]")
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
_REACH = 80


def is_habit(context: Context) -> bool:
    """True where an adverb of habit stands before the date in its clause; “often” and “always”
    only where nothing is told as past."""
    start = context.span.start
    near = context.text[max(0, start - _REACH) : start].lower()
    if _HABIT.isdisjoint(_WORD.findall(near)):
        return False
    before = _CLAUSE_END.split(near)[-1]
    for word in _WORD.finditer(before):
        if word.group() in _HABIT and "," not in before[word.end() :].lstrip(", "):
            return word.group() not in _LOOSE or context.tense is not Tense.PAST
    return False
