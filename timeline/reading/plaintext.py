"""Text files: the crawl layout (title, YYYYMMDD, URL, a sentence a line) and plain articles."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

from timeline.daynumber import DayNumber
from timeline.filing import FILING, filing_of
from timeline.language import identify
from timeline.reading.clues import crawl_clue, stated_day, url_clue
from timeline.reading.decoding import check_size, settled
from timeline.reading.publishers import publisher_of_url
from timeline.records import Article, ArticleFormat, ArticleId, DateClue
from timeline.spans import Span

_TITLE_LIMIT = 160

_NO_ENDS = (".", ",", ";", ":", "…")

_CRAWL_DAY = re.compile(r"[0-9]{8}|[0-9]{4}[-/.][0-9]{2}[-/.][0-9]{2}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Layout:
    format: ArticleFormat
    body: Span
    title: Span | None = None
    header: Span | None = None
    day: Span | None = None
    url: Span | None = None


def article_from_text(text: str, source: str, id: ArticleId, sha256: str | None = None) -> Article:
    """The article that ``text`` holds; its layout is told from its first lines.

    Newlines become ``\\n`` and NUL goes; otherwise ``Article.text`` is ``text``, code point for
    code point. ``sha256`` is of the file's bytes; without it, of the text in UTF-8.
    Raises UnreadableArticleError when the text is longer than any article.
    """
    check_size(len(text), source)
    text = settled(text)
    layout = _layout(text)
    url = layout.url.of(text) if layout.url is not None else None
    metadata_day, clues = _clues(text, layout)
    return Article(
        id=id,
        text=text,
        body=layout.body,
        sha256=sha256 or hashlib.sha256(text.encode("utf-8")).hexdigest(),
        source=source,
        format=layout.format,
        title=layout.title,
        header=layout.header,
        url=url,
        publisher=publisher_of_url(url) if url is not None else None,
        language=identify(layout.body.of(text)),
        metadata_day=metadata_day,
        file_clues=clues,
    )


def looks_like_title(line: str, following: str) -> bool:
    """True when ``line`` is a headline over ``following``, the text after its newline.

    A headline is short and has no final full stop; a blank line or a dateline comes after it.
    """
    words = line.strip()
    if not words or len(words) > _TITLE_LIMIT or words.rstrip("\"'”’»").endswith(_NO_ENDS):
        return False
    opening = FILING.match(words + " ")
    if opening is not None and any(sign in "(/" or sign.isdigit() for sign in opening.group()):
        return False
    next_line = following.partition("\n")[0]
    if next_line.strip():
        return bool(filing_of(next_line))
    return bool(following.strip())


def _clues(text: str, layout: _Layout) -> tuple[DayNumber | None, tuple[DateClue, ...]]:
    clues: list[DateClue] = []
    day = stated_day(layout.day.of(text)) if layout.day is not None else None
    if day is not None and layout.day is not None:
        clues.append(crawl_clue(day, layout.day))
    if layout.url is not None:
        clue = url_clue(layout.url.of(text), layout.url)
        if clue is not None:
            clues.append(clue)
    return day, tuple(clues)


def _lines(text: str, start: int, count: int) -> list[Span]:
    """The next ``count`` lines that hold words, without the white space around them."""
    found: list[Span] = []
    while start < len(text) and len(found) < count:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start:end].strip():
            found.append(_stripped(text, Span(start, end)))
        start = end + 1
    return found


def _stripped(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _layout(text: str) -> _Layout:
    return _crawl_layout(text) or _plain_layout(text)


def _crawl_layout(text: str) -> _Layout | None:
    """Title, day and address; either title or address may be missing, the day line may not."""
    lines = _lines(text, 0, 3)
    place = next((i for i, line in enumerate(lines[:2]) if _is_day(line.of(text))), None)
    if place is None:
        return None
    day = lines[place]
    url = next((line for line in lines[place + 1 :] if _ADDRESS.fullmatch(line.of(text))), None)
    if url is None and (place == 0 or not day.of(text).isdigit()):
        return None
    header = Span(day.start, (url or day).end)
    body = _body(text, header.end)
    return _Layout(ArticleFormat.CRAWL, body, lines[0] if place == 1 else None, header, day, url)


def _is_day(line: str) -> bool:
    return _CRAWL_DAY.fullmatch(line) is not None


def _plain_layout(text: str) -> _Layout:
    first = _lines(text, 0, 1)
    if first and looks_like_title(first[0].of(text), _after_newline(text, first[0].end)):
        return _Layout(ArticleFormat.PLAIN, _body(text, first[0].end), first[0])
    return _Layout(ArticleFormat.PLAIN, Span(0, len(text)))


def _after_newline(text: str, end: int) -> str:
    newline = text.find("\n", end)
    return "" if newline < 0 else text[newline + 1 : newline + 2000]


def _body(text: str, end: int) -> Span:
    """All after the line that ends at ``end``."""
    newline = text.find("\n", end)
    return Span(len(text) if newline < 0 else newline + 1, len(text))
