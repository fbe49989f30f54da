"""When a bare family name meant whom, of several who bore it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from timeline.events.actors import KnownActor

_STILL = 9999
_BEYOND = 1
"""Years before and after in which news still means the same person."""


def meant_in(year: int, bearers: Sequence[KnownActor]) -> Sequence[KnownActor]:
    """Those of one family name whom the news of ``year`` meant by it; all where none is known to
    be."""
    tenures = _tenures()
    exact = [each for each in bearers if _holds(tenures.get(each.actor.name), year, 0)]
    near = exact or [
        each for each in bearers if _holds(tenures.get(each.actor.name), year, _BEYOND)
    ]
    return near or bearers


def _holds(tenure: tuple[int, int] | None, year: int, beyond: int) -> bool:
    return tenure is not None and tenure[0] - beyond <= year <= tenure[1] + beyond


@cache
def _tenures() -> dict[str, tuple[int, int]]:
    """First and last year by full name, from ``tenures.tsv``."""
    text = files("resources").joinpath("lexicon", "tenures.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in text.splitlines() if not line.startswith("#"))
    return {name: (int(first), int(last) if last else _STILL) for name, first, last in rows}
