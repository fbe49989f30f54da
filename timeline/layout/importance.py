"""Which events are placed first."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

IMPORTANT, NOTABLE = 5, 2
PASSES = (IMPORTANT, NOTABLE, 0)
"""Events at least so important are placed before the others, in this order."""


def importance_of(
    sources: NDArray[np.int32], review: NDArray[np.int16], strength: NDArray[np.float32]
) -> NDArray[np.int8]:
    """0 to 7: how early an event is placed. Many sources and a person's word count most."""
    accepted = np.where(review == 1, 2, np.where(review == 2, -2, 0))
    score = np.clip(sources - 1, 0, 4) + accepted + (strength >= 0.8)
    return np.clip(score, 0, 7).astype(np.int8)
