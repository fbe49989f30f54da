"""What is denied, tried or was to be: as the words around a verb tell it."""

from __future__ import annotations

from typing import Any

import pytest

from timeline.records import Kind, Status


@pytest.mark.parametrize(
    "clause",
    [
        "On {8 May=2024-05-08} a little over half of the voters said no.",
        "A quarter of the Duma voted no on {8 May=2024-05-08}.",
        "The motion failed by two votes on {8 May=2024-05-08}.",
        "The vote should be held no later than {8 June=2024-06-08}.",
        "Two presidents tried to talk him round on {8 May=2024-05-08}.",
        "Our envoy, Ramtane Lamamra, travels to Niger {next Tuesday=2024-05-21}.",
        "The talks in Jeddah broke up on {8 May=2024-05-08} with nothing agreed.",
        "Mr Kishida, in Seoul since {7 May=2024-05-07}, laid a wreath on {8 May=2024-05-08}.",
        "I. K. Gujral, the foreign minister, travelled to Nepal on {8 May=2024-05-08}.",
        "The day is {8 June=2024-06-08}, when the treaty runs out.",
        "Ten states concluded a convention on {8 May=2024-05-08} that renewed the old one.",
        "Kenya called it void on {8 May=2024-05-08}, ten days after gunmen raided a post.",
    ],
)
def test_it_happened_or_will(clause: str, read_on: Any) -> None:
    assert len(read_on(clause)) == 1


@pytest.mark.parametrize(
    "clause",
    [
        "The envoys said nothing of {8 May=2024-05-08}.",
        "No talks were held on {8 May=2024-05-08}.",
        "They failed to agree on {8 May=2024-05-08}.",
        "Our dog barked on {8 May=2024-05-08}.",
    ],
)
def test_it_did_not(clause: str, read_on: Any) -> None:
    assert [event for event in read_on(clause) if not event.reporting] == []


@pytest.mark.parametrize(
    ("clause", "status"),
    [
        ("Mr Pence, who was to have met Mr Xi on {20 May=2024-05-20}, flew home.",
         Status.CANCELLED),
        ("The two were to have met on {20 May=2024-05-20}, but it was put off.", Status.POSTPONED),
        ("The two are to meet on {20 May=2024-05-20}.", Status.PLANNED),
        ("The two were to meet on {20 May=2024-05-20}.", Status.PLANNED),
    ],
)  # fmt: skip
def test_what_was_to_have_been_is_off(clause: str, status: Status, read_on: Any) -> None:
    events = read_on(clause)
    assert [e.status for e in events if e.kind is Kind.MEETING] == [status]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("meeting", "A session of the border commission on {3 May=2024-05-03} settled nothing."),
        ("negotiation", "Talks in Geneva on {3 May=2024-05-03} brought no result."),
        ("negotiation", "The round in Cairo on {3 May=2024-05-03} did not yield a text."),
        ("visit", "A visit to Ankara on {3 May=2024-05-03} yielded nothing."),
        ("meeting", "Blinken met Lavrov on {3 May=2024-05-03}, their first meeting since "
         "{2019=2019}."),
        ("", "Talks in Geneva on {3 May=2024-05-03} were not held."),
        ("", "Talks in Geneva on {3 May=2024-05-03} did not take place."),
        ("", "The two ministers brought nothing on {3 May=2024-05-03}."),
    ],
)  # fmt: skip
def test_what_came_to_nothing_was_held(kind: str, text: str, read: Any) -> None:
    assert [str(each.kind) for each in read(text, "2024-05-15")] == ([kind] if kind else [])
