"""Which of two readings the words around a date choose."""

from __future__ import annotations

import pytest

from timeline.dates import DateOptions, Mode, date_article
from timeline.daynumber import parse_iso_day
from timeline.reading import article_from_text
from timeline.records import ArticleId, Timex3


def timexes(text: str, written: str, mode: Mode = Mode.AUTO) -> dict[str, Timex3]:
    article = article_from_text(text, "test", ArticleId("a"))
    _, found = date_article(article, DateOptions(parse_iso_day(written), mode))
    return {timex.span.of(article.text): timex for timex in found}


def values(text: str, written: str, mode: Mode = Mode.AUTO) -> dict[str, str]:
    return {words: timex.value for words, timex in timexes(text, written, mode).items()}


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "The king's trip, which was to have begun on Monday, was put off.",
            "Monday",
            "2015-12-14",
        ),
        ("She was supposed to fly on Thursday but it was scrapped.", "Thursday", "2015-12-17"),
        ("The fair ran on and was to have closed on Friday.", "Friday", "2015-12-11"),
        ("On Wednesday the convoy moves to Lima.", "Wednesday", "2015-12-16"),
        ("The museum reopens on Tuesday.", "Tuesday", "2015-12-15"),
        ("They hold a fair that runs from Monday.", "Monday", "2015-12-14"),
        ("The envoy repaid the visit on Monday.", "Monday", "2015-12-07"),
        ("The bullet tore through his kitchen on Friday.", "Friday", "2015-12-11"),
        ("He could not be reached on Wednesday.", "Wednesday", "2015-12-09"),
        ("The move follows Tuesday's ruling, which holds for now.", "Tuesday", "2015-12-08"),
        ("As of Thursday's close it was down.", "Thursday", "2015-12-10"),
        ("They have come home since Monday.", "Monday", "2015-12-07"),
        ("She will be named envoy on Monday.", "Monday", "2015-12-14"),
        ("They announced an agreement to meet on Monday.", "Monday", "2015-12-14"),
        ("The army had bought arms through Tuesday.", "Tuesday", "2015-12-08"),
        ("They read it in a Wednesday interview.", "Wednesday", "2015-12-09"),
    ],
)
def test_a_weekday_goes_where_its_verb_looks(text: str, words: str, value: str) -> None:
    assert values(text, "2015-12-12")[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The premier returned the call on Christmas Day.", "Christmas Day", "1977-12-25"),
        ("They will sit again at Easter.", "Easter", "1979-04-15"),
        ("Most went home for Christmas.", "Christmas", "1978-12-25"),
    ],
)
def test_a_feast_goes_where_its_verb_looks(text: str, words: str, value: str) -> None:
    assert values(text, "1978-09-18")[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The job figures for November rose.", "November", "2015-11"),
        ("They were set for Oct 28, and were put off.", "Oct 28", "2015-10-28"),
        ("Prices have come down from October.", "October", "2015-10"),
        ("It is open from today through May 17.", "May 17", "2016-05-17"),
        ("The town was shelled overnight.", "overnight", "2015-12-11TNI"),
        ("It will snow overnight.", "overnight", "2015-12-12TNI"),
        ("In today's world it counts.", "today", "PRESENT_REF"),
    ],
)
def test_what_the_words_around_say_of_the_year_or_the_day(
    text: str, words: str, value: str
) -> None:
    assert values(text, "2015-12-12")[words] == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        (
            "Third-quarter net fell. A fourth-quarter charge came. It lost in the latest quarter.",
            "the latest quarter",
            "1989-Q3",
        ),
        (
            "Third-quarter net rose. For the nine months it fell from $3 million a year earlier.",
            "a year earlier",
            "1988",
        ),
        ("Third-quarter net rose. Year-earlier results had a gain.", "Year-earlier", "1988-Q3"),
        (
            "Net fell in the fiscal first quarter ended Sept. 30.",
            "the fiscal first quarter",
            "1989-Q1",
        ),
    ],
)
def test_a_report_is_about_its_quarter(text: str, words: str, value: str) -> None:
    assert values(text, "1989-11-02")[words] == value


