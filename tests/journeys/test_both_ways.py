"""From the timeline and the table to the exact words, and from the words back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint

from timeline.spans import Span
from ui.source_view.text import SourceText

Person = Any
OpenWindow = Callable[..., Person]

MIXED = (
    "OSLO, March 3, 2020 – \U0001f1f3\U0001f1f4 \U0001f468‍\U0001f469‍\U0001f467 Norway and"
    " Sweden signed an accord in Oslo on March\N{NO-BREAK SPACE}2,\N{NO-BREAK SPACE}2020.\r\n"
    "\r\n"
    "The ministers met in Vienna on 10 January 2020 and presidents spoke by phone on"
    " 14 February 2020. \U0001f54a️\r\n"
    "Talks opened in Geneva on 5 December 2019, a \U0001d4ae\U0001d4c5ecial day.\r\n"
)
ARABIC = (
    "القاهرة، 3 مارس 2020\r\n"
    "وقعت النرويج والسويد اتفاقا في أوسلو يوم 2020-03-02 ☮ وعادت الوفود إلى بلادها.\r\n"
    "كتبت الوكالة Reuters أن الاجتماع انتهى.\r\n"
)
ARTICLES = {"mixed": MIXED, "arabic": ARABIC}
TOLD = {
    "Thu 5 Dec 2019": "5 December 2019",
    "Fri 10 Jan 2020": "10 January 2020",
    "Fri 14 Feb 2020": "14 February 2020",
    "Mon 2 Mar 2020": "March 2, 2020",
}


@pytest.fixture
def at(open_window: OpenWindow, tmp_path: Path) -> Callable[[str], Person]:
    """At an article with signs outside the BMP, CRLF and hard spaces, or in two scripts."""

    def open_one(name: str) -> Person:
        path = tmp_path / f"{name}.txt"
        path.write_bytes(ARTICLES[name].encode())
        person = open_window(path)
        person.until(lambda: person.status().startswith("Imported 1 article"))
        return person

    return open_one


def _text(person: Person) -> SourceText:
    text = person.see("Text of the article", SourceText)
    assert isinstance(text, SourceText)
    return text


def _spot(text: SourceText, words: str) -> QPoint:
    """The middle of words as they stand on the screen."""
    start = text.toPlainText().index(words)  # in which a hard space is a space
    span = Span(start, start + len(words))
    text.reveal(span)
    return next(text.rects_of(span)).center().toPoint()


def _row_on(person: Person, day: str) -> list[str]:
    return next(row for row in person.rows() if row[0] == day)


def test_a_row_leads_to_the_exact_words_and_they_lead_back(at: Callable[[str], Person]) -> None:
    person = at("mixed")
    for day, words in TOLD.items():
        person.click_row(_row_on(person, day)[1])
        assert " ".join(person.plate_words().split()) == words
    for day, words in reversed(TOLD.items()):
        person.click(_text(person).viewport(), _spot(_text(person), words))
        assert person.current_row()[0] == day


def test_the_timeline_leads_to_the_words(at: Callable[[str], Person]) -> None:
    person = at("mixed")
    person.press("Ctrl+0")
    person.click_timeline("Norway–Sweden accord, Oslo")
    assert " ".join(person.plate_words().split()) == "March 2, 2020"
    assert person.current_row()[0] == "Mon 2 Mar 2020"


def test_two_events_share_a_sentence_by_clause(at: Callable[[str], Person]) -> None:
    person = at("mixed")
    text = _text(person)
    person.click(text.viewport(), _spot(text, "by phone"))
    assert person.current_row()[0] == "Fri 14 Feb 2020"
    person.click(text.viewport(), _spot(text, "ministers met"))
    assert person.current_row()[0] == "Fri 10 Jan 2020"


def test_by_keys_alone(at: Callable[[str], Person]) -> None:
    person = at("mixed")
    person.press("N")
    person.press("W")
    assert _text(person).hasFocus()
    for _ in range(3):
        person.press("PgUp")
    person.press("Ctrl+Home")
    person.press("Return")  # the cursor stands in the first event's sentence
    assert person.current_row()[0] == "Mon 2 Mar 2020"


def test_larger_letters_keep_the_words_under_the_pointer(at: Callable[[str], Person]) -> None:
    person = at("mixed")
    text = _text(person)
    before = _spot(text, "by phone")
    for _ in range(6):
        person.press("Ctrl+Alt++")
    assert _spot(text, "by phone") != before
    person.click(text.viewport(), _spot(text, "by phone"))
    assert person.current_row()[0] == "Fri 14 Feb 2020"


def test_words_that_run_from_the_right(at: Callable[[str], Person]) -> None:
    person = at("arabic")
    text = _text(person)
    person.click(text.viewport(), _spot(text, "أوسلو"))
    person.press("Home")
    person.press("Shift+End")
    person.press("Ctrl+N")
    person.until(lambda: person.field("Title").hasFocus())
    assert person.field("Date").text() == "Mon 2 Mar 2020"
    person.press("Escape")
    person.until(lambda: person.plate_words() == "2020-03-02")
    spots = [spot for _, spot in text.margin_spots()]
    assert spots
    assert all(spot.left() > text.viewport().width() - 44 for spot in spots)
    person.press("Ctrl+Z")
    assert person.rows() == []
    person.press("Ctrl+Y")
    person.press("Escape")
    person.click(text.viewport(), _spot(text, "السويد"))
    assert person.current_row()[0] == "Mon 2 Mar 2020"


def test_the_size_of_letters_outlives_a_restart(
    at: Callable[[str], Person], open_window: OpenWindow
) -> None:
    person = at("mixed")
    person.press("Ctrl+Alt++")
    person.press("Ctrl+Alt++")
    larger = _text(person).pixels
    again = open_window(size=(1600, 1000))
    again.until(lambda: again.rows())
    assert _text(again).pixels == larger == 17
