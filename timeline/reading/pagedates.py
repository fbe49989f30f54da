"""The days that a web page states of itself: meta elements, JSON-LD, ``<time>`` and what is marked
as the day of publication; not those of its frame."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from lxml import html

from timeline.reading.wordeddays import worded_day
from timeline.records import DateClue, DocumentDateBasis

PUBLISHED_WEIGHT = 0.85
_MARKED_WEIGHT = 0.75
_TIME_WEIGHT = 0.7
_CLASS_WEIGHT = 0.6
_MODIFIED_WEIGHT = 0.3

# Names of meta elements (name, property or itemprop, in lower case), best first.
_PUBLISHED = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "og:pubdate",
    "datepublished",
    "rnews:datepublished",
    "dc.date.issued",
    "dc.date.published",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.created",
    "dc.date",
    "dcterms.date",
    "citation_publication_date",
    "citation_online_date",
    "prism.publicationdate",
    "parsely-pub-date",
    "sailthru.date",
    "bt:pubdate",
    "publishdate",
    "pubdate",
    "publish_date",
    "publish-date",
    "publication_date",
    "publication-date",
    "published_at",
    "published-date",
    "article.published",
    "article_date_original",
    "originalpublicationdate",
    "iso-8601-publish-date",
    "cxenseparse:recs:publishtime",
    "displaydate",
    "datecreated",
    "created",
    "date",
)
_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
    "lastmod",
)
_PARSELY = "parsely-page"
_MARKED = frozenset(("datepublished", "pubdate", "datecreated"))
_OF_THE_DAY = re.compile(
    r"(?:^|[-_\s])(?:(?:post|entry|article|story|news|pub|publish(?:ed)?|publication)?[-_]*"
    r"(?:date|datum|fecha|data|published|posted|timestamp|dateline|datetime)|date-?line)(?:$|[-_\s])",
    re.IGNORECASE,
)
_OF_OTHER = re.compile(
    r"comment|update|modif|current|today|now|copyright|event|expir|birth|relat|sidebar|footer"
    r"|widget|promo|teaser|weather|banner|server|archive|calendar|nav|menu|recirc|recommend",
    re.IGNORECASE,
)
_FRAME = frozenset(("nav", "aside", "footer"))
_LONGEST = 120
_ELEMENTS = 20_000
_KEPT = 40


def page_clues(
    tree: html.HtmlElement,
    meta: Mapping[str, str],
    linked: Sequence[Mapping[str, Any]],
    title: str | None,
) -> tuple[DateClue, ...]:
    """Best first, one of each kind. ``title`` tells which article of JSON-LD is the page's."""
    own = _of_the_page(linked, title)
    kinds = (
        _of_names(meta, _PUBLISHED, PUBLISHED_WEIGHT),
        _of_parsely(meta),
        _of_linked(own, ("datePublished", "dateCreated"), PUBLISHED_WEIGHT),
        _of_elements(tree),
        _of_names(meta, _MODIFIED, _MODIFIED_WEIGHT),
        _of_linked(own, ("dateModified",), _MODIFIED_WEIGHT),
    )
    clues = [first for kind in kinds if (first := next(kind, None)) is not None]
    return tuple(sorted(clues, key=lambda clue: -clue.weight))


def _of_names(meta: Mapping[str, str], names: Sequence[str], weight: float) -> Iterator[DateClue]:
    for name in names:
        yield from _clue(name, meta.get(name), weight)


def _of_parsely(meta: Mapping[str, str]) -> Iterator[DateClue]:
    try:
        value = json.loads(meta.get(_PARSELY, "{}"))
    except (ValueError, RecursionError):
        return
    if isinstance(value, dict):
        yield from _clue("parsely-page", value.get("pub_date"), PUBLISHED_WEIGHT)


def _of_linked(
    items: Sequence[Mapping[str, Any]], names: Sequence[str], weight: float
) -> Iterator[DateClue]:
    for name in names:
        for item in items:
            yield from _clue(name, item.get(name), weight)


def _of_the_page(
    linked: Sequence[Mapping[str, Any]], title: str | None
) -> Sequence[Mapping[str, Any]]:
    """The items whose headline is the page's title; all where none is."""
    wanted = (title or "").casefold()
    own = [item for item in linked if wanted and _headline(item).casefold() == wanted]
    return own or linked


def _headline(item: Mapping[str, Any]) -> str:
    headline = item.get("headline")
    return " ".join(headline.split()) if isinstance(headline, str) else ""


def _of_elements(tree: html.HtmlElement) -> Iterator[DateClue]:
    """The best marked element; among equals the first. What stands in the page's frame, in
    comments or beside other articles is none."""
    clues = (clue for node in islice(tree.iter(), _ELEMENTS) for clue in _of_element(node))
    yield from sorted(islice(clues, _KEPT), key=lambda clue: -clue.weight)


