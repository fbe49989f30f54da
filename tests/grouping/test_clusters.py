"""Whole clusters of articles, read and grouped: the same happening once, whoever tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest

from timeline.extraction import extract
from timeline.intake import tell_together
from timeline.reading import article_from_text
from timeline.records import ArticleId, EventMention, Extraction, MentionRef
from timeline.spans import Span

CLUSTERS = Path(__file__).parent / "clusters"
_MARK = re.compile(r"\[\[(?P<word>[^|\]]+)\|(?P<event>[^\]]+)\]\]")


@dataclass(frozen=True, slots=True)
class Label:
    """The word that tells an event, and which event it tells."""

    span: Span
    event: str


@dataclass(frozen=True, slots=True)
class Told:
    """A labelled word, and the group of the mention that was found for it."""

    article: str
    event: str
    group: int


def unmarked(text: str) -> tuple[str, list[Label]]:
    """The text as it is read, and its labels."""
    plain, labels, end = "", [], 0
    for mark in _MARK.finditer(text):
        plain += text[end : mark.start()]
        labels.append(Label(Span(len(plain), len(plain) + len(mark["word"])), mark["event"]))
        plain += mark["word"]
        end = mark.end()
    return plain + text[end:], labels


@cache
def read_cluster(name: str) -> list[Told]:
    """Labelled mentions that were found with a date, and their groups."""
    extractions: list[Extraction] = []
    labels: dict[ArticleId, list[Label]] = {}
    for path in sorted((CLUSTERS / name).glob("*.txt")):
        text, labels[ArticleId(path.stem)] = unmarked(path.read_text(encoding="utf-8"))
        extractions.append(extract(article_from_text(text, path.name, ArticleId(path.stem))))
    group_of = {
        told.ref: number
        for number, group in enumerate(tell_together(extractions))
        for told in group
    }
    return [
        Told(found.article.id, label.event, group_of[MentionRef(found.article.id, mention.key)])
        for found in extractions
        for label, mention in matched(labels[found.article.id], found.mentions)
    ]


def matched(
    labels: list[Label], mentions: tuple[EventMention, ...]
) -> Iterator[tuple[Label, EventMention]]:
    """Each label with the dated mention of its sentence whose word is nearest; none twice."""
    taken: set[str] = set()
    for label in labels:
        near = [
            mention
            for mention in mentions
            if mention.time is not None and not mention.reporting and mention.key not in taken
            and mention.sentence.start <= label.span.start < mention.sentence.end
        ]  # fmt: skip
        best = min(near, key=lambda m: abs(m.trigger.start - label.span.start), default=None)
        if best is not None:
            taken.add(best.key)
            yield label, best


def pairs(told: list[Told]) -> tuple[int, int, int]:
    """Pairs that are together and should be, that are together, that should be."""
    right = together = wanted = 0
    for one, two in combinations(told, 2):
        same, joined = one.event == two.event, one.group == two.group
        right, together, wanted = right + (same and joined), together + joined, wanted + same
    return right, together, wanted


def test_clusters() -> None:
    """Over all clusters, so that one slip of the reading weighs as little as it should."""
    names = sorted(path.name for path in CLUSTERS.iterdir())
    counts = [pairs(read_cluster(name)) for name in names]
    right, together, wanted = (sum(column) for column in zip(*counts, strict=True))
    assert right / together >= 0.97
    assert right / wanted >= 0.88


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("tashkent", "kosygin-shastri", "kosygin-ayub"),
        ("tashkent", "opening", "shastri-ayub"),
        ("tashkent", "opening", "signing"),
        ("wye", "summit-opening", "white-house"),
        ("wye", "summit-opening", "netanyahu-arafat-dinner"),
        ("wye", "albright-arafat", "albright-netanyahu"),
        ("woodside", "biden-xi", "apec"),
        ("woodside", "biden-xi", "kishida-xi"),
        ("woodside", "kishida-xi", "kishida-yoon"),
        ("woodside", "biden-xi", "bali"),
        ("prague", "prague-signing", "prague-dinner"),
        ("prague", "moscow-understanding", "obama-putin"),
        ("helsinki", "csce", "ford-brezhnev-one"),
        ("helsinki", "csce", "schmidt-honecker"),
        ("helsinki", "ford-brezhnev-one", "ford-brezhnev-two"),
        ("jeddah", "arab-summit", "zelensky-mbs"),
        ("jeddah", "truce", "declaration"),
        ("karabakh", "pompeo-bayramov", "pompeo-mnatsakanyan"),
        ("karabakh", "truce-one", "moscow-talks"),
        ("rambouillet", "opening", "chairs-albanians"),
        ("pretoria", "signing", "nairobi-declaration"),
        ("pretoria", "nairobi", "nairobi-declaration"),
        ("pretoria", "nairobi", "abiy-ruto"),
        ("pretoria", "opening", "ramaphosa-kenyatta"),
        ("geneva", "gs-first", "gs-second"),
        ("geneva", "gs-first", "aubert-gromyko"),
        ("geneva", "accord", "gs-second"),
        ("geneva", "round-one", "round-two"),
    ],
)
def test_kept_apart(name: str, one: str, other: str) -> None:
    groups: dict[str, set[int]] = {one: set(), other: set()}
    for told in read_cluster(name):
        groups.setdefault(told.event, set()).add(told.group)
    assert groups[one]
    assert groups[other]
    assert not groups[one] & groups[other]


@pytest.mark.parametrize(
    ("name", "event", "articles"),
    [
        ("tashkent", "opening", {"1-preview", "2-opens", "3-ouverture-fr", "4-signed"}),
        ("tashkent", "signing", {"4-signed", "5-signed-copy", "6-trauer-de"}),
        ("wye", "signing", {"4-signing", "5-unterschrift-de", "6-postponed"}),
        ("woodside", "biden-xi", {"2-held", "3-beijing", "4-copy", "5-fr"}),
        ("woodside", "kishida-xi", {"1-preview", "3-beijing", "5-fr", "6-kishida"}),
        ("prague", "final-call", {"3-call", "4-llamada-es"}),
        ("prague", "prague-signing", {"3-call", "5-signature-fr", "6-signed", "7-castle-copy"}),
        ("helsinki", "final-act", {"4-schmidt-de", "5-signed", "6-second"}),
        ("jeddah", "truce", {"5-truce", "6-truce-copy", "7-suspended-de"}),
        ("karabakh", "peace", {"6-peace", "7-paix-fr"}),
        ("pretoria", "opening", {"01-preview", "02-delay", "03-opens", "04-ouverture-fr"}),
        ("pretoria", "signing", {"05-signed", "06-signed-copy", "07-wrong", "10-erklaerung-de"}),
        ("geneva", "gs-first", {"01-plan", "02-eve", "03-first-day", "04-premier-jour-fr"}),
        ("geneva", "accord", {"05-accord", "06-accord-copy", "07-reagan", "09-round-one"}),
        ("geneva", "round-two", {"09-round-one", "10-round-two"}),
    ],
)
def test_told_by_all(name: str, event: str, articles: set[str]) -> None:
    groups: dict[int, set[str]] = {}
    for told in read_cluster(name):
        if told.event == event:
            groups.setdefault(told.group, set()).add(told.article)
    assert any(articles <= told for told in groups.values())
