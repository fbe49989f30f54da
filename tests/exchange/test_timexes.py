"""What ``dates`` writes as lines."""

from __future__ import annotations

from dataclasses import replace

from timeline.exchange import timex_lines
from timeline.records import Article, Timex3, TimexType


def test_the_fields_of_a_timex(article: Article, timex: Timex3) -> None:
    (line,) = timex_lines(article, [replace(timex, mod="APPROX")])
    assert line == {
        "file": "news/a.txt",
        "start": 50,
        "end": 56,
        "text": "Monday",
        "type": "DATE",
        "value": "2022-01-10",
        "mod": "APPROX",
        "earliest": "2022-01-10",
        "latest": "2022-01-10",
        "edtf": "2022-01-10",
        "rule": "weekday",
        "explanation": "the Monday after",
    }
    assert article.text[line["start"] : line["end"]] == line["text"]


def test_a_duration_has_no_days(article: Article, timex: Timex3) -> None:
    (line,) = timex_lines(article, [replace(timex, type=TimexType.DURATION, time=None)])
    assert (line["earliest"], line["latest"], line["edtf"]) == (None, None, None)


def test_the_name_of_a_text_from_standard_input_is_echoed(article: Article, timex: Timex3) -> None:
    (line,) = timex_lines(article, [timex], doc="APW1")
    assert next(iter(line)) == "doc"
    assert line["doc"] == "APW1"
    assert "file" not in line
