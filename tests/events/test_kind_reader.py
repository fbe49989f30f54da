"""What kind a wording tells that no list of words has, and how often that is right."""

from __future__ import annotations

import csv
import gzip
from dataclasses import dataclass
from importlib.resources import files

import pytest

from timeline.events.kind_reader import KINDS, kind_reader, likeliest
from timeline.language import tokens
from timeline.records import Kind
from timeline.spans import Span


@dataclass(frozen=True)
class Example:
    """Words of a sentence, those of the event from ``first`` to ``last`` (exclusive)."""

    words: list[str]
    first: int
    last: int


def example(text: str) -> Example:
    """The event's words stand between ⟦ and ⟧."""
    left, rest = text.split("⟦")
    own, right = rest.split("⟧")
    parts = [words(part) for part in (left, own, right)]
    first = len(parts[0])
    return Example([*parts[0], *parts[1], *parts[2]], first, first + len(parts[1]))


def words(text: str) -> list[str]:
    return [token.text for token in tokens(text, Span(0, len(text)))]


def read(text: str, told: Kind | None) -> Kind:
    given = example(text)
    return likeliest(kind_reader().odds_of(given.words, given.first, given.last, told), told)


@pytest.mark.parametrize(
    ("told", "kind", "text"),
    [
        ("other", "military", "Gunboats ⟦lobbed⟧ shells into the harbour of Aden at dawn."),
        ("other", "agreement", "Oman and Yemen ⟦put⟧ their border quarrel to rest on Sunday."),
        ("other", "visit", "The Finnish premier ⟦jetted⟧ into Ottawa on Tuesday night."),
        ("other", "diplomatic protest", "Chad ⟦gave⟧ the French chargé two days to pack."),
        ("statement", "vote", "Deputies in Lusaka ⟦carried⟧ the motion by ten votes on Friday."),
        ("visit", "crisis", "Protesters ⟦poured⟧ into the presidential palace in Quito."),
        # What the rules say is kept where the wording does not speak against it.
        ("meeting", "meeting", "The five presidents ⟦gathered⟧ in Bishkek on Thursday."),
        ("negotiation", "negotiation", "Envoys of both sides ⟦sat down⟧ in Doha on Monday."),
        ("agreement", "agreement", "Peru and Chile ⟦signed⟧ the protocol on 3 May."),
        ("sanction", "sanction", "Ottawa ⟦froze⟧ the assets of nine generals on Friday."),
    ],
)
def test_the_wording_tells_the_kind(told: str, kind: str, text: str) -> None:
    assert read(text, Kind(told)) == Kind(kind)


def test_the_same_wording_always_tells_the_same() -> None:
    text = "The Finnish premier ⟦jetted⟧ into Ottawa on Tuesday night."
    assert len({read(text, told) for told in (None, None, None)}) == 1


def test_only_words_near_the_event_are_read() -> None:
    near = "in Geneva on Monday the two ministers ⟦met⟧ " + "and so on " * 20
    assert read("far away " * 40 + near, None) == read("long ago " * 40 + near, None)


def held() -> list[dict[str, str]]:
    path = files("resources").joinpath("kinds", "examples.tsv.gz")
    text = gzip.decompress(path.read_bytes()).decode("utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [row for row in rows if row["use"] == "held" and row["rules"]]


def test_it_names_more_kinds_right_than_the_rules_on_text_that_neither_was_made_from() -> None:
    rows = held()
    by_rules = sum(row["rules"] == row["kind"] for row in rows) / len(rows)
    right = sum(read(row["example"], Kind(row["rules"])) == row["kind"] for row in rows)
    assert right / len(rows) > max(by_rules + 0.06, 0.8)


def test_every_kind_has_examples_and_odds() -> None:
    path = files("resources").joinpath("kinds", "examples.tsv.gz")
    lines = gzip.decompress(path.read_bytes()).decode("utf-8").splitlines()[1:]
    assert {line.split("\t")[1] for line in lines} == {kind.value for kind in KINDS}
