"""Dates of an article: found, anchored, explained."""

from timeline.dates.article import date_article
from timeline.dates.options import DateOptions, Mode
from timeline.dates.phrase import PhraseReading, read_phrase

__all__ = ["DateOptions", "Mode", "PhraseReading", "date_article", "read_phrase"]
