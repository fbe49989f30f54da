"""Our bounds against the ``edtf`` package, where it can read the form."""

from __future__ import annotations

import warnings

import pytest

from timeline.daynumber import day_number
from timeline.edtf import parse

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # the package compiles its grammar with deprecated names
    from edtf import parse_edtf


@pytest.mark.parametrize(
    "text",
    [
        "2022",
        "2024-02",
        "2022-01-10",
        "0079-08-24",
        "-0043",
        "-0043-03-15",
        "199X",
        "19XX",
        "2022-02-XX",
        "2022-XX",
        "2022-21",
        "2022-22",
        "2022-23",
        "2022-33",
        "2022-36",
        "2022-40",
        "2022-41",
        "Y17000",
        "2022-01-05/2022-01-09",
        "2022-01/2023-02",
        "2004/2006-05-01",
        "[2022-01-10..2022-01-12]",
        "[2022-01-10,2022-01-13]",
    ],
)
def test_bounds_agree(text: str) -> None:
    oracle = parse_edtf(text)
    value = parse(text)
    assert value.first_day == day_number(*tuple(oracle.lower_strict())[:3])
    assert value.last_day == day_number(*tuple(oracle.upper_strict())[:3])


@pytest.mark.parametrize("text", ["2022-01-10~", "2022-01?", "2022%", "2022~"])
def test_qualifiers_agree(text: str) -> None:
    oracle = parse_edtf(text)
    value = parse(text)
    assert value.approximate is bool(
        oracle.ua.is_approximate or oracle.ua.is_uncertain_and_approximate
    )
    assert value.uncertain is bool(oracle.ua.is_uncertain or oracle.ua.is_uncertain_and_approximate)
