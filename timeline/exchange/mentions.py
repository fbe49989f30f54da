"""What ``extract`` writes: a line a mention, with its words, its date and why."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from timeline.exchange.fields import granularity_word
from timeline.exchange.jsonlines import day_or_none
from timeline.records import (
    Alternative,
    Article,
    EventMention,
    Extraction,
    MentionRef,
)
from timeline.spans import Span


def is_shown(mention: EventMention) -> bool:
    """True for what belongs on a timeline: dated, and not a mere act of saying."""
    return mention.time is not None and not mention.reporting


def mention_lines(
    extractions: Collection[Extraction],
    groups: Iterable[Iterable[MentionRef]] = (),
    keep: Callable[[EventMention], bool] = is_shown,
) -> Iterator[dict[str, Any]]:
    """One mapping a mention that ``keep`` lets through, in the order of the extractions.

    ``event`` is equal for the mentions of one group, and else each mention's own. An article
    without any gives one line with its file and date only. Offsets count code points of the
    article's text; days are inclusive; a copy names the file that it
    copies in ``copy_of``.
    """
    names = _EventNames(groups)
    sources = {each.article.id: each.article.source for each in extractions}
    for extraction in extractions:
        article = extraction.article
        origin = _article_fields(article)
        if article.copy_of is not None:
            origin["copy_of"] = sources.get(article.copy_of)
        kept = [mention for mention in extraction.mentions if keep(mention)]
        if not kept:
            yield origin
        for mention in kept:
            event = names.of(MentionRef(article.id, mention.key))
            yield {**origin, **_mention_fields(article, mention), "event": event}


class _EventNames:
    """``e1``, ``e2`` ... in the order in which events are first met."""

    def __init__(self, groups: Iterable[Iterable[MentionRef]]) -> None:
        self._group = {ref: place for place, group in enumerate(groups) for ref in group}
        self._names: dict[int | MentionRef, str] = {}

    def of(self, ref: MentionRef) -> str:
        return self._names.setdefault(self._group.get(ref, ref), f"e{len(self._names) + 1}")


def _article_fields(article: Article) -> dict[str, Any]:
    date = article.document_date
    return {
        "file": article.source,
        "document_date": None if date is None else day_or_none(date.day),
        "document_date_basis": None if date is None else date.basis.value,
    }


def _mention_fields(article: Article, mention: EventMention) -> dict[str, Any]:
    time = mention.time
    place = mention.places[0] if mention.places else None
    return {
        **_span_fields("", mention.sentence),
        "quote": mention.sentence.of(article.text),
        "trigger": mention.trigger.of(article.text),
        **_span_fields("trigger_", mention.trigger),
        "date_text": None if mention.timex is None else mention.timex.of(article.text),
        **_span_fields("date_", mention.timex),
        "earliest": None if time is None else day_or_none(time.first_day),
        "latest": None if time is None else day_or_none(time.last_day),
        "edtf": None if time is None else time.edtf,
        "granularity": None if time is None else granularity_word(time.granularity),
        "basis": mention.basis.value,
        "explanation": mention.explanation,
        "alternatives": [alternative_fields(reading) for reading in mention.alternatives],
        "title": mention.title,
        "kind": mention.kind.value,
        "status": mention.status.value,
        "places": [each.name for each in mention.places],
        "countries": [each.country for each in mention.places],
        "lat": None if place is None else place.latitude,
        "lon": None if place is None else place.longitude,
        "participants": [actor.name for actor in mention.participants],
        "participant_codes": [actor.code for actor in mention.participants],
        "strength": round(mention.strength, 3),
    }


def _span_fields(prefix: str, span: Span | None) -> dict[str, Any]:
    return {
        f"{prefix}start": None if span is None else span.start,
        f"{prefix}end": None if span is None else span.end,
    }


def alternative_fields(reading: Alternative) -> dict[str, Any]:
    """Another reading of the same words."""
    return {
        "edtf": reading.time.edtf,
        "earliest": day_or_none(reading.time.first_day),
        "latest": day_or_none(reading.time.last_day),
        "reason": reading.reason,
    }
