"""A crawl that is stamped days after its article was written: the day that agrees with the text."""

from __future__ import annotations

import pytest

from timeline.dates import date_article
from timeline.daynumber import iso_day
from timeline.reading import article_from_text
from timeline.records import ArticleId, DocumentDate


def written(stamp: str, body: str, title: str = "Port strike") -> DocumentDate:
    text = f"{title}\n{stamp}\nhttps://post.example.org/port\n{body}\n"
    found = date_article(article_from_text(text, "made.txt", ArticleId("a")))[0].document_date
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("stamp", "body", "day"),
    [
        # Two dates side by side.
        ("20190308", "The cabinet met this (Monday) morning and broke up.", "2019-03-04"),
        ("20190308", "The minister flies to Oslo tomorrow (Wednesday) to sign.", "2019-03-05"),
        ("20190511", "The two signed the pact yesterday, 4 May, in Oslo.", "2019-05-05"),
        ("20190510", "The two signed the pact yesterday, Tuesday, in Oslo.", "2019-05-08"),
        ("20190510", "The pact enters into force today, 6 May.", "2019-05-06"),
        ("20140512", "Voters go to the polls in ten days, on 18 May.", "2014-05-08"),
        ("20140512", "Five days ago, on 3 May, the envoy left the road.", "2014-05-08"),
        ("20140512", "Parliament votes tomorrow, 10 May, on the accord.", "2014-05-09"),
        ("20190308", "The dockers went back to work today, Tuesday.", "2019-03-05"),
        ("20190308", "Die Minister reisen morgen (Mittwoch) nach Oslo und unterzeichnen dort den "
         "Vertrag.", "2019-03-05"),
        ("20190308", "Les ministres ont signé hier, mardi, le traité à Oslo et sont repartis.",
         "2019-03-06"),
        # Weekdays with their dates, the newest of them.
        ("20230420", "EU envoys agreed on Wednesday (12 April) to extend the measures. Ministers "
         "will confirm them on Monday (17 April).", "2023-04-12"),
        # The day of the news, beside what is older and what is to come.
        ("20231221", "The two shook hands here on Thursday night.\nHe told reporters so in the "
         "small hours of Friday.\nHe had signed decrees on 8 December.", "2023-12-15"),
        ("20190311", "The envoys said on Thursday that they had agreed.\nThey meet again on "
         "Saturday.", "2019-03-07"),
        ("20190306", "The accord takes effect this Monday.", "2019-03-04"),
        ("20190306", "El presidente firmó este lunes el acuerdo con los sindicatos del puerto.",
         "2019-03-04"),
        # What goes on later that day, what had been before the news, a day by its full name.
        ("20190304", "They signed early on Sunday. He flies home later on Sunday.",
         "2019-03-03"),
        ("20150714", "The leaders agreed on Monday morning.\nThey had begun on Sunday.\nIt was "
         "over, one of them told reporters on Monday.", "2015-07-13"),
        ("20160914", "The two announced a plan early on Saturday. It begins at sunset on Monday. "
         "They had last met on Monday.", "2016-09-10"),
        ("20190312", "The envoys signed on Friday. The talks had begun in Oslo on Tuesday, and a "
         "draft had been read on Tuesday.", "2019-03-08"),
        ("20210910", "The minister said on Thursday Sept 2 they agreed.\nA jet came on Wednesday.",
         "2021-09-02"),
        # Anniversaries.
        ("20140315", "Forty years ago today, on 11 March 1974, two men met.", "2014-03-11"),
        ("20140315", "He was there when the guns opened up on 11 March 1974.\nForty years later he "
         "lays flowers.", "2014-03-11"),
    ],
)  # fmt: skip
def test_the_day_agrees_with_the_text(stamp: str, body: str, day: str) -> None:
    assert iso_day(written(stamp, body).day) == day


@pytest.mark.parametrize(
    ("stamp", "body"),
    [
        # Nothing tells a day.
        ("20190308", "The port is closed and the ships lie at anchor."),
        # Weekdays of every week, of a story, of a name, of a range.
        ("20190308", "The port is closed from Monday to Wednesday."),
        ("20190308", "The port is closed on Mondays and, in winter, every Tuesday."),
        ("20190308", "It was in 1996. They signed on the Monday and met again a day later."),
        ("20190308", "Among the pilots is Monday van Aken."),
        ("20190308", "Il porto resta chiuso la domenica, e il lunedì fino a mezzogiorno."),
        # What others said.
        ("20190308", 'He recalled how the herald cried: "They signed yesterday, 3 March!"'),
        # A weekend that nothing happened over.
        ("20190425", "Roads are full of the weekend traffic."),
        # Yesterday is the day before the stamp, whatever was said on Friday.
        ("20230313", "They said on Friday they agreed.\nYesterday they left."),
        # News of the day before.
        ("20190308", "The ministers met on Thursday."),
        # A story told in order, up to the day before.
        ("20190308", "On Monday the envoys packed.\nTheir planes left on Thursday."),
        # An anniversary of another time of year, and one that is counted otherwise.
        ("20140315", "Forty years ago, on 11 June 1974, two men met."),
        ("20140315", "They met on 11 March 1974. Thirty years later they met again."),
    ],
)
def test_the_stamp_stands_where_nothing_speaks_against_it(stamp: str, body: str) -> None:
    day = iso_day(written(stamp, body).day)
    assert day.replace("-", "") == stamp


def test_the_stamp_is_named_as_a_conflict() -> None:
    found = written("20190511", "The two signed the pact yesterday, 4 May, in Oslo.")
    assert found.explanation == "Written on Sun 5 May 2019, from “yesterday, 4 May” in its text."
    assert found.conflicts == (
        "The file says Sat 11 May 2019, but it was written on Sun 5 May 2019, from “yesterday, "
        "4 May” in its text.",
    )


def test_all_that_agrees_is_named() -> None:
    found = written(
        "20250403",
        "The ceremony on Monday took an hour.\nA trip set for last Thursday was put off, and the "
        "two spoke over the weekend.\nThe summit occupies this Thursday and Friday.",
    )
    assert found.explanation == (
        "Written on Mon 31 Mar 2025, from “Monday” in its text. Of the two weeks before the "
        "file's date it agrees best with “the weekend” too."
    )


def test_comments_follow_the_news_by_a_day() -> None:
    body = "The ceremony on Monday took an hour.\nIt had been put off for years."
    assert iso_day(written("20250404", body, "Analysis: a border").day) == "2025-04-01"
    assert iso_day(written("20250404", body, "A border").day) == "2025-03-31"
