"""Patterns over word classes, as a rule writes them, into regular expressions.

``<month> <day=small|ordinal> (?: <comma>? <year> )?`` is a month, then a small number or an
ordinal to be called ``day``, then perhaps a year. Spaces mean nothing; the rest is ``re`` syntax,
of which a pattern uses ``(?: )``, looking ahead and behind, ``|`` and ``?``.
A name that is used twice gets digits: ``<day1=small>``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

_SLOT = re.compile(r"<(?:(?P<name>[a-z_0-9]+)=)?(?P<classes>[a-z_|]+)>")
_PIECE = re.compile(rf"{_SLOT.pattern}|\(\?(?P<opens>:|!|=|<=)|(?P<sign>[)|?])")


class Pattern:
    """The pattern for a language; ``chars`` gives the characters that stand for a class.

    ``slots`` gives the classes of each named slot, ``begins`` every character that a match can
    begin with. The expression is compiled when it is first needed, as most rules never are.
    """

    __slots__ = ("_body", "_names", "_regex", "begins", "slots")

    def __init__(self, text: str, chars: Mapping[str, str]) -> None:
        self.slots: dict[str, tuple[str, ...]] = {}
        self._names: list[str] = []
        """The slot of each group: one that is written in several branches has several groups."""
        self._body = _SLOT.sub(lambda match: self._slot(match, chars), text).replace(" ", "")
        self._regex: re.Pattern[str] | None = None
        self.begins = frozenset("".join(chars.get(name, "") for name in _beginnings(text)))

    def _slot(self, match: re.Match[str], chars: Mapping[str, str]) -> str:
        """A slot as a group; one that the language has no word for matches nothing."""
        classes = tuple(match["classes"].split("|"))
        name = match["name"] or (classes[0] if len(classes) == 1 else "")
        known = "".join(dict.fromkeys("".join(chars.get(each, "") for each in classes)))
        piece = f"[{known}]" if known else r"(?!)"
        if not name:
            return piece
        self.slots[name] = (*self.slots.get(name, ()), *classes)
        self._names.append(name)
        return f"({piece})"

    def match(self, classes: str, place: int) -> re.Match[str] | None:
        """The match that begins at a place of the class string."""
        if self._regex is None:
            self._regex = re.compile(self._body)
        return self._regex.match(classes, place)

    def groups(self, match: re.Match[str]) -> dict[str, int]:
        """Where each slot that took part matched."""
        starts = zip(self._names, match.regs[1:], strict=True)
        return {slot: start for slot, (start, _) in starts if start >= 0}


@cache
def _beginnings(text: str) -> frozenset[str]:
    """The classes of the words that a match can begin with."""
    begins, _ = _alternatives(_PIECE.finditer(text))
    return begins


def _alternatives(pieces: Iterator[re.Match[str]]) -> tuple[frozenset[str], bool]:
    """The classes that some alternatives can begin with, up to where they close, and whether one
    of them can be left out."""
    begins: set[str] = set()
    optional = False
    left_out = True
    """Whether all of this alternative so far can be."""
    last: tuple[frozenset[str], bool] = frozenset(), True
    for piece in pieces:
        if piece["sign"] == "?":
            last = last[0], True
            continue
        if left_out:
            begins |= last[0]
        left_out = left_out and last[1]
        last = frozenset(), True
        if piece["sign"] == ")":
            return frozenset(begins), optional or left_out
        if piece["sign"] == "|":
            optional, left_out = optional or left_out, True
        elif piece["opens"] is None:
            last = frozenset(piece["classes"].split("|")), False
        else:
            inner = _alternatives(pieces)
            last = inner if piece["opens"] == ":" else last
    if left_out:
        begins |= last[0]
    return frozenset(begins), optional or (left_out and last[1])
