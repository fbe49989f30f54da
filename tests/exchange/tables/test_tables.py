"""Tables of other programs, and of nobody in particular: what their columns are, what rows say."""

from __future__ import annotations

from pathlib import Path

import pytest

from timeline.daynumber import day_number
from timeline.errors import UserError
from timeline.exchange.tables import (
    BrokenRow,
    ColumnMapping,
    EventDraft,
    Role,
    Table,
    drafts_of,
    guessed_mapping,
    mapping_said,
    order_of,
)

TODAY = day_number(2024, 5, 1)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return tmp_path / "table.csv"


def opened(path: Path, text: str) -> Table:
    path.write_text(text, encoding="utf-8")
    return Table.open(path)


def drafted(path: Path, text: str) -> list[EventDraft | BrokenRow]:
    found = opened(path, text)
    mapping = guessed_mapping(found)
    order = order_of(mapping, found.rows()).order
    return list(drafts_of(found.rows(), found.headers, mapping, order, TODAY))


def said(draft: EventDraft | BrokenRow) -> str:
    """Line, date, title, and what else is not empty, in a line."""
    if isinstance(draft, BrokenRow):
        return f"{draft.line} ! {draft.reason}"
    event = draft.event
    place = event.place and f"@{event.place.name}/{event.place.country}"
    who = "&".join(actor.name for actor in event.participants)
    tags = "".join(f"#{tag}" for tag in event.tags)
    when = event.time.edtf if event.time else "-"
    parts = [str(draft.line), when, event.title, place, who, tags, repr(event.note)[1:-1]]
    return " | ".join(part for part in parts if part)


TIMELINEJS = """\
Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,\
Media Credit,Media Caption,Media Thumbnail,Type,Group,Background
,,,,,,,,,A history,<p>About</p>,,,,,title,,
1962,10,16,,1962,10,28,,,<b>Missiles</b> of October,Notes &amp; calls<br>by wire,a.jpg,,,,,Cold War,
-44,3,15,,,,,,Ides of March,Caesar dies,,,,,,,,
1945,2,4,14:30,,,,,4 February 1945,Yalta begins,,,,,,,,#fff
1950,,,,1959,,,,,A decade,,,,,,era,,
"""
PRECEDEN = """\
layer name,event id,event name,event notes,event start date,event start approximate,\
event end date,event end approximate,milestone,event symbol,event color
Talks,12,Geneva round,first,1/10/2022,false,1/14/2022,,,circle,#f00
Talks,13,Vienna round,,1/13/2022,true,,,,,
"""
AEON = """\
Internal Identifier,Title,Start Date,End Date,Duration,Tags,Summary
a1,Founding of Rome,753 BC,,,"Rome; kings",by Romulus
a2,Congress,Sep 1814,Jun 1815,9 months,,
"""
TIMESKETCH = """\
message,datetime,timestamp_desc,user
Login,2015-07-24T19:01:01+00:00,Logon,bob
"""


