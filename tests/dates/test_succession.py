"""A crawl's list of sentences that stands in order is read as a story."""

from __future__ import annotations

import pytest

from timeline.dates import date_article
from timeline.reading import article_from_text
from timeline.records import ArticleId


def values(title: str, *lines: str) -> list[str]:
    """Of the dates below the head of an article that was crawled on Monday 20 March 2023."""
    head = f"{title}\n20230320\nhttps://example.org/a\n"
    text = head + "\n".join(lines) + "\n"
    article = article_from_text(text, "made.txt", ArticleId("a"))
    return [each.value for each in date_article(article)[1] if each.span.start >= len(head)]


_FILED = "ODENSE, March 19 (Belt Wire) - The ferry council met."
_LANDED = "The fleet landed on 3 March."
_CALM = "The sea was calm."
_LATER = "Two days later it left again."


@pytest.mark.parametrize(
    ("title", "lines", "expected"),
    [
        # The dateline opens the article, perhaps below a byline.
        ("Ferries", [_FILED, _LANDED, _LATER], ["2023-03-19", "2023-03-03", "2023-03-05"]),
        ("Ferries", ["By a reporter", _FILED, _LANDED, _LATER],
         ["2023-03-19", "2023-03-03", "2023-03-05"]),
        # Lines under days that follow in time, on or back, also over a new year.
        ("Diary", ["1 December: It began.", "9 December: It grew.", "12 December: It fell.",
                   "4 January: It ended.", "7 January: It was over.", "The next day they sang."],
         ["2022-12-01", "2022-12-09", "2022-12-12", "2023-01-04", "2023-01-07", "2023-01-08"]),
        # Lines under hours: each is an hour of the day of the report.
        ("Live", ["14:10 - All is over; in 2019 it had begun.", "12:30 - They came on 3 March.",
                  "Two days later they quarrelled.", "09:05 - Good morning."],
         ["2023-03-20T14:10", "2019", "2023-03-20T12:30", "2023-03-03", "2023-03-05",
          "2023-03-20T09:05"]),
        # Questions and answers.
        ("A talk", ["Q: When?", "A: On 3 March.", "Q: And then?", "A: Two days later."],
         ["2023-03-03", "2023-03-05"]),
        # The first line says what the title says.
        ("Island council dissolved", ["The island council was dissolved on 3 March.",
                                      "Two days later it met all the same."],
         ["2023-03-03", "2023-03-05"]),
        # A history goes on from its own dates.
        ("A long war", ["In May 1801 the war began.", "In June 1802 the king fled.",
                        "Two days later he was dead.", "He had reigned since 1790."],
         ["1801-05", "1802-06", "1802-06", "1790"]),
    ],
)  # fmt: skip
def test_lines_in_order_are_read_on(title: str, lines: list[str], expected: list[str]) -> None:
    assert values(title, *lines) == expected


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        # The dateline stands further down: the lines are shuffled.
        ("Ferries", [_LANDED, _CALM, _FILED, _CALM, _LATER]),
        # Nothing tells the order.
        ("Ferries", [_LANDED, _CALM, _LATER]),
        # Another line says what the title says.
        ("Island council dissolved", [_LANDED, _CALM, _LATER, "The island council dissolved."]),
        # Two dated lines, and those that go to and fro.
        ("Diary", ["3 March: It began.", "9 March: It grew.", _CALM, _LATER]),
        ("Diary", ["3 March: It began.", "1 March: It was feared.", "9 March: It grew.",
                   "5 March: It shrank.", _CALM, _LATER]),
        # One who speaks twice in a row did not take turns.
        ("A talk", ["Q: When?", "Q: Where?", "A: On 3 March.", "A: Here.", "A: Two days later."]),
    ],
)  # fmt: skip
def test_lines_that_may_be_shuffled_stand_alone(title: str, lines: list[str]) -> None:
    assert "XXXX-XX-XX" in values(title, *lines)
