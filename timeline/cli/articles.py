"""Articles as the commands are given them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.daynumber import DayNumber, parse_iso_day
from timeline.errors import UserError

if TYPE_CHECKING:
    from timeline.extraction import ExtractionOptions


def add_articles(parser: argparse.ArgumentParser, what: str = "an article or a folder") -> None:
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help=what)
    parser.add_argument(
        "--document-date", type=day, metavar="D", help="the day of writing, YYYY-MM-DD"
    )


def day(text: str) -> DayNumber:
    try:
        return parse_iso_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” should look like 2022-01-07") from error


def count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” should be a number from 1 up")
    return int(text)


def files(names: Sequence[str]) -> tuple[list[Path], list[str]]:
    """Article files under ``names``, and what is wrong with those that hold none."""
    from timeline.reading import article_files

    paths: list[Path] = []
    problems: list[str] = []
    for name in names:
        try:
            paths += article_files([Path(name)])
        except UserError as error:
            problems.append(str(error))
    return list(dict.fromkeys(paths)), problems


def options(arguments: argparse.Namespace) -> ExtractionOptions:
    from timeline.extraction import ExtractionOptions

    return ExtractionOptions(arguments.document_date)
