"""What the pattern of a rule can begin with, which decides where the rule is asked at all."""

from __future__ import annotations

import pytest

from timeline.dates.lexicon import lexicon
from timeline.dates.pattern import Pattern
from timeline.dates.rules import RULES

_CHARS = {"month": "m", "day": "d", "year": "yd", "the": "t", "of": "o"}


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("<month> <day>", "m"),
        ("<the>? <day> <month>", "td"),
        ("<day=month|year>", "myd"),
        ("(?: <the> | <of> )? <month> | <year>", "tomyd"),
        ("(?: <the>? <of>? )? <month>", "tom"),
        ("(?: <the>? <of> ) <month>", "to"),
        ("(?: <the> | <of>? ) <month>", "tom"),
        ("(?<= <the> ) <day> (?! <month> )", "d"),
        ("(?: <of> (?= <day> ) )? <month>", "om"),
        ("<month> <the>", "m"),
        ("<unknown>? <of>", "o"),
    ],
)
def test_characters_that_a_match_can_begin_with(text: str, begins: str) -> None:
    assert Pattern(text, _CHARS).begins == frozenset(begins)


def test_no_rule_matches_where_it_cannot_begin() -> None:
    chars = lexicon("en").alphabet.chars_by_class()
    every = sorted(set("".join(chars.values())))
    for rule in RULES:
        pattern = Pattern(rule.pattern, chars)
        for first in set(every) - pattern.begins:
            for second in every[::5]:
                match = pattern.match(first + second + "".join(every[:3]), 0)
                assert match is None or not match.end(), rule.name


def test_slots_that_took_part_have_their_places() -> None:
    pattern = Pattern("<the>? <day> (?: <of>? <month> | <year1=year> )", _CHARS)
    match = pattern.match("mdom", 1)
    assert match is not None
    assert pattern.groups(match) == {"day": 1, "of": 2, "month": 3}
