"""The table of formats."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from timeline.entries import EventEntry
from timeline.errors import UserError
from timeline.exchange import EXPORTS, export_entries, export_format


@pytest.mark.parametrize(
    ("file", "name", "expected"),
    [
        ("a.csv", None, "csv"),
        ("a.CSV", None, "csv"),
        ("a.jsonl", None, "jsonl"),
        ("a.txt", "csv", "csv"),
        ("a.csv", "csv-by-source", "csv-by-source"),
    ],
)
def test_a_format_is_named_or_told_by_the_ending(
    file: str, name: str | None, expected: str
) -> None:
    assert export_format(Path(file), name).name == expected


@pytest.mark.parametrize(
    ("file", "name", "words"),
    [
        ("a.docx", None, "a.docx does not say its format. Formats: csv"),
        ("a", None, "a does not say its format."),
        ("a.csv", "docx", "“docx” is not a format."),
    ],
)
def test_an_unknown_format_is_refused_with_those_there_are(
    file: str, name: str | None, words: str
) -> None:
    with pytest.raises(UserError) as caught:
        export_format(Path(file), name)
    assert str(caught.value).startswith(words)


def test_names_are_unique() -> None:
    assert len({each.name for each in EXPORTS}) == len(EXPORTS)


@pytest.mark.parametrize("chosen", EXPORTS, ids=lambda each: each.name)
def test_every_format_writes_events(
    chosen: object, tmp_path: Path, entry: Callable[..., EventEntry]
) -> None:
    assert chosen in EXPORTS
    name = getattr(chosen, "name")  # noqa: B009
    target = tmp_path / "out"
    export_entries([entry(), entry(title="Café")], target, name)
    text = target.read_text(encoding="utf-8")
    assert "Envoys meet, Geneva" in text
    assert "Café" in text


def test_a_failing_source_of_events_leaves_no_file(
    tmp_path: Path, entry: Callable[..., EventEntry]
) -> None:
    def broken() -> object:
        yield entry()
        raise RuntimeError("the store is gone")

    with pytest.raises(RuntimeError):
        export_entries(broken(), tmp_path / "a.csv")  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []
