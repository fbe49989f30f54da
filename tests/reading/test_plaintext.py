"""Text articles: layout, spans, clues."""

from __future__ import annotations

import hashlib
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.daynumber import day_number
from timeline.errors import UnreadableArticleError
from timeline.reading import article_from_text
from timeline.reading.plaintext import looks_like_title
from timeline.records import Article, ArticleFormat, ArticleId, DocumentDateBasis

CRAWL = """Envoys meet by the lake
20220107
https://www.straitstimes.com/world/2022/01/06/envoys-meet
The envoys met on Wednesday.
They will meet again on Monday.
"""


def read(text: str) -> Article:
    return article_from_text(text, "news/a.txt", ArticleId("a-1"))


def words(article: Article) -> tuple[str | None, str | None, str]:
    title = None if article.title is None else article.title.of(article.text)
    header = None if article.header is None else article.header.of(article.text)
    return title, header, article.body.of(article.text)


def test_the_crawl_layout() -> None:
    article = read(CRAWL)
    title, header, body = words(article)
    assert article.format is ArticleFormat.CRAWL
    assert title == "Envoys meet by the lake"
    assert header == "20220107\nhttps://www.straitstimes.com/world/2022/01/06/envoys-meet"
    assert body == "The envoys met on Wednesday.\nThey will meet again on Monday.\n"
    assert article.metadata_day == day_number(2022, 1, 7)
    assert article.url == "https://www.straitstimes.com/world/2022/01/06/envoys-meet"
    assert article.publisher == "The Straits Times"
    assert article.language == "en"
    assert article.text == CRAWL


def test_clues_stand_at_their_words() -> None:
    article = read(CRAWL)
    metadata, url = article.file_clues
    assert (metadata.basis, metadata.day) == (DocumentDateBasis.METADATA, day_number(2022, 1, 7))
    assert (url.basis, url.day) == (DocumentDateBasis.URL, day_number(2022, 1, 6))
    assert metadata.span is not None
    assert url.span is not None
    assert metadata.span.of(article.text) == "20220107"
    assert url.span.of(article.text) == "2022/01/06" == url.words


@pytest.mark.parametrize(
    ("text", "title", "header", "body"),
    [
        (
            "\n\nTitle here\n\n20220107\n\nhttps://x.org/a\n\nBody.",
            "Title here",
            "20220107\n\nhttps://x.org/a",
            "\nBody.",
        ),
        (
            "  Title here \n 20220107 \n https://x.org/a \nBody.",
            "Title here",
            "20220107 \n https://x.org/a",
            "Body.",
        ),
        (
            "Title here\n20220107\nBody without an address.",
            "Title here",
            "20220107",
            "Body without an address.",
        ),
        (
            "Title here\n2022-01-07\nhttps://x.org/a\nBody.",
            "Title here",
            "2022-01-07\nhttps://x.org/a",
            "Body.",
        ),
        ("20220107\nhttps://x.org/a\nBody.", None, "20220107\nhttps://x.org/a", "Body."),
        ("Title here\n20220107\nhttps://x.org/a", "Title here", "20220107\nhttps://x.org/a", ""),
        (
            "Title here\n20221399\nhttps://x.org/a\nBody.",
            "Title here",
            "20221399\nhttps://x.org/a",
            "Body.",
        ),
    ],
)
def test_crawl_layouts_with_something_amiss(
    text: str, title: str | None, header: str, body: str
) -> None:
    article = read(text)
    assert article.format is ArticleFormat.CRAWL
    assert words(article) == (title, header, body)


@pytest.mark.parametrize(
    "text",
    [
        "20220107\nhttps was not yet known.",
        "Title here\n2022-01-07\nA body after a date.",
        "One line.",
        "The years\n1976\nhttps://x.org",
    ],
)
def test_not_the_crawl_layout(text: str) -> None:
    assert read(text).format is ArticleFormat.PLAIN


def test_a_day_that_no_calendar_has_is_no_clue() -> None:
    article = read("Title here\n20221399\nhttps://x.org/a\nBody.")
    assert article.metadata_day is None
    assert article.file_clues == ()