def test_a_time_after_a_semicolon_is_on_the_day_that_heads_the_line() -> None:
    found = values("TUESDAY: Oslo - talks open, to Thursday; dinner 6:30 pm", "2023-05-12")
    assert found["6:30 pm"] == "2023-05-16T18:30"


def test_an_ending_behind_an_apostrophe_is_no_part_of_a_month() -> None:
    text = "Erdoğan, 3 Temmuz 2013'te Kahire'yi ziyaret etmişti ve Ankara'ya dönmüştü."
    assert values(text, "2024-09-04") == {"3 Temmuz 2013": "2013-07-03"}


@pytest.mark.parametrize(
    "text",
    [
        "The Good Friday Agreement holds.",
        "The October Revolution shook them.",
        "The Hundred Days ended there.",
        "The Thirty Years' War was long.",
        "They wrote Agenda 2030 there.",
        "Call 202 555 1999 there.",
        "They bought from Sun Microsystems there.",
    ],
)
def test_names_with_times_in_them_are_no_dates(text: str) -> None:
    assert values(text, "2015-12-12") == {}


def test_a_spelled_number_after_a_dash_is_no_day() -> None:
    found = values("July 4 - Second reading, in the upper house.", "1990-10-03")
    assert found == {"July 4": "1990-07-04"}


@pytest.mark.parametrize(
    "text",
    ["The truce begins on Sunday, 15 February.", "They meet on Wednesday 11 March."],
)
def test_a_reading_years_away_is_not_offered(text: str) -> None:
    (timex,) = timexes(text, "2015-02-12").values()
    assert timex.alternatives == ()
    assert "other reading" not in timex.explanation


HISTORY = (
    "In March 1642 the duke crossed the river. The next day he rested. That summer a plague broke "
    "out, and in September the army left. In 1643 the war went on; in April a truce was sealed. "
    "On 3 May 1644 the envoys met. Two weeks later the oath was sworn. In the winter of 1644-45 "
    "they starved, and by February the town gave in. In autumn 1651 the heir sailed, and he "
    "wrote through the winter. In August 843 others had ruled there."
)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("The next day", "1642-03"),
        ("That summer", "1642-SU"),
        ("September", "1642-09"),
        ("April", "1643-04"),
        ("Two weeks later", "1644-W20"),
        ("the winter of 1644-45", "1644-WI"),
        ("February", "1645-02"),
        ("the winter", "1651-WI"),
        ("August 843", "0843-08"),
    ],
)
def test_a_history_counts_from_its_last_date(words: str, value: str) -> None:
    """Though it was written long after: the text itself shows that it tells of the past."""
    assert values(HISTORY, "2020-05-05")[words] == value


@pytest.mark.parametrize(
    ("text", "words", "edtf", "mod"),
    [
        ("The king died in about 1311 BC.", "1311 BC", "-1310~", "APPROX"),
        ("They had fought around 1302 BC, it says.", "1302 BC", "-1301~", "APPROX"),
        ("The wall was built in about 1250.", "1250", "1250~", "APPROX"),
        ("She sailed around 10 June 1999.", "10 June 1999", "1999-06-10~", "APPROX"),
        ("He wrote a book about 1989.", "1989", "1989", None),
        ("They asked about June 1999.", "June 1999", "1999-06", None),
    ],
)
def test_about_makes_a_date_approximate(text: str, words: str, edtf: str, mod: str | None) -> None:
    timex = timexes(text, "2015-05-05")[words]
    assert timex.time is not None
    assert (timex.time.edtf, timex.mod) == (edtf, mod)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("They met on Monday and Friday.", ["2022-01-10", "2022-01-07"]),
        ("They will meet on Thursday and Friday.", ["2022-01-13", "2022-01-14"]),
        ("They spoke on Wednesday and Thursday.", ["2022-01-12", "2022-01-13"]),
        ("They gather on Saturday and Sunday.", ["2022-01-15", "2022-01-16"]),
    ],
)
def test_weekdays_joined_by_and_go_the_same_way(text: str, days: list[str]) -> None:
    assert list(values(text, "2022-01-13").values()) == days


