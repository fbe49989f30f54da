"""Saved web pages."""

from __future__ import annotations

import hashlib
import logging
import socket
import warnings

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline.daynumber import day_number
from timeline.errors import UnreadableArticleError
from timeline.reading import article_from_html
from timeline.reading.htmlpage import _has_endless_tags
from timeline.records import Article, ArticleFormat, ArticleId, DocumentDateBasis

PARAGRAPHS = (
    "GENEVA, Jan 7 (Wire) - The envoys of two powers met by the lake on Friday and agreed to meet "
    "again on Monday, officials of both sides told reporters after three hours of talks.",
    "A second round, in Vienna, was put off until the ministers have spoken by telephone, and no "
    "day has been named for it so far, the hosts of the meeting said in a short note.",
)
CLUTTER = """
<div class="cookie-banner" role="dialog">Your choice is kept for 12 months.</div>
<nav><ul><li><a href="/">Home</a></li><li><a href="/archive">Archive 1996-2024</a></li></ul></nav>
"""
FOOTER = """
<aside class="related"><h4>Related stories</h4>
<ul><li><a href="/b">Snow</a> 8 October 2015</li></ul></aside>
<footer>&copy; 1996-2025 The Morning Wire. Page generated on 3 March 2025</footer>
"""


def page(head: str = "", heading: str = "<h1>Envoys meet by the lake</h1>", extra: str = "") -> str:
    body = "".join(f"<p>{words}</p>" for words in PARAGRAPHS)
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}</head><body>{CLUTTER}'
        f"<article>{heading}{extra}{body}</article>{FOOTER}</body></html>"
    )


def linked(json: str) -> str:
    return f'<script type="application/ld+json">{json}</script>'


def read(data: bytes | str) -> Article:
    return article_from_html(data, "news/a.html", ArticleId("a-1"))


def title_of(article: Article) -> str | None:
    return None if article.title is None else article.title.of(article.text)


def test_title_first_then_a_paragraph_a_line() -> None:
    article = read(page("<title>Envoys meet by the lake - The Morning Wire</title>"))
    assert article.text == "\n".join(("Envoys meet by the lake", *PARAGRAPHS))
    assert title_of(article) == "Envoys meet by the lake"
    assert article.body.of(article.text) == "\n".join(PARAGRAPHS)
    assert article.format is ArticleFormat.HTML
    assert article.publisher == "The Morning Wire"
    assert article.language == "en"
    assert article.header is None


def test_the_title_is_not_said_twice() -> None:
    article = read(page(heading="", extra="<h2>Envoys meet by the lake</h2>"))
    assert article.text.count("Envoys meet by the lake") == 1


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        ("<title>Envoys meet - The Wire</title>", "<h1>Envoys meet</h1>", "Envoys meet"),
        ("<title>Envoys meet by the lake - The Wire</title>", "", "Envoys meet by the lake"),
        (
            '<meta property="og:site_name" content="W"><title>Envoys meet | W</title>',
            "",
            "Envoys meet",
        ),
        (
            '<meta property="og:title" content="Envoys meet">',
            "<h1>The Morning Wire</h1>",
            "Envoys meet",
        ),
        (
            '<script type="application/ld+json">{"headline": "Envoys meet"}</script>',
            "",
            "Envoys meet",
        ),
        ("", "<h1>Envoys <em>meet</em>\n again</h1>", "Envoys meet again"),
        ("<title>Envoys - a history</title>", "", "Envoys - a history"),
        (
            "<title>LIVE: Envoys meet - The Wire</title>",
            "<h1>Envoys meet by the lake: as it happened</h1>",
            "Envoys meet by the lake: as it happened",
        ),
        (
            "<title>Week of envoys</title>",
            "<h1>Week of envoys, 12-18 August 2019</h1>",
            "Week of envoys, 12-18 August 2019",
        ),
        ("", "", None),
    ],
)
def test_titles(head: str, heading: str, title: str | None) -> None:
    assert title_of(read(page(head, heading))) == title


