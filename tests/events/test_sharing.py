"""Verbs that share a date, and one happening told in two of them."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("kinds", "text"),
    [
        (["meeting"], "The five presidents met and dined together in Astana on {day}."),
        (["agreement"], "Estonia and Latvia agreed and signed a border protocol on {day}."),
        (["military"], "Jets bombed the bridge at Kerch and killed nine soldiers on {day}."),
        (["diplomatic protest"] * 2, "Iraq expelled the envoy on {day} and recalled its consul."),
        (["diplomatic protest", "sanction", "sanction"], "Peru expelled ten diplomats, froze the "
         "assets of two generals and closed the border on {day}."),
        (["meeting", "agreement"], "Two ministers met on {day} and signed a pact."),
        (["meeting"], "The council, convened on {day}, adopted the text."),
        (["visit"], "The envoy travelled to Lome on {day} and was threatened."),
        (["agreement"], "Chad recalled the charter, signed on {day}, and urged patience."),
        (["military"], "{8 May=2024-05-08}: Rebels seize the airport and shell the palace."),
        (["ceasefire"], "{8 May=2024-05-08}: A truce brokered by Oman takes effect at dawn."),
        (["sanction"], "{8 May=2024-05-08}: The Council imposes an arms embargo."),
    ],
)  # fmt: skip
def test_joined_verbs_share_a_date_and_tell_each_happening_once(
    kinds: list[str], text: str, read: Any
) -> None:
    told = read(text.replace("{day}", "{8 May=2024-05-08}"), "2024-05-15")
    assert [str(each.kind) for each in told] == kinds
    assert {each.time.edtf for each in told} == {"2024-05-08"}


@pytest.mark.parametrize(
    ("kinds", "text"),
    [
        (["sanction"] * 2, "Norway blacklisted eight generals on {day}; Togo froze its aid."),
        (["vote", "diplomatic protest"], "The Senate ratified the treaty on {day}, and Chad "
         "recalled its ambassador."),
        (["sanction", "statement"], "Norway blacklisted eight generals on {day} and Togo condemned "
         "the raid."),
        (["meeting", "sanction"], "Leaders met in Quito on {day} while Peru imposed an embargo."),
        pytest.param(["sanction"], "Norway blacklisted eight generals on {day}; Togo spoke of a "
                     "shame.", id="said of it"),
        pytest.param(["sanction"], "Norway blacklisted eight generals on {day}; Togo did not "
                     "freeze its aid.", id="denied"),
        pytest.param(["sanction"], "Norway blacklisted eight generals on {day}; Togo wants to "
                     "freeze its aid.", id="a wish"),
        pytest.param(["sanction"], "Norway blacklisted eight generals on {day}; Togo had frozen "
                     "its aid.", id="done earlier"),
        pytest.param(["sanction"], "Norway blacklisted eight generals on {day}; Togo, backed by "
                     "Chad, has never frozen aid.", id="an aside"),
        pytest.param(["sanction"], "Norway blacklisted eight generals on {day}; Togo says it will "
                     "recall its envoy.", id="said of days to come"),
        pytest.param(["military"], "Jets bombed the dam on {day}, and nine soldiers died.",
                     id="what it came to"),
        pytest.param(["sanction"], "Norway blacklisted eight generals on {day}; a baker signed a "
                     "lease.", id="nobody of a state"),
    ],
)  # fmt: skip
def test_the_next_clause_has_the_date_where_another_state_acts_in_it(
    kinds: list[str], text: str, read: Any
) -> None:
    told = read(text.replace("{day}", "{8 May=2024-05-08}"), "2024-05-15")
    assert [str(each.kind) for each in told if each.time] == kinds
