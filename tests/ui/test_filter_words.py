"""A filter in words."""

from __future__ import annotations

import pytest

from timeline.query import EventFilter, parse_query
from timeline.store import UnknownName
from ui.filter_words import nothing_found, parts_of, period_words, unknown_words


def test_each_condition_is_a_part_that_can_be_taken_away() -> None:
    wanted = parse_query("minsk kind:visit,call place:Minsk date:2022-01 is:accepted")
    parts = parts_of(wanted)
    assert [part.words for part in parts] == ["Visits", "Calls", "Minsk", "Jan 2022", "Accepted"]
    assert parts[0].without == parse_query("minsk kind:call place:Minsk date:2022-01 is:accepted")
    assert parts[3].without == parse_query("minsk kind:visit,call place:Minsk is:accepted")


def test_words_are_no_part() -> None:
    assert parts_of(EventFilter(text="minsk")) == ()


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("date:2022", "2022"),
        ("date:2022-02", "Feb 2022"),
        ("date:2021-12/2022-02", "Dec 2021 – Feb 2022"),
        ("date:2022-01-10", "Mon 10 Jan 2022"),
        ("from:2022-01-10", "from 10 Jan 2022"),
        ("to:-0043", "until 31 Dec 44 BCE"),
        ("from:2019 to:2021", "2019–2021"),
        ("", ""),
    ],
)
def test_the_period(query: str, words: str) -> None:
    assert period_words(parse_query(query)) == words


@pytest.mark.parametrize(
    ("query", "words"),
    [
        (
            "Minsk kind:visit",
            "No event matches “Minsk” in visits. Clear the kind filter to search all 212.",
        ),
        ("Minsk", "No event matches “Minsk”. Clear the filter to see all 212."),
        (
            "Minsk kind:visit,call date:2022",
            "No event matches “Minsk” in visits or calls, 2022. Clear the filter to see all 212.",
        ),
        ("place:Oslo", "No event is in Oslo. Clear the filter to see all 212."),
    ],
)
def test_why_there_is_nothing(query: str, words: str) -> None:
    assert nothing_found(parse_query(query), 212) == words


@pytest.mark.parametrize(
    ("unknown", "words"),
    [
        (
            UnknownName("place", "Gneva", ("Geneva",), ("Vienna",), 14),
            "No place here is called “Gneva”; did you mean “Geneva”?",
        ),
        (
            UnknownName("participant", "Rusia", ("Russia", "Prussia"), (), 9),
            "No participant here is called “Rusia”; did you mean “Russia” or “Prussia”?",
        ),
        (
            UnknownName("place", "X", (), ("Vienna", "Geneva", "Oslo"), 14),
            "No place here is called “X”; there are Vienna, Geneva, Oslo and 11 more.",
        ),
        (
            UnknownName("place", "X", (), ("Vienna",), 1),
            "No place here is called “X”; there is Vienna.",
        ),
        (
            UnknownName("tag", "gas", (), (), 0),
            "No tag here is called “gas”; no event has a tag yet.",
        ),
    ],
)
def test_names_that_no_event_bears(unknown: UnknownName, words: str) -> None:
    assert unknown_words([unknown]) == words
