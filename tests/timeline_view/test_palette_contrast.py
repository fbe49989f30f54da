"""Every colour of both themes is legible on every ground it stands on (WCAG 2.2, AA)."""

from __future__ import annotations

from itertools import product

import pytest

from ui.theme import DARK, LIGHT, PRINT, Theme
from ui.timeline_view.inks import ACCEPTED_FILL, UNCHECKED_FILL

TEXT, SIGN = 4.5, 3.0
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT], ids=["light", "dark", "print"])


def channels(colour: str) -> tuple[float, float, float]:
    return tuple(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5))  # type: ignore[return-value]


def luminance(colour: tuple[float, float, float]) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: tuple[float, ...], other: tuple[float, ...]) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)  # type: ignore[arg-type]
    return (bright + 0.05) / (dim + 0.05)


def over(colour: str, ground: str, share: float) -> tuple[float, ...]:
    pairs = zip(channels(colour), channels(ground), strict=True)
    return tuple(share * top + (1 - share) * below for top, below in pairs)


def test_black_on_white_is_the_greatest_contrast() -> None:
    assert contrast(channels("#000000"), channels("#FFFFFF")) == pytest.approx(21)


@THEMES
@pytest.mark.parametrize(
    ("role", "ground"),
    [
        *product(
            ("ink", "ink2", "ink3", "accent", "now", "warn", "ok", "bad"),
            ("canvas", "surface", "chrome", "lane"),
        ),
        ("on_plate", "plate"),
        ("on_plate2", "plate"),
        ("on_accent", "accent"),
        ("accent", "accent_soft"),
        ("warn", "warn_bg"),
        ("ink", "marker"),
        ("ink", "hover"),
        ("ink2", "hover"),
    ],
)
def test_text(theme: Theme, role: str, ground: str) -> None:
    assert contrast(channels(getattr(theme, role)), channels(getattr(theme, ground))) >= TEXT


@THEMES
@pytest.mark.parametrize(
    ("role", "ground"),
    [*product(("edge", "warn_edge"), ("canvas", "surface", "chrome")), ("plate", "canvas")],
)
def test_signs(theme: Theme, role: str, ground: str) -> None:
    assert contrast(channels(getattr(theme, role)), channels(getattr(theme, ground))) >= SIGN


@THEMES
@pytest.mark.parametrize("ground", ["canvas", "lane"])
@pytest.mark.parametrize("hue", range(12))
def test_hues_of_lanes(theme: Theme, ground: str, hue: int) -> None:
    assert contrast(channels(theme.lanes[hue]), channels(getattr(theme, ground))) >= SIGN


@THEMES
@pytest.mark.parametrize("hue", range(12))
def test_hues_on_the_plate_are_those_of_the_other_theme(theme: Theme, hue: int) -> None:
    other = LIGHT if theme.is_dark else DARK
    assert contrast(channels(other.lanes[hue]), channels(theme.plate)) >= SIGN


@THEMES
@pytest.mark.parametrize("hue", range(12))
@pytest.mark.parametrize(
    ("ink", "share"), [("ink", ACCEPTED_FILL), ("ink2", UNCHECKED_FILL)], ids=["accepted", "new"]
)
def test_words_inside_bars(theme: Theme, hue: int, ink: str, share: float) -> None:
    ground = over(theme.lanes[hue], theme.canvas, share)
    assert contrast(channels(getattr(theme, ink)), ground) >= TEXT


@THEMES
def test_hues_repeat_from_the_thirteenth_on(theme: Theme) -> None:
    assert len(set(theme.lanes)) == 12
    assert theme.lane_hue(12) == theme.lane_hue(0)
