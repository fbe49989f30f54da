"""Words that name what happened though no list has them, in articles that tell of events."""

from __future__ import annotations

import pytest

from timeline.daynumber import parse_iso_day
from timeline.extraction import ExtractionOptions, extract
from timeline.reading import article_from_text
from timeline.records import ArticleId, EventMention

STORY = (
    "France and Mali signed a pact on 2 May. Their ministers met in Dakar on 3 May."
    " Parliament ratified it on 6 May. "
)


def further(text: str) -> list[tuple[str, EventMention]]:
    """What a story tells behind its own events, with the words of each."""
    whole = STORY + text
    article = article_from_text(whole, "story.txt", ArticleId("a"))
    read = extract(article, ExtractionOptions(parse_iso_day("2024-05-15")))
    return [
        (whole[m.trigger.start : m.trigger.end], m)
        for m in read.mentions
        if m.sentence.start >= len(STORY)
    ]


# the word, the kind and the title of what a sentence goes on with
@pytest.mark.parametrize(
    ("text", "word", "kind", "title"),
    [
        ("Minister Holm sped to Ottawa on 8 May with a plea for time.", "sped", "visit",
         "Holm visit"),
        ("Holm assured the envoys over breakfast in Oslo on 8 May that the pact covers the wells.",
         "assured", "statement", "Holm assures envoys over breakfast in Oslo"),
        ("Holm wrestled on 8 May with the men who had drawn the treaty.", "wrestled", "other",
         "Holm wrestles with men"),
        ("Ministers get to grips with a common tariff in Lome in the second week of June.",
         "grips", "meeting", "Meeting, Lome"),
        ("The two last sat face to face in Lima, in March, and went home over a comma.",
         "sat", "other", "The two last sat face to face in Lima"),
    ],
)  # fmt: skip
def test_a_word_that_the_lists_lack(text: str, word: str, kind: str, title: str) -> None:
    found = [(words, str(each.kind), each.title) for words, each in further(text)]
    assert found == [(word, kind, title)]


# What the rules know for no event is not made one.
@pytest.mark.parametrize(
    "text",
    [
        "No talks were held on 8 May.",
        "Had they met on 8 May, the war might have ended.",
        "The bakery on the square opened its shutters at six on 8 May.",
        "The lemons in her garden were ripe on 8 May.",
        "He had hoped that the leaders would meet on 8 May.",
    ],
)
def test_what_is_no_event(text: str) -> None:
    assert further(text) == []


def test_a_short_text_is_left_to_the_rules() -> None:
    text = "Holm wrestled on 8 May with the men who had drawn the treaty."
    article = article_from_text(text, "note.txt", ArticleId("a"))
    read = extract(article, ExtractionOptions(parse_iso_day("2024-05-15")))
    assert [text[m.trigger.start : m.trigger.end] for m in read.mentions] == ["drawn"]
