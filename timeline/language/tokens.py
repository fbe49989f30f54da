"""Words, numbers and signs of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from timeline.spans import Span

# Dotted abbreviations and initials, words with inner apostrophes but without the possessive s,
# numbers with inner separators, letters mixed with digits, and single signs.
# The first way is the third at its plainest, which most words are: it saves time, nothing else.
_TOKEN = re.compile(
    r"[A-Za-z]+(?=[ ,\n])"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[0-9]+(?:[.,:][0-9]+)*(?:[^\W\d_]+)?"
    r"|[^\W\d_]+(?:[0-9]+[^\W_]*)?(?:['’](?![sS]\b)[^\W\d_]+)*"
    r"|['’][sS]\b"
    r"|[^\w\s]|_|\w"
)
# Articles and prepositions that French and Italian join to the next word by an apostrophe.
_JOINED = r"(?i:[ld]|(?:de|a|ne|da|su)ll|un|quest|quell|degl)['’](?=[^\W\d_]{2})"

_HEAD = re.compile(_JOINED)
_ELIDED = {"l": "le", "d": "de", "un": "una"}


@dataclass(slots=True)  # never changed; freezing would double the time that making one takes
class Token:
    """One word, number or sign, at ``start`` to ``end`` of its text. ``lower`` is ``text`` in
    lower case; of an elided article or preposition (“l'”, “dell'”) the whole word."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)


def tokens(text: str, span: Span) -> tuple[Token, ...]:
    """The tokens in ``span`` of ``text``, in order; white space is left out.

    “U.S.” and “a.m.” are one token, “3,000” and “10:30” too; hyphens and the possessive “'s”
    stand alone, “didn't” is one word, “l'Union” two.
    """
    found = [
        Token(match.start(), match.end(), word := match.group(), word.lower())
        for match in _TOKEN.finditer(text, span.start, span.end)
    ]
    if text.find("'", span.start, span.end) < 0 and text.find("’", span.start, span.end) < 0:
        return tuple(found)
    return tuple(part for token in found for part in _unjoined(token))


def _unjoined(token: Token) -> Iterator[Token]:
    """The word, without the article or preposition that an apostrophe joins to it; that first."""
    head = _HEAD.match(token.text)
    if head is None:
        yield token
        return
    joint, rest = token.start + head.end(), token.text[head.end() :]
    yield Token(token.start, joint, head.group(), whole(head.group().lower()))
    yield Token(joint, token.end, rest, rest.lower())


def parted(phrase: str) -> list[str]:
    """The words of a phrase as tokens have them in lower case: “coup”, “de”, “état”; its hyphens
    are left within."""
    found: list[str] = []
    for word in phrase.split():
        head = _HEAD.match(word)
        if head is not None:
            found.append(whole(head.group().lower()))
            word = word[head.end() :]
        found.append(word)
    return found


def whole(word: str) -> str:
    """A word in lower case with the letters that an apostrophe at its end stands for."""
    if word[-1:] not in "'’" or len(word) == 1:
        return word
    stem = word[:-1]
    return _ELIDED.get(stem, f"{stem}o" if stem.endswith("ll") else stem)
