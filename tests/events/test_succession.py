"""Whether lines of a crawl stand in the order in which they were written."""

from __future__ import annotations

from typing import Any

import pytest

FILED = "OSLO, {May 3=2021-05-03} (Fjord Wire) - Envoys met here on {Monday=2021-05-03}."
PLAIN = "The harbour was calm and the fish were cheap."
TITLE = "Envoys meet over fishing limits\n"


@pytest.mark.parametrize(
    ("lines", "sections"),
    [
        pytest.param([FILED, "{TUESDAY=2021-05-04}", "The ministers met."], True, id="filed first"),
        pytest.param(["{Monday=2021-05-03}", "The ministers met.", FILED], False, id="filed later"),
        pytest.param([PLAIN, FILED, "{TUESDAY=2021-05-04}", "The ministers met."], True,
                     id="a line without a date above the dateline"),
        pytest.param(["{MONDAY=2021-05-03}", PLAIN, "{TUESDAY=2021-05-04}", "The ministers met.",
                      "{FRIDAY=2021-05-07}", PLAIN], True, id="days that follow"),
        pytest.param(["{FRIDAY=2021-05-07}", PLAIN, "{TUESDAY=2021-05-04}", "The ministers met.",
                      "{THURSDAY=2021-05-06}", PLAIN], False, id="days that leap"),
        pytest.param(["{FRIDAY=2021-05-07}", "The ministers met.", "{TUESDAY=2021-05-04}", PLAIN],
                     False, id="two days are too few"),
        pytest.param(["Envoys disputed the fishing limits.", "{TUESDAY=2021-05-04}",
                      "The ministers met."], True, id="the first line says what the title says"),
    ],
)  # fmt: skip
def test_headings_date_the_lines_under_them_only_where_lines_stand_in_order(
    read: Any, lines: list[str], sections: bool
) -> None:
    found = read(TITLE + "\n".join(lines) + "\n", "2021-05-03", crawl=True, headline=True)
    told = [each for each in found if each.title.lower().startswith(("ministers", "meeting"))
            and each.time is not None and each.time.edtf != "2021-05-03"]  # fmt: skip
    assert bool(told) is sections, [(each.title, each.time) for each in found]
