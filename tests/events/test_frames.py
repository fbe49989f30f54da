"""The table of frames: each class that a frame names is listed, in every language; none is idle."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from typing import Any

import pytest

SLOTS = ("theme", "agent", "near", "unless", "unless_agent")
ASKED_BY_ALL = {"passives"}
LANGUAGES = ("en", "fr", "de", "es", "pt", "it", "ru")


def table(name: str = "frames.toml") -> dict[str, Any]:
    return tomllib.loads(files("resources").joinpath("lexicon", name).read_text("utf-8"))


def groups_of(frames: list[dict[str, Any]]) -> set[str]:
    named = {group for frame in frames for slot in SLOTS for group in frame.get(slot, "").split()}
    return {group for group in named if not group.startswith("@")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_frames_and_classes_name_each_other(language: str) -> None:
    read = table()
    own, deeds = read[language], table("deeds.toml").get(language, {})
    frames = own.get("frames") or read["shared"]["frames"]
    classes = set(own["classes"]) | set(deeds.get("classes", ()))
    assert classes - ASKED_BY_ALL == groups_of(
        [*frames, *deeds.get("frames", []), *deeds.get("defaults", [])]
    )


def test_no_class_is_listed_twice() -> None:
    frames, deeds = table()["en"]["classes"], table("deeds.toml")["en"]["classes"]
    assert not set(frames) & set(deeds)


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_each_language_has_verbs_for_each_concept(language: str) -> None:
    read = table()
    concepts = {verb for frame in read["shared"]["frames"] for verb in frame["verbs"].split()}
    assert set(read[language]["verbs"]) == concepts
