"""Article files in, one import into a document out.

Reading and extracting run in worker processes and are pure; grouping and writing happen here, at
the one writer. The generators yield after each step, so that a caller can show progress, and stop
when it no longer asks. Tables have a door of their own, ``timeline.intake.tables``: articles are
read sooner without it.
"""

from timeline.intake.dayless import DaylessArticle, dayless
from timeline.intake.duplicates import COMPARED, DuplicatePair, possible_duplicates, still_open
from timeline.intake.importer import Importer, Intake, MaybeSame, NamedCopy
from timeline.intake.kept import KeptExtractions
from timeline.intake.outcomes import (
    Outcome,
    Reader,
    batches,
    extract_file,
    file_sha256,
    only_told,
    outcomes,
    worker_count,
)
from timeline.intake.telling import event_entries, refs_together, tell_together

__all__ = [
    "COMPARED",
    "DaylessArticle",
    "DuplicatePair",
    "Importer",
    "Intake",
    "KeptExtractions",
    "MaybeSame",
    "NamedCopy",
    "Outcome",
    "Reader",
    "batches",
    "dayless",
    "event_entries",
    "extract_file",
    "file_sha256",
    "only_told",
    "outcomes",
    "possible_duplicates",
    "refs_together",
    "still_open",
    "tell_together",
    "worker_count",
]
