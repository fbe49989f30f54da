"""Those who take part bear the names that an English article gives them."""

from __future__ import annotations

from typing import Any

import pytest

# text, participants of its last event
TOLD = [
    ("Chou En-lai met the envoy of Chad on {Monday=1971-01-04}.", {"Chou En-lai", "Chad", "China"}),
    ("President Rauf Denktash flew to Oslo on {Monday=2002-01-07}. Mr Denktash met the envoy of"
     " Chad on {Tuesday=2002-01-08}.", {"Rauf Denktash", "Chad", "Northern Cyprus"}),
    ("The SADC suspended Chad on {Monday=2022-01-03}.", {"SADC", "Chad"}),
    ("The Organisation of African Unity met on {Monday=1971-01-04}.",
     {"Organisation of African Unity"}),
    ("Congo signed an accord with Chad on {Monday=2022-01-03}.", {"Congo", "Chad"}),
    ("Britain signed an accord with Chad on {Monday=2022-01-03}.", {"United Kingdom", "Chad"}),
    ("The Russian Federation signed an accord with Chad on {Monday=2022-01-03}.",
     {"Russia", "Chad"}),
    ("Marshal Tito met the envoy of Chad on {Monday=1971-01-04}.",
     {"Josip Broz Tito", "Chad", "Yugoslavia"}),
    ("M. Aristide Briand met Mr. Mussolini on {Monday=1929-01-07}.",
     {"Aristide Briand", "Benito Mussolini", "France", "Italy"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), TOLD)
def test_names_as_written(read: Any, text: str, who: set[str]) -> None:
    day = text.split("=")[1][:10]
    assert {each.name for each in read(text, day)[-1].participants} == who
