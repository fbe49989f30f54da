"""Dates in cells, whoever wrote them."""

from __future__ import annotations

import pytest

from timeline.exchange.tables.columns import DayOrder
from timeline.exchange.tables.date_cells import DateCells, language_of
from timeline.exchange.tables.day_order import OrderEvidence

DMY, MDY = DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("2022-01-10", "2022-01-10"),
        ("2022-01", "2022-01"),
        ("1850~", "1850~"),
        ("[1667,1668]", "[1667,1668]"),
        ("2021-12-31/2022-01-03", "2021-12-31/2022-01-03"),
        ("-0043-03-15", "-0043-03-15"),
        ("2022/1/5", "2022-01-05"),
        ("20220110", "2022-01-10"),
        ("22/1/2022", "2022-01-22"),
        ("1/22/2022", "2022-01-22"),
        ("01/2022", "2022-01"),
        ("10-Jan-22", "2022-01-10"),
        ("10-Jan-1999", "1999-01-10"),
        ("Jan-22", "2022-01"),
        ("79", "0079"),
        ("-44", "-0043"),
        ("44 BC", "-0043"),
        ("15 March 44 BCE", "-0043-03-15"),
        ("753 BC – 509 BC", "-0752/-0508"),
        ("c. 1850", "1850~"),
        ("~1850", "1850~"),
        ("circa 13/1/2022", "2022-01-13~"),
        ("1914–1918", "1914/1918"),
        ("10–12 January 2022", "2022-01-10/2022-01-12"),
        ("13/01/2022 - 15/01/2022", "2022-01-13/2022-01-15"),
        ("spring 1914", "1914-21"),
        ("1850s", "185X"),
        ("19th century", "18XX"),
        ("before 1850", "[..1849]"),
        ("before 2022-01-10", "[..2022-01-09]"),
        ("2015-07-24T19:01:01+00:00", "2015-07-24T19:01:01+00:00"),
        ("2015-07-24 19:01:01.123 UTC", "2015-07-24T19:01Z"),
        ("1/13/2022 2:30 PM", "2022-01-13T14:30"),
        ("1/13/2022 12:05 am", "2022-01-13T00:05"),
        ("2022年1月10日", "2022-01-10"),
    ],
)
def test_a_date_that_needs_no_column(cell: str, value: str) -> None:
    for order in DayOrder:
        found = DateCells(order).read(cell)
        assert (found.time and found.time.edtf, found.remark) == (value, "")


@pytest.mark.parametrize(
    ("order", "cell", "value"),
    [
        (DMY, "10/01/2022", "2022-01-10"),
        (MDY, "10/01/2022", "2022-10-01"),
        (DMY, "1.2.22", "2022-02-01"),
        (MDY, "1/2/75", "1975-01-02"),
        (DMY, "10/01/2022 14:30", "2022-01-10T14:30"),
        (DMY, "before 10/01/2022", "[..2022-01-09]"),
        (MDY, "before 10/01/2022", "[..2022-09-30]"),
        (DMY, "10/01/2022 – 12/01/2022", "2022-01-10/2022-01-12"),
    ],
)
def test_digits_are_read_in_the_order_of_the_column(order: DayOrder, cell: str, value: str) -> None:
    found = DateCells(order).read(cell).time
    assert found is not None
    assert found.edtf == value


@pytest.mark.parametrize(
    ("cell", "remark"),
    [
        ("10 January", "“10 January” names no year"),
        ("Monday", "“Monday” names no year"),
        ("soon", "“soon” is not a date"),
        ("31/02/2022", "“31/02/2022” is not a date"),
        ("0", "“0” is not a date"),
        ("", ""),
        ("n/a", ""),
        ("–", ""),
    ],
)
def test_what_is_no_date_says_why(cell: str, remark: str) -> None:
    found = DateCells(DMY).read(cell)
    assert (found.time, found.remark) == (None, remark)


@pytest.mark.parametrize(
    ("cell", "language", "value"),
    [
        ("10. Januar 2022", "de", "2022-01-10"),
        ("Frühjahr 1914", "de", "1914-21"),
        ("le 10 janvier 2022", "fr", "2022-01-10"),
        ("5 de mayo de 1862", "es", "1862-05-05"),
        ("10 января 2022", "ru", "2022-01-10"),
        ("10 січня 2022", "uk", "2022-01-10"),
        ("10 stycznia 2022", "pl", "2022-01-10"),
        ("10 Ocak 2022", "tr", "2022-01-10"),
        ("10 Ιανουαρίου 2022", "el", "2022-01-10"),
    ],
)
def test_the_language_of_a_column_is_told_by_its_dates(
    cell: str, language: str, value: str
) -> None:
    assert language_of([cell, "1850"]) == language
    found = DateCells(DMY, language).read(cell).time
    assert found is not None
    assert found.edtf == value


def test_a_column_without_words_is_read_as_english() -> None:
    assert language_of(["2022-01-10", "1850"]) == "en"
    assert language_of(["pending", "to be told"]) == "en"


@pytest.mark.parametrize(
    ("cells", "order", "is_told", "is_mixed"),
    [
        (["10/01/2022", "13/01/2022"], DMY, True, False),
        (["10/01/2022", "01/13/2022"], MDY, True, False),
        (["13/01/2022", "14/01/2022", "01/13/2022"], DMY, True, True),
        (
            ["03/01/2022", "05/02/2022", "02/03/2022", "11/03/2022", "04/05/2022", "01/06/2022"],
            DMY,
            True,
            False,
        ),
        (
            ["01/03/2022", "02/05/2022", "03/02/2022", "03/11/2022", "05/04/2022", "06/01/2022"],
            MDY,
            True,
            False,
        ),
        (["10.01.2022", "05.02.2022"], DMY, True, False),
        (["10/01/2022", "05/02/2022"], MDY, False, False),
        (["2022-01-10", "x", ""], MDY, False, False),
    ],
    ids=["13 is no month", "13 no month", "both", "by time", "by time us", "dots", "open", "none"],
)
def test_the_whole_column_tells_its_order(
    cells: list[str],
    order: DayOrder,
    is_told: bool,
    is_mixed: bool,
) -> None:
    evidence = OrderEvidence()
    for cell in cells:
        evidence.add(cell)
    verdict = evidence.verdict()
    assert (verdict.order, verdict.is_told, verdict.is_mixed) == (order, is_told, is_mixed)
