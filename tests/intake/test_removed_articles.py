"""An article that was removed and is imported again is back with what a person made of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.cli import main
from timeline.edits import (
    EventChange,
    MergeEvents,
    RejectMention,
    RejectTimex,
    RemoveArticles,
    SetReview,
    UpdateEvents,
)
from timeline.identity import counting_source, uuid7_source
from timeline.intake import Importer, Intake, outcomes
from timeline.ordering import place_by_order
from timeline.query import EventFilter
from timeline.records import ArticleId, EventId, Review
from timeline.store import Store

NOW = 1_700_000_000_000
REPORT = """\
Norway and Iceland talk of cod
20190312
https://geysir-post.example.org/world/cod
OSLO, March 12 (Geysir Post) - The foreign ministers of Norway and Iceland met in Oslo on Tuesday \
for talks on fishing rights.
They will meet again in Reykjavik on April 2, 2019.
The envoys signed an accord in Bergen on March 5, 2019.
"""
ALL = EventFilter(include_rejected=True)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    path = tmp_path / "d.dateline"
    with Store.create(path, lambda: NOW, counting_source(), place=place_by_order) as made:
        yield made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "cod.txt"
    path.write_text(REPORT, encoding="utf-8")
    return path


def brought(store: Store, *paths: Path) -> Intake:
    ids = uuid7_source(lambda: NOW)
    return Importer(store, ids, lambda: NOW).add(list(outcomes(paths, ids)))


def removed(store: Store) -> ArticleId:
    (summary,) = store.articles()
    store.apply(RemoveArticles((summary.id,)))
    return summary.id


def event_on(store: Store, day: str) -> EventId:
    columns = store.event_columns(ALL)
    return EventId(columns.id[columns.edtf.index(day)])


def days(store: Store, query: EventFilter = ALL) -> list[str]:
    return list(store.event_columns(query).edtf)


def test_a_corrected_event_has_its_source_back_and_no_twin(store: Store, file: Path) -> None:
    brought(store, file)
    event = event_on(store, "2019-04-02")
    store.apply(UpdateEvents((EventChange(event, {"title": "Second round"}),)))
    article = removed(store)
    assert days(store) == ["2019-04-02"]
    assert store.sources(event) == ()
    again = brought(store, file)
    assert (again.articles, again.renewed, again.restored) == (0, 0, 1)
    assert [summary.id for summary in store.articles()] == [article]
    assert days(store) == ["2019-03-05", "2019-03-12", "2019-04-02"]
    held = store.event(event)
    assert held is not None
    assert held.title == "Second round"
    assert len(store.sources(event)) == 1
    assert store.check().problems == ()


def test_what_was_rejected_stays_rejected(store: Store, file: Path) -> None:
    brought(store, file)
    store.apply(SetReview((event_on(store, "2019-03-12"),), Review.REJECTED))
    planned = store.event(event_on(store, "2019-04-02"))
    assert planned is not None
    store.apply(RejectMention(planned.mentions[0]))
    article = store.articles()[0].id
    words = next(t for t in store.timexes(article) if t.value == "2019-03-05")
    store.apply(RejectTimex(article, words.key))
    removed(store)
    assert days(store) == []
    brought(store, file)
    assert days(store) == ["2019-03-12"]
    assert days(store, EventFilter()) == []
    assert store.rejected_timexes(article) == {words.key}
    assert [event.title for event in store.undated()] != []


def test_what_was_merged_is_told_by_it_again(store: Store, file: Path) -> None:
    brought(store, file)
    one, other = event_on(store, "2019-03-12"), event_on(store, "2019-03-05")
    store.apply(SetReview((one, other), Review.ACCEPTED))
    removed(store)
    store.apply(MergeEvents(one, (other,)))
    brought(store, file)
    assert days(store) == ["2019-03-12", "2019-04-02"]
    assert len(store.sources(one)) == 2
    assert store.check().problems == ()


def test_it_is_one_step_that_runs_both_ways(store: Store, file: Path) -> None:
    brought(store, file)
    removed(store)
    brought(store, file)
    now = days(store)
    for _ in range(2):
        store.undo()
        assert store.articles() == []
        assert days(store) == []
        store.undo()
        assert days(store) == now
        store.redo()
        assert days(store) == []
        store.redo()
        assert days(store) == now
        assert len(store.articles()) == 1
    assert store.check().problems == ()


def test_the_views_are_told_what_came_back(store: Store, file: Path) -> None:
    brought(store, file)
    article = removed(store)
    changes = brought(store, file).changes
    assert changes.articles_added == {article}
    assert changes.events_added == set(store.event_columns().id)


def test_an_import_that_was_undone_begins_afresh(store: Store, file: Path) -> None:
    brought(store, file)
    store.undo()
    again = brought(store, file)
    assert (again.articles, again.restored) == (1, 0)


def test_what_the_history_has_forgotten_begins_afresh(store: Store, file: Path) -> None:
    brought(store, file)
    removed(store)
    store.trim(keep_steps=0, keep_since=NOW + 1)
    again = brought(store, file)
    assert (again.articles, again.restored) == (1, 0)
    assert store.check().problems == ()


def test_the_command_line_says_so(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "c.dateline"
    main(["import", str(file), "--into", str(path)])
    with Store.open(path, lambda: NOW, uuid7_source(lambda: NOW)) as store:
        removed(store)
    assert main(["import", str(file), "--into", str(path)]) == 0
    assert "1 article had been removed and is back as you had left it." in capsys.readouterr().out
