"""Scenes over time: what changes and what stays."""

from __future__ import annotations

from dataclasses import fields, replace

import numpy as np
import pytest
from made_events import columns_of, random_columns, width_of, widths_of

from timeline.columns import EventColumns
from timeline.layout.growing import ROOM, appended, columns_appended, roomy_columns, with_room
from timeline.layout.hit import Targets
from timeline.layout.lanes import Facet, LaneChoice
from timeline.layout.navigation import across, beside, end_of, nearest
from timeline.layout.scale import Scale, fitting
from timeline.layout.scene import EAGER, Scene


def shows(scale: Scale, first: float, last: float) -> bool:
    """True when the whole stretch is in view."""
    return scale.start <= first and last <= scale.end


def scene_of(
    columns: EventColumns, before: Scene | None = None, choice: LaneChoice | None = None
) -> Scene:
    return Scene(columns, choice or LaneChoice(), widths_of(columns), 24.0, before)


def without(columns: EventColumns, index: int) -> EventColumns:
    """All rows but one."""
    kept = [number for number in range(len(columns)) if number != index]
    values = {}
    for field in fields(columns):
        value = getattr(columns, field.name)
        values[field.name] = (
            value[kept] if isinstance(value, np.ndarray) else [value[number] for number in kept]
        )
    return EventColumns(**values)


def test_removing_one_event_moves_no_other() -> None:
    columns = random_columns(500)
    before = scene_of(columns)
    after = scene_of(without(columns, 250), before)
    kept = np.delete(np.arange(500), 250)
    assert (after.packing.row == before.packing.row[kept]).all()
    assert (after.packing.level == before.packing.level[kept]).all()
    assert after.is_packed


def test_another_lane_choice_packs_anew() -> None:
    columns = random_columns(500)
    before = scene_of(columns)
    alone = scene_of(columns, choice=LaneChoice(Facet.NONE))
    after = scene_of(columns, before, LaneChoice(Facet.NONE))
    assert (after.packing.row == alone.packing.row).all()


def test_a_filter_packs_anew_so_that_no_gaps_stay() -> None:
    columns = random_columns(500)
    before = scene_of(columns)
    half = columns
    for _ in range(250):
        half = without(half, 0)
    assert (scene_of(half, before).packing.row == scene_of(half).packing.row).all()


def test_a_lane_that_disappears_takes_no_other_along() -> None:
    texts = [f"2022-0{1 + n % 9}-1{n % 9}" for n in range(60)]
    columns = columns_of(texts, kinds=[0 if n else 3 for n in range(60)])
    gone = int(np.flatnonzero(columns.kind == 3)[0])
    before = scene_of(columns)
    after = scene_of(without(columns, gone), before)
    kept = np.delete(np.arange(60), gone)
    assert len(after.lanes) == len(before.lanes) - 1
    assert (after.packing.row == before.packing.row[kept]).all()


def test_a_new_event_in_a_small_document_is_seen_at_once() -> None:
    texts = [f"2022-01-{day:02d}" for day in range(1, 29)]
    before = scene_of(columns_of(texts))
    after = scene_of(columns_of([*texts, "2022-01-14"]), before)
    assert len(after.frame(after.whole(900), 0, 1e9).members) == 29


def test_many_are_packed_bit_by_bit() -> None:
    scene = scene_of(random_columns(EAGER + 2000, lanes=8))
    assert not scene.is_packed
    heights = scene.stack.tops.copy()
    levels = [scene.packing.next_level]
    while (level := scene.pack_more()) is not None:
        levels.append(level)
    assert scene.is_packed
    assert levels == sorted(levels, reverse=True)
    assert (scene.stack.tops == heights).all()


def test_nothing_is_added_while_packing_goes_on() -> None:
    scene = scene_of(random_columns(EAGER + 2000, lanes=8))
    one = columns_of(["1985-06-01"])
    assert scene.add(one, width_of(50)) is None


