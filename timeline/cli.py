"""The commands that need no window: ``extract``, ``dates``, ``import``, ``export``, ``check``.

Exit codes: 0 done; 1 some input failed, each named on stderr, the rest done; 2 usage.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, TextIO

from timeline.daynumber import DayNumber, parse_iso_day
from timeline.errors import UserError
from timeline.records import Article, Timex3

if TYPE_CHECKING:
    from timeline.extraction import ExtractionOptions
    from timeline.intake import MaybeSame, NamedCopy
    from timeline.store import Store

Handler = Callable[[argparse.Namespace], int]

DONE, SOME_FAILED, USAGE = 0, 1, 2
# Articles written in one transaction: what a crash can cost, against the price of a commit.
_BATCH = 50
# Copies, and pairs of events, that are named one by one on the screen.
_NAMED = 20
COMMANDS = ("extract", "dates", "import", "export", "check")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is returned. Usage errors leave through SystemExit(2)."""
    arguments = _parser().parse_args(argv)
    handler: Handler = arguments.handler
    try:
        code = handler(arguments)
        sys.stdout.flush()
        return code
    except UserError as error:
        _complain(str(error))
        return SOME_FAILED
    except BrokenPipeError:
        # The reader of our output has enough (`| head`). Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def now_ms() -> int:
    """Milliseconds since 1970-01-01 UTC."""
    return time.time_ns() // 1_000_000


def _complain(message: str) -> None:
    print(f"dateline: {message}", file=sys.stderr)


def _day(text: str) -> DayNumber:
    try:
        return parse_iso_day(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” should look like 2022-01-07") from error


def _count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"“{text}” should be a number from 1 up")
    return int(text)


