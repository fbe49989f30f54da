"""What a person finds by words, and how often things are found."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_articles import GENEVA, NATO, RUSSIA, extraction, imported

from timeline.daynumber import DayNumber, parse_iso_day
from timeline.edits import AddEvent, EventChange, RemoveArticles, SetReview, UpdateEvents
from timeline.query import EventFilter, QueryError, parse_query
from timeline.records import Article, Event, EventId, Kind, Place, Review
from timeline.store import ArticleHit, EventHit, Store

GENEVA_TALKS = extraction(
    "Envoys held [talks] on {Monday|2022-01-10} in Geneva about natural gas.",
    "A [summit] may follow {in February|2022-02}, said José Müller.",
    name="a1",
)
VIENNA_VOTE = extraction(
    "The [vote] on gas prices is {today|2023-05-05}.",
    name="a2", title="Vienna votes", kind=Kind.VOTE, place=Place("Vienna", "AUT"),
    participants=(NATO, RUSSIA),
)  # fmt: skip
PEKING = extraction(
    "中俄外长 [会谈] 于 {周一|2022-01-17} 在北京举行。", name="a3", title="北京会谈", place=None
)


@pytest.fixture
def filled(store: Store) -> Store:
    store.apply(imported(GENEVA_TALKS, VIENNA_VOTE, PEKING))
    tagged = {"tags": ("energy",), "note": "See the 北京 paper."}
    store.apply(UpdateEvents((EventChange(EventId("a2/e0"), tagged),)))
    store.apply(AddEvent(Event(EventId("mine"), "Congress of Vienna")))
    return store


def events(store: Store, text: str) -> list[str]:
    return [hit.event for hit in store.search(text) if isinstance(hit, EventHit)]


def articles(store: Store, text: str) -> list[str]:
    return [hit.article for hit in store.search(text) if isinstance(hit, ArticleHit)]


@pytest.mark.parametrize(
    ("text", "found", "told"),
    [
        ("talks", ["a1/e0"], ["a1"]),
        ("TALK", ["a1/e0"], ["a1"]),
        ("gas", [], ["a1", "a2"]),
        ("natural gas", [], ["a1"]),
        ('"gas prices"', [], ["a2"]),
        ('"gas talks"', [], []),
        ("muller jose", [], ["a1"]),
        ("vienna", ["a2/e0", "mine"], ["a2"]),
        ("energy", ["a2/e0"], []),
        ("北京", ["a2/e0"], ["a3"]),
        ("北京举行", [], ["a3"]),
        ("外长 会谈", [], ["a3"]),
        ("会谈", ["a3/e0"], ["a3"]),
        ("北京 paper", ["a2/e0"], []),
        ("zzz", [], []),
        ("", [], []),
        ("* - ( ) OR", [], []),
        ("kind:vote", ["a2/e0"], []),
        ("kind:vote gas", [], ["a2"]),
        ("place:Geneva gas", [], ["a1"]),
        ("place:aut", ["a2/e0"], []),
        ("who:NATO vienna", ["a2/e0"], ["a2"]),
        ("from:2022-02 to:2022-12", ["a1/e1"], []),
        ("is:undated", ["mine"], []),
        ("article:a1", ["a1/e0", "a1/e1"], []),
    ],
)
def test_events_and_articles_are_found_by_words_and_restrictions(
    filled: Store, text: str, found: list[str], told: list[str]
) -> None:
    assert sorted(events(filled, text)) == found
    assert sorted(articles(filled, text)) == told


def test_a_hit_in_an_article_has_its_place_its_words_and_its_event(filled: Store) -> None:
    (hit,) = filled.search("natural")
    assert isinstance(hit, ArticleHit)
    article = filled.article(hit.article)
    assert isinstance(article, Article)
    assert hit.span.of(article.text) == "natural"
    assert [mark.of(hit.snippet) for mark in hit.marks] == ["natural"]
    assert "talks on Monday in Geneva about natural gas." in hit.snippet
    assert hit.event == "a1/e0"


def test_a_snippet_of_a_long_text_is_cut_at_words_around_the_find(store: Store) -> None:
    words = "word " * 400
    store.apply(imported(extraction(f"{words}needle [talks] {{today|2022-01-07}} {words}")))
    (hit,) = [hit for hit in store.search("needle") if isinstance(hit, ArticleHit)]
    assert hit.snippet.startswith("…word ")
    assert hit.snippet.endswith("word…")
    assert [mark.of(hit.snippet) for mark in hit.marks] == ["needle"]
    assert len(hit.snippet) < 220


def test_what_is_in_the_title_comes_first(store: Store) -> None:
    store.apply(AddEvent(Event(EventId("note"), "Other", note="accord " * 3)))
    store.apply(AddEvent(Event(EventId("title"), "Accord of Oslo")))
    assert events(store, "accord") == ["title", "note"]


def test_of_very_common_words_those_in_titles_come_first(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("timeline.store.search._RANKED", 1)
    for number in range(3):
        store.apply(AddEvent(Event(EventId(f"note{number}"), "Other", note="accord")))
    store.apply(AddEvent(Event(EventId("title"), "Accord of Oslo")))
    assert events(store, "accord") == ["title", "note0", "note1", "note2"]
    assert [hit.event for hit in store.search("accord", 2)] == ["title", "note0"]


def test_search_follows_every_change(filled: Store) -> None:
    rename = UpdateEvents((EventChange(EventId("a1/e0"), {"title": "Rendezvous"}),))
    filled.apply(rename)
    assert (events(filled, "rendezvous"), events(filled, "talks")) == (["a1/e0"], [])
    filled.undo()
    assert (events(filled, "rendezvous"), events(filled, "talks")) == ([], ["a1/e0"])
    filled.apply(RemoveArticles((GENEVA_TALKS.article.id,)))
    assert filled.search("natural") == []
    filled.undo()
    assert articles(filled, "natural") == ["a1"]


def test_a_query_that_cannot_be_understood_is_told(filled: Store) -> None:
    with pytest.raises(QueryError, match="did you mean “vote”"):
        filled.search("kind:votee")


def test_rejected_events_are_found_when_asked_for(filled: Store) -> None:
    filled.apply(SetReview((EventId("a1/e0"),), Review.REJECTED))
    assert events(filled, "talks") == []
    assert events(filled, "talks also:rejected") == ["a1/e0"]
    assert events(filled, "review:rejected") == ["a1/e0"]


# facets


def counts(store: Store, query: EventFilter, facet: str) -> dict[str, int]:
    return {count.value: count.count for count in getattr(store.facets(query), facet)}


@pytest.mark.parametrize(
    ("facet", "expected"),
    [
        ("kinds", {"negotiation": 3, "vote": 1, "other": 1}),
        ("statuses", {"past": 5}),
        ("reviews", {"unreviewed": 5}),
        ("places", {"Geneva": 2, "Vienna": 1}),
        ("participants", {"Russia": 4, "NATO": 1}),
        ("tags", {"energy": 1}),
        ("articles", {"a1": 2, "a2": 1, "a3": 1}),
        ("periods", {"2022": 3, "2023": 1}),
    ],
)
def test_facets_count_the_events_of_a_filter(
    filled: Store, facet: str, expected: dict[str, int]
) -> None:
    found = filled.facets()
    assert (found.total, found.undated) == (5, 1)
    assert counts(filled, EventFilter(), facet) == expected


def test_facets_follow_the_filter_and_their_values_are_filters(filled: Store) -> None:
    found = filled.facets(parse_query("who:Russia"))
    assert found.total == 4
    assert counts(filled, parse_query("who:Russia"), "places") == {"Geneva": 2, "Vienna": 1}
    for period in filled.facets().periods:
        query = parse_query(f"date:{period.value}")
        assert filled.facets(replace(query, undated=False)).total == period.count


def test_years_give_way_to_decades_and_centuries_where_there_are_many(store: Store) -> None:
    lines = [f"The [vote] was {{then|{year:04}-05-05}}." for year in range(1001, 2001, 4)]
    store.apply(imported(extraction(*lines)))
    periods = store.facets().periods
    assert len(periods) == 100
    assert (periods[0].words, periods[0].count) == ("1000–1009", 3)
    assert store.facets(parse_query(f"date:{periods[0].value}")).total == 3


# windows in time


def test_a_window_in_time_is_read_by_itself(filled: Store) -> None:
    def window(first: str, last: str) -> list[str]:
        days = (DayNumber(parse_iso_day(day)) for day in (first, last))
        return filled.event_columns(EventFilter(earliest=next(days), latest=next(days))).id

    assert window("2022-01-11", "2022-01-16") == []
    assert window("2022-01-10", "2022-01-10") == ["a1/e0"]
    assert window("2022-02-28", "2023-05-05") == ["a1/e1", "a2/e0"]
    assert GENEVA.name in filled.event_columns(EventFilter()).place
