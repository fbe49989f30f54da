"""Events made up for the timeline benchmark: clusters over a century and a half, eight lanes."""

from __future__ import annotations

import numpy as np

from timeline.columns import NO_OTHER, EventColumns
from timeline.daynumber import MINUTES_PER_DAY, day_number

_WHO = (
    *("Geneva round", "Security council", "Foreign ministry", "The embassy", "Border commission"),
    *("Prime minister", "Court of appeal", "The envoy", "Trade delegation", "Nato council"),
    *("Special envoy Lee", "The general", "Peace monitors", "Observers", "The union", "Treasury"),
)
_DOES = (
    *("debates", "welcomes", "drafts", "ratifies", "shelves", "reviews", "blocks", "extends"),
    *("amends", "defends", "revives", "votes on", "funds", "suspends", "condemns", "reports on"),
)
_WHAT = (
    *("the new treaty", "visa waiver", "budget", "safety report", "east corridor", "grain deal"),
    *("archive access", "ferry contract", "wage accord", "signal protocol", "border inquiry"),
    *("station lease", "water sharing", "import levy", "heritage list", "night crossing"),
)
_MINUTES_A_YEAR = 525_949
_CLUSTERS = 60
LANES = 8


def made_events(count: int, seed: int = 1) -> EventColumns:
    """Six in ten stand in clusters of a day to some years; three in ten last; an eighth is vague.

    The same seed gives the same events.
    """
    random = np.random.default_rng(seed)
    year = day_number(1) * MINUTES_PER_DAY - _MINUTES_A_YEAR
    centres = random.uniform(1880, 2026, _CLUSTERS)
    widths = 10.0 ** random.uniform(3.2, 6.7, _CLUSTERS)
    own = random.integers(0, _CLUSTERS, count)
    clustered = year + centres[own] * _MINUTES_A_YEAR + random.normal(0, 1, count) * widths[own]
    spread = year + random.uniform(1850, 2026, count) * _MINUTES_A_YEAR
    start = np.where(random.random(count) < 0.6, clustered, spread).astype(np.int64)
    lasts = random.random(count) >= 0.7
    length = np.where(lasts, 10.0 ** random.uniform(2.3, 5.4, count), 0).astype(np.int64)
    vague = (random.random(count) < 0.12) & ~lasts
    slack = np.where(vague, 10.0 ** random.uniform(3.2, 5.7, count), 0).astype(np.int64)
    day = start // MINUTES_PER_DAY * MINUTES_PER_DAY
    earliest = np.where(lasts, start, day - slack)
    latest = np.where(lasts, start + length + 1, day + MINUTES_PER_DAY + slack)
    form = np.where(lasts, 2, np.where(vague, 1, 0)).astype(np.int16)
    order = np.lexsort((latest, earliest))
    weight = np.clip(random.pareto(1.5, count), 0, 7).astype(np.int32)
    empty = [""] * count
    return EventColumns(
        key=np.arange(count, dtype=np.int64),
        earliest=earliest[order],
        latest=latest[order],
        granularity=np.full(count, 3, dtype=np.int16),
        form=form[order],
        approximate=np.zeros(count, dtype=np.bool_),
        kind=random.integers(0, LANES, count).astype(np.int16),
        status=np.zeros(count, dtype=np.int16),
        review=(random.random(count) < 0.6).astype(np.int16),
        sources=(1 + weight).astype(np.int32),
        conflict=np.zeros(count, dtype=np.bool_),
        strength=np.full(count, 0.5, dtype=np.float32),
        other=np.full(count, NO_OTHER, dtype=np.int64),
        turn=np.zeros(count, dtype=np.int32),
        id=[f"event-{number}" for number in range(count)],
        title=_titles(random, count),
        edtf=empty,
        place=empty,
        participants=empty,
        article=empty,
        tags=empty,
    )


def _titles(random: np.random.Generator, count: int) -> list[str]:
    parts = [random.integers(0, len(words), count).tolist() for words in (_WHO, _DOES, _WHAT)]
    return [
        f"{_WHO[who]} {_DOES[does]} {_WHAT[what]}" for who, does, what in zip(*parts, strict=True)
    ]


def one_event(minute: int, number: int) -> EventColumns:
    """A single event that lasts a month, for insertion."""
    return EventColumns(
        key=np.array([10_000_000 + number], dtype=np.int64),
        earliest=np.array([minute], dtype=np.int64),
        latest=np.array([minute + 30 * MINUTES_PER_DAY], dtype=np.int64),
        granularity=np.array([3], dtype=np.int16),
        form=np.array([2], dtype=np.int16),
        approximate=np.array([False]),
        kind=np.array([2], dtype=np.int16),
        status=np.array([0], dtype=np.int16),
        review=np.array([1], dtype=np.int16),
        sources=np.array([8], dtype=np.int32),
        conflict=np.array([False]),
        strength=np.array([0.9], dtype=np.float32),
        other=np.array([NO_OTHER], dtype=np.int64),
        turn=np.array([0], dtype=np.int32),
        id=[f"added-{number}"],
        title=["A new event from an article"],
        edtf=[""],
        place=[""],
        participants=[""],
        article=[""],
        tags=[""],
    )
