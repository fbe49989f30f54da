"""``dateline check``: does a document keep its promises, and what is left of a damaged one?"""

from __future__ import annotations

import argparse
from pathlib import Path

from timeline.cli.command import Command
from timeline.cli.documents import document, now_ms
from timeline.cli.reports import DONE, counted, tell_problems


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("document", type=Path)
    parser.add_argument(
        "--salvage", type=Path, metavar="NEW", help="put what can be read into a new document"
    )


def _run(arguments: argparse.Namespace) -> int:
    if arguments.salvage is not None:
        return _salvage(arguments.document, arguments.salvage)
    with document(arguments.document) as store:
        report = store.check()
    print(
        f"{arguments.document.name}: {counted(report.articles, 'article')}, "
        f"{counted(report.events, 'event')} ({report.undated:,} without a date), "
        f"{counted(report.mentions, 'mention')}, {counted(report.relations, 'relation')}, "
        f"{counted(report.steps, 'step')} of history."
    )
    if report.moved:
        print(f"{counted(len(report.moved), 'quote')} moved because an article was edited:")
        for moved in report.moved:
            print(f"  {moved.headline}: “{moved.quote}”")
    if report.is_sound:
        print(f"All is well: {counted(report.quotes, 'quote')} found word for word.")
    problems = list(report.problems)
    if problems:
        problems.append(
            f"dateline check {arguments.document} --salvage NEW makes a new document of what can "
            "be read; this one stays as it is."
        )
    return tell_problems(problems)


def _salvage(damaged: Path, new: Path) -> int:
    from timeline.identity import uuid7_source
    from timeline.store.salvage import salvage

    found = salvage(damaged, new, now_ms, uuid7_source(now_ms))
    print(
        f"{new.name}: {counted(found.articles, 'article')}, {counted(found.events, 'event')} "
        f"and {counted(found.mentions, 'mention')} recovered, without the history of changes. "
        f"{damaged.name} stays as it was."
    )
    return DONE


COMMAND = Command("prove that each quote is still in its source", _arguments, _run)
