"""The date words of one language, by what they can mean.

A lexicon file (``resources/lexicon/<language>.toml``) has one table a word class. A key is a word
or several words, a value what it means in that class. Month and weekday names come from
dateparser's locale data; the file adds forms and drops those that are other words too.

A key such as ``letzte(|r|n)`` stands for each of its forms. A key with a capital letter means this
only where the text has one (“Morgen” is a morning, “morgen” tomorrow). ``[compound]`` names
classes that a language writes as one word: “Montagabend”.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from itertools import product

from timeline.dates.dateparser_adapter import month_names, relative_words, weekday_names
from timeline.dates.wordscan import Joined, scan_pattern
from timeline.dates.wordset import wordset

Value = int | str

FUNCTION_CLASSES = wordset(
    "the article of on in at and or to from between number vague comma dash slash "
    "possessive dot unitless mod same that this last next part edge later ago every half "
    "local approx within more early other previous following latest day_of full fiscal by "
    "suffixword roman ago_first beyond inside after_first extreme exactly those hourat"
)
"""Classes that make no date by themselves: a run of words with only these is not looked at."""


class Entry:
    """One word, or several, with every class it can have. ``char`` stands for the set of classes
    in the class string that rules are matched against."""

    __slots__ = ("abbreviation", "capital", "char", "core", "values")

    def __init__(
        self,
        values: Mapping[str, Value],
        char: str,
        *,
        capital: bool = False,
        abbreviation: bool = False,
    ) -> None:
        self.values = dict(values)
        self.char = char
        self.core = any(name not in FUNCTION_CLASSES for name in values)
        self.capital = capital
        self.abbreviation = abbreviation


class Alphabet:
    """One character for each set of classes that occurs; grows as entries are made."""

    def __init__(self) -> None:
        self._chars: dict[frozenset[str], str] = {}

    def char(self, classes: Iterable[str]) -> str:
        """The character of a set of classes."""
        key = frozenset(classes)
        return self._chars.setdefault(key, chr(0x4E00 + len(self._chars)))

    def chars_by_class(self) -> dict[str, str]:
        """For each class, every character whose set has it."""
        found: dict[str, str] = {}
        for key, char in self._chars.items():
            for name in key:
                found[name] = found.get(name, "") + char
        return found


@dataclass(slots=True)
class Lexicon:
    """``words`` maps a lower-case word to its entry, None in ``Entry.values`` terms for words that
    occur only inside phrases. ``phrases`` maps a first word to (further words, entry), longest
    first. ``day_first`` is how ``1/2/2024`` is read. ``settings`` are the file's own switches."""

    language: str
    alphabet: Alphabet
    words: dict[str, Entry]
    phrases: dict[str, list[tuple[tuple[str, ...], Entry]]]
    suffixes: dict[str, tuple[str, int]]
    settings: Mapping[str, object] = field(default_factory=dict)
    lists: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    """Tables that list words around dates, which are no dates themselves."""
    capitals: dict[str, Entry] = field(default_factory=dict)
    """What a word means where the text writes it with a capital letter."""
    joined: Sequence[Joined] = ()
    """Words that are written as one with others."""
    compounds: dict[str, int] = field(init=False)
    """Words that are two, with the length of the first."""
    scan: re.Pattern[str] = field(init=False)
    """Finds the words of the language, numbers and signs in lower-case text."""
    integers: dict[str, Entry] = field(default_factory=dict)
    """Entries of the whole numbers of up to four digits met so far."""
    suffix_words: frozenset[str] = field(init=False)
    """The suffixes without a hyphen before them."""
    signs: dict[str, Entry] = field(init=False)
    """Entries of comma, dashes, slash and the possessive."""

    def __post_init__(self) -> None:
        known = {*self.words, *self.capitals}
        self.scan = scan_pattern(known, self.joined, endings=self.endings)
        self.compounds = {
            head + tail: len(head)
            for heads, tails in self.joined
            for head, tail in product(heads, tails)
            if head + tail not in known
        }
        self.suffix_words = frozenset(suffix.lstrip("-") for suffix in self.suffixes)
        self.signs = {
            ",": self.entry({"comma": 1}),
            "/": self.entry({"slash": 1}),
            "'s": self.entry({"possessive": 1}),
            **dict.fromkeys("-–—‑−", self.entry({"dash": 1})),
        }

    def listed(self, table: str, name: str) -> list[str]:
        """The phrases of a list, parted by commas; none where the language has no such list."""
        phrases = str(self.lists.get(table, {}).get(name, "")).split(",")
        return [" ".join(phrase.split()) for phrase in phrases if phrase.strip()]

    @property
    def day_first(self) -> bool:
        """True where ``1/2/2024`` is the first of February."""
        return self.settings.get("day_first", True) is True

    @property
    def endings(self) -> bool:
        """True where words have endings behind an apostrophe: “14 Şubat'ta”."""
        return self.settings.get("endings", not has_lexicon(self.language)) is True

    @property
    def ordinal_dot(self) -> bool:
        """True where ``28.`` is an ordinal."""
        return self.settings.get("ordinal_dot", False) is True

    def entry(self, values: Mapping[str, Value]) -> Entry:
        """An entry made while reading, such as a merged number."""
        return Entry(values, self.alphabet.char(values))


_LISTS = frozenset({"early", "feast", "happening", "habit", "now", "unsaid"})
_FILE_TABLES = _LISTS | {
    *("settings", "tense", "aside", "drop", "suffix", "reporting", "compound"),
}

