"""Reading many files in workers: order, and what one bad file can do to the others."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path

import pytest

from timeline.identity import counting_source
from timeline.intake import Reader, outcomes, worker_count

FATAL_READER = """
import os
from timeline.intake import Outcome

def read(path, id, options):
    if path.name == "fatal.txt":
        os._exit(9)
    return Outcome(path, problem=f"read {path.name}")
"""


@pytest.fixture
def fatal_reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reader:
    """A reader whose process dies at once of a file named fatal.txt."""
    (tmp_path / "fatal_reader.py").write_text(FATAL_READER, encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    reader: Reader = importlib.import_module("fatal_reader").read
    return reader


@pytest.mark.parametrize(
    ("articles", "asked", "expected"),
    [(1, None, 1), (7, None, 1), (400, 3, 3), (2, 8, 2), (0, None, 1)],
)
def test_few_articles_are_read_without_more_processes(
    articles: int, asked: int | None, expected: int
) -> None:
    assert worker_count(articles, asked) == expected


def test_outcomes_come_in_the_order_of_the_paths(tmp_path: Path) -> None:
    paths = [tmp_path / f"missing-{number}.txt" for number in range(12)]
    found = outcomes(paths, counting_source(), workers=2)
    assert [outcome.path for outcome in found] == paths


def test_a_file_that_kills_its_process_is_named_and_the_others_are_read(
    fatal_reader: Reader,
) -> None:
    names = [*(f"{number}.txt" for number in range(5)), "fatal.txt", "8.txt", "9.txt"]
    paths = [Path(name) for name in names]
    found = list(outcomes(paths, counting_source(), workers=2, reader=fatal_reader))
    assert sorted(outcome.path for outcome in found) == sorted(paths)
    assert {o.path.name: o.problem for o in found} == {
        name: "fatal.txt ended the process that was reading it."
        if name == "fatal.txt"
        else f"read {name}"
        for name in names
    }
