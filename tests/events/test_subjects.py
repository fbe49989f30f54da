"""Subjects of several, after which a verb stands in its base form."""

from __future__ import annotations

from typing import Any

import pytest

from timeline.records import Kind


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("Nationalists and the government meet in a railway carriage on {day}.", Kind.MEETING),
        ("Sir Alec Home and Smith initial terms on {day}.", Kind.AGREEMENT),
        ("The Queen and the Duke of Kent leave London airport on {day} for Ghana.", Kind.VISIT),
        ("The five presidents of the region sit down together on {day}.", Kind.MEETING),
        ("Rebels in the east seize the airport on {day}.", Kind.MILITARY),
        ("Ministers from the 27 states approve the loan on {day}.", Kind.VOTE),
        ("The prime minister and his Italian colleague visit Libya on {day}.", Kind.VISIT),
        ("The Council and the Parliament adopt the text on {day}.", Kind.VOTE),
        ("Israeli and Hamas negotiators resume indirect talks on {day}.", Kind.NEGOTIATION),
        ("She'll address the African heads of state on {day}.", Kind.STATEMENT),
    ],
)
def test_a_base_form_is_their_verb(clause: str, kind: Kind, read: Any) -> None:
    (event,) = read(clause.format(day="{20 May=2024-05-20}"), "2024-05-15")
    assert event.kind is kind


@pytest.mark.parametrize(
    "clause",
    [
        "Ministers of the bloc approve a trade embargo on {day}.",
        "The minister of trade and industry spoke of the land and visit rules on {day}.",
        "The withdrawal of guns and the rest must be completed on {day}.",
    ],
)
def test_what_stands_in_the_object_is_none(clause: str, read: Any) -> None:
    assert len(read(clause.format(day="{20 May=2024-05-20}"), "2024-05-15")) == 1
