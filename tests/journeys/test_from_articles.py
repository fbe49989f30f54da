"""From articles to a corrected chronology: first start, both ways of selecting, broken files."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QListWidget, QTextEdit

Person = Any
OpenWindow = Callable[..., Person]

LAKE = """\
Envoys to sit down by the lake
20220107
https://lake-post.example.org/2022/01/07/envoys-by-the-lake
BRUSSELS, Jan 7, 2022 - 🕊🕊 Russian and American negotiators will meet in Geneva on Monday.
A NATO-Russia meeting in Brussels on January 12, 2022, comes after the talks.
Nobody expects a quick result.
"""
RHINE = """\
Germany and France sign a pact
20190122
https://rhine-letter.example.org/2019/01/22/pact
AACHEN, Jan 22, 2019 - Germany and France signed a treaty in Aachen on January 22, 2019.
The German chancellor will visit Paris on March 4, 2019.
"""
GENEVA = "Mon 10 Jan 2022"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with two articles."""
    folder = tmp_path / "winter"
    folder.mkdir()
    (folder / "lake.txt").write_text(LAKE, encoding="utf-8")
    (folder / "rhine.txt").write_text(RHINE, encoding="utf-8")
    return folder


@pytest.fixture
def person(open_window: OpenWindow, articles: Path) -> Person:
    """At the window opened on the folder, everything read."""
    person = open_window(articles, size=(1600, 1000))
    person.until(lambda: person.status().startswith("Imported 2 articles"))
    return person


def _row_on(person: Person, day: str) -> list[str]:
    return next(row for row in person.rows() if row[0] == day)


def test_first_start_to_a_corrected_csv(person: Person, tmp_path: Path) -> None:
    title = _row_on(person, GENEVA)[1]
    person.click_row(title)
    assert person.plate_words() in ("Monday", "on Monday")
    person.press("F2")
    person.until(lambda: person.field("Title").hasFocus())
    person.type("Talks by the lake")
    person.press("Tab")
    person.press("Ctrl+A", "[2022-01-11..2022-01-12]")
    person.press("Return")
    person.press("Escape")
    assert _row_on(person, "one day, 11–12 Jan 2022")[1] == "Talks by the lake"

    person.press("Ctrl+E")
    target = tmp_path / "out.csv"
    person.answer_file_dialog(target)
    person.until(target.exists)
    with target.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(person.rows())
    written = next(row for row in rows if row["title"] == "Talks by the lake")
    assert written["date_edtf"] == "[2022-01-11..2022-01-12]"
    assert written["date_basis"] == "manual"
    assert "Geneva on Monday" in written["quote"]


def test_the_export_is_what_is_filtered(person: Person, tmp_path: Path) -> None:
    person.press("Ctrl+Shift+F")
    person.type("aachen")
    person.until(lambda: len(person.rows()) == 1)
    person.press("Escape")
    person.press("Ctrl+E")
    target = tmp_path / "out.csv"
    person.answer_file_dialog(target)
    person.until(target.exists)
    with target.open(encoding="utf-8-sig", newline="") as file:
        assert [row["title"] for row in csv.DictReader(file)] == person.titles()


def test_selecting_on_the_timeline_leads_to_the_words(person: Person) -> None:
    title = _row_on(person, GENEVA)[1]
    person.click_timeline(title)
    assert person.plate_words() in ("Monday", "on Monday")
    assert person.current_row()[0] == GENEVA
    assert person.see("Why this date").isVisible()


def test_a_click_on_the_words_leads_to_the_timeline(person: Person) -> None:
    person.click_row(_row_on(person, "Tue 22 Jan 2019")[1])
    text = person.see("Text of the article", QTextEdit)
    span = next(mark.span for mark in text.marks.dates if "March" in mark.span.of(RHINE))
    spot = next(text.rects_of(span)).center().toPoint()
    person.click(text.viewport(), spot)
    assert person.current_row()[0] == "Mon 4 Mar 2019"
    assert person.plate_words() == "March 4, 2019"


def test_a_second_start_adds_nothing_and_says_so(
    person: Person, open_window: OpenWindow, articles: Path
) -> None:
    before = person.rows()
    again = open_window(articles, size=(1600, 1000))
    again.until(lambda: "here already" in again.status())
    assert again.status() == "All 2 articles are here already; nothing was added."
    assert again.rows() == before


def test_one_undo_takes_a_whole_import_back(person: Person) -> None:
    assert person.menu("undo") == "Undo import 2 articles"
    person.press("Ctrl+Z")
    assert person.rows() == []
    person.press("Ctrl+Y")
    assert _row_on(person, GENEVA)