@pytest.mark.parametrize(
    ("head", "extra", "day", "words"),
    [
        (
            '<meta property="article:published_time" content="2022-01-07T18:05:00+00:00">',
            "",
            (2022, 1, 7),
            "article:published_time 2022-01-07T18:05:00+00:00",
        ),
        (
            '<meta name="DC.date.issued" content="2022-01-07">',
            "",
            (2022, 1, 7),
            "dc.date.issued 2022-01-07",
        ),
        (
            '<meta itemprop="datePublished" content="2022-01-07">',
            "",
            (2022, 1, 7),
            "datepublished 2022-01-07",
        ),
        (
            linked('{"@type":"NewsArticle","datePublished":"2022-01-07T23:30:00-05:00"}'),
            "",
            (2022, 1, 7),
            "datePublished 2022-01-07T23:30:00-05:00",
        ),
        (
            linked(
                '{"@graph":[{"@type":"WebSite"},{"headline":"x","datePublished":"2022-01-07"}]}'
            ),
            "",
            (2022, 1, 7),
            "datePublished 2022-01-07",
        ),
        (
            "",
            '<time datetime="2022-01-07T21:40:00-05:00">January 7, 2022</time>',
            (2022, 1, 7),
            "time 2022-01-07T21:40:00-05:00",
        ),
        (
            "",
            '<time datetime="2020-02-02">x</time><time pubdate datetime="2022-01-07">y</time>',
            (2022, 1, 7),
            "time 2022-01-07",
        ),
        (
            '<meta property="article:modified_time" content="2022-01-09">',
            "",
            (2022, 1, 9),
            "article:modified_time 2022-01-09",
        ),
        ('<meta name="date" content="soon">', "", None, ""),
        ('<meta name="date" content="2022-02-31">', "", None, ""),
        (
            linked('{"datePublished": 20220107, "publisher": []}'),
            "",
            None,
            "",
        ),
        ('<script type="application/ld+json">{not json</script>', "", None, ""),
        ('<script>var buildDate = "12 August 2023";</script>', "", None, ""),
        ("", "<div>Updated 26.03.2015</div>", None, ""),
    ],
)
def test_the_day_that_the_page_states(
    head: str, extra: str, day: tuple[int, int, int] | None, words: str
) -> None:
    article = read(page(head, extra=extra))
    assert article.metadata_day == (None if day is None else day_number(*day))
    assert [clue.words for clue in article.file_clues[:1]] == ([words] if day else [])


def test_published_outweighs_modified_and_both_are_clues() -> None:
    article = read(
        page(
            '<meta property="article:modified_time" content="2022-01-09">'
            '<meta property="article:published_time" content="2022-01-07">'
        )
    )
    assert [clue.day for clue in article.file_clues] == [
        day_number(2022, 1, 7),
        day_number(2022, 1, 9),
    ]
    assert article.file_clues[0].weight > article.file_clues[1].weight


def test_an_address_in_the_page_is_a_clue() -> None:
    article = read(page('<link rel="canonical" href="https://www.reuters.com/world/2022/01/08/a">'))
    (clue,) = article.file_clues
    assert (clue.basis, clue.day) == (DocumentDateBasis.URL, day_number(2022, 1, 8))
    assert clue.span is None
    assert article.metadata_day is None
    assert (article.url, article.publisher) == (
        "https://www.reuters.com/world/2022/01/08/a",
        "Reuters",
    )


def test_the_site_s_own_name_wins_over_its_host() -> None:
    head = (
        '<meta property="og:site_name" content="The Morning Wire">'
        '<link rel="canonical" href="https://wire.example.org/a">'
    )
    assert read(page(head)).publisher == "The Morning Wire"


def test_lists_lose_their_marks() -> None:
    items = (
        "<ul><li>08:30 - Plenary session of all the delegations</li><li>13:15 - Closing</li></ul>"
    )
    lines = read(page(extra=f"<p>{PARAGRAPHS[0]}</p>{items}")).text.split("\n")
    assert "08:30 - Plenary session of all the delegations" in lines
    assert "13:15 - Closing" in lines


def test_rows_of_a_table_lose_their_frames() -> None:
    cells = (("7 January", "Geneva"), ("10 January", "Vienna"))
    rows = "".join(f"<tr><td>{day}</td><td>{city}</td></tr>" for day, city in cells)
    lines = read(page(extra=f"<p>{PARAGRAPHS[1]}</p><table>{rows}</table>")).text.split("\n")
    assert "7 January | Geneva" in lines
    assert "10 January | Vienna" in lines


def test_a_page_too_short_for_trafilatura_still_gives_its_words() -> None:
    article = read(
        "<html><head><title>T</title><script>x()</script></head>"
        "<body><div>Talks on <b>Monday</b>.</div><p>In Geneva</p></body></html>"
    )
    assert article.body.of(article.text) == "Talks on Monday.\nIn Geneva"


@pytest.mark.parametrize(
    "data",
    [
        page()
        .replace("utf-8", "windows-1251")
        .replace("envoys", "послы")
        .encode("cp1251", "replace"),
        page().replace("envoys", "послы").encode("utf-8-sig"),
        page().replace("envoys", "послы").encode("utf-16"),
        page().replace("envoys", "&#1087;&#1086;&#1089;&#1083;&#1099;").encode("ascii"),
        '<?xml version="1.0" encoding="utf-8"?>' + page().replace("envoys", "послы"),
    ],
)
def test_encodings_of_pages(data: bytes | str) -> None:
    assert "The послы of two powers" in read(data).text


def test_the_hash_is_of_the_bytes() -> None:
    data = page().encode("utf-16")
    assert read(data).sha256 == hashlib.sha256(data).hexdigest()


def test_spans_are_exact_with_emoji_and_right_to_left() -> None:
    article = read(
        page(
            "<title>👩‍🚀 \u05e9\u05dc\u05d5\u05dd by the lake</title>",
            "<h1>👩‍🚀 \u05e9\u05dc\u05d5\u05dd by the lake</h1>",
            "<p>" + "😀\u00a0" * 20 + PARAGRAPHS[0] + "</p>",
        )
    )
    assert title_of(article) == "👩‍🚀 \u05e9\u05dc\u05d5\u05dd by the lake"
    assert article.body.start == len("👩‍🚀 \u05e9\u05dc\u05d5\u05dd by the lake") + 1
    assert article.body.end == len(article.text)


