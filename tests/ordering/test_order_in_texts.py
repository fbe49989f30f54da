"""Order as articles tell it: the word in brackets tells an event, and this is when it was."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from timeline.daynumber import parse_iso_day
from timeline.extraction import ExtractionOptions, extract
from timeline.reading import article_from_text
from timeline.records import ArticleId, Extraction

_MARK = re.compile(r"\[\[(?P<word>[^\]]+)\]\]")


def cases(name: str) -> list[tuple[str, str, str]]:
    """Day of writing, text and expected date of each line of a table."""
    table = (Path(__file__).parent / name).read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    return [(day, text, expected) for day, expected, text in rows]


TABLES = (
    "orders.tsv", "more_orders.tsv", "field_orders.tsv", "wire_orders.tsv", "news_orders.tsv",
    "press_orders.tsv", "chronicle_orders.tsv", "phrase_orders.tsv",
)  # fmt: skip
CASES = [case for table in TABLES for case in cases(table)]


def read(day: str, marked: str) -> tuple[Extraction, int]:
    """What was found in a text, and where its bracketed word stands."""
    found = _MARK.search(marked)
    assert found is not None
    text = marked[: found.start()] + found["word"] + marked[found.end() :]
    article = article_from_text(text, "order.txt", ArticleId("a"))
    return extract(article, ExtractionOptions(parse_iso_day(day))), found.start()


def told_at(extraction: Extraction, place: int) -> str | None:
    """EDTF of the event whose word stands nearest to a place, in its sentence."""
    near = [m for m in extraction.mentions if m.sentence.start <= place < m.sentence.end]
    near = [m for m in near if abs(m.trigger.start - place) < 25]
    best = min(near, key=lambda m: abs(m.trigger.start - place), default=None)
    return None if best is None or best.time is None else best.time.edtf


@pytest.mark.parametrize(("day", "text", "expected"), CASES)
def test_order(day: str, text: str, expected: str) -> None:
    extraction, place = read(day, text)
    assert told_at(extraction, place) == (None if expected == "none" else expected)


@pytest.mark.parametrize(
    "text",
    [
        "Recalling the talks in Muscat on 9 May,",
        "On 9 May,",
        "On day four of the talks,",
        "The talks in Muscat opened on 9 May. On the Monday after",
        "The talks in Muscat opened on 9 May. Hours after that",
    ],
)
def test_a_line_that_breaks_off(text: str) -> None:
    article = article_from_text(text, "order.txt", ArticleId("a"))
    found = extract(article, ExtractionOptions(parse_iso_day("2024-05-20"))).mentions
    assert all(m.time is None or m.time.edtf == "2024-05-09" for m in found)


@pytest.mark.parametrize(
    ("beside", "words"),
    [
        ("the day after they had signed the contract", "the day before that: Mon 19 Jan 2009."),
        ("the day before they signed the contract", "the day after that: Wed 21 Jan 2009."),
    ],
)
def test_a_day_beside_another_says_how_it_was_counted(beside: str, words: str) -> None:
    text = (
        f"MOSCOW, 25 January 2009 - Snow fell on 20 January, {beside} in Moscow. Ukraine's "
        "president visited Brussels on 22 January. Russia expelled two diplomats on 23 January."
    )
    found = extract(article_from_text(text, "order.txt", ArticleId("a")), ExtractionOptions(None))
    signed = found.mentions[0]
    assert signed.explanation.endswith(words)
    assert all(other.time.edtf != "2010-01-20" for other in signed.alternatives)
