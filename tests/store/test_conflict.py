"""When the sources of an event disagree: what puts the warning sign on the timeline."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from timeline.identity import counting_source
from timeline.intake import Importer, outcomes
from timeline.query import EventFilter
from timeline.store import Store
from timeline.store.derived import Bounds, disagree

DISPUTED = """\
Norway and Iceland talk of cod
20190101
https://geysir-post.example.org/world/cod
OSLO, March 12, 2019 (Geysir Post) - The foreign ministers of Norway and Iceland met in Oslo on \
Tuesday for talks on fishing rights.
"""


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ([], False),
        ([(0, 1440)], False),
        ([(0, 1440), (0, 1440)], False),
        ([(0, 10_080), (1440, 2880)], False),
        ([(0, 1440), (1440, 2880)], True),
        ([(0, None), (1440, 2880)], False),
        ([(2880, None), (0, 1440)], True),
        ([(None, None), (0, 1440)], False),
        ([(0, 4320), (0, 1440), (1440, 4320)], True),
    ],
)
def test_sources_disagree_where_no_moment_suits_all(bounds: list[Bounds], expected: bool) -> None:
    assert disagree(bounds) is expected


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(
        tmp_path / "d.dateline", lambda: 1_700_000_000_000, counting_source()
    ) as made:
        yield made


def test_a_dispute_about_the_articles_own_date_is_none_about_its_events(
    store: Store, tmp_path: Path
) -> None:
    path = tmp_path / "cod.txt"
    path.write_text(DISPUTED, encoding="utf-8")
    importer = Importer(store, counting_source("new"), lambda: 1_700_000_000_000)
    importer.add(list(outcomes([path], counting_source("article"))))
    assert [summary.conflicts for summary in store.articles()] == [1]
    columns = store.event_columns(EventFilter())
    assert len(columns) >= 1
    assert not columns.conflict.any()
