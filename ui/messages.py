"""What the window says: plain, short, exact. Counts are figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from timeline.changes import ChangeSet
from ui.importing import ImportReport
from ui.session import Standing

if TYPE_CHECKING:
    from timeline.intake.tables import TableTally

_PAST = {
    "Accept": "Accepted",
    "Reject": "Rejected",
    "Reopen": "Reopened",
    "Rename": "Renamed",
    "Move": "Moved",
    "Change": "Changed",
    "Tag": "Tagged",
    "Note": "Noted",
    "Edit": "Edited",
    "Add": "Added",
    "Remove": "Removed",
    "Import": "Imported",
    "Set": "Set",
    "Read": "Read",
    "Merge": "Merged",
    "Split": "Split",
    "Link": "Linked",
    "Unlink": "Unlinked",
    "Mark": "Marked",
    "Date": "Dated",
    "Keep": "Kept",
    "Put": "Put",
}


def counted(number: int, noun: str) -> str:
    """``1 event``, ``1,040 events``."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def done(changes: ChangeSet) -> str:
    """What a change did, from its label: "Accept X" -> "Accepted X."."""
    verb, _, rest = changes.label.partition(" ")
    return _ended(f"{_PAST.get(verb, verb)} {rest}")


def undone(label: str) -> str:
    """What undo took back, from its label: "Accept X" -> "Undone: accept X."."""
    return _ended(f"Undone: {label[:1].lower()}{label[1:]}")


def _ended(words: str) -> str:
    return words if words.endswith((".", "…")) else f"{words}."


def _it(number: int) -> str:
    return "it" if number == 1 else "them"


def dates_moved(moved: int, stayed: int) -> str:
    """What a new document date did: "14 dates moved. 3 stayed because you had set them."."""
    said = f"{counted(moved, 'date')} moved." if moved else "No date moved."
    if not stayed:
        return said
    return f"{said} {stayed:,} stayed because you had set {'it' if stayed == 1 else 'them'}."


def no_day(articles: int) -> str:
    """How many articles say nowhere when they were written."""
    return f"{counted(articles, 'article')} {'states' if articles == 1 else 'state'} no day"


def imported(report: ImportReport) -> str:
    """How an import ended, and whether days such as “Monday” are in doubt."""
    told = _brought(report)
    return f"{told} {no_day(report.dayless)}." if report.dayless else told


def _brought(report: ImportReport) -> str:
    if report.was_stopped:
        return (
            f"Stopped after {report.articles:,} of {counted(report.asked, 'article')}. "
            "Those are kept; one undo takes them back."
        )
    came = report.articles + report.renewed + report.restored
    if not report.asked and not came:
        return "No articles there. Dateline reads .txt and .html files."
    if not (came or report.problems) and report.repeated:
        return f"{_here_already(report.repeated)}; nothing was added."
    parts = [f"Imported {counted(report.articles, 'article')}, {counted(report.events, 'event')}"]
    if report.renewed:
        parts.append(f"{report.renewed:,} changed and read again")
    if report.restored:
        parts.append(f"{report.restored:,} back as you had left {_it(report.restored)}")
    if report.repeated:
        parts.append(f"{report.repeated:,} here already")
    if report.problems:
        parts.append(f"{len(report.problems):,} could not be read")
    return "; ".join(parts) + "."


def table_imported(name: str, tally: TableTally) -> str:
    """How the import of a table ended."""
    if not tally.brings and not tally.unread:
        return f"{name}: all of it is here already; nothing was changed."
    parts = [f"Imported {name}: {counted(tally.new, 'new event')}"]
    for number, words in (
        (tally.updated, "updated"),
        (tally.same, "the same"),
        (tally.kept, "left as they are"),
        (tally.unread, "not read"),
    ):
        if number:
            parts.append(f"{number:,} {words}")
    return ", ".join(parts) + "."


def pairs_in_words(pairs: int) -> str:
    """How many pairs a person should compare."""
    return f"{counted(pairs, 'pair')} of events may be one."


def compared_in_words(compared: int, events: int) -> str:
    """Of how many events only some were compared; empty where all were."""
    if events <= compared:
        return ""
    return f"Of {counted(events, 'event')}, the {compared:,} that came last were compared."


def broken(found: Sequence[str]) -> str:
    """What was found in a document that nobody wrote: the first of it, and how much more."""
    more = len(found) - 1
    rest = f" So has something in {counted(more, 'other place')}." if more else ""
    return f"{found[0]}{rest}"


def copy_of(headline: str) -> str:
    """That an article repeats another."""
    return f"copy of {' '.join(headline.split())}"


def _here_already(number: int) -> str:
    return (
        "This article is here already"
        if number == 1
        else f"All {number:,} articles are here already"
    )


def reading(done_count: int, total: int, rate: float) -> str:
    """How far an import is."""
    speed = f", {rate:.0f} a second" if rate >= 1 else ""
    return f"Reading articles, {done_count:,} of {total:,}{speed}"


NO_EVENT_IN_ARTICLE = "No dated event found. Select words and press Ctrl+N to make one."
COMPARING = "Comparing the events…"
NO_DUPLICATES = "No two events here look like one."
DROP_HERE = "Drop articles or a document"
NO_ARTICLE = "Choose an event or an article to see its words."
NO_SOURCE = "Made by hand, with no source. Select words in an article and press L to link them."
READ_ONLY = {
    Standing.WRITABLE: "",
    Standing.OPEN_ELSEWHERE: (
        "Another window of Dateline has this document open, so it is read-only here. "
        "Save a copy to change it."
    ),
    Standing.UNWRITABLE: (
        "This file or its folder cannot be written, so the document is read-only. "
        "Save a copy to change it."
    ),
    Standing.GONE: (
        "The file of this document was moved or deleted. All you see is still whole: "
        "save a copy to go on, or open the file where it is now."
    ),
}
"""Why the open document may not be changed, and the way out."""
DAY_ASSUMED = (
    "Nothing in the article tells when it was written, so the day its file was saved stands in.\n"
    "Days such as “Monday” or “last week” are counted from it and may be wrong."
)
DAY_UNKNOWN = (
    "Nothing tells when the article was written, so days such as “Monday” or “last week” have no "
    "date."
)
DAY_IS_OF_SAVING = (
    "nothing in the article tells when it was written: {day} is only the day its file was saved"
)
SET_WRITTEN = "Click to say when it was written."
EMPTY_TIMELINE = "No events yet. Add articles, or press Ctrl+N to make an event."
UNDATED_ONLY = "{count} without a date, in the table below."
SOURCE_MOVED = (
    "These words are no longer in the article. The event keeps its date; link it again: select"
    " words and press L."
)