@pytest.mark.parametrize(
    ("line", "following", "expected"),
    [
        ("Talks end by the lake", "\nGENEVA, June 16 (Wire) - The talks ended.", True),
        ("Talks end by the lake", "GENEVA, June 16 (Wire) - The talks ended.", True),
        ("Talks end by the lake", "BRUSSELS REUTERS - The talks ended.", True),
        ("Talks end by the lake", "MOSCOW, January 17. /Press/. The talks ended.", True),
        ("Talks end by the lake", "PARIS (AFP) - The talks ended.", True),
        ("Talks end by the lake", "WASHINGTON — The talks ended.", True),
        ("Переговоры завершились", "МОСКВА, 16 июня (Агентство) - Переговоры завершились.", True),
        ("Will they talk?", "\nNobody knows.", True),
        ("Talks end by the lake", "The talks ended on Wednesday.", False),
        ("Talks ended by the lake.", "\nThey began on Monday.", False),
        ("He said: “Talks ended.”", "\nThey began on Monday.", False),
        ("GENEVA, June 16 (Wire) - Talks end", "\nThey began on Monday.", False),
        ("Talks " * 40, "\nThey began on Monday.", False),
        ("Talks end by the lake", "", False),
        ("Talks end by the lake", "\n \n", False),
        ("", "\nText", False),
        ("Talks end by the lake", "In Geneva - as ever - they talked on Wednesday.", False),
        ("Talks end", "Geneva, 16 June (Wire) - They talked.", True),
    ],
)
def test_titles(line: str, following: str, expected: bool) -> None:
    assert looks_like_title(line, following) is expected


def test_plain_text_with_a_title() -> None:
    text = "Talks end by the lake\n\nGENEVA, June 16 (Wire) - The talks ended.\n"
    article = read(text)
    assert words(article) == (
        "Talks end by the lake",
        None,
        "\nGENEVA, June 16 (Wire) - The talks ended.\n",
    )
    assert article.headline == "Talks end by the lake"


def test_plain_text_without_a_title_is_all_body() -> None:
    article = read("The talks ended on Wednesday.\nThey began on Monday.")
    assert words(article) == (None, None, "The talks ended on Wednesday.\nThey began on Monday.")
    assert article.headline == "The talks ended on Wednesday."


def test_the_hash_is_of_the_bytes_where_they_are_known() -> None:
    assert read("Talks.").sha256 == hashlib.sha256(b"Talks.").hexdigest()
    assert article_from_text("Talks.", "a", ArticleId("a"), "00ff").sha256 == "00ff"


def test_language_is_told() -> None:
    text = "Der Außenminister kündigte am Montag an, dass die Gespräche in Genf fortgesetzt werden."
    assert read(text).language == "de"


def test_too_long_a_text_is_refused() -> None:
    with pytest.raises(UnreadableArticleError, match=r"news/a\.txt holds 9\.5 MB"):
        read("x" * 10_000_000)


TRICKY = st.text(
    st.sampled_from(
        "ab 1\t\r\n\u00a0\u2028\U0001f468\u200d\U0001f680e\u0301\u202b\u05d0\u0627\u202c.中"
    )
    | st.characters(),
    max_size=60,
)


@given(
    TRICKY,
    st.sampled_from(["20220107", "20221399", "2022-01-07"]),
    TRICKY,
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_spans_are_exact_in_any_script(title: str, day: str, body: str, newline: str) -> None:
    """Title, header and body are disjoint, in order, and miss nothing but white space."""
    text = newline.join([title, day, "https://x.org/2022/01/07/a", body])
    article = read(text)
    places = [span for span in (article.title, article.header, article.body) if span is not None]
    assert places == sorted(places)
    assert all(one.end <= other.start for one, other in itertools.pairwise(places))
    assert places[-1].end == len(article.text)
    said = "".join("".join(span.of(article.text).split()) for span in places)
    assert said == "".join(article.text.split())
    for clue in article.file_clues:
        assert clue.span is not None
        assert clue.span.of(article.text)


@given(TRICKY)
def test_only_newlines_and_nul_are_touched(text: str) -> None:
    expected = text.replace("\0", "").lstrip("\ufeff")
    expected = expected.replace("\r\n", "\n").replace("\r", "\n")
    if not any("\ud800" <= character <= "\udfff" for character in text):
        assert read(text).text == expected
