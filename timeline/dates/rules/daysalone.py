"""A number of a day behind an article alone, in languages other than English: “le 15,”, “il 23 la
nave partì”."""

from __future__ import annotations

from timeline.dates.meaning import CalendarDate
from timeline.dates.rule import Found, Made
from timeline.dates.rules.stated import is_day
from timeline.dates.wordset import wordset

PUNCTUATION = frozenset((",", ".", ";", ":", ")", "(", ""))
"""Signs with which a phrase ends, and nothing."""


def the_day(found: Found) -> Made:
    """“le 15,”: a number of the month the text speaks of, where nothing can be counted."""
    day = found.number("day")
    after = found.after()
    ends = after in PUNCTUATION or after in _WAS or after in _WHERE.get(found.language, ())
    if not ends and found.language in _SINGULAR and _is_single(found):
        ends = after in _SINGULAR[found.language] or after.endswith(_DONE)
    return CalendarDate(day=day) if is_day(None, day) and ends else None


def _is_single(found: Found) -> bool:
    """“Le 28”, “il 23”: behind an article of the singular no number counts things."""
    return "the" in found and found.item("the").word in _SINGLE and (found.number("day") or 0) > 1


_SINGLE = wordset("le el il l' l’ al del dal au du")
_SINGULAR = {
    "fr": wordset(
        "le la les l' l’ un une des il elle ils elles on se s' s’ et mais que quand lorsque où puis au aux "
        "avec devant contre après avant tous toutes tout toute ce cette ces son sa ses leur leurs chez sans"
    ),
    "es": wordset(
        "el la los las un una se le les lo y e pero a al ante con que cuando tras desde hasta sobre contra fue "
        "había habían su sus ese esa este esta todos todas otro otra ambos"
    ),
    "it": wordset(
        "il la lo i gli le l' l’ un una si e ed ma al alla alle ai con che quando dopo davanti contro ha hanno "
        "aveva avevano era erano è sono suo sua suoi quel quella tutti tutte altri altre entrambi"
    ),
}
"""What goes on behind such a day: words before a noun, and what leads on."""
_DONE = ("aron", "ieron", "arono", "irono", "erono", "ò", "ó")
"""Endings of verbs of the past that may follow it: “el 3 firmaron”."""


_WHERE = {
    "fr": wordset("à en dans lors"),
    "es": wordset("en"),
    "it": wordset("a in nella nel"),
}
"""“Signé le 22 à Rethondes”: words before a place, where a count has its noun."""
_WAS = wordset("fu furono venne vennero fut furent fue fueron foi foram")
"""“Il 5 fu proclamata”: verbs that nothing counted goes before."""
