"""The other date that the columns carry of an event whose sources disagree."""

from __future__ import annotations

import pytest
from made_articles import extraction, imported

from timeline import edtf
from timeline.columns import NO_OTHER
from timeline.daynumber import day_number
from timeline.edits import EventChange, MergeEvents, UpdateEvents
from timeline.records import EventId
from timeline.store import Store

FIRST = EventId("a1/e0")


def told(store: Store, *dates: str) -> None:
    """One event, told with these dates by an article each; its own date is the first."""
    names = [f"a{number}" for number in range(1, len(dates) + 1)]
    store.apply(
        imported(
            *(
                extraction(f"Envoys held [talks] {{then|{date}}}, says {name}.", name=name)
                for name, date in zip(names, dates, strict=True)
            )
        )
    )
    store.apply(MergeEvents(FIRST, tuple(EventId(f"{name}/e0") for name in names[1:])))


def noon(day: int, month: int = 1) -> int:
    return day_number(2022, month, day) * 1440 + 720


@pytest.mark.parametrize(
    ("dates", "other"),
    [
        (("2022-01-10", "2022-01-10"), NO_OTHER),
        (("2022-01-10", "2022-01"), NO_OTHER),
        (("2022-01-10", "2022-01-12"), noon(12)),
        (("2022-01-10", "2022-01-07"), noon(7)),
        (("2022-01-10", "2022-01-20", "2022-01-07", "2022-01-14"), noon(7)),
        (("2022-01-10", "2022-02"), noon(1, 2)),
        (("2022-02-10", "2022-01"), noon(31)),
        (("2022-01-06/2022-01-09", "2022-01-12/2022-01-14"), noon(12)),
        (("2022-01-10", "2022-01-12/.."), noon(12)),
        (("2022-01-10", "../2022-01-08"), noon(8)),
        (("2022-01-10T14:00", "2022-01-10T16:00"), noon(10) + 4 * 60),
    ],
)
def test_it_is_the_nearest_day_of_the_nearest_source(
    store: Store, dates: tuple[str, ...], other: int
) -> None:
    told(store, *dates)
    columns = store.event_columns()
    row = columns.id.index(FIRST)
    assert columns.other[row] == other
    assert bool(columns.conflict[row]) is (other != NO_OTHER)


def test_a_date_set_by_hand_is_what_the_sources_are_held_against(store: Store) -> None:
    told(store, "2022-01-10", "2022-01-12")
    change = EventChange(FIRST, {"time": edtf.parse("2022-01-12")})
    store.apply(UpdateEvents((change,)))
    assert store.event_columns().other.tolist() == [noon(10)]
    change = EventChange(FIRST, {"time": edtf.parse("[2022-01-10..2022-01-12]")})
    store.apply(UpdateEvents((change,)))
    assert store.event_columns().other.tolist() == [NO_OTHER]


def test_it_goes_when_the_merge_is_undone(store: Store) -> None:
    told(store, "2022-01-10", "2022-01-12")
    store.undo()
    columns = store.event_columns()
    assert columns.other.tolist() == [NO_OTHER, NO_OTHER]
