"""Words, numbers and signs of a text."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.spans import Span

# Dotted abbreviations and initials, words with inner apostrophes but without the possessive s,
# numbers with inner separators, letters mixed with digits, and single signs.
_TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"
    r"|[0-9]+(?:[.,:][0-9]+)*(?:[^\W\d_]+)?"
    r"|[^\W\d_]+(?:[0-9]+[^\W_]*)?(?:['’](?![sS]\b)[^\W\d_]+)*"
    r"|['’][sS]\b"
    r"|[^\w\s]|_|\w"
)


class Token(NamedTuple):
    """One word, number or sign. ``lower`` is ``text`` in lower case."""

    span: Span
    text: str
    lower: str


def tokens(text: str, span: Span) -> tuple[Token, ...]:
    """The tokens in ``span`` of ``text``, in order; white space is left out.

    “U.S.” and “a.m.” are one token, “3,000” and “10:30” too; hyphens and the possessive “'s”
    stand alone, “didn't” is one word.
    """
    found = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        word = match.group()
        found.append(Token(Span(match.start(), match.end()), word, word.lower()))
    return tuple(found)
