"""Those whom an article lists together, and the words that go back to them."""

from __future__ import annotations

from typing import Any

import pytest

FIVE = (
    "The presidents of Guatemala, Honduras, El Salvador, Nicaragua and Costa Rica agree. Guatemala"
    " is glad, Honduras too. Nicaragua waits. "
)
CENTRAL_AMERICA = {"Guatemala", "Honduras", "El Salvador", "Nicaragua", "Costa Rica"}
PAIR = "Ghana and Togo quarrel. Ghana accuses Togo. Ghana and Togo arm. "

# text, participants of its last event
MEANT = [
    (FIVE + "The five signed a text on {Monday=2022-01-03}.", CENTRAL_AMERICA),
    (FIVE + "All five governments will meet on {Monday=2022-01-10}.", CENTRAL_AMERICA),
    (FIVE + "The foreign ministers met on {Monday=2022-01-03}.", CENTRAL_AMERICA),
    (FIVE + "Guatemala votes. Guatemala fights. Five people were killed in an attack on"
     " {Monday=2022-01-03}.", {"Guatemala"}),
    (FIVE + "Envoys of Chad and Mali signed a text on {Monday=2022-01-03}.", {"Chad", "Mali"}),
    ("Peru argues. Peru doubts. Peru waits. Chile, Cuba and Haiti trade. A text was signed on"
     " {Monday=2022-01-03}.", set()),
    (PAIR + "Donald Trump telephoned both leaders on {Monday=2022-01-03}.",
     {"Donald Trump", "United States", "Ghana", "Togo"}),
    (PAIR + "Donald Trump spoke to both on {Monday=2022-01-03}.",
     {"Donald Trump", "United States", "Ghana", "Togo"}),
    (PAIR + "Donald Trump spoke to both houses on {Monday=2022-01-03}.",
     {"Donald Trump", "United States"}),
    (PAIR + "The two Korean leaders, Kim Jong Un and Moon Jae-in, met on {Monday=2022-01-03}.",
     {"Kim Jong Un", "Moon Jae-in", "North Korea", "South Korea"}),
    (PAIR + "The two countries and Benin signed a text on {Monday=2022-01-03}.",
     {"Ghana", "Togo", "Benin"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), MEANT)
def test_who_is_meant_by_a_number(read: Any, text: str, who: set[str]) -> None:
    assert {actor.name for actor in read(text)[-1].participants} == who
