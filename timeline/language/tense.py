"""Tenses, and the verbs of a sentence that show them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from timeline.language.cues import Cues
from timeline.spans import Span


class Tense(Enum):
    """Which way the clause looks."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(slots=True)  # never changed; one is made for most dates
class Governor:
    """The tense, and the words of the text that show it (None when nothing does)."""

    tense: Tense
    cue: Span | None = None
    strong: bool = False
    """True when the cue stands before the place in its own clause."""
    announces: bool = False
    """True for what is to come from now on (“will”), not from a time that is told (“would”)."""


def nearest(span: Span, marks: Cues, *, last: bool) -> Governor | None:
    """The future or past cue nearest to the place, at the end or the beginning of ``span``."""
    chosen: Governor | None = None
    for kind, tense in (
        (marks.future, Tense.FUTURE),
        (marks.present, Tense.FUTURE),
        (marks.past, Tense.PAST),
    ):
        cue = kind.last_in(span.start, span.end) if last else kind.first_in(span.start, span.end)
        if cue is None:
            continue
        if chosen is None or chosen.cue is None or _is_nearer(cue, chosen.cue, last=last):
            chosen = Governor(tense, cue)
    return chosen


def _is_nearer(cue: Span, than: Span, *, last: bool) -> bool:
    """Later, of two that end together the longer; or earlier."""
    if last:
        return (cue.end, -cue.start) > (than.end, -than.start)
    return cue.start < than.start
