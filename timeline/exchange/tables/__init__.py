"""Tables of other programs, and our own, as events: CSV in, whatever its columns are called."""

from timeline.exchange.tables.columns import (
    LABELS,
    READ_AS_DATES,
    ColumnMapping,
    DayOrder,
    Role,
    mapping_said,
)
from timeline.exchange.tables.date_cells import date_words
from timeline.exchange.tables.day_order import OrderVerdict
from timeline.exchange.tables.dialect import DELIMITERS, Dialect
from timeline.exchange.tables.drafts import EventDraft, drafts_of
from timeline.exchange.tables.guessing import guessed_mapping, in_its_language
from timeline.exchange.tables.rows import BrokenRow, Row
from timeline.exchange.tables.table import Table, order_of

__all__ = [
    "DELIMITERS",
    "LABELS",
    "READ_AS_DATES",
    "BrokenRow",
    "ColumnMapping",
    "DayOrder",
    "Dialect",
    "EventDraft",
    "OrderVerdict",
    "Role",
    "Row",
    "Table",
    "date_words",
    "drafts_of",
    "guessed_mapping",
    "in_its_language",
    "mapping_said",
    "order_of",
]
