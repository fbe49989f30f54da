"""One pattern a language that finds its date words, numbers and the signs between them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from timeline.language.alternation import any_of

_OTHERS = (
    r"|(?P<dotted>(?:[^\W\d_]\.){2,}|[ap]\.m\b)"
    r"|(?P<elided>(?:[ld]|un|vent|trent|quarant|cinquant|sessant|settant|ottant|novant|cent"
    r"|(?:de|ne|a|su|da|que|be)ll|quest|jusqu|lorsqu|qu|mezz)['’](?=[^\W\d_])|(?:da|a|su)ll['’](?=[0-9]))"
    r"|(?P<yy>(?<![^\W\d_])['’][0-9]{2}(?![0-9]))"
    r"|(?P<code>(?:[qhtsk]|fy|kw)[0-9]{1,4}(?![^\W_]))"
    r"|(?P<word>(?<![^\W\d_])[^\W\d_]++['’][^\W\d_]{2,}+)"
    r"|(?P<possessive>['’]s?(?![^\W_]))"
    r"|(?P<iso>(?![0-9]{2}(?:00-01|01-02|02-03|03-04|04-05|05-06|06-07|07-08|08-09|09-10|10-11|11-12)"
    r"(?![0-9-]))[0-9]{4}-(?:0[1-9]|1[0-2])(?:-[0-9]{2}(?:t[0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]++)?)?"
    r"(?:z|[+-][0-9]{2}:?[0-9]{2})?)?)?(?![0-9]|[-.][0-9]|/(?![0-9]{4}-[0-9]{2}-)[0-9]))"
    r"|(?P<numdate>(?:[0-9]{1,2}(?P<sign>[/.-])[0-9]{1,2}(?P=sign)(?:[0-9]{4}|[0-9]{2})"
    r"|[0-9]{4}[/.][0-9]{1,2}[/.][0-9]{1,2})"
    r"(?![0-9]|[/.][0-9]|-(?![0-9]{1,2}(?P=sign)[0-9]{1,2}(?P=sign)[0-9]{2})[0-9]))"
    r"|(?P<clock>[0-9]{1,2}(?::[0-9]{2}(?::[0-9]{2})?|h[0-9]{2})(?![0-9:]))"
    r"|(?P<decimal>[0-9]++[.,][0-9]++(?:[.,][0-9]++)*+)"
    r"|(?P<integer>[0-9]++)"
    r"|(?P<mark>[^\w\s])"
)


Joined = tuple[Sequence[str], Sequence[str]]
"""Words, and those of which each may be written on to each of them: “Montag”, “Abend”."""


def scan_pattern(
    words: Iterable[str], joined: Sequence[Joined] = (), *, endings: bool = False
) -> re.Pattern[str]:
    """A pattern whose group ``plain`` is a word of the list, or two written as one; another word
    matches without a group.

    White space before a piece is part of its match, so that pieces with nothing but white space
    between them follow one another at once. ``endings``: a word may have an ending behind an
    apostrophe (“14 Şubat'ta”).
    """
    known = "|".join((_plain(words), *(_plain(heads) + _plain(tails) for heads, tails in joined)))
    whole = "" if endings else r"|['’][^\W\d_]{2}"
    plain = rf"(?P<plain>(?<![^\W\d_])(?:{known})(?![^\W_]{whole}|\.[^\W\d_]))"
    unknown = r"|[^\W\d_]{2,}+(?![0-9'’])"
    return re.compile(rf"\s*+(?:{plain}{unknown}{_OTHERS}|[^\W\d_]++)")


def _plain(words: Iterable[str]) -> str:
    return any_of(word for word in words if word.isalpha())