def _of_element(node: html.HtmlElement) -> Iterator[DateClue]:
    weight, name = _mark(node)
    if not weight:
        weight, name = _label(node)
    if not weight or _is_in_frame(node):
        return
    stated = node.get("datetime") or node.get("content")
    if stated is None and worded_day(node.get("title") or "") is not None:
        stated = node.get("title")
    words = stated or node.text_content()
    if len(words) <= _LONGEST and (stated or not _OF_OTHER.search(words)):
        yield from _clue(name, " ".join(words.split()), weight)


def _mark(node: html.HtmlElement) -> tuple[float, str]:
    """How surely an element holds the day of publication, and by what name; 0 for others."""
    if not isinstance(node.tag, str) or node.tag == "meta":
        return 0.0, ""
    states = (node.get("itemprop") or "").lower()
    if states in _MARKED or node.get("pubdate") is not None:
        return _MARKED_WEIGHT, states or node.tag
    if node.tag == "time":
        return _TIME_WEIGHT, "time"
    marks = f"{node.get('class') or ''} {node.get('id') or ''}"
    if marks.strip() and _OF_THE_DAY.search(marks) and not _OF_OTHER.search(marks):
        return _CLASS_WEIGHT, " ".join(marks.split())[:24]
    return 0.0, ""


def _label(node: html.HtmlElement) -> tuple[float, str]:
    """The same for words before its day that say so: “Stand: 10.03.2022”, or for a day that is all
    of a line of the article."""
    if node.tag not in _LABELLED or not (node.text or "").strip():
        return 0.0, ""
    if _LINE.fullmatch(node.text) is not None and not len(node):
        within = any(each.tag in ("article", "main") for each in node.iterancestors())
        return (_LINE_WEIGHT, "line") if within else (0.0, "")
    label = _LABEL.match(node.text)
    if label is None or len(node.text_content()) > _LONGEST:
        return 0.0, ""
    words = " ".join(label.group().split()).rstrip(" :|")
    return (_MODIFIED_WEIGHT if _OF_OTHER_LABEL.search(words) else _CLASS_WEIGHT), words


_LINE_WEIGHT = 0.55
_LINE = re.compile(
    r"\s*(?:[^\W\d_]{2,12}\.?,?\s+)?(?:[0-9]{1,2}(?:st|nd|rd|th|\.|º)?\s+(?:de\s+)?[^\W\d_]{3,10}\.?"
    r"|[^\W\d_]{3,10}\.?\s+[0-9]{1,2}(?:st|nd|rd|th)?)[.,]?\s+(?:de\s+)?[0-9]{4}"
    r"(?:\s*[,|–-]?\s*(?:at |um |à )?[0-9]{1,2}[.:h][0-9]{2}(?:\s?[ap]\.?m\.?)?"
    r"(?:\s?[^\W\d_]{1,4})?)?\s*"
)
_LABELLED = frozenset(("p", "div", "span", "li", "small", "em", "strong", "b"))
_LABEL = re.compile(
    r"\s*(?:(?:first |originally )?(?:published|posted|released|issued|filed)"
    r"(?: online)?(?: on| at)?"
    r"|(?:last )?(?:updated|modified)(?: on| at)?|stand|veröffentlicht(?: am)?|erschienen(?: am)?"
    r"|aktualisiert(?: am)?|publiée? le|paru le|mis(?:e)? à jour le|publicad[oa](?: el| em)?"
    r"|actualizad[oa](?: el)?|atualizad[oa](?: em)?|pubblicato(?: il)?|aggiornato(?: il)?"
    r"|опубликовано|обновлено|gepubliceerd(?: op)?|opublikowano)\s*[:|]?\s+(?=\w)",
    re.IGNORECASE,
)
_OF_OTHER_LABEL = re.compile(
    r"updat|modif|aktualis|mis|actual|atualiz|aggiorn|обновлено", re.IGNORECASE
)


def _is_in_frame(node: html.HtmlElement) -> bool:
    for each in node.iterancestors():
        if each.tag in _FRAME:
            return True
        if each.tag in ("body", "html"):
            return False
        if _OF_OTHER.search(f"{each.get('class') or ''} {each.get('id') or ''}"):
            return True
    return False


def _clue(name: str, words: object, weight: float) -> Iterator[DateClue]:
    """A clue where the words state a day; a whole number is one of seconds since 1970."""
    if isinstance(words, int) and not isinstance(words, bool) and words >= 1_000_000_000:
        words = str(words)
    if not isinstance(words, str):
        return
    day = worded_day(words)
    if day is not None:
        words = words.strip()[:40]
        yield DateClue(DocumentDateBasis.METADATA, day, f"{name} {words}", weight)
