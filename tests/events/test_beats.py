"""Articles about firms or crimes: only what a state does in them is an event."""

from __future__ import annotations

from typing import Any

import pytest

BUSINESS = (
    "Calder Mills said its quarterly earnings doubled. Its shareholders will get a dividend. "
    "Analysts had expected lower revenue. "
)
CRIME = (
    "Detectives have no suspect in the slaying of the baker. The sheriff offered a reward. "
    "A grand jury will hear the prosecutor. The robbery of May is unsolved. "
)
AFFAIRS = (
    "The two governments have quarrelled over the border for years. Their ambassadors left. "
    "The foreign ministers want a treaty. "
)


@pytest.mark.parametrize(
    "text",
    [
        BUSINESS + "The company and its rival reached an agreement on {Monday=2022-01-03}.",
        BUSINESS + "Its offer for Tamsin Foods expires on {Friday=2022-01-07}.",
        BUSINESS + "Chairman Ruth Ostler met the bidders in Leeds on {Tuesday=2022-01-04}.",
        CRIME + "Harold Pym was shot at his home on {Monday=2022-01-03}.",
        CRIME + "A memorial service for Pym was held on {Tuesday=2022-01-04}.",
        "Orvel agreed to buy Tamsin for a stake worth two million shares of stock on"
        " {Monday=2022-01-03}.",
    ],
)
def test_firms_and_crimes_make_no_events(text: str, read: Any) -> None:
    assert read(text, reporting=True) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (BUSINESS + "France and Italy signed a treaty on {Monday=2022-01-03}.", "agreement"),
        (CRIME + "Norway expelled two Russian diplomats on {Monday=2022-01-03}.",
         "diplomatic protest"),
        (AFFAIRS + "Harold Pym was killed at his home on {Monday=2022-01-03}.", "crisis"),
        (AFFAIRS + "Envoys met to share out the revenue of the pipeline in Oslo on"
         " {Tuesday=2022-01-04}.", "meeting"),
        ("The prime minister was shot on {Monday=2022-01-03}. Police arrested a suspect.",
         "crisis"),
    ],
)  # fmt: skip
def test_what_states_do_is_told_beside_them(text: str, kind: str, read: Any) -> None:
    assert kind in [str(mention.kind) for mention in read(text)]
