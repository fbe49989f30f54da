"""Names of persons in Cyrillic whom no list knows, in English spelling: in the nominative, with
given names as English has them (“Карлосом Менендесом”: Carlos Menéndez)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cache

from timeline.events.actors import actor_index, is_family_first
from timeline.language.cases import Endings, bases, endings
from timeline.language.sounds import alike, sounds, table_of
from timeline.language.spelling import in_latin, plain_spelling

_AS_GIVEN, _AS_FAMILY = 0.87, 0.92
"""How alike a word must sound to the given and family names of known persons to be spelled so."""
_LEAST_OF_FAMILY, _LEAST_OF_GIVEN = 3, 2
"""Consonants that such words must have."""


def romanised_person(words: Sequence[str], language: str, seen: Collection[str]) -> list[str]:
    """The words of a name in English spelling. ``seen`` are those of the article, among which the
    nominative often stands."""
    plain = _nominatives(words, language, seen)
    last = len(plain) - 1
    return [_spelled(word, language, is_family=0 < at == last) for at, word in enumerate(plain)]


def _nominatives(words: Sequence[str], language: str, seen: Collection[str]) -> list[str]:
    told = [_shortest(word, language, seen) for word in words]
    if len(words) < 2:
        return told
    given = _known_given(words[0], language)
    if given is not None and given != words[0]:
        own = endings(language, "women" if given[-1] in "аяія" else "men")
        rest = [
            found if found != word else _without(word, own)
            for word, found in zip(words[1:], told[1:], strict=True)
        ]
        return [given, *rest]
    beside = tuple(ending for ending, _ in endings(language, "with"))
    if given is None and all(word.endswith(beside) for word in words):
        return [_without(word, endings(language, "men")) for word in words]
    return [words[0] if given is not None else told[0], *told[1:]]


def _shortest(word: str, language: str, seen: Collection[str]) -> str:
    """The shortest form of a word that the article has, as the nominative of men is."""
    forms = [base for base in bases(word, language) if base in seen and len(base) > 2]
    return min(forms, key=len, default=word)


def _without(word: str, own: Endings) -> str:
    for ending, (nominative, *_) in own:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: len(word) - len(ending)] + nominative
    return word


def _known_given(word: str, language: str) -> str | None:
    """The nominative of a word that is a given name, None of another."""
    best = max(bases(word, language), key=lambda base: (_likeness(base, _given()), base == word))
    return best if _likeness(best, _given()) >= _AS_GIVEN else None


def _likeness(word: str, names: Mapping[str, Sequence[str]]) -> float:
    found = _alike(word, names)
    return found[0] if found else 0.0


def _alike(word: str, names: Mapping[str, Sequence[str]]) -> tuple[float, str] | None:
    """The name that a word sounds most like, those borne by most first."""
    known = dict.fromkeys(name for key in sounds(word) for name in names.get(key, ()))
    told = [(alike([word], name), name) for name in known]
    written = in_latin(word)
    return max(told, key=lambda each: (each[0], _same(each[1], written)), default=None)


def _same(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, False).ratio()


def _spelled(word: str, language: str, *, is_family: bool) -> str:
    if "-" in word:
        return "-".join(_spelled(part, language, is_family=is_family) for part in word.split("-"))
    found = _alike(word, _families() if is_family else _given())
    likeness = _AS_FAMILY if is_family else _AS_GIVEN
    length = _LEAST_OF_FAMILY if is_family else _LEAST_OF_GIVEN
    if found is not None and found[0] >= likeness and min(map(len, sounds(word))) >= length:
        return found[1]
    return _in_english(word, language)


def _in_english(word: str, language: str) -> str:
    """Letter by letter, as English-language news does: “Джабаров”, Jabarov."""
    lower = word.lower()
    for pattern, english in _english(language):
        lower = pattern.sub(english, lower)
    return in_latin(lower)


@cache
def _english(language: str) -> list[tuple[re.Pattern[str], str]]:
    rows = table_of("english") + (table_of("ukrainian") if language == "uk" else [])
    return [(re.compile(letters), read[0]) for letters, read in rows]


@cache
def _given() -> dict[str, list[str]]:
    """Given names of known persons by their consonants, the most frequent first."""
    counted = Counter(
        plain_spelling(name.split()[0]) for name in _full_names() if not is_family_first(name)
    )
    return _by_sound(name for name, n in counted.most_common() if n > 1 and name.isalpha())


@cache
def _families() -> dict[str, list[str]]:
    """The same of family names."""
    counted = Counter(
        plain_spelling(name.split()[-1]) for name in _full_names() if not is_family_first(name)
    )
    return _by_sound(name for name, _ in counted.most_common())


def _full_names() -> set[str]:
    names = actor_index().names.values()
    return {
        name.known.actor.name for name in names
        if name.how == "person" and " " in name.known.actor.name
    }  # fmt: skip


def _by_sound(names: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for name in names:
        for key in sounds(name):
            found.setdefault(key, []).append(name)
    return found
