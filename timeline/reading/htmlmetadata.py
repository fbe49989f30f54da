"""What a web page says of itself: title, publisher, address, and the day it was published."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import html

from timeline.reading.pagedates import page_clues
from timeline.records import DateClue

_TITLES = ("og:title", "twitter:title", "dc.title", "headline")
_SITES = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title")
_TITLE_MARKS = (" - ", " – ", " — ", " | ", " · ", " :: ", " » ", " « ")
_SHARED = 2
"""Words of four letters or more by which a heading is the title that metadata shortens."""
_LONG_WORD = re.compile(r"[^\W_]{4,}")
_LD_LIMIT = 512 * 1024
_TITLE_LIMIT = 400


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """``clues`` are best first; only the first few kinds of each are kept."""

    title: str | None = None
    site: str | None = None
    url: str | None = None
    clues: tuple[DateClue, ...] = ()


def page_metadata(tree: html.HtmlElement) -> PageMetadata:
    """Read off meta elements, JSON-LD and ``<time>``; nothing is guessed from running text."""
    meta = _meta_values(tree)
    linked = tuple(_linked_data(tree))
    site = _first(meta, _SITES) or _linked_site(linked)
    window = _squeezed("".join(tree.xpath("//head/title//text()")[:1])[:_TITLE_LIMIT])
    title = _title(tree, _first(meta, _TITLES) or _linked_headline(linked, window), window, site)
    return PageMetadata(
        title,
        site or _site_after(title, window),
        _address(tree, meta),
        page_clues(tree, meta, linked, title),
    )


def _meta_values(tree: html.HtmlElement) -> dict[str, str]:
    values: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = _squeezed(element.get("content") or element.get("datetime") or "")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(attribute)
            if name and content:
                values.setdefault(name.strip().lower(), content)
    return values


def _linked_data(tree: html.HtmlElement) -> Iterator[dict[str, Any]]:
    """Every JSON-LD object that speaks of an article."""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        text = script.text or ""
        if len(text) > _LD_LIMIT:
            continue
        try:
            value = json.loads(text)
        except (ValueError, RecursionError):
            continue
        yield from _articles_in(value)


def _articles_in(value: object) -> Iterator[dict[str, Any]]:
    waiting = [value]
    while waiting:
        item = waiting.pop(0)
        if isinstance(item, list):
            waiting.extend(item[:50])
        elif isinstance(item, dict):
            if "datePublished" in item or "headline" in item:
                yield item
            waiting += [item[name] for name in ("@graph", "mainEntity") if name in item]


def _linked_site(linked: tuple[dict[str, Any], ...]) -> str | None:
    for item in linked:
        publisher = item.get("publisher")
        if isinstance(publisher, list) and publisher:
            publisher = publisher[0]
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and name.strip():
            return _squeezed(name)
    return None


def _title(tree: html.HtmlElement, stated: str | None, window: str, site: str | None) -> str | None:
    """The heading that reads as the page's title, else what metadata calls the title."""
    headings = [_squeezed(node.text_content())[:_TITLE_LIMIT] for node in _some(tree, "h1", "h2")]
    named = (stated or window).casefold()
    for heading in headings:
        if heading and named.startswith(heading.casefold()):
            return heading
    known = (stated or "")[:_TITLE_LIMIT] or _without_site(window, site)
    only = _only_heading(tree)
    if only is not None and len(_long_words(only) & _long_words(named)) >= _SHARED:
        return only
    if known is None:
        return next(filter(None, headings), None)
    longer = (each for each in headings if each.casefold().startswith(known.casefold()))
    return next(longer, known)


def _only_heading(tree: html.HtmlElement) -> str | None:
    """The one first heading of a page that has no other: what its readers see as the title."""
    found = [text for node in _some(tree, "h1") if (text := _squeezed(node.text_content()))]
    return found[0][:_TITLE_LIMIT] if len(found) == 1 else None


def _long_words(text: str) -> set[str]:
    return set(_LONG_WORD.findall(text.casefold()))


def _site_after(title: str | None, window: str) -> str | None:
    """``The Harbour Post`` of ``Headline - The Harbour Post``, where the headline is known."""
    if title is None or not window.startswith(title):
        return None
    rest = window[len(title) :]
    mark = next((mark for mark in _TITLE_MARKS if rest.startswith(mark)), None)
    return rest.removeprefix(mark).strip() or None if mark else None


def _some(tree: html.HtmlElement, *tags: str) -> list[html.HtmlElement]:
    return [node for _, node in zip(range(40), tree.iter(*tags), strict=False)]


def _linked_headline(linked: tuple[dict[str, Any], ...], window: str) -> str | None:
    """The headline with which the window's title begins, else the first: a page may list others."""
    headlines = [
        _squeezed(headline)
        for item in linked
        if isinstance(headline := item.get("headline"), str) and headline.strip()
    ]
    named = window.casefold()
    own = (each for each in headlines if named.startswith(each.casefold()))
    return next(own, headlines[0] if headlines else None)


def _without_site(title: str, site: str | None) -> str | None:
    """``Headline - The Harbour Post`` without the site's own name at its end."""
    if not title:
        return None
    for mark in _TITLE_MARKS:
        head, found, tail = title.rpartition(mark)
        if not found or not head.strip():
            continue
        if (site and tail.casefold() == site.casefold()) or (
            site is None and len(tail.split()) <= 4 and len(head.split()) >= 4
        ):
            return head.strip()
    return title


def _address(tree: html.HtmlElement, meta: dict[str, str]) -> str | None:
    links = [
        link.get("href")
        for link in tree.iter("link")
        if (link.get("rel") or "").strip().lower() == "canonical"
    ]
    for address in (*links, meta.get("og:url")):
        if address and address.strip().lower().startswith(("http://", "https://")):
            return str(address.strip())
    return None


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if meta.get(name)), None)


def _squeezed(text: str) -> str:
    return " ".join(text.split())
