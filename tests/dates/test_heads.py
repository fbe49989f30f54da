"""How heads, labels, bylines, closes and imprints of all houses and eras say the day of writing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from timeline.dates import date_article
from timeline.daynumber import iso_day
from timeline.reading import article_from_text
from timeline.records import ArticleId

_TABLE = Path(__file__).with_name("heads.txt").read_text(encoding="utf-8")
HEADS = re.findall(r"^== (\S+)\n(.+?)(?=\n== |\Z)", _TABLE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize(("day", "text"), HEADS, ids=[text[:30] for _, text in HEADS])
def test_the_day_of_writing(day: str, text: str) -> None:
    article = article_from_text(text.strip() + "\n", "made.txt", ArticleId("a"))
    found = date_article(article)[0].document_date
    assert ("none" if found is None else iso_day(found.day)) == day


def test_the_table_is_read() -> None:
    assert len(HEADS) > 90
