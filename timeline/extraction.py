"""The public door of the core: an article in, everything found in it out.

Pure: the same article and options give the same extraction, in any process.
"""

from __future__ import annotations

from dataclasses import dataclass

from timeline.dates import DateOptions, Mode, date_article
from timeline.daynumber import DayNumber
from timeline.events import find_events
from timeline.ordering import order_mentions
from timeline.records import Article, Extraction


@dataclass(frozen=True, slots=True)
class ExtractionOptions:
    """``document_day`` is the day of writing where a person has given it; ``mode`` how year-less
    and relative dates are anchored."""

    document_day: DayNumber | None = None
    mode: Mode = Mode.AUTO


def extract(article: Article, options: ExtractionOptions | None = None) -> Extraction:
    """Dates, then events, then the dates that come by order. Reporting acts are included and
    marked; the caller decides whether they are shown."""
    options = options or ExtractionOptions()
    dated, timexes = date_article(article, DateOptions(options.document_day, options.mode))
    findings = find_events(dated, timexes)
    mentions = order_mentions(findings.mentions, findings.relations)
    return Extraction(dated, timexes, mentions, findings.relations)
