"""A table into a real document: what is new in it, what changes, what stays; one step of undo."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from timeline import edtf
from timeline.daynumber import day_number
from timeline.edits import AddEvent, EventChange, RemoveEvents, UpdateEvents
from timeline.entries import EventEntry
from timeline.errors import UserError
from timeline.exchange import export_entries
from timeline.exchange.spreadsheet import write_csv
from timeline.exchange.tables import DayOrder, Table, guessed_mapping, order_of
from timeline.identity import counting_source
from timeline.intake.tables import TableTally, TableWish, import_table, tallies
from timeline.query import EventFilter
from timeline.records import Actor, ActorType, Basis, Event, EventId, Kind, Place, Review, Status
from timeline.store import Store

TODAY = day_number(2024, 5, 1)
TALKS = """\
title,date,place,tags,note
Geneva talks,2022-01-10,Geneva,arms,first
Brussels talks,12 January 2022,Brussels,,
Some talks,soon,,,
"""


class Clock:
    """One second later at each call."""

    def __init__(self) -> None:
        self.now = 1_700_000_000_000

    def __call__(self) -> int:
        self.now += 1000
        return self.now


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    path = tmp_path / "talks.dateline"
    with Store.create(path, Clock(), counting_source("made"), durable=False) as made:
        yield made


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "talks.csv"
    path.write_text(TALKS, encoding="utf-8")
    return path


def wish_of(path: Path, *, updates: bool = True) -> TableWish:
    table = Table.open(path)
    mapping = guessed_mapping(table)
    return TableWish(table, mapping, order_of(mapping, table.rows()).order, TODAY, updates)


def brought(store: Store, path: Path, *, updates: bool = True) -> TableTally:
    """Imports, and holds what was foreseen to what came."""
    wish = wish_of(path, updates=updates)
    *_, foreseen = tallies(store, wish)
    changes, tally = import_table(store, wish, lambda _: None)
    assert tally == foreseen
    assert (len(changes.events_added), len(changes.events_updated)) == (tally.new, tally.updated)
    assert store.check().problems == ()
    return tally


def counts(tally: TableTally) -> tuple[int, int, int, int]:
    """New, updated, same, kept."""
    return tally.new, tally.updated, tally.same, tally.kept


def events(store: Store) -> dict[str, Event]:
    return {entry.event.title: entry.event for entry in store.entries(EventFilter())}


def test_articles_are_read_without_what_reads_tables() -> None:
    code = (
        "import sys, timeline.intake, timeline.cli.extract, timeline.cli.importing; "
        "sys.exit('timeline.exchange.tables' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_first_time_all_is_new_and_the_second_time_nothing(store: Store, table: Path) -> None:
    first = brought(store, table)
    assert counts(first) == (3, 0, 0, 0)
    assert [(row.line, row.words) for row in first.undated_rows] == [
        (4, "Some talks: “soon” is not a date")
    ]
    came = events(store)
    assert came["Geneva talks"].place is not None
    assert came["Geneva talks"].place.country == "CHE"
    assert came["Geneva talks"].review is Review.ACCEPTED
    assert came["Geneva talks"].explanation == "From line 2 of talks.csv."
    assert came["Some talks"].note == "date: soon"
    steps = len(store.history())
    assert counts(brought(store, table)) == (0, 0, 3, 0)
    assert len(store.history()) == steps


def test_an_import_is_one_step_of_undo(store: Store, table: Path) -> None:
    brought(store, table)
    before = events(store)
    assert store.undo_label == "Import talks.csv"
    store.undo()
    assert events(store) == {}
    assert store.check().problems == ()
    store.redo()
    assert events(store) == before
    assert counts(brought(store, table)) == (0, 0, 3, 0)


def test_an_edited_table_updates_what_it_brought(store: Store, table: Path) -> None:
    brought(store, table)
    table.write_text(TALKS.replace("first", "second").replace("arms", "arms;lake"), "utf-8")
    assert counts(brought(store, table)) == (0, 1, 2, 0)
    geneva = events(store)["Geneva talks"]
    assert (geneva.note, geneva.tags) == ("second", ("arms", "lake"))
    store.undo()
    assert events(store)["Geneva talks"].note == "first"


def test_an_empty_cell_takes_nothing_away(store: Store, table: Path) -> None:
    brought(store, table)
    table.write_text(TALKS.replace(",Geneva,arms,first", ",,,"), "utf-8")
    assert counts(brought(store, table)) == (0, 0, 3, 0)
    assert events(store)["Geneva talks"].note == "first"


def test_what_was_set_by_hand_since_stays(store: Store, table: Path) -> None:
    brought(store, table)
    geneva = events(store)["Geneva talks"]
    store.apply(UpdateEvents((EventChange(geneva.id, {"note": "mine"}),)))
    table.write_text(TALKS.replace("first", "second").replace("arms", "lake"), "utf-8")
    assert counts(brought(store, table)) == (0, 1, 2, 0)
    after = events(store)["Geneva talks"]
    assert (after.note, after.tags) == ("mine", ("lake",))
    assert counts(brought(store, table)) == (0, 0, 2, 1)


def test_a_renamed_event_is_still_that_of_its_row(store: Store, table: Path) -> None:
    brought(store, table)
    geneva = events(store)["Geneva talks"]
    store.apply(UpdateEvents((EventChange(geneva.id, {"title": "Lake talks"}),)))
    assert counts(brought(store, table)) == (0, 0, 2, 1)
    assert len(events(store)) == 3


def test_events_that_are_here_can_be_left_as_they_are(store: Store, table: Path) -> None:
    brought(store, table)
    table.write_text(TALKS.replace("first", "second") + "Late talks,2023,,,\n", "utf-8")
    assert counts(brought(store, table, updates=False)) == (1, 0, 2, 1)
    assert events(store)["Geneva talks"].note == "first"


def test_another_table_adds_to_an_event_of_the_same_title_and_date(
    store: Store, table: Path, tmp_path: Path
) -> None:
    brought(store, table)
    other = tmp_path / "other.csv"
    other.write_text(
        "title,when,who,tags,note\nGENEVA talks,10 Jan 2022,Russia,lake,more\n"
        "Some talks,,,,another of that name\n",
        "utf-8",
    )
    assert counts(brought(store, other)) == (1, 1, 0, 0)
    geneva = events(store)["Geneva talks"]
    assert (geneva.note, geneva.tags) == ("first\nmore", ("arms", "lake"))
    assert [actor.name for actor in geneva.participants] == ["Russia"]
    assert counts(brought(store, other)) == (0, 0, 2, 0)


def test_rows_with_one_title_and_date_are_as_many_events(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "calls.csv"
    path.write_text("title,date\nCall,2022\nCall,2022\nCall,2022\n", "utf-8")
    assert counts(brought(store, path)) == (3, 0, 0, 0)
    assert counts(brought(store, path)) == (0, 0, 3, 0)


def test_rows_are_told_by_the_identifiers_of_their_table(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "ids.csv"
    path.write_text("id,title,date\n1,Call,2022\n2,Visit,2023\n2,Again two,2024\n", "utf-8")
    assert counts(brought(store, path)) == (3, 0, 0, 0)
    path.write_text(
        "id,title,date\n1,First call,2022-05\n2,Visit,2023\n2,Again two,2024\n", "utf-8"
    )
    assert counts(brought(store, path)) == (0, 1, 2, 0)
    assert events(store)["First call"].time == edtf.parse("2022-05")
    other = tmp_path / "others.csv"
    other.write_text("id,title,date\n1,Quite another thing,1999\n", "utf-8")
    assert counts(brought(store, other)) == (1, 0, 0, 0)


class EnoughError(Exception):
    """A person has stopped it."""


def test_what_is_stopped_leaves_nothing(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("title,date\n" + "".join(f"Event {n},2022\n" for n in range(2_000)), "utf-8")

    def stop(rows: int) -> None:
        if rows > 1_000:
            raise EnoughError

    with pytest.raises(EnoughError):
        import_table(store, wish_of(path), stop)
    assert events(store) == {}
    assert store.history() == []
    assert store.check().problems == ()
    assert counts(brought(store, path)) == (2_000, 0, 0, 0)


def test_a_file_that_changes_meanwhile_leaves_nothing(store: Store, table: Path) -> None:
    wish = wish_of(table)
    table.write_text(TALKS + "More,2022,,,\n", "utf-8")
    with pytest.raises(UserError, match="changed meanwhile"):
        import_table(store, wish, lambda _: None)
    assert events(store) == {}


# our own tables


def exported(store: Store, path: Path, name: str = "csv") -> Path:
    export_entries(store.entries(EventFilter(include_rejected=True)), path, name)
    return path


def test_our_table_edited_in_a_spreadsheet_is_what_counts(store: Store, tmp_path: Path) -> None:
    store.apply(AddEvent(Event(EventId("e-1"), "Old title", edtf.parse("2022"), note="n")))
    store.apply(UpdateEvents((EventChange(EventId("e-1"), {"title": "By hand"}),)))
    path = exported(store, tmp_path / "out.csv")
    assert counts(brought(store, path)) == (0, 0, 1, 0)
    text = path.read_text("utf-8-sig")
    path.write_text(text.replace("By hand", "In the sheet").replace(",n,", ",,"), "utf-8-sig")
    assert counts(brought(store, path)) == (0, 1, 0, 0)
    found = store.event(EventId("e-1"))
    assert found is not None
    assert (found.title, found.note) == ("In the sheet", "")
    path.write_text(text.replace("By hand", "In the sheet, again"), "utf-8-sig")
    assert counts(brought(store, path)) == (0, 1, 0, 0)


def test_our_table_saved_anew_by_a_spreadsheet_is_the_same(store: Store, tmp_path: Path) -> None:
    """As a German one does it: semicolons, its own dates, a decimal comma, years without zeros."""
    made = {
        "e-1": Event(EventId("e-1"), "Day", edtf.parse("2022-01-10")),
        "e-2": Event(EventId("e-2"), "Month", edtf.parse("2022-03")),
        "e-3": Event(EventId("e-3"), "Ides", edtf.parse("-0043")),
        "e-4": Event(EventId("e-4"), "Fire", edtf.parse("0064")),
        "e-5": Event(EventId("e-5"), "Lake", place=Place("Lake", "CHE", 46.2, 6.1)),
    }
    for event in made.values():
        store.apply(AddEvent(event))
    path = exported(store, tmp_path / "out.csv")
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    shown = {"2022-01-10": "10.01.2022", "2022-03": "Mrz 22", "-0043": "-43", "0064": "64"}
    for row in rows:
        row["date_edtf"] = shown.get(row["date_edtf"], row["date_edtf"])
        row["lat"], row["lon"] = row["lat"].replace(".", ","), row["lon"].replace(".", ",")
    with path.open("w", encoding="cp1252", newline="") as file:
        writer = csv.DictWriter(file, rows[0], delimiter=";")
        writer.writeheader()
        writer.writerows(rows)
    assert counts(brought(store, path)) == (0, 0, 5, 0)


def test_an_old_table_of_ours_does_not_take_back_what_was_done_since(
    store: Store, tmp_path: Path
) -> None:
    store.apply(AddEvent(Event(EventId("e-1"), "Old title", edtf.parse("2022"))))
    path = exported(store, tmp_path / "out.csv")
    store.apply(UpdateEvents((EventChange(EventId("e-1"), {"title": "New title"}),)))
    tally = brought(store, path)
    assert counts(tally) == (0, 0, 0, 1)
    assert tally.kept_rows[0].words == "New title: title"


def test_what_was_removed_comes_back_from_our_table(store: Store, tmp_path: Path) -> None:
    store.apply(AddEvent(Event(EventId("e-1"), "Talks", edtf.parse("2022"))))
    path = exported(store, tmp_path / "out.csv")
    store.apply(RemoveEvents((EventId("e-1"),)))
    assert counts(brought(store, path)) == (1, 0, 0, 0)
    store.undo()
    store.undo()
    assert [event.title for event in events(store).values()] == ["Talks"]
    assert store.check().problems == ()


LETTERS = st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufeff;\0")
WORDS = st.text(LETTERS, min_size=1, max_size=12).filter(lambda text: text.strip() == text != "")
TEXTS = st.text(st.one_of(LETTERS, st.sampled_from("=+-@'\"\n\t ,;")), max_size=30)
TIMES = st.sampled_from(
    (None, "2022-01-10", "-0043-03-15", "1850~", "[..1849]", "2022-01-05/..", "199X", "1914-21",
     "2022-01-10T14:30+05:30", "[2022-01-11..2022-01-16]", "[1667,1668]", "Y-12000", "2022-01-1X")
)  # fmt: skip
DEGREES = st.floats(-90, 90).map(lambda value: round(value, 5) + 0.0)
PLACES = st.one_of(
    st.none(),
    st.builds(Place, WORDS),
    st.builds(Place, WORDS, st.sampled_from(("CHE", "RUS")), DEGREES, DEGREES),
)
ACTORS = st.sampled_from(
    (
        Actor("Russia", "RUS"),
        Actor("NATO", "IGO:NATO", ActorType.ORGANISATION),
        Actor("Ada Lovelace", None, ActorType.PERSON),
    )
)
EVENTS = st.builds(
    Event,
    id=st.uuids().map(lambda value: EventId(str(value))),
    title=st.tuples(WORDS, TEXTS).map("".join),
    time=TIMES.map(lambda text: None if text is None else edtf.parse(text)),
    basis=st.sampled_from(Basis),
    kind=st.sampled_from(Kind),
    status=st.sampled_from(Status),
    place=PLACES,
    participants=st.lists(ACTORS, unique=True, max_size=3).map(tuple),
    tags=st.lists(WORDS.map(lambda word: " ".join(word.split())), unique=True, max_size=3).map(
        tuple
    ),
    note=TEXTS,
    review=st.sampled_from(Review),
    modified_at=st.integers(1, 4_000_000).map(lambda seconds: seconds * 1000),
)
_SHOWN = ("id", "title", "time", "basis", "kind", "status", "place", "participants", "tags",
          "note", "review", "modified_at")  # fmt: skip


@settings(
    max_examples=60, deadline=None, suppress_health_check=(HealthCheck.function_scoped_fixture,)
)
@given(made=st.lists(EVENTS, max_size=6, unique_by=lambda event: event.id))
def test_what_is_exported_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, made: list[Event]
) -> None:
    folder = tmp_path_factory.mktemp("round")
    path = folder / "out.csv"
    out = io.StringIO(newline="")
    write_csv([EventEntry(event) for event in made], out)
    path.write_bytes(out.getvalue().encode("utf-8"))
    with Store.create(
        folder / "a.dateline", Clock(), counting_source("made"), durable=False
    ) as store:
        wish = TableWish(Table.open(path), guessed_mapping(Table.open(path)),
                         DayOrder.DAY_FIRST, TODAY)  # fmt: skip
        import_table(store, wish, lambda _: None)
        wanted = {event.id for event in made}
        back = {event.id: event for event in store.events(wanted)}
        for event in made:
            for name in _SHOWN:
                assert getattr(back[event.id], name) == getattr(event, name), name
        *_, again = tallies(store, wish)
        assert counts(again) == (0, 0, len(made), 0)


def test_a_table_with_a_row_for_each_source_brings_each_event_once(
    store: Store, tmp_path: Path
) -> None:
    from timeline.entries import SourceQuote
    from timeline.records import ArticleId
    from timeline.spans import Span

    event = Event(EventId("e-1"), "Talks", edtf.parse("2022"), note="mine")
    quotes = tuple(
        SourceQuote(ArticleId(f"a-{n}"), Span(0, 5), f"They met, said {n}.", "Story", "a.txt", "00")
        for n in (1, 2)
    )
    path = tmp_path / "sources.csv"
    out = io.StringIO(newline="")
    write_csv([EventEntry(event, quotes)], out, rows_per_source=True)
    path.write_bytes(out.getvalue().encode())
    assert counts(brought(store, path)) == (1, 0, 0, 0)
    assert events(store)["Talks"].note == (
        "mine\n“They met, said 1.” Story, a.txt\n“They met, said 2.” Story, a.txt"
    )
    assert counts(brought(store, path)) == (0, 0, 1, 0)
    assert replace(event, note="") == replace(
        events(store)["Talks"],
        note="",
        review=Review.UNREVIEWED,
        explanation="",
        created_at=0,
        modified_at=0,
    )
