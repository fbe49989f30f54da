"""Time that is given to somebody."""

from __future__ import annotations

from typing import Any

import pytest

from timeline.records import Kind


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The court has given Peru until {3 June=2024-06-03} to reply."),
        ("en", "Hamas got until {3 June=2024-06-03} to hand over the hostages."),
        ("en", "Washington gave Hanoi until {3 June=2024-06-03} to answer."),
        ("en", "The auditors will report on the works by {3 June=2024-06-03}."),
        ("en", "Sanctions will follow unless the troops leave by {3 June=2024-06-03}."),
        ("en", "If there is no accord by {3 June=2024-06-03}, nobody knows what comes."),
        ("en", "Both armies are to submit lists of captives by {3 June=2024-06-03}."),
        ("en", "The junta was granted until {3 June=2024-06-03} to leave the palace."),
        ("en", "Both parties shall answer by {3 June=2024-06-03}."),
        ("en", "The envoys have {nineteen days=P19D} to leave the country."),
        ("fr", "Les puissances se sont donné jusqu'au {3 juin=2024-06-03} pour conclure."),
        ("es", "El Consejo dio a Haití hasta el {3 de junio=2024-06-03} para responder."),
    ],
)
def test_what_somebody_is_given_until_is_a_deadline(language: str, text: str, read: Any) -> None:
    (event,) = read(text, "2024-05-15", language=language)
    assert (event.kind, event.time.edtf) == (Kind.DEADLINE, "2024-06-03")


@pytest.mark.parametrize(
    "text",
    [
        "The shop gave out bread until {3 June=2024-06-03}, then closed.",
        "If the rain comes by {3 June=2024-06-03}, the harvest is safe.",
        "Togo had {ten days=P10D} to find beds for the guests.",
        "The truce has {ten days=P10D} to run.",
        "The villagers stayed until {3 June=2024-06-03}.",
    ],
)
def test_what_only_lasts_until_then_is_none(text: str, read: Any) -> None:
    assert all(event.kind is not Kind.DEADLINE for event in read(text, "2024-06-15"))
