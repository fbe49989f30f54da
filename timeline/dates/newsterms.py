"""What the news of other languages calls states, bodies, towns and deeds, and what English-language
news calls them: ``news_abroad.tsv`` and the names of the gazetteer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.language.countries import countries
from timeline.language.spelling import plain_spelling
from timeline.language.tables import rows
from timeline.spans import Span

LANGUAGES = ("de", "nl", "ru", "uk", "pl", "tr")
"""The columns of the table, and those whose names of states and towns are looked for."""
_WORD = re.compile(r"[^\W_]+")
_ANY_CASE = {"ru": 5, "uk": 5, "pl": 4, "de": 3, "nl": 3, "tr": 3}
"""Letters by which a name may grow: endings of cases and of adjectives."""
_LEAST_STEM = 4
_LEAST_OF_A_NAME = 3
_LAST_VOWEL = re.compile("[aeiouyаеиоуыэюяьії]$")


@dataclass(frozen=True, slots=True)
class Term:
    """Words found in a text, and what English-language news calls that."""

    span: Span
    english: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Entry:
    words: tuple[str, ...]
    """Beginnings of words that follow one another, plain."""
    grows: int
    """Letters that may follow the last."""
    english: tuple[str, ...]

    def matches(self, words: Sequence[str]) -> bool:
        """Whether words begin so."""
        if len(words) < len(self.words):
            return False
        followed = zip(words, self.words, strict=False)
        if not all(word.startswith(begun) for word, begun in followed):
            return False
        last = len(self.words) - 1
        return len(words[last]) - len(self.words[last]) <= self.grows


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, plain and in small letters, and where they stand."""

    plain: tuple[str, ...]
    spans: tuple[Span, ...]


def words_of(text: str) -> Words:
    """All words of a text."""
    spans = tuple(Span(*match.span()) for match in _WORD.finditer(text))
    return Words(tuple(plain_word(span.of(text)) for span in spans), spans)


def plain_word(word: str) -> str:
    """A word in small letters without marks."""
    return plain_spelling(word.lower())


def terms_in(words: Words, language: str) -> Iterator[Term]:
    """All that the tables know, the longest at each place."""
    begun = _entries(language)
    for place, word in enumerate(words.plain):
        known = begun.get(word[:_INDEXED], ()) if len(word) >= _INDEXED else begun.get(word, ())
        found = [each for each in known if each.matches(words.plain[place : place + _LONGEST])]
        if not found:
            continue
        most = max(len(each.words) for each in found)
        english = [name for each in found if len(each.words) == most for name in each.english]
        end = words.spans[place + most - 1].end
        yield Term(Span(words.spans[place].start, end), tuple(dict.fromkeys(english)))


_INDEXED = 3
_LONGEST = 5
_ANYTHING = 99


@cache
def _entries(language: str) -> Mapping[str, Sequence[_Entry]]:
    """By the first letters of what they begin with."""
    found: dict[str, list[_Entry]] = {}
    for entry in (*_of_table(language), *_of_gazetteer(language)):
        first = entry.words[0]
        found.setdefault(first[:_INDEXED], []).append(entry)
    return found


def _of_table(language: str) -> Iterator[_Entry]:
    column = LANGUAGES.index(language) + 1
    for row in rows("lexicon", "news_abroad.tsv"):
        english = tuple(row[0].split("|"))
        for form in row[column].split("|"):
            whole = form.endswith("$")
            words = tuple(plain_word(word) for word in _WORD.findall(form))
            yield _Entry(words, 0 if whole or len(words[-1]) < _INDEXED else _ANYTHING, english)


def _of_gazetteer(language: str) -> Iterator[_Entry]:
    for country in countries().values():
        yield from _named(country.name_in(language) or "", country.names[0], language)
    for english, _, others in rows("gazetteer", "exonyms.tsv"):
        for name in others.split("|"):
            yield from _named(name, english, language)


def _named(name: str, english: str, language: str) -> Iterator[_Entry]:
    """A name with its endings."""
    words = [plain_word(word) for word in _WORD.findall(name)]
    if not words or len(words) > _LONGEST or "".join(words) == "".join(_WORD.findall(english)):
        return
    stems = [_LAST_VOWEL.sub("", word) if len(word) > _LEAST_STEM else word for word in words]
    if all(len(stem) >= _LEAST_OF_A_NAME for stem in stems):
        grows = _ANY_CASE[language] if len(stems[-1]) >= _LEAST_STEM else 2
        yield _Entry(tuple(stems), grows, (english,))
