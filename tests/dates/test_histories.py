"""Whole histories of many eras and languages; a mark is [[words|value]] or [[words|value:MOD]].

Written on Tuesday 10 June 2014. A history must be told from news by itself.
"""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from timeline.dates import DateOptions, Mode, date_article
from timeline.daynumber import day_number
from timeline.reading import article_from_text
from timeline.records import ArticleId

HISTORIES = sorted((Path(__file__).parent / "histories").glob("*.txt"), key=lambda path: path.name)
_MARK = re.compile(
    r"\[\[(?P<words>[^|\]]+)\|(?P<value>[^:\]]+(?::[0-9]{2})?)(?::(?P<mod>[A-Z_]+))?\]\]"
)


@pytest.mark.parametrize("path", HISTORIES, ids=lambda path: path.stem)
@pytest.mark.parametrize("mode", [Mode.AUTO, Mode.NARRATIVE])
def test_a_whole_history(path: Path, mode: Mode) -> None:
    marked = path.read_text(encoding="utf-8")
    text = _MARK.sub(lambda mark: mark["words"], marked)
    article = article_from_text(text, path.name, ArticleId("a"))
    article = dataclasses.replace(article, language=path.name[:2])
    _, timexes = date_article(article, DateOptions(day_number(2014, 6, 10), mode))
    wrong, removed = [], 0
    for mark in _MARK.finditer(marked):
        start = mark.start() - removed
        end = start + len(mark["words"])
        removed += len(mark[0]) - len(mark["words"])
        found = {
            (timex.value, timex.mod if mark["mod"] else None)
            for timex in timexes
            if timex.span.start < end and timex.span.end > start
        }
        if (mark["value"], mark["mod"]) not in found:
            wrong.append((mark["words"], mark["value"], mark["mod"], found))
    assert wrong == []


def test_the_histories_are_many() -> None:
    assert len(HISTORIES) >= 15
