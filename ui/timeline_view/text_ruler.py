"""Widths of a million titles, without a million measurements."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QFont, QFontMetricsF

_CHUNK = 50_000
_LONGEST = 120
"""Code points after which no title goes on in a label."""


class TextRuler:
    """Sums of advances, from a table that is filled with each character the first time.

    Kerning and shaping are left out, so a width may be some pixels off; a label that is cut to it
    says so with an ellipsis.
    """

    def __init__(self, font: QFont) -> None:
        self._metrics = QFontMetricsF(font)
        self._advance = np.full(0x11_0000, np.nan, dtype=np.float32)

    def widths(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Width of every text, in logical pixels."""
        parts = [
            self._chunk(texts[start : start + _CHUNK]) for start in range(0, len(texts), _CHUNK)
        ]
        return np.concatenate(parts) if parts else np.zeros(0, dtype=np.float32)

    def _chunk(self, texts: Sequence[str]) -> NDArray[np.float32]:
        short = [text[:_LONGEST] for text in texts]
        joined = "".join(short)
        codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        advances = self._advance[codes]
        if np.isnan(advances).any():
            self._learn(set(codes[np.isnan(advances)].tolist()))
            advances = self._advance[codes]
        total = np.concatenate([[0.0], np.cumsum(advances, dtype=np.float64)])
        ends = np.cumsum(np.fromiter(map(len, short), dtype=np.int64, count=len(short)))
        starts = np.concatenate([[0], ends[:-1]])
        return np.asarray(total[ends] - total[starts], dtype=np.float32)

    def _learn(self, codes: set[int]) -> None:
        for code in codes:
            lone = 0xD800 <= code <= 0xDFFF
            self._advance[code] = 0.0 if lone else self._metrics.horizontalAdvance(chr(code))
