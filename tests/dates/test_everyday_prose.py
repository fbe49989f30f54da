"""Dated sentences of many hands: cables, wires, ministries, sport, finance, blogs, transcripts."""

from __future__ import annotations

import re

import pytest

from timeline.dates import DateOptions, date_article
from timeline.daynumber import parse_iso_day
from timeline.records import Article, ArticleFormat, ArticleId
from timeline.spans import Span


@pytest.mark.parametrize(
    ("written", "marked", "values"),
    [
        (
            "1956-11-02",
            "The Foreign Office announced at [half past five this evening] that the "
            "ultimatum expires at [dawn tomorrow].",
            "1956-11-02T17:30 1956-11-03TMO",
        ),
        (
            "1956-11-02",
            "The Cabinet met twice on [Thursday] and again at [ten o'clock this morning].",
            "1956-11-01 1956-11-02T10:00",
        ),
        (
            "1956-11-02",
            "Sir Anthony will broadcast to the nation at [a quarter to nine tonight].",
            "1956-11-02T20:45",
        ),
        ("1956-11-02", "The canal was nationalised on [July 26 last].", "1956-07-26"),
        (
            "1956-11-02",
            "It was in [the small hours of Sunday, November 4], that the tanks came.",
            "1956-11-04TNI",
        ),
        (
            "1995-03-14",
            "Police said the shooting took place at [about 4 in the morning].",
            "1995-03-14T04:00",
        ),
        (
            "1995-03-14",
            "Trading was halted from [9] to [11 a.m. on Monday].",
            "1995-03-13T09:00 1995-03-13T11:00",
        ),
        ("1995-03-14", "Sales in [the comparable period last year] were $2.1 billion.", "1994"),
        ("1995-03-14", "The embargo will be lifted within [two weeks].", "P2W"),
        (
            "1995-03-14",
            "They were married on [a Sunday] in [the spring of '68].",
            "XXXX-WXX-7 1968-SP",
        ),
        (
            "1995-03-14",
            "Mass is said on [Sundays] and on [Tuesday nights].",
            "XXXX-WXX-7 XXXX-WXX-2TNI",
        ),
        ("1995-03-14", "The committee meets [every other Tuesday].", "XXXX-WXX-2"),
        ("1995-03-14", "[The night before last] the guns fell silent.", "1995-03-12TNI"),
        ("1995-03-14", "By [mid-century] the town had grown to 40,000.", "19"),
        (
            "1995-03-14",
            "Profit for [the first two quarters of 1990] came to $3 million.",
            "1990-H1",
        ),
        (
            "1995-03-14",
            "Over [the past three summers] the glacier has lost a third of its ice.",
            "P3SU",
        ),
        ("1995-03-14", "An [8-month-old] strike at the mine ended on [Friday].", "P8M 1995-03-10"),
        ("1995-03-14", "The 34-year-old driver was arrested on [Saturday].", "1995-03-11"),
        (
            "2003-04-16",
            "The Bank of Japan, which met on [April 7]-[8], left rates unchanged.",
            "2003-04-07 2003-04-08",
        ),
        ("2003-04-16", "The company reiterated its [full-year] forecast.", "2003"),
        (
            "2003-04-16",
            "The minister will visit Ankara on [Thursday] and [Friday next week].",
            "2003-04-24 2003-04-25",
        ),
        (
            "2003-04-16",
            "Inflation slowed to 2.4 pct year-on-year in [March] from 2.6 pct in [February].",
            "2003-03 2003-02",
        ),
        (
            "2003-04-16",
            "The airline will cut flights by 12 percent from [the start of May].",
            "2003-05",
        ),
        (
            "2003-04-16",
            "The [90-day] tender period ends at [midnight on Friday].",
            "P90D 2003-04-18T24:00",
        ),
        (
            "2008-08-12",
            "Hu will pay a state visit to the Republic of Korea from [Aug. 25] to [26].",
            "2008-08-25 2008-08-26",
        ),
        (
            "2008-08-12",
            "In [the first seven months] of [this year], trade grew 26 percent year on year.",
            "P7M 2008",
        ),
        (
            "2008-08-12",
            "The meeting opened [Monday] and concludes [Wednesday].",
            "2008-08-11 2008-08-13",
        ),
        (
            "2008-08-12",
            "[Two weeks earlier], on [July 29], the talks in Geneva had collapsed.",
            "2008-07-29 2008-07-29",
        ),
        ("2014-06-19", "Kickoff is at [4 p.m. local time on Friday].", "2014-06-20T16:00"),
        ("2014-06-19", "England last won the trophy in ['66].", "1966"),
        ("2014-06-19", "Their next match is on [Monday night].", "2014-06-23TNI"),
        ("2014-06-19", "She ran the marathon in [two hours and 23 minutes].", "PT2H23M"),
        ("2014-06-19", "Practice begins at 10 [every morning].", "P1D"),
        ("2017-02-09", "[Two Fridays ago] the boiler broke.", "2017-01-27"),
        ("2017-02-09", "It snowed [the Friday before last].", "2017-01-27"),
        ("2017-02-09", "We leave [a week today].", "2017-02-16"),
        ("2017-02-09", "I'm off work till [Tuesday week].", "2017-02-21"),
        (
            "2019-10-17",
            "Applications must be received no later than [5 pm on 15 November 2019].",
            "2019-11-15T17:00",
        ),
        (
            "2019-10-17",
            "The two sides agreed to meet again in [the first half of November].",
            "2019-11",
        ),
        ("2019-10-17", "The Protocol expired at [the turn of the year].", "2019"),
        (
            "1988-11-17",
            "Moscow pulled half of its troops out by [Aug. 15], and the rest are to leave by "
            "[Feb. 15].",
            "1988-08-15 1989-02-15",
        ),
        (
            "1988-11-17",
            "Net for [the nine months] rose to $87 million from $71 million [a year earlier].",
            "P9M 1987",
        ),
        (
            "1988-11-17",
            "Payment will be made [Jan. 3] to holders of record [Dec. 9].",
            "1989-01-03 1988-12-09",
        ),
        (
            "2011-03-15",
            "She'll be in Cairo [tomorrow] and in Tunis on [Thursday].",
            "2011-03-16 2011-03-17",
        ),
        ("2011-03-15", "The clocks go forward on [the last Sunday of the month].", "2011-03-27"),
        ("2011-03-15", "In [the week ending March 12], imports fell.", "2011-W10"),
        (
            "2022-01-07",
            "The ban begins at [12:01 a.m. Saturday] and runs through [Jan. 17].",
            "2022-01-08T00:01 2022-01-17",
        ),
        (
            "2022-01-07",
            "Prices doubled between [the third quarter of 2020] and [the same period of 2021].",
            "2020-Q3 2021-Q3",
        ),
        ("2022-01-07", "The treaty lapses [one year from today].", "2023-01-07"),
        (
            "2022-01-07",
            "The mission left on [New Year's Eve] and arrived [the following Tuesday].",
            "2021-12-31 2022-01-04",
        ),
        ("2001-10-09", "U.S. jets struck for a third straight night on [Tuesday].", "2001-10-09"),
        (
            "2001-10-09",
            "Blair leaves for Oman on [Wednesday], his second trip to the region in [a week].",
            "2001-10-10 P1W",
        ),
        (
            "2012-02-04",
            "The killing went on through [the night] and into [Saturday morning].",
            "2012-02-04TNI 2012-02-04TMO",
        ),
        (
            "1962-10-23",
            "The President told the nation on [Monday night] that the quarantine would take "
            "effect at [10 o'clock Wednesday morning].",
            "1962-10-22TNI 1962-10-24T10:00",
        ),
        ("1962-10-23", "The Security Council meets at [four this afternoon].", "1962-10-23T16:00"),
        (
            "2005-07-01",
            "Blair told parliament [a week ago yesterday] that he was ready to talk.",
            "2005-06-23",
        ),
        ("2018-06-12", "They last spoke by phone on [the 28th of last month].", "2018-05-28"),
        (
            "2024-03-15",
            "[A year and three months] after the coup, the junta named a date.",
            "P1Y3M",
        ),
        (
            "2024-03-15",
            "On [Tuesday] and [Wednesday of last week] the envoy saw both presidents.",
            "2024-03-05 2024-03-06",
        ),
        (
            "2024-03-15",
            "He spent [the 1970s] in exile, [the '80s] in prison and most of [the nineties] "
            "in office.",
            "197 198 199",
        ),
        ("2024-03-15", "At [1400 hours local time] the guns fell silent.", "2024-03-15T14:00"),
        (
            "1985-11-20",
            "Mr. Gorbachev is to stop in Prague on the way home [Thursday night].",
            "1985-11-21TNI",
        ),
        (
            "2016-07-16",
            "Parliament will hold an extraordinary session at [3 p.m. today].",
            "2016-07-16T15:00",
        ),
        (
            "2020-11-18",
            "The summit, by video, starts at [6 on Thursday evening].",
            "2020-11-19T18:00",
        ),
        (
            "2020-11-18",
            "The lockdown, imposed on [the first of the month], will be reviewed [every two "
            "weeks].",
            "2020-11-01 P2W",
        ),
    ],
)
def test_everyday_prose(written: str, marked: str, values: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    article = Article(
        id=ArticleId("a"),
        text=text,
        body=Span(0, len(text)),
        sha256="",
        source="made",
        format=ArticleFormat.PLAIN,
    )
    _, timexes = date_article(article, DateOptions(parse_iso_day(written)))
    found = [(timex.span.of(text), timex.value) for timex in timexes]
    assert found == list(zip(re.findall(r"\[([^\]]+)\]", marked), values.split(), strict=True))
