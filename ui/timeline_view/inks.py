"""The colours of a theme as the painter needs them: made once, mixed once."""

from __future__ import annotations

from PySide6.QtGui import QColor

from ui.theme import DARK, LIGHT, Theme

ACCEPTED_FILL, ACCEPTED_EDGE = 0.26, 0.55
UNCHECKED_FILL, UNCHECKED_EDGE, UNCHECKED_DISC = 0.13, 0.35, 0.38
MONTH_FILL, YEAR_FILL = 0.13, 0.09
DENSITY = 0.60
CHIP_EDGE = 0.28
"""Of ink, so that it is seen on a bar of any colour."""


def mixed(colour: QColor, share: float) -> QColor:
    """The colour, so much of it, over whatever lies below."""
    result = QColor(colour)
    result.setAlphaF(share)
    return result


def washed(ground: QColor, wash: QColor, share: float) -> QColor:
    """A ground with so much of another colour in it, opaque: blending costs ten times a fill."""
    parts = zip(ground.getRgb(), wash.getRgb(), strict=True)  # type: ignore[call-overload]
    red, green, blue, _ = (round(low + (high - low) * share) for low, high in parts)
    return QColor(red, green, blue)


class Inks:
    """Colours by role, and the hues of lanes with their mixes."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.canvas = QColor(theme.canvas)
        self.chrome = QColor(theme.chrome)
        self.lane = QColor(theme.lane)
        self.surface = QColor(theme.surface)
        self.hair = QColor(theme.hair)
        self.hair2 = QColor(theme.hair2)
        self.edge = QColor(theme.edge)
        self.ink = QColor(theme.ink)
        self.ink2 = QColor(theme.ink2)
        self.ink3 = QColor(theme.ink3)
        self.plate = QColor(theme.plate)
        self.on_plate = QColor(theme.on_plate)
        self.on_plate2 = QColor(theme.on_plate2)
        self.accent = QColor(theme.accent)
        self.on_accent = QColor(theme.on_accent)
        self.now = QColor(theme.now)
        self.warn = QColor(theme.warn)
        self.warn_edge = QColor(theme.warn_edge)
        self.marker = QColor(theme.marker)
        self.hover = QColor(theme.hover)
        self.chip = mixed(self.ink, CHIP_EDGE)
        wash, share = (QColor("white"), 0.018) if theme.is_dark else (self.ink, 0.022)
        self.weekend = (washed(self.canvas, wash, share), washed(self.lane, wash, share))
        self.hues = [QColor(hue) for hue in theme.lanes]
        other = LIGHT if theme.is_dark else DARK
        self.plate_warn = QColor(other.warn_edge)
        self.accent_on_plate = QColor(other.accent)
        self.plate_hues = [QColor(hue) for hue in other.lanes]
        self.fills = [(mixed(h, UNCHECKED_FILL), mixed(h, ACCEPTED_FILL)) for h in self.hues]
        self.edges = [(mixed(h, UNCHECKED_EDGE), mixed(h, ACCEPTED_EDGE)) for h in self.hues]
        self.months = [mixed(h, MONTH_FILL) for h in self.hues]
        self.years = [mixed(h, YEAR_FILL) for h in self.hues]
        self.folded = [mixed(h, DENSITY) for h in self.hues]
