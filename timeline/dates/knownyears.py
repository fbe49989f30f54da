"""Who and what a text names, and in which years the news did so: what tells the year of a dateline
that leaves it out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import chain

from timeline.dates.namespellings import HeardNames, spellings
from timeline.dates.newswords import BENDING, terms_in
from timeline.dates.newsyears import Stretch, joined, stretch
from timeline.dates.officeyears import PARTICLES, Titled, holder_families, titled, titled_abroad
from timeline.daynumber import DayNumber, day_number
from timeline.language.phrases import Phrases, flat
from timeline.language.words import Words, words_of
from timeline.spans import Span

_LOOKED_AT = 20_000
"""Characters of a text in which what it names tells its year."""
_TOO_EARLY = 5.0
"""What it costs to be written before anybody knew of what it names."""
_JUST_BEFORE = 0.8
"""The same in the year before a person was well known, and for each year more."""
_DAYS_OF_YEAR = 365.25
_NO_LONGER = 1.0
"""What it costs to name a person, or a thing, years after it was in the news."""
_NOT_IN_OFFICE = 2.5
"""The same of a person under a title."""
_NOT_YET_IN_OFFICE = 4.0
"""What it costs to be named by an office before it was held."""
_RISE, _FALL = 6 * 366, 366
"""Days before an office in which whoever came to hold it may be named, and days after it."""
_ANOTHER = 1.0
"""What it costs to name somebody by a family name that is known of a holder of an office alone."""
_OLD_SPELLING = 2.0


@dataclass(frozen=True, slots=True)
class YearSign:
    """Words that fit some years better than others: before ``first`` and after ``last`` they cost,
    in logarithms of how seldom they are written then."""

    span: Span
    stretches: tuple[Stretch, ...]
    before: float
    after: float
    sharp: bool = True
    """False where the first year is only about that of the first news of a person."""

    def price(self, day: DayNumber) -> float:
        """What the words cost on a day of writing."""
        if any(first <= day <= last for first, last in self.stretches):
            return 0.0
        if day >= self.first:
            return self.after
        years = (self.first - day) / _DAYS_OF_YEAR
        return self.before if self.sharp else min(self.before, _JUST_BEFORE * (1 + years))

    @property
    def first(self) -> DayNumber:
        """The first day on which the words fit."""
        return self.stretches[0][0]


def year_signs(text: str, language: str = "en") -> list[YearSign]:
    """One for everything known that a text names, in text order: persons in office, bodies and
    states, spellings, the numbers of sessions and resolutions."""
    text = text[:_LOOKED_AT]
    signs = [*_of_names(flat(text), language), *_of_numbers(text)]
    return sorted(signs, key=lambda sign: sign.span)


def _of_names(text: str, language: str) -> Iterator[YearSign]:
    """What persons and things say whom a flat text names, each once."""
    seen: set[str] = set()
    taken: set[int] = set()
    offices: set[tuple[Stretch, ...]] = set()
    others: dict[int, Titled] = {}
    names, families = _names(), _families()
    words = words_of(text) if language in BENDING else None
    abroad = () if words is None else titled_abroad(words, language)
    for each in chain(titled(text, frozenset(families)), abroad):
        if not each.stretches:
            others[each.name.end] = each
            continue
        taken.update(range(each.span.start, each.span.end))
        seen.add(each.known)
        if each.stretches not in offices:
            offices.add(each.stretches)
            yield YearSign(each.span, each.stretches, _NOT_YET_IN_OFFICE, _NOT_IN_OFFICE)
    told = () if words is None else _told_abroad(words, language)
    for span, name in chain(_phrases().found_in(text), told):
        if span.start in taken:
            continue
        taken.update(range(span.start, span.end))
        if name not in seen:
            seen.add(name)
            yield _named(span, names[name], others.get(span.end))
    for each in others.values():
        if each.name.start not in taken and not any(name.endswith(each.known) for name in seen):
            seen.add(each.known)
            yield _named(each.name, families[each.known], each)


def _told_abroad(words: Words, language: str) -> Iterator[tuple[Span, str]]:
    """Persons whose full names sound as a flat text writes them, and things that its language calls
    otherwise than English: “Układ Warszawski”."""
    for place in range(1, len(words.plain)):
        if words.written(place)[0].isupper():
            found = _heard_persons().ending_at(words, place, language, shortened=True)
            if found is not None:
                yield found
    for term in terms_in(words, language):
        name = next((each for each in term.english if each in _names()), None)
        if name is not None:
            yield term.span, name


@cache
def _heard_persons() -> HeardNames:
    names = sorted(name for name, known in _names().items() if known.person)
    return HeardNames(name for name in names if " " in name)


def _named(span: Span, known: _Known, titled: Titled | None) -> YearSign:
    in_office = known.person and titled is not None and not titled.former
    after = max(known.after, _NOT_IN_OFFICE) if in_office else known.after
    if not in_office and known.person:
        after = min(after, _NO_LONGER)
    return YearSign(span, known.stretches, known.before, after, sharp=not known.person)


@dataclass(frozen=True, slots=True)
class _Known:
    stretches: tuple[Stretch, ...]
    before: float
    after: float
    person: bool


@cache
def _names() -> Mapping[str, _Known]:
    """By the words of ``years.tsv``, some of which were in the news more than once, and the full
    names of those who held an office."""
    prices = {
        "person": (_TOO_EARLY, _NO_LONGER),
        "thing": (_TOO_EARLY, _NO_LONGER),
        "spelling": (_NO_LONGER, _OLD_SPELLING),
    }
    rows: dict[tuple[str, str], list[Stretch]] = {}
    text = resources.files("resources").joinpath("lexicon", "years.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            kind, words, first, last = line.split("\t")
            for spelling in spellings(words) if kind == "person" else (words,):
                rows.setdefault((kind, spelling), []).append(stretch(first, last))
    found = {
        words: _Known(joined(stretches), *prices[kind], kind == "person")
        for (kind, words), stretches in rows.items()
    }
    for name, stretches in holder_families().items():
        if " " in name and name.split()[0] not in PARTICLES:
            found.setdefault(name, _widened(stretches))
    return found


def _widened(stretches: Sequence[Stretch]) -> _Known:
    """Somebody of whom it is known alone when an office was held."""
    span = DayNumber(stretches[0][0] - _RISE), DayNumber(stretches[-1][1] + _FALL)
    return _Known((span,), _ANOTHER, _ANOTHER, person=True)


@cache
def _families() -> Mapping[str, _Known]:
    """When all were in the news who bear a family name, by the name."""
    years: dict[str, list[Stretch]] = {}
    for name, known in _names().items():
        words = name.split()
        if not known.person or len(words) < 2:
            continue
        start = len(words) - 1
        while start > 1 and words[start - 1].lower() in PARTICLES:
            start -= 1
        if known.before > _ANOTHER:
            years.setdefault(" ".join(words[start:]), []).extend(known.stretches)
    families = {
        family: _Known(joined(found), _TOO_EARLY, _NOT_IN_OFFICE, person=True)
        for family, found in years.items()
    }
    for name, stretches in holder_families().items():
        families.setdefault(name, _widened(stretches))
    return families


@cache
def _phrases() -> Phrases:
    return Phrases(_names())


_SESSION = re.compile(
    r"\b(?P<number>[1-9][0-9])(?:st|nd|rd|th|\.|e|ème|ª|º|-я|-й|-ю)? "
    r"(?:regular |annual |ordinary )?(?:session of the |session of |Session der |session de l['’]"
    r"|período de sesiones de la |sesión de la |сесси[ияю] )?"
    r"(?:(?:U\.?N\.?|United Nations|UN-) ?)?"
    r"(?:General Assembly|Generalversammlung|Vollversammlung|Assemblée générale|Asamblea General"
    r"|Assembleia[- ]Geral|Assemblea [Gg]enerale|Генеральной Ассамблеи|Генассамблеи)"
)
_FOUNDED = 1945
_CLIMATE = re.compile(r"\bCOP[ -]?(?P<number>[1-9][0-9]?)\b")
_CLIMATE_BEFORE, _CLIMATE_SINCE = (1994, 1995)
_PUT_OFF = 26
"""The meeting of the parties to the climate convention that was put off by a year, to 2021."""
_RESOLUTION = re.compile(
    r"\b(?:[Rr]esolutions?|résolutions?|[Rr]esolución|[Rr]esolução|[Rr]isoluzione|[Rr]ezolucj\w+"
    r"|резолюци[ияюей]+) (?:(?:No\.?|number|n°|nº|№) ?)?(?P<number>[1-9][0-9]{2,3})\b"
)
_LAST_RESOLUTIONS = (
    *(15, 37, 66, 78, 89, 96, 98, 103, 106, 110, 121, 126, 131, 132, 160, 170, 177, 185, 199),
    *(219, 232, 244, 262, 275, 291, 307, 324, 344, 366, 384, 402, 422, 443, 461, 484, 499, 528),
    *(545, 559, 580, 593, 606, 626, 646, 683, 725, 801, 892, 969, 1035, 1092, 1146, 1219, 1284),
    *(1334, 1386, 1454, 1521, 1580, 1651, 1738, 1794, 1859, 1907, 1966, 2032, 2085, 2132, 2195),
    *(2259, 2336, 2397, 2452, 2504, 2562, 2616, 2672, 2721, 2768, 2812),
)
"""The highest number of a resolution of the Security Council by the end of each year from 1946."""
_FIRST_OF_RESOLUTIONS = 1946
_RESOLVED_SINCE = 3
"""Years for which a resolution is news."""


def _of_numbers(text: str) -> Iterator[YearSign]:
    for match in _SESSION.finditer(text):
        year = _FOUNDED + int(match["number"])
        days = (day_number(year, 7, 1), day_number(year + 1, 9, 8))
        yield YearSign(Span(*match.span()), (days,), _TOO_EARLY, _NOT_IN_OFFICE)
    for match in _CLIMATE.finditer(text):
        number = int(match["number"])
        year = number + (_CLIMATE_BEFORE if number < _PUT_OFF else _CLIMATE_SINCE)
        days = (day_number(year - 1), day_number(year + 2))
        yield YearSign(Span(*match.span()), (days,), _NOT_IN_OFFICE, _NO_LONGER)
    newest = max(_RESOLUTION.finditer(text), key=lambda each: int(each["number"]), default=None)
    if newest is not None and int(newest["number"]) <= _LAST_RESOLUTIONS[-1]:
        year = _year_of_resolution(int(newest["number"]), _LAST_RESOLUTIONS)
        days = (day_number(year), day_number(year + _RESOLVED_SINCE))
        yield YearSign(Span(*newest.span()), (days,), _TOO_EARLY, _NO_LONGER)


def _year_of_resolution(number: int, last: Sequence[int]) -> int:
    return _FIRST_OF_RESOLUTIONS + sum(number > each for each in last)
