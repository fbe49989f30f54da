"""States by the name that they bore on the day of an event."""

from __future__ import annotations

from typing import Any

import pytest

# day of writing, text, participants of its last event
THEN = [
    ("2016-10-11", "Reagan met Gorbachev for talks on {11 October 1986=1986-10-11}; Washington and"
     " Moscow agreed on a treaty on {8 December 1987=1987-12-08}.",
     {"United States", "Soviet Union"}),
    ("2016-10-11", "Washington and Moscow agreed on a treaty on {8 April 2010=2010-04-08}.",
     {"United States", "Russia"}),
    ("2016-10-11", "Russia invaded Finland on {30 November 1939=1939-11-30}.",
     {"Russia", "Finland"}),
    ("1939-12-01", "Russia invaded Finland {yesterday=1939-11-30}.",
     {"Soviet Union", "Finland"}),
    ("1979-12-21", "Britain lifted its sanctions against Rhodesia on {Friday=1979-12-21}.",
     {"United Kingdom", "Rhodesia"}),
    ("1985-12-21", "Britain signed an accord with Zimbabwe on {Friday=1985-12-20}.",
     {"United Kingdom", "Zimbabwe"}),
    ("1962-05-04", "Burma and Ceylon signed a rice agreement on {Thursday=1962-05-03}.",
     {"Burma", "Ceylon"}),
    ("2012-05-04", "Burma and Sri Lanka signed a rice agreement on {Thursday=2012-05-03}.",
     {"Myanmar", "Sri Lanka"}),
    ("1971-09-18", "France and Germany signed a protocol on {Thursday=1971-09-16}.",
     {"France", "West Germany"}),
    ("1991-09-18", "France and Germany signed a protocol on {Monday=1991-09-16}.",
     {"France", "Germany"}),
    ("1971-09-18", "The Bundestag ratified the treaty with France on {Thursday=1971-09-16}.",
     {"West Germany", "France"}),
]  # fmt: skip


@pytest.mark.parametrize(("written", "text", "who"), THEN)
def test_a_state_is_called_as_on_the_day(read: Any, written: str, text: str, who: set[str]) -> None:
    assert {actor.name for actor in read(text, written)[-1].participants} == who
