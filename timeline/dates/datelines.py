"""The words around a date by which it is that of a dateline, a byline, a label or an update."""

from __future__ import annotations

import re

from timeline.dates.meaning import CalendarDate

_BYLINE = 120
"""Characters beside a date within which a line may be a byline."""

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


def is_published(meaning: CalendarDate, before: str, after: str) -> bool:
    """“Compiled Friday 10 June 2016”, “Stand: 3. Mai 2021”, on a short line."""
    if meaning.year is None and meaning.weekday is None:
        return False
    if len(before) + len(after) >= _BYLINE:
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


_LABEL = re.compile(
    r"\s*(?:date|dated|day|published|posted|updated|last (?:updated|modified)|issued|released"
    r"|filed|publié|mis à jour|paru|veröffentlicht|stand|datum|erschienen|publicado|actualizado"
    r"|fecha|data|atualizado|pubblicato|aggiornato|опубликовано|дата|обновлено)"
    r"(?: on| at| le| am| el| em| il)?\s*[:|–-]?\s*(?:on |le |am |el |em |il )?",
    re.IGNORECASE,
)
"""Words before the date on a line that says when the article came out."""


def is_label(before: str) -> bool:
    """“Published on”, “Datum:”, and nothing else before the date on its line."""
    return _LABEL.fullmatch(before) is not None


_LAST_HOUR = re.compile(
    r",?\s*(?:at |um |à )?[0-9]{1,2}(?:[.:h][0-9]{2})?\s*(?:[ap]\.?m\b\.?|Uhr|h|hours|noon|GMT)?"
    r"[^\w\n]*"
)
"""The hour after a day that ends its line: “Thursday, 19 June, 3 p.m.”."""
_AFTER_LINE = re.compile(r"\s*[|•·]\s")


def ends_line(after: str) -> bool:
    """True where nothing follows the date on its line but an hour or what a bar parts from it."""
    if not after.strip(" .)"):
        return True
    return _AFTER_LINE.match(after) is not None or _LAST_HOUR.fullmatch(after) is not None


_DASH = re.compile(r"\s+(?:-{1,2}|[–—])\s")


def goes_on_behind_dash(after: str) -> bool:
    """“Nov. 1, 2022 - The president ...”."""
    return _DASH.match(after) is not None