@pytest.mark.parametrize(
    ("text", "name", "rows"),
    [
        (
            TIMELINEJS,
            "TimelineJS",
            [
                "2 ! it is the title of the whole, not an event",
                "3 | 1962-10-16/1962-10-28 | Missiles of October | #Cold War"
                r" | Notes & calls\nby wire\nMedia: a.jpg",
                "4 | -0043-03-15 | Caesar dies | Display Date: Ides of March",
                "5 | 1945-02-04T14:30 | Yalta begins | Display Date: 4 February 1945",
                "6 | 1950/1959 | A decade",
            ],
        ),
        (
            PRECEDEN,
            "Preceden",
            [
                "2 | 2022-01-10/2022-01-14 | Geneva round | #Talks | first",
                "3 | 2022-01-13~ | Vienna round | #Talks",
            ],
        ),
        (
            AEON,
            "Aeon Timeline",
            [
                "2 | -0752 | Founding of Rome | #Rome#kings | by Romulus",
                "3 | 1814-09/1815-06 | Congress | Duration: 9 months",
            ],
        ),
        (
            TIMESKETCH,
            "Timesketch",
            [r"2 | 2015-07-24T19:01:01+00:00 | Login | timestamp_desc: Logon\nuser: bob"],
        ),
    ],
    ids=["TimelineJS", "Preceden", "Aeon", "Timesketch"],
)
def test_tables_of_other_programs_are_known(
    table: Path, text: str, name: str, rows: list[str]
) -> None:
    assert guessed_mapping(opened(table, text)).format == name
    assert [said(row) for row in drafted(table, text)] == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Was;Wann;Wo;Wer;Preis\nGipfel;10. Januar 2022;Wien, Österreich;Russland, USA;12,5\n"
            "Nichts;10. Januar;;;\n",
            [
                "2 | 2022-01-10 | Gipfel | @Vienna/AUT | Russia&United States | Preis: 12,5",
                "3 | - | Nichts | Wann: 10. Januar",
            ],
        ),
        (
            "2022-01-10,Talks in Geneva,https://x.example/a\n"
            "2022-01-12,Talks again,www.x.example\n",
            [
                "1 | 2022-01-10 | Talks in Geneva | Column 3: https://x.example/a",
                "2 | 2022-01-12 | Talks again | Column 3: www.x.example",
            ],
        ),
        (
            "Event\tFrom\tTo\tLocation\nA summit\t10/01/2022\t12/01/2022\tGeneva, Switzerland\n"
            "Another\t13/01/2022\t11/01/2022\t\n",
            [
                "2 | 2022-01-10/2022-01-12 | A summit | @Geneva/CHE",
                "3 | 2022-01-13 | Another | To: 11/01/2022",
            ],
        ),
        (
            "foo,bar,baz\nx1,The first of things,10 janvier 2022\nx2,Another one,mars 2022\n",
            [
                "2 | 2022-01-10 | The first of things | foo: x1",
                "3 | 2022-03 | Another one | foo: x2",
            ],
        ),
        (
            "jour,mois,année,titre\n4,février,1945,Yalta\n,,-44,César\n3,mars,,Rien\n",
            [
                "2 | 1945-02-04 | Yalta",
                "3 | -0043 | César",
                r"4 | - | Rien | jour: 3\nmois: mars",
            ],
        ),
        (
            "title,date,note\n'=1+1,2022,'@x\n'Tis done,2023,'twas\n,2024,Only a note\n,2025,\n",
            [
                "2 | 2022 | =1+1 | @x",
                "3 | 2023 | 'Tis done | 'twas",
                "4 | 2024 | Only a note | Only a note",
                "5 ! it has no title",
            ],
        ),
        (
            "title,date,date,\nTalks,2022,first,x,y\nShort\n",
            [
                r"2 | 2022 | Talks | date: first\nColumn 4: x\nColumn 5: y",
                "3 | - | Short",
            ],
        ),
        (
            "title,date,kind,status,lat,lon,place\nTalks,2022,Meeting,cancelled,46.2,6.1,X\n"
            "Talks,2022,battle,odd,north,6,X\n",
            [
                "2 | 2022 | Talks | @X/None",
                r"3 | 2022 | Talks | @X/None | kind: battle\nstatus: odd\nlat: north",
            ],
        ),
    ],
    ids=[
        *("German", "without headings", "tabs", "French cells", "parts", "guard", "ragged", "odd"),
    ],
)
def test_other_tables_are_told_by_headings_and_cells(
    table: Path, text: str, rows: list[str]
) -> None:
    assert [said(row) for row in drafted(table, text)] == rows


def test_what_lies_ahead_is_planned_where_the_table_says_nothing(table: Path) -> None:
    rows = drafted(table, "title,date\nPast,2024-04-30\nAhead,2024-05-02\nNever,\n")
    assert [row.event.status.value for row in rows if isinstance(row, EventDraft)] == [
        "past",
        "planned",
        "past",
    ]