def _version() -> str:
    try:
        return version("dateline")
    except PackageNotFoundError:
        return "from a checkout"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="dateline",
        description="Reads articles, finds the dated events in them and puts them on a timeline.",
        epilog="Without a command: dateline [DOCUMENT.dateline | ARTICLE... | FOLDER] opens the "
        "window. Nothing leaves this computer.",
    )
    parser.add_argument("--version", action="version", version=f"dateline {_version()}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_extract(commands)
    _add_dates(commands)
    _add_import(commands)
    _add_export(commands)
    _add_check(commands)
    return parser


Commands = argparse._SubParsersAction  # noqa: SLF001  argparse gives the type no public name


def _add_extract(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("extract", help="the dated events of articles")
    _add_articles(parser)
    parser.add_argument("--format", choices=("jsonl", "csv", "table"), default="table")
    parser.add_argument("--all", action="store_true", help="reporting acts and undated ones too")
    parser.add_argument("-o", "--output", type=Path, help="a file instead of the screen")
    parser.add_argument("-j", "--jobs", type=_count, help="processes to read with")
    parser.set_defaults(handler=_extract)


def _add_dates(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("dates", help="the date words of articles (TIMEX3)")
    _add_articles(parser, "an article, a folder, or - for JSON lines {doc, dct, text}")
    parser.add_argument("--mode", choices=("auto", "news", "narrative"), default="auto")
    parser.add_argument("--format", choices=("jsonl", "table", "timeml"), default="table")
    parser.add_argument("-o", "--output", type=Path, help="a file instead of the screen")
    parser.set_defaults(handler=_dates)


def _add_import(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("import", help="put articles into a document")
    _add_articles(parser)
    parser.add_argument("--into", type=Path, required=True, metavar="DOCUMENT")
    parser.add_argument("-j", "--jobs", type=_count, help="processes to read with")
    parser.set_defaults(handler=_import)


def _add_export(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("export", help="write the events of a document to a file")
    parser.add_argument("document", type=Path)
    parser.add_argument("--to", type=Path, required=True, metavar="FILE")
    parser.add_argument("--format", help="if the file's name does not say: csv, jsonl")
    parser.add_argument("--where", default="", metavar="QUERY", help="only events that match")
    parser.set_defaults(handler=_export)


def _add_check(commands: Commands[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("check", help="prove that each quote is still in its source")
    parser.add_argument("document", type=Path)
    parser.add_argument(
        "--salvage", type=Path, metavar="NEW", help="put what can be read into a new document"
    )
    parser.set_defaults(handler=_check)


def _add_articles(parser: argparse.ArgumentParser, what: str = "an article or a folder") -> None:
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help=what)
    parser.add_argument(
        "--document-date", type=_day, metavar="D", help="the day of writing, YYYY-MM-DD"
    )


@contextlib.contextmanager
def _output(path: Path | None) -> Iterator[TextIO]:
    if path is None:
        yield sys.stdout
        return
    from timeline.exchange import writing

    with writing(path) as out:
        yield out


def _extract(arguments: argparse.Namespace) -> int:
    from timeline.exchange import is_shown, mention_lines, write_csv, write_jsonl
    from timeline.identity import counting_source
    from timeline.intake import event_entries, only_told, outcomes, tell_together, with_copies
    from timeline.records import EventMention

    def keep(mention: EventMention) -> bool:
        return arguments.all or is_shown(mention)

    paths, problems = _files(arguments.articles)
    results = outcomes(paths, counting_source("article"), _options(arguments), arguments.jobs)
    found = [only_told(outcome) for outcome in results]
    problems += [outcome.problem for outcome in found if outcome.problem]
    extractions = with_copies([outcome.extraction for outcome in found if outcome.extraction])
    groups = tell_together(extractions)
    with _output(arguments.output) as out:
        if arguments.format == "csv":
            shown = [g for g in groups if any(keep(told.mention) for told in g)]
            write_csv(event_entries(shown, counting_source("event")), out)
        else:
            refs = [[told.ref for told in group] for group in groups]
            lines = mention_lines(extractions, refs, keep)
            if arguments.format == "jsonl":
                write_jsonl(lines, out)
            else:
                _write_events_table(lines, out)
    return _report(problems)


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


def _dates(arguments: argparse.Namespace) -> int:
    from timeline.dates.timex3 import written
    from timeline.exchange import timex_lines, write_jsonl, write_timeml

    problems: list[str] = []
    dated = _dated_articles(arguments, problems)
    with _output(arguments.output) as out:
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
    return _report(problems)


Dated = tuple[str | None, Article, Sequence[Timex3]]


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
    paths, unread = _files([name for name in arguments.articles if name != "-"])
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


def _import(arguments: argparse.Namespace) -> int:
    from timeline.identity import uuid7_source
    from timeline.intake import Importer, Intake, batches, outcomes

    paths, problems = _files(arguments.articles)
    paths = list(dict.fromkeys(path.absolute() for path in paths))
    ids = uuid7_source(now_ms)
    intakes: list[Intake] = []
    with _document(arguments.into, create=True) as store:
        importer = Importer(store, ids, now_ms)
        fresh, known = importer.unknown(paths)
        results = outcomes(fresh, ids, _options(arguments), arguments.jobs)
        intakes.extend(importer.add(batch) for batch in batches(results, _BATCH))
    problems += [each.problem for one in intakes for each in one.problems if each.problem]
    repeated = len(known) + sum(len(intake.repeated) for intake in intakes)
    print(
        f"{arguments.into.name}: "
        f"{_counted(sum(one.articles for one in intakes), 'article')} added, "
        f"{_counted(sum(one.events for one in intakes), 'event')} added, "
        f"{_counted(sum(one.joined for one in intakes), 'further report')} of them; "
        f"{_counted(repeated, 'article')} already there."
    )
    renewed = sum(one.renewed for one in intakes)
    if renewed:
        print(f"{_counted(renewed, 'article')} had changed and {_were(renewed)} read again.")
    restored = sum(one.restored for one in intakes)
    if restored:
        back = f"{_counted(restored, 'article')} had been removed and {_are(restored)} back"
        print(f"{back} as you had left {_it(restored)}.")
    _tell_copies([copy for intake in intakes for copy in intake.copies])
    _tell_maybe_same([pair for intake in intakes for pair in intake.maybe_same])
    return _report(problems)


def _tell_copies(copies: Sequence[NamedCopy]) -> None:
    """Which articles only repeat another; they count as one source with it."""
    if not copies:
        return
    one = len(copies) == 1
    told = "is a copy, no source of its own" if one else "are copies, no sources of their own"
    print(f"{_counted(len(copies), 'article')} {told}:")
    for copy in copies[:_NAMED]:
        print(f"  {Path(copy.source).name}: copy of {Path(copy.model).name}")
    if len(copies) > _NAMED:
        print(f"  and {len(copies) - _NAMED:,} more")


def _tell_maybe_same(pairs: Sequence[MaybeSame]) -> None:
    """Which events a person should compare; they are merged in the window, or left as they are."""
    if not pairs:
        return
    print(f"{_counted(len(pairs), 'pair')} of events may be one:")
    for pair in pairs[:_NAMED]:
        print(f"  {pair.one} / {pair.other}: {pair.reason}")
    if len(pairs) > _NAMED:
        print(f"  and {len(pairs) - _NAMED:,} more")


def _export(arguments: argparse.Namespace) -> int:
    from timeline.exchange import export_entries, export_format
    from timeline.query import parse_query

    export_format(arguments.to, arguments.format)
    with _document(arguments.document) as store:
        entries = list(store.entries(parse_query(arguments.where)))
    export_entries(entries, arguments.to, arguments.format)
    print(f"{arguments.to.name}: {_counted(len(entries), 'event')}.")
    return DONE


def _check(arguments: argparse.Namespace) -> int:
    if arguments.salvage is not None:
        return _salvage(arguments.document, arguments.salvage)
    with _document(arguments.document) as store:
        report = store.check()
    print(
        f"{arguments.document.name}: {_counted(report.articles, 'article')}, "
        f"{_counted(report.events, 'event')} ({report.undated:,} without a date), "
        f"{_counted(report.mentions, 'mention')}, {_counted(report.relations, 'relation')}, "
        f"{_counted(report.steps, 'step')} of history."
    )
    if report.moved:
        print(f"{_counted(len(report.moved), 'quote')} moved because an article was edited:")
        for moved in report.moved:
            print(f"  {moved.headline}: “{moved.quote}”")
    if report.is_sound:
        print(f"All is well: {_counted(report.quotes, 'quote')} found word for word.")
    return _report(list(report.problems))


def _salvage(damaged: Path, new: Path) -> int:
    from timeline.identity import uuid7_source
    from timeline.store.salvage import salvage

    found = salvage(damaged, new, now_ms, uuid7_source(now_ms))
    print(
        f"{new.name}: {_counted(found.articles, 'article')}, {_counted(found.events, 'event')} "
        f"and {_counted(found.mentions, 'mention')} recovered, without the history of changes. "
        f"{damaged.name} stays as it was."
    )
    return DONE


def _document(path: Path, *, create: bool = False) -> Store:
    from timeline.identity import uuid7_source
    from timeline.ordering import place_by_order
    from timeline.store import Store

    ids = uuid7_source(now_ms)
    if create and not path.exists():
        return Store.create(path, now_ms, ids, place=place_by_order)
    return Store.open(path, now_ms, ids, read_only=not create, place=place_by_order)


def _files(names: Sequence[str]) -> tuple[list[Path], list[str]]:
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


def _options(arguments: argparse.Namespace) -> ExtractionOptions:
    from timeline.extraction import ExtractionOptions

    return ExtractionOptions(arguments.document_date)


def _report(problems: Sequence[str]) -> int:
    for problem in problems:
        _complain(problem)
    return SOME_FAILED if problems else DONE


def _were(number: int) -> str:
    return "was" if number == 1 else "were"


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _it(number: int) -> str:
    return "it" if number == 1 else "them"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


if __name__ == "__main__":
    sys.exit(main())
