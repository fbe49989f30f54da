"""Web pages saved as HTML: the article's own words, by trafilatura, and what the page says."""

from __future__ import annotations

import hashlib
import logging
import re
import warnings
from dataclasses import dataclass

from lxml import etree, html

from timeline.errors import UnreadableArticleError
from timeline.language import identify
from timeline.reading.clues import url_clue
from timeline.reading.decoding import check_size, decoded, settled
from timeline.reading.htmlmetadata import PageMetadata, page_metadata
from timeline.reading.publishers import publisher_of_url
from timeline.records import Article, ArticleFormat, ArticleId, DateClue, DocumentDateBasis
from timeline.spans import Span

_DEPTH_LIMIT = 500
_ELEMENT_LIMIT = 50_000
_ATTRIBUTE_LIMIT = 10_000
_LONG_TAG = 4_000
_TAG = re.compile(r"""<[a-zA-Z](?:[^"'>]++|"[^"]*+"|'[^']*+')*+""")
_QUOTED = re.compile(r"""\"[^\"]*+\"|'[^']*+'""")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]{2,40})", re.I)
_MARK = re.compile(r"^ *[-|] ")
_WORD = re.compile(r"[^\W_]")
_NOISY = ("trafilatura", "htmldate", "courlan", "justext", "readability", "charset_normalizer")

# What a parser may raise on a page that was made to break it.
_PARSER_FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
    etree.LxmlError,
)


@dataclass(frozen=True, slots=True)
class _Page:
    text: str
    title: Span | None
    body: Span


def article_from_html(data: bytes | str, source: str, id: ArticleId) -> Article:
    """The article on a saved page: title first, then a paragraph a line.

    Nothing is fetched. Raises UnreadableArticleError when the page holds no article or was made
    to exhaust a parser.
    """
    raw = data.encode("utf-8", errors="replace") if isinstance(data, str) else data
    if isinstance(data, str):
        check_size(len(data), source)
        markup = settled(data)
    else:
        markup = decoded(data, source, _declared_charset(data))
    tree = _tree(markup, source)
    metadata = page_metadata(tree)
    page = _page(markup, tree, metadata.title, source)
    clues = _with_url_clue(metadata)
    stated = [clue for clue in clues if clue.basis is DocumentDateBasis.METADATA]
    return Article(
        id=id,
        text=page.text,
        body=page.body,
        sha256=hashlib.sha256(raw).hexdigest(),
        source=source,
        format=ArticleFormat.HTML,
        title=page.title,
        url=metadata.url,
        publisher=metadata.site or (publisher_of_url(metadata.url) if metadata.url else None),
        language=identify(page.body.of(page.text)),
        metadata_day=stated[0].day if stated else None,
        file_clues=clues,
    )


def _declared_charset(data: bytes) -> str | None:
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii") if match else None


def _with_url_clue(metadata: PageMetadata) -> tuple[DateClue, ...]:
    clue = url_clue(metadata.url) if metadata.url is not None else None
    return metadata.clues if clue is None else (*metadata.clues, clue)


def _tree(markup: str, source: str) -> html.HtmlElement:
    """The page as a tree of bounded depth and size."""
    if _has_endless_tags(markup):
        raise _bomb(source)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(markup.encode("utf-8"), parser=parser)
    except _PARSER_FAULTS as error:
        raise _no_article(source) from error
    if _is_boundless(tree):
        raise _bomb(source)
    return tree


def _has_endless_tags(markup: str) -> bool:
    """True when tags have more attributes than a parser takes in reasonable time."""
    names = 0
    for match in _TAG.finditer(markup):
        if match.end() - match.start() > _LONG_TAG:
            names += len(_QUOTED.sub(" ", match.group()).split())
            if names > _ATTRIBUTE_LIMIT:
                return True
    return False


def _is_boundless(tree: html.HtmlElement) -> bool:
    depth = count = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        if event == "end":
            depth -= 1
            continue
        depth += 1
        count += 1
        if depth > _DEPTH_LIMIT or count > _ELEMENT_LIMIT:
            return True
    return False


def _bomb(source: str) -> UnreadableArticleError:
    return UnreadableArticleError(
        f"{source} nests or repeats its elements far beyond any article. "
        "Open it in a browser and paste the words."
    )


def _no_article(source: str) -> UnreadableArticleError:
    return UnreadableArticleError(
        f"{source} is a page without an article that can be found. "
        "Open it in a browser and paste the words."
    )


def _page(markup: str, tree: html.HtmlElement, title: str | None, source: str) -> _Page:
    lines = settled(_extracted(markup, tree)).split("\n")
    text = "\n".join(_MARK.sub("", line).rstrip(" |") for line in lines).strip()
    if _WORD.search(text) is None:
        raise _no_article(source)
    if title is None:
        return _Page(text, None, Span(0, len(text)))
    first, _, rest = text.partition("\n")
    if " ".join(first.split()).casefold() == title.casefold():
        body = Span(len(text) - len(rest), len(text))
        return _Page(text, Span(0, len(first)), body)
    whole = f"{title}\n{text}"
    return _Page(whole, Span(0, len(title)), Span(len(title) + 1, len(whole)))


def _extracted(markup: str, tree: html.HtmlElement) -> str:
    """The main text, without clutter; where trafilatura finds none, all words of the page.

    A page that is nothing but its article is split at its blocks, which trafilatura does not
    always do for short ones.
    """
    _silence()
    from trafilatura import extract

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            found = extract(markup, output_format="txt", include_comments=False)
    except _PARSER_FAULTS:
        found = None
    every_word = _all_words(tree)
    if not isinstance(found, str) or not found.strip():
        return every_word
    return every_word if _letters(found) == _letters(every_word) else found


def _letters(text: str) -> str:
    return "".join(text.split())


def _silence() -> None:
    """Keeps the libraries' log lines off standard error; a user reads our messages only."""
    for name in _NOISY:
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())


_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "br",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "td",
        "th",
        "tr",
        "ul",
    ]
)
_UNSPOKEN = frozenset(
    ["head", "script", "style", "noscript", "template", "title", "svg", "button", "select"]
)


def _all_words(tree: html.HtmlElement) -> str:
    parts: list[str] = []
    silent = 0
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "start":
            silent += tag in _UNSPOKEN
            said = node.text
        else:
            silent -= tag in _UNSPOKEN
            said = node.tail
        if tag in _BLOCKS:
            parts.append("\n")
        if said and not silent:
            parts.append(re.sub(r"\s+", " ", said))
    lines = (line.strip() for line in "".join(parts).split("\n"))
    return "\n".join(line for line in lines if line)
