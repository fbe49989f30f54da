"""What ``dates`` writes: a line a TIMEX3."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from timeline.exchange.jsonlines import day_or_none
from timeline.records import Article, Timex3


def timex_lines(
    article: Article, timexes: Iterable[Timex3], doc: str | None = None
) -> Iterator[dict[str, Any]]:
    """One mapping a TIMEX3. With ``doc``, the name under which the text came in stands first,
    in place of the file. Offsets count code points of the article's text; days are inclusive."""
    origin = {"file": article.source} if doc is None else {"doc": doc}
    for timex in timexes:
        time = timex.time
        yield {
            **origin,
            "start": timex.span.start,
            "end": timex.span.end,
            "text": timex.span.of(article.text),
            "type": timex.type.value,
            "value": timex.value,
            "mod": timex.mod,
            "earliest": None if time is None else day_or_none(time.first_day),
            "latest": None if time is None else day_or_none(time.last_day),
            "edtf": None if time is None else time.edtf,
            "rule": timex.rule,
            "explanation": timex.explanation,
        }
