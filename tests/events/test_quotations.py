"""What stands in quotation marks, as each language sets them."""

from __future__ import annotations

import pytest

from timeline.events.sentence import quotations
from timeline.spans import Span


@pytest.mark.parametrize(
    ("before", "quoted", "after"),
    [
        ("Er sagte: ", "»Wir treffen uns am Montag in Genf«", " und ging."),
        ("Il a dit : ", "« nous nous verrons lundi à Genève »", " et partit."),
        ("Home » Политика. Он: ", "«Мы встретимся в понедельник в Женеве»", "."),
    ],
)
def test_guillemets_that_point_inward_or_outward(before: str, quoted: str, after: str) -> None:
    text = before + quoted + after
    found = [text[first:last] for first, last in quotations(text, Span(0, len(text)))]
    assert found == [quoted]


def test_what_stands_between_two_quotations_is_told() -> None:
    text = "Der »König der Berge« traf am Montag den »Herrn der Täler« in Wien zum Gespräch."
    assert quotations(text, Span(0, len(text))) == []


def test_the_answers_of_a_transcript_are_no_quotations() -> None:
    answer = 'Spokeswoman: "The envoy met the rebels in Doha on Monday."'
    asked = 'Question: And then?\n"The council was told of it on Friday, as you know."'
    said = 'He sat down. "We shall all meet again on Tuesday," he said.'
    assert quotations(f"{answer}\n{asked}", Span(0, len(answer) + 1 + len(asked))) == []
    text = f"{answer}\n{said}"
    first, last = text.index('"We'), text.index(" he said")
    assert quotations(text, Span(0, len(text))) == [(first, last)]
    alone = '"We were told of it on Friday, as you know."\nHe left.'
    assert quotations(alone, Span(0, len(alone))) == [(0, alone.index("\n"))]
