"""Dates counted from a happening: “two days after the referendum”, “the day before the vote”.

The happening is named a second time. Where the words around its other mention say when it was, the
count begins there; so it does where its own clause goes on to say when it was (“three days after
the guns fell silent on 11 November 1918”). Where nothing does, the words stay what they were.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from typing import NamedTuple

from timeline.dates.anchors.units import move, unit_at
from timeline.dates.context import Context, Resolved
from timeline.dates.lexicon import lexicon
from timeline.dates.matching import Candidate
from timeline.dates.meaning import Duration, Origin, Period
from timeline.dates.options import Mode
from timeline.language.alternation import any_of
from timeline.records import Basis, TimexType
from timeline.spans import Span

Dated = tuple[Candidate, Resolved, Context]
RULE = "happening.counted"
"""The rule of a date that is counted from a happening; events know the order by it."""

_ALONE = "period.unit"
"""The rule of “the next day”, from which nothing is counted but what was told."""
_COUNTED = re.compile(r"P(?P<count>[0-9]+)(?P<unit>[DWMY])")
_REACH = 70
_NEAR = 90
"""Characters between a mention and the date that it is said to have been on."""
_BESIDE = 30
"""Characters before the words within which a date says already when it was."""
_STEM = 4
_SUFFIXES = ("ements", "ement", "ments", "ment", "ings", "ing", "ions", "ion", "ungen", "ung")
_SHORT_SUFFIXES = ("ed", "es", "en", "s", "e")
_STOP = re.compile(r"[.!?]\s|\n")
_WORD = re.compile(r"[^\W\d_][\w-]*")
_NEXT = re.compile(r"\s(?P<word>[a-z]+)")
_MODIFIERS = 2


class _Named(NamedTuple):
    """What the words count from: the name of the happening, the proper names in it, and how far it
    is away."""

    stem: str
    called: frozenset[str]
    span: Span
    unit: str
    number: int


def from_happenings(
    text: str, sentences: Sequence[Span], dates: Sequence[Dated], language: str
) -> Iterator[Dated]:
    """The dates, those that are counted from a happening with its day where the text tells it."""
    words = _words(language)
    for index, (candidate, resolved, context) in enumerate(dates):
        end = dates[index - 1][0].span.end if index else 0
        dated = None if words is None else _dated_behind(text, dates, index, words)
        if dated is not None:
            yield dated
            continue
        named = None if words is None else _named(text, candidate, end, words, language)
        told = None if named is None else _told(text, sentences, dates, candidate, named)
        if named is None or told is None or told.first is None:
            yield candidate, resolved, context
            continue
        span = Span(candidate.span.start, named.span.end)
        counted = replace(
            unit_at(move(told.first, named.unit, named.number), _told_in(named.unit, context)),
            anchor=told.first,
            basis=Basis.RELATIVE,
            reason=f"counted from the day of “{named.span.of(text)}”",
        )
        yield (
            replace(candidate, span=span, rule=RULE),
            counted,
            replace(context, words=span.of(text)),
        )


class _Words(NamedTuple):
    """Words around the names of happenings in one language."""

    pattern: re.Pattern[str]
    """After or before, and the words that go before a happening that is known."""
    lasting: frozenset[str]
    """What goes on for long: nobody says from which of its days is counted."""
    ends: frozenset[str]
    """Words that no name of a happening holds."""
    verbs: frozenset[str]
    """Those among them before which a name may end."""
    dated: re.Pattern[str]
    """After or before, a clause, and the preposition of the date that says when that was."""
    lengths: frozenset[str]
    """Words behind which a count is how long: “for three days after”."""
    apart: frozenset[str]
    """Words that begin another clause."""
    known: frozenset[str]
    """Words before what is known, a happening or a stretch of days."""
    windows: frozenset[str]
    """Words before a stretch on any day of which something was: “in the three days after”."""


@cache
def _words(language: str) -> _Words | None:
    """The words that the lexicon of a language lists under ``[happening]``."""
    listed = partial(lexicon(language).listed, "happening")
    if not listed("known"):
        return None
    after, before, known = (any_of(listed(name)) for name in ("after", "before", "known"))
    known = known.replace("'", "['’]")
    clause = rf"\s*(?:(?P<after>{after})|(?P<before>{before}))(?P<clause>\s?[^,;:.()\n–—]*?)"
    dated = rf"{clause}\s{any_of(listed('dated'))}\s(?:{any_of(listed('the'))}\s)?"
    pattern = rf"\s*(?:(?P<after>{after})|(?P<before>{before}))?\s*(?P<known>{known})"
    return _Words(
        re.compile(rf"{pattern}(?:\s+|(?<=['’]))(?=[^\W\d_])", re.IGNORECASE),
        frozenset(listed("lasting")),
        frozenset(listed("ends")),
        frozenset(listed("verbs")),
        re.compile(dated, re.IGNORECASE),
        frozenset(listed("lengths")),
        frozenset(listed("apart")),
        frozenset(listed("known")),
        frozenset(listed("windows")),
    )


def _dated_behind(text: str, dates: Sequence[Dated], index: int, words: _Words) -> Dated | None:
    """“A week after the earthquake of May 1960”: counted from the date of the clause behind; not
    “for a month after”, nor “a month after he left and on 5 May”."""
    candidate, _, context = dates[index]
    meaning, start = candidate.meaning, candidate.span.end
    if index + 1 == len(dates) or not isinstance(meaning, Duration) or meaning.mod is not None:
        return None
    counted = _COUNTED.fullmatch(meaning.value)
    begin, told, _ = dates[index + 1]
    if counted is None or told.first is None or not _is_day(told, counted["unit"]):
        return None
    if not 0 < begin.span.start - start <= _REACH or begin.linked is not None:
        return None
    match = words.dated.fullmatch(text, start, begin.span.start)
    if match is None or _is_apart(text, candidate.span, begin.span, match["clause"], words):
        return None
    side = 1 if match["after"] is not None else -1
    unit = counted["unit"]
    side_word = match.end("after" if side > 0 else "before")
    span = Span(candidate.span.start, side_word)
    value = replace(
        unit_at(move(told.first, unit, side * int(counted["count"])), _told_in(unit, context)),
        anchor=told.first,
        anchor_span=begin.span,
        basis=Basis.RELATIVE,
        reason=f"counted from “{begin.span.of(text)}”",
    )
    words_of = replace(context, words=span.of(text))
    return replace(candidate, span=span, rule=RULE), value, words_of


def _told_in(unit: str, context: Context) -> str:
    """News counts its weeks to the day, histories do not."""
    return "D" if unit == "W" and context.mode is not Mode.NARRATIVE else unit


def _is_apart(text: str, count: Span, date: Span, clause: str, words: _Words) -> bool:
    """Whether the words say how long (“for a month after”), or the date is that of another clause:
    “a month after the coup and in 1993”, “Two days after they met he left on 5 May.”"""
    said = clause.lower().split()
    if len(said) < _CLAUSE or not words.apart.isdisjoint(said):
        return True
    lead = _LAST_WORD.search(text, max(0, count.start - _LEAD), count.start)
    if lead is None:
        return _STOP.match(text, date.end) is not None or not text[date.end :].strip(" .")
    return lead.group().lower() in words.lengths


_LEAD = 24
_CLAUSE = 2
"""Words of the shortest clause: “the vote”."""
_LAST_WORD = re.compile(r"[^\W\d_]+(?=\s*\Z)")


def _named(
    text: str, candidate: Candidate, last: int, words: _Words, language: str
) -> _Named | None:
    """The happening that the words count from; None where they say how long instead, as beside a
    date of their own (“on 27 June, three days after the award”)."""
    span = candidate.span
    match = words.pattern.match(text, span.end, span.end + _REACH)
    if match is None:
        return None
    name = _name(text, match.end(), words, language)
    if name is None:
        return None
    whole = Span(match.start("known"), name.end)
    stem, meaning = _stem(name.of(text)), candidate.meaning
    before = _WORD.findall(text, match.end(), name.start)
    called = frozenset(word for word in before if word[0].isupper())
    side = -1 if match["before"] is not None else 1 if match["after"] is not None else 0
    if isinstance(meaning, Period):
        if candidate.rule == _ALONE:
            return None  # “Next day the council met”
        day = meaning.origin is Origin.REFERENCE and meaning.unit == "D" and meaning.offset
        return _Named(stem, called, whole, "D", meaning.offset) if day and not side else None
    if not isinstance(meaning, Duration) or not side or meaning.mod is not None:
        return None
    counted = _COUNTED.fullmatch(meaning.value)
    between = text[last : span.start]
    if _is_window(text, span, words):
        return None
    if counted is None or (len(between) <= _BESIDE and _STOP.search(between) is None):
        return None
    return _Named(stem, called, whole, counted["unit"], side * int(counted["count"]))


def _is_window(text: str, count: Span, words: _Words) -> bool:
    """“In the three days after the landing”: on any of them."""
    lead = _LAST_WORD.search(text, max(0, count.start - _LEAD), count.start)
    said = count.of(text).lower().split()
    return said[0] in words.known and lead is not None and lead.group().lower() in words.windows


def _name(text: str, start: int, words: _Words, language: str) -> Span | None:
    """The head of the noun phrase that begins here."""
    found: list[Span] = []
    end = start
    for word in _WORD.finditer(text, start, start + _REACH):
        upper = word.group()[0].isupper()
        if word.start() > end + 1 or word.group().lower() in words.ends:
            break
        if language == "en" and found and upper and text[found[-1].start].islower():
            break
        found.append(Span(*word.span()))
        end = word.end()
        if len(found) > _MODIFIERS or (language == "de" and upper) or language not in ("en", "de"):
            break
    if not found or found[-1].end - found[-1].start < _STEM:
        return None
    if text.startswith(",", found[-1].end) and text[found[-1].end :].lstrip(", ")[:1].isupper():
        return None  # “after the two ministers, Mr. Holm and Mr. Brandt, exchanged notes”
    following = _NEXT.match(text, found[-1].end)
    verb = following is not None and following["word"] not in words.ends - words.verbs
    if language == "en" and verb:
        return None  # “after the two foreign ministers exchanged notes”
    head = found[-1].of(text).lower()
    return None if head in lexicon(language).words or head in words.lasting else found[-1]


def _told(
    text: str,
    sentences: Sequence[Span],
    dates: Sequence[Dated],
    own: Candidate,
    named: _Named,
) -> Resolved | None:
    """The day beside another mention of the happening: of those whose sentence has its proper name
    too (“the Vienna talks”), else of all, the last one before, else the next."""
    starts = [sentence.start for sentence in sentences]
    here = bisect_right(starts, own.span.start) - 1
    best: tuple[tuple[bool, bool, int, int], Resolved] | None = None
    for candidate, resolved, _ in dates:
        if candidate is own or resolved.first is None or not _is_day(resolved, named.unit):
            continue
        place = bisect_right(starts, candidate.span.start) - 1
        sentence = sentences[max(place, 0)]
        apart = _apart(text, sentence, candidate.span, named)
        if apart is None:
            continue
        is_other = named.called.isdisjoint(_WORD.findall(text, sentence.start, sentence.end))
        rank = (is_other, place > here, abs(place - here), apart)
        if best is None or rank < best[0]:
            best = rank, resolved
    return None if best is None else best[1]


def _is_day(resolved: Resolved, unit: str) -> bool:
    units = ("D", "M", "Y") if unit == "Y" else ("D", "M") if unit == "M" else ("D",)
    return resolved.type in (TimexType.DATE, TimexType.TIME) and resolved.unit in units


def _apart(text: str, sentence: Span, date: Span, named: _Named) -> int | None:
    """Characters between the date and the nearest mention in its sentence; None where it has
    none close by."""
    found: int | None = None
    for word in _WORD.finditer(text, sentence.start, sentence.end):
        if named.span.start <= word.start() < named.span.end or _stem(word.group()) != named.stem:
            continue
        apart = max(date.start - word.end(), word.start() - date.end)
        if apart <= _NEAR and (found is None or apart < found):
            found = apart
    return found


def _stem(word: str) -> str:
    """“signing” and “signed”, “announcement” and “announced” have the same one."""
    word = word.lower()
    for suffix in (*_SUFFIXES, *_SHORT_SUFFIXES):
        if word.endswith(suffix) and len(word) - len(suffix) >= _STEM:
            return word.removesuffix(suffix)
    return word
