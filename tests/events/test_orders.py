"""Order as texts say it: before, after, followed by, so many days later."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "day", "kind", "expected"),
    [
        ("Talks in Geneva on {Monday=2022-01-10} will be followed by a meeting in Oslo.",
         "2022-01-07", "meeting", "[2022-01-11..]"),
        ("Negotiators gather {next week=2022-01-10/2022-01-16}. Talks in Geneva on "
         "{Monday=2022-01-10} will be followed by a meeting in Oslo.",
         "2022-01-07", "meeting", "[2022-01-11..2022-01-16]"),
        ("Iran and Iraq signed a treaty on {May 10=2024-05-10}. A minister resigned "
         "{two days=P2D} before the signing.", "2024-05-20", "other", "2024-05-08"),
        ("A summit was held in Bonn on {May 10=2024-05-10}. Peru recalled its envoy "
         "{three days=P3D} after the summit.", "2024-05-20", "diplomatic protest", "2024-05-13"),
        ("Honduras broke with Taiwan on {Saturday=2023-03-25}, {eleven days=P11D} after Castro "
         "announced the step.", "2023-03-26", "statement", "2023-03-14"),
    ],
)  # fmt: skip
def test_order(text: str, day: str, kind: str, expected: str, read: Any) -> None:
    times = [m.time.edtf for m in read(text, day) if m.time and m.kind == kind]
    assert expected in times


OUSTED = "The army of Chad seized power on {10 May=2024-05-10}. "


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Within {hours=PTXH} the African Union suspended Chad.", ["[2024-05-10..2024-05-11]"]),
        ("Togo condemned the coup within {the hour=PT1H}.", ["[2024-05-10..2024-05-11]"]),
        ("Within {minutes=PTXM} rebels attacked Abeche.", ["[2024-05-10..2024-05-11]"]),
        ("Talks held on {2 March=2024-03-02} failed within {hours=PTXH}.",
         ["2024-03-02", "[2024-03-02..2024-03-03]"]),
    ],
)  # fmt: skip
def test_what_followed_within_hours_is_counted_from_what_was_told(
    text: str, days: list[str], read: Any
) -> None:
    told = [each.time.edtf for each in read(OUSTED + text, "2024-05-20") if each.time]
    assert told[1:] == days


def test_what_happened_is_not_counted_from_what_is_to_come(read: Any) -> None:
    text = "A summit opens in Oslo on {18 May=2024-05-18}. Within {hours=PTXH} rebels seized Gao."
    assert [each.time.edtf for each in read(text, "2024-05-15") if each.time] == ["2024-05-18"]


def test_the_week_is_cut_at_the_article(read: Any) -> None:
    text = "Talks resume in Vienna {this week=[2022-01-10..2022-01-16]}."
    (mention,) = read(text, "2022-01-12")
    assert mention.time.edtf == "[2022-01-13..2022-01-16]"


def test_by_a_day_means_the_day_for_a_deadline_only(read: Any) -> None:
    (deadline,) = read("The report is due by {June 30=2024-06-30}.", "2024-05-01")
    (vote,) = read("Parliament will vote on the treaty by {June 30=2024-06-30}.", "2024-05-01")
    assert (deadline.kind, deadline.time.edtf) == ("deadline", "2024-06-30")
    assert (vote.kind, vote.time.edtf) == ("vote", "[2024-05-01..2024-06-30]")


def test_an_undated_call_takes_the_day_of_the_session(read: Any) -> None:
    text = (
        "The ministers spoke of unity at {today=2022-01-07}'s extraordinary session of NATO. "
        "Before talks in Geneva on {Monday=2022-01-10}, ministers of the allies held a video call."
    )
    found = {str(m.kind): m.time.edtf for m in read(text) if m.time}
    assert found["call"] == "2022-01-07"
    assert found["negotiation"] == "2022-01-10"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("A joint communique was released after the talks on {Saturday=2024-05-11}.",
         ["2024-05-11", "2024-05-11"]),
        ("Ministers met in Muscat on {Tuesday=2024-05-14}. A statement issued after the meeting "
         "asked for calm.", ["2024-05-14", "2024-05-14"]),
        ("Delhi signed the annexes on {10 May=2024-05-10}, {hours=PTXH} after Hasina had landed.",
         ["2024-05-10", "[2024-05-09..2024-05-10]"]),
        ("Talks opened on {10 May=2024-05-10}, {hours=PTXH} before the truce expired.",
         ["2024-05-10", "[2024-05-10..2024-05-11]"]),
        ("Troops left after the war of {1948=1948}.", ["1948"]),
        ("Xi arrived in Paris on {6 May=2024-05-06} and {the following day=2024-05-07} flew to "
         "Tarbes.", ["2024-05-06", "2024-05-07"]),
        ("Xi toured Paris on {6 May=2024-05-06} and {the following day=2024-05-07}.",
         ["2024-05-06/2024-05-07"]),
        ("On the sidelines of the conference, held in Nairobi on {9 May=2024-05-09}, Ruto met "
         "Tshisekedi.", ["2024-05-09", "2024-05-09"]),
        ("Parliament rejected the treaty on {8 May=2024-05-08}. The prime minister resigned "
         "{the next day=2024-05-09}.", ["2024-05-08", "2024-05-09"]),
    ],
)  # fmt: skip
def test_what_a_day_is_shared_with_and_what_comes_after_it(
    text: str, days: list[str], read: Any
) -> None:
    found = read(text, "2024-05-15")
    assert sorted(each.time.edtf for each in found if each.time is not None) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "The state of emergency was declared on {3 March=2020-03-03}, "
            "{the day after=2020-03-04} gangs attacked two prisons in Haiti.",
            ["2020-03-02", "2020-03-03"],
        ),
        (
            "He flew to Rome on {5 May=2024-05-05}, {the day before=2024-05-04} the summit opened.",
            ["2024-05-05", "2024-05-06"],
        ),
        (
            "They met on {3 May=2024-05-03}; {the day after=2024-05-04}, Russia recalled its "
            "ambassador.",
            ["2024-05-03", "2024-05-04"],
        ),
    ],
)
def test_the_day_beside_a_date_is_that_date_and_the_clause_a_day_off(
    text: str, days: list[str], read: Any
) -> None:
    found = read(text, "2024-05-15", reporting=True)
    assert sorted(each.time.edtf for each in found if each.time is not None) == days
