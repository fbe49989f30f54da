"""How well whole folders of gold articles are read; no figure may fall unnoticed.

Only totals are computed and shown. A third of each folder is kept aside while rules are made, and
nothing here tells which article was read wrong.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

pytestmark = [pytest.mark.shared, pytest.mark.slow]

FALL_ALLOWED = 0.5
EVENT_FIGURES = (
    *("event_recall", "precision", "f1", "exact_date_accuracy", "document_date_accuracy"),
    *("status_accuracy", "type_accuracy", "place_precision", "place_recall"),
    *("participant_precision", "participant_recall"),
)
GROUP_FIGURES = ("pair_precision", "pair_recall", "pair_recall_end_to_end", "b3_f1")


def hold(figures: Any, section: str, measured: dict[str, float]) -> None:
    """Compare with the table, or keep for it."""
    figures.measured[section] = measured
    if figures.recording:
        return
    last = figures.recorded.get(section)
    assert last, f"{section} has never been recorded: pytest tests/shared --record"
    fallen = {
        name: f"{measured.get(name, 0.0):.1f} after {value:.1f}"
        for name, value in last.items()
        if measured.get(name, 0.0) < value - FALL_ALLOWED
    }
    assert not fallen, f"{section} fell: {fallen}"


@pytest.mark.parametrize("folder", ["dev", "more", "cluster"])
def test_events_of_gold_articles(folder: str, shared: Any, figures: Any) -> None:
    scores = shared.scored(
        "gold/run.py", shared.folder / "gold" / folder, "--command", shared.command, "--json"
    )
    hold(figures, f"events {folder}", {name: scores[name] for name in EVENT_FIGURES})


@pytest.mark.parametrize("folder", ["dev", "more", "cluster"])
def test_dates_of_gold_articles(folder: str, shared: Any, figures: Any) -> None:
    printed = shared.run(
        "gold/run_dates.py", shared.folder / "gold" / folder, "--command", shared.command
    )
    rows = dict(re.findall(r"^(strict F1|value accuracy|value F1) +([0-9.]+)$", printed, re.M))
    assert len(rows) == 3, printed
    measured = {name.lower().replace(" ", "_"): float(value) for name, value in rows.items()}
    hold(figures, f"dates {folder}", measured)


def test_groups_over_the_cluster(shared: Any, figures: Any, tmp_path: Path) -> None:
    cluster, kept = shared.folder / "gold" / "cluster", tmp_path / "predictions.jsonl"
    shared.run("gold/run.py", cluster, "--command", shared.command, "--keep", kept, "--json")
    scores = shared.scored("gold/score_groups.py", cluster, kept, "--json")
    hold(figures, "groups cluster", {name: scores[name] for name in GROUP_FIGURES})


@pytest.mark.parametrize("corpus", ["timebank", "aquaint"])
def test_dates_of_corpora(corpus: str, shared: Any, figures: Any) -> None:
    scores = shared.scored(
        "bench/run.py", shared.folder / "bench" / corpus, "--command", shared.command, "--json"
    )
    measured = {
        f"{view}_{name}": 100 * scores[view][name]
        for view in ("all", "timeline")
        for name in ("strict_F1", "relaxed_F1", "value_F1")
    }
    hold(figures, f"corpus {corpus}", measured)
