"""A model that runs on one core, as each reader of articles has its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

from numpy.typing import NDArray

_ERRORS = 3
"""Severity from which the runtime says something."""


class Model(Protocol):
    """What reads: it is given arrays by name and tells those that are asked for."""

    def run(
        self, results: Sequence[str] | None, given: Mapping[str, NDArray[Any]], /
    ) -> Sequence[NDArray[Any]]: ...


def session_of(model: Path) -> Model:
    """The model of a file, ready to run."""
    import onnxruntime  # only who reads an article waits for it

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = _ERRORS
    options.enable_cpu_mem_arena = False  # one article at a time needs no store of memory
    session: Model = onnxruntime.InferenceSession(
        str(model), options, providers=["CPUExecutionProvider"]
    )
    return session
