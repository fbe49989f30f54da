"""When an article was written: clues, weights, conflicts."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import SupportsIndex

import pytest

from timeline.dates import date_article
from timeline.daynumber import iso_day
from timeline.reading import article_from_text, read_article
from timeline.records import ArticleId, DocumentDate, DocumentDateBasis
from timeline.spans import Span


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
            "PERU AND ECUADOR\n\n(Highland Press, Lima, 30 October 1998) What follows was put "
            "together for readers.\n\n1995\n26 January: Fighting breaks out.\n",
            "1998-10-30",
            DocumentDateBasis.DATELINE,
        ),
        (
            "On wires\n\n4 March 2011. A column.\n\nIn 1963 the two capitals were joined.\n",
            "2011-03-04",
            DocumentDateBasis.DATELINE,
        ),
        (
            "Dates\n\n5 May 2014: They meet.\n2 October 2015: They part.\n",
            None,
            None,
        ),
        (
            "PROGRAMME\n\nof the president's visit, 12-14 May 2023\n\n10:00 Arrival.\n",
            None,
            None,
        ),
        (
            "Two neighbours\n\nA second treaty was signed in Aachen on January 22, 2019.\n",
            None,
            None,
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
        (
            "Bells\n\nThe parish letter. Easter Monday, 6 April 2015\n\nIn 1945 they rang.\n",
            "2015-04-06",
            DocumentDateBasis.DATELINE,
        ),
        (
            "TRANSCRIPT\nNews conference of the ministry, Oslo, Thursday, 9 May 2013, 3 p.m.\n\n"
            "Q: Who met on 2 May?\n",
            "2013-05-09",
            DocumentDateBasis.DATELINE,
        ),
        (
            "CALLAO, May 2 (Wire) - They were freed.\n\nThe siege began in the night of "
            "November 30, 1996.\n",
            "1997-05-02",
            DocumentDateBasis.DATELINE,
        ),
        (
            "BAKU, Feb. 4 (Wire) - The line of the war of 1993 stands.\n",
            "1994-02-04",
            DocumentDateBasis.DATELINE,
        ),
        (
            "BAKU, Nov. 30 (Wire) - The line of the war of 1993 stands.\n",
            "1993-11-30",
            DocumentDateBasis.DATELINE,
        ),
        (
            "Brief 3\n20250630\nhttps://river.example.org/3\nSUMMARY (20 June 2025): They met.\n",
            "2025-06-20",
            DocumentDateBasis.DATELINE,
        ),
        (
            "Our diary\n20230707\nhttps://diary.example.org/28\nSUNDAY, July 9\nShe flies to "
            "Rome.\nMONDAY, July 10\nHe lands in Oslo.\n",
            "2023-07-07",
            DocumentDateBasis.METADATA,
        ),
    ],
)
def test_document_date(text: str, day: str | None, basis: DocumentDateBasis | None) -> None:
    found = written(text)
    assert (None if found is None else (iso_day(found.day), found.basis)) == (
        None if day is None else (day, basis)
    )


@pytest.mark.parametrize(
    ("name", "text", "day"),
    [
        ("janina_1923.txt", "CORFU, Sept. 28 (Cable) - They left.\n", "1923-09-28"),
        ("janina_1923.txt", "CORFU, Thursday, Sept. 27 - They left.\n", "1923-09-27"),
        ("janina_1923.txt", "CORFU, Monday, Sept. 28 - They left.\n", None),
        ("1923-1924.txt", "CORFU, Sept. 28 (Cable) - They left.\n", None),
        ("scan 19230001.txt", "CORFU, Sept. 28 (Cable) - They left.\n", None),
        ("janina_1923.txt", "CORFU, Sept. 28, 1933 (Cable) - They left.\n", "1933-09-28"),
    ],
)
def test_the_name_of_a_file_may_tell_the_year_of_its_dateline(
    name: str, text: str, day: str | None
) -> None:
    found = date_article(article_from_text(text, name, ArticleId("a")))[0].document_date
    assert (None if found is None else iso_day(found.day)) == day
    if found is not None and "1933" not in text:
        assert found.explanation.endswith(f"The year 1923 stands in the file's name “{name}”.")


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


_LATER = 1_790_000_000
"""When the files below were last written, in seconds since 1970: years after any of them."""


@pytest.mark.parametrize(
    ("name", "text", "day"),
    [
        (
            "a.txt",
            "OSLO, Sept 9 (North Wire) - Israel and the PLO recognised each other on "
            "Thursday.\n"
            "\n"
            "The secret talks had begun in January 1993. Self-rule is to last until 1998, "
            "and elections are due by July 1994.\n",
            "1993-09-09",
        ),
        (
            "a.txt",
            "AGRA, July 16 - The summit ended on Monday without a joint statement.\n"
            "\n"
            "The two leaders last met in Lahore in February 1999. India hopes for a treaty "
            "by 2005.\n",
            "2001-07-16",
        ),
        (
            "a.txt",
            "WASHINGTON, Sept. 12 (AP) -- They will sign on Sept. 13, 1993, on the lawn, "
            "officials said.\n",
            "1993-09-12",
        ),
        (
            "a.txt",
            "By Our Correspondent\n"
            "London, June 2\n"
            "\n"
            "Britain and Iceland signed on Tuesday. The first war over cod was fought in "
            "1958 and the last truce ended in November 1975. Quotas apply until 1985.\n",
            "1976-06-02",
        ),
        (
            "a.txt",
            "MINSK (Reuters) - The leaders agreed a ceasefire on 12 February 2015, the "
            "Kremlin said.\n",
            "2015-02-12",
        ),
        (
            "a.txt",
            "PARIS, le 13 novembre 2015 (AFP) - Le président a parlé.\n",
            "2015-11-13",
        ),
        (
            "a.txt",
            "BERLIN, 3. Oktober (dpa) - Der Kanzler sprach am Mittwoch. Die Mauer war im "
            "November 1989 gefallen.\n",
            "1990-10-03",
        ),
        (
            "a.txt",
            "Madrid, 30 oct (EFE).- La conferencia empezó el miércoles. La guerra acabó en "
            "febrero de 1991.\n",
            "1991-10-30",
        ),
        (
            "a.txt",
            "Brasília, 6 de dezembro de 2024 (Agência) - Os líderes assinaram o acordo.\n",
            "2024-12-06",
        ),
        (
            "a.txt",
            "ROMA, 25 marzo 1957 - I sei hanno firmato.\n",
            "1957-03-25",
        ),
        (
            "a.txt",
            "МОСКВА, 17 января 2025 г. (Агентство) - Президенты подписали договор.\n",
            "2025-01-17",
        ),
        (
            "a.txt",
            "MINSK (Wire), Wednesday - They settled on Monday. The pact of 1991 ran out and the "
            "war of 2008 is not forgotten.\n",
            None,
        ),
        (
            "a.txt",
            "MINSK (Wire), Wednesday - They settled on Monday. The pact of 1991 ran out.\n",
            "2026-09-21",
        ),
        (
            "a.txt",
            "MINSK (Wire), Wednesday - They settled on Monday. The pact of 1991 ran out; that of "
            "2025 holds.\n",
            "2026-09-21",
        ),
        (
            "2021-06-16 geneva.txt",
            "The two presidents met in a villa by the lake. They spoke for three hours.\n",
            "2021-06-16",
        ),
        (
            "geneva_20210616.txt",
            "The two presidents met in a villa by the lake.\n",
            "2021-06-16",
        ),
        (
            "16-06-2021-geneva.txt",
            "The two presidents met in a villa by the lake.\n",
            "2021-06-16",
        ),
        (
            "geneva 16 June 2021.txt",
            "The two presidents met in a villa by the lake.\n",
            "2021-06-16",
        ),
        (
            "geneva-jun-16-2021.txt",
            "The two presidents met in a villa by the lake.\n",
            "2021-06-16",
        ),
        (
            "x.txt",
            "Talks open\n20220107\nhttps://x.example.org/2022/01/05/talks\nThey met.\n",
            "2022-01-05",
        ),
        (
            "x.txt",
            "Talks open\n"
            "20220120\n"
            "https://x.example.org/talks\n"
            "Ministers said on Friday Jan 7 they agreed. They meet on Monday Jan 10.\n",
            "2022-01-07",
        ),
        (
            "x.txt",
            "Talks open\n"
            "20220107\n"
            "https://x.example.org/world/2021/12/30/talks-4471\n"
            "KYIV, Dec 30 (Wire) - They met on Thursday.\n",
            "2021-12-30",
        ),
        (
            "x.txt",
            "Talks open\n"
            "20220107\n"
            "https://x.example.org/talks\n"
            "Geneva hosts talks on January 10. Envoys arrived on Thursday.\n",
            "2022-01-07",
        ),
        (
            "x.txt",
            "Published: 14 May 2018\n"
            "Seoul, South Korea\n"
            "\n"
            "The two Koreas met. In April 2018 they had met at Panmunjom.\n",
            "2018-05-14",
        ),
        (
            "x.txt",
            "Talks end\n"
            "20220107\n"
            "https://x.example.org/talks\n"
            "On Monday the envoys let it be known that they had packed.\n",
            "2022-01-03",
        ),
        (
            "x.txt",
            "Talks end\n"
            "20220107\n"
            "https://x.example.org/talks\n"
            "On Monday the envoys packed. Their planes left on Thursday.\n",
            "2022-01-07",
        ),
        (
            "x.txt",
            "Date: 14/05/2018\n\nThe two Koreas met.\n",
            "2018-05-14",
        ),
        (
            "x.txt",
            "Posted on May 14, 2018 by Admin\n\nThe two Koreas met.\n",
            "2018-05-14",
        ),
        (
            "x.txt",
            "Last updated: 2018-05-14 10:30 GMT\n\nThe two Koreas met.\n",
            "2018-05-14",
        ),
        (
            "x.txt",
            "Communiqué\n"
            "\n"
            "Adopted in Reykjavik, 20 May 2021\n"
            "\n"
            "1. Ministers met. 2. They recalled the declaration of 19 September 1996.\n",
            "2021-05-20",
        ),
        (
            "x.txt",
            "A title\n\nBy A. Writer\nMarch 3, 1999 | Opinion\n\nIt was 1648 when it began.\n",
            "1999-03-03",
        ),
        (
            "x.txt",
            "A title\n\nBy A. Writer, March 3, 1999\n\nIt was 1648 when it began.\n",
            "1999-03-03",
        ),
        (
            "x.html",
            '<html><head><title>T</title><meta property="article:published_time" '
            'content="2015-07-14T18:00:00+02:00"></head><body><article><h1>Deal reached in '
            "Vienna</h1><p>Iran and six powers reached a deal on Tuesday after long talks "
            "in Vienna, officials said.</p><p>They had talked for twelve years about "
            "this.</p></article></body></html>",
            "2015-07-14",
        ),
        (
            "x.html",
            "<html><head><title>T</title><script "
            'type="application/ld+json">{"@type":"NewsArticle","datePublished":"2015-07-14"'
            "}</script></head><body><article><h1>Deal reached in Vienna</h1><p>Iran and "
            "six powers reached a deal on Tuesday after long talks in Vienna, officials "
            "said.</p></article></body></html>",
            "2015-07-14",
        ),
        (
            "x.html",
            '<html><head><title>T</title><meta property="article:modified_time" '
            'content="2016-01-02"><meta property="article:published_time" '
            'content="2015-07-14"></head><body><article><h1>Deal reached in '
            "Vienna</h1><p>Iran and six powers reached a deal on Tuesday after long talks "
            "in Vienna, officials said.</p></article></body></html>",
            "2015-07-14",
        ),
        (
            "x.html",
            '<html><head><title>T</title><link rel="canonical" '
            'href="https://n.example.org/2015/07/14/deal"></head><body><article><h1>Deal '
            "reached in Vienna</h1><p>Iran and six powers reached a deal on Tuesday after "
            "long talks in Vienna, officials said.</p></article></body></html>",
            "2015-07-14",
        ),
        (
            "x.html",
            "<html><head><title>T</title></head><body><article><h1>Deal reached in "
            'Vienna</h1><p><time datetime="2015-07-14">14 July 2015</time></p><p>Iran and '
            "six powers reached a deal on Tuesday after long talks in Vienna, officials "
            "said.</p></article></body></html>",
            "2015-07-14",
        ),
        (
            "x.html",
            '<html><head><title>T</title><meta name="date" '
            'content="2015-07-20"></head><body><article><h1>Deal reached in '
            "Vienna</h1><p>VIENNA, July 14 (Wire) - Iran and six powers reached a deal on "
            "Tuesday after long talks in Vienna, officials "
            "said.</p></article></body></html>",
            "2015-07-14",
        ),
        (
            "x.html",
            "<html><head><title>T</title></head><body><article><h1>Deal reached in "
            'Vienna</h1><p class="byline">By A. Writer, 14 July 2015</p><p>Iran and six '
            "powers reached a deal on Tuesday after long talks in Vienna, officials "
            "said.</p></article></body></html>",
            "2015-07-14",
        ),
    ],
)
def test_the_day_of_writing_of_a_file(
    tmp_path: Path, name: str, text: str, day: str | None
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    os.utime(path, (_LATER, _LATER))
    found = date_article(read_article(path, ArticleId("a")))[0].document_date
    assert (None if found is None else iso_day(found.day)) == day
    if found is not None:
        assert found.is_assumed == found.explanation.startswith("Nothing in it tells")


class _Counted(str):
    """Text that counts the characters that are cut out of it."""

    cut = 0

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        piece = super().__getitem__(key)
        _Counted.cut += len(piece)
        return piece


def test_what_is_looked_at_grows_with_the_text_and_no_faster() -> None:
    looked = []
    for times in (50, 200):
        text = _Counted("On 5 May 2020 the ministers met in the town. " * times)
        article = replace(article_from_text("x", "made.txt", ArticleId("a")), text=text)
        article = replace(article, body=Span(0, len(text)), title=None)
        _Counted.cut = 0
        date_article(article)
        looked.append(_Counted.cut / len(text))
    assert looked[1] < 1.5 * looked[0]


_CRAWL = "Talks end\n20230313\nhttps://example.org/x\n"  # a Monday


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("The two sides said on Friday they had agreed.\nThey met for days.", "2023-03-10"),
        ("The two sides said on Friday they will meet again on Monday.", "2023-03-10"),
        ('They said on Friday they agreed.\n"Sooner than yesterday," he added.', "2023-03-10"),
        # The last day that is told as past bounds the day of writing from below.
        ("Ministers said Thursday they agreed.\nOn Friday they left.", "2023-03-10"),
        # The next day's paper, a later day told as past, “yesterday”, no report, far down.
        ("The two sides said on Sunday they had agreed.", "2023-03-13"),
        ("They said on Friday they agreed.\nOn Monday they left.", "2023-03-13"),
        ("They said on Friday they agreed.\nYesterday they left.", "2023-03-13"),
        ("The two sides met on Friday.", "2023-03-13"),
        ("They met often and long. " * 40 + "\nThey said on Friday they agreed.", "2023-03-13"),
    ],
)
def test_news_of_a_weekday_is_older_than_its_crawl(body: str, day: str) -> None:
    found = written(_CRAWL + body)
    assert found is not None
    assert iso_day(found.day) == day


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Nov. 1, 2022 - The president is in Caracas today.", "2022-11-01"),
        ("1. November 2022 - Der Präsident ist heute in Caracas.", "2022-11-01"),
        ("Nov. 1, 2020 - The president was in Caracas.", None),
    ],
)
def test_a_chronology_that_opens_with_news_of_a_day(line: str, day: str | None) -> None:
    entries = "July 22, 2010: They break off relations.\n\nAug. 10, 2010: They restore them.\n"
    if "November" in line:
        entries = "22. Juli 2010: Sie brechen ab.\n\n10. August 2010: Die Beziehungen bestehen.\n"
    found = written(f"FACTBOX - Doors\n\n{line} Zeittafel:\n\n{entries}")
    assert (None if found is None else iso_day(found.day)) == day


@pytest.mark.parametrize(
    ("name", "text", "day"),
    [
        # An update comes after the day of writing, where something else tells that.
        ("x.html", '<html><head><title>T</title><meta name="date" content="2021-01-05"></head>'
         "<body><article><h1>Deal</h1><p>A. Writer | Tuesday 5 January 2021, 19:05 | Updated 7 "
         "January 2021</p><p>They agreed on Tuesday.</p></article></body></html>", "2021-01-05"),
        ("x.txt", "Deal\n\nGENEVA, 5 January 2021 (Wire) - They met.\n\nUpdated 7 January 2021\n",
         "2021-01-05"),
        ("x.txt", "Deal\n\nUpdated: 7 January 2021\n\nThey agreed.\n", "2021-01-07"),
        ("x.txt", "Abkommen\n\nAktualisiert am 7. Januar 2021\n\nSie haben sich geeinigt.\n",
         "2021-01-07"),
        # A day that is told beside “yesterday” is not the day of writing.
        ("x.txt", "Briefing\n20240312\nhttps://example.org/a\nThey met yesterday.\nThe council "
         "declared on 3 March that it would end.\n", "2024-03-12"),
        ("x.txt", "Briefing\n20240312\nhttps://example.org/a\nThey met for hours.\nThe council "
         "declared on 3 March that it would end.\n", "2024-03-03"),
    ],
)  # fmt: skip
def test_updates_and_days_beside_yesterday(tmp_path: Path, name: str, text: str, day: str) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    found = date_article(read_article(path, ArticleId("a")))[0].document_date
    assert found is not None
    assert iso_day(found.day) == day


DAYS_AHEAD = """

Monday: Defence ministers meet in Warsaw.
Tuesday: Arab League summit in Cairo.
Friday: Security Council briefing on Syria.
"""


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("Agenda for the week of 3 March 2025", "2025-03-02"),
        ("Diary for the week beginning Wednesday 5 March 2025", "2025-03-02"),
        ("The week ahead: March 3 to 9, 2025", "2025-03-02"),
        ("Weekly schedule 03.03.2025-09.03.2025", "2025-03-02"),
        ("A week that none will forget", None),
        ("The week of reckoning, ten years after 1991", None),
    ],
)
def test_an_agenda_is_written_before_its_week(title: str, day: str | None) -> None:
    article = article_from_text(title + DAYS_AHEAD, "made.txt", ArticleId("a"))
    dated = date_article(article)[0].document_date
    assert (dated and iso_day(dated.day)) == day
