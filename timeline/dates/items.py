"""Text into runs of date words: each word, number or sign with what it can mean."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from timeline.dates.lexicon import Entry, Lexicon, Value
from timeline.dates.numberwords import merge_numbers
from timeline.spans import Span


@dataclass(slots=True)  # never changed; freezing would double the time that making one takes
class Item:
    """A piece of a run: its place in the text and what it can mean."""

    start: int
    end: int
    word: str
    entry: Entry

    def value(self, name: str) -> Value | None:
        """What it means as a word of the class; None when it is not one."""
        return self.entry.values.get(name)


class Run(NamedTuple):
    """Items with nothing but white space between them. ``classes`` has one character an item."""

    items: tuple[Item, ...]
    classes: str


_WORD = frozenset(("plain", "word"))
_MAX_RUN = 64


def runs(text: str, lowered: str, span: Span, lexicon: Lexicon) -> Iterator[Run]:
    """Runs of date words within ``span`` that hold at least one word that can make a date.

    ``lowered`` is ``text`` in lower case, of the same length.
    """
    words, capitals, signs = lexicon.words, lexicon.capitals, lexicon.signs
    collected: list[Item] = []
    core = spelled = False
    end = span.start
    for match in lexicon.scan.finditer(lowered, span.start, span.end):
        kind = match.lastgroup
        if kind is None:
            continue
        if collected and match.start() != end:
            if core:
                yield from _finished(collected, lexicon)
            collected, core, spelled = [], False, False
        word = match[kind]
        end = match.end()
        start = end - len(word)
        is_word = kind in _WORD
        if is_word:
            entry = words.get(word)
            if capitals and text[start].isupper():
                if entry is None or start > span.start:
                    entry = capitals.get(word, entry)
            elif entry is not None and entry.capital and not text[start].isupper():
                entry = _INSIDE if word in lexicon.phrases else None  # “tags darauf”
            if entry is None and word in lexicon.compounds:
                head = _head(word, start, lexicon)
                collected.append(head)
                core = core or head.entry.core
                entry = _tail_entry(word, lexicon)
                collected.append(Item(head.end, end, word[len(head.word) :], entry))
                continue
        else:
            entry = signs.get(word) if kind == "mark" else None
            entry = entry or _entry(word, kind, start, collected, text, lexicon)
            if entry is _SWALLOWED:
                core = core or collected[-1].entry.core
                continue
        if entry is None:
            if core:
                yield from _finished(collected, lexicon)
            if collected:
                collected = []
            core = spelled = False
            continue
        core = core or entry.core or not entry.char
        if is_word and "number" in entry.values:
            core = core or spelled
            spelled = True
        if kind == "possessive":
            word = "'s"
        collected.append(Item(start, end, word, entry))
        if len(collected) >= _MAX_RUN:
            if core:
                yield from _finished(collected, lexicon)
            collected, core, spelled = [], False, False
    if core:
        yield from _finished(collected, lexicon)


_SWALLOWED = Entry({}, "")
_INSIDE = Entry({}, "")
"""A word that counts only as a part of a phrase."""


def _head(word: str, start: int, lexicon: Lexicon) -> Item:
    """The first of two words that are written as one."""
    head = word[: lexicon.compounds[word]]
    return Item(start, start + len(head), head, lexicon.words[head])


def _tail_entry(word: str, lexicon: Lexicon) -> Entry:
    tail = word[lexicon.compounds[word] :]
    return lexicon.capitals.get(tail) or lexicon.words[tail]


def _entry(
    word: str, kind: str, start: int, before: list[Item], text: str, lexicon: Lexicon
) -> Entry | None:
    if kind == "mark":
        return _mark(word, start, before, text, lexicon)
    if kind == "dotted":
        return lexicon.words.get(word.replace(".", ""))
    if kind == "elided":
        return lexicon.words.get(word.replace("’", "'"))
    if kind == "code":
        return _code(word, start, text, lexicon)
    if kind == "possessive":
        return lexicon.signs["'s"]
    if kind == "yy":
        return lexicon.entry({"yy": int(word[1:])})
    if _glued(text, start):
        return None
    return _numeric(word, kind, start + len(word), text, lexicon)


def _code(word: str, start: int, text: str, lexicon: Lexicon) -> Entry | None:
    """Q3, H1, FY2023: a period by its letter."""
    letters, digits = word.rstrip("0123456789"), word.lstrip("fyqhtskw")
    if start and (text[start - 1].isalnum() or not text[start].isupper()):
        return None
    if letters == "fy" and len(digits) in (2, 4):
        return lexicon.entry({"fiscal_code": int(digits)})
    return lexicon.words.get(word)


def _glued(text: str, start: int) -> bool:
    """True for digits that are part of a name, a price or a reference: G20, $1990, #5, S/1973."""
    if start == 0:
        return False
    before = text[start - 1]
    return (
        before.isalpha()
        or before in "_$€£¥#№§+@"
        or (
            before == "-"
            and text[start - 2 : start - 1].isalpha()
            and text[start - 2 : start - 1].isupper()
            and text[start - 3 : start - 2].isupper()
        )
    )


