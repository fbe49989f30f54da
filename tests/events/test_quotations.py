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
