"""Years of two to four digits by themselves, in a history of their time: “in 843”, “490 to 479 BC”.

A bare number of three digits is a year only close to a date that is stated of such an age (a year
with its era, a century, a year before 1400), or where it opens a sentence before who or what it is
told of (“In 843 the empire”) or follows a fate (“was crowned in 800”). It must stand where a year
does (“in 843 the”, “by 732,”) and count nothing (“in 410 villages”). Beside a year of an era the
numbers that it is listed with or that begin its range are years of that era (“from 336 to 323 BC”,
“AD 801-812”).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from timeline.dates.lexicon import Lexicon, lexicon
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate, Century, Decade, Season, core
from timeline.dates.rule import Link
from timeline.language.alternation import any_of
from timeline.spans import Span

EARLY, BESIDE = "era.bare-year", "era.year-beside"
_OLD = 1400
"""Years before this are of an age in which a number of three digits is a year."""
_NEAR = 700
"""Characters from a date of such an age within which bare numbers are years."""
_REACH = 14
_LIST = 4
"""Numbers that share one era."""


def with_early_years(text: str, candidates: Sequence[Candidate], words: Lexicon) -> list[Candidate]:
    """``candidates`` in order with the years that say no era."""
    signs = [each for each in candidates if _age(each) is not None]
    patterns = _patterns(words.language) if signs or _LONE.search(text) is not None else None
    if patterns is None:
        return list(candidates)
    alone = [] if signs else list(patterns.alone(text))
    signs = signs or alone
    if not signs:
        return list(candidates)
    found = [*alone, *(year for sign in signs for year in patterns.beside(text, sign))]
    found += patterns.bare(text, sorted((*signs, *found), key=_place))
    taken = sorted(each.span for each in candidates)
    new: dict[Span, Candidate] = {}
    for each in found:
        index = bisect_left(taken, each.span)
        if not any(each.span.overlaps(other) for other in taken[max(0, index - 1) : index + 1]):
            new.setdefault(each.span, each)
    return sorted((*candidates, *new.values()), key=_place)


_LONE = re.compile(r"[nlm] [1-9][0-9]{2}[ ,.;]")
"""What may be such a year with no date of its age around it: “In 843 the”, “Nel 843”, “em 843”."""


def _place(candidate: Candidate) -> Span:
    return candidate.span


def _age(candidate: Candidate) -> int | None:
    """1 for a date of the common era before 1400, -1 for one before it, None for any other."""
    meaning = core(candidate.meaning)
    if isinstance(meaning, Century):
        return None if meaning.number > _OLD // 100 else (1 if meaning.number > 0 else -1)
    if isinstance(meaning, Decade) and meaning.bce:
        return -1
    if isinstance(meaning, CalendarDate | Season) and meaning.year is not None:
        return None if meaning.year >= _OLD else (1 if meaning.year > 0 else -1)
    return None


def _year(number: int, age: int) -> CalendarDate:
    return CalendarDate(number if age > 0 else 1 - number)


class _Patterns:
    """Where years stand in one language."""

    def __init__(self, words: Lexicon) -> None:
        listed = {name: f"(?i:{any_of(words.listed('early', name))})" for name in _LISTED}
        year = r"(?P<year>[1-9][0-9]{2})(?![0-9]|[.,][0-9]|\s?%)"
        nouns = "unit" in str(words.settings.get("capital_classes", "")).split()
        name = "" if nouns else rf"|\s[{_CAPITALS}]"
        behind = rf"(?=\s*[,.;:)–—]|\s*\Z{name}|\s{listed['behind']}(?![^\W_]))"
        self._bare = re.compile(rf"(?<![^\W_]){listed['lead']}\s?{year}{behind}")
        pair = (
            rf"(?<![^\W_]){listed['from']}\s(?P<first>[1-9][0-9]{{2}})\s"
            rf"{listed['to']}\s(?P<last>[1-9][0-9]{{2}})(?![0-9]|[.,][0-9]|\s?%){behind}"
        )
        self._range = re.compile(pair)
        joint = rf"(?:,?\s(?:{listed['and']}|{listed['to']})\s|,\s|\s?[-–—/]\s?)"
        self._left = re.compile(rf"(?<![\w.,])(?P<year>[1-9][0-9]{{1,3}})(?P<joint>{joint})\Z")
        self._right = re.compile(rf"(?P<joint>{joint})(?P<year>[1-9][0-9]{{1,3}})(?![\w%])")
        self._lists = re.compile(rf",?\s(?:{listed['and']})\s|,\s")

        opens, told, fates = (any_of(words.listed("early", name)) for name in _ALONE)
        self._alone = re.compile(
            rf"(?:\A|[.!?:–—]\s|\n)(?:{opens})\s{year},?\s(?=(?:{told})(?![^\W_]))"
            rf"|(?<![^\W_])(?:{fates})\s(?:[{_CAPITALS}][\w-]+\sin\s)?"
            rf"{year.replace('<year>', '<fate>')}(?=[.,;)]|\sand\s)"
            if words.listed("early", "opens")
            else r"(?!)"
        )

    def alone(self, text: str) -> Iterator[Candidate]:
        """The years with which a sentence opens, and those in which somebody died or was born."""
        for match in self._alone.finditer(text):
            name = match.lastgroup or "year"
            yield Candidate(Span(*match.span(name)), _year(int(match[name]), 1), EARLY)

    def beside(self, text: str, sign: Candidate) -> Iterator[Candidate]:
        """The years before one with its era behind it, or behind one with it in front."""
        age, meaning = _age(sign), sign.meaning
        if age is None or not isinstance(meaning, CalendarDate) or meaning.year is None:
            return
        last = meaning.year if age > 0 else 1 - meaning.year
        in_front = text[sign.span.start : sign.span.end].lstrip()[:1].isalpha()
        place, again = sign.span.end if in_front else sign.span.start, self._lists
        for _ in range(_LIST):
            if in_front:
                match = self._right.match(text, place)
            else:
                match = self._left.search(text, max(0, place - _REACH), place)
            number = 0 if match is None else int(match["year"])
            later = (number > last) == (in_front == (age > 0))
            if match is None or number == last or not later:
                return
            span = Span(*match.span("year"))
            yield Candidate(span, _year(number, age), BESIDE, Link.RANGE if in_front else None)
            if again.fullmatch(match["joint"]) is None:
                return
            place, last = (span.end if in_front else span.start), number

    def bare(self, text: str, signs: Sequence[Candidate]) -> Iterator[Candidate]:
        """The numbers that stand where years do, close to a date of such an age."""
        places = [each.span.start for each in signs]
        for pattern in (self._bare, self._range):
            for match in pattern.finditer(text):
                index = bisect_left(places, match.start())
                near = signs[max(0, index - 1) : index + 1]
                sign = min(near, key=lambda each: abs(each.span.start - match.start()))
                age = _age(sign)
                if age is None or abs(sign.span.start - match.start()) > _NEAR:
                    continue
                for name in match.groupdict():
                    link = Link.RANGE if name == "last" else None
                    span = Span(*match.span(name))
                    yield Candidate(span, _year(int(match[name]), age), EARLY, link)


_CAPITALS = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĪİŁŃŇŌŐŘŚŞŠŤŪŮŰŹŻŽА-ЯЁІЇЄ"
_LISTED = ("lead", "behind", "from", "to", "and")
_ALONE = ("opens", "told", "fates")


@cache
def _patterns(language: str) -> _Patterns | None:
    words = lexicon(language)
    return _Patterns(words) if words.listed("early", "to") else None
