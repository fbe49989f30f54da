"""Lengths of time that are ages: “45 years old”, “un homme de 45 ans”, “45 Jahre alt”."""

from __future__ import annotations

from timeline.dates.rule import Found
from timeline.dates.wordset import wordset


def is_age(found: Found) -> bool:
    """True of a length that says how old somebody or something is."""
    item = found.next_item()
    if found.after() in "-–" and found.after():
        rest = found.text_after(12).lstrip(" -–").lower()
        return rest.startswith(("old", "year-old"))
    if found.language in _AGED and _is_aged(found):
        return True
    return (
        item is not None
        and item.value("old") is not None
        and item.word in ("old", "ans", "años", "anos", "anni", "лет")
    )


_AGED = frozenset(("en", "fr", "es", "pt", "it", "de"))
_PERSONS = wordset(
    "homme femme jeune garçon fille personne père mère suspect militant hombre mujer joven chico "
    "chica niño niña anciano anciana homem mulher jovem menino menina idoso uomo donna ragazzo "
    "ragazza giovane bambino bambina âgé âgée âgés âgées anziano anziana"
)


_AT_AGE = frozenset(("alter von", "âge de", "edad de", "età di", "idade de", "age of"))
_WITH_YEARS = {
    "de": frozenset(("mit",)),
    "fr": frozenset(("à",)),
    "es": frozenset(("con",)),
    "pt": frozenset(("aos", "com")),
    "it": frozenset(("a",)),
}
"""Words right before years of life: “mit 18 Jahren”, “a los 20 años”."""
_LIVED = 6, 99
"""How old one is when it is said so; “à 18 ans de prison”, “mit 20 Jahren Verspätung” are lengths."""


def _is_aged(found: Found) -> bool:
    """“Un homme de 45 ans”, “, de 45 años,”, “45 Jahre alt”: an age."""
    following = found.next_item()
    start = found.item_start
    before = found.text[max(0, start - 24) : start].lower().split()
    if " ".join(before[-2:]).rpartition("'")[2] in _AT_AGE:
        return True
    count = found.number("count") or 0
    if before and before[-1] in _WITH_YEARS.get(found.language, ()) and found.value("unit") == "Y":
        of_noun = found.after() in ("de", "di") or found.after()[:1].isupper()
        return _LIVED[0] <= count <= _LIVED[1] and not of_noun
    if found.language == "de":
        return following is not None and following.word.startswith("alt")
    if found.value("unit") != "Y":
        return False
    if len(before) < 2 or before[-1] not in ("de", "di"):
        return False
    after = found.after()
    return before[-2] in _PERSONS or (before[-2][-1] == "," and after in (",", ")", ";"))
