"""The sample article beside the project: the week of January 2022 with a wrong date in the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

pytestmark = pytest.mark.shared

Line = dict[str, Any]


@pytest.fixture(scope="module")
def lines(shared: Any) -> list[Line]:
    articles = sorted((shared.folder / "seeds").glob("*.txt"))
    if not articles:
        pytest.skip("no sample article beside the project")
    return list(shared.dateline("extract", "--format", "jsonl", articles[0]))


def told(lines: list[Line], earliest: str, latest: str, *words: str) -> list[Line]:
    """Lines with these bounds in whose title, places or participants all the words occur."""

    def text(line: Line) -> str:
        return " ".join([line["title"], *line["places"], *line["participants"]]).lower()

    return [
        line
        for line in lines
        if (line["earliest"], line["latest"]) == (earliest, latest)
        and all(word in text(line) for word in words)
    ]


def test_the_text_outweighs_the_date_in_the_file(lines: list[Line]) -> None:
    assert {line["document_date"] for line in lines} == {"2022-01-07"}


def test_geneva_is_on_the_monday_after(lines: list[Line]) -> None:
    [geneva] = told(lines, "2022-01-10", "2022-01-10", "geneva")
    assert geneva["kind"] == "negotiation"
    assert geneva["status"] == "planned"


@pytest.mark.parametrize("city", ["brussels", "vienna"])
def test_what_follows_geneva_lies_in_that_week(lines: list[Line], city: str) -> None:
    [after] = told(lines, "2022-01-11", "2022-01-16", city)
    assert after["edtf"] == "[2022-01-11..2022-01-16]"
    assert after["basis"] == "order"


def test_the_video_call_is_on_the_day_of_writing(lines: list[Line]) -> None:
    calls = [line for line in lines if line["kind"] in {"call", "meeting"}]
    assert any(line["earliest"] == line["latest"] == "2022-01-07" for line in calls)


def test_the_talks_of_next_week_are_geneva_or_that_week(lines: list[Line]) -> None:
    geneva = {line["event"] for line in told(lines, "2022-01-10", "2022-01-10", "geneva")}
    later = [line for line in lines if line["date_text"] == "next week"]
    assert later
    assert all(
        line["event"] in geneva
        or (line["earliest"], line["latest"]) == ("2022-01-10", "2022-01-16")
        for line in later
    )


@pytest.mark.parametrize("decoy", ["seven-year", "second-class", "any time soon", "We"])
def test_decoys_are_no_dates(lines: list[Line], decoy: str) -> None:
    assert not [line for line in lines if decoy == (line["date_text"] or "")]
    assert not [line for line in lines if decoy in line["trigger"]]


def test_nothing_else_is_found(lines: list[Line]) -> None:
    bounds = {(line["earliest"], line["latest"]) for line in lines}
    assert bounds <= {
        ("2022-01-07", "2022-01-07"),
        ("2022-01-10", "2022-01-10"),
        ("2022-01-11", "2022-01-16"),
        ("2022-01-10", "2022-01-16"),
    }


@dataclass(frozen=True)
class Told:
    """One event of the article: words of its sentence, its trigger, and all that is told of it."""

    words: str
    trigger: str
    days: tuple[str, str]
    kind: str
    status: str
    places: tuple[str, ...]
    participants: frozenset[str]


MONDAY, WEEK, AFTER, TODAY = (
    ("2022-01-10", "2022-01-10"),
    ("2022-01-10", "2022-01-16"),
    ("2022-01-11", "2022-01-16"),
    ("2022-01-07", "2022-01-07"),
)
EVENTS = (
    Told("Nato wary of Russian", "talks", WEEK, "negotiation", "planned", (),
         frozenset({"NATO", "Russia"})),
    Told("reaffirmed our unity", "session", TODAY, "meeting", "past", (), frozenset({"NATO"})),
    Told("The 30 ministers", "call", TODAY, "call", "past", (), frozenset({"NATO"})),
    Told("The 30 ministers", "negotiations", MONDAY, "negotiation", "planned", ("Geneva",),
         frozenset({"United States", "Russia"})),
    Told("The 30 ministers", "meeting", AFTER, "meeting", "planned", ("Brussels",),
         frozenset({"NATO", "Russia"})),
    Told("The 30 ministers", "talks", AFTER, "negotiation", "planned", ("Vienna",), frozenset()),
    Told("welcomed the prospect", "talks", WEEK, "negotiation", "planned", (),
         frozenset({"NATO", "Jens Stoltenberg", "Russia"})),
)  # fmt: skip


@pytest.mark.parametrize("told", EVENTS, ids=lambda told: f"{told.trigger}, {told.days[0]}")
def test_who_where_and_what(told: Told, lines: list[Line]) -> None:
    """The broader talks are nobody's that the text names, least of all the pair's of Geneva."""
    found = [
        line
        for line in lines
        if told.words in line["quote"]
        and (line["earliest"], line["latest"]) == told.days
        and told.kind == line["kind"]
        and told.places == tuple(line["places"])
    ]
    assert [(set(line["participants"]), line["status"]) for line in found] == [
        (told.participants, told.status)
    ]


def test_there_are_no_other_events(lines: list[Line]) -> None:
    assert len(lines) == len(EVENTS)


def test_every_quote_is_the_text_at_its_place(lines: list[Line], shared: Any) -> None:
    article = sorted((shared.folder / "seeds").glob("*.txt"))[0]
    text = article.read_text(encoding="utf-8")
    assert all(text[line["start"] : line["end"]] == line["quote"] for line in lines)
