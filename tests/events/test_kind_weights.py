"""All words of a sentence together name the kind of an act that no list of verbs knows; they never
overrule what a rule tells."""

from __future__ import annotations

from typing import Any

import pytest

from timeline.events.kind_weights import KINDS, features
from timeline.records import Kind

STORY = (
    "Peru signed a treaty with Chile in Lima on {2 March 2024=2024-03-02}. "
    "Mali expelled the ambassador of Togo on {4 March 2024=2024-03-04}. "
    "Kenya's parliament approved the budget on {6 March 2024=2024-03-06}. "
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The brigade zigzagged through the hills above the town under heavy artillery fire on "
         "{8 May=2024-05-08} and dug in before the last bridge.", "military"),
        ("The Finnish foreign minister motorcycled to the Estonian capital on {8 May=2024-05-08} "
         "and is to fly on to Riga and then to Warsaw.", "visit"),
        # a rule knows what is told
        ("Poland told three diplomats of the Russian embassy in Warsaw on {8 May=2024-05-08} to "
         "leave the country, and talks with the troops went on.", "diplomatic protest"),
    ],
)  # fmt: skip
def test_the_words_of_a_sentence_weigh(text: str, kind: str, read: Any) -> None:
    assert str(read(STORY + text, "2024-05-15")[3].kind) == kind


def test_names_and_numbers_weigh_as_such() -> None:
    found = features(["On", "8", "May"], ["flew"], ["to", "Lima"], Kind.VISIT, is_open=False)
    assert {"before #", "before @", "act flew", "pair flew to", "after @", "told visit"} <= found
    assert len(KINDS) == len(Kind)