def test_three_files_dropped_of_which_one_is_broken(
    open_window: OpenWindow, articles: Path
) -> None:
    broken = articles / "broken.html"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    person = open_window()
    person.until(lambda: person.see("First page"))
    person.drop([articles / "lake.txt", broken, articles / "rhine.txt"])
    person.until(lambda: "1 could not be read" in person.status())
    assert person.status().startswith("Imported 2 articles")
    listed = person.see("Files that could not be read", QListWidget)
    assert listed.count() == 1
    assert "broken.html" in listed.item(0).text()
    assert _row_on(person, GENEVA)


def test_the_other_reading_is_one_key_away(person: Person) -> None:
    person.click_row(_row_on(person, GENEVA)[1])
    person.press("2")
    assert person.current_row()[0] == "Mon 3 Jan 2022"
    assert person.current_row()[4] == "set by you"
    person.press("Ctrl+Z")
    assert person.current_row()[0] == GENEVA


def test_rejecting_stays_after_a_restart(
    person: Person, open_window: OpenWindow, articles: Path
) -> None:
    title = _row_on(person, GENEVA)[1]
    person.click_row(title)
    person.press("R")
    assert title not in person.titles()
    again = open_window(articles)
    again.until(lambda: "here already" in again.status())
    assert title not in again.titles()


def test_pasted_text_is_an_article(person: Person, qapp: Any) -> None:
    qapp.clipboard().setText(
        "OSLO, March 3, 2020 - Norway and Sweden signed an accord in Oslo on March 2, 2020."
    )
    before = len(person.rows())
    person.press("Ctrl+V")
    person.until(lambda: person.status().startswith("Imported 1 article"))
    assert len(person.rows()) > before
    assert _row_on(person, "Mon 2 Mar 2020")


PAGE = """\
<html><head><title>Accord in Oslo</title></head><body>
<div class="menu"><a href="/a">Home</a><a href="/b">World</a></div>
<article><h1>Accord in Oslo</h1>
<p>OSLO, March 3, 2020 - Norway and Sweden signed an accord in Oslo on March 2, 2020, after two
years of talks between the two governments, ministers of both countries said.</p>
<p>The Swedish prime minister will visit Oslo on May 4, 2020, to mark the accord, a spokesman for
the government in Stockholm said, and both parliaments are to vote in the autumn.</p></article>
</body></html>
"""


def test_a_pasted_page_is_an_article(open_window: OpenWindow, qapp: Any) -> None:
    data = QMimeData()
    data.setHtml(PAGE)
    data.setText("Home World Accord in Oslo")
    qapp.clipboard().setMimeData(data)
    person = open_window()
    person.until(lambda: person.see("First page"))
    person.press("Ctrl+V")
    person.until(lambda: person.status().startswith("Imported 1 article"))
    assert _row_on(person, "Mon 2 Mar 2020")
    assert "Home" not in person.see("Text of the article", QTextEdit).toPlainText()


def test_a_draft_is_named_copied_and_moved(person: Person, tmp_path: Path) -> None:
    assert person.title() == "winter (draft) – Dateline"
    person.press("Ctrl+Shift+S")
    copy = tmp_path / "copies" / "spring.dateline"
    copy.parent.mkdir()
    person.answer_file_dialog(copy)
    person.until(copy.exists)
    assert person.title() == "winter (draft) – Dateline"
    events = person.rows()

    person.press("Ctrl+Shift+M")
    place = tmp_path / "kept" / "talks.dateline"
    place.parent.mkdir()
    person.answer_file_dialog(place)
    person.until(lambda: person.title() == f"talks ({place.parent}) – Dateline")
    assert place.exists()
    assert person.rows() == events
    assert person.menu("undo") == "Undo import 2 articles"

    person.press("Ctrl+Shift+N")
    person.until(lambda: person.title() == "Untitled (draft) – Dateline")
    assert person.rows() == []
    person.drop([place])
    person.until(lambda: person.rows() == events)


def test_a_document_is_told_by_what_it_holds(person: Person, tmp_path: Path) -> None:
    events = person.rows()
    person.press("Ctrl+Shift+M")
    place = tmp_path / "named.dateline"
    person.answer_file_dialog(place)
    person.until(place.exists)
    person.press("Ctrl+W")
    person.until(lambda: person.see("First page"))
    disguised = place.rename(tmp_path / "named.txt")
    person.drop([disguised])
    person.until(lambda: person.rows() == events)
