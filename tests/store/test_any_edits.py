"""Any edits in any order: each can be taken back and done again, and the file stays whole.

Short by default. ``DATELINE_STORE_STEPS=10000`` runs about so many edits.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from made_articles import GENEVA, NATO, RUSSIA, addition, document_date, extraction
from snapshots import EVERYTHING, assert_whole, snapshot

from timeline import edtf
from timeline.edits import (
    AddArticles,
    AddEvent,
    AddRelation,
    Compound,
    DismissDifferences,
    Edit,
    EventChange,
    ImportTable,
    KeepApart,
    LinkMention,
    MergeEvents,
    OrderEvents,
    Reextract,
    RejectMention,
    RejectTimex,
    RemoveArticles,
    RemoveEvents,
    RemoveRelation,
    SetDocumentDate,
    SetReview,
    SplitEvent,
    TableBatch,
    TableChange,
    UnlinkMention,
    UpdateEvents,
)
from timeline.errors import UserError
from timeline.identity import counting_source
from timeline.records import (
    ArticleId,
    Event,
    EventId,
    Extraction,
    Kind,
    MentionRef,
    Order,
    Place,
    Relation,
    RelationId,
    RelationKind,
    Review,
    Status,
)
from timeline.store import Store
from timeline.timevalue import TimeValue

ASKED = os.environ.get("DATELINE_STORE_STEPS")
STEPS = int(ASKED or 150)
STEPS_A_RUN = 50

LINES = (
    "Envoys held [talks] on {Monday|2022-01-10} in Geneva.",
    "The [council] met {on Wednesday|2022-01-12} and again.",
    "A [summit] may follow {in February|2022-02}.",
    "No [meeting] is planned.",
    "The [vote] was put off {to late 2022|2022-11/2022-12}.",
    "北京 [会谈] 于 {周一|2022-01-10} 举行。",
    "Nothing happened at all.",
)
TIMES = tuple(
    edtf.parse(text)
    for text in ("2022-01-10", "[2022-01-11..2022-01-16]", "2022", "2022-01/..", "-0043-03-15")
)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "title": st.sampled_from(["A", "B “quoted”", "会议", "Ünïcode"]),
    "time": st.sampled_from([None, *TIMES]),
    "kind": st.sampled_from(Kind),
    "status": st.sampled_from(Status),
    "place": st.sampled_from([None, GENEVA, Place("Wien")]),
    "participants": st.lists(st.sampled_from([NATO, RUSSIA]), unique=True).map(tuple),
    "tags": st.lists(st.sampled_from(["x", "y", "z"]), unique=True).map(tuple),
    "note": st.sampled_from(["", "see 会议", "again"]),
}


def a_day_later(order: Order, anchor: TimeValue) -> TimeValue:
    day = anchor.first_day
    return anchor if day is None else edtf.day(day + order.least)


class Document(RuleBasedStateMachine):
    """A document beside the list of all states it has been in."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._now = 1_700_000_000_000
        self._ids = counting_source("id")
        self._names = counting_source("a")
        self._path = Path(self._folder.name) / "any.dateline"
        self._store = Store.create(
            self._path, self._clock, self._ids, place=a_day_later, durable=False
        )
        self._states = [snapshot(self._store)]
        self._at = 0

    def _clock(self) -> int:
        self._now += 1
        return self._now

    def teardown(self) -> None:
        try:
            assert_whole(self._store)
        finally:
            self._store.close()
            self._folder.cleanup()

    # what there is to choose from

    def _events(self) -> list[EventId]:
        return [entry.event.id for entry in self._store.entries(EVERYTHING)]

    def _articles(self) -> list[ArticleId]:
        return [summary.id for summary in self._store.articles()]

    def _refs(self) -> list[MentionRef]:
        return [m.ref for article in self._articles() for m in self._store.mentions(article)]

    def _apply(self, edit: Edit) -> None:
        steps = len(self._store.history())
        try:
            changes = self._store.apply(edit)
        except UserError:
            assert snapshot(self._store) == self._states[self._at]
            return
        now = snapshot(self._store)
        if changes.is_empty and len(self._store.history()) == steps:
            assert now == self._states[self._at]
            return
        del self._states[self._at + 1 :]
        self._states.append(now)
        self._at += 1
        self._assert_changes_tell(changes)

    def _assert_changes_tell(self, changes: Any) -> None:
        """Every event that differs is named, and nothing is named wrongly."""
        before, after = (self._states[at]["entries"] for at in (self._at - 1, self._at))
        assert set(after) - set(before) == changes.events_added
        assert set(before) - set(after) == changes.events_removed
        both = set(before) & set(after)
        differing = {event for event in both if before[event].event != after[event].event}
        assert differing <= changes.events_updated <= both

    # rules

    @initialize(data=st.data())
    def begin(self, data: st.DataObject) -> None:
        self.add_articles(data)

    def _extraction(self, data: st.DataObject, name: str) -> Extraction:
        lines = data.draw(st.lists(st.sampled_from(LINES), min_size=1, max_size=5, unique=True))
        kind = data.draw(st.sampled_from([Kind.MEETING, Kind.VOTE]))
        conflicts = data.draw(st.sampled_from([(), ("The file says otherwise.",)]))
        return extraction(
            *lines, name=name, kind=kind, title=f"Article {name}",
            date=document_date("2022-01-07", *conflicts),
            participants=data.draw(VALUES["participants"]),
        )  # fmt: skip

    @rule(data=st.data())
    def add_articles(self, data: st.DataObject) -> None:
        events = self._events()
        found = self._extraction(data, self._names())
        added = addition(found)
        if events and added.events and data.draw(st.booleans()):
            join = (data.draw(st.sampled_from(events)), added.events[0].mentions[0])
            added = replace(added, events=added.events[1:], joins=(join,))
        editions: tuple[Reextract, ...] = ()
        if (held := self._articles()) and data.draw(st.booleans()):
            article = data.draw(st.sampled_from(held))
            again = self._extraction(data, article)
            joins = [
                (data.draw(st.sampled_from([*events, EventId(self._ids())])), mention.key)
                for mention in again.mentions
            ]
            editions = (Reextract(article, again, tuple(joins)),)
        self._apply(AddArticles((added,), editions=editions))

    @rule(data=st.data())
    def remove_article(self, data: st.DataObject) -> None:
        if articles := self._articles():
            self._apply(RemoveArticles((data.draw(st.sampled_from(articles)),)))

    @rule(data=st.data())
    def bring_back(self, data: st.DataObject) -> None:
        """An article that was removed comes again, in the same words or in others."""
        sql = "SELECT DISTINCT uuid FROM article WHERE removed > 0 AND uuid NOT IN "
        gone = self._store._raw.execute(f"{sql}(SELECT uuid FROM article WHERE removed = 0)")
        if names := sorted(name for (name,) in gone):
            name = data.draw(st.sampled_from(names))
            self._apply(AddArticles((), editions=(Reextract(name, self._extraction(data, name)),)))

    @rule(data=st.data(), dated=st.booleans())
    def read_again(self, data: st.DataObject, dated: bool) -> None:
        if not (articles := self._articles()):
            return
        article = data.draw(st.sampled_from(articles))
        found = self._extraction(data, article)
        if data.draw(st.booleans()):  # the same text, otherwise understood
            held = self._store.article(article)
            assert held is not None
            mentions = tuple(m.mention for m in self._store.mentions(article) if not m.moved)
            kept = (
                data.draw(st.lists(st.sampled_from(mentions), unique_by=lambda m: m.key))
                if mentions
                else []
            )
            told = tuple(
                replace(m, title=data.draw(VALUES["title"]), time=data.draw(VALUES["time"]))
                for m in kept
            )
            found = replace(
                found, article=held, mentions=told, timexes=self._store.timexes(article)
            )
        self._apply((SetDocumentDate if dated else Reextract)(article, found))

    @rule(data=st.data())
    def add_event(self, data: st.DataObject) -> None:
        event = Event(EventId(self._ids()), data.draw(VALUES["title"]), data.draw(VALUES["time"]))
        self._apply(AddEvent(event))

    @rule(data=st.data(), field=st.sampled_from(sorted(VALUES)))
    def update(self, data: st.DataObject, field: str) -> None:
        if events := self._events():
            some = data.draw(st.lists(st.sampled_from(events), min_size=1, max_size=3, unique=True))
            value = data.draw(VALUES[field])
            self._apply(UpdateEvents(tuple(EventChange(event, {field: value}) for event in some)))

    @rule(data=st.data(), count=st.integers(0, 3), review=st.sampled_from(Review))
    def import_table(self, data: st.DataObject, count: int, review: Review) -> None:
        """New events in two batches, and new values for events that are there."""
        fresh = [
            Event(EventId(self._ids()), data.draw(VALUES["title"]), data.draw(VALUES["time"]),
                  place=data.draw(VALUES["place"]), tags=data.draw(VALUES["tags"]), review=review)
            for _ in range(count)
        ]  # fmt: skip
        held = data.draw(st.lists(st.sampled_from(self._events() or [EventId("")]), unique=True))
        changes = tuple(
            TableChange(event, {name: data.draw(VALUES[name]), "review": review})
            for event in held
            if event
            for name in (data.draw(st.sampled_from(sorted(VALUES))),)
        )
        batches = (
            TableBatch(tuple(fresh[:1]), changes[:1]),
            TableBatch(tuple(fresh[1:]), changes[1:]),
        )
        self._apply(ImportTable("a.csv", batches))

    @rule(data=st.data(), review=st.sampled_from(Review))
    def review(self, data: st.DataObject, review: Review) -> None:
        if events := self._events():
            self._apply(SetReview((data.draw(st.sampled_from(events)),), review))

    @rule(data=st.data(), after=st.booleans())
    def order(self, data: st.DataObject, after: bool) -> None:
        events = self._events()
        if len(events) > 1:
            some = data.draw(st.lists(st.sampled_from(events), min_size=2, max_size=3, unique=True))
            self._apply(OrderEvents(tuple(some[1:]), some[0], after))

    @rule(data=st.data())
    def remove_event(self, data: st.DataObject) -> None:
        if events := self._events():
            self._apply(RemoveEvents((data.draw(st.sampled_from(events)),)))

    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        events = self._events()
        if len(events) > 1:
            some = data.draw(st.lists(st.sampled_from(events), min_size=2, max_size=4, unique=True))
            self._apply(MergeEvents(some[0], tuple(some[1:])))

    @rule(data=st.data())
    def keep_apart(self, data: st.DataObject) -> None:
        events = self._events()
        if len(events) > 1:
            pair = data.draw(st.lists(st.sampled_from(events), min_size=2, max_size=2, unique=True))
            self._apply(KeepApart(pair[0], pair[1]))

    @rule(data=st.data())
    def split(self, data: st.DataObject) -> None:
        entries = [e.event for e in self._store.entries(EVERYTHING) if len(e.event.mentions) > 1]
        if entries:
            event = data.draw(st.sampled_from(entries))
            refs = data.draw(st.lists(st.sampled_from(event.mentions), min_size=1, unique=True))
            new = Event(EventId(self._ids()), "Split off")
            self._apply(SplitEvent(event.id, tuple(refs), new))

    @rule(data=st.data(), link=st.booleans())
    def link(self, data: st.DataObject, link: bool) -> None:
        events, refs = self._events(), self._refs()
        if events and refs:
            event, ref = data.draw(st.sampled_from(events)), data.draw(st.sampled_from(refs))
            self._apply(LinkMention(event, ref) if link else UnlinkMention(event, ref))

    @rule(data=st.data(), rejected=st.booleans())
    def reject_mention(self, data: st.DataObject, rejected: bool) -> None:
        if refs := self._refs():
            self._apply(RejectMention(data.draw(st.sampled_from(refs)), rejected))

    @rule(data=st.data(), rejected=st.booleans())
    def reject_timex(self, data: st.DataObject, rejected: bool) -> None:
        for article in self._articles():
            if timexes := self._store.timexes(article):
                key = data.draw(st.sampled_from(timexes)).key
                self._apply(RejectTimex(article, key, rejected))
                return

    @rule(data=st.data())
    def relate(self, data: st.DataObject) -> None:
        events = self._events()
        if len(events) > 1:
            one, other = data.draw(
                st.lists(st.sampled_from(events), min_size=2, max_size=2, unique=True)
            )
            order = Order(RelationKind.AFTER, data.draw(st.integers(1, 9)))
            self._apply(AddRelation(Relation(RelationId(self._ids()), one, other, order)))

    @rule(data=st.data())
    def unrelate(self, data: st.DataObject) -> None:
        if found := [r for event in self._events() for r in self._store.relations(event)]:
            self._apply(RemoveRelation(data.draw(st.sampled_from(found)).id))

    @rule(data=st.data())
    def several(self, data: st.DataObject) -> None:
        if events := self._events():
            event = data.draw(st.sampled_from(events))
            new = Event(EventId(self._ids()), "Made in passing")
            change = UpdateEvents((EventChange(event, {"note": "both"}),))
            last = data.draw(st.sampled_from([event, new.id]))
            self._apply(Compound("Several", (AddEvent(new), change, RemoveEvents((last,)))))

    @rule(data=st.data())
    def dismiss(self, data: st.DataObject) -> None:
        for event in self._events():
            if found := self._store.differences(event):
                self._apply(DismissDifferences(event, (found[0].field,)))
                return

    @rule(times=st.integers(1, 6))
    def undo(self, times: int) -> None:
        for _ in range(times):
            if self._at == 0:
                assert not self._store.can_undo
                return
            changes = self._store.undo()
            self._at -= 1
            assert snapshot(self._store) == self._states[self._at]
            after, before = (self._states[at]["entries"] for at in (self._at, self._at + 1))
            assert changes.events_added == set(after) - set(before)
            assert changes.events_removed == set(before) - set(after)

    @rule(times=st.integers(1, 6))
    def redo(self, times: int) -> None:
        for _ in range(times):
            if self._at + 1 == len(self._states):
                assert not self._store.can_redo
                return
            self._store.redo()
            self._at += 1
            assert snapshot(self._store) == self._states[self._at]

    @rule()
    def open_again(self) -> None:
        self._store.close()
        self._store = Store.open(
            self._path, self._clock, self._ids, place=a_day_later, durable=False
        )
        assert snapshot(self._store) == self._states[self._at]

    @precondition(lambda self: self._at > 5)
    @rule(keep=st.integers(0, 4))
    def trim(self, keep: int) -> None:
        forgotten = self._store.trim(keep_steps=keep, keep_since=1 << 60)
        assert forgotten == max(0, self._at - keep)
        del self._states[:forgotten]
        self._at -= forgotten
        assert snapshot(self._store) == self._states[self._at]


Document.TestCase.settings = settings(
    max_examples=max(1, STEPS // STEPS_A_RUN),
    stateful_step_count=STEPS_A_RUN,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate,) if ASKED else tuple(Phase),
    derandomize=not ASKED,
)
TestAnyEdits = Document.TestCase