@pytest.mark.parametrize(
    ("word", "status", "note"),
    [
        ("Scheduled", "planned", ""),
        ("called off", "cancelled", ""),
        ("done", "past", ""),
        ("confirmed", "planned", "status: confirmed"),
    ],
)
def test_a_status_goes_by_other_names_too(table: Path, word: str, status: str, note: str) -> None:
    """Confirmed is what lies ahead as well as what has happened: the date tells."""
    (row,) = drafted(table, f"title,date,status\nTalks,2024-05-02,{word}\n")
    assert isinstance(row, EventDraft)
    assert (row.event.status.value, row.event.note) == (status, note)


def test_headings_are_known_in_several_languages(table: Path) -> None:
    mapping = guessed_mapping(opened(table, "Was,Wann,Où,кто\nTalks,2022,x,y\n"))
    assert mapping.roles == (Role.TITLE, Role.DATE, Role.PLACE, Role.PARTICIPANTS)


def test_a_date_that_is_not_clear_leaves_its_words_and_says_why(table: Path) -> None:
    (row,) = drafted(table, "title,start,end\nTalks,10 January,2022-02\n")
    assert isinstance(row, EventDraft)
    assert row.event.time is None
    assert row.event.note == "start: 10 January"
    assert row.remark == "“10 January” names no year"


def test_columns_can_be_left_out_of_the_note(table: Path) -> None:
    found = opened(table, "title,date,price\nTalks,2022,12\n")
    roles = (Role.TITLE, Role.DATE, Role.REST)
    mapping = ColumnMapping(roles, keeps_rest=False)
    order = order_of(mapping, found.rows()).order
    (row,) = drafts_of(found.rows(), found.headers, mapping, order, TODAY)
    assert isinstance(row, EventDraft)
    assert row.event.note == ""


HEADERS = ("Headline", "When", "x", "x")


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("title=Headline,date=When", "title date rest rest"),
        ("title=headline, start=2, left-out=4", "title start rest left-out"),
        ("Start date=2", "rest start rest rest"),
        ("title=1,title=2", "rest title rest rest"),
        ("note=3,note=4", "rest rest note note"),
    ],
)
def test_a_person_says_what_columns_are(words: str, roles: str) -> None:
    mapping = mapping_said(ColumnMapping((Role.REST,) * 4), words, HEADERS)
    assert " ".join(role.value for role in mapping.roles) == roles


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("title", "“title” should look like title=Headline"),
        ("titel=When", "“titel” is not what a column can be"),
        ("title=Where", "There is no column “Where”. The columns are “Headline”"),
        ("title=9", "There is no column “9”"),
        ("title=x", "Two columns are called “x”"),
    ],
)
def test_what_cannot_be_is_told(words: str, reason: str) -> None:
    with pytest.raises(UserError, match=reason):
        mapping_said(ColumnMapping((Role.REST,) * 4), words, HEADERS)


@pytest.mark.parametrize(
    ("roles", "reason"),
    [
        ((), "Say which column is the title and which the date."),
        ((Role.DATE,), "Say which column is the title."),
        ((Role.TITLE, Role.MONTH), "Say which column is the date, or the year."),
        ((Role.TITLE, Role.YEAR), ""),
    ],
)
def test_a_table_needs_a_title_and_a_date(roles: tuple[Role, ...], reason: str) -> None:
    assert ColumnMapping(roles).refusal == reason


def test_ten_thousand_columns_are_read(table: Path) -> None:
    head = ",".join(["title", "date", *(f"c{n}" for n in range(10_000))])
    row = ",".join(["Talks", "2022", *("v" for _ in range(10_000))])
    (draft,) = drafted(table, f"{head}\n{row}\n")
    assert isinstance(draft, EventDraft)
    assert draft.event.note.splitlines()[-1] == "c9999: v"


def test_a_file_that_changed_meanwhile_is_refused(table: Path) -> None:
    found = opened(table, "title,date\nTalks,2022\n")
    table.write_text("title,date\nOther things,2022\n", encoding="utf-8")
    with pytest.raises(UserError, match="was changed meanwhile"):
        list(found.rows())
