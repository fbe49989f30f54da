"""What each column of a table is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from timeline.errors import UserError


class Role(StrEnum):
    """What a column is; the value is the name that ``--columns`` takes. The order is that in which
    a person is offered them."""

    REST = "rest"
    """Nothing that an event has a place for: kept in the note, as “Heading: cell”."""
    LEFT_OUT = "left-out"
    TITLE = "title"
    DATE = "date"
    """One date, a range too, in EDTF or words."""
    START = "start"
    END = "end"
    TIME = "time"
    """The time of day of the start."""
    END_TIME = "end-time"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    END_YEAR = "end-year"
    END_MONTH = "end-month"
    END_DAY = "end-day"
    START_ABOUT = "start-about"
    """Says whether the start is only about right."""
    END_ABOUT = "end-about"
    SAID = "date-words"
    """The date as a person is shown it; it is read where no other column dates a row."""
    NOTE = "note"
    PLACE = "place"
    COUNTRY = "country"
    LATITUDE = "lat"
    LONGITUDE = "lon"
    PARTICIPANTS = "participants"
    CODES = "participant-codes"
    TAGS = "tags"
    KIND = "kind"
    STATUS = "status"
    REVIEW = "review"
    SOURCE = "source"
    QUOTE = "quote"
    ID = "id"
    BASIS = "date-basis"
    MODIFIED = "modified"
    SLIDE = "slide-type"
    """What a row of TimelineJS is: an event, an era or the title of the whole."""


LABELS: Mapping[Role, str] = {
    Role.REST: "Keep in the note",
    Role.LEFT_OUT: "Leave out",
    Role.TITLE: "Title",
    Role.DATE: "Date",
    Role.START: "Start date",
    Role.END: "End date",
    Role.TIME: "Start time",
    Role.END_TIME: "End time",
    Role.YEAR: "Year",
    Role.MONTH: "Month",
    Role.DAY: "Day",
    Role.END_YEAR: "End year",
    Role.END_MONTH: "End month",
    Role.END_DAY: "End day",
    Role.START_ABOUT: "Start is about",
    Role.END_ABOUT: "End is about",
    Role.SAID: "Date in words",
    Role.NOTE: "Note",
    Role.PLACE: "Place",
    Role.COUNTRY: "Country",
    Role.LATITUDE: "Latitude",
    Role.LONGITUDE: "Longitude",
    Role.PARTICIPANTS: "Participants",
    Role.CODES: "Participant codes",
    Role.TAGS: "Tags",
    Role.KIND: "Kind",
    Role.STATUS: "Status",
    Role.REVIEW: "Review",
    Role.SOURCE: "Source",
    Role.QUOTE: "Quote",
    Role.ID: "Identifier",
    Role.BASIS: "Basis of the date",
    Role.MODIFIED: "Last change",
    Role.SLIDE: "Type of slide",
}
"""Roles as a person reads them."""

SEVERAL = frozenset(
    (Role.REST, Role.LEFT_OUT, Role.NOTE, Role.TAGS, Role.PARTICIPANTS, Role.SOURCE, Role.QUOTE)
)
"""What more than one column can be; of the others a second one takes the place of the first."""

DATING = frozenset((Role.DATE, Role.START, Role.END, Role.YEAR, Role.END_YEAR, Role.SAID))
"""A table needs one of these."""

READ_AS_DATES = frozenset((Role.DATE, Role.START, Role.END, Role.SAID))
"""Columns of whole dates."""


class DayOrder(StrEnum):
    """How 10/01/2022 is read."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


@dataclass(frozen=True, slots=True)
class ColumnMapping:
    """One role a column. ``order`` None asks the table itself. ``language`` is in what dates are
    worded (ISO 639-1). ``is_ours`` marks a table that Dateline wrote: its cells are taken to the
    letter. ``has_markup`` says that titles and notes may hold HTML. With ``keeps_rest`` False the
    columns that are nothing are left out altogether.
    """

    roles: tuple[Role, ...]
    order: DayOrder | None = None
    language: str = "en"
    format: str = ""
    """The program whose columns these are; empty for any other table."""
    is_ours: bool = False
    has_markup: bool = False
    keeps_rest: bool = True
    places: Mapping[Role, tuple[int, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        found: dict[Role, tuple[int, ...]] = {}
        for place, role in enumerate(self.roles):
            found[role] = (*found.get(role, ()), place)
        object.__setattr__(self, "places", found)

    def with_role(self, column: int, role: Role) -> ColumnMapping:
        """``column`` is something else; what can be only once leaves its place before."""
        roles = list(self.roles)
        if role not in SEVERAL:
            roles = [Role.REST if each is role else each for each in roles]
        roles[column] = role
        return replace(self, roles=tuple(roles))

    @property
    def refusal(self) -> str:
        """Why a table cannot be imported like this; empty when it can."""
        has_title = Role.TITLE in self.places
        has_date = not DATING.isdisjoint(self.places)
        if not has_title and not has_date:
            return "Say which column is the title and which the date."
        if not has_title:
            return "Say which column is the title."
        return "" if has_date else "Say which column is the date, or the year."


def mapping_said(mapping: ColumnMapping, said: str, headers: Sequence[str]) -> ColumnMapping:
    """``mapping`` with what a person says: ``title=Headline,start=Date,rest=3``; a column is named
    by its heading, or its number from 1. Raises UserError in words for the command line."""
    for part in filter(None, map(str.strip, said.split(","))):
        name, equals, column = (each.strip() for each in part.partition("="))
        if not equals or not column:
            raise UserError(f"“{part}” should look like title=Headline.")
        mapping = mapping.with_role(_column(column, headers), _role(name))
    return mapping


def _role(name: str) -> Role:
    wanted = name.lower().replace("_", "-").replace(" ", "-")
    for role in Role:
        if wanted in (role.value, LABELS[role].lower().replace(" ", "-")):
            return role
    known = ", ".join(role.value for role in Role)
    raise UserError(f"“{name}” is not what a column can be. It can be: {known}.")


def _column(name: str, headers: Sequence[str]) -> int:
    folded = [" ".join(header.split()).casefold() for header in headers]
    wanted = " ".join(name.split()).casefold()
    if folded.count(wanted) > 1:
        raise UserError(f"Two columns are called “{name}”. Give the number of the one you mean.")
    if wanted in folded:
        return folded.index(wanted)
    if wanted.isascii() and wanted.isdigit() and 1 <= int(wanted) <= len(headers):
        return int(wanted) - 1
    shown = ", ".join(f"“{header}”" for header in headers[:12])
    more = f" and {len(headers) - 12:,} more" if len(headers) > 12 else ""
    raise UserError(f"There is no column “{name}”. The columns are {shown}{more}.")
