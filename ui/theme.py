"""The colours of a theme, by role. Every other module asks for a role, never for a colour.

The values were chosen so that text reaches a contrast of 4.5 and signs and field edges 3 on each
ground they stand on (WCAG 2.2 AA); ``tests/timeline_view/test_palette_contrast.py`` measures it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, each as ``#rrggbb``.

    Grounds: ``canvas`` (timeline, paper, table), ``surface`` (side panes, cards), ``chrome``
    (masthead, status, overview), ``lane`` (every second lane). Lines: ``hair`` (grid), ``hair2``
    (pane and month lines), ``edge`` (fields). Text: ``ink``, ``ink2``, ``ink3``, falling in
    weight. ``plate`` with ``on_plate`` and ``on_plate2`` marks the one current event.
    ``lanes`` are twelve hues for lanes, never for text.
    """

    name: str
    is_dark: bool
    canvas: str
    surface: str
    chrome: str
    lane: str
    hair: str
    hair2: str
    edge: str
    ink: str
    ink2: str
    ink3: str
    plate: str
    on_plate: str
    on_plate2: str
    accent: str
    on_accent: str
    accent_soft: str
    now: str
    warn: str
    warn_bg: str
    warn_edge: str
    ok: str
    bad: str
    marker: str
    hover: str
    lanes: tuple[str, ...]

    def lane_hue(self, lane: int) -> str:
        """Hue of the lane at a position; from the thirteenth lane on the hues repeat."""
        return self.lanes[lane % len(self.lanes)]


LIGHT = Theme(
    name="light",
    is_dark=False,
    canvas="#FFFFFF",
    surface="#F9F9F7",
    chrome="#F0F1ED",
    lane="#F8F8F5",
    hair="#E0E1DB",
    hair2="#CBCDC6",
    edge="#878B84",
    ink="#16191C",
    ink2="#4C5156",
    ink3="#666B70",
    plate="#16191C",
    on_plate="#FFFFFF",
    on_plate2="#C6C9CB",
    accent="#1B55A8",
    on_accent="#FFFFFF",
    accent_soft="#E4ECF7",
    now="#BF3320",
    warn="#8A5200",
    warn_bg="#FFF3D9",
    warn_edge="#B9770E",
    ok="#1D7042",
    bad="#B0281F",
    marker="#FFE38A",
    hover="#E9EAE5",
    lanes=(
        "#3451C2",
        "#A77E00",
        "#763480",
        "#008284",
        "#AC1E04",
        "#118AD7",
        "#2C602B",
        "#D24082",
        "#5B027E",
        "#61794E",
        "#692401",
        "#3E4255",
    ),
)

DARK = Theme(
    name="dark",
    is_dark=True,
    canvas="#131618",
    surface="#191D20",
    chrome="#1D2125",
    lane="#171A1D",
    hair="#2A2F34",
    hair2="#3A4046",
    edge="#757C84",
    ink="#ECEBE6",
    ink2="#B7BABC",
    ink3="#989DA2",
    plate="#F1EFE9",
    on_plate="#16191C",
    on_plate2="#4C5156",
    accent="#8DB8FF",
    on_accent="#10151C",
    accent_soft="#1D2F4C",
    now="#FF7F68",
    warn="#F2BC57",
    warn_bg="#332814",
    warn_edge="#C9922F",
    ok="#6FCB93",
    bad="#FF8F84",
    marker="#6B5410",
    hover="#272C31",
    lanes=(
        "#5098F5",
        "#FFCB90",
        "#CF6FB6",
        "#5ACFD3",
        "#F38A81",
        "#9BDCFE",
        "#85A74F",
        "#FDA4AD",
        "#97B2F8",
        "#CABB49",
        "#A98178",
        "#E2DED3",
    ),
)

PRINT = replace(
    LIGHT,
    name="print",
    surface="#FFFFFF",
    chrome="#FFFFFF",
    lane="#FFFFFF",
    hair="#D6D8D1",
    hair2="#B4B7AF",
    edge="#6F736D",
    ink="#000000",
    ink2="#3A3E42",
    ink3="#55595E",
)
"""For paper: no grounds to waste ink on, lines that a printer holds, blacker letters."""
