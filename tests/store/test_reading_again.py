"""An article is read again: what a person has said outranks what the machine finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from made_articles import (
    GENEVA,
    NATO,
    RUSSIA,
    addition,
    document_date,
    extraction,
    imported,
    ref,
)
from snapshots import assert_whole, snapshot

from timeline import edtf
from timeline.edits import (
    AddArticles,
    AddRelation,
    DismissDifferences,
    EventChange,
    LinkMention,
    MergeEvents,
    Reextract,
    RejectMention,
    RejectTimex,
    SetDocumentDate,
    SetReview,
    SplitEvent,
    UpdateEvents,
)
from timeline.identity import counting_source
from timeline.ordering import place_by_order
from timeline.records import (
    Event,
    EventId,
    Extraction,
    Kind,
    Order,
    Place,
    Relation,
    RelationId,
    RelationKind,
    Review,
    Status,
)
from timeline.store import Difference, Store

TALKS = "Envoys held [talks] on {Monday|2022-01-10} in Geneva."
COUNCIL = "The [council] met {on Wednesday|2022-01-12} in Brussels."
SUMMIT = "A [summit] may follow {in February|2022-02}."
FOUND = extraction(TALKS, COUNCIL, SUMMIT, name="a1")
E0, E1, E2 = (EventId(f"a1/e{n}") for n in range(3))
VIENNA = Place("Vienna", "AUT")


@pytest.fixture
def store(path: Path, clock: Callable[[], int]) -> Iterator[Store]:
    """One article with three events."""
    ids = counting_source("made")
    with Store.create(path, clock, ids, place=place_by_order, durable=False) as made:
        made.apply(imported(FOUND))
        yield made


def got(store: Store, event: EventId) -> Event:
    found = store.event(event)
    assert found is not None
    return found


def understood(found: Extraction = FOUND, **fields: object) -> Reextract:
    """The same text, of whose first mention the machine now says this."""
    first = replace(found.mentions[0], **fields)
    return Reextract(FOUND.article.id, replace(found, mentions=(first, *found.mentions[1:])))


def edited(*lines: str, **options: object) -> Reextract:
    """The article in another wording."""
    return Reextract(FOUND.article.id, extraction(*lines, name="a1", **options))  # type: ignore[arg-type]


CHANGES = [
    ("title", "Other talks", {"title": "Other talks"}),
    ("time", edtf.parse("2022-01-11"), {"time": edtf.parse("2022-01-11")}),
    ("kind", Kind.MEETING, {"kind": Kind.MEETING}),
    ("status", Status.CANCELLED, {"status": Status.CANCELLED}),
    ("place", VIENNA, {"places": (VIENNA,)}),
    ("participants", (NATO,), {"participants": (NATO,)}),
]
MINE = {
    "title": "Mine",
    "time": edtf.parse("2022-03-03"),
    "kind": Kind.VOTE,
    "status": Status.POSTPONED,
    "place": Place("Oslo", "NOR"),
    "participants": (RUSSIA, NATO),
}


@pytest.mark.parametrize(("field", "value", "said"), CHANGES, ids=[c[0] for c in CHANGES])
def test_a_field_that_nobody_has_set_follows_the_machine(
    store: Store, field: str, value: object, said: dict[str, object]
) -> None:
    before = snapshot(store)
    store.apply(understood(**said))
    assert getattr(got(store, E0), field) == value
    assert got(store, E0).touched == frozenset()
    assert store.differences(E0) == ()
    store.undo()
    assert snapshot(store) == before


@pytest.mark.parametrize(("field", "value", "said"), CHANGES, ids=[c[0] for c in CHANGES])
def test_a_field_that_a_person_has_set_stays_and_the_difference_is_on_offer(
    store: Store, field: str, value: object, said: dict[str, object]
) -> None:
    store.apply(UpdateEvents((EventChange(E0, {field: MINE[field]}),)))
    store.apply(understood(**said))
    assert getattr(got(store, E0), field) == MINE[field]
    (difference,) = store.differences(E0)
    assert difference == Difference(E0, field, value)
    store.apply(UpdateEvents((EventChange(E0, {field: difference.offered}),)))
    assert getattr(got(store, E0), field) == value
    assert store.differences(E0) == ()
    store.undo()
    store.apply(DismissDifferences(E0, (field,)))
    assert store.differences(E0) == ()
    assert getattr(got(store, E0), field) == MINE[field]


def test_an_offer_that_has_become_what_was_set_is_no_offer(store: Store) -> None:
    store.apply(UpdateEvents((EventChange(E0, {"title": "Mine"}),)))
    store.apply(understood(title="Other"))
    assert len(store.differences(E0)) == 1
    store.apply(understood(title="Mine"))
    assert store.differences(E0) == ()


def test_another_day_of_writing_moves_what_the_machine_dated_and_offers_the_rest(
    store: Store,
) -> None:
    store.apply(UpdateEvents((EventChange(E1, {"time": edtf.parse("2022-01-20")}),)))
    later = extraction(
        TALKS.replace("2022-01-10", "2023-01-09"), COUNCIL.replace("2022-01-12", "2023-01-11"),
        SUMMIT, name="a1", date=document_date("2023-01-06"),
    )  # fmt: skip
    changes = store.apply(SetDocumentDate(FOUND.article.id, later))
    assert (got(store, E0).time, got(store, E1).time) == (
        edtf.parse("2023-01-09"), edtf.parse("2022-01-20"),
    )  # fmt: skip
    assert store.differences(E1) == (Difference(E1, "time", edtf.parse("2023-01-11")),)
    assert changes.events_updated == {E0, E1}
    assert changes.articles_updated == {"a1"}
    assert store.history()[-1].label == "Set the date of Talks in Geneva"


def test_what_is_dated_by_order_moves_with_a_moved_event_unless_a_person_dated_it(
    store: Store,
) -> None:
    for name, subject in (("r1", E1), ("r2", E2)):
        order = Order(RelationKind.AFTER, 3, 3)
        store.apply(AddRelation(Relation(RelationId(name), subject, E0, order)))
    store.apply(UpdateEvents((EventChange(E2, {"time": edtf.parse("2022-06-01")}),)))
    store.apply(understood(time=edtf.parse("2022-01-17")))
    assert [got(store, e).time for e in (E0, E1, E2)] == [
        edtf.parse("2022-01-17"), edtf.parse("2022-01-20"), edtf.parse("2022-06-01"),
    ]  # fmt: skip


# rejected stays rejected


def test_a_rejected_event_stays_rejected(store: Store) -> None:
    store.apply(SetReview((E0,), Review.REJECTED))
    store.apply(understood(title="Other"))
    assert got(store, E0).review is Review.REJECTED
    assert store.event_columns().id == [E1, E2]


def test_words_that_are_no_event_stay_so(store: Store) -> None:
    store.apply(RejectMention(ref(FOUND, 0)))
    store.apply(understood(title="Other"))
    store.apply(edited("A new line.", TALKS, COUNCIL, SUMMIT))
    first, *_ = store.mentions(FOUND.article.id)
    assert (first.rejected, first.event) == (True, None)
    assert store.event_columns().id == [E1, E2]


def test_words_that_are_no_date_stay_so(store: Store) -> None:
    store.apply(RejectTimex(FOUND.article.id, FOUND.timexes[0].key))
    assert got(store, E0).time is None
    for again in (understood(), edited("A new line.", TALKS, COUNCIL, SUMMIT)):
        store.apply(again)
        assert got(store, E0).time is None
        (key,) = store.rejected_timexes(FOUND.article.id)
        start, end = map(int, key.split("-"))
        article = store.article(FOUND.article.id)
        assert article is not None
        assert article.text[start:end] == "Monday"


# merged and split stay so

SECOND = extraction("The [talks] of {10 January|2022-01-10} were long.", name="a2", title="Long")


@pytest.fixture(params=["understood", "edited"])
def again(request: pytest.FixtureRequest) -> Reextract:
    """The first article, by newer rules or in another wording."""
    if request.param == "understood":
        return understood(title="Other")
    return edited("A new line.", TALKS, COUNCIL, SUMMIT)


def test_what_was_merged_stays_merged(store: Store, again: Reextract) -> None:
    store.apply(imported(SECOND))
    store.apply(MergeEvents(EventId("a2/e0"), (E0, E1)))
    store.apply(again)
    merged = got(store, EventId("a2/e0"))
    assert len(merged.mentions) == 3
    assert store.event(E0) is None
    assert store.event_columns().id == ["a2/e0", E2]
    assert_whole(store)


def test_what_was_split_stays_split(store: Store, again: Reextract) -> None:
    joined = replace(addition(SECOND), events=(), joins=((E0, ref(SECOND)),))
    store.apply(AddArticles((joined,)))
    new = Event(EventId("split"), "Long talks", edtf.parse("2022-01-10"))
    store.apply(SplitEvent(E0, (ref(SECOND),), new))
    store.apply(again)
    assert got(store, EventId("split")).mentions == (ref(SECOND),)
    assert len(got(store, E0).mentions) == 1


def test_what_was_linked_by_hand_stays_linked(store: Store, again: Reextract) -> None:
    store.apply(LinkMention(E1, ref(FOUND, 0)))
    store.apply(again)
    assert len(got(store, E1).mentions) == 2
    assert store.event(E0) is None


# the text was edited


def quotes(store: Store, event: EventId) -> list[str]:
    return [source.quote for source in store.sources(event)]


def test_quotes_are_found_again_where_lines_came_in_and_moved(store: Store) -> None:
    store.apply(edited("Something new.", SUMMIT, "And more.", TALKS, COUNCIL))
    assert quotes(store, E0) == ["Envoys held talks on Monday in Geneva."]
    assert quotes(store, E1) == ["The council met on Wednesday in Brussels."]
    assert quotes(store, E2) == ["A summit may follow in February."]
    assert not any(mention.moved for mention in store.mentions(FOUND.article.id))
    assert_whole(store)


def test_of_equal_quotes_the_words_around_tell_which_is_which(
    path: Path, clock: Callable[[], int], tmp_path: Path
) -> None:
    lines = ("First day.", TALKS, "Second day.", TALKS, "The end.")
    first = extraction(*lines, name="a1")
    with Store.create(tmp_path / "e.dateline", clock, counting_source("x"), durable=False) as store:
        store.apply(imported(first))
        store.apply(UpdateEvents((EventChange(E1, {"title": "The second"}),)))
        shorter = extraction("Second day.", TALKS, "The end.", name="a1")
        store.apply(Reextract(first.article.id, shorter))
        (mention,) = [m for m in store.mentions(first.article.id) if not m.moved]
        assert mention.event == E1
        assert got(store, E1).title == "The second"


def test_a_quote_that_is_gone_is_marked_and_kept_in_its_old_words(store: Store) -> None:
    store.apply(SetReview((E0,), Review.ACCEPTED))
    store.apply(edited(COUNCIL, SUMMIT))
    assert quotes(store, E0) == ["Envoys held talks on Monday in Geneva."]
    moved = [m for m in store.mentions(FOUND.article.id) if m.moved]
    assert [mention.event for mention in moved] == [E0]
    report = store.check()
    assert [quote.quote for quote in report.moved] == ["Envoys held talks on Monday in Geneva."]
    assert report.is_sound


def test_a_quote_that_comes_back_is_found(store: Store) -> None:
    store.apply(edited(COUNCIL, SUMMIT))
    store.apply(edited(COUNCIL, SUMMIT, TALKS))
    assert not any(mention.moved for mention in store.mentions(FOUND.article.id))
    assert quotes(store, E0) == ["Envoys held talks on Monday in Geneva."]
    assert GENEVA in {m.mention.places[0] for m in store.mentions(FOUND.article.id)}


def test_undo_brings_the_old_wording_back(store: Store) -> None:
    before = snapshot(store)
    store.apply(edited("All new.", "Nothing is left."))
    store.undo()
    assert snapshot(store) == before
    assert_whole(store)