def crawled(*lines: str) -> str:
    return "\n".join(["A title", "20220113", "https://paper.example.org/a", *lines, ""])


def test_a_crawled_line_counts_from_a_day_of_its_own() -> None:
    text = crawled("On 3 January it rained and three days later it snowed.")
    assert values(text, "2022-01-13")["three days later"] == "2022-01-06"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Two days later", "2022-01-05"),
        ("A week later", "2022-01-10"),
        ("The next day", "2022-01-04"),
        ("That evening", "2022-01-03TEV"),
    ],
)
def test_words_that_need_a_day_told_take_that_of_the_crawled_line_above(
    words: str, value: str
) -> None:
    text = crawled("On 3 January it rained.", f"{words} the army left.")
    timex = timexes(text, "2022-01-13")[words]
    assert timex.value == value
    assert "“3 January”" in timex.explanation


@pytest.mark.parametrize(
    "above", ["It rained.", "In 1994 it rained.", "On 3 January it rained.\nNobody knew."]
)
@pytest.mark.parametrize("words", ["Two days later", "The next day"])
def test_a_crawled_line_below_none_with_a_day_counts_from_no_day(words: str, above: str) -> None:
    timex = timexes(crawled(above, f"{words} the army left."), "2022-01-13")[words]
    assert timex.time is None
    assert "names no day" in timex.explanation


@pytest.mark.parametrize("words", ["the day before", "that evening"])
def test_a_day_of_long_ago_in_the_line_above_is_not_the_day_of_the_news(words: str) -> None:
    text = crawled("The treaty is of 4 April 1949.", f"The army left {words}.")
    assert not timexes(text, "2022-01-13")[words].value.startswith("1949")


def test_other_articles_count_from_the_sentence_before() -> None:
    text = "On 3 January it rained. Two days later the army left."
    assert values(text, "2022-01-13")["Two days later"] == "2022-01-05"


CHRONOLOGY = """Nov 9, 1989 - The gate opens.
Feb 10 - The premier travels to Rome.
July 15-16 - He visits Oslo.
Dec 30 - Jan 2 - The court sits.
March 4 - The king returns.
"""


@pytest.mark.parametrize("written", ["1991-04-01", "2019-04-01"])
@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Feb 10", "1990-02-10"),
        ("July 15", "1990-07-15"),
        ("16", "1990-07-16"),
        ("Dec 30", "1990-12-30"),
        ("March 4", "1991-03-04"),
    ],
)
def test_a_chronology_goes_on_from_its_last_label(words: str, value: str, written: str) -> None:
    timex = timexes(CHRONOLOGY, written)[words]
    assert timex.value == value
    assert "as stated" not in timex.explanation


CHRONICLE = """{title}

Compiled for the desk

5 January - The congress elects a new leader.
Early May - He flies to Rome to be heard.
14-15 July - Four states confer in Oslo.
9 August - The king arrives; he is received with flowers.
26 August - A protocol is signed.
"""


@pytest.mark.parametrize(
    ("title", "written", "words", "value"),
    [
        ("Eight months", "1968-08-28", "5 January", "1968-01-05"),
        ("Eight months", "1968-08-28", "Early May", "1968-05"),
        ("Eight months", "1968-08-28", "26 August", "1968-08-26"),
        ("Eight months", "1968-12-15", "9 August", "1968-08-09"),
        ("Calendar of summits", "1968-12-15", "5 January", "1969-01-05"),
        ("Calendar of summits", "1968-12-15", "26 August", "1969-08-26"),
    ],
)
def test_lines_that_rise_to_the_day_of_writing_tell_what_was(
    title: str, written: str, words: str, value: str
) -> None:
    assert timexes(CHRONICLE.format(title=title), written)[words].value == value


@pytest.mark.parametrize(
    ("words", "value"),
    [("MONDAY", "2022-06-20"), ("WEDNESDAY", "2022-06-22"), ("Friday", "2022-06-24")],
)
def test_an_agenda_is_of_the_week_that_comes(words: str, value: str) -> None:
    text = "MONDAY: Ministers meet.\nWEDNESDAY: A fair opens and runs until Friday.\n"
    timex = timexes(text, "2022-06-18")[words]
    assert timex.value == value
    assert "the first one from" in timex.explanation


