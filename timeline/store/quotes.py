"""Finding a quote again in a text that was edited. Pure."""

from __future__ import annotations

from typing import NamedTuple

from timeline.spans import Span

_CONTEXT = 48
"""Code points before and after that tell equal quotes apart."""


def find_again(old: str, span: Span, new: str) -> Span | None:
    """Where the words at ``span`` of ``old`` stand in ``new``; None when they are gone."""
    found = best_place(old, span, new)
    return None if found is None else found.span


class Found(NamedTuple):
    """A place, and how many of the same code points stand before and after it."""

    span: Span
    fit: int


def best_place(old: str, span: Span, new: str) -> Found | None:
    """As ``find_again``, with how well the place fits.

    Of several places the one with the most of the same words around it is taken, then the one
    nearest to where it was, counted from the nearer end of the text.
    """
    quote = span.of(old)
    places = _places(quote, new)
    if not places:
        return None
    prefix, suffix = old[: span.start][-_CONTEXT:], old[span.end :][:_CONTEXT]

    def fit(place: int) -> tuple[int, int]:
        before = _shared_end(prefix, new[max(0, place - _CONTEXT) : place])
        end = place + len(quote)
        after = _shared_start(suffix, new[end : end + _CONTEXT])
        drift = min(abs(place - span.start), abs((len(new) - place) - (len(old) - span.start)))
        return before + after, -drift

    best = max(places, key=fit)
    return Found(Span(best, best + len(quote)), fit(best)[0])


def _places(quote: str, text: str) -> list[int]:
    if not quote.strip():
        return []
    places = []
    place = text.find(quote)
    while place >= 0:
        places.append(place)
        place = text.find(quote, place + 1)
    return places


def _shared_start(one: str, other: str) -> int:
    count = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        count += 1
    return count


def _shared_end(one: str, other: str) -> int:
    return _shared_start(one[::-1], other[::-1])
