"""What holds for any text."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.dates import DateOptions, date_article, read_phrase
from timeline.dates.lexicon import lexicon
from timeline.dates.wordset import wordset
from timeline.daynumber import MINUTES_PER_DAY, DayNumber, day_number
from timeline.edtf import parse
from timeline.errors import DateWordsError
from timeline.records import Article, ArticleFormat, ArticleId, Timex3, TimexType
from timeline.spans import Span
from timeline.timevalue import Form, Granularity

WRITTEN = day_number(2022, 1, 7)
WORDS = st.sampled_from(
    sorted(
        wordset(
            "on Monday next last week the 5 to 9 June 2021 1990s early March ago three days later "
            "Tuesday morning at 3 pm GMT Q3 year 2022-01-10 10/01/2022 BC century of and “ İ 😀 , -"
        )
    )
)

DAYS = {
    Granularity.DAY: (1,),
    Granularity.MONTH: range(28, 32),
    Granularity.QUARTER: range(90, 93),
    Granularity.SEASON: range(89, 93),
    Granularity.HALF_YEAR: range(181, 185),
    Granularity.YEAR: (365, 366),
    Granularity.DECADE: range(3652, 3654),
    Granularity.CENTURY: range(36524, 36526),
}
"""How many days each granularity may have."""
LANGUAGES = ("de", "en", "es", "fr", "it", "pt", "ru", "pl")


def pieces(language: str) -> st.SearchStrategy[str]:
    """Date words of a language in any order, with numbers and signs between."""
    known = sorted(word for word in lexicon(language).words if word)
    signs = ["5", "19.", "2021", "1/2/2022", "14:30", "(", ")", ",", "-", "–", ".", "\n", "“", "İ"]
    return st.lists(st.sampled_from(known + signs * 8), max_size=14).map(" ".join)


def dates(text: str, day: DayNumber = WRITTEN, language: str = "en") -> tuple[Timex3, ...]:
    article = Article(
        id=ArticleId("a"),
        text=text,
        body=Span(0, len(text)),
        sha256="",
        source="made",
        format=ArticleFormat.PLAIN,
        language=language,
    )
    return date_article(article, DateOptions(day))[1]


@given(st.one_of(st.text(), st.lists(WORDS, max_size=12).map(" ".join)))
@settings(deadline=None, max_examples=200)
def test_any_text_is_read(text: str) -> None:
    found = dates(text)
    ends = 0
    for timex in found:
        assert ends <= timex.span.start < timex.span.end <= len(text)
        ends = timex.span.end
        assert timex.explanation.endswith(".")
        timeless = timex.type in (TimexType.DURATION, TimexType.SET) or "_REF" in timex.value
        if timeless:
            assert timex.time is None
        if timex.time is not None:
            assert parse(timex.time.edtf) == timex.time


@given(st.data())
@settings(deadline=None, max_examples=200)
def test_the_date_words_of_any_language_in_any_order_are_read(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(LANGUAGES))
    text = data.draw(pieces(language))
    for timex in dates(text, language=language):
        assert timex.span.of(text).strip() == timex.span.of(text)
        time = timex.time
        if time is None or time.form is not Form.UNIT or time.granularity < Granularity.DAY:
            continue
        assert time.earliest is not None
        assert time.latest is not None
        days = (time.latest - time.earliest) // MINUTES_PER_DAY
        assert days in DAYS[time.granularity]


@given(
    st.integers(-200, 200),
    st.sampled_from(
        [
            "They met on Monday.",
            "They will meet on Friday.",
            "It began three days ago.",
            "They meet tomorrow.",
            "They met last Tuesday.",
            "They will meet next week.",
            "They met over the weekend.",
            "They spoke on Tuesday morning.",
            "It was shelled overnight.",
            "They meet a week from Thursday.",
            "They met the day before yesterday.",
            "They will be back in late next week.",
            "They met two weeks ago.",
            "It opens at 3 pm today.",
        ]
    ),
)
@settings(deadline=None, max_examples=60)
def test_whole_weeks_shift_what_is_relative(weeks: int, text: str) -> None:
    before = dates(text)[0].time
    after = dates(text, DayNumber(WRITTEN + 7 * weeks))[0].time
    assert before is not None
    assert after is not None
    assert before.first_day is not None
    assert after.first_day == before.first_day + 7 * weeks


@given(st.text(max_size=60))
@settings(deadline=None, max_examples=100)
def test_typed_words_are_a_date_or_said_not_to_be(words: str) -> None:
    with contextlib.suppress(DateWordsError):
        reading = read_phrase(words, WRITTEN)
        assert parse(reading.time.edtf) == reading.time


@pytest.mark.parametrize(
    "piece",
    [
        *["7", "1/1/1/1 ", "1/", "((", "[(", "x", "word ", "May ", "1992-", "- ", "the last ", "“"],
        *["Monday ", "two days ago ", "a.", "1:", "1, ", "\n", "began ", "early late "],
    ],
)
def test_no_text_takes_long(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    dates("warm on Monday")
    start = time.process_time()
    dates(text)
    assert time.process_time() - start < 6


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("next fortnights a", "[2022-01-08..2022-01-21]"),
        ("They argued for the last fortnight of it.", "[2021-12-24..2022-01-06]"),
        ("next millennia a", "[3001..4000]"),
    ],
)
def test_rare_units_are_read(text: str, edtf: str) -> None:
    found = [each.time.edtf for each in dates(text, language="en") if each.time is not None]
    assert found == [edtf]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "In the last quarter of a century nothing changed.", ["P25Y"]),
        ("en", "The past quarter century was calm.", ["P25Y"]),
        ("en", "Next hours are crucial.", []),
        ("en", "Next weekends are free.", []),
        (
            "fr",
            "Il signa le 5 mai 1950. Un quart de siècle plus tard, il revint.",
            ["1950-05-05", "1975"],
        ),
        ("ru", "В 1950 году он уехал. Четверть века спустя он вернулся.", ["1950", "1975"]),
    ],
)
def test_units_without_a_calendar_are_lengths_or_nothing(
    language: str, text: str, values: list[str]
) -> None:
    assert [each.value for each in dates(text, language=language)] == values
