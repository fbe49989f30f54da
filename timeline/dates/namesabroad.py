"""Persons and things that tell years, as other languages write and inflect them: “президентом
Картером”, “Außenminister Gromyko”, “Układ Warszawski”."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from timeline.dates.newswords import BENDING, Words, terms_in
from timeline.dates.newsyears import Stretch
from timeline.dates.officetitles import begun_title, is_over
from timeline.dates.officeyears import Titled, holders_of
from timeline.language.cases import bases
from timeline.language.sounds import alike, sounds, sounds_of
from timeline.spans import Span

_WORD = re.compile(r"[^\W_]+")
_LIKE, _SHORT_LIKE, _GIVEN_LIKE = 0.75, 0.9, 0.6
"""How alike a family name must sound, one of two consonants or fewer, and a given name."""
_SHORT_KEY = 2
_GAP = 7
"""Words from a title to the end of the name that it is of: “министр иностранных дел СССР Эдуард
Шеварднадзе”."""
_SMALL = 3
"""Words in small letters among them."""
_MARKS = re.compile(r"[;:!?()\n—–,]")


@dataclass(frozen=True, slots=True)
class _Name:
    """A name that tells years, and its words."""

    name: str
    words: tuple[str, ...]


_Index = Mapping[str, Sequence[_Name]]
"""Names by the consonants of their last words."""


def titled_abroad(text: str, words: Words, language: str) -> Iterator[Titled]:
    """All who held an office that stands before their name."""
    reached = 0
    for place in range(len(words.plain)):
        if place < reached:
            continue
        title = begun_title(words.plain, place, language)
        if title is None:
            continue
        reached = place + title.length
        if title.office is None or is_over(words.plain, place, language):
            continue
        for name, span, stretches in _held_by(text, words, reached, title.office, language):
            whole = Span(words.spans[place].start, span.end)
            yield Titled(whole, span, name, stretches, former=False)


def _held_by(
    text: str, words: Words, start: int, office: str, language: str
) -> Iterator[tuple[str, Span, tuple[Stretch, ...]]]:
    """The holders of an office whose names follow its title."""
    held = holders_of(office)
    small, place = 0, start
    while place < min(len(words.plain), start + _GAP):
        if _MARKS.search(text, words.spans[place - 1].end, words.spans[place].start):
            return
        if words.spans[place].of(text)[0].islower():
            small += 1
            if small > _SMALL:
                return
        else:
            found = _name_ending(text, words, place, _by_office(office), language, start)
            if found is not None:
                name, span = found
                yield name.name, span, held[name.name]
        place += 1


def persons_abroad(
    text: str, words: Words, language: str, names: frozenset[str]
) -> Iterator[tuple[Span, str]]:
    """The full names of a text that sound like one of ``names``."""
    index = _full_names(names)
    for place in range(1, len(words.plain)):
        if words.spans[place].of(text)[0].isupper():
            found = _full_name_at(text, words, place, index, language)
            if found is not None:
                yield found


def things_abroad(
    words: Words, language: str, names: Collection[str]
) -> Iterator[tuple[Span, str]]:
    """What English-language news calls by one of ``names``."""
    for term in terms_in(words, language):
        for name in term.english:
            if name in names:
                yield term.span, name
                break


def knows(language: str) -> bool:
    """Whether names are known as this language writes them."""
    return language in BENDING


@cache
def _by_office(office: str) -> _Index:
    return _indexed(holders_of(office))


@cache
def _full_names(names: frozenset[str]) -> _Index:
    return _indexed(name for name in sorted(names) if " " in name)


def _indexed(names: Iterable[str]) -> _Index:
    found: dict[str, list[_Name]] = {}
    for name in names:
        words = tuple(_WORD.findall(name))
        for key in sounds(words[-1]):
            found.setdefault(key, []).append(_Name(name, words))
    return found


def _name_ending(
    text: str, words: Words, place: int, index: _Index, language: str, start: int
) -> tuple[_Name, Span] | None:
    """The likest name whose last word stands at a place, none of its words before ``start``."""
    best: tuple[float, _Name, Span] | None = None
    for name in _sounding(words, text, place, index, language):
        first = place - len(name.words) + 1
        if first < start:
            continue
        likeness = _likeness(text, words, first, name, language)
        if likeness and (best is None or likeness > best[0]):
            best = likeness, name, Span(words.spans[first].start, words.spans[place].end)
    return None if best is None else best[1:]


def _full_name_at(
    text: str, words: Words, place: int, index: _Index, language: str
) -> tuple[Span, str] | None:
    """The likest full name that ends at a place: all its words, or its first and its last with one
    between that is left out."""
    best: tuple[float, str, int] | None = None
    for name in _sounding(words, text, place, index, language):
        first = place - len(name.words) + 1
        likeness = _likeness(text, words, first, name, language) if first >= 0 else 0.0
        if not likeness:
            short = _Name(name.name, (name.words[0], name.words[-1]))
            for first in (place - 1, place - 2):
                if first >= 0 and not likeness:
                    likeness = _outer_likeness(text, words, (first, place), short, language)
                    if likeness:
                        break
        if likeness and (best is None or likeness > best[0]):
            best = likeness, name.name, first
    if best is None:
        return None
    return Span(words.spans[best[2]].start, words.spans[place].end), best[1]


def _sounding(words: Words, text: str, place: int, index: _Index, language: str) -> Iterator[_Name]:
    seen: set[str] = set()
    for key in sounds_of(_forms(words, text, place, language)):
        for name in index.get(key, ()):
            if name.name not in seen:
                seen.add(name.name)
                yield name


def _forms(words: Words, text: str, place: int, language: str) -> tuple[str, ...]:
    """A word, and what it may be in the nominative."""
    return bases(words.spans[place].of(text).casefold(), language)


def _likeness(text: str, words: Words, first: int, name: _Name, language: str) -> float:
    return _outer_likeness(text, words, range(first, first + len(name.words)), name, language)


def _outer_likeness(
    text: str, words: Words, places: Sequence[int], name: _Name, language: str
) -> float:
    """How alike the words at some places sound to those of a name: 0 where one does not."""
    if _MARKS.search(text, words.spans[places[0]].end, words.spans[places[-1]].start):
        return 0.0
    if not words.spans[places[0]].of(text)[0].isupper():
        return 0.0
    total = 0.0
    for place, known in zip(places, name.words, strict=True):
        heard = _forms(words, text, place, language)
        likeness = alike(heard, known)
        if place != places[-1]:
            least = _GIVEN_LIKE
        else:
            shared = sounds_of(heard) & sounds(known).keys()
            longest = max(map(len, shared), default=0)
            least = _LIKE if longest > _SHORT_KEY else _SHORT_LIKE
        if likeness < least:
            return 0.0
        total += likeness
    return total
