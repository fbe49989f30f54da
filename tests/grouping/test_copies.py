"""Articles that copy another, and those that only share its subject."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline.grouping import CopyFinder, copies_among
from timeline.records import Article, ArticleFormat, ArticleId, DocumentDate, DocumentDateBasis
from timeline.spans import Span

LINES = [
    f"The delegate number {n} spoke about matter {n * 7} for {n + 3} hours." for n in range(30)
]
MORE = [f"Rain fell on roof {n} of house {n * 3} in street {n * 5}." for n in range(90)]


def article(name: str, lines: list[str], day: int | None = None) -> Article:
    text = "\n".join(lines)
    date = None if day is None else DocumentDate(day, DocumentDateBasis.GIVEN, "given")
    whole = Span(0, len(text))
    return Article(ArticleId(name), text, whole, "", name, ArticleFormat.PLAIN, document_date=date)


WIRE = article("wire", LINES)


@pytest.mark.parametrize(
    ("other", "copied"),
    [
        (LINES, True),
        (LINES[::-1], True),
        (["A desk adds a line.", *LINES, "And another at the end of it all."], True),
        (LINES[:25], True),
        (LINES + MORE, True),
        (LINES[:15] + MORE[:15], False),
        (MORE[:30], False),
        (["The delegate spoke about the matter."], False),
    ],
    ids=["same", "shuffled", "framed", "cut", "inside", "half", "foreign", "short"],
)
def test_copy(other: list[str], copied: bool) -> None:
    found = copies_among([WIRE, article("other", other)])
    assert found == ({"other": "wire"} if copied else {})


def test_the_earlier_is_the_model() -> None:
    late, early = article("late", LINES, 2_460_010), article("early", LINES[::-1], 2_460_000)
    assert copies_among([late, early]) == {"late": "early"}


def test_all_copies_name_one_model() -> None:
    finder = CopyFinder()
    found = [finder.meet(article(name, LINES)) for name in ("a", "b", "c")]
    assert found == [None, "a", "a"]


def test_a_copy_that_is_known_as_one_is_taken_at_its_word() -> None:
    finder = CopyFinder()
    assert finder.meet(replace(article("b", LINES), copy_of=ArticleId("a"))) == "a"
    assert finder.knows(ArticleId("b"))


def test_what_all_articles_share_makes_no_copy() -> None:
    formula = ["Subscribe to our letter to read more about the world every day of the week."] * 2
    articles = [
        article(str(n), [*formula, *(f"{line} On day {n}." for line in MORE[n : n + 9])])
        for n in range(80)
    ]
    assert all(int(a) - int(b) < 9 for a, b in copies_among(articles).items())
