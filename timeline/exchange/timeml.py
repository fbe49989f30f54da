"""TimeML 1.2.1: the text with its TIMEX3 elements in place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import TextIO

from timeline.daynumber import iso_day
from timeline.records import Article, Timex3
from timeline.spans import Span

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})
_CREATION = "t0"


def write_timeml(documents: Iterable[tuple[Article, Sequence[Timex3]]], out: TextIO) -> None:
    """One article gives a ``TimeML`` document; several stand in one ``TimeMLCollection``.

    The text between the tags is the article's, code point for code point, but for characters
    that XML does not know (they become U+FFFD). Of TIMEX3s that overlap, the longer one stays.
    """
    items = list(documents)
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    if len(items) == 1:
        out.write(_document(*items[0]))
        return
    out.write("<TimeMLCollection>\n")
    for article, timexes in items:
        out.write(_document(article, timexes))
    out.write("</TimeMLCollection>\n")


def _document(article: Article, timexes: Sequence[Timex3]) -> str:
    title = "" if article.title is None else article.title.of(article.text)
    return (
        "<TimeML>\n"
        f"<DOCID>{_text(article.source)}</DOCID>\n"
        f"<DCT>{_creation_time(article)}</DCT>\n"
        f"<TITLE>{_text(title)}</TITLE>\n"
        f"<TEXT>{_marked_text(article, timexes)}</TEXT>\n"
        "</TimeML>\n"
    )


def _creation_time(article: Article) -> str:
    if article.document_date is None:
        return ""
    value = iso_day(article.document_date.day)
    return _element(
        {
            "tid": _CREATION,
            "type": "DATE",
            "value": value,
            "temporalFunction": "false",
            "functionInDocument": "CREATION_TIME",
        },
        value,
    )


def _marked_text(article: Article, timexes: Sequence[Timex3]) -> str:
    kept = _without_overlaps(timexes)
    names = {timex.span: f"t{number}" for number, timex in enumerate(kept, 1)}
    pieces: list[str] = []
    place = 0
    for timex in kept:
        pieces.append(_text(article.text[place : timex.span.start]))
        attributes = _attributes(timex, names[timex.span])
        anchor = _anchor_name(article, timex, names)
        if anchor is not None and anchor != names[timex.span]:
            attributes["anchorTimeID"] = anchor
        pieces.append(_element(attributes, timex.span.of(article.text)))
        place = timex.span.end
    pieces.append(_text(article.text[place:]))
    return "".join(pieces)


def _without_overlaps(timexes: Sequence[Timex3]) -> list[Timex3]:
    """XML elements cannot cross; the longest of each knot is kept, in text order."""
    kept: list[Timex3] = []
    for timex in sorted(timexes, key=lambda each: (-len(each.span), each.span)):
        if len(timex.span) and not any(timex.span.overlaps(other.span) for other in kept):
            kept.append(timex)
    return sorted(kept, key=lambda each: each.span)


def _attributes(timex: Timex3, name: str) -> dict[str, str]:
    attributes = {
        "tid": name,
        "type": timex.type.value,
        "value": timex.value,
        "temporalFunction": "true" if timex.anchor is not None else "false",
        "functionInDocument": "NONE",
    }
    if timex.mod is not None:
        attributes["mod"] = timex.mod
    return attributes


def _anchor_name(article: Article, timex: Timex3, names: dict[Span, str]) -> str | None:
    if timex.anchor is None:
        return None
    if timex.anchor_span in names:
        return names[timex.anchor_span]
    created = article.document_date
    return _CREATION if created is not None and created.day == timex.anchor else None


def _element(attributes: dict[str, str], words: str) -> str:
    stated = " ".join(f'{name}="{_text(value)}"' for name, value in attributes.items())
    return f"<TIMEX3 {stated}>{_text(words)}</TIMEX3>"


def _text(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text).translate(_ENTITIES)
