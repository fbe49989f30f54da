"""Sentences without a date that go on with the day of the sentence before."""

from __future__ import annotations

from typing import Any

import pytest

MET = "The presidents of Chad and Niger met in Niamey on {14 May=2024-05-14}. "
DAY = "2024-05-14"


@pytest.mark.parametrize(
    ("clause", "kinds"),
    [
        ("They signed a pact on water.", ["agreement"]),
        ("Chad recalled its ambassador to Togo.", ["diplomatic protest"]),
        ("Norway froze the assets of two generals and Togo expelled the consul.",
         ["sanction", "diplomatic protest"]),
        ("President Macron telephoned Mr Tinubu.", ["call"]),
        ("In Lomé, the foreign minister condemned the raid.", ["statement"]),
        ("The evening was cool. They signed a pact on water.", ["agreement"]),
        ("A summit opens on {20 May=2024-05-20}. They signed a pact on water.",
         ["meeting", "agreement"]),
        ("While they conferred, soldiers shelled the airport at Agadez.", ["military"]),
        ("For {two hours=PT2H} the delegation of Togo met their ministers.", ["meeting"]),
        ("They had met on {2 May=2024-05-02}.\nTogo recalled its envoy.",
         ["meeting", "diplomatic protest"]),
        ("Togo studied a pact that was signed on {2 May=2024-05-02}. Chad recalled its envoy.",
         ["agreement", "diplomatic protest"]),
        pytest.param("Chad hailed it on {15 May=2024-05-15} after Togo signed a pact on"
                     " {13 May=2024-05-13}. President Macron signed the pact.",
                     ["statement", "agreement"], id="a sentence of two days"),
        pytest.param("They had signed a pact on water.", [], id="an earlier time"),
        pytest.param("Soldiers of Togo are deployed there.", [], id="what lasts"),
        pytest.param("They had quarrelled over water. Togo signed the pact.", [],
                     id="goes on with an earlier time"),
        pytest.param("They had met on {2 May=2024-05-02}. Togo signed the pact.", ["meeting"],
                     id="goes on with an earlier day"),
        pytest.param("Togo left the bloc in {2023=2023}. Its envoy flew in on {2 May=2024-05-02}.\n"
                     "Togo signed the pact.", ["other", "visit"], id="the story has gone back"),
        pytest.param("They will sign a pact on water.", [], id="to come"),
        pytest.param("They did not sign the pact on water.", [], id="denied"),
        pytest.param("Chad wants to expel the consul.", [], id="a wish"),
        pytest.param("Chad says that it has expelled no consul.", [], id="said"),
        pytest.param("The ministers spoke of water.", [], id="said where they met"),
        pytest.param("Leaders welcomed the truce.", [], id="what a communique holds"),
        pytest.param("Togo abstained.", [], id="how one voted"),
        pytest.param("The king greeted them at the gate.", [], id="a minor scene"),
        pytest.param("Togo and Ghana signed the pact as witnesses.", [], id="witnesses"),
        pytest.param("Niger, whose soldiers fought there, has no seat.", [], id="who it is"),
        pytest.param("A baker sold his shop.", [], id="nobody of a state"),
        pytest.param("Did they sign a pact?", [], id="asked"),
        pytest.param("The lake is large. It feeds herds. It dries up. Its fish are few. "
                     "They signed a pact on water.", [], id="too far on"),
    ],
)  # fmt: skip
def test_a_deed_told_without_a_date_is_of_the_day_told_before(
    clause: str, kinds: list[str], read_on: Any, rules_alone: None
) -> None:
    told = read_on(MET + clause)
    assert [str(each.kind) for each in told][1:] == kinds
    carried = [each for each in told[1:] if "goes on with that day" in each.explanation]
    assert {each.time.edtf for each in carried} <= {DAY}


def test_what_both_decided_is_of_the_day_of_the_news(read_on: Any, rules_alone: None) -> None:
    told = read_on(MET + "It was their first meeting since {2 May 2021=2021-05-02}. "
                   "Togo had left the bloc in {June 2022=2022-06}. Rain fell on the lake.\n"
                   "They signed a pact on water.")  # fmt: skip
    assert [(str(each.kind), each.time.edtf) for each in told][-1] == ("agreement", DAY)


def test_it_says_so_and_is_weaker_than_what_has_a_date(read_on: Any) -> None:
    met, signed = read_on(MET + "They signed a pact on water.")
    assert (signed.time.edtf, signed.timex) == (DAY, met.timex)
    assert "its own sentence has no date and goes on with that day" in signed.explanation
    assert signed.strength < met.strength


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A summit opens on {20 May=2024-05-20}. They signed a pact.", id="to come"),
        pytest.param("They met in {March 2024=2024-03}. They signed a pact.", id="a month"),
        pytest.param("They met on {2 May=1999-05-02}. That was long ago, in {1999=1999}. Chad "
                     "recalled its envoy.", id="a history that went on to another time"),
    ],
)  # fmt: skip
def test_what_goes_on_with_no_day_has_none(text: str, read_on: Any) -> None:
    assert len(read_on(text)) == 1


def test_words_of_order_are_stronger_than_the_day_before(read_on: Any) -> None:
    told = read_on(MET + "The premier received the guests ahead of the meeting.")
    assert [each.time.edtf for each in told][1:] != [DAY]
