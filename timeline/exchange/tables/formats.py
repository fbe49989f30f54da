"""Tables that other programs write, known by their headings."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.exchange.spreadsheet import COLUMNS
from timeline.exchange.tables.columns import Role

_MARKS = re.compile(r"[\s_\-./()*:]+")


def folded(heading: str) -> str:
    """A heading without what differs from writer to writer: case, marks, spaces."""
    return _MARKS.sub(" ", heading).strip().casefold()


@dataclass(frozen=True, slots=True)
class TableFormat:
    """``needs`` are headings without which it is not this format, folded; ``roles`` by heading.

    A heading that is not named is kept in the note.
    """

    name: str
    needs: frozenset[str]
    roles: Mapping[str, Role]
    is_ours: bool = False
    has_markup: bool = False


_OUR_ROLES = {
    "id": Role.ID,
    "date_edtf": Role.DATE,
    "date_basis": Role.BASIS,
    "status": Role.STATUS,
    "title": Role.TITLE,
    "kind": Role.KIND,
    "place": Role.PLACE,
    "country": Role.COUNTRY,
    "lat": Role.LATITUDE,
    "lon": Role.LONGITUDE,
    "participants": Role.PARTICIPANTS,
    "participant_codes": Role.CODES,
    "tags": Role.TAGS,
    "note": Role.NOTE,
    "review": Role.REVIEW,
    "quote": Role.QUOTE,
    "source_title": Role.SOURCE,
    "publisher": Role.SOURCE,
    "source_date": Role.SOURCE,
    "source": Role.SOURCE,
    "modified_at": Role.MODIFIED,
}

FORMATS: tuple[TableFormat, ...] = (
    TableFormat(
        "Dateline",
        frozenset(("id", "date edtf", "title")),
        {folded(name): _OUR_ROLES.get(name, Role.LEFT_OUT) for name in COLUMNS},
        is_ours=True,
    ),
    TableFormat(
        "TimelineJS",
        frozenset(("year", "headline")),
        {
            "year": Role.YEAR,
            "month": Role.MONTH,
            "day": Role.DAY,
            "time": Role.TIME,
            "end year": Role.END_YEAR,
            "end month": Role.END_MONTH,
            "end day": Role.END_DAY,
            "end time": Role.END_TIME,
            "display date": Role.SAID,
            "headline": Role.TITLE,
            "text": Role.NOTE,
            "media": Role.SOURCE,
            "media thumbnail": Role.LEFT_OUT,
            "type": Role.SLIDE,
            "group": Role.TAGS,
            "background": Role.LEFT_OUT,
        },
        has_markup=True,
    ),
    TableFormat(
        "Preceden",
        frozenset(("event name", "event start date")),
        {
            "layer name": Role.TAGS,
            "event id": Role.ID,
            "event name": Role.TITLE,
            "event notes": Role.NOTE,
            "event start date": Role.START,
            "event start approximate": Role.START_ABOUT,
            "event end date": Role.END,
            "event end approximate": Role.END_ABOUT,
            "milestone": Role.LEFT_OUT,
            "event symbol": Role.LEFT_OUT,
            "event color": Role.LEFT_OUT,
        },
    ),
    TableFormat(
        "Aeon Timeline",
        frozenset(("internal identifier", "title")),
        {
            "internal identifier": Role.ID,
            "title": Role.TITLE,
            "start date": Role.START,
            "end date": Role.END,
            "tags": Role.TAGS,
            "summary": Role.NOTE,
        },
    ),
    TableFormat(
        "Timesketch",
        frozenset(("message", "datetime", "timestamp desc")),
        {
            "message": Role.TITLE,
            "datetime": Role.START,
            "timestamp": Role.LEFT_OUT,
            "tag": Role.TAGS,
        },
    ),
)
"""Looked through in order. A table of another program is one entry here."""


def known_format(headers: Sequence[str]) -> TableFormat | None:
    """The format that has all the headings it needs among these."""
    held = {folded(header) for header in headers}
    return next((each for each in FORMATS if each.needs <= held), None)
