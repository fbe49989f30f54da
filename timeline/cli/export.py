"""``dateline export``: events of a document into a file."""

from __future__ import annotations

import argparse
from pathlib import Path

from timeline.cli.command import Command
from timeline.cli.documents import document
from timeline.cli.reports import DONE, counted


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", type=Path)
    parser.add_argument("--to", type=Path, required=True, metavar="FILE")
    parser.add_argument(
        "--format", help="if the file's name does not say: csv, jsonl, pdf, png, svg"
    )
    parser.add_argument("--where", default="", metavar="QUERY", help="only events that match")


def _run(arguments: argparse.Namespace) -> int:
    from timeline.exchange import export_entries, export_format
    from timeline.query import parse_query

    export_format(arguments.to, arguments.format)
    with document(arguments.document) as store:
        entries = list(store.entries(parse_query(arguments.where)))
    export_entries(entries, arguments.to, arguments.format)
    print(f"{arguments.to.name}: {counted(len(entries), 'event')}.")
    return DONE


COMMAND = Command("write the events of a document to a file", _arguments, _run)
