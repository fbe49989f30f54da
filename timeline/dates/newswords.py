"""What a text of another language tells, in the English words by which news is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from timeline.dates.knownnews import plain_words
from timeline.dates.namespellings import other_spellings
from timeline.dates.newsabroad import english_words
from timeline.dates.newsterms import LANGUAGES
from timeline.dates.stateadjectives import adjective_tables
from timeline.language.countries import countries
from timeline.language.tables import rows

_KEY = 3
"""First letters of a word under which what begins with it is kept; a word of no more is whole."""


def telling_words(text: str, language: str) -> str:
    """The plain words of a text, and behind those of another language than English the English
    words that say the same, as far as they are known: “ cessez le feu a beyrouth ceasefire cease
    fire truce armistice beirut”."""
    words = plain_words(text)
    if language == "en":
        return words
    if language in LANGUAGES:
        return words + english_words(text, language)
    return " ".join([words, *_english(f"{words} ", language)])


def _english(words: str, language: str) -> Iterator[str]:
    """English words for what begins in ``words``, each row once."""
    known = _table(language)
    for key in dict.fromkeys(word[:_KEY] for word in words.split()):
        for phrase, english in known.get(key, ()):
            if phrase in words:
                yield english


@cache
def _table(language: str) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Phrases of a language between spaces, the last left off where a word may go on, and the
    English words for them, by first letters."""
    found: dict[str, list[tuple[str, str]]] = {}
    told = dict.fromkeys([*_words(language), *_stems(language), *_names(language)])
    for phrase, english, whole in told:
        end = " " if whole or len(phrase) <= _KEY else ""
        found.setdefault(phrase.split()[0][:_KEY], []).append((f" {phrase}{end}", english))
    return found


_Row = tuple[str, str, bool]
"""A phrase, the English words for it, and whether its last word is a whole one."""


def _words(language: str) -> Iterator[_Row]:
    """Common words: beginnings of them."""
    columns, *lines = rows("lexicon", "news_words.tsv")
    if language not in columns:
        return
    for cells in lines:
        for phrase in cells[columns.index(language)].split("|"):
            yield phrase, cells[0], False


def _stems(language: str) -> Iterator[_Row]:
    """Adjectives of states, and who is of one: beginnings of words."""
    states = {
        code: " ".join([plain_words(name), *map(plain_words, adjectives.split("|")[:1])])
        for code, name, _, _, adjectives, *_ in rows("lexicon", "states.tsv")
    }
    for code, stems in adjective_tables().get(language, {}).items():
        if code in states:
            for stem in stems:
                yield plain_words(stem).strip(), states[code].strip(), False


def _names(language: str) -> Iterator[_Row]:
    """Cities, bodies and persons by any name, states by that of the language: whole words."""
    for _, name, _, _, others, *_ in rows("lexicon", "bodies.tsv"):
        yield from _named(name, others.split("|"))
    for name, _, written, *_ in rows("gazetteer", "exonyms.tsv"):
        yield from _named(name, written.split("|"))
    for person, spellings in other_spellings().items():
        yield from _named(person, spellings)
    for country in countries().values():
        yield from _named(country.names[0], [country.name_in(language) or ""])


def _named(name: str, others: Sequence[str]) -> Iterator[_Row]:
    english = plain_words(name).strip()
    for other in others:
        phrase = plain_words(other).strip()
        if phrase and phrase != english:
            yield phrase, english, True
