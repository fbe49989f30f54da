"""Before many events, or unlike ones, become one, a person is asked."""

from __future__ import annotations

import pytest

from timeline import edtf
from timeline.grouping.doubts import FAR_DAYS, MANY, doubts
from timeline.records import Event, EventId, Place

GENEVA, BERN, VIENNA = Place("Geneva", "CHE"), Place("Bern", "CHE"), Place("Vienna", "AUT")


def events(*dates: str | None, places: tuple[Place | None, ...] = ()) -> list[Event]:
    where = (*places, *[None] * (len(dates) - len(places)))
    return [
        Event(
            EventId(str(number)), "Talks", None if date is None else edtf.parse(date), place=place
        )
        for number, (date, place) in enumerate(zip(dates, where, strict=True))
    ]


@pytest.mark.parametrize(
    "alike",
    [
        events("2022-01-10", "2022-01-10"),
        events("2022-01-10", "2022-01-12", places=(GENEVA, GENEVA)),
        events("2022-01-10", "2022-01", "2022", None),
        events("2022-01-10", "2022-01-17"),
        events("../2022-01-10", "2022-01-03/.."),
        events("2022-01-10", "2022-01-10", places=(GENEVA, BERN)),
        events("2022-01-10", "2022-01-10", places=(Place("Carouge"), GENEVA)),
        events(None, None),
        events(*["2022-01-10"] * MANY),
    ],
)
def test_few_that_are_alike_are_merged_without_a_question(alike: list[Event]) -> None:
    assert doubts(alike) is None


def test_many_are_asked_about() -> None:
    found = doubts(events(*["2022-01-10"] * (MANY + 1)))
    assert found is not None
    assert (found.count, found.span, found.places) == (MANY + 1, None, ())


@pytest.mark.parametrize(
    ("dates", "first", "last"),
    [
        (("2022-01-10", "2022-01-18"), "2022-01-10", "2022-01-18"),
        (("2021", "2022-01-10", "2023"), "2021-01-01", "2023-12-31"),
        (("../2020-05-05", "2022-01-10"), "2020-05-05", "2022-01-10"),
    ],
)
def test_dates_that_lie_far_apart_are_told(dates: tuple[str, ...], first: str, last: str) -> None:
    found = doubts(events(*dates))
    assert found is not None
    assert found.span == (edtf.parse(first).first_day, edtf.parse(last).last_day)
    assert found.span[1] - found.span[0] > FAR_DAYS


@pytest.mark.parametrize(
    ("places", "named"),
    [
        ((GENEVA, VIENNA), ("Geneva", "Vienna")),
        ((GENEVA, Place("A"), Place("B")), ("Geneva", "A", "B")),
    ],
)
def test_places_that_cannot_all_be_right_are_told(
    places: tuple[Place, ...], named: tuple[str, ...]
) -> None:
    found = doubts(events(*["2022-01-10"] * len(places), places=places))
    assert found is not None
    assert found.places == named
