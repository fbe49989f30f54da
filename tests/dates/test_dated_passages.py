"""Passages of agendas, chronicles, news and histories with the values of their dates.

A line of ``dated_passages.tsv`` and ``date_phrases.tsv`` is the day of writing, a passage with its
dates in brackets (“¶” ends a line) and their values in order; a line that begins with “#” says what
is told apart below.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from timeline.dates import DateOptions, date_article
from timeline.daynumber import parse_iso_day
from timeline.reading import article_from_text
from timeline.records import ArticleId

_LINES = [
    line
    for name in ("dated_passages.tsv", "date_phrases.tsv")
    for line in Path(__file__).with_name(name).read_text(encoding="utf-8").splitlines()
]
_PASSAGES = [tuple(line.split("\t")) for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("written", "marked", "values"), _PASSAGES)
def test_passage(written: str, marked: str, values: str) -> None:
    marked = marked.replace("¶", "\n")
    text = re.sub(r"[\[\]]", "", marked) + "\n"
    article = article_from_text(text, "made.txt", ArticleId("a"))
    article, found = date_article(article, DateOptions(parse_iso_day(written)))
    dated = [(timex.span.of(article.text), timex.value) for timex in found]
    expected = zip(re.findall(r"\[(.*?)\]", marked), values.split(), strict=True)
    assert dated == list(expected)
