"""Pages of pictures: every event of a stretch, once, with room for its words."""

from __future__ import annotations

import numpy as np
import pytest
from made_events import columns_of, disputed, random_columns, widths_of

from timeline.columns import EventColumns
from timeline.daynumber import day_number
from timeline.layout.lanes import Facet, LaneChoice
from timeline.layout.paging import MOST_PAGES, paged
from timeline.layout.sheet import LaidEvents, PlotSize, Sheet, flowing_sheets, sheet_of

A4 = PlotSize(930.0, 520.0, 24.0)
ENDLESS = PlotSize(1400.0, 20_000.0, 24.0)


def laid(columns: EventColumns, facet: Facet = Facet.KIND) -> LaidEvents:
    return LaidEvents.of(columns, LaneChoice(facet), widths_of(columns))


def whole(events: LaidEvents) -> tuple[float, float]:
    return events.extent(np.arange(len(events.boxes)))


def minutes(*day: int) -> float:
    return float(day_number(*day) * 1440)


def overlaps(sheet: Sheet) -> int:
    """Pairs of neighbours in a row whose boxes overlap by more than a hundredth of a pixel."""
    frame = sheet.frame
    found = 0
    for y in np.unique(frame.y):
        own = np.flatnonzero(frame.y == y)
        order = own[np.argsort(frame.left[own])]
        found += int((frame.right[order[:-1]] > frame.left[order[1:]] + 0.01).sum())
    return found


@pytest.mark.parametrize("count", [1, 40, 900, 9_000])
def test_every_event_is_drawn_or_counted_once(count: int) -> None:
    events = laid(random_columns(count))
    sheet = sheet_of(events, *whole(events), A4)
    assert sum(sheet.totals) == count
    assert sheet.drawn + sum(int(cells.sum()) for cells in sheet.folded) == count
    assert len(np.unique(sheet.frame.members)) == sheet.drawn


@pytest.mark.parametrize("seed", range(4))
def test_no_two_boxes_overlap(seed: int) -> None:
    events = laid(disputed(random_columns(700, seed)))
    first, last = whole(events)
    half = (first + last) / 2
    for sheet in (sheet_of(events, first, last, A4), sheet_of(events, half, last, ENDLESS)):
        assert sheet.drawn > 50
        assert overlaps(sheet) == 0


def test_where_there_is_height_for_all_none_is_folded() -> None:
    events = laid(random_columns(700))
    assert sheet_of(events, *whole(events), ENDLESS).hidden == 0


def test_a_page_is_not_higher_than_it_may_be() -> None:
    events = laid(random_columns(3_000))
    sheet = sheet_of(events, *whole(events), A4)
    assert sheet.hidden > 0
    assert sheet.stack.height <= A4.height


def test_important_events_keep_their_words_where_others_are_folded() -> None:
    dates = ["2022-01-10"] * 200
    many = columns_of(dates, sources=[9 if number % 40 == 0 else 1 for number in range(200)])
    sheet = sheet_of(laid(many), minutes(2022, 1, 1), minutes(2022, 2, 1), A4)
    assert sheet.hidden > 0
    drawn = set(sheet.frame.members.tolist())
    assert set(np.flatnonzero(many.sources == 9).tolist()) <= drawn


def test_lanes_without_an_event_in_the_stretch_are_left_out() -> None:
    columns = columns_of(["2022-01-10", "2022-03-10"], kinds=[0, 3])
    sheet = sheet_of(laid(columns), minutes(2022, 3, 1), minutes(2022, 4, 1), A4)
    assert sheet.lanes == (1,)
    assert sheet.frame.lane.tolist() == [0]


def test_the_last_words_end_on_the_page() -> None:
    columns = columns_of(["2022-01-10", "2022-01-28"], titles=["A", "A rather long title of it"])
    sheet = sheet_of(laid(columns), minutes(2022, 1, 10), minutes(2022, 1, 29), A4)
    assert float((sheet.frame.label_x + sheet.frame.label_width).max()) <= A4.width


def test_a_range_that_goes_on_has_its_words_within_the_page_and_no_edge_there() -> None:
    columns = columns_of(["2021-06-01/2022-12-01"], titles=["Mediation"])
    sheet = sheet_of(laid(columns), minutes(2022, 1, 1), minutes(2022, 2, 1), A4)
    frame = sheet.frame
    assert 0 <= frame.label_x[0] < frame.label_x[0] + frame.label_width[0] < sheet.scale.width
    assert frame.x0[0] < 0
    assert frame.x1[0] > sheet.scale.width


