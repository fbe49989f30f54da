"""What a story without a headline is called."""

from __future__ import annotations

import pytest

from timeline.filing import first_words

_LONG = "The ministers " + "talked " * 40 + "on."


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("The talks ended on Wednesday.\nThey began.", "The talks ended on Wednesday."),
        ("NAIROBI, Kenya (AP) _\n\nBombs went off.\nMore.", "Bombs went off."),
        ("HAVANA (AP) --\n\nBoth sides met.", "Both sides met."),
        ("WELLINGTON, New Zealand (AP) _ The cabinet met.", "The cabinet met."),
        ("GENEVA, June 16 (Wire) - The talks ended.", "The talks ended."),
        ("GENEVA - The talks ended.", "The talks ended."),
        ("GENEVA, June 16 (Wire)--The talks ended.", "The talks ended."),
        ("GENEVA, June 16.--The talks ended.", "The talks ended."),
        ("GINEBRA, 16 jun (EFE).- Las partes hablaron.", "Las partes hablaron."),
        ("MOSCOW, January 17. /Agency/. The envoy left.", "The envoy left."),
        # None of these is a filing: they stay as written.
        ("Ministers (all of them) met.", "Ministers (all of them) met."),
        ("Talks - and no end.", "Talks - and no end."),
        ("IAEA - a history", "IAEA - a history"),
        ("GENEVA (Wire) -", "GENEVA (Wire) -"),
        ("", ""),
    ],
)
def test_a_story_is_called_by_its_first_words(text: str, called: str) -> None:
    assert first_words(text) == called


def test_a_long_line_is_cut_between_words() -> None:
    called = first_words(_LONG)
    assert len(called) <= 161
    assert called.endswith("talked…")
