"""Counts ``kind_weights.tsv`` from marked acts: ``python build_kind_weights.py ACTS.jsonl``.

Each line of ACTS.jsonl is one act that a person has marked in an English sentence: ``before``,
``act`` and ``after`` are its words, ``told`` and ``is_open`` what the rules said of it (null where
they found no event), ``kind`` what it is. Weights are found by descending the log loss of a
multinomial model, each by its own step, and are kept as tenths.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import Counter
from pathlib import Path
from typing import Any

from timeline.events.kind_weights import KINDS, SCALE, features
from timeline.records import Kind

ROUNDS, STEP, DECAY, LEAST, FEWEST = 8, 0.25, 0.001, 3, 2
"""Rounds over all acts, first step, pull towards nothing, acts in which a feature must occur,
tenths below which a weight is left out."""
Weights = dict[str, list[float]]


def main(acts: Path, table: Path) -> None:
    rows = [_row(json.loads(line)) for line in acts.read_text(encoding="utf-8").splitlines()]
    counts = Counter(feature for found, _ in rows for feature in found)
    kept = [([each for each in found if counts[each] >= LEAST], kind) for found, kind in rows]
    weights = _descended(kept)
    lines = [
        f"{feature}\t{cells}" for feature in sorted(weights) if (cells := _cells(weights[feature]))
    ]
    head = "# What a word weighs for each kind, in tenths: feature, then kind:weight"
    table.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")


def _row(line: dict[str, Any]) -> tuple[list[str], int]:
    unread = line["told"] is None
    told = Kind.OTHER if unread else Kind(line["told"])
    found = features(line["before"], line["act"], line["after"], told, is_open=line["is_open"])
    kept = (each for each in found if not (unread and each.startswith("told ")))
    return sorted(kept), KINDS.index(Kind(line["kind"]))


def _descended(rows: list[tuple[list[str], int]]) -> Weights:
    weights: Weights = {f: [0.0] * len(KINDS) for found, _ in rows for f in found}
    squares: Weights = {f: [1e-8] * len(KINDS) for f in weights}
    order = random.Random(1)
    for _ in range(ROUNDS):
        order.shuffle(rows)
        for found, kind in rows:
            errors = _shares(weights, found)
            errors[kind] -= 1
            for feature in found:
                own, seen = weights[feature], squares[feature]
                for at, error in enumerate(errors):
                    slope = error + DECAY * own[at]
                    seen[at] += slope * slope
                    own[at] -= STEP * slope / math.sqrt(seen[at])
    return weights


def _shares(weights: Weights, found: list[str]) -> list[float]:
    sums = [sum(column) for column in zip(*(weights[f] for f in found), strict=True)]
    most = max(sums)
    parts = [math.exp(each - most) for each in sums]
    total = sum(parts)
    return [part / total for part in parts]


def _cells(own: list[float]) -> str:
    tenths = ((at, round(weight * SCALE)) for at, weight in enumerate(own))
    return " ".join(f"{at}:{weight}" for at, weight in tenths if abs(weight) >= FEWEST)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(__file__).with_name("kind_weights.tsv"))
