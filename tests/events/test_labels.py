"""Lines of agendas and chronologies: what their date heads."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("line", "titles"),
    [
        ("{Sun 12=2024-05-12}: Snap election in CROATIA, the cabinet having lost a vote in "
         "{March=2024-03}; parliamentary election in BELARUS.", 3),
        ("{Sun 12=2024-05-12}: Presidents Xi and Obama hold talks; both are expected to hand over "
         "their instruments of ratification.", 2),
        pytest.param("{Sun 12=2024-05-12}: EU ministers meet; coffee in the foyer.", 1,
                     id="no event of its own"),
    ],
)  # fmt: skip
def test_what_stands_between_semicolons_is_told_for_itself(
    line: str, titles: int, read: Any
) -> None:
    assert len(read(line + "\n", "2024-05-10")) == titles
