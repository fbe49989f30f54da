"""Whom a sentence names; the others of an event are told elsewhere in its article."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

from timeline.grouping.names import folded
from timeline.language.countries import countries
from timeline.language.tables import rows
from timeline.records import Actor

_SIGNS = re.compile(r"[^\w]+")
_WHOLE = 4
"""Letters up to which a name must stand as a word of its own (“US”, “Iran”)."""


def told(actors: Iterable[Actor], sentence: str) -> frozenset[str]:
    """Codes (folded names, where there is none) of those whom the sentence names, in whatever
    language of ours: by name, adjective, seat of government or short form."""
    words = _spaced(sentence)
    return frozenset(
        actor.code or folded(actor.name)
        for actor in actors
        if any(form in words for form in _forms(actor.code, actor.name))
    )


def _spaced(text: str) -> str:
    return f" {_SIGNS.sub(' ', folded(text)).strip()} "


@lru_cache(maxsize=2_000)
def _forms(code: str | None, name: str) -> tuple[str, ...]:
    names = {name, *(_names().get(code, ()) if code is not None else ())}
    return tuple(sorted({_as_begun(each) for each in names if each}))


def _as_begun(name: str) -> str:
    """As it stands in a spaced sentence; longer names may take an ending."""
    form = _spaced(name)
    return form if len(form.strip()) <= _WHOLE else form.rstrip()


@cache
def _names() -> dict[str, frozenset[str]]:
    """Every name of states and bodies by code."""
    found: dict[str, set[str]] = defaultdict(set)
    folder = files("resources")
    for table in ("states.tsv", "bodies.tsv"):
        for code, *names in rows("lexicon", table):
            names = names[:-1] if table == "bodies.tsv" else names
            found[code].update(each for column in names for each in column.split("|"))
    for code, country in countries().items():
        found[code].update(country.names)
    adjectives = tomllib.loads(
        folder.joinpath("lexicon", "adjectives.toml").read_text(encoding="utf-8")
    )
    for language in adjectives.values():
        for code, stems in language.items():
            found[code].update(stems)
    return {code: frozenset(names - {""}) for code, names in found.items()}