@pytest.mark.parametrize(
    ("date", "is_there"),
    [
        ("2022-01-31", True),
        ("2022-02-01", False),
        ("2021-12-31", False),
        ("2022-01-01", True),
        ("2021-12-01/2022-03-01", True),
        ("2021-12", False),
        ("2022-01-10/..", True),
    ],
)
def test_what_touches_the_stretch_is_on_its_page(date: str, *, is_there: bool) -> None:
    columns = columns_of([date, "2022-01-15"])
    sheet = sheet_of(laid(columns), minutes(2022, 1, 1), minutes(2022, 2, 1), A4)
    ids = {columns.id[member] for member in sheet.frame.members.tolist()}
    assert ("e0" in ids) is is_there


def test_lanes_flow_over_pages_of_one_stretch_in_order() -> None:
    columns = columns_of(["2022-01-10"] * 60, kinds=[number % 12 for number in range(60)])
    sheets = list(flowing_sheets(laid(columns), minutes(2022, 1, 1), minutes(2022, 2, 1), A4))
    assert len(sheets) > 1
    assert [lane for sheet in sheets for lane in sheet.lanes] == list(range(12))
    assert sum(sheet.drawn for sheet in sheets) == 60
    assert all(sheet.stack.height <= A4.height for sheet in sheets)


def test_few_events_make_one_page() -> None:
    events = laid(random_columns(20))
    assert len(paged(events, *whole(events), A4).pages) == 1


def test_pages_of_a_long_timeline_have_one_scale_and_all_words() -> None:
    dates = [f"{year}-{month:02d}-11" for year in range(2000, 2020) for month in range(1, 13)]
    events = laid(columns_of(dates), Facet.NONE)
    pages = paged(events, *whole(events), PlotSize(930.0, 150.0, 24.0))
    assert pages.hidden == 0
    assert 1 < len(pages.pages) <= MOST_PAGES
    assert len({sheet.scale.minutes_per_pixel for sheet in pages.sheets}) == 1
    shown = np.concatenate([sheet.frame.members for sheet in pages.sheets])
    assert sorted(shown.tolist()) == list(range(240))
    firsts = [sheet.first for sheet in pages.sheets]
    assert firsts == sorted(firsts)


def test_stretches_without_an_event_have_no_page() -> None:
    dates = [f"1950-01-{day:02d}" for day in range(1, 29)] * 3
    dates += [f"2020-01-{day:02d}" for day in range(1, 29)] * 3
    events = laid(columns_of(dates), Facet.NONE)
    pages = paged(events, *whole(events), PlotSize(930.0, 200.0, 24.0))
    assert pages.hidden == 0
    assert len(pages.sheets) > 2
    assert all(sheet.drawn for sheet in pages.sheets)


def test_more_than_fit_on_any_number_of_pages_are_folded_not_lost() -> None:
    events = laid(columns_of(["2022-01-10"] * 2_000), Facet.NONE)
    pages = paged(events, minutes(2022, 1, 10), minutes(2022, 1, 11), A4)
    assert len(pages.sheets) == 1
    assert pages.drawn + pages.hidden == 2_000


def test_stretches_with_few_events_share_a_page() -> None:
    dates = [f"{year}-01-{day:02d}" for year in (1700, 1800, 1900, 2000) for day in range(1, 29)]
    size = PlotSize(930.0, 520.0, 24.0, 60.0)
    pages = paged(laid(columns_of(dates), Facet.NONE), minutes(1700), minutes(2001), size)
    assert pages.hidden == 0
    assert len(pages.sheets) > len(pages.pages)
    for page in pages.pages:
        heights = sum(sheet.stack.height for sheet in page) + 60.0 * (len(page) - 1)
        assert heights <= size.height


def test_very_many_events_take_as_many_pages_as_there_may_be() -> None:
    events = laid(random_columns(25_000))
    pages = paged(events, *whole(events), A4)
    assert 10 < len(pages.pages) <= MOST_PAGES
    one = sheet_of(events, *whole(events), A4)
    assert pages.drawn > 5 * one.drawn
