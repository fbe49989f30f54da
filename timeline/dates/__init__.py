"""Dates of an article: found, anchored, explained."""

from timeline.dates.article import date_article
from timeline.dates.options import DateOptions, Mode

__all__ = ["DateOptions", "Mode", "date_article"]
