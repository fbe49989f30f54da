"""Sayings that are events of their own, and those that only tell who said what."""

from __future__ import annotations

from typing import Any

import pytest


def are_reports(read: Any, text: str) -> list[bool]:
    return [each.reporting for each in read(text, "2024-05-15")]


@pytest.mark.parametrize(
    "text",
    [
        "The General Assembly asked the judges on {8 May=2024-05-08} whether the wall was legal.",
        "Japan asked the Council on {8 May=2024-05-08} to look into it.",
        "Lula told Maduro on {8 May=2024-05-08} that the border must stay where it is.",
        "Merkel told the Bundestag on {8 May=2024-05-08} that the pilots would stay.",
        "Ottawa said on {8 May=2024-05-08} that it would drop the curbs.",
        "The envoy said in {the spring of 1975=1975-21} that all was lost.",
        "President Lula told the country on {8 May=2024-05-08} that he would stay.",
        "The Central Committee replied on {8 May=2024-05-08} that it would not yield.",
    ],
)
def test_what_is_asked_or_told_between_states_is_an_event(text: str, read: Any) -> None:
    assert are_reports(read, text) == [False]


@pytest.mark.parametrize(
    "text",
    [
        "Lula told a breakfast show on {8 May=2024-05-08} that his hand hurt.",
        "A spokesman asked Japan on {8 May=2024-05-08} to be patient.",
        "The minister said on {8 May=2024-05-08} that all was well.",
        "The envoy thought in {the spring of 1975=1975-21} that all was lost.",
        "The envoy remembered {the spring of 1975=1975-21}.",
    ],
)
def test_what_is_told_to_the_press_is_a_report(text: str, read: Any) -> None:
    assert are_reports(read, text) in ([True], [])
