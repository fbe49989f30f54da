"""The year that a file's name states: “suez_1956.txt”."""

from __future__ import annotations

import re
from pathlib import PurePath

_YEAR = re.compile(r"(?<![0-9])(?:1[5-9]|20)[0-9]{2}(?![0-9])")
_STRETCH = re.compile(
    r"(?<![^\W_])(?:since|from|until|before|after|to|seit|ab|bis|depuis|dès|desde|hasta|até|dal)"
    r"[-_ .]+[0-9]{4}(?![0-9])",
    re.IGNORECASE,
)
"""“europe-since-1990”: years of many articles, of which none need be that of one."""


def file_name_year(source: str) -> int | None:
    """The one year in the name of a source, a path or an address; None where none or several
    stand there, or where a stretch of years begins or ends with it."""
    name = PurePath(source).name
    if _STRETCH.search(name) is not None:
        return None
    found = {int(year) for year in _YEAR.findall(name)}
    return found.pop() if len(found) == 1 else None