@pytest.mark.parametrize(
    ("lines", "value"),
    [
        (
            "MONDAY. Arrival in Oslo.\n\nTUESDAY. State banquet in the castle.\n\n"
            "WEDNESDAY. Flight home.\n",
            "2022-06-21",
        ),
        (
            "MONDAY. They arrived in Oslo.\n\nTUESDAY. They dined in the castle.\n\n"
            "WEDNESDAY. They flew home.\n",
            "2022-06-14",
        ),
    ],
)
def test_weekdays_that_head_paragraphs_as_sentences(lines: str, value: str) -> None:
    found = timexes(f"A visit to Norway\n\n{lines}", "2022-06-18")
    assert found["TUESDAY"].value == value


YEARS = """1995
26 January: Fighting breaks out.
17 February: The two sides sign a declaration.

1996
Mid-September - A ship is held.
29 October: The ministers meet and agree that he will be back by 30 November.

1998
6 August: The mayor wins the election.
26 October: The presidents sign; they will meet again on Monday.
"""


@pytest.mark.parametrize("written", ["1998-10-30", "2019-04-01"])
@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("26 January", "1995-01-26"),
        ("17 February", "1995-02-17"),
        ("Mid-September", "1996-09"),
        ("29 October", "1996-10-29"),
        ("30 November", "1996-11-30"),
        ("6 August", "1998-08-06"),
        ("26 October", "1998-10-26"),
    ],
)
def test_a_year_on_its_line_heads_what_follows(words: str, value: str, written: str) -> None:
    assert values(YEARS, written)[words] == value


PARAGRAPHS = """The quotas in dates

1992. The heirs share the quotas in Minsk in May. It is in use from 17 July, in force on 9 November.

2007. An extraordinary conference brings nothing in June. The president signs on 14 July.
"""


@pytest.mark.parametrize("written", ["2007-08-01", "2023-11-07"])
@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("May", "1992-05"),
        ("17 July", "1992-07-17"),
        ("9 November", "1992-11-09"),
        ("June", "2007-06"),
        ("14 July", "2007-07-14"),
    ],
)
def test_a_year_that_opens_its_paragraph_heads_it(words: str, value: str, written: str) -> None:
    assert values(PARAGRAPHS, written)[words] == value


MONTHS = """Border talks in dates

January 1994
3: Envoys meet in Vienna.
17 - A truce is signed in Graz.

1995

March
9: The truce collapses.
12 - Second thoughts prevail.
"""


@pytest.mark.parametrize(
    ("words", "value"),
    [("3", "1994-01-03"), ("17", "1994-01-17"), ("9", "1995-03-09"), ("12", "1995-03-12")],
)
def test_a_number_under_a_month_is_its_day(words: str, value: str) -> None:
    assert values(MONTHS, "2019-04-01")[words] == value


def test_a_number_that_heads_another_line_is_no_day() -> None:
    text = "Demands\n\nIn March 1994 they asked for two things.\n\n1: A truce.\n2 - A loan.\n"
    assert list(values(text, "2019-04-01")) == ["March 1994"]


@pytest.mark.parametrize(
    ("words", "value"),
    [("Mon 13", "2024-05-13"), ("Thu 16", "2024-05-16"), ("Sunday 2", "2024-06-02")],
)
def test_a_weekday_and_a_number_head_a_line(words: str, value: str) -> None:
    text = (
        "The weeks ahead (13 May - 2 June 2024)\n\nMon 13: A minister arrives in Kyiv.\n"
        "Thu 16: Talks open in Beijing.\nSunday 2\n- The election.\n"
    )
    assert values(text, "2024-05-10")[words] == value


def test_a_table_of_years_is_read_line_by_line() -> None:
    text = (
        "Year | What happened\n1978 | Accords were signed at the retreat on 17 September\n"
        "1979 | A treaty was signed in Washington on 26 March\n"
    )
    found = values(text, "2019-04-01", Mode.NARRATIVE)
    assert (found["17 September"], found["26 March"]) == ("1978-09-17", "1979-03-26")


