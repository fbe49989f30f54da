"""Dates of one sentence of which one says the year or the month of the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from timeline.dates.context import Reference
from timeline.dates.matching import Candidate
from timeline.dates.meaning import CalendarDate, Heading, Meaning, Part
from timeline.dates.wordset import wordset
from timeline.daynumber import civil_date

_PAIRED = re.compile(
    r"\s+(?:and|then|but|et|puis|und|dann|y|luego|e|poi|depois|и|а)\s+(?P<first>[^\W\d_]+)"
    r"[^.;:,()\n]{0,60}$"
)
"""What stands between two dates of one subject: “initialled in April and signed on 5 May 1998”."""
_SUBJECTS = wordset(
    "the a an its his her their our this that these those it he she they we who which der die das "
    "den dem ein eine er sie es le la les un une il elle ils elles on el los las una su sus o os "
    "as um uma ele ela lo gli i uno egli essi он она они это"
)
_NOT_ON = re.compile(
    r"\b(?:of|since|until|from|to|by|before|after|than|von|vom|seit|ab|bis|vor|nach|de|du|des|depuis"
    r"|dès|avant|après|del|desde|hasta|antes|do|até|após|dal|dalla|fino|prima|dopo|с|от|до|после|od"
    r"|sinds|van|tot)(?:\s(?:el|o|le|la|il|de|del|do))?\s*$"
)


def with_paired_year(
    candidates: Sequence[Candidate], index: int, candidate: Candidate, text: str
) -> Candidate:
    """“Initialled in April and signed on 5 May 1998”: of the year in which it was signed, or of the
    one before where that month is later."""
    meaning = whole(candidate.meaning)
    if not isinstance(meaning, CalendarDate) or index + 1 == len(candidates):
        return candidate
    open_year = meaning.year is None and meaning.within is None
    if meaning.month is None or not open_year or meaning.heading is not Heading.OPEN:
        return candidate
    following = candidates[index + 1]
    other = whole(following.meaning)
    if not isinstance(other, CalendarDate) or other.year is None or other.month is None:
        return candidate
    between = text[candidate.span.end : min(following.span.start, candidate.span.end + _PAIR)]
    pair = _PAIRED.match(between) if following.span.start <= candidate.span.end + _PAIR else None
    if pair is None or pair["first"].lower() in _SUBJECTS or _NOT_ON.search(between):
        return candidate
    later = (meaning.month, meaning.day or 1) > (other.month, other.day or 31)
    return remade(candidate, replace(meaning, year=other.year - later))


_PAIR = 90


def in_month_told(candidate: Candidate, told: Reference | None, text: str) -> Candidate:
    """“By the middle of March, with a last round on March 19”: a day of the month that its sentence
    has named is of the same year."""
    meaning = candidate.meaning
    if not isinstance(meaning, CalendarDate) or meaning.year is not None or told is None:
        return candidate
    if meaning.month is None or meaning.day is None or meaning.heading is not Heading.OPEN:
        return candidate
    year, month, _ = civil_date(told.first)
    if told.unit != "M" or month != meaning.month or meaning.within is not None:
        return candidate
    between = text[told.span.end : candidate.span.start]
    if len(between) > _BESIDE or _CLAUSE_END.search(between):
        return candidate
    return replace(candidate, meaning=replace(meaning, year=year))


_BESIDE = 60
_CLAUSE_END = re.compile(r"[^\W\d_]{4,}[.!?]\s|[\n;:]")


def whole(meaning: Meaning) -> Meaning:
    """What “late January” is a part of."""
    return meaning.inner if isinstance(meaning, Part) else meaning


def remade(candidate: Candidate, meaning: CalendarDate) -> Candidate:
    """The candidate with another date in its part."""
    if isinstance(candidate.meaning, Part):
        return replace(candidate, meaning=replace(candidate.meaning, inner=meaning))
    return replace(candidate, meaning=meaning)
