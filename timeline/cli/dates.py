"""``dateline dates``: the date words of articles."""

from __future__ import annotations

import argparse
import contextlib
import json
import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, TextIO

from timeline.cli.articles import add_articles, files
from timeline.cli.command import Command
from timeline.cli.output import output
from timeline.cli.reports import tell_problems
from timeline.daynumber import DayNumber, parse_iso_day
from timeline.errors import UserError
from timeline.records import Article, Timex3

Dated = tuple[str | None, Article, Sequence[Timex3]]


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_articles(parser, "an article, a folder, or - for JSON lines {doc, dct, text}")
    parser.add_argument("--mode", choices=("auto", "news", "narrative"), default="auto")
    parser.add_argument("--format", choices=("jsonl", "table", "timeml"), default="table")
    parser.add_argument("-o", "--output", type=Path, help="a file instead of the screen")


def _run(arguments: argparse.Namespace) -> int:
    from timeline.dates.timex3 import written
    from timeline.exchange import timex_lines, write_jsonl, write_timeml

    problems: list[str] = []
    dated = _dated_articles(arguments, problems)
    with output(arguments.output) as out:
        if arguments.format == "timeml":
            write_timeml(
                ((article, [written(timex) for timex in timexes]) for _, article, timexes in dated),
                out,
            )
        elif arguments.format == "jsonl":
            for doc, article, timexes in dated:
                write_jsonl(timex_lines(article, [written(timex) for timex in timexes], doc), out)
        else:
            _write_dates_table(dated, out)
    return tell_problems(problems)


def _dated_articles(arguments: argparse.Namespace, problems: list[str]) -> Iterator[Dated]:
    """Each article with its TIMEX3s; the name it came in under, for those from standard input.

    A generator, so that results are written while later articles are still being read.
    """
    from timeline.dates import DateOptions, Mode, date_article
    from timeline.reading import read_article
    from timeline.records import ArticleId

    mode = Mode(arguments.mode)
    if "-" in arguments.articles:
        for doc, article, day in _articles_of_stream(sys.stdin.buffer, problems):
            given = day if day is not None else arguments.document_date
            with _named_fault(doc, problems):
                yield doc, *date_article(article, DateOptions(given, mode))
    paths, unread = files([name for name in arguments.articles if name != "-"])
    problems += unread
    for path in paths:
        try:
            article = read_article(path, ArticleId(str(path)))
        except UserError as error:
            problems.append(str(error))
            continue
        with _named_fault(path.name, problems):
            yield None, *date_article(article, DateOptions(arguments.document_date, mode))


@contextlib.contextmanager
def _named_fault(name: str, problems: list[str]) -> Iterator[None]:
    """One article must not end the others: a fault of ours is named and the rest goes on."""
    try:
        yield
    except (OSError, UserError):
        raise
    except Exception as error:  # noqa: BLE001
        problems.append(
            f"{name} could not be read because of a fault in Dateline "
            f"({type(error).__name__}: {error}). The other articles are not affected."
        )


def _articles_of_stream(
    stream: BinaryIO, problems: list[str]
) -> Iterator[tuple[str, Article, DayNumber | None]]:
    """Articles from JSON lines ``{"doc", "dct", "text"}``; a bad line is a problem by number."""
    from timeline.reading import article_from_text
    from timeline.records import ArticleId

    for number, raw in enumerate(stream, 1):
        if not raw.strip():
            continue
        try:
            line = json.loads(raw)
            doc, text, stated = str(line["doc"]), line["text"], line.get("dct")
            day = _stated_day(stated) if stated else None
            article = article_from_text(text, doc, ArticleId(doc))
        except (ValueError, KeyError, TypeError, AttributeError):
            problems.append(
                f"Line {number} of standard input is not a JSON object with doc, dct and text."
            )
            continue
        yield doc, article, day


def _stated_day(stated: str) -> DayNumber:
    """A document creation time as corpora write it: ``2013-03-22``, ``20130322``, with or
    without a time behind."""
    if stated[:8].isdigit():
        stated = f"{stated[:4]}-{stated[4:6]}-{stated[6:8]}"
    return parse_iso_day(stated[:10])


def _write_dates_table(dated: Iterator[Dated], out: TextIO) -> None:
    from timeline.exchange import Column, write_table

    columns = (
        Column("Words", 36),
        Column("Type", 8),
        Column("Value", 24),
        Column("Rule", 30),
        Column("Why", 120),
    )
    rows = [
        (timex.span.of(article.text), timex.type.value, timex.value, timex.rule, timex.explanation)
        for _, article, timexes in dated
        for timex in timexes
    ]
    write_table(columns, rows, out, width=shutil.get_terminal_size((200, 40)).columns)


COMMAND = Command("the date words of articles (TIMEX3)", _arguments, _run)