def _mark(sign: str, start: int, before: list[Item], text: str, lexicon: Lexicon) -> Entry | None:
    if sign in lexicon.suffixes:
        return lexicon.words.get(sign)
    if sign == "." and before and before[-1].end == start:
        last = before[-1]
        if last.entry.abbreviation:
            before[-1] = replace(last, end=start + 1)
            return _SWALLOWED
        if (
            lexicon.ordinal_dot
            and last.value("small") is not None
            and text[start + 1 : start + 2] != ""
        ):
            value = int(last.value("small") or 0)
            entry = lexicon.entry({"ordinal": value, "dotted": value, "numeral": value})
            before[-1] = replace(last, end=start + 1, entry=entry)
            return _SWALLOWED
        if lexicon.ordinal_dot and _is_day_month(last.word, text[start + 1 : start + 3]):
            before[-1] = replace(
                last, end=start + 1, entry=lexicon.entry({"daymonth": last.word + "."})
            )
            return _SWALLOWED
    return None


def _is_day_month(word: str, following: str) -> bool:
    """True for “10.1” before a full stop that does not end the sentence."""
    day, _, month = word.partition(".")
    return (
        day.isdigit()
        and month.isdigit()
        and len(month) <= 2
        and 1 <= int(day) <= 31
        and 1 <= int(month) <= 12
        and (following[:1] in ",;):" or following[1:2].islower())
    )


def _numeric(word: str, kind: str, end: int, text: str, lexicon: Lexicon) -> Entry | None:
    sign = text[end : end + 1]
    if sign and sign in "%°€$£" and sign not in lexicon.suffixes:
        return None
    if kind == "integer":
        return _integer(word, lexicon)
    if kind == "iso":
        name = "isotime" if "t" in word else ("isodate" if word.count("-") == 2 else "isomonth")
        if name == "isomonth" and not 1 <= int(word[5:7]) <= 12:
            return lexicon.entry({"yearspan": word})
        return lexicon.entry({name: word})
    if kind == "numdate":
        return lexicon.entry({"numdate": word})
    if kind == "clock":
        return lexicon.entry({"clock": word.replace("h", ":")})
    return _decimal(word, lexicon)


def _integer(word: str, lexicon: Lexicon) -> Entry:
    entry = lexicon.integers.get(word)
    if entry is None:
        entry = _new_integer(word, lexicon)
        if len(word) <= 4:
            lexicon.integers[word] = entry
    return entry


def _new_integer(word: str, lexicon: Lexicon) -> Entry:
    number = int(word) if len(word) <= 12 else -1
    if len(word) <= 2:
        return lexicon.entry({"number": number, "small": number})
    if len(word) == 4:
        return lexicon.entry({"number": number, "year": number})
    if len(word) == 8:
        return lexicon.entry({"basicdate": word})
    return lexicon.entry({"number": number})


