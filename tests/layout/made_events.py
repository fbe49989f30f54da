"""Events made up for layout tests: columns from EDTF texts, and random ones by the thousand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from timeline import edtf
from timeline.columns import NO_OTHER, OPEN_END, OPEN_START, EventColumns
from timeline.daynumber import MINUTES_PER_DAY, day_number
from timeline.layout.frame import LabelWidths
from timeline.layout.lanes import LaneChoice
from timeline.layout.scale import Scale
from timeline.layout.scene import Scene
from timeline.timevalue import Form

_FORMS = list(Form)


def columns_of(
    texts: Sequence[str],
    *,
    titles: Sequence[str] | None = None,
    kinds: Sequence[int] | None = None,
    sources: Sequence[int] | None = None,
    review: Sequence[int] | None = None,
    status: Sequence[int] | None = None,
) -> EventColumns:
    """Columns of events with these dates, sorted as the store sorts them; ids are e0, e1 ..."""
    values = [edtf.parse(text) for text in texts]
    low = np.array([OPEN_START if v.earliest is None else v.earliest for v in values], np.int64)
    high = np.array([OPEN_END if v.latest is None else v.latest for v in values], np.int64)
    count = len(values)
    order = np.lexsort((np.arange(count), high, low))

    def taken(given: Sequence[int] | None, usual: int, kind: type[np.generic]) -> np.ndarray:
        column = np.full(count, usual) if given is None else np.array(given)
        return column[order].astype(kind)

    names = [f"Event {number}" for number in range(count)] if titles is None else list(titles)
    positions = order.tolist()
    return EventColumns(
        key=order.astype(np.int64),
        earliest=low[order],
        latest=high[order],
        granularity=np.array([int(v.granularity) for v in values], np.int16)[order],
        form=np.array([_FORMS.index(v.form) for v in values], np.int16)[order],
        approximate=np.array([v.approximate for v in values], np.bool_)[order],
        kind=taken(kinds, 0, np.int16),
        status=taken(status, 0, np.int16),
        review=taken(review, 1, np.int16),
        sources=taken(sources, 1, np.int32),
        conflict=np.zeros(count, np.bool_),
        strength=np.full(count, 0.5, np.float32),
        other=np.full(count, NO_OTHER, np.int64),
        turn=np.zeros(count, dtype=np.int32),
        id=[f"e{number}" for number in positions],
        title=[names[number] for number in positions],
        edtf=[texts[number] for number in positions],
        place=["" for _ in positions],
        participants=["" for _ in positions],
        article=["" for _ in positions],
        tags=["" for _ in positions],
    )


def random_columns(count: int, seed: int = 7, lanes: int = 5) -> EventColumns:
    """Days, ranges, brackets, months and open ends in clusters over some decades."""
    random = np.random.default_rng(seed)
    first_day = day_number(1960)
    centres = random.uniform(0, 20_000, 12)
    days = centres[random.integers(0, 12, count)] + random.normal(0, 400, count)
    start = (first_day + days.astype(np.int64)) * MINUTES_PER_DAY
    length = np.where(random.random(count) < 0.6, 1, 10 ** random.uniform(0, 3.2, count))
    end = start + length.astype(np.int64) * MINUTES_PER_DAY
    one = length.astype(np.int64) == 1
    form = np.where(one, 0, np.where(random.random(count) < 0.5, 2, 1)).astype(np.int16)
    open_end = (~one) & (random.random(count) < 0.05)
    end = np.where(open_end, OPEN_END, end)
    order = np.lexsort((end, start))
    titles = [
        f"{'Talks ' * int(many)}{number}"
        for number, many in enumerate(random.integers(1, 5, count))
    ]
    empty = [""] * count
    return EventColumns(
        key=np.arange(count, dtype=np.int64),
        earliest=start[order],
        latest=end[order],
        granularity=np.full(count, 3, np.int16),
        form=form[order],
        approximate=(random.random(count) < 0.05) & one[order],
        kind=random.integers(0, lanes, count).astype(np.int16),
        status=random.integers(0, 4, count).astype(np.int16),
        review=random.integers(0, 2, count).astype(np.int16),
        sources=random.integers(1, 6, count).astype(np.int32),
        conflict=np.zeros(count, np.bool_),
        strength=random.random(count).astype(np.float32),
        other=np.full(count, NO_OTHER, np.int64),
        turn=np.zeros(count, dtype=np.int32),
        id=[f"e{number}" for number in range(count)],
        title=titles,
        edtf=empty,
        place=empty,
        participants=empty,
        article=empty,
        tags=empty,
    )


def disputed(columns: EventColumns, seed: int = 3) -> EventColumns:
    """A third of the events told on another day too, up to some months before or after."""
    random = np.random.default_rng(seed)
    count = len(columns)
    away = (10 ** random.uniform(0, 2.3, count)).astype(np.int64) * MINUTES_PER_DAY - 720
    closed = (columns.earliest != OPEN_START) & (columns.latest != OPEN_END)
    later = (random.random(count) < 0.5) & closed
    other = np.where(later, columns.latest + away, columns.earliest - away)
    told = (random.random(count) < 0.33) & (closed | (columns.latest == OPEN_END))
    return replace(columns, conflict=told, other=np.where(told, other, NO_OTHER))


def widths_of(columns: EventColumns) -> LabelWidths:
    """Label widths as a letter of 6.5 pixels would give them."""
    whole = np.array([len(title) for title in columns.title], np.float32) * np.float32(6.5)
    return LabelWidths(np.minimum(whole, np.float32(250)), whole)


def width_of(pixels: float) -> LabelWidths:
    """The widths of one label."""
    one = np.array([pixels], np.float32)
    return LabelWidths(one, one)


def packed_scene(columns: EventColumns, before: Scene | None = None) -> Scene:
    """All of them, each with its place."""
    scene = Scene(columns, LaneChoice(), widths_of(columns), 24.0, before)
    while scene.pack_more() is not None:
        pass
    return scene


def assert_apart(scene: Scene) -> None:
    """No two drawn boxes overlap at any zoom."""
    centre = float(np.median(scene.boxes.anchor))
    for unit in np.geomspace(scene.coarsest, 0.05, 60):
        frame = scene.frame(Scale(centre - 700 * unit, float(unit), 1400), 0, 1e9)
        order = np.lexsort((frame.left, frame.y))
        gaps = frame.left[order][1:] - frame.right[order][:-1]
        assert (gaps[np.diff(frame.y[order]) == 0] > -0.01).all()
