"""A model that runs on one core, as each reader of articles has its own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_ERRORS = 3
"""Severity from which the runtime says something."""


def session_of(model: Path) -> InferenceSession:
    """The model of a file, ready to run."""
    import onnxruntime  # only who reads an article waits for it

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = _ERRORS
    options.enable_cpu_mem_arena = False  # one article at a time needs no store of memory
    return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
