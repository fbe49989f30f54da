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
    """``slots`` gives the classes of each named slot."""

    regex: re.Pattern[str]
    slots: dict[str, tuple[str, ...]]


def compile_pattern(text: str, alphabet: Alphabet) -> Pattern | None:
    """The pattern for a language; None when the language has no word for one of its slots
    that cannot be left out."""
    slots: dict[str, tuple[str, ...]] = {}

    def replace(match: re.Match[str]) -> str:
        classes = tuple(match["classes"].split("|"))
        name = match["name"] or (classes[0] if len(classes) == 1 else "")
        chars = "".join(dict.fromkeys("".join(map(alphabet.chars_of, classes))))
        piece = f"[{chars}]" if chars else r"(?!)"
        if not name or name in slots:
            return piece
        slots[name] = classes
        return f"(?P<{name}>{piece})"

    body = _SLOT.sub(replace, text).replace(" ", "")
    return Pattern(re.compile(body), slots)
