"""How well reports of one happening are grouped, in series of annotated articles on one affair.

usage: python -m benchmarks.grouping [--articles press/unread_series.jsonl.gz]

``press/series.jsonl.gz`` are those that the weights of grouping are learned from,
``press/unread_series.jsonl.gz`` only for measuring: whoever reads those spoils them. Events of one
``series`` that share an id are one happening. Pairs of mentions that are annotated are right where
they are one in both; over all, pairs count too of which a mention was not found.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.reading import matched
from timeline.extraction import extract
from timeline.intake import KeptExtractions, refs_together
from timeline.reading import article_from_text
from timeline.records import ArticleId, MentionRef

_FOLDER = Path(__file__).parent


def group(rows: Iterable[dict[str, Any]], tally: Counter[str]) -> None:
    """Adds the pairs of one series: right, grouped, one, and one over all annotated events."""
    kept = KeptExtractions()
    events: dict[ArticleId, list[dict[str, Any]]] = {}
    for row in rows:
        article = article_from_text(row["text"], row["name"], ArticleId(row["name"]))
        events[article.id] = row["events"]
        kept.add(extract(article))
    kept.mark_copies()
    group_of = {ref: number for number, refs in enumerate(refs_together(kept)) for ref in refs}
    aligned: list[tuple[str, int]] = []
    annotated: Counter[str] = Counter()
    for each in kept:
        own = events[each.article.id]
        dated = [m for m in each.mentions if m.time is not None and not m.reporting]
        for mention, event in matched(dated, own):
            aligned.append((event["event"], group_of[MentionRef(each.article.id, mention.key)]))
        annotated.update(event["event"] for event in own)
    tally["mentions"] += len(aligned)
    tally["annotated"] += annotated.total()
    tally["over all"] += sum(count * (count - 1) // 2 for count in annotated.values())
    for (told, number), (other, another) in combinations(aligned, 2):
        one, joined = told == other, number == another
        tally.update(right=one and joined, grouped=joined, one=one)


def figures(tally: Counter[str]) -> dict[str, float]:
    """In percent."""
    return {
        "mentions found": _share(tally["mentions"], tally["annotated"]),
        "pairs precision": _share(tally["right"], tally["grouped"]),
        "pairs recall": _share(tally["right"], tally["one"]),
        "pairs recall over all": _share(tally["right"], tally["over all"]),
    }


def _share(part: int, whole: int) -> float:
    return round(100 * part / max(1, whole), 1)


def main() -> None:
    """Prints the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    default = _FOLDER / "press" / "unread_series.jsonl.gz"
    parser.add_argument("--articles", type=Path, default=default)
    arguments = parser.parse_args()
    series: dict[str, list[dict[str, Any]]] = defaultdict(list)
    with gzip.open(arguments.articles, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            series[row["series"]].append(row)
    tally: Counter[str] = Counter()
    for rows in series.values():
        group(rows, tally)
    print(json.dumps({"series": len(series), **figures(tally)}, indent=2))


if __name__ == "__main__":
    main()