def test_many_are_added_one_by_one() -> None:
    scene = scene_of(random_columns(300))
    total = [scene.counts.total(lane) for lane in range(len(scene.lanes))]
    for number in range(2 * ROOM):
        one = columns_of([f"19{60 + number % 40}-06-01"])
        added = scene.add(one, width_of(50))
        assert added == [300 + number]
    assert len(scene) == len(scene.columns) == 300 + 2 * ROOM
    assert scene.counts.total(0) == total[0] + 2 * ROOM
    anchors = scene.counts.anchors(0)
    assert (np.diff(anchors) >= 0).all()
    assert (scene.boxes.anchor[scene.counts.members(0)] == anchors).all()


def test_totals_follow_additions() -> None:
    scene = scene_of(random_columns(300))
    first, last = scene.extent()
    edges = np.linspace(first - 1e6, last + 1e6, 20)
    every, checked = scene.totals(edges)
    assert every.sum() == 300
    assert checked.sum() == int((scene.columns.review == 1).sum())
    scene.add(columns_of(["1985-06-01"]), width_of(50))
    more, more_checked = scene.totals(edges)
    assert (more.sum(), more_checked.sum()) == (301, checked.sum() + 1)


def test_the_extent_of_nothing_is_a_year() -> None:
    scene = scene_of(columns_of([]))
    assert scene.extent()[1] - scene.extent()[0] == 366 * 1440
    assert not len(scene.frame(scene.whole(800), 0, 800).members)


class TestGrowing:
    def test_in_place_while_there_is_room(self) -> None:
        short = with_room(np.arange(3))
        longer = appended(short, np.array([7]))
        assert longer.tolist() == [0, 1, 2, 7]
        assert longer.base is short.base
        assert short.tolist() == [0, 1, 2]

    def test_an_array_without_room_is_copied(self) -> None:
        mine = np.arange(3)
        assert appended(mine, np.array([99])).tolist() == [0, 1, 2, 99]
        assert mine.tolist() == [0, 1, 2]

    def test_beyond_the_room(self) -> None:
        array = with_room(np.zeros(1))
        for number in range(ROOM + 5):
            array = appended(array, np.array([float(number)]))
        assert array[-1] == ROOM + 4
        assert len(array) == ROOM + 6

    def test_columns_leave_the_given_ones_alone(self) -> None:
        given = columns_of(["2022-01-01"])
        grown = columns_appended(roomy_columns(given), columns_of(["2022-01-02"]))
        assert len(given) == 1
        assert len(given.title) == 1
        assert grown.edtf == ["2022-01-01", "2022-01-02"]


class TestHits:
    targets = Targets(
        np.array([4, 7, 9]),
        np.array([0.0, 40.0, 20.0]),
        np.array([100.0, 60.0, 30.0]),
        np.array([0.0, 0.0, 24.0]),
        24.0,
    )

    @pytest.mark.parametrize(
        ("x", "y", "event"),
        [(5, 5, 4), (50, 5, 7), (25, 30, 9), (50, 30, -1), (200, 5, -1), (100, 0, 4)],
    )
    def test_at(self, x: float, y: float, event: int) -> None:
        assert self.targets.at(x, y) == event

    @pytest.mark.parametrize(
        ("box", "events"),
        [
            ((0, 0, 10, 10), [4]),
            ((45, 30, 22, 5), [4, 7, 9]),
            ((300, 0, 400, 90), []),
        ],
    )
    def test_within(self, box: tuple[float, ...], events: list[int]) -> None:
        assert self.targets.within(*box).tolist() == events

    def test_place(self) -> None:
        assert self.targets.place_of(7) == 1
        assert self.targets.place_of(8) == -1


def test_the_strip_shows_the_dates_and_little_beyond() -> None:
    scene = scene_of(columns_of(["-1273", "2022-01-10"], titles=["Battle", "A long title " * 3]))
    strip = scene.strip(600)
    first, last = scene.extent()
    assert shows(strip, first, last)
    assert strip.end - last < 0.05 * (last - first)