def test_nothing_is_printed_logged_warned_or_fetched(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(logging, "raiseExceptions", True)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        read(page('<link rel="canonical" href="https://x.org/a"><base href="https://x.org">'))
        read("<p>Monday")
        read("<html><body><p>" + "Talks on Monday. " * 50)
    assert caught == []
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "data",
    [
        "<html><body></body></html>",
        "<html><head><title>Only a title</title></head><body><script>x()</script></body></html>",
        "<!-- nothing -->",
        "<",
    ],
)
def test_a_page_without_words_is_refused(data: str) -> None:
    with pytest.raises(UnreadableArticleError, match=r"^news/a\.html is a page without an article"):
        read(data)


BOMBS = {
    "deep blocks": "<html><body>" + "<div>" * 100_000 + "Talks on Monday" + "</div>" * 100_000,
    "deep inline": "<p>" + "<b>" * 100_000 + "Talks on Monday",
    "deep tables": "<table><tr><td>" * 30_000 + "Talks on Monday",
    "many elements": "<html><body>" + "<p>Talks on Monday</p>" * 60_000,
    "many attributes": "<html><body><p " + " ".join(f'a{n}="1"' for n in range(60_000)) + ">Talks",
    "many tags with attributes": ("<p " + " ".join(f"a{n}" for n in range(2_000)) + ">Talks") * 50,
}


@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_refused_in_plain_words(name: str) -> None:
    with pytest.raises(UnreadableArticleError) as caught:
        read(BOMBS[name])
    message = str(caught.value)
    assert message.startswith("news/a.html ")
    assert message.endswith("Open it in a browser and paste the words.")


@pytest.mark.parametrize(
    ("data", "length"),
    [
        ('<html><body><p a="' + "x" * 2_000_000 + '">Talks on Monday</p>', 15),
        ("<html><body><p>" + "&amp;A" * 200_000 + "</p>", 400_000),
        ("<html><body><p>" + "a" * 2_000_000 + "</p>", 2_000_000),
        (
            '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
            "<html><body><p>Talks on Monday &b;</p>",
            40,
        ),
        ('<script type="application/ld+json">' + "[" * 100_000 + "</script><p>Talks on Monday", 15),
    ],
)
def test_giants_that_are_harmless_are_read(data: str, length: int) -> None:
    assert len(read(data).text) <= length


def test_a_page_beyond_the_limit_is_refused() -> None:
    with pytest.raises(UnreadableArticleError, match=r"holds 8\.\d MB; an article may hold 8 MB"):
        read("<p>" + "Talks. " * 1_250_000)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p " + "a=1 " * 9_000 + ">", False),
        ("<p " + "a=1 " * 11_000 + ">", True),
        ('<img src="data:' + "a b " * 50_000 + '">', False),
        ("<p>" + "it's a < b and <b " * 300, False),
    ],
)
def test_endless_tags(markup: str, expected: bool) -> None:
    assert _has_endless_tags(markup) is expected


TAGS = (
    *("p", "div", "h1", "table", "tr", "td", "ul", "li", "time", "meta", "script", "style"),
    *("article", "b", "a", "template", "svg", "math", "select"),
)
ATTRIBUTES = (
    "",
    ' datetime="2020-01-01"',
    ' property="og:title" content="x y"',
    ' type="application/ld+json"',
    ' name="date" content="2020-13-45"',
    ' href="http://[x"',
    ' rel=canonical href="https://x.org/2021/06/16/a"',
    " charset=utf-16",
)
ODD_WORDS = (
    '{"datePublished":"2020-01-01","publisher":[{}]}',
    '{"@graph":{"headline":5}}',
    "&#xD800;",
    "&#0;",
    "<![CDATA[",
    "<!--",
    PARAGRAPHS[0] * 2,
)


def nodes() -> st.SearchStrategy[str]:
    def element(parts: tuple[str, str, list[str], bool]) -> str:
        tag, attribute, inner, closed = parts
        return f"<{tag}{attribute}>{''.join(inner)}" + (f"</{tag}>" if closed else "")

    return st.recursive(
        st.text(max_size=30) | st.sampled_from(ODD_WORDS),
        lambda inner: st.tuples(
            st.sampled_from(TAGS),
            st.sampled_from(ATTRIBUTES),
            st.lists(inner, max_size=4),
            st.booleans(),
        ).map(element),
        max_leaves=12,
    )


@given(st.lists(nodes(), max_size=5).map("".join), st.sampled_from(["utf-8", "utf-16"]))
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_markup_gives_an_article_or_a_refusal(markup: str, encoding: str) -> None:
    try:
        article = read(markup.encode(encoding, errors="replace"))
    except UnreadableArticleError:
        return
    article.text.encode("utf-8")
    assert article.body.end == len(article.text)
    assert not {"\0", "\r"} & set(article.text)
    if article.title is not None:
        assert article.title.end <= article.body.start