def _decimal(word: str, lexicon: Lexicon) -> Entry | None:
    if re.fullmatch(r"[0-9]{1,3}(?:[.,][0-9]{3})+", word):
        return lexicon.entry({"number": int(re.sub(r"[.,]", "", word))})
    if re.fullmatch(r"[0-9]{1,2}\.[0-9]{2}", word):
        return lexicon.entry({"dotclock": word.replace(".", ":"), "number": word})
    if re.fullmatch(r"[0-9]{1,6}[.,][0-9]{1,3}", word):
        return lexicon.entry({"number": word.replace(",", ".")})
    return None


def _finished(collected: Sequence[Item], lexicon: Lexicon) -> Iterator[Run]:
    """The run with suffixes, phrases and numbers put together, cut at words that mean nothing."""
    if len(collected) == 1:
        entry = collected[0].entry
        if entry.char and entry.core:
            yield _run(collected)
        return
    suffixed = phrased = spoken = False
    for item in collected:
        word = item.word
        if word in lexicon.suffix_words:
            suffixed = True
        if word in lexicon.phrases:
            phrased = True
        if "number" in item.entry.values and not word[0].isdigit():
            spoken = True
    items = collected
    if suffixed:
        items = _with_suffixes(items, lexicon)
    if phrased:
        joined = _with_phrases(items, lexicon)
        spoken = spoken or len(joined) < len(items)
        items = joined
    if spoken:
        items = merge_numbers(items, lexicon)
    piece: list[Item] = []
    core = False
    for item in items:
        if item.entry.char:
            piece.append(item)
            core = core or item.entry.core
            continue
        if core:
            yield _run(piece)
        piece, core = [], False
    if core:
        yield _run(piece)


def _run(items: Sequence[Item]) -> Run:
    return Run(tuple(items), "".join([item.entry.char for item in items]))


def _with_suffixes(items: Sequence[Item], lexicon: Lexicon) -> list[Item]:
    """Numbers joined with the letters that follow at once: 10th, 1980s, 3pm."""
    found: list[Item] = []
    for item in items:
        last = found[-1] if found else None
        if last is not None and last.end == item.start and last.word[-1:].isdigit():
            joined = _suffixed(last, item, lexicon)
            if joined is not None:
                found[-1] = joined
                continue
        hyphened = _hyphen_suffixed(found, item, lexicon)
        if hyphened is not None:
            found[-2:] = [hyphened]
            continue
        found.append(item)
    return found


def _hyphen_suffixed(found: Sequence[Item], suffix: Item, lexicon: Lexicon) -> Item | None:
    """“1990-х”, “5-го”."""
    if len(found) < 2 or "-" + suffix.word not in lexicon.suffixes:
        return None
    number, dash = found[-2:]
    if dash.value("dash") is None or (number.end, dash.end) != (dash.start, suffix.start):
        return None
    return _suffixed(number, replace(suffix, word="-" + suffix.word), lexicon)


def _suffixed(number: Item, suffix: Item, lexicon: Lexicon) -> Item | None:
    kind = lexicon.suffixes.get(suffix.word, ("", 0))[0]
    value = number.value("number") or (number.value("yy") if kind == "decade" else None)
    if not kind or not isinstance(value, int):
        return None
    if kind == "ordinal" and number.value("small") is not None:
        entry = lexicon.entry({"ordinal": value, "numeral": value})
    elif kind == "decade" and value % 10 == 0 and value >= 10:
        entry = lexicon.entry({"decade": value})
    else:
        return None
    return Item(number.start, suffix.end, number.word + suffix.word, entry)


def _with_phrases(items: Sequence[Item], lexicon: Lexicon) -> list[Item]:
    phrases = lexicon.phrases
    found: list[Item] = []
    index = 0
    while index < len(items):
        item = items[index]
        longer = phrases.get(item.word) if index + 1 < len(items) else None
        taken = 1
        for rest, entry in longer or ():
            if rest[0] != items[index + 1].word:
                continue
            if len(rest) < len(items) - index and all(
                items[index + 1 + offset].word == word for offset, word in enumerate(rest)
            ):
                taken = 1 + len(rest)
                last = items[index + len(rest)]
                item = Item(item.start, last.end, " ".join((item.word, *rest)), entry)
                break
        found.append(item)
        index += taken
    return found
