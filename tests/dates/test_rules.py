"""The examples and counterexamples of every rule, and what each rule must not touch."""

from __future__ import annotations

import pytest

from timeline.dates import DateOptions, Mode, date_article
from timeline.dates.rule import Example
from timeline.dates.rules import RULES
from timeline.daynumber import day_number
from timeline.records import Article, ArticleFormat, ArticleId, Timex3
from timeline.spans import Span

WRITTEN = day_number(2022, 1, 7)


def dates(text: str, *, mode: Mode = Mode.NEWS) -> tuple[Timex3, ...]:
    article = Article(
        id=ArticleId("a"),
        text=text,
        body=Span(0, len(text)),
        sha256="",
        source="made",
        format=ArticleFormat.PLAIN,
    )
    return date_article(article, DateOptions(WRITTEN, mode))[1]


EXAMPLES = [
    (rule.name, example)
    for rule in RULES
    if not rule.languages or "en" in rule.languages
    for example in rule.examples
]
COUNTEREXAMPLES = [
    (rule.name, text)
    for rule in RULES
    if not rule.languages or "en" in rule.languages
    for text in rule.counterexamples
]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: str, example: Example) -> None:
    found = {timex.span.of(example.text): timex for timex in dates(example.text)}
    assert example.surface in found
    timex = found[example.surface]
    assert (timex.value, example.mod or timex.mod) == (example.value, timex.mod)
    assert example.mod in (None, timex.mod)


@pytest.mark.parametrize(("rule", "text"), COUNTEREXAMPLES)
def test_counterexample(rule: str, text: str) -> None:
    assert rule not in {timex.rule.rpartition(":")[2] for timex in dates(text)}


@pytest.mark.parametrize(
    "text",
    [
        "We want peace and nothing else.",
        "It may rain and they may march on.",
        "The seven-year-old sat in the sun for a second.",
        "A second-class member of the alliance",
        "Article 14 of Resolution 1973 passed by 12-3.",
        "It costs $1990 and weighs 2000 kg.",
        "Theresa May met Jan Kavan on Route 2020.",
        "Call 555 1234 about room 1984.",
    ],
)
def test_nothing_is_found(text: str) -> None:
    assert [timex.span.of(text) for timex in dates(text)] == []


def test_every_rule_has_its_own_name() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("They will meet on Monday in Geneva.", "Monday", "2022-01-10"),
        ("They met on Monday in Geneva.", "Monday", "2022-01-03"),
        ("ahead of negotiations in Geneva on Monday, they", "Monday", "2022-01-10"),
        ("They said on Friday that it was over.", "Friday", "2022-01-07"),
        ("The summit opens on March 3 in Paris.", "March 3", "2022-03-03"),
        ("He resigned on November 3 in Paris.", "November 3", "2021-11-03"),
    ],
)
def test_the_verb_gives_the_direction(text: str, surface: str, value: str) -> None:
    found = {timex.span.of(text): timex for timex in dates(text)}
    assert found[surface].value == value
    assert found[surface].alternatives or surface == "Friday"


def test_a_joined_date_takes_the_year() -> None:
    values = [timex.value for timex in dates("It ran from 28 December to 3 January 2020.")]
    assert values == ["2019-12-28", "2020-01-03"]


def test_a_weekday_range_goes_forward() -> None:
    values = [timex.value for timex in dates("It was held from Monday to Wednesday in Rome.")]
    assert values == ["2022-01-03", "2022-01-05"]


def test_a_diary_goes_on_from_label_to_label() -> None:
    text = "MONDAY: Talks open.\nWEDNESDAY: Talks end.\nMONDAY: Vote.\n"
    assert [timex.value for timex in dates(text)] == ["2022-01-10", "2022-01-12", "2022-01-17"]


def test_a_chronology_keeps_its_year() -> None:
    text = "June 18, 2019 - They meet.\nSept 10 - They part.\nFeb 2 - They meet again.\n"
    assert [timex.value for timex in dates(text)] == ["2019-06-18", "2019-09-10", "2020-02-02"]


def test_a_narrative_counts_from_its_last_date() -> None:
    text = "War came in September 1814. Peace was signed on 9 June 1815. In July they left."
    assert dates(text, mode=Mode.NARRATIVE)[-1].value == "1815-07"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("On 20 May 2019 and on 3/4/2019 it fell.", "2019-04-03"),
        ("On May 20, 2019 and on 3/4/2019 it fell.", "2019-03-04"),
    ],
)
def test_the_article_shows_the_order_of_day_and_month(text: str, value: str) -> None:
    found = dates(text)[-1]
    assert found.value == value
    assert len(found.alternatives) == 1


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("They will meet in early March.", "[2022-03-01..2022-03-10]"),
        ("They will meet in mid-March.", "[2022-03-11..2022-03-20]"),
        ("They will meet in late March.", "[2022-03-21..2022-03-31]"),
        ("They will meet next week.", "[2022-01-10..2022-01-16]"),
        ("They met last week.", "[2021-12-27..2022-01-02]"),
        ("They met this week.", "[2022-01-03..2022-01-07]"),
        ("They will meet later this month.", "[2022-01-08..2022-01-31]"),
        ("They will meet early next week.", "[2022-01-10..2022-01-12]"),
        ("It fell in the 1980s.", "198X"),
        ("It fell in spring 2019.", "2019-21"),
    ],
)
def test_bounds(text: str, edtf: str) -> None:
    time = dates(text)[-1].time
    assert time is not None
    assert time.edtf == edtf


def test_an_explanation_is_a_sentence_that_names_the_base() -> None:
    text = "They will meet on Monday in Geneva."
    words = dates(text)[0].explanation
    assert words.startswith(
        "“Monday”: the Monday after Fri 7 Jan 2022 (the article's date, as given)"
    )
    assert "“will” looks forward" in words
    assert words.endswith("→ Mon 10 Jan 2022; other reading: Mon 3 Jan 2022.")
