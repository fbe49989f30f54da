"""The day of writing of saved pages, by all that a page may say of it, and by what it says not."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from timeline.dates import date_article
from timeline.daynumber import day_number, iso_day
from timeline.reading import read_article
from timeline.reading.wordeddays import worded_day
from timeline.records import ArticleId, DocumentDateBasis

BODY = (
    "<p>The two ministers met for long hours by the lake and parted without a word, officials of "
    "both sides let it be known.</p><p>They had not met for twelve years, and it showed in the way "
    "they sat.</p><p>Nobody knows what comes next for the envoys and their papers.</p>"
)


def linked(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def page(head: str = "", top: str = "", bottom: str = "", body: str = BODY) -> str:
    return (
        f"<html><head><title>Talks end - Lake Post</title>{head}</head><body><h1>Talks end</h1>"
        f"{top}<article>{body}</article>{bottom}</body></html>"
    )


CASES = [
    ("time_words", page(top="<time>8 March 2021</time>"), "2021-03-08"),
    ("time_words_us", page(top="<time>March 8, 2021 at 5:30 p.m. EST</time>"), "2021-03-08"),
    ("rfc822", page('<meta name="pubdate" content="Mon, 08 Mar 2021 10:00:00 GMT">'), "2021-03-08"),
    ("meta_words", page('<meta name="date" content="March 8, 2021">'), "2021-03-08"),
    ("dc_words", page('<meta name="DC.date.issued" content="8 March 2021">'), "2021-03-08"),
    ("epoch", page('<meta name="article:published_time" content="1615197600">'), "2021-03-08"),
    (
        "epoch_ms",
        page(linked({"@type": "NewsArticle", "datePublished": 1615197600000})),
        "2021-03-08",
    ),
    (
        "graph",
        page(
            linked(
                {
                    "@context": "x",
                    "@graph": [
                        {"@type": "WebSite", "name": "Lake Post"},
                        {
                            "@type": "NewsArticle",
                            "headline": "Talks end",
                            "datePublished": "2021-03-08T10:00:00Z",
                        },
                    ],
                }
            )
        ),
        "2021-03-08",
    ),
    (
        "mainentity",
        page(
            linked(
                {
                    "@type": "WebPage",
                    "mainEntity": {
                        "@type": "NewsArticle",
                        "headline": "Talks end",
                        "datePublished": "2021-03-08",
                    },
                }
            )
        ),
        "2021-03-08",
    ),
    (
        "list_other_first",
        page(
            linked(
                [
                    {
                        "@type": "NewsArticle",
                        "headline": "Ships sail",
                        "datePublished": "2021-02-01",
                    },
                    {
                        "@type": "NewsArticle",
                        "headline": "Talks end",
                        "datePublished": "2021-03-08",
                    },
                ]
            )
        ),
        "2021-03-08",
    ),
    (
        "liveblog",
        page(
            linked(
                {
                    "@type": "LiveBlogPosting",
                    "headline": "Talks end",
                    "coverageStartTime": "2021-03-08T06:00:00Z",
                    "datePublished": "2021-03-08T06:00:00Z",
                    "liveBlogUpdate": [
                        {
                            "@type": "BlogPosting",
                            "headline": "x",
                            "datePublished": "2021-03-09T01:00:00Z",
                        }
                    ],
                }
            )
        ),
        "2021-03-08",
    ),
    (
        "uploaddate",
        page(
            linked({"@type": "VideoObject", "uploadDate": "2019-01-01"})
            + '<meta property="article:published_time" content="2021-03-08">'
        ),
        "2021-03-08",
    ),
    (
        "datecreated",
        page(
            linked(
                {
                    "@type": "NewsArticle",
                    "headline": "Talks end",
                    "dateCreated": "2021-03-08",
                    "dateModified": "2021-03-12",
                }
            )
        ),
        "2021-03-08",
    ),
    (
        "itemprop_span",
        page(top='<span itemprop="datePublished" content="2021-03-08T10:00">yesterday</span>'),
        "2021-03-08",
    ),
    ("itemprop_text", page(top='<span itemprop="datePublished">8 March 2021</span>'), "2021-03-08"),
    ("class_date", page(top='<div class="post-date">08 Mar 2021</div>'), "2021-03-08"),
    (
        "class_published",
        page(top='<p class="published">Published: 8 March 2021 10:00 GMT</p>'),
        "2021-03-08",
    ),
    (
        "aside_time",
        page(
            top='<nav><time datetime="2023-05-05">now</time></nav>',
            body='<p><time datetime="2021-03-08">8 March</time></p>' + BODY,
        ),
        "2021-03-08",
    ),
    (
        "footer_time",
        page(
            bottom=(
                '<aside><h3>Related</h3><time datetime="2020-01-01">1 January 2020</time></aside>'
            ),
            head='<link rel="canonical" href="https://x.example.org/2021/03/08/talks">',
        ),
        "2021-03-08",
    ),
    (
        "url_month",
        page('<link rel="canonical" href="https://x.example.org/news/08-mar-2021/talks">'),
        "2021-03-08",
    ),
    (
        "url_iso",
        page('<meta property="og:url" content="https://x.example.org/news/2021-03-08-talks">'),
        "2021-03-08",
    ),
    (
        "modified_only",
        page('<meta property="article:modified_time" content="2021-03-08">'),
        "2021-03-08",
    ),
    (
        "pub_vs_modified",
        page(
            '<meta property="article:modified_time" content="2023-03-08"><meta '
            'property="article:published_time" content="2021-03-08">'
        ),
        "2021-03-08",
    ),
    ("label_de", page(top='<p class="meta">Stand: 08.03.2021 10:15 Uhr</p>'), "2021-03-08"),
    ("line_in_article", page(body=f"<p>Montag, 8. März 2021, 10.15 Uhr</p>{BODY}"), "2021-03-08"),
    ("label_pt", page(top="<div>Publicado em 8 de março de 2021</div>"), "2021-03-08"),
    (
        "label_en",
        page(top="<p>Posted on 8 March 2021</p><p>Updated 9 March 2021</p>"),
        "2021-03-08",
    ),
    (
        "label_in_frame",
        page(
            top="<p>Posted 8 March 2021</p>", bottom="<footer><p>Published 1 May 2024</p></footer>"
        ),
        "2021-03-08",
    ),
    ("de", page(top='<div class="datum">8. März 2021, 10:15 Uhr</div>'), "2021-03-08"),
    ("es", page(top='<div class="fecha">8 de marzo de 2021</div>'), "2021-03-08"),
    ("fr", page(top='<time class="date">Publié le 8 mars 2021 à 10h</time>'), "2021-03-08"),
    ("ru", page(top='<div class="article__date">8 марта 2021, 10:15</div>'), "2021-03-08"),
    (
        "parsely",
        page(
            '<meta name=\'parsely-page\' content=\'{"title":"Talks end",'
            '"pub_date":"2021-03-08T10:00:00Z"}\'>'
        ),
        "2021-03-08",
    ),
    ("sailthru", page('<meta name="sailthru.date" content="2021-03-08 10:00:00">'), "2021-03-08"),
    ("cit", page('<meta name="citation_online_date" content="2021/03/08">'), "2021-03-08"),
    ("bt", page('<meta name="bt:pubDate" content="2021-03-08">'), "2021-03-08"),
    ("dc_created_slash", page('<meta name="dcterms.created" content="2021/03/08">'), "2021-03-08"),
    (
        "hentry",
        page(top='<abbr class="published" title="2021-03-08T10:00:00+0000">Monday</abbr>'),
        "2021-03-08",
    ),
    (
        "copyright_only",
        page(bottom="<footer>Copyright 2024 Lake Post. All rights reserved 5 May 2024.</footer>"),
        None,
    ),
    (
        "comment_date",
        page(
            bottom=(
                '<div class="comments"><p class="comment-date">9 April 2021</p><p>I '
                "agree.</p></div>"
            )
        ),
        None,
    ),
    (
        "server_time",
        page(bottom='<footer><span class="date">Server time: 5 May 2024</span></footer>'),
        None,
    ),
    (
        "weather",
        page(
            top='<div class="header"><span class="current-date">Sunday, 5 May 2024</span></div>',
            head='<meta name="pubdate" content="2021-03-08">',
        ),
        "2021-03-08",
    ),
    (
        "text_vs_migrated",
        page(
            '<meta property="article:published_time" content="2011-06-14">',
            body="<p>OSLO, March 8, 2001 (Wire) - They met.</p>" + BODY,
        ),
        "2001-03-08",
    ),
]


@pytest.mark.parametrize(("name", "text", "day"), CASES)
def test_the_day_of_a_page(tmp_path: Path, name: str, text: str, day: str | None) -> None:
    path = tmp_path / f"{name}.html"
    path.write_text(text, encoding="utf-8")
    os.utime(path, (1_790_000_000, 1_790_000_000))
    found = date_article(read_article(path, ArticleId("a")))[0].document_date
    assert found is not None
    by_file = found.basis is DocumentDateBasis.FILE
    assert (None if by_file else iso_day(found.day)) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("8 March 2021", (2021, 3, 8)),
        ("Monday 8th of March, 2021 at noon", (2021, 3, 8)),
        ("March 8th, 2021", (2021, 3, 8)),
        ("Mon, 08 Mar 2021 10:00:00 GMT", (2021, 3, 8)),
        ("8. März 2021", (2021, 3, 8)),
        ("le 1er mars 2021", (2021, 3, 1)),
        ("8 de marzo del 2021", (2021, 3, 8)),
        ("8 березня 2021 р.", (2021, 3, 8)),
        ("8 Mart 2021", (2021, 3, 8)),
        ("08.03.2021", (2021, 3, 8)),
        ("22/03/2021", (2021, 3, 22)),
        ("03/22/2021", (2021, 3, 22)),
        ("03/03/2021", (2021, 3, 3)),
        ("Updated 2021-03-08 10:15", (2021, 3, 8)),
        ("1615197600", (2021, 3, 8)),
        ("1615197600000", (2021, 3, 8)),
        ("03/04/2021", None),
        ("31 February 2021", None),
        ("8 Mirch 2021", None),
        ("March 2021", None),
        ("8 March", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_days_in_words(words: str, day: tuple[int, int, int] | None) -> None:
    assert worded_day(words) == (None if day is None else day_number(*day))
