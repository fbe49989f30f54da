"""A rule as a record: pattern, production, examples and counterexamples."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from timeline.dates.items import Item, Run
from timeline.dates.lexicon import Value, lexicon
from timeline.dates.meaning import Meaning


class RuleKind(Enum):
    """How a rule takes part in a phrase."""

    BASE = "base"
    """A date by itself."""
    PREFIX = "prefix"
    """Words before a date that change it: “the end of”."""
    SUFFIX = "suffix"
    """Words after a date that change it: “morning”, “at 3 pm”."""


class Piece(NamedTuple):
    """One of several dates that a rule finds: item range ``[first, last)`` of the run."""

    first: int
    last: int
    meaning: Meaning


class Link(Enum):
    """What two neighbouring dates are to each other."""

    RANGE = "range"
    LIST = "list"


class Several(NamedTuple):
    """Several dates at once: “5 to 9 June” is two."""

    pieces: tuple[Piece, ...]
    link: Link


class Found:
    """A pattern that matched: the items by the names of their slots."""

    __slots__ = ("_groups", "_run", "_slots", "first", "language", "last", "text")

    def __init__(
        self,
        run: Run,
        text: str,
        first: int,
        last: int,
        groups: Mapping[str, int],
        slots: Mapping[str, tuple[str, ...]],
        language: str,
    ) -> None:
        self.language = language
        self._run = run
        self._groups = groups
        self._slots = slots
        self.text = text
        self.first = first
        self.last = last

    def __contains__(self, name: str) -> bool:
        return name in self._groups

    def index(self, name: str) -> int:
        """Place in the run of the item in a slot."""
        return self._groups[name]

    def item(self, name: str) -> Item:
        """The item in a slot."""
        return self._run.items[self._groups[name]]

    def value(self, name: str) -> Value | None:
        """What the word in a slot means; None for an empty slot."""
        index = self._groups.get(name)
        if index is None:
            return None
        values = self._run.items[index].entry.values
        for key in self._slots[name]:
            if key in values:
                return values[key]
        return None

    def number(self, name: str) -> int | None:
        """The value as a whole number; None for an empty slot or another value."""
        value = self.value(name)
        return value if isinstance(value, int) else None

    def text_of(self, name: str) -> str:
        """The value as text; empty for an empty slot."""
        value = self.value(name)
        return "" if value is None else str(value)

    @property
    def day_first(self) -> bool:
        """How the language reads 1/2/2024."""
        return lexicon(self.language).day_first

    @property
    def item_start(self) -> int:
        """Where the match begins in the text."""
        return self._run.items[self.first].start

    def text_at(self, name: str) -> str:
        """The word in a slot as it stands in the text."""
        item = self.item(name)
        return self.text[item.start : item.end]

    @property
    def surface(self) -> str:
        """The words that matched, as they stand in the text."""
        items = self._run.items
        return self.text[items[self.first].start : items[self.last - 1].end]

    def words(self, first: int, last: int) -> str:
        """The words of some items, as they stand in the text."""
        items = self._run.items
        return self.text[items[first].start : items[last - 1].end]

    @property
    def heads_line(self) -> bool:
        """Whether a line break stands between the match and the word before it."""
        previous = self.previous_item()
        return previous is not None and "\n" in self.text[previous.end : self.item_start]

    def before(self) -> str:
        """The word or sign directly before, in lower case; empty at the start of a line."""
        start = self._run.items[self.first].start
        return _last_word(self.text[max(0, start - 40) : start]).lower()

    def after(self) -> str:
        """The word or sign directly after, as written; empty at the end of a line."""
        end = self._run.items[self.last - 1].end
        return _first_word(self.text[end : end + 40])

    def text_after(self, length: int) -> str:
        """The next ``length`` characters of the text."""
        end = self._run.items[self.last - 1].end
        return self.text[end : end + length]

    def next_item(self) -> Item | None:
        """The item of the run after the match."""
        return self._run.items[self.last] if self.last < len(self._run.items) else None

    def item_before(self, count: int, name: str) -> bool:
        """Whether the item ``count`` places before the match is a word of the class."""
        index = self.first - count
        return index >= 0 and self._run.items[index].value(name) is not None

    def previous_item(self) -> Item | None:
        """The item of the run before the match."""
        return self._run.items[self.first - 1] if self.first else None


def _last_word(text: str) -> str:
    text = text.rpartition("\n")[2].rstrip(" \t\u00a0")
    end = len(text)
    start = end
    while start and (text[start - 1].isalnum() or text[start - 1] in "'’"):
        start -= 1
    return text[start:end] or text[-1:]


def _first_word(text: str) -> str:
    text = text.lstrip(" \t\u00a0").partition("\n\n")[0]
    end = 0
    while end < len(text) and (text[end].isalnum() or text[end] in "'’"):
        end += 1
    return text[:end] or text[:1]


Made = Meaning | Several | None
Build = Callable[[Found], Made]
Wrap = Callable[[Found, Meaning], "Meaning | None"]


class Example(NamedTuple):
    """``text`` holds ``surface``, which must come out as ``value`` when written on
    Friday 7 January 2022; ``mod`` is its TIMEX3 modifier."""

    text: str
    surface: str
    value: str
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """``build`` makes a meaning of what matched, or None to reject it. PREFIX and SUFFIX rules
    have ``wrap`` instead. ``counterexamples`` are texts in which the rule must find nothing.
    ``languages`` is empty for a rule of every language."""

    name: str
    pattern: str
    build: Build | None = None
    wrap: Wrap | None = None
    kind: RuleKind = RuleKind.BASE
    examples: tuple[Example, ...] = ()
    counterexamples: tuple[str, ...] = ()
    languages: frozenset[str] = frozenset()
