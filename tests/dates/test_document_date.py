"""When an article was written: clues, weights, conflicts."""

from __future__ import annotations

import pytest

from timeline.dates import date_article
from timeline.daynumber import iso_day
from timeline.reading import article_from_text
from timeline.records import ArticleId, DocumentDate, DocumentDateBasis


def written(text: str) -> DocumentDate | None:
    return date_article(article_from_text(text, "made.txt", ArticleId("a")))[0].document_date


@pytest.mark.parametrize(
    ("text", "day", "basis"),
    [
        (
            "GENEVA, 18 March 2015 (Meridian) - They met.\n",
            "2015-03-18",
            DocumentDateBasis.DATELINE,
        ),
        (
            "Talks\n\nREYKJAVIK, Oct 12 (Wire) - They met.\n\nThey first met in November 1985.\n",
            "1986-10-12",
            DocumentDateBasis.DATELINE,
        ),
        (
            "Title here\n20220107\nhttps://example.org/x\nThey met.\n",
            "2022-01-07",
            DocumentDateBasis.METADATA,
        ),
        (
            "Title here\n20211231\nhttps://example.org/x\nMinisters said on Friday Jan 7 "
            "they agreed.\n",
            "2022-01-07",
            DocumentDateBasis.TEXT,
        ),
        (
            "WORLD DIARY\nIssued Tuesday 7 May 2019, 0900 GMT.\n\nWednesday 8 May\n- Talks in Bern."
            "\n\nThursday 9 May\n- Summit in Sibiu.\n",
            "2019-05-07",
            DocumentDateBasis.DATELINE,
        ),
        (
            "Lagebericht\n\nStand: 3. Mai 2021\n\nDer Rat kam am 28. April 2021 in Bern zusammen "
            "und vertagte sich auf den 10. Mai 2021.\n",
            "2021-05-03",
            DocumentDateBasis.DATELINE,
        ),
        (
            "On wires\n\n4 March 2011. A column.\n\nIn 1963 the two capitals were joined.\n",
            "2011-03-04",
            DocumentDateBasis.DATELINE,
        ),
        (
            "A life in treaties\n\n12 March 1947 was the day on which he first spoke in public of "
            "the doctrine that would bear his name for ever after.\n",
            None,
            None,
        ),
        (
            "Paper peace\n\nBy a historian. Friday, 28 June 2019\n\nIn 1815 they met.\n",
            "2019-06-28",
            DocumentDateBasis.DATELINE,
        ),
    ],
)
def test_document_date(text: str, day: str | None, basis: DocumentDateBasis | None) -> None:
    found = written(text)
    assert (None if found is None else (iso_day(found.day), found.basis)) == (
        None if day is None else (day, basis)
    )


def test_a_conflict_is_named() -> None:
    found = written(
        "Title here\n20211231\nhttps://example.org/x\nMinisters said on Friday Jan 7 they agreed.\n"
    )
    assert found is not None
    assert len(found.conflicts) == 1
    assert "31 Dec 2021" in found.conflicts[0]
    assert "“Friday Jan 7”" in found.conflicts[0]


def test_nothing_tells() -> None:
    assert written("They met and parted.") is None


@pytest.mark.parametrize(
    ("stamped", "conflicts"),
    [("20220105", 1), ("20220107", 0), ("20220108", 0), ("20220109", 0), ("20220110", 1)],
)
def test_a_file_stamped_soon_after_the_writing_does_not_contradict_it(
    stamped: str, conflicts: int
) -> None:
    text = (
        f"Envoys gather\n{stamped}\nhttps://post.example.org/envoys\n"
        "BRUSSELS, Jan 7, 2022 (Lake Post) - The envoys met on Friday.\n"
    )
    date = written(text)
    assert date is not None
    assert iso_day(date.day) == "2022-01-07"
    assert len(date.conflicts) == conflicts
