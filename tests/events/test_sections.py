"""Dates on lines of their own, over what happened then."""

from __future__ import annotations

from typing import Any

import pytest

DIARY = """The month in brief

{2 April=1982-04-02}
Marines landed near the harbour. Britain broke off relations with Argentina.

{8 April=1982-04-08}
The American envoy arrived in London.

Nobody knows what comes next: the ministers met and parted.
"""


def test_a_section_is_dated_by_its_heading(read: Any) -> None:
    told = {(str(each.kind), each.time.edtf) for each in read(DIARY, "1982-05-01")}
    assert told == {
        ("military", "1982-04-02"),
        ("diplomatic protest", "1982-04-02"),
        ("visit", "1982-04-08"),
    }


def test_a_heading_dates_nothing_where_lines_may_be_shuffled(read: Any) -> None:
    lines = "{2 April=1982-04-02}\nMarines landed near the harbour.\n"
    assert read(lines, "1982-05-01", in_order=False) == []
    assert len(read(lines, "1982-05-01")) == 1


def test_an_entry_says_how_long_it_lasts(read: Any) -> None:
    text = "{Tuesday 14 June=2016-06-14}\n- BRUSSELS: NATO defence ministers, {two days=P2D}.\n"
    (mention,) = read(text, "2016-06-10")
    assert mention.time.edtf == "2016-06-14/2016-06-15"
    assert [place.name for place in mention.places] == ["Brussels"]


def test_what_the_date_words_are_is_the_heading(read: Any) -> None:
    (mention,) = read("{8 April=1982-04-08}\nThe envoy arrived in London.\n", "1982-05-01")
    assert mention.timex is not None
    assert mention.timex.start == 0


DAYS_AHEAD = """The days ahead

{Monday=2025-03-03}: Defence ministers meet in Warsaw. The IAEA board of governors meets in Vienna.
{Tuesday=2025-03-04}: The Arab League holds a summit in Cairo. Iceland's premier visits Kyiv.
{Friday=2025-03-07}: A Security Council briefing. Islamic foreign ministers meet in Jeddah. Their
deputies met in Rabat.
"""


def test_the_day_that_opens_a_paragraph_is_that_of_all_it_tells(read: Any) -> None:
    told = read(DAYS_AHEAD, "2025-03-01")
    found = [(place.name, each.time.edtf) for each in told for place in each.places]
    assert {
        ("Warsaw", "2025-03-03"),
        ("Vienna", "2025-03-03"),
        ("Cairo", "2025-03-04"),
        ("Kyiv", "2025-03-04"),
        ("Jeddah", "2025-03-07"),
    } == set(found)


def test_the_day_of_the_article_alone_heads_no_section(read: Any) -> None:
    text = "{Tuesday, 14 May 2024=2024-05-14}\n\nIt is long since a premier met a king so gladly."
    assert read(text, "2024-05-14") == []


AGENDA = """{{Mon 20=2024-05-20}}: Awaza - first forum, a year after the pact was signed. {second}
{{Tue 21=2024-05-21}}: Suva - Pacific leaders meet.
{{Wed 22=2024-05-22}}: Oslo - NATO ministers gather.
"""


@pytest.mark.parametrize(
    ("second", "days"),
    [
        ("London - Mr Bolton begins his talks.", ["2024-05-20", "2024-05-20"]),
        ("RIO DE JANEIRO: leaders of the Twenty gather.", ["2024-05-20", "2024-05-20"]),
        pytest.param("Much of the world is closed.", ["2024-05-20"], id="no entry"),
        pytest.param("Twenty-seven states met.", ["2024-05-20"], id="a hyphen parts nothing"),
    ],
)
def test_the_day_of_a_line_is_that_of_its_further_places(
    second: str, days: list[str], read: Any
) -> None:
    told = read(AGENDA.format(second=second), "2024-05-15")
    assert [each.time.edtf for each in told] == [*days, "2024-05-21", "2024-05-22"]
    assert told[0].title.lower().count("forum") == 1


@pytest.mark.parametrize(
    ("headline", "count"),
    [
        ("Envoys wary ahead of talks on {Monday=2024-05-20}", 4),
        pytest.param("Ten years after the war of {May 2014=2014-05}", 3, id="what is past"),
    ],
)
def test_a_headline_over_told_events_tells_what_is_to_come(
    headline: str, count: int, read: Any
) -> None:
    body = (
        "France and Mali signed a pact on {2 May=2024-05-02}. Their ministers met on "
        "{3 May=2024-05-03}. Parliament ratified it on {6 May=2024-05-06}."
    )
    assert len(read(f"{headline}\n{body}", "2024-05-15", headline=True)) == count


CHRONICLE = """How the accord came about

{4 November 2020=2020-11-04}: Troops move into Mekelle.
{2 November 2022=2022-11-02}: Ethiopia and the rebels sign a truce in Pretoria.
{26 December 2022=2022-12-26}: A delegation visits Mekelle. Talks are to open in {May 2023=2023-05}.
"""


@pytest.mark.parametrize(
    ("written", "statuses"),
    [
        pytest.param(None, ["past", "past", "past", "planned"], id="nothing dates it"),
        ("2020-11-01", ["planned", "planned", "planned", "planned"]),
        ("2023-02-01", ["past", "past", "past", "planned"]),
    ],
)
def test_a_chronology_tells_what_is_past(
    written: str | None, statuses: list[str], read: Any
) -> None:
    assert [str(each.status) for each in read(CHRONICLE, written)] == statuses
