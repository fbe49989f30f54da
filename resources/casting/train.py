"""Grows the trees that weigh who and what belongs to an event, and writes ``places.onnx`` and
``actors.onnx``.

Run by hand from the project's root, a minute on two cores:
``uv run --with lightgbm --with onnxmltools --with onnxruntime python resources/casting/train.py``

The examples are the events of the annotated articles of ``benchmarks/press`` (and of further files
in their form, if such are named): each candidate of an event that is found by its words, with the
signs of ``timeline.events.candidate_signs``, and whether the annotation has it as a place or as one
who takes part. Of all names of events, the share that the likely candidates are, and the share of
those that is right, is printed for every seventh article, by trees that have not seen it.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np
from onnxmltools import convert_lightgbm
from onnxmltools.convert.common.data_types import FloatTensorType

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from benchmarks.reading import agree  # noqa: E402
from timeline.daynumber import parse_iso_day  # noqa: E402
from timeline.events import mentions  # noqa: E402
from timeline.events.casting import Case  # noqa: E402
from timeline.events.scene import Scene  # noqa: E402
from timeline.extraction import ExtractionOptions, extract  # noqa: E402
from timeline.reading import article_from_text  # noqa: E402
from timeline.records import ArticleId  # noqa: E402

ARTICLES = HERE.parent.parent / "benchmarks" / "press" / "articles.jsonl.gz"
HELD = 7
"""Of so many articles one is held back."""
TREES = 300
SETTINGS = {
    "objective": "binary", "learning_rate": 0.05, "num_leaves": 31, "min_data_in_leaf": 40,
    "feature_fraction": 0.6, "bagging_fraction": 0.8, "bagging_freq": 1, "lambda_l2": 5,
    "verbose": -1, "seed": 7, "deterministic": True, "force_row_wise": True, "num_threads": 2,
}  # fmt: skip
COLUMNS = ("places", "participants")


class Example(NamedTuple):
    """An event as annotated, and its case."""

    names: dict[str, list[str]]
    case: Case


def examples(articles: Sequence[dict[str, Any]]) -> Iterator[Example]:
    """Those of all articles whose words an event of the annotation shares."""
    told: list[Case] = []

    def keep(cases: Sequence[Case]) -> list[Scene]:
        told.extend(cases)
        return [each.scene for each in cases]

    mentions.recast = keep  # type: ignore[attr-defined]
    for article in articles:
        told.clear()
        day = ExtractionOptions(parse_iso_day(article["written"]))
        extract(article_from_text(article["text"], article["name"], ArticleId("taught")), day)
        for event in article["events"]:
            at = next((at for at, case in enumerate(told) if meets(case, event)), None)
            if at is not None:
                case = told.pop(at)
                if case.candidates:
                    yield Example({column: event[column] for column in COLUMNS}, case)


def meets(case: Case, event: dict[str, Any]) -> bool:
    span = case.sentence.span_of(case.hit.first, case.hit.last)
    return span.start < event["end"] and event["start"] < span.end


def table(some: Sequence[Example], column: str) -> tuple[np.ndarray, np.ndarray]:
    """Signs of all candidates that may be in a column, and 1 for those that are."""
    signs, right = [], []
    for names, case in some:
        assert case.signs is not None
        for each, line in zip(case.candidates, case.signs, strict=True):
            if may_be(each, column):
                signs.append(line)
                right.append(any(agree(each.name, name) for name in names[column]))
    return np.array(signs, dtype=np.float32), np.array(right, dtype=np.float32)


def may_be(candidate: Any, column: str) -> bool:
    return (candidate.place if column == "places" else candidate.actor) is not None


def report(trees: lightgbm.Booster, held: Sequence[Example], column: str) -> None:
    """Names found, and right among those told, in percent, by how likely they must be."""
    signs, _ = table(held, column)
    odds = iter(trees.predict(signs))
    weighed = [
        (
            names[column],
            [(each.name, next(odds)) for each in case.candidates if may_be(each, column)],
        )
        for names, case in held
    ]
    for least in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6):
        wanted = found = said = right = 0
        for names, likely in weighed:
            chosen = [name for name, odd in likely if odd > least]
            wanted, said = wanted + len(names), said + len(chosen)
            found += sum(any(agree(name, one) for one in chosen) for name in names)
            right += sum(any(agree(one, name) for name in names) for one in chosen)
        print(f"{column} {least}: {100 * found / wanted:.1f} / {100 * right / said:.1f}")


def write(trees: lightgbm.Booster, width: int, path: Path) -> None:
    kinds = [("signs", FloatTensorType([None, width]))]
    model = convert_lightgbm(trees, initial_types=kinds, zipmap=False, target_opset=15)
    path.write_bytes(model.SerializeToString())


def main() -> None:
    articles = []
    for path in [ARTICLES, *map(Path, sys.argv[1:])]:
        with gzip.open(path, "rt", encoding="utf-8") as file:
            articles += [json.loads(line) for line in file]
    taught = list(examples([each for at, each in enumerate(articles) if at % HELD]))
    held = list(examples([each for at, each in enumerate(articles) if not at % HELD]))
    print(len(taught), "events taught,", len(held), "held", flush=True)
    for column, name in zip(COLUMNS, ("places", "actors"), strict=True):
        signs, right = table(taught, column)
        report(lightgbm.train(SETTINGS, lightgbm.Dataset(signs, right), TREES), held, column)
        more, also = table(held, column)
        every = lightgbm.Dataset(np.concatenate([signs, more]), np.concatenate([right, also]))
        trees = lightgbm.train(SETTINGS, every, TREES)
        write(trees, signs.shape[1], HERE / f"{name}.onnx")


main()
