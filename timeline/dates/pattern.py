"""Patterns over word classes, as a rule writes them, into regular expressions.

``<month> <day=small|ordinal> (?: <comma>? <year> )?`` is a month, then a small number or an
ordinal to be called ``day``, then perhaps a year. Spaces mean nothing; the rest is ``re`` syntax.
A name that is used twice gets digits: ``<day1=small>``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.dates.lexicon import Alphabet

_SLOT = re.compile(r"<(?:(?P<name>[a-z_0-9]+)=)?(?P<classes>[a-z_|]+)>")


@dataclass(frozen=True, slots=True)
class Pattern:
    """``slots`` gives the classes of each named slot, ``names`` the slot of each regex group: a
    slot that is written several times (in several branches) has several groups."""

    regex: re.Pattern[str]
    slots: dict[str, tuple[str, ...]]
    names: dict[str, str]

    def groups(self, match: re.Match[str]) -> dict[str, int]:
        """Where each slot that took part matched."""
        return {
            slot: match.start(group)
            for group, slot in self.names.items()
            if match[group] is not None
        }


def compile_pattern(text: str, alphabet: Alphabet) -> Pattern:
    """The pattern for a language; a slot that the language has no word for matches nothing."""
    slots: dict[str, tuple[str, ...]] = {}
    names: dict[str, str] = {}

    def replace(match: re.Match[str]) -> str:
        classes = tuple(match["classes"].split("|"))
        name = match["name"] or (classes[0] if len(classes) == 1 else "")
        chars = "".join(dict.fromkeys("".join(map(alphabet.chars_of, classes))))
        piece = f"[{chars}]" if chars else r"(?!)"
        if not name:
            return piece
        slots[name] = (*slots.get(name, ()), *classes)
        group = f"g{len(names)}"
        names[group] = name
        return f"(?P<{group}>{piece})"

    body = _SLOT.sub(replace, text).replace(" ", "")
    return Pattern(re.compile(body), slots, names)
