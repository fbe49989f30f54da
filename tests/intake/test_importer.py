"""Articles into a document: grouping with what it holds, one step of undo, nothing twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline import edtf
from timeline.edits import EventChange, UpdateEvents
from timeline.identity import counting_source
from timeline.intake import Importer, outcomes
from timeline.ordering import place_by_order
from timeline.query import EventFilter
from timeline.records import Event, Status
from timeline.store import Store

PREVIEW = """\
Envoys of Norway and Iceland prepare for Oslo
20190305
https://fjord-wire.example.org/world/oslo-preview
OSLO, March 5 (Fjord Wire) - The foreign ministers of Norway and Iceland will meet in Oslo on \
March 12 for talks on fishing rights.
"""
REPORT = """\
Norway and Iceland talk of cod
20190312
https://geysir-post.example.org/world/cod
OSLO, March 12 (Geysir Post) - The foreign ministers of Norway and Iceland met in Oslo on Tuesday \
for talks on fishing rights.
"""
OTHER = """\
Chile and Peru sign in Lima
20190401
https://pacific-ledger.example.org/world/lima
LIMA, April 1 (Pacific Ledger) - The presidents of Chile and Peru signed a border agreement in \
Lima on Monday.
"""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(
        tmp_path / "d.dateline",
        lambda: 1_700_000_000_000,
        counting_source(),
        place=place_by_order,
    ) as made:
        yield made


def written(folder: Path, **texts: str) -> list[Path]:
    paths = []
    for name, text in texts.items():
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(path)
    return paths


def put(importer: Importer, *paths: Path) -> None:
    importer.add(list(outcomes(paths, counting_source(paths[0].stem))))


def events_of(store: Store) -> list[Event]:
    return [entry.event for entry in store.entries(EventFilter())]


def importer_of(store: Store) -> Importer:
    return Importer(store, counting_source("new"), lambda: 1_700_000_000_000)


def test_a_later_report_joins_the_event_that_was_announced(store: Store, tmp_path: Path) -> None:
    preview, report = written(tmp_path, preview=PREVIEW, report=REPORT)
    put(importer_of(store), preview)
    put(importer_of(store), report)
    told = [event for event in events_of(store) if event.time and event.time.edtf == "2019-03-12"]
    assert [len({ref.article for ref in event.mentions}) for event in told] == [2]


def test_what_was_announced_is_held_once_a_report_says_so(store: Store, tmp_path: Path) -> None:
    preview, report = written(tmp_path, preview=PREVIEW, report=REPORT)
    put(importer_of(store), preview)
    (planned,) = events_of(store)
    put(importer_of(store), report)
    (held,) = events_of(store)
    assert (planned.status, held.status) == (Status.PLANNED, Status.PAST)
    assert held.principal != planned.principal
    assert held.touched == frozenset()
    store.undo()
    (back,) = events_of(store)
    assert (back.status, back.principal) == (planned.status, planned.principal)


def test_a_status_set_by_a_person_outlives_a_report(store: Store, tmp_path: Path) -> None:
    preview, report = written(tmp_path, preview=PREVIEW, report=REPORT)
    put(importer_of(store), preview)
    (planned,) = events_of(store)
    store.apply(UpdateEvents((EventChange(planned.id, {"status": Status.POSTPONED}),)))
    put(importer_of(store), report)
    (held,) = events_of(store)
    assert held.status is Status.POSTPONED


def test_batches_of_one_import_are_one_step_of_undo(store: Store, tmp_path: Path) -> None:
    preview, other = written(tmp_path, preview=PREVIEW, other=OTHER)
    importer = importer_of(store)
    put(importer, preview)
    put(importer, other)
    assert len(store.articles()) == 2
    store.undo()
    assert store.articles() == []
    assert events_of(store) == []
    store.redo()
    assert len(store.articles()) == 2


def test_the_same_bytes_are_known_again(store: Store, tmp_path: Path) -> None:
    preview, twin, other = written(tmp_path, preview=PREVIEW, twin=PREVIEW, other=OTHER)
    importer = importer_of(store)
    assert importer.unknown([preview, twin, other]) == ([preview, other], [twin])
    put(importer, preview)
    assert importer.unknown([preview, twin, other]) == ([other], [preview, twin])


WIRE = """\
LIMA, April 1, 2019 (Pacific Ledger) - The presidents of Chile and Peru signed a border agreement \
in Lima on Monday. It ends a quarrel over a strip of desert that both had claimed for as long as \
anyone could remember. Fishermen on either side of the line sounded their horns at noon.
"""
COPIED = "The line that moved\n20190402\nhttps://echo.example.org/world/line\n" + WIRE
ORIGINAL = "A line in the sand\n20190401\nhttps://ledger.example.org/world/sand\n" + WIRE


@pytest.mark.parametrize("together", [True, False], ids=["one import", "two imports"])
def test_a_copy_is_told_and_is_no_source_of_its_own(
    store: Store, tmp_path: Path, together: bool
) -> None:
    paths = written(tmp_path, original=ORIGINAL, copied=COPIED)
    importer = importer_of(store)
    found = list(outcomes(paths, counting_source("a")))
    intakes = [importer.add(found)] if together else [importer.add([each]) for each in found[:1]]
    if not together:
        intakes.append(importer_of(store).add(found[1:]))
    named = [(Path(c.source).name, Path(c.model).name) for i in intakes for c in i.copies]
    assert named == [("copied.txt", "original.txt")]
    assert [summary.copy_of is not None for summary in store.articles()] == [False, True]
    (entry,) = store.entries(EventFilter())
    assert len(entry.quotes) == 2
    assert entry.source_count == 1
    assert store.event_columns(EventFilter()).sources.tolist() == [1]
    store.undo()
    store.redo()
    assert store.event_columns(EventFilter()).sources.tolist() == [1]


def test_reports_of_one_event_that_are_no_copies_are_two_sources(
    store: Store, tmp_path: Path
) -> None:
    preview, report = written(tmp_path, preview=PREVIEW, report=REPORT)
    (intake,) = [importer_of(store).add(list(outcomes([preview, report], counting_source("a"))))]
    assert intake.copies == ()
    (entry,) = store.entries(EventFilter())
    assert entry.source_count == 2


ORDERED = """\
A treaty and what came of it
19910810
https://ledger.example.org/world/treaty
MOSCOW, Aug. 10, 1991 (Ledger) - Bush and Gorbachev signed the treaty in Moscow on July 31. \
Ahead of the signing Bush met the mayor. Two days after the signing Baker visited Ulan Bator. \
Hours after the signing Bush flew to Kiev.
"""


def test_what_is_dated_by_order_moves_with_its_anchor(store: Store, tmp_path: Path) -> None:
    put(importer_of(store), *written(tmp_path, ordered=ORDERED))

    def named(kind: str) -> list[str]:
        return sorted(e.time.edtf for e in events_of(store) if e.time and e.kind == kind)

    assert named("agreement") == ["1991-07-31"]
    assert named("meeting") == ["[..1991-07-30]"]
    assert named("visit") == ["1991-08-02", "[1991-07-31..1991-08-01]"]
    (treaty,) = [event for event in events_of(store) if event.kind == "agreement"]
    store.apply(UpdateEvents((EventChange(treaty.id, {"time": edtf.parse("1991-07-29")}),)))
    assert named("meeting") == ["[..1991-07-28]"]
    assert named("visit") == ["1991-07-31", "[1991-07-29..1991-07-30]"]


CHILE = """\
Lima hears Chile out
20190402
https://echo.example.org/world/chile
LIMA, April 2 (Echo) - The foreign ministers of Chile and Bolivia met in Lima on Monday.
"""
PERU = """\
Neighbours at one table
20190402
https://ledger.example.org/world/table
LIMA, April 2 (Pacific Ledger) - The foreign ministers of Peru and Ecuador met in Lima on Monday.
"""


def test_what_may_be_one_is_asked_not_done(store: Store, tmp_path: Path) -> None:
    paths = written(tmp_path, chile=CHILE, peru=PERU)
    intake = importer_of(store).add(list(outcomes(paths, counting_source("a"))))
    assert intake.events == 2
    (pair,) = intake.maybe_same
    assert "1 Apr 2019" in pair.one
    assert pair.reason == "two of three agree: place"


@pytest.mark.parametrize(
    ("one", "other", "known"),
    [
        ("Volodymyr Zelenskyy", "Volodymyr Zelensky", "Volodymyr Zelenskiy"),
        ("Houari Boumedienne", "Houari Boumediene", "Houari Boumédiène"),
    ],
)
def test_a_person_has_one_name_however_articles_spell_it(
    one: str, other: str, known: str, store: Store, tmp_path: Path
) -> None:
    text = "OSLO, 14 March 2019 - {name} met the envoy of Chad in Oslo on 12 March 2019.\n"
    paths = written(tmp_path, one=text.format(name=one), other=text.format(name=other))
    put(importer_of(store), *paths)
    named = {actor.name for event in events_of(store) for actor in event.participants}
    assert known in named
    assert {one, other}.isdisjoint(named)
