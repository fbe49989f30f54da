"""The names of weekdays and months, in all languages whose articles are read."""

from __future__ import annotations

from functools import cache
from importlib import import_module

from timeline.language.spelling import plain_spelling

_LANGUAGES = ("en", "de", "es", "fr", "it", "nl", "pl", "pt", "ru", "tr", "uk")
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)


@cache
def calendar_names() -> frozenset[str]:
    """Small letters without accents; the data are dateparser's (CLDR)."""
    found: set[str] = set()
    for language in _LANGUAGES:
        data = import_module(f"dateparser.data.date_translation_data.{language}").info
        for name in (*_DAYS, *_MONTHS):
            found.update(plain_spelling(each.lower()) for each in data[name])
    return frozenset(found)
