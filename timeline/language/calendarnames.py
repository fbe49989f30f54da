"""The names of weekdays and months, in all languages whose articles are read."""

from __future__ import annotations

from functools import cache

from timeline.language.tables import rows


@cache
def calendar_names() -> frozenset[str]:
    """Small letters without accents, short forms too."""
    return frozenset(
        name for _, names in rows("lexicon", "calendar_names.tsv") for name in names.split("|")
    )
