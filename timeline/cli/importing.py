"""``dateline import``: articles, and tables of events, into a document."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from timeline.cli import tables
from timeline.cli.articles import add_articles, count, files, options
from timeline.cli.command import Command
from timeline.cli.documents import document, now_ms
from timeline.cli.reports import DONE, are, counted, it, tell_dayless, tell_problems, were
from timeline.errors import UserError

if TYPE_CHECKING:
    from timeline.intake import Intake, MaybeSame, NamedCopy

_BATCH = 50
"""Articles written in one transaction: what a crash can cost, against the price of a commit."""
_NAMED = 20
"""Copies, and pairs of events, that are named one by one on the screen."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_articles(parser, "an article, a folder of articles, or a table of events (.csv, .tsv)")
    parser.add_argument("--into", type=Path, required=True, metavar="DOCUMENT")
    parser.add_argument("-j", "--jobs", type=count, help="processes to read with")
    tables.add_options(parser)


def _run(arguments: argparse.Namespace) -> int:
    named, others = tables.told_apart(arguments.articles)
    tables.refuse_unfit(arguments, named, others)
    code = tables.import_tables(named, arguments) if named else DONE
    return max(code, _import_articles(others, arguments)) if others else code


def _import_articles(names: Sequence[str], arguments: argparse.Namespace) -> int:
    from timeline.identity import uuid7_source
    from timeline.intake import Importer, batches, outcomes

    paths, problems = files(names)
    paths = list(dict.fromkeys(path.absolute() for path in paths))
    ids = uuid7_source(now_ms)
    intakes: list[Intake] = []
    known: list[Path] = []
    try:
        with document(arguments.into, create=True) as store:
            importer = Importer(store, ids, now_ms)
            fresh, known = importer.unknown(paths)
            results = outcomes(fresh, ids, options(arguments), arguments.jobs)
            intakes.extend(importer.add(batch) for batch in batches(results, _BATCH))
    except UserError as error:  # a full disk, for example: what came before it is in
        problems.append(str(error))
    problems += [each.problem for one in intakes for each in one.problems if each.problem]
    if intakes or not problems or arguments.into.exists():
        _tell(arguments.into.name, intakes, len(known))
    tell_dayless([article for one in intakes for article in one.dayless])
    return tell_problems(problems)


def _tell(name: str, intakes: Sequence[Intake], known: int) -> None:
    """What the import brought into the document."""
    repeated = known + sum(len(intake.repeated) for intake in intakes)
    print(
        f"{name}: "
        f"{counted(sum(one.articles for one in intakes), 'article')} added, "
        f"{counted(sum(one.events for one in intakes), 'event')} added, "
        f"{counted(sum(one.joined for one in intakes), 'further report')} of them; "
        f"{counted(repeated, 'article')} already there."
    )
    renewed = sum(one.renewed for one in intakes)
    if renewed:
        print(f"{counted(renewed, 'article')} had changed and {were(renewed)} read again.")
    restored = sum(one.restored for one in intakes)
    if restored:
        back = f"{counted(restored, 'article')} had been removed and {are(restored)} back"
        print(f"{back} as you had left {it(restored)}.")
    _tell_copies([copy for intake in intakes for copy in intake.copies])
    _tell_maybe_same([pair for intake in intakes for pair in intake.maybe_same])


def _tell_copies(copies: Sequence[NamedCopy]) -> None:
    """Which articles only repeat another; they count as one source with it."""
    if not copies:
        return
    one = len(copies) == 1
    told = "is a copy, no source of its own" if one else "are copies, no sources of their own"
    print(f"{counted(len(copies), 'article')} {told}:")
    for copy in copies[:_NAMED]:
        print(f"  {Path(copy.source).name}: copy of {Path(copy.model).name}")
    if len(copies) > _NAMED:
        print(f"  and {len(copies) - _NAMED:,} more")


def _tell_maybe_same(pairs: Sequence[MaybeSame]) -> None:
    """Which events a person should compare; they are merged in the window, or left as they are."""
    if not pairs:
        return
    print(f"{counted(len(pairs), 'pair')} of events may be one:")
    for pair in pairs[:_NAMED]:
        print(f"  {pair.one} / {pair.other}: {pair.reason}")
    if len(pairs) > _NAMED:
        print(f"  and {len(pairs) - _NAMED:,} more")


COMMAND = Command("put articles or tables of events into a document", _arguments, _run)
