"""The formats in which the events of a document leave it, by the ending of the file's name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from timeline.entries import EventEntry
from timeline.errors import UserError
from timeline.exchange.eventlines import write_events_jsonl
from timeline.exchange.spreadsheet import write_csv
from timeline.exchange.writing import writing


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """``name`` is what ``--format`` takes, ``label`` what a file dialog shows."""

    name: str
    suffix: str
    label: str
    write: Callable[[Iterable[EventEntry], TextIO], None]


def _write_csv_by_source(entries: Iterable[EventEntry], out: TextIO) -> None:
    write_csv(entries, out, rows_per_source=True)


EXPORTS: tuple[ExportFormat, ...] = (
    ExportFormat("csv", ".csv", "Table for spreadsheets", write_csv),
    ExportFormat("csv-by-source", ".csv", "Table with a row for each source", _write_csv_by_source),
    ExportFormat("jsonl", ".jsonl", "JSON lines with all sources", write_events_jsonl),
)
"""Every format of events; a new one is one entry here and one file beside this one. Where two share
an ending, the first is meant."""


def export_format(path: Path, name: str | None = None) -> ExportFormat:
    """The format called ``name``, else the one that the file's ending tells.

    Raises UserError naming the formats there are.
    """
    for each in EXPORTS:
        if each.name == name or (name is None and each.suffix == path.suffix.lower()):
            return each
    known = ", ".join(each.name for each in EXPORTS)
    said = f"“{name}” is not a format" if name else f"{path.name} does not say its format"
    raise UserError(f"{said}. Formats: {known}.")


def export_entries(entries: Iterable[EventEntry], path: Path, name: str | None = None) -> None:
    """Writes all of ``entries`` to ``path``, or leaves ``path`` as it was. Raises UserError."""
    chosen = export_format(path, name)
    with writing(path) as out:
        chosen.write(entries, out)
