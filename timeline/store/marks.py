"""Where the words of a search stand in texts, as the full-text indexes see them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing

from timeline.spans import Span
from timeline.store.words import SIGNS, WORDS, Term

_OPEN, _CLOSE = "\x02", "\x03"


def marks_in(texts: Mapping[int, str], terms: Sequence[Term]) -> dict[int, list[Span]]:
    """Places of the terms in each text that has any, in order; texts are named by numbers.

    The texts are put into small indexes in memory: asking the document's own index about one row
    costs as much as asking it about all.
    """
    found: dict[int, set[Span]] = {}
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as scratch:
        for tokenizer, signs in ((WORDS, False), (SIGNS, True)):
            wanted = [t.match for t in terms if t.is_cjk is signs and not (signs and t.is_short)]
            if wanted:
                for number, spans in _marked_texts(scratch, tokenizer, texts, " OR ".join(wanted)):
                    found.setdefault(number, set()).update(spans)
    for term in terms:
        if term.is_cjk and term.is_short:
            for number, text in texts.items():
                if spans_of := list(_places(text, term.text)):
                    found.setdefault(number, set()).update(spans_of)
    return {number: sorted(spans) for number, spans in found.items() if spans}


def _marked_texts(
    scratch: sqlite3.Connection, tokenizer: str, texts: Mapping[int, str], match: str
) -> Iterator[tuple[int, list[Span]]]:
    scratch.execute(f"CREATE VIRTUAL TABLE t USING fts5(text, tokenize='{tokenizer}')")
    scratch.executemany("INSERT INTO t(rowid, text) VALUES (?, ?)", texts.items())
    sql = "SELECT rowid, highlight(t, 0, ?, ?) FROM t WHERE t MATCH ?"
    for number, marked in scratch.execute(sql, (_OPEN, _CLOSE, match)):
        yield number, list(_marked(marked))
    scratch.execute("DROP TABLE t")


def _marked(text: str) -> Iterator[Span]:
    """Places between marks, counted without the marks."""
    start = shift = 0
    for place, sign in enumerate(text):
        if sign == _OPEN:
            start = place - shift
            shift += 1
        elif sign == _CLOSE:
            if place - shift > start:
                yield Span(start, place - shift)
            shift += 1


def _places(text: str, words: str) -> Iterator[Span]:
    place = text.find(words)
    while place >= 0:
        yield Span(place, place + len(words))
        place = text.find(words, place + len(words))
