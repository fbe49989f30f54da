"""A date with its value, as the record that leaves this package."""

from __future__ import annotations

from timeline.dates.context import Context, Resolved
from timeline.dates.explanation import explanation
from timeline.dates.matching import Candidate
from timeline.records import Timex3, TimexType


def timex_of(candidate: Candidate, resolved: Resolved, context: Context) -> Timex3:
    """The TIMEX3 of date words; what is no time of its own has no bounds."""
    timeless = resolved.type in (TimexType.DURATION, TimexType.SET) or resolved.value.endswith(
        "_REF"
    )
    return Timex3(
        span=candidate.span,
        type=resolved.type,
        value=resolved.value,
        rule=f"{resolved.parser}:{candidate.rule}" if resolved.parser else candidate.rule,
        explanation=explanation(resolved, context.words),
        mod=resolved.mod,
        underspecified=resolved.underspecified,
        anchor=resolved.anchor,
        anchor_span=resolved.anchor_span,
        time=None if timeless else resolved.time,
        basis=resolved.basis,
        alternatives=resolved.alternatives,
    )
