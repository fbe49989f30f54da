"""What the lessons of the models that read articles share: how fast they learn, what they are shown
together, and how a taught model is written. Only the ``train.py`` beside those models use it."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol, TypeVar

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.matmul_nbits_quantizer import MatMulNBitsQuantizer
from torch import Tensor, nn

_BYTES = 4
"""The runtime's number for multiplying in bytes."""


def step_of(reader: nn.Module, base_rate: float, own_rate: float, steps: int) -> Callable[[], None]:
    """What ends each of the ``steps`` in which a reader is taught whose language model is its
    ``base``: it learns faster over the first hundred, then ever slower."""
    layers = [each for each in reader.base.parameters() if each.requires_grad]
    own = [each for name, each in reader.named_parameters() if not name.startswith("base.")]
    groups: list[dict[str, Any]] = [
        {"params": layers, "lr": base_rate}, {"params": own, "lr": own_rate}
    ]  # fmt: skip
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / 100) * max(0.02, 1 - step / steps)
    )

    def step() -> None:
        nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad()
        rate.step()

    return step


class Window(Protocol):
    """A window of an article; ``given`` has its ``pieces``, in a line, among others."""

    @property
    def given(self) -> Mapping[str, Tensor]: ...


AnyWindow = TypeVar("AnyWindow", bound=Window)


def steps_alike(shown: Sequence[AnyWindow], batch: int, alike: int) -> list[list[AnyWindow]]:
    """Windows by steps of ``batch``, at random; of ``alike`` each those of like length go together,
    as what fills up the shorter ones costs as much as words."""
    mixed = random.sample(list(shown), len(shown))
    steps = []
    for at in range(0, len(mixed), alike):
        some = sorted(mixed[at : at + alike], key=lambda each: each.given["pieces"].shape[1])
        steps += [some[one : one + batch] for one in range(0, len(some), batch)]
    random.shuffle(steps)
    return steps


class Together(NamedTuple):
    """Windows that are read together: a line each of pieces and marks, filled up to the longest;
    what is added to how much a piece is looked at, which hides what only fills up; and how many
    pieces each has."""

    pieces: Tensor
    marks: Tensor
    hidden: Tensor
    lengths: list[int]


def put_side_by_side(pieces: Sequence[Tensor], marks: Sequence[Tensor]) -> Together:
    """Of each window the pieces and marks, without a first dimension."""
    lengths = [len(each) for each in pieces]
    filled = torch.arange(max(lengths))[None] >= torch.tensor(lengths)[:, None]
    hidden = torch.where(filled, -1e4, 0.0)[:, None, None, :]
    lines = nn.utils.rnn.pad_sequence(list(pieces), batch_first=True, padding_value=1)
    marked = nn.utils.rnn.pad_sequence(list(marks), batch_first=True)
    return Together(lines, marked, hidden, lengths)


class BertLayers(nn.Module):
    """A language model of BERT's form without what it was made for, which gives a state for each
    piece. The numbers of its pieces are not taught, nor its lowest layers, as many as are
    ``still``."""

    def __init__(self, model: Any, still: int = 0) -> None:
        super().__init__()
        self.embeddings, self.layer = model.embeddings, model.encoder.layer
        self.width: int = model.config.hidden_size
        for part in (self.embeddings, *self.layer[:still]):
            part.requires_grad_(False)

    def forward(self, pieces: Tensor, marks: Tensor, hidden: Tensor | None = None) -> Tensor:
        """A line of states for each line of pieces. ``marks`` are added to their numbers; pieces
        that only fill up a line are ``hidden``: a number added to how much they are looked at."""
        state: Tensor = self.embeddings(input_ids=pieces) + marks
        for layer in self.layer:
            result = layer(state) if hidden is None else layer(state, hidden)
            state = result[0] if isinstance(result, tuple) else result
        return state


def write_model(
    reader: nn.Module, given: dict[str, Tensor], names: Sequence[str], results: Sequence[str],
    axes: dict[str, dict[int, str]], model: Path, block: int,
) -> None:  # fmt: skip
    """Writes a reader with the weights of its layers in 8 bits, each ``block`` of so many with a
    scale of its own, and so what they are multiplied by: one scale for all of that would lose every
    twentieth kind. ``axes`` names those whose length is not fixed, of what it is given and tells.
    """
    reader.eval()
    whole = model.with_name("whole.onnx")
    torch.onnx.export(
        reader, tuple(given[name] for name in names), str(whole), dynamo=False, opset_version=17,
        input_names=list(names), output_names=list(results), dynamic_axes=axes,
    )  # fmt: skip
    graph = onnx.load(str(whole))
    own = [
        node.name for node in graph.graph.node
        if node.op_type in ("MatMul", "Gemm") and "/layer." not in node.name
    ]  # fmt: skip
    blocks = MatMulNBitsQuantizer(
        graph, bits=8, block_size=block, is_symmetric=True, accuracy_level=_BYTES,
        nodes_to_exclude=own,
    )  # fmt: skip
    blocks.process()
    blocks.model.save_model_to_file(str(whole))
    quantize_dynamic(whole, model, weight_type=QuantType.QInt8, op_types_to_quantize=["Gather"])
    whole.unlink()