def test_the_whole_view_makes_some_room_for_words() -> None:
    scene = scene_of(columns_of(["-1273", "2022-01-10"], titles=["Battle", "A long title " * 3]))
    strip, whole = scene.strip(600), scene.whole(600)
    assert shows(whole, *scene.extent())
    assert 1.0 < whole.minutes_per_pixel / strip.minutes_per_pixel <= 1.35


def test_a_stretch_makes_room_for_its_last_words() -> None:
    columns = columns_of(["2022-01-01", "2022-01-20", "2023-01-01"], titles=["A", "B " * 9, "C"])
    scene = scene_of(columns)
    first, last = float(scene.boxes.first[0]), float(scene.boxes.last[1])
    scale = scene.stretch(first, last, 700)
    assert scale.start == fitting(first, last, 700).start
    end = float(scene.boxes.rights(np.array([1]), scale.minutes_per_pixel)[0])
    assert scale.x(end) <= 701
    assert scene.stretch(first + 2 * 1440, first + 5 * 1440, 700) == fitting(
        first + 2 * 1440, first + 5 * 1440, 700
    )


@pytest.mark.parametrize(("pixels", "whole"), [(1200, True), (500, False)])
def test_a_long_title_is_whole_where_its_bar_has_room(pixels: float, *, whole: bool) -> None:
    scene = scene_of(
        columns_of(["2022-01-01/2022-12-31"], titles=["Presidency of the council " * 4])
    )
    first, last = scene.extent()
    frame = scene.frame(Scale(first, (last - first) / pixels, 1300), 0, 1e9)
    assert frame.whole.tolist() == [whole]
    assert float(frame.label_width[0]) == (104 * 6.5 if whole else 250)


def test_the_whole_view_grows_with_what_is_added() -> None:
    scene = scene_of(columns_of(["2022-01-01", "2022-01-20"]))
    before = scene.extent()
    scene.add(columns_of(["2030-01-01"]), width_of(50))
    assert scene.extent()[0] == before[0]
    assert scene.extent()[1] == float(scene.boxes.last.max()) > before[1]
    assert shows(scene.strip(500), *scene.extent())


class TestSteps:
    @pytest.fixture
    def scene(self) -> Scene:
        return scene_of(
            columns_of(
                ["2022-01-01", "2022-01-05", "2022-01-05", "2022-01-09", "2022-01-06"],
                kinds=[0, 0, 0, 0, 4],
            )
        )

    def test_along_a_lane_through_equal_days(self, scene: Scene) -> None:
        event, seen = 0, [0]
        for _ in range(5):
            event = beside(scene.counts, 0, event, float(scene.boxes.anchor[event]), 1)
            seen.append(event)
        assert seen == [0, 1, 2, 4, 4, 4]

    def test_to_another_lane(self, scene: Scene) -> None:
        anchor = float(scene.boxes.anchor[2])
        assert across(scene.counts, 2, 0, anchor, 1) == 3
        assert across(scene.counts, 2, 0, anchor, -1) is None

    def test_nearest_and_ends(self, scene: Scene) -> None:
        assert nearest(scene.counts, 0, float(scene.boxes.anchor[0]) - 1e6) == 0
        assert nearest(scene.counts, 0, float(scene.boxes.anchor[4]) + 1e6) == 4
        assert end_of(scene.counts, 0, last=True) == 4
        assert end_of(scene.counts, 0, last=False) == 0

    def test_an_empty_lane_has_neither(self) -> None:
        empty = scene_of(columns_of([]), choice=LaneChoice(Facet.NONE))
        assert nearest(empty.counts, 0, 0.0) is None
        assert end_of(empty.counts, 0, last=True) is None


def test_replace_keeps_columns_whole() -> None:
    assert len(replace(random_columns(3), title=["a", "b", "c"])) == 3
