"""Who is there beside those who act; whom a sanction falls upon; sides that have no other name."""

from __future__ import annotations

from typing import Any

import pytest

PAIR = "Ghana and Togo quarrel. Ghana accuses Togo. Ghana and Togo arm. "

# language, text, participants of its last event
THERE = [
    ("en", "Chad and Mali signed a pact on {Monday=2022-01-03} under the chairmanship of Kenya.",
     {"Chad", "Mali", "Kenya"}),
    ("en", "Chad and Mali met on {Monday=2022-01-03} at Vladimir Putin's invitation.",
     {"Chad", "Mali", "Vladimir Putin", "Russia"}),
    ("en", "Chad and Mali signed a pact on {Monday=2022-01-03}, with Kenya's William Ruto looking"
     " on.", {"Chad", "Mali", "Kenya", "William Ruto"}),
    ("en", "Chad and Mali signed a pact on {Monday=2022-01-03}, while Kenya's William Ruto slept.",
     {"Chad", "Mali"}),
    ("en", "Chad and Mali signed a pact on {Monday=2022-01-03}; talks chaired by Kenya went on.",
     {"Chad", "Mali"}),
    ("en", "The Security Council adopted the resolution on {Monday=2022-01-03}, Kenya and China"
     " abstaining.", {"UN Security Council", "Kenya", "China"}),
    ("en", "The Security Council adopted the resolution on {Monday=2022-01-03}, Kenya being"
     " delighted.", {"UN Security Council"}),
    ("fr", "Le Tchad et le Mali ont signé un pacte {lundi=2022-01-03} sous l'égide du Kenya.",
     {"Chad", "Mali", "Kenya"}),
    ("de", "Tschad und Mali unterzeichneten am {Montag=2022-01-03} im Beisein von William Ruto"
     " einen Vertrag.", {"Chad", "Mali", "William Ruto", "Kenya"}),
    ("en", "Chad signed with the leader of the day, William Ruto, a pact on {Monday=2022-01-03}.",
     {"Chad", "William Ruto", "Kenya"}),
    ("en", "When William Ruto came and shook hands with Paul Biya, Chad signed a pact on"
     " {Monday=2022-01-03}.", {"Chad"}),
    ("en", "Chad and Mali met in Lagos on {Monday=2022-01-03}, and William Ruto carried their terms"
     " to Accra.", {"Chad", "Mali"}),
    ("en", "Ghana protested on {Monday=2022-01-03}, hours after William Ruto had ridiculed it.",
     {"Ghana"}),
    ("en", PAIR + "The conference opened in Vienna on {Monday=2022-01-03}.", set()),
    ("en", "The Council lifted the sanctions on Serbia on {Monday=2022-01-03}.", {"Serbia"}),
    ("en", "France imposed an embargo in Dakar on {Monday=2022-01-03}.", {"France"}),
    ("en", PAIR + "The foreign ministers will meet in Vienna on {Monday=2022-01-10}.",
     {"Ghana", "Togo"}),
    ("en", PAIR + "The joint border commission convenes in Accra on {Monday=2022-01-10}.",
     {"Ghana", "Togo"}),
    ("en", PAIR + "Gulf leaders will meet in Vienna on {Monday=2022-01-10}.", set()),
    ("en", PAIR + "A conference of twenty-two nations opened in Vienna on {Monday=2022-01-03}.",
     set()),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "who"), THERE)
def test_who_is_there(read: Any, language: str, text: str, who: set[str]) -> None:
    found = read(text, language=language)[-1]
    assert {actor.name for actor in found.participants} == who
