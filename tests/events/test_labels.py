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
        ("{Sun 12=2024-05-12}: Arrival in Riga; meeting with President Edgars Rinkevics; signing "
         "of four agreements between Latvia and Chile.", 3),
        pytest.param("{Sun 12=2024-05-12}: Meeting of EU ministers in Riga; agreement on fish not "
                     "expected.", 1, id="a subject of the talks"),
        pytest.param("{Sun 12=2024-05-12}: EU ministers meet; coffee in the foyer.", 1,
                     id="no event of its own"),
    ],
)  # fmt: skip
def test_what_stands_between_semicolons_is_told_for_itself(
    line: str, titles: int, read: Any
) -> None:
    assert len(read(line + "\n", "2024-05-10")) == titles


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("16:30 - A Kremlin aide says that the envoy arrives in Moscow on "
         "{Thursday=2024-05-16}.", ["2024-05-16"]),
        ("{9 May=2024-05-09}: A conference held in Vienna from {2 to 3 May=2024-05-02/2024-05-03} "
         "brings nothing.", ["2024-05-02/2024-05-03"]),
        ("{9 May=2024-05-09}: The king says that he abdicates.", ["2024-05-09"]),
    ],
)  # fmt: skip
def test_what_a_line_speaks_of_keeps_its_own_day(text: str, days: list[str], read: Any) -> None:
    found = read("{8 May=2024-05-08}: Ministers meet in Rome.\n" + text, "2024-05-15")
    assert [each.time.edtf for each in found[1:]] == days
