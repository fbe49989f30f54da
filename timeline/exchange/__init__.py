"""Out of Dateline and, where it makes sense, back in: one format a file."""

from timeline.exchange.eventlines import write_events_jsonl
from timeline.exchange.formats import EXPORTS, ExportFormat, export_entries, export_format
from timeline.exchange.jsonlines import write_jsonl
from timeline.exchange.mentions import is_shown, mention_lines
from timeline.exchange.spreadsheet import write_csv
from timeline.exchange.terminal import Column, write_table
from timeline.exchange.timeml import write_timeml
from timeline.exchange.timexes import timex_lines
from timeline.exchange.writing import writing

__all__ = [
    "EXPORTS",
    "Column",
    "ExportFormat",
    "export_entries",
    "export_format",
    "is_shown",
    "mention_lines",
    "timex_lines",
    "write_csv",
    "write_events_jsonl",
    "write_jsonl",
    "write_table",
    "write_timeml",
    "writing",
]
