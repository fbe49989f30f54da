"""``dateline extract``: the dated events of articles."""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from timeline.cli.articles import add_articles, count, files, options
from timeline.cli.command import Command
from timeline.cli.output import output
from timeline.cli.reports import tell_dayless, tell_problems

if TYPE_CHECKING:
    from timeline.intake import DaylessArticle


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_articles(parser)
    parser.add_argument("--format", choices=("jsonl", "csv", "table"), default="table")
    parser.add_argument("--all", action="store_true", help="reporting acts and undated ones too")
    parser.add_argument("-o", "--output", type=Path, help="a file instead of the screen")
    parser.add_argument("-j", "--jobs", type=count, help="processes to read with")


def _run(arguments: argparse.Namespace) -> int:
    from timeline.exchange import is_shown, mention_lines, write_csv, write_jsonl
    from timeline.identity import counting_source
    from timeline.intake import (
        KeptExtractions,
        dayless,
        event_entries,
        only_told,
        outcomes,
        refs_together,
        tell_together,
    )
    from timeline.records import EventMention

    def keep(mention: EventMention) -> bool:
        return arguments.all or is_shown(mention)

    paths, problems = files(arguments.articles)
    results = outcomes(paths, counting_source("article"), options(arguments), arguments.jobs)
    kept = KeptExtractions()
    no_day: list[DaylessArticle] = []
    for outcome in map(only_told, results):
        if outcome.problem:
            problems.append(outcome.problem)
        if outcome.extraction is not None:
            kept.add(outcome.extraction)
            no_day += dayless([outcome.extraction.article])
    kept.mark_copies()
    with output(arguments.output) as out:
        if arguments.format == "csv":
            groups = tell_together(kept)
            shown = [g for g in groups if any(keep(told.mention) for told in g)]
            write_csv(event_entries(shown, counting_source("event")), out)
        else:
            lines = mention_lines(kept, refs_together(kept), keep)
            if arguments.format == "jsonl":
                write_jsonl(lines, out)
            else:
                _write_events_table(lines, out)
    tell_dayless(no_day)
    return tell_problems(problems)


def _write_events_table(lines: Iterator[dict[str, Any]], out: TextIO) -> None:
    from timeline.datewords import words
    from timeline.edtf import parse
    from timeline.exchange import Column, write_table

    columns = (
        Column("Date", 32, whole=True),
        Column("Event", 60),
        Column("Kind", 18),
        Column("Status", 10),
        Column("From", 10),
        Column("Same as", 8),
        Column("Article", 30),
        Column("Words", 60),
    )
    rows = []
    for line in lines:
        name = Path(line["file"]).name
        if "copy_of" in line:
            name = f"{name} (copy of {Path(line['copy_of']).name})"
        if "event" not in line:
            rows.append(("", "no dated event found", "", "", "", "", name, ""))
            continue
        date = words(parse(line["edtf"])) if line["edtf"] else "no date"
        rows.append(
            (
                date,
                line["title"],
                line["kind"],
                line["status"],
                line["basis"],
                line["event"],
                name,
                line["quote"],
            )
        )
    write_table(columns, rows, out, width=shutil.get_terminal_size((200, 40)).columns)


COMMAND = Command("the dated events of articles", _arguments, _run)
