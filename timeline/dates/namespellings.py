"""Names of persons as the news of other languages writes them: “Khrouchtchev” for Khrushchev by a
table of spellings, “Хрущёвым” by the sound of the name and the endings of its cases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import islice, product

from timeline.language.cases import bases
from timeline.language.sounds import alike, sounds, sounds_of
from timeline.language.spelling import plain_spelling
from timeline.language.tables import rows
from timeline.language.words import Words, words_of
from timeline.spans import Span

_MOST = 60
"""Spellings of one name that are made of those of its words."""
_LIKE, _SHORT_LIKE, _GIVEN_LIKE = 0.75, 0.9, 0.6
"""How alike a family name must sound, one of two consonants or fewer, and a given name."""
_SHORT_KEY = 2


@cache
def other_spellings() -> Mapping[str, Sequence[str]]:
    """Names and parts of names in English, to those in other languages."""
    return {name: others.split("|") for name, others in rows("lexicon", "name_spellings.tsv")}


def spellings(name: str) -> set[str]:
    """A name as it stands, as newspapers write it that have no accents (“Schlüter”, “Schluter”,
    “Schlueter”), and as other languages spell it."""
    written = {name, *islice(_elsewhere(name), _MOST)}
    return {
        spelling
        for each in written
        for spelling in (each, plain_spelling(each), plain_spelling(each.translate(_GERMAN)))
    }


def _elsewhere(name: str) -> list[str]:
    """The name with each of its parts in every spelling."""
    parts = _parts().split(name)
    if len(parts) == 1:
        return []
    known = other_spellings()
    return ["".join(each) for each in product(*((part, *known.get(part, ())) for part in parts))]


@cache
def _parts() -> re.Pattern[str]:
    """What separates the words of a name that are spelled otherwise elsewhere, longest first."""
    names = sorted(other_spellings(), key=len, reverse=True)
    return re.compile(rf"(?<![\w'-])({'|'.join(map(re.escape, names))})(?![\w'-])")


_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


class HeardNames:
    """Names that a text may write and inflect in its own way, by the consonants of their last
    words."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_key: dict[str, list[tuple[str, Sequence[str]]]] = {}
        for name in names:
            spans = words_of(name).spans
            parts = [span.of(name) for span in spans]
            for key in sounds(parts[-1]):
                self._by_key.setdefault(key, []).append((name, parts))

    def ending_at(
        self, words: Words, place: int, language: str, start: int = 0, *, shortened: bool = False
    ) -> tuple[Span, str] | None:
        """The likest name whose last word stands at a place, none of its words before ``start``;
        where it may be ``shortened`` also by its first and its last with one between that is left
        out."""
        best, found = 0.0, None
        for name, parts in self._sounding(words, place, language):
            ways: list[tuple[Sequence[int], Sequence[str]]]
            ways = [(range(place - len(parts) + 1, place + 1), parts)]
            if shortened:
                ways += [((place - back, place), (parts[0], parts[-1])) for back in (1, 2)]
            for places, known in ways:
                if places[0] < start:
                    continue
                likeness = _likeness(words, places, known, language)
                if likeness > best:
                    best = likeness
                    found = Span(words.spans[places[0]].start, words.spans[place].end), name
                if likeness:
                    break
        return found

    def _sounding(
        self, words: Words, place: int, language: str
    ) -> Iterable[tuple[str, Sequence[str]]]:
        """Each once, with its words."""
        keys = sorted(sounds_of(bases(words.written(place).casefold(), language)))
        return {each[0]: each for key in keys for each in self._by_key.get(key, ())}.values()


def _likeness(words: Words, places: Sequence[int], known: Sequence[str], language: str) -> float:
    """How alike the words at some places sound to those of a name: 0 where one does not."""
    if words.are_parted(places[0], places[-1]) or not words.written(places[0])[0].isupper():
        return 0.0
    total = 0.0
    for place, part in zip(places, known, strict=True):
        heard = bases(words.written(place).casefold(), language)
        likeness = alike(heard, part)
        least = _GIVEN_LIKE
        if place == places[-1]:
            shared = sounds_of(heard) & sounds(part).keys()
            least = _LIKE if max(map(len, shared), default=0) > _SHORT_KEY else _SHORT_LIKE
        if likeness < least:
            return 0.0
        total += likeness
    return total
