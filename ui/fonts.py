"""The three voices: serif for a source's words, sans for Dateline's, mono for machine values."""

from __future__ import annotations

from importlib import resources

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

SANS = "Inter"
DISPLAY = "Inter Display"
SERIF = "Charis SIL"
MONO = "JetBrains Mono"

_FALLBACKS = {
    SANS: ("Noto Sans", "DejaVu Sans", "Segoe UI", "Helvetica", "sans-serif"),
    DISPLAY: (SANS, "DejaVu Sans", "sans-serif"),
    SERIF: ("Noto Serif", "DejaVu Serif", "Georgia", "Times New Roman", "serif"),
    MONO: ("DejaVu Sans Mono", "Consolas", "Menlo", "monospace"),
}
_POINTS_PER_INCH = 72.0


def load_fonts() -> tuple[str, ...]:
    """Register the bundled families; the names of files that Qt refused, normally none."""
    refused = []
    for file in sorted((resources.files("resources") / "fonts").iterdir(), key=lambda f: f.name):
        if not file.name.endswith((".otf", ".ttf")):
            continue
        if QFontDatabase.addApplicationFontFromData(QByteArray(file.read_bytes())) < 0:
            refused.append(file.name)
    return tuple(refused)


def sans(pixels: float, weight: int = 400, *, tracking: float = 100.0) -> QFont:
    """Dateline's own words. ``pixels`` are logical; ``tracking`` is in percent."""
    return _font(SANS, pixels, weight, tracking)


def display(pixels: float, *, tracking: float = 97.5) -> QFont:
    """The wordmark's face."""
    return _font(DISPLAY, pixels, 700, tracking)


def serif(pixels: float, weight: int = 400) -> QFont:
    """Words of a source, and nothing else."""
    return _font(SERIF, pixels, weight)


def mono(pixels: float) -> QFont:
    """Machine values: EDTF, offsets, hashes. Ligatures are off."""
    font = _font(MONO, pixels, 400)
    font.setFeature(QFont.Tag.fromString("calt"), 0)
    font.setFeature(QFont.Tag.fromString("liga"), 0)
    return font


def figures(pixels: float, weight: int = 400) -> QFont:
    """Sans with tabular numbers, for columns."""
    font = _font(SANS, pixels, weight)
    font.setFeature(QFont.Tag.fromString("tnum"), 1)
    return font


def _font(family: str, pixels: float, weight: int, tracking: float = 100.0) -> QFont:
    font = QFont()
    font.setFamilies([family, *_FALLBACKS[family]])
    font.setPointSizeF(pixels * _POINTS_PER_INCH / logical_dpi())
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if tracking != 100.0:
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, tracking)
    return font


def logical_dpi() -> float:
    """Dots an inch by which Qt turns the points of a font into pixels."""
    return QGuiApplication.primaryScreen().logicalDotsPerInchY()