def test_days_of_a_month_in_the_title() -> None:
    text = (
        "October 1962: thirteen days\n\nTuesday, October 16. The president sees the pictures.\n"
        "Sunday, October 28. The withdrawal is announced.\n"
    )
    article = article_from_text(text, "test", ArticleId("a"))
    _, found = date_article(article)
    days = {timex.span.of(article.text): timex.value for timex in found}
    assert days["Tuesday, October 16"] == "1962-10-16"
    assert days["Sunday, October 28"] == "1962-10-28"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("They signed on Thursday. At noon guns fell silent.", "noon", "2015-12-10T12:00"),
        ("He had come on Thursday. At noon he left.", "noon", "2015-12-12T12:00"),
        ("It was founded on 5 May 1998. At noon guns fell silent.", "noon", "2015-12-12T12:00"),
        ("between late January and the end of February 1995", "late January", "1995-01"),
        ("They meet from the 21st to the 24th of next month.", "the 21st", "2016-01-21"),
        ("He spoke at 1 p.m. EDT (1700 GMT) on Sunday.", "1700 GMT", "2015-12-06T17:00Z"),
        ("He spoke at 1 p.m. EDT (1700 GMT) on Sunday.", "1 p.m. EDT", "2015-12-06T13:00"),
        (
            "It opened on 2 May. They voted on the fourteenth, in a hurry.",
            "the fourteenth",
            "2015-05-14",
        ),
        ("It came. The next day, Dec. 2, the roof blew off.", "The next day", "2015-12-02"),
        ("It fell. Two weeks earlier, on Nov. 9, it rose.", "Two weeks earlier", "2015-11-09"),
        ("They met last November.", "last November", "2014-11"),
        ("They met last October.", "last October", "2015-10"),
        ("They met last Friday.", "last Friday", "2015-12-04"),
        ("They met last Thursday.", "last Thursday", "2015-12-10"),
        ("They met this past Friday.", "this past Friday", "2015-12-11"),
        (
            "He comes early in May, she the Tuesday after that.",
            "the Tuesday after that",
            "XXXX-WXX-2",
        ),
        ("It began in June 2009. The vote that August was calm.", "that August", "2009-08"),
        ("12:50 - He was there on Monday, he says.", "Monday", "2015-12-07"),
        ("In June 2004 they agreed, and four years later it worked.", "four years later", "2008"),
        ("A third round, fixed for March 1, never took place.", "March 1", "2015-03-01"),
        ("The quarrel dates from January, when he came.", "January", "2015-01"),
    ],
)
def test_what_stands_beside_a_date_tells_which_one(text: str, words: str, value: str) -> None:
    assert values(text, "2015-12-12")[words] == value


def test_a_narrative_points_from_the_day_of_writing_and_announces_from_it() -> None:
    text = (
        "The court ruled in November 2000. It ruled again in 2004. In 2016 the treaty was drafted "
        "and on 3 October last year announced. In 2019 a bridge was closed; it will open in March."
    )
    found = values(text, "2025-05-23", mode=Mode.NARRATIVE)
    assert (found["3 October last year"], found["March"]) == ("2024-10-03", "2026-03")


LIVE = """Ceasefire, hour by hour

14:15 A reader asks for a map.
They had met on Tuesday and the rest you know.
13:40 Another strike on the suburbs.
12:05 The council sat on Friday.
"""


@pytest.mark.parametrize("time", ["14:15", "13:40", "12:05"])
def test_a_time_that_opens_its_line_is_of_the_day_of_writing(time: str) -> None:
    assert values(LIVE, "2025-07-28")[time] == f"2025-07-28T{time}"


@pytest.mark.parametrize(
    ("words", "edtf", "mod"),
    [
        ("more than a year ago", "2021~", "MORE_THAN"),
        ("nearly two years ago", "2020~", "LESS_THAN"),
        ("a year ago", "2021", None),
    ],
)
def test_more_than_a_year_ago_is_about_a_year_ago(words: str, edtf: str, mod: str | None) -> None:
    timex = timexes(f"He left {words}.", "2022-01-13")[words]
    assert timex.time is not None
    assert (timex.time.edtf, timex.mod) == (edtf, mod)
