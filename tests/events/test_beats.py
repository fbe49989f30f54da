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
PLAY = (
    "Ghana beat Libya in the final. The goalkeeper of Algeria saved two penalties. The referee of "
    "Mali was booed. Zambia's striker scored at the stadium. Libya's coach wept. The crowd sang. "
    "Bread was free. The tournament goes to Ivory Coast. "
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
        PLAY + "The squad flies home on {Monday=2022-01-03}.",
        PLAY + "The two sides met again on {Tuesday=2022-01-04}.",
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
         " {Tuesday=2022-01-04}.", "negotiation"),
        ("The prime minister was shot on {Monday=2022-01-03}. Police arrested a suspect.",
         "crisis"),
    ],
)  # fmt: skip
def test_what_states_do_is_told_beside_them(text: str, kind: str, read: Any) -> None:
    assert kind in [str(mention.kind) for mention in read(text)]


@pytest.mark.parametrize(
    "text",
    [
        "A senior official was quoted by the papers of Peru on {Monday=2022-01-03}.",
        "The minister of Peru was asked about it on {Monday=2022-01-03}.",
        "The boy's relatives filed a brief on {Monday=2022-01-03}.",
        "Her lawyer met the judge on {Monday=2022-01-03}.",
        "The inner tube floated off the coast on {Monday=2022-01-03}.",
        "The jobless rate in Peru declined to 3.8 percent in {December=2021-12}.",
        "The peso of Chile closed at $43 on {Monday=2022-01-03}.",
        "Prices extended their fall on {Monday=2022-01-03}.",
    ],
)
def test_what_happens_to_people_and_things_is_no_event_of_states(text: str, read: Any) -> None:
    assert read(text, reporting=True) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The tribunal was created on {Monday=2022-01-03}.", "agreement"),
        ("The boy's father met the Cuban foreign minister on {Monday=2022-01-03}.", "meeting"),
        ("The two governments extended the treaty on {Monday=2022-01-03}.", "agreement"),
        ("The fortress fell to the rebels on {Monday=2022-01-03}.", "military"),
        ("The talks of Peru and Chile closed at 3 a.m. on {Monday=2022-01-03}.", "negotiation"),
        ("Palau became a member of the union on {Monday=2022-01-03}.", "agreement"),
    ],
)
def test_what_happens_to_states_is_told(text: str, kind: str, read: Any) -> None:
    assert kind in [str(mention.kind) for mention in read(text)]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Crowds filled the square {on Friday=2022-01-07}, demanding that Chad leave.", "past"),
        ("Rebels were gathering in Goma {on Friday=2022-01-07}.", "past"),
        ("Ministers of Chad are meeting in Goma {on Friday=2022-01-07}.", "planned"),
        ("Peru will open talks {on Friday=2022-01-07}, ending a quarrel.", "planned"),
    ],
)
def test_what_went_on_in_the_past_is_not_planned(text: str, status: str, read: Any) -> None:
    assert [str(mention.status) for mention in read(text)][:1] == [status]


@pytest.mark.parametrize(
    "line",
    [
        "Compiled on {Sunday=2022-01-02} by the London desk.",
        "Prepared by the Africa section of the Council, {Monday=2022-01-03}.",
        "Here is a transcript of the talks held {today=2022-01-05} in Geneva.",
        "Our next bulletin on the truce appears on {Friday=2022-01-07}.",
        "10:15 A reader asks what was signed {today=2022-01-05}.",
        "The envoys went home for {Christmas=2021-12-25}.",
    ],
)
def test_what_is_said_of_the_text_itself_or_of_a_feast_is_none(line: str, read: Any) -> None:
    assert read(AFFAIRS + line, "2022-01-05") == []
