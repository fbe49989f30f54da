"""The letters of the timeline, made once for a widget."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontMetricsF

from ui.fonts import figures, sans, serif

_KEPT = 4096


class Typefaces:
    """Fonts by role, as the table of type states them."""

    def __init__(self) -> None:
        self.unchecked = sans(12.5, 400)
        self.accepted = sans(12.5, 500)
        self.sourced = sans(12.5, 600)
        self.count = figures(11.5)
        self.chip = sans(11, 500)
        self.tick = figures(11.5)
        self.tick_strong = figures(11.5, 500)
        self.context = sans(12.5, 600)
        self.context_light = sans(12.5, 400)
        self.lane = sans(12.5, 600)
        self.thin = sans(12.5, 400)
        self.flag = sans(12.5, 600)
        self.reading = sans(12.5, 400)
        self.quoted = serif(14)
        self.message = sans(13, 400)
        self._metrics: dict[str, QFontMetricsF] = {}
        self._widths: dict[tuple[int, str], float] = {}

    def metrics(self, font: QFont) -> QFontMetricsF:
        """Measures of a font, kept."""
        key = font.key()
        found = self._metrics.get(key)
        if found is None:
            found = self._metrics[key] = QFontMetricsF(font)
        return found

    def width(self, font: QFont, text: str) -> float:
        """Width of a text, in logical pixels.

        ``font`` must be one of this table, since it is told by its identity.
        """
        key = (id(font), text)
        found = self._widths.get(key)
        if found is None:
            found = self.metrics(font).horizontalAdvance(text)
            if len(self._widths) >= _KEPT:
                self._widths.clear()
            self._widths[key] = found
        return found
