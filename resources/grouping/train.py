"""Learns how much each sign of two mentions tells of whether they are one happening.

usage: python -m resources.grouping.train [--cluster FOLDER] [--marked FOLDER] ARTICLES.jsonl.gz ...

Each line of ARTICLES is an annotated article of a ``series`` in which reports of one happening
share the id ``event``, as in ``benchmarks/press/series.jsonl.gz``. A folder of gold articles with
``cluster_id`` is a series more. Prints how well each series is grouped by what the others teach,
then writes ``weights.toml``. Two logistic regressions with ridge, fitted by Newton's method
(Hastie, Tibshirani & Friedman 2009, section 4.4); the second learns from odds of series that the
first did not see.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.reading import matched
from timeline.extraction import extract
from timeline.grouping import GroupMember, copies_among
from timeline.grouping.grouping import Weighing
from timeline.grouping.odds import Pair
from timeline.grouping.signs import Sign
from timeline.intake.telling import copying
from timeline.reading import article_from_text, read_article
from timeline.records import Article, ArticleId, EventMention

_RIDGE = 3.0
_STEPS = 30
_LEAST = 6
"""Pairs in which a sign must be to be weighed."""
_OUT = Path(__file__).with_name("weights.toml")


@dataclass(frozen=True, slots=True)
class Series:
    """One affair: its compared pairs, and the happening of each mention that is annotated."""

    name: str
    weighing: Weighing
    told: Mapping[int, str]

    def labelled(self) -> Iterator[tuple[Pair, bool]]:
        """The pairs of two annotated mentions, and whether they are one."""
        for pair in self.weighing.signs:
            if pair[0] in self.told and pair[1] in self.told:
                yield pair, self.told[pair[0]] == self.told[pair[1]]


class Weights(dict[str, float]):
    """By sign; the one without a name is always there."""

    def odds(self, signs: Iterable[Sign]) -> float:
        """The logarithm of the odds."""
        return self[""] + sum(self.get(name, 0.0) * value for name, value in signs)


def _series(name: str, articles: Sequence[tuple[Article, list[dict[str, Any]]]]) -> Series:
    found = [extract(article) for article, _ in articles]
    models = copies_among([each.article for each in found])
    members: list[GroupMember] = []
    told: dict[int, str] = {}
    for each, (_, events) in zip(found, articles, strict=True):
        own = copying(each, models.get(each.article.id))
        mentions = [mention for mention in own.mentions if not mention.reporting]
        dated = [mention for mention in mentions if mention.time is not None]
        pairs = _nearest(dated, events) if _is_marked(events) else matched(dated, events)
        happenings = {id(mention): event["event"] for mention, event in pairs}
        for mention in mentions:
            if id(mention) in happenings:
                told[len(members)] = happenings[id(mention)]
            members.append(GroupMember.of(own.article, mention))
    return Series(name, Weighing(members), told)


def _is_marked(events: Iterable[dict[str, Any]]) -> bool:
    """Whether only words are marked, and no dates are told."""
    return not any("earliest" in event for event in events)


def _nearest(
    mentions: Iterable[EventMention], events: Iterable[dict[str, Any]]
) -> Iterator[tuple[EventMention, dict[str, Any]]]:
    """Each marked word with the mention of its sentence whose word is nearest; none twice."""
    free = list(mentions)
    for event in events:
        start = event["start"]
        near = [m for m in free if m.sentence.start <= start < m.sentence.end]
        best = min(near, key=lambda m: abs(m.trigger.start - start), default=None)
        if best is not None:
            free.remove(best)
            yield best, event


_MARK = re.compile(r"\[\[(?P<word>[^|\]]+)\|(?P<event>[^\]]+)\]\]")


def _of_marked(folder: Path) -> Iterator[Series]:
    """Series whose words of events are marked, “[[met|talks]]”, a folder each."""
    for series in sorted(each for each in folder.iterdir() if each.is_dir()):
        articles = []
        for path in sorted(series.glob("*.txt")):
            text, events = "", list[dict[str, Any]]()
            end = 0
            marked = path.read_text(encoding="utf-8")
            for mark in _MARK.finditer(marked):
                text += marked[end : mark.start()]
                events.append({"start": len(text), "event": mark["event"]})
                text += mark["word"]
                end = mark.end()
            text += marked[end:]
            articles.append((article_from_text(text, path.name, ArticleId(path.stem)), events))
        yield _series(series.name, articles)


def _of_lines(paths: Iterable[Path]) -> Iterator[Series]:
    rows: dict[str, list[tuple[Article, list[dict[str, Any]]]]] = defaultdict(list)
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                if "series" in row:
                    article = article_from_text(row["text"], row["name"], ArticleId(row["name"]))
                    rows[row["series"]].append((article, row["events"]))
    for name, articles in rows.items():
        yield _series(name, articles)


def _of_folder(folder: Path) -> Series:
    articles = []
    for path in sorted(folder.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if "events" in gold:
            article = read_article(folder / gold["file"], ArticleId(path.stem))
            text = gold["text"] or (folder / gold["file"]).read_text(encoding="utf-8")
            articles.append((article, list(_in_words_of(article, text, gold["events"]))))
    return _series(folder.name, articles)


_KINDS = {
    "MEET": "meeting", "NEGOTIATE": "negotiation", "AGREE": "agreement", "THREATEN": "threat",
    "PROTEST_DIPLOMATIC": "diplomatic protest",
}  # fmt: skip


def _in_words_of(
    article: Article, text: str, events: Iterable[dict[str, Any]]
) -> Iterator[dict[str, Any]]:
    """Gold events with their offsets in the article as it is read."""
    for event in events:
        span = event["sentence"]
        sentence = text[span["start"] : span["end"]]
        place = article.text.find(sentence)
        if place >= 0:
            shift = event["trigger"]["start"] - span["start"]
            kind = _KINDS.get(event["type"], event["type"].lower())
            yield {**event, "start": place + shift, "event": event["cluster_id"], "kind": kind}


def learned(rows: Sequence[tuple[Sequence[Sign], bool]]) -> Weights:
    """Weights by which the signs of a row tell its answer best."""
    counted = Counter(name for signs, _ in rows for name, value in signs if value)
    names = ["", *sorted(name for name, count in counted.items() if count >= _LEAST)]
    column = {name: place for place, name in enumerate(names)}
    x = np.zeros((len(rows), len(names)))
    x[:, 0] = 1
    for number, (signs, _) in enumerate(rows):
        for name, value in signs:
            if name in column:
                x[number, column[name]] = value
    y = np.array([answer for _, answer in rows], dtype=float)
    ridge = _RIDGE * np.eye(len(names))
    ridge[0, 0] = 0
    w = np.zeros(len(names))
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-(x @ w)))
        slope = x.T @ (p - y) + ridge @ w
        bend = (x * (p * (1 - p))[:, None]).T @ x + ridge
        w -= np.linalg.solve(bend, slope)
    return Weights(zip(names, w.tolist(), strict=True))


def _first(lesson: Iterable[Series]) -> Weights:
    return learned([(s.weighing.signs[pair], one) for s in lesson for pair, one in s.labelled()])


def _with_standing(series: Series, first: Weights) -> dict[Pair, list[Sign]]:
    odds = {pair: first.odds(signs) for pair, signs in series.weighing.signs.items()}
    standing = series.weighing.standings(odds)
    return {pair: [*series.weighing.signs[pair], *standing[pair]] for pair in odds}


def _both(lesson: Sequence[Series]) -> tuple[Weights, Weights]:
    """The weights of both regressions, the second by odds of what the first had not seen."""
    rows: list[tuple[Sequence[Sign], bool]] = []
    for series in lesson:
        seen = _with_standing(series, _first([each for each in lesson if each is not series]))
        rows += [(seen[pair], one) for pair, one in series.labelled()]
    return _first(lesson), learned(rows)


def _grouped(series: Series, weights: tuple[Weights, Weights], leaning: float) -> Counter[str]:
    """Pairs of annotated mentions: right, grouped, and those that are one."""
    signs = _with_standing(series, weights[0])
    odds = {pair: weights[1].odds(each) + leaning for pair, each in signs.items()}
    merging = series.weighing.merged(series.weighing.leaning(odds))
    tally: Counter[str] = Counter()
    for a, b in combinations(sorted(series.told), 2):
        one, joined = series.told[a] == series.told[b], merging.together(a, b)
        tally.update(right=one and joined, grouped=joined, one=one)
    return tally


def _say(name: str, tally: Counter[str]) -> None:
    precision = 100 * tally["right"] / max(1, tally["grouped"])
    recall = 100 * tally["right"] / max(1, tally["one"])
    print(f"{name:12} precision {precision:5.1f} recall {recall:5.1f} of {tally['one']}")


def _write(weights: tuple[Weights, Weights], leaning: float) -> None:
    lines = ["# Weights of the signs by which two mentions are one happening; see train.py."]
    for name, table in zip(("first", "second"), weights, strict=True):
        if name == "second":
            table[""] += leaning
        lines += ["", f"[{name}]"]
        lines += [f'"{sign}" = {weight:.3f}' for sign, weight in sorted(table.items())]
    _OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Reads the arguments, learns, prints figures and writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("articles", type=Path, nargs="+")
    parser.add_argument("--cluster", type=Path, help="a folder of gold articles")
    parser.add_argument("--marked", type=Path, help="a folder of series with marked words")
    parser.add_argument("--leaning", type=float, default=0.2, help="added to all odds")
    parser.add_argument("--keep", type=Path, help="measure only, on these articles")
    arguments = parser.parse_args()
    lesson = list(_of_lines(arguments.articles))
    if arguments.cluster is not None:
        lesson.append(_of_folder(arguments.cluster))
    if arguments.marked is not None:
        lesson.extend(_of_marked(arguments.marked))
    total: Counter[str] = Counter()
    for series in lesson:
        weights = _both([each for each in lesson if each is not series])
        tally = _grouped(series, weights, arguments.leaning)
        total += tally
        _say(series.name, tally)
    _say("all", total)
    weights = _both(lesson)
    if arguments.keep is not None:
        kept: Counter[str] = Counter()
        for series in _of_lines([arguments.keep]):
            kept += _grouped(series, weights, arguments.leaning)
        _say("kept", kept)
    _write(weights, arguments.leaning)


if __name__ == "__main__":
    main()
