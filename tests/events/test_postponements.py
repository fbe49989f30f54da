"""Dates given up for others: the old one is that of what was put off, the new one planned."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peace talks due on {Monday=2022-10-31} will now begin in Oslo on {Tuesday=2022-11-01}.",
         [("2022-10-31", "postponed"), ("2022-11-01", "planned")]),
        ("The summit, originally planned for {5 November=2022-11-05}, will be held on "
         "{9 November=2022-11-09} instead.",
         [("2022-11-05", "postponed"), ("2022-11-09", "planned")]),
        ("The vote, first set for {Tuesday=2022-11-01}, has been put off until "
         "{Thursday=2022-11-03}.",
         [("2022-11-01", "postponed"), ("2022-11-03", "planned")]),
        ("Talks between Chad and Niger were postponed from {5 November=2022-11-05} to "
         "{9 November=2022-11-09}.",
         [("2022-11-05", "postponed"), ("2022-11-09", "planned")]),
        # nothing was put off
        ("Chad and Niger will meet on {Tuesday=2022-11-01} and again on {Thursday=2022-11-03}.",
         [("2022-11-01", "planned"), ("2022-11-03", "planned")]),
        ("Talks due to open on {Tuesday=2022-11-01} will end on {Thursday=2022-11-03}.",
         [("2022-11-01", "planned"), ("2022-11-03", "planned")]),
    ],
)  # fmt: skip
def test_a_date_given_up_is_put_off(text: str, expected: list[tuple[str, str]], read: Any) -> None:
    found = read(text, "2022-10-28")
    assert sorted((m.time.edtf, str(m.status)) for m in found if m.time) == expected
