"""The document: one SQLite file. Everything that enters or leaves it goes through ``Store``."""

from timeline.store.answers import (
    ArticleHit,
    ArticleSummary,
    Candidate,
    CheckReport,
    Difference,
    EventHit,
    FacetCount,
    Facets,
    Hit,
    LogEntry,
    MovedQuote,
    NearEvent,
    StoredMention,
    UnknownName,
)
from timeline.store.connection import (
    BusyDocumentError,
    DamagedDocumentError,
    DocumentError,
    InterruptedReadingError,
)
from timeline.store.document import Store

__all__ = [
    "ArticleHit",
    "ArticleSummary",
    "BusyDocumentError",
    "Candidate",
    "CheckReport",
    "DamagedDocumentError",
    "Difference",
    "DocumentError",
    "EventHit",
    "FacetCount",
    "Facets",
    "Hit",
    "InterruptedReadingError",
    "LogEntry",
    "MovedQuote",
    "NearEvent",
    "Store",
    "StoredMention",
    "UnknownName",
]
