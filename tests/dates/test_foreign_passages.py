"""News and histories in ten languages with the values of their dates.

A line of ``foreign_passages.tsv`` is the language, the day of writing, a passage with its dates in
brackets and their values in order; a line that begins with “#” names the language.
"""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import pytest

from timeline.dates import DateOptions, date_article
from timeline.daynumber import parse_iso_day
from timeline.reading import article_from_text
from timeline.records import ArticleId

_LINES = Path(__file__).with_name("foreign_passages.tsv").read_text(encoding="utf-8").splitlines()
_PASSAGES = [tuple(line.split("\t")) for line in _LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("language", "written", "marked", "values"), _PASSAGES)
def test_passage(language: str, written: str, marked: str, values: str) -> None:
    text = re.sub(r"[\[\]]", "", marked) + "\n"
    article = article_from_text(text, "made.txt", ArticleId("a"))
    article = dataclasses.replace(article, language=language)
    article, found = date_article(article, DateOptions(parse_iso_day(written)))
    dated = [(timex.span.of(article.text), timex.value) for timex in found]
    expected = zip(re.findall(r"\[(.*?)\]", marked), values.split(), strict=True)
    assert dated == list(expected)
