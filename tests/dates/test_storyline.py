"""Histories with asides, which the story does not follow; written on Monday 15 March 2010."""

from __future__ import annotations

import dataclasses
import re

import pytest

from timeline.dates import DateOptions, Mode, date_article
from timeline.daynumber import day_number
from timeline.reading import article_from_text
from timeline.records import ArticleId, Timex3
from timeline.spans import Span


def told(marked: str, language: str = "en", mode: Mode = Mode.NARRATIVE) -> list[tuple[str, str]]:
    text = re.sub(r"[\[\]]", "", marked)
    return [(timex.span.of(text), timex.value) for timex in timexes(text, language, mode)]


def timexes(text: str, language: str = "en", mode: Mode = Mode.NARRATIVE) -> tuple[Timex3, ...]:
    article = article_from_text(text, "test.txt", ArticleId("a"))
    article = dataclasses.replace(article, language=language, body=Span(0, len(text)), title=None)
    return date_article(article, DateOptions(day_number(2010, 3, 15), mode))[1]


def expected(marked: str, values: str) -> list[tuple[str, str]]:
    return list(zip(re.findall(r"\[([^\]]+)\]", marked), values.split(), strict=True))


ASIDES = [
    (
        "On [3 June 1866] the army crossed the border. Its commander had been born in [1792]. On "
        "[13 June] the diet met, and [the next day] war was declared.",
        "1866-06-03 1792 1866-06-13 1866-06-14",
    ),
    (
        "In [August 1939] the envoys met. The minister, who would sign another pact in [1941], "
        "asked for time. On [23 August] he agreed. [Nine days later] the war began.",
        "1939-08 1941 1939-08-23 1939-09-01",
    ),
    (
        "The fleet sailed on [2 May 1588]. Its admiral (he had governed Milan since [1582]) was "
        "ill. On [19 July] it was sighted, and on [the 29th] it fought off Gravelines.",
        "1588-05-02 1582 1588-07-19 1588-07-29",
    ),
    (
        "On [11 December 1997] he entered the house, the first of his party to do so since "
        "[1921]. [Early the following year] the talks faltered. On [25 March] a deadline was set.",
        "1997-12-11 1921 1998 1998-03-25",
    ),
    (
        "The treaty signed on [30 May 1814] gave back the frontiers of [1792]. In [June] the kings "
        "went to London. On [18 September] the congress opened.",
        "1814-05-30 1792 1814-06 1814-09-18",
    ),
    (
        "The siege began in [March 1904]. In [May] the outer works fell. The relief fleet had left "
        "port on [15 October 1903]. [Two days later] it lost a ship. In [June 1904] the last fort "
        "fell.",
        "1904-03 1904-05 1903-10-15 1903-10-17 1904-06",
    ),
    (
        "In [1853] war broke out. It would end only in [1856]. In [October] the fleet sailed, and "
        "on [30 November] it was destroyed. [The following January] the allies came.",
        "1853 1856 1853-10 1853-11-30 1854-01",
    ),
    (
        "The war lasted from [30 November 1939] to [13 March 1940].\n\nIn [October] envoys had "
        "been called to Moscow. On [13 November] they went home. On [26 November 1939] shells "
        "fell. [Four days later] the border was crossed.",
        "1939-11-30 1940-03-13 1939-10 1939-11-13 1939-11-26 1939-11-30",
    ),
    (
        "In [1948] two states were proclaimed, and [the following June] the troops left. They "
        "returned in [July 1950].",
        "1948 1949-06 1950-07",
    ),
    (
        "On [8 April 1902] an agreement was signed. [That October] the first troops left; in "
        "[April of the following year] no more did.",
        "1902-04-08 1902-10 1903-04",
    ),
    (
        "On [8 January 1940] the division was beaten. [The winter] was the coldest of all. On [16 "
        "January] the frost was hardest.",
        "1940-01-08 1939-WI 1940-01-16",
    ),
]


@pytest.mark.parametrize(("marked", "values"), ASIDES)
def test_an_aside_does_not_move_the_story(marked: str, values: str) -> None:
    assert told(marked) == expected(marked, values)


GOES_ON = [
    # The counterparts: what looks like an aside carries the story on.
    (
        "In [1990] talks began in secret, which were made public in [1993]. [That December] the "
        "two leaders met. [The following summer] they signed.",
        "1990 1993 1993-12 1994-SU",
    ),
    (
        "The king had died in [March 1700]. In [May] his heir was crowned. [A year later] war "
        "came.",
        "1700-03 1700-05 1701",
    ),
    (
        "The peace held until [1812]. In [June] the Grand Army crossed the Niemen. On [14 "
        "September] it entered Moscow.",
        "1812 1812-06 1812-09-14",
    ),
]


@pytest.mark.parametrize(("marked", "values"), GOES_ON)
def test_a_story_goes_on_from_what_only_looks_aside(marked: str, values: str) -> None:
    assert told(marked) == expected(marked, values)


def test_the_explanation_names_the_date_counted_from() -> None:
    text = ASIDES[0][0].replace("[", "").replace("]", "")
    by_words = {timex.span.of(text): timex for timex in timexes(text)}
    assert "“3 June 1866”" in by_words["13 June"].explanation
    assert by_words["13 June"].anchor_span == Span(3, 14)
    assert "“13 June”" in by_words["the next day"].explanation


def test_weeks_after_a_day_are_a_week_and_the_day_is_kept_as_another_reading() -> None:
    text = "On 4 October 1853 war was declared. Eight weeks later the fleet was lost."
    weeks = timexes(text)[1]
    assert weeks.value == "1853-W48"
    assert weeks.time is not None
    assert (weeks.time.first_day, weeks.time.last_day) == (
        day_number(1853, 11, 28),
        day_number(1853, 12, 4),
    )
    assert [other.time.first_day for other in weeks.alternatives] == [day_number(1853, 11, 29)]


def test_today_in_a_history_is_no_day() -> None:
    assert told("It fell in [1453], and [today] it is a museum.") == [
        ("1453", "1453"),
        ("today", "PRESENT_REF"),
    ]
    assert told("It fell in [1453], and [today] it is a museum.", mode=Mode.NEWS)[1] == (
        "today",
        "2010-03-15",
    )
