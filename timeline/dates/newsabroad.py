"""The news of another language in the words in which English tells it, as far as names and terms
go: “Саммит в Рейкьявике: Горбачёв” tells of a summit, of Reykjavik, of Gorbachev."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import zip_longest

from timeline.dates.knownnews import all_news, plain_words
from timeline.dates.newsterms import LANGUAGES, terms_in, words_of
from timeline.language.cases import bases
from timeline.language.sounds import alike, sounds, sounds_of

_SHORT_KEY, _LONG_KEY = 2, 4
"""Consonants by which a name may be told by its sound, and those of a word in small letters."""
_LIKE, _LIKE_NAME, _AS_GOOD = 0.85, 0.75, 0.1
"""How alike words must sound, and names of more than two consonants."""
_MOST = 3
_LEAST_WORD = 4
_KEPT = 8


@lru_cache(maxsize=_KEPT)
def english_words(opening: str, language: str) -> str:
    """Plain English words for what the opening of a text names, each behind one space; none for a
    language that the tables do not know."""
    if language not in LANGUAGES:
        return ""
    words = words_of(opening)
    named = {term.span.start: term for term in terms_in(words, language)}
    columns: list[Sequence[str]] = []
    covered = 0
    for span in words.spans:
        term = named.get(span.start)
        heard = _heard(span.of(opening), language)
        if term is not None and span.start >= covered:
            covered = span.end if heard else term.span.end
            columns.append([*map(plain_words, term.english), *heard])
        elif heard:
            columns.append([f" {word}" for word in heard])
    lines = zip_longest(*columns, fillvalue="") if columns else ()
    return "".join("".join(_spaced(word) for word in line if word) for line in lines)


def _spaced(word: str) -> str:
    return word if word.startswith(" ") else f" {word}"


def _heard(word: str, language: str) -> Sequence[str]:
    """Words of known news that sound like a name, or like a word that all languages share."""
    capital = word[:1].isupper()
    if len(word) < _LEAST_WORD and not capital:
        return ()
    forms = bases(word.casefold(), language)
    found: dict[str, float] = {}
    for key in sounds_of(forms):
        least = _LIKE_NAME if capital and len(key) > _SHORT_KEY else _LIKE
        if len(key) < (_SHORT_KEY if capital else _LONG_KEY):
            continue
        for known in _by_key().get(key, ()):
            likeness = alike(forms, known)
            if likeness >= least:
                found[known] = max(likeness, found.get(known, 0.0))
    best = max(found.values(), default=0.0)
    return [known for known, likeness in found.items() if likeness >= best - _AS_GOOD][:_MOST]


@cache
def _by_key() -> Mapping[str, Sequence[str]]:
    """The words of all known news, by their consonants."""
    words = {
        word
        for news in all_news()
        for group in news.groups
        for phrase in group
        for word in phrase.split()
        if len(word) >= _LEAST_WORD and word.isascii() and word.isalpha()
    }
    found: dict[str, list[str]] = {}
    for word in sorted(words):
        for key in sounds(word):
            found.setdefault(key, []).append(word)
    return found
