"""What a text of another language tells, in the English words by which news is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import resources

from timeline.dates.knownnews import plain_words
from timeline.dates.namespellings import other_spellings
from timeline.dates.newsabroad import english_words
from timeline.dates.newsterms import LANGUAGES
from timeline.dates.stateadjectives import adjective_tables

_KEY = 3
"""First letters of a word under which what begins with it is kept; a word of no more is whole."""
_NAMES_FROM = 5
"""Column of countries.tsv with the English name of a country, from which all others follow."""


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
    rows = dict.fromkeys([*_words(language), *_stems(language), *_names(language)])
    for phrase, english, whole in rows:
        end = " " if whole or len(phrase) <= _KEY else ""
        found.setdefault(phrase.split()[0][:_KEY], []).append((f" {phrase}{end}", english))
    return found


_Row = tuple[str, str, bool]
"""A phrase, the English words for it, and whether its last word is a whole one."""


def _words(language: str) -> Iterator[_Row]:
    """Common words: beginnings of them."""
    languages, *lines = _lines("lexicon", "news_words.tsv")
    columns = languages.split("\t")
    if language not in columns:
        return
    for line in lines:
        cells = line.split("\t")
        for phrase in cells[columns.index(language)].split("|"):
            yield phrase, cells[0], False


def _stems(language: str) -> Iterator[_Row]:
    """Adjectives of states, and who is of one: beginnings of words."""
    states = {
        code: " ".join([plain_words(name), *map(plain_words, adjectives.split("|")[:1])])
        for code, name, _, _, adjectives, *_ in map(_cells, _lines("lexicon", "states.tsv"))
    }
    for code, stems in adjective_tables().get(language, {}).items():
        if code in states:
            for stem in stems:
                yield plain_words(stem).strip(), states[code].strip(), False


def _names(language: str) -> Iterator[_Row]:
    """Cities, bodies and persons by any name, states by that of the language: whole words."""
    for line in _lines("lexicon", "bodies.tsv"):
        _, name, _, _, others, *_ = _cells(line)
        yield from _named(name, others.split("|"))
    for line in _lines("gazetteer", "exonyms.tsv"):
        name, _, written, *_ = _cells(line)
        yield from _named(name, written.split("|"))
    for person, spellings in other_spellings().items():
        yield from _named(person, spellings)
    for line in _lines("gazetteer", "countries.tsv"):
        name, *elsewhere = _cells(line)[_NAMES_FROM:]
        if language in _COUNTRY_NAMES:
            yield from _named(name, [elsewhere[_COUNTRY_NAMES.index(language)]])


_COUNTRY_NAMES = ("fr", "de", "es", "pt", "it", "ru", "uk", "pl", "tr", "nl")
"""Languages of the columns of countries.tsv behind the English one."""


def _named(name: str, others: Sequence[str]) -> Iterator[_Row]:
    english = plain_words(name).strip()
    for other in others:
        phrase = plain_words(other).strip()
        if phrase and phrase != english:
            yield phrase, english, True


def _cells(line: str) -> list[str]:
    return line.split("\t")


def _lines(folder: str, name: str) -> list[str]:
    text = resources.files("resources").joinpath(folder, name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
