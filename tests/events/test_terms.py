"""“Within a week”: from now where it is ahead, else from what was told before."""

from __future__ import annotations

from typing import Any

import pytest

from timeline.daynumber import iso_day


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The treaty was signed on {2 May=2024-05-02}. Deputies ratified it {within a week=P1W}.",
         "2024-05-02/2024-05-09"),
        ("Paris proposed a force on {2 May=2024-05-02}; China blocked it {within a day=P1D}.",
         "2024-05-02/2024-05-03"),
        ("The treaty took effect on {1 May=2024-05-01}, {six months=P6M} after Burkina Faso "
         "ratified it.", "2023-10-19/2023-11-18"),
        ("The Council met on {2 May=2024-05-02}. Ministers are to meet again {within a week=P1W}.",
         "2024-05-15/2024-05-22"),
    ],
)  # fmt: skip
def test_from_when_a_term_runs(text: str, days: str, read: Any) -> None:
    time = read(text, "2024-05-15")[-1].time
    assert days.split("/") == [str(day) for day in edges(time)]


def test_a_past_term_after_nothing_has_no_day(read: Any) -> None:
    (event,) = read("Deputies ratified it {within a week=P1W}.", "2024-05-15")
    assert event.time is None


def edges(time: Any) -> list[str]:
    return [iso_day(time.first_day), iso_day(time.last_day)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The envoys have been negotiating in Jeddah since {6 May=2024-05-06}.",
         ["2024-05-06", "2024-05-15"]),
        ("Protesters have attacked the port since {6 May=2024-05-06}.",
         ["2024-05-06", "2024-05-15"]),
        pytest.param("The envoy has attended each summit since {May 2023=2023-05}.", None,
                     id="what is repeated"),
        pytest.param("The treaty has been in force since {6 May=2024-05-06}.", None, id="a state"),
    ],
)  # fmt: skip
def test_what_goes_on_began_then(text: str, days: list[str] | None, read: Any) -> None:
    told = read(text, "2024-05-15")
    assert [edges(event.time) for event in told] == ([] if days is None else [days])
