"""The tables of triggers: an entry that stands twice says nothing the second time."""

from __future__ import annotations

import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from timeline.events.lexicons import LANGUAGES


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("sort", ["nouns", "verbs"])
def test_a_word_names_one_kind(language: str, sort: str) -> None:
    table = files("resources").joinpath("lexicon", f"triggers_{language}.toml")
    kinds = tomllib.loads(table.read_text(encoding="utf-8"))["kinds"].values()
    listed = Counter(entry for kind in kinds for entry in kind.get(sort, ()))
    assert [entry for entry, count in listed.items() if count > 1] == []


def test_no_two_lists_of_words_have_one_name() -> None:
    folder = files("resources").joinpath("lexicon")
    lists, places = (
        tomllib.loads(folder.joinpath(name).read_text(encoding="utf-8"))
        for name in ("words.toml", "places.toml")
    )
    assert not set(lists) & set(places)
