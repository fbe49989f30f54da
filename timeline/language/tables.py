"""Tables of ``resources``: lines of cells parted by tabs, those that begin with “#” left out."""

from __future__ import annotations

from importlib import resources


def rows(folder: str, name: str) -> list[list[str]]:
    """The lines of a table by their cells."""
    text = resources.files("resources").joinpath(folder, name).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
