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
        (["diplomatic protest", "sanction", "other"], "Peru expelled ten diplomats, froze the "
         "assets of two generals and closed the border on {day}."),
        (["meeting", "agreement"], "Two ministers met on {day} and signed a pact."),
        (["meeting"], "The council, convened on {day}, adopted the text."),
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
