"""The storyline of dates in their contexts: each is resolved once for each it may count from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from timeline.dates.anchoring import resolve
from timeline.dates.context import Context, Reference, Resolved
from timeline.dates.options import Mode
from timeline.dates.storycosts import Told
from timeline.dates.storyline import Place, storyline
from timeline.daynumber import DayNumber
from timeline.language.tense import Tense


def story_of(
    told: Sequence[Told],
    contexts: Mapping[int, Context],
    written: DayNumber | None,
    of_now: Mapping[int, float],
) -> dict[int, Place]:
    """Where each of the dates stands in their story; ``of_now`` may be of the day of
    writing."""
    meanings = {date.index: date.candidate.meaning for date in told}
    known: dict[tuple[int, DayNumber | None, str, Mode], Resolved | None] = {}

    def resolver(index: int, reference: Reference | None, mode: Mode) -> Resolved | None:
        first = None if reference is None else reference.first
        key = index, first, "" if reference is None else reference.unit, mode
        if key not in known:
            context = replace(contexts[index], reference=reference, mode=mode)
            known[key] = resolve(meanings[index], context)
        return known[key]

    def planned(index: int) -> bool:
        return contexts[index].tense is Tense.FUTURE

    return storyline(told, resolver, written, planned, of_now)
