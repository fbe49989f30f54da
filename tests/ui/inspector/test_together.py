"""What several events have in common."""

from __future__ import annotations

from collections.abc import Callable

from timeline.records import Actor, ActorType, Event, Kind, Place, Review, Status
from ui.inspector.together import Counted, together

MakeEvent = Callable[..., Event]
RUSSIA = Actor("Russia", "RUS", ActorType.STATE)
FRANCE = Actor("France", "FRA", ActorType.STATE)


def _three(make_event: MakeEvent) -> list[Event]:
    return [
        make_event("a", "Talks", "2022-01-10", kind=Kind.VISIT, place="Kyiv",
                   participants=(RUSSIA, FRANCE), tags=("envoys",)),
        make_event("b", "Arrival", "[2022-01-11..2022-01-19]", kind=Kind.VISIT, place="Kyiv",
                   participants=(RUSSIA,), tags=("envoys", "shuttle"), review=Review.ACCEPTED),
        make_event("c", "Some day", None, kind=Kind.VISIT, status=Status.PLANNED,
                   participants=(RUSSIA,), tags=("envoys",)),
    ]  # fmt: skip


def test_what_is_equal_is_shown_and_mixed_is_blank(make_event: MakeEvent) -> None:
    shown = together(_three(make_event))
    assert (shown.total, shown.title, shown.titles) == (3, None, 3)
    assert shown.kind is Kind.VISIT
    assert shown.status is None
    assert shown.place is None
    assert shown.places == "Kyiv 2, none 1"
    assert shown.accepted == 1


def test_one_place_is_no_mix(make_event: MakeEvent) -> None:
    shown = together(_three(make_event)[:2])
    assert shown.place == Place("Kyiv")
    assert shown.places == ""


def test_what_all_have_comes_first(make_event: MakeEvent) -> None:
    shown = together(_three(make_event))
    assert shown.participants == (Counted(RUSSIA, 3), Counted(FRANCE, 1))
    assert shown.tags == (Counted("envoys", 3), Counted("shuttle", 1))


def test_the_stretch_of_the_dates(make_event: MakeEvent) -> None:
    assert together(_three(make_event)).dates == "10–19 Jan 2022, 1 without a date"
    assert together(_three(make_event)[2:]).dates == "1 without a date"
    assert together([make_event("o", "Since", "2022-01-10/..")]).dates == ""
