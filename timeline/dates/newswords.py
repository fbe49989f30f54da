"""What a text of another language tells, in the English words by which news is known:
“Саммит в Рейкьявике: Горбачёв” tells of a summit, of Reykjavik, of Gorbachev."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import zip_longest

from timeline.dates.knownnews import all_news, plain_words
from timeline.dates.namespellings import other_spellings
from timeline.dates.stateadjectives import adjective_tables
from timeline.language.cases import bases
from timeline.language.countries import countries
from timeline.language.sounds import alike, sounds, sounds_of
from timeline.language.tables import rows
from timeline.language.words import Words, words_of
from timeline.spans import Span

_ANY_CASE = {"ru": 5, "uk": 5, "pl": 4, "de": 3, "nl": 3, "tr": 3}
"""Letters by which a name may grow: endings of cases and of adjectives."""
BENDING = frozenset(_ANY_CASE)
"""Languages in which every word of a phrase may go on, not its last alone, and whose names are
known by what they begin with and by their sound."""
_KEY = 3
"""First letters of a word under which what begins with it is kept."""
_ANYTHING = 99
_WHOLE = 3
"""Letters of an adjective's beginning that is whole, or of one of fewer."""
_LAST_VOWEL = re.compile("[aeiouyаеиоуыэюяьії]$")
_LEAST_STEM, _LEAST_OF_A_NAME = 4, 3
_SHORT_KEY, _LONG_KEY = 2, 4
"""Consonants by which a name may be told by its sound, and those of a word in small letters."""
_LIKE, _LIKE_NAME, _AS_GOOD = 0.85, 0.75, 0.13
"""How alike words must sound, and names of more than two consonants."""
_MOST = 3
_LEAST_WORD = 4
_KEPT = 8


@dataclass(frozen=True, slots=True)
class Term:
    """Words found in a text, and what English-language news calls that."""

    span: Span
    english: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    """Beginnings of words that follow one another, plain."""
    grows: tuple[int, ...]
    """Letters that may follow each."""
    english: tuple[str, ...]

    def stands_at(self, words: Sequence[str], place: int) -> bool:
        """Whether plain words begin so at a place."""
        found = words[place : place + len(self.words)]
        return len(found) == len(self.words) and all(
            word.startswith(begun) and len(word) - len(begun) <= grows
            for word, begun, grows in zip(found, self.words, self.grows, strict=True)
        )


def telling_words(text: str, language: str) -> str:
    """The plain words of a text, and behind those of another language than English the English
    words that say the same, as far as they are known: “ cessez le feu a beyrouth ceasefire cease
    fire truce armistice beirut”."""
    words = plain_words(text)
    return words if language == "en" else words + english_words(text, language)


@lru_cache(maxsize=_KEPT)
def english_words(text: str, language: str) -> str:
    """Plain English words for what a text of another language names, each behind one space."""
    return "".join(_heard_too(text, language) if language in BENDING else _told(text, language))


def terms_in(words: Words, language: str) -> Iterator[Term]:
    """All that the tables know, the longest at each place."""
    known = _entries(language)
    for place, word in enumerate(words.plain):
        begun = known.get(word[:_KEY], ())
        found = [each for each in begun if each.stands_at(words.plain, place)]
        if found:
            most = max(len(each.words) for each in found)
            english = [name for each in found if len(each.words) == most for name in each.english]
            span = Span(words.spans[place].start, words.spans[place + most - 1].end)
            yield Term(span, tuple(dict.fromkeys(english)))


def _told(text: str, language: str) -> Iterator[str]:
    """English words for all that the tables know, each entry once, by its first letters."""
    words = plain_words(text).split()
    places: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        places.setdefault(word[:_KEY], []).append(place)
    for key, begun in places.items():
        for entry in _entries(language).get(key, ()):
            if any(entry.stands_at(words, place) for place in begun):
                yield from map(plain_words, entry.english)


def _heard_too(text: str, language: str) -> Iterator[str]:
    """English words for the longest at each place, and those of known news that sound so: first one
    of each, so that they follow one another as in the text, then their others."""
    words = words_of(text)
    named = {term.span.start: term for term in terms_in(words, language)}
    columns: list[Sequence[str]] = []
    covered = 0
    for span in words.spans:
        term = named.get(span.start)
        heard = [f" {word}" for word in _heard(span.of(text), language)]
        if term is not None and span.start >= covered:
            covered = span.end if heard else term.span.end
            columns.append([*map(plain_words, term.english), *heard])
        else:
            columns.append(heard)
    for line in zip_longest(*columns, fillvalue=""):
        yield from line


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
    near = [known for known, likeness in found.items() if likeness >= best - _AS_GOOD]
    return sorted(near, key=lambda known: (-found[known], known))[:_MOST]


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


@cache
def _entries(language: str) -> Mapping[str, Sequence[_Entry]]:
    """By the first letters of what they begin with."""
    names = _bent_names if language in BENDING else _whole_names
    found: dict[str, list[_Entry]] = {}
    for entry in dict.fromkeys([*_of_table(language), *names(language)]):
        found.setdefault(entry.words[0][:_KEY], []).append(entry)
    return found


def _of_table(language: str) -> Iterator[_Entry]:
    columns, *lines = rows("lexicon", "news_words.tsv")
    if language not in columns:
        return
    inner = _ANYTHING if language in BENDING else 0
    for cells in lines:
        for form in filter(None, cells[columns.index(language)].split("|")):
            yield _entry(form, inner, 0 if form.endswith("$") else _ANYTHING, cells[0].split("|"))


def _entry(phrase: str, inner: int, last: int, english: Iterable[str]) -> _Entry:
    words = tuple(plain_words(phrase).split())
    return _Entry(words, (*[inner] * (len(words) - 1), last), tuple(english))


def _bent_names(language: str) -> Iterator[_Entry]:
    """States and towns with the endings of their names."""
    for name, english in (*_states(language), *_towns()):
        words = plain_words(name).split()
        stems = [_LAST_VOWEL.sub("", word) if len(word) > _LEAST_STEM else word for word in words]
        if stems and all(len(stem) >= _LEAST_OF_A_NAME for stem in stems):
            grows = _ANY_CASE[language] if len(stems[-1]) >= _LEAST_STEM else 2
            yield _entry(" ".join(stems), _ANYTHING, grows, [english])


def _whole_names(language: str) -> Iterator[_Entry]:
    """What adjectives of states begin with; bodies, towns, persons and states as they stand."""
    states = {
        code: (name, *adjectives.split("|")[:1])
        for code, name, _, _, adjectives, *_ in rows("lexicon", "states.tsv")
    }
    for code, stems in adjective_tables().get(language, {}).items():
        for stem in stems if code in states else ():
            grows = _ANYTHING if len(plain_words(stem).strip()) > _WHOLE else 0
            yield _entry(stem, 0, grows, states[code])
    bodies = [
        (other, name)
        for _, name, _, _, others, *_ in rows("lexicon", "bodies.tsv")
        for other in others.split("|")
    ]
    persons = [(other, name) for name, others in other_spellings().items() for other in others]
    for name, english in (*bodies, *_towns(), *persons, *_states(language)):
        if plain_words(name) not in (" ", plain_words(english)):
            yield _entry(name, 0, 0, [english])


def _states(language: str) -> Iterator[tuple[str, str]]:
    for country in countries().values():
        yield country.name_in(language) or "", country.names[0]


def _towns() -> Iterator[tuple[str, str]]:
    for english, _, names in rows("gazetteer", "exonyms.tsv"):
        for name in names.split("|"):
            yield name, english