# Sets of classes of what is written in digits and signs, registered before rules are compiled.
NUMERIC_CLASSES: tuple[tuple[str, ...], ...] = (
    ("number", "small"),
    ("number", "small", "ordinal"),
    ("number", "year"),
    ("number",),
    ("number", "worded"),
    ("number", "worded", "year"),
    ("ordinal",),
    ("ordinal", "numeral"),
    ("ordinal", "dotted", "numeral"),
    ("decade",),
    ("clock",),
    ("dotclock", "number"),
    ("hour_suffixed",),
    ("isodate",),
    ("isomonth",),
    ("isotime",),
    ("numdate",),
    ("basicdate",),
    ("quarter_code",),
    ("fiscal_code",),
    ("yy",),
    ("yearspan",),
    ("comma",),
    ("dash",),
    ("slash",),
    ("possessive",),
    ("dot",),
    ("military",),
    ("daymonth",),
)


_SHORTEST = 3
"""Letters of a name that is likely to be another word; without a file nothing tells them apart."""


@cache
def lexicon(language: str) -> Lexicon:
    """The lexicon of a language; for a language without a file, months and weekdays only."""
    tables = _read(language)
    settings = tables.get("settings", {})
    alphabet = Alphabet()
    for classes in NUMERIC_CLASSES:
        alphabet.char(classes)
    classed = _classed(language, tables)
    capital = set(_listed(settings.get("capital")))
    capital_classes = set(_listed(settings.get("capital_classes")))
    short = set(_listed(settings.get("abbreviations")))
    words: dict[str, Entry] = {}
    capitals: dict[str, Entry] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    for phrase, values in classed.items():
        entry = Entry(
            values,
            alphabet.char(values),
            capital=phrase in capital or bool(capital_classes.intersection(values)),
            abbreviation=phrase in short,
        )
        first, *rest = phrase.replace("'s ", " 's ").split(" ")
        if rest:
            phrases.setdefault(first, []).append((tuple(rest), entry))
        elif first != first.lower():
            capitals[first.lower()] = entry
        else:
            words[first] = entry
    for first, longer in phrases.items():
        longer.sort(key=lambda pair: -len(pair[0]))
        for word in (first, *(word for rest, _ in longer for word in rest)):
            words.setdefault(word, Entry({}, "", abbreviation=word in short))
    suffixes = {suffix: (str(name), 0) for suffix, name in dict(tables.get("suffix", {})).items()}
    for suffix in suffixes:
        word = suffix.lstrip("-")
        words.setdefault(word, Entry({"suffixword": 1}, alphabet.char(("suffixword",))))
    joined = _joined(tables.get("compound", {}), {**words, **capitals})
    lists = {name: tables[name] for name in _LISTS & tables.keys()}
    return Lexicon(language, alphabet, words, phrases, suffixes, settings, lists, capitals, joined)


def _joined(pairs: Mapping[str, Value], words: Mapping[str, Entry]) -> list[Joined]:
    """The words of each two classes of which each of the one is joined with each of the other."""

    def of(name: str) -> list[str]:
        return [word for word, entry in words.items() if name in entry.values]

    return [
        (of(first), of(second)) for first, listed in pairs.items() for second in _listed(listed)
    ]


@cache
def has_lexicon(language: str) -> bool:
    """True when the language has a file of its own, not only month and weekday names."""
    return (resources.files("resources") / "lexicon" / f"{language}.toml").is_file()


def _read(language: str) -> dict[str, dict[str, Value]]:
    if not has_lexicon(language):
        return {}
    path = resources.files("resources") / "lexicon" / f"{language}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _listed(value: object) -> list[str]:
    return value.split() if isinstance(value, str) else []


def _classed(
    language: str, tables: Mapping[str, Mapping[str, Value]]
) -> dict[str, dict[str, Value]]:
    """Every word or phrase with its classes and values."""
    classed: dict[str, dict[str, Value]] = {}
    dropped = set(_listed(tables.get("drop", {}).get("words")))
    for name, table in (("month", month_names(language)), ("weekday", weekday_names(language))):
        for word, number in table.items():
            if word not in dropped and (tables or name == "month" or len(word) > _SHORTEST):
                classed.setdefault(word, {})[name] = number
    if not tables:
        _add_relative(language, classed)
    for name, entries in tables.items():
        if name in _FILE_TABLES:
            continue
        for key, value in entries.items():
            for phrase in _forms(key):
                classed.setdefault(phrase, {})[name] = value
    return classed


def _add_relative(language: str, classed: dict[str, dict[str, Value]]) -> None:
    """“yesterday”, “last week”, “days”, “ago” of a language without a file. The word before the
    unit in “last week” and “next month” heads weekdays and months too."""
    words = relative_words(language)
    for phrase, (unit, offset) in words.periods.items():
        if unit == "D":
            classed.setdefault(phrase, {})["deictic"] = offset
            continue
        classed.setdefault(phrase, {})["named_period"] = f"{unit}:{offset}"
        heading = phrase.split()[-2:-1]
        if offset and heading and len(heading[0]) >= _SHORTEST:
            classed.setdefault(heading[0], {})["last" if offset < 0 else "next"] = offset
    for word, unit in words.units.items():
        classed.setdefault(word, {})["unit"] = unit
    for word in words.ago:
        classed.setdefault(word, {})["ago"] = -1


def _forms(key: str) -> Iterator[str]:
    """The forms that a key stands for: ``letzte(|r|n)`` is letzte, letzter and letzten."""
    pieces = re.split(r"\(([^)]*)\)", key)
    choices = [piece.split("|") if index % 2 else [piece] for index, piece in enumerate(pieces)]
    for chosen in product(*choices):
        yield "".join(chosen)
