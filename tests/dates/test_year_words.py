"""Names and things by which the news of a year is known."""

from __future__ import annotations

import pytest

from timeline.dates.yearwords import WordSign, word_signs
from timeline.daynumber import DayNumber, day_number
from timeline.spans import Span

HERE = Span(0, 1)


def price(years: tuple[int, ...], day: DayNumber, months: tuple[int, ...] = ()) -> float:
    return WordSign(HERE, years, months).price(day)


def test_each_word_is_found_once_at_its_first_place() -> None:
    text = "Varoufakis left. Dijsselbloem and Varoufakis spoke."
    assert [sign.span.of(text) for sign in word_signs(text)] == ["Varoufakis", "Dijsselbloem"]


@pytest.mark.parametrize("word", ["May", "March", "Sunday", "Major", "Brown"])
def test_words_that_mean_other_things_tell_no_year(word: str) -> None:
    assert list(word_signs(f"{word} came.")) == []


def test_the_further_a_year_lies_the_more_it_costs_and_more_before_than_after() -> None:
    known = (1990, 1991, 1995)
    days = [day_number(year, 6, 1) for year in (1991, 1992, 2001, 2030)]
    costs = [price(known, day) for day in days]
    assert costs == sorted(costs)
    assert costs[0] == 0
    assert price(known, day_number(1985, 6, 1)) > price(known, day_number(2000, 6, 1))


def test_a_word_of_the_month_speaks_for_it() -> None:
    month = (1995 * 12 + 10,)
    own, next_, other = (
        price((1995,), day_number(1995, number, 5), month) for number in (11, 12, 3)
    )
    assert own < next_ < other == 0


def test_the_years_of_a_word_are_told_as_stretches() -> None:
    sign = WordSign(HERE, (1990, 1991, 1995), ())
    assert sign.stretches == (
        (day_number(1990), day_number(1992)),
        (day_number(1995), day_number(1996)),
    )
    assert sign.first == day_number(1990)
