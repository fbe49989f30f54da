"""Verbs that report what somebody said, and where they stand."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources

from timeline.spans import Span

_WINDOW, _NEAR = 40, 3
"""Signs and words about a date within which a reporting verb is looked for."""


@cache
def reporting_pattern(language: str) -> re.Pattern[str] | None:
    """A pattern of the language's reporting verbs; None when its lexicon has none."""
    path = resources.files("resources") / "lexicon" / f"{language}.toml"
    if not path.is_file():
        return None
    table = tomllib.loads(path.read_text(encoding="utf-8")).get("reporting", {})
    words = str(table.get("verbs", "")).replace("\n", " ").split()
    if not words:
        return None
    body = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<![^\W_])(?:{body})(?![^\W_])", re.IGNORECASE)


def reports_near(text: str, span: Span, language: str) -> bool:
    """True when a reporting verb stands within three words of ``span``, on its line."""
    pattern = reporting_pattern(language)
    if pattern is None:
        return False
    before = text[max(0, span.start - _WINDOW) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + _WINDOW].partition("\n")[0]
    near = " ".join(before.split()[-_NEAR:]), " ".join(after.lstrip(" ,;").split()[:_NEAR])
    return any(pattern.search(piece) for piece in near)
