"""Where a wire story was filed from: “CITY, Region, June 16 (Agency) -” before its first words."""

from __future__ import annotations

import re

# Takes GENEVA, June 16 (Agency) -; BRUSSELS REUTERS -; MOSCOW, January 17. /Agency/.; the
# underscore is how old wires wrote their dash.
FILING = re.compile(
    r"[^\W\d_][\w.'’-]*(?:[ ,/]+[\w.'’-]+){0,7}[ ,]*"
    r"(?:(?:\([^)\n]{2,60}\)[ :.]*)?(?: ?(?:[-–—]{1,2}|_) |(?<=[).0-9])--)"
    r"|\([^)\n]{2,40}\) |/[^/\n]{2,40}/[. ])"
)
_MARKED = re.compile(r"[0-9(/]")
_DAY = re.compile(r"[0-9]")
_LOOSE = " \t\n-–—_:."
_LONGEST = 160


def filing_of(line: str) -> str:
    """The words before the story in ``line``: a place in capitals, or any with a day or an
    agency, and a dash; empty where the story begins at once."""
    match = FILING.match(line)
    if match is None:
        return ""
    return match.group() if _is_loud(line) or _MARKED.search(match.group()) else ""


def _is_loud(line: str) -> bool:
    return line.split(maxsplit=1)[0].rstrip(",").isupper()


def first_words(text: str) -> str:
    """What a story without a headline is called: its first line, without where it was filed from;
    cut between words at about 160 code points."""
    told = text.strip()
    filed = filing_of(told.partition("\n")[0] + " ")
    if filed and (_DAY.search(filed) or _is_loud(filed)):
        rest = told[len(filed.rstrip()) :].lstrip(_LOOSE)
        told = rest if rest and not rest[0].islower() else told
    line = told.partition("\n")[0].strip()
    if len(line) <= _LONGEST:
        return line
    return line[:_LONGEST].rpartition(" ")[0].rstrip(" ,;:–—-") + "…"
