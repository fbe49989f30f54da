"""The year that a file's name states: “suez_1956.txt”."""

from __future__ import annotations

import re
from pathlib import PurePath

_YEAR = re.compile(r"(?<![0-9])(?:1[5-9]|20)[0-9]{2}(?![0-9])")


def file_name_year(source: str) -> int | None:
    """The one year in the name of a source, a path or an address; None where none or several
    stand there."""
    found = {int(year) for year in _YEAR.findall(PurePath(source).name)}
    return found.pop() if len(found) == 1 else None
