"""The words around a date by which it is a dateline, a byline or the day of an update."""

from __future__ import annotations

import re

from timeline.dates.meaning import CalendarDate

_BYLINE = 120

_BEFORE_DATELINE = re.compile(
    r"[(\[]?(?:[^\W\d_][\w.'’/-]*(?:[ ,./]+[\w.'’/-]+){0,6}[ ,]*)?(?:\([^)\n]{0,60}\)[ ,:]*|/[^/"
    r"\n]{0,40}/[ ,]*)?\(?"
)
_AFTER_DATELINE = re.compile(
    r"(?:\s(?:[rгр]\.|року|roku))?"  # the word for year, where the date leaves it out
    r"[.,]?\)?\s*(?:\([^)\n]{2,60}\)|/[^/\n]{2,60}/|[A-Z][\w ]{1,30})?[.:]?\s*(?:-{1,2}"
    r"|[–—])(?=\s|\W)|\)?\s*$|\):?\s|\.? /"
)


def is_dateline(before: str, after: str) -> bool:
    """“GENEVA, June 16 (Wire) -”: a place in capitals or by its name before, a dash after."""
    if _BEFORE_DATELINE.fullmatch(before) is None or _AFTER_DATELINE.match(after) is None:
        return False
    place = re.split(r"[(,/]", before.strip())[0].strip(" ,(")
    letters = [char for char in place if char.isalpha()]
    if not letters:
        return True
    capitals = sum(char.isupper() for char in letters)
    return capitals >= 0.6 * len(letters) or (
        len(place.split()) <= 4 and all(word[:1].isupper() for word in place.split())
    )


_PUBLISHED = re.compile(
    r"\b(?:compiled|updated|published|posted|issued|released|filed|written|dated|as of|as at"
    r"|publiée? le|mis(?:e)? à jour|veröffentlicht|aktualisiert|stand|erstellt"
    r"|publicad[oa]|elaborad[oa]|actualizad[oa]|atualizad[oa]|pubblicat[oa]|aggiornat[oa]"
    r"|опубликовано|обновлено)\b[^.;!?\n\d]{0,24}$",
    re.IGNORECASE,
)


def is_published(meaning: CalendarDate, before: str) -> bool:
    """“Compiled Friday 10 June 2016”, “Stand: 3. Mai 2021”."""
    if meaning.year is None and meaning.weekday is None:
        return False
    return _PUBLISHED.search(before) is not None


def is_byline(before: str, weekday: int | None) -> bool:
    """“By a historian, 3 May 2019”, “Our parish news. Easter Monday, 6 April 2015”; not the end of
    a sentence, “signed on 3 May 2019”."""
    words = before.rstrip()
    if weekday is not None:
        words = _FEAST.sub("", words)
    return len(before) < _BYLINE and (not words or words[-1] in ".,:;|/·•)]–—-")


_FEAST = re.compile(r"(?<=\W)\s*[A-Z]\w+$")
"""The word before a weekday with which it names a feast."""


_UPDATED = re.compile(
    r"(?:^|[|•·;,.)-])\s*(?:last )?(?:updated|modified|corrected|mis(?:e)? à jour|aktualisiert"
    r"|geändert|actualizad[oa]|modificad[oa]|atualizad[oa]|aggiornat[oa]|modificat[oa]|обновлено)\b"
    r"(?: on| at| le| am| el| em| il)?\s*:?\s*$",
    re.IGNORECASE,
)


def is_updated(before: str) -> bool:
    """“Tuesday 5 January 2021, 19:05 | Updated 7 January 2021”: written before that day."""
    return _UPDATED.search(before) is not None
