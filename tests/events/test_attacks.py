"""One attack told in many ways: alike in kind, and in whom the title names."""

from __future__ import annotations

from typing import Any

import pytest

# text, kind and title of one of its events
TOLD = [
    ("The explosions at the French embassies in Lome and Accra on {Monday=2022-01-03} killed ten.",
     "crisis", "Explosions at French embassies, Lome"),
    ("The bombings {this month=2022-01} of French embassies in Lome and Accra left ten dead.",
     "crisis", "Bombings of French embassies, Lome"),
    ("Terrorist blasts in Lome on {Monday=2022-01-03} killed ten people.",
     "crisis", "Terrorist blasts, Lome"),
    ("A man was held over the bombing of the French embassy on {Monday=2022-01-03} that killed"
     " ten.", "crisis", "Bombing of French embassy"),
    ("An explosion at a flour mill in Lome on {Monday=2022-01-03} killed ten people.",
     "crisis", "Explosion at flour mill, Lome"),
    ("Ten people were killed in a bombing in Lome on {Monday=2022-01-03}.",
     "crisis", "Bombing, Lome"),
    ("An air strike by Chad on Bol on {Monday=2022-01-03} killed ten people.",
     "military", "Chad air strike, Bol"),
    ("Winston Peters said that the bombing {on Monday=2022-01-03} of embassies in Lome shows"
     " how the killers think.", "military", "Bombing of embassies, Lome"),
    ("The assassination of Yitzhak Rabin in {November 1995=1995-11} shocked Israel.",
     "crisis", "Assassination of Yitzhak Rabin, Israel"),
    ("Iraq's invasion of Kuwait on {2 August 1990=1990-08-02} led to the war.",
     "military", "Iraq invasion of Kuwait"),
    ("The war between Iran and Iraq began in {1980=1980}.", "military", "Iran–Iraq war begins"),
    ("Janos Martonyi, who remembers the {1956=1956} uprising in Hungary, spoke of it.",
     "crisis", "Uprising, Hungary"),
    ("A joint naval exercise of India and Vietnam began on {Monday=2022-01-03}.",
     "military", "India–Vietnam joint naval exercise begins"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "title"), TOLD)
def test_an_attack_is_told_by_what_was_struck(text: str, kind: str, title: str, read: Any) -> None:
    assert (kind, title) in [(str(each.kind), each.title) for each in read(text)]


def test_who_condemns_has_a_day_and_the_attack_another(read: Any) -> None:
    text = (
        "Cyprus {on Saturday=2022-01-08} condemned two bomb attacks in Lome and Accra"
        " {on Friday=2022-01-07}."
    )
    told = {(str(each.kind), each.time.edtf) for each in read(text, "2022-01-09")}
    assert told == {("statement", "2022-01-08"), ("military", "2022-01-07")}


def test_one_act_of_speech_has_one_day(read: Any) -> None:
    text = "Cyprus condemned the attacks in Lome {on Friday=2022-01-07}."
    told = [(str(each.kind), each.time.edtf) for each in read(text, "2022-01-09")]
    assert told == [("statement", "2022-01-07")]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The blast in Lome occurred {on Friday=2022-01-07}, toppling a tower.", ["2022-01-07"]),
        ("The figures as of {Friday=2022-01-07} are those of the dead in the bombing.", []),
        ("The ceasefire is in force as of {Friday=2022-01-07}.", ["2022-01-07"]),
        ("The police of Peru concluded {on Friday=2022-01-07} he had been killed.", []),
        ("Peru and Chile concluded a treaty {on Friday=2022-01-07}.", ["2022-01-07"]),
    ],
)
def test_what_followed_and_what_stands_are_no_events(
    text: str, dates: list[str], read: Any
) -> None:
    assert [each.time.edtf for each in read(text, "2022-01-09")] == dates
