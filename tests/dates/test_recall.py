"""From which date of a report “two days later” and “a day earlier” are counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline.dates import DateOptions, date_article
from timeline.daynumber import parse_iso_day
from timeline.reading import article_from_text
from timeline.records import ArticleId

_HEAD = "The channel\n\nROME, 29 November 2024 (Wire) - The council met on Monday.\n\n"
"""The Monday is 25 November."""


def last_of(report: str, language: str = "en") -> tuple[str, str]:
    """Value and explanation of the last date of a report."""
    article = article_from_text(f"{_HEAD}{report}\n", "made.txt", ArticleId("a"))
    article = replace(article, language=language)
    timex = date_article(article, DateOptions(parse_iso_day("2024-11-29")))[1][-1]
    return timex.value, timex.explanation


@pytest.mark.parametrize(
    ("report", "value", "anchor"),
    [
        # The sentence itself, then the one before.
        ("They spoke on 12 November and met two days later.", "2024-11-14", "12 November"),
        ("They spoke on 12 November. Two days later they met.", "2024-11-14", "12 November"),
        ("They spoke on 12 November. They had met a day earlier.", "2024-11-11", "12 November"),
        # Days are not counted from a year or a month that stands beside a day.
        ("They spoke on 12 November, after a truce in 2019, and met two days later.",
         "2024-11-14", "12 November"),
        ("They left on 12 November, as in June 2021; the next morning they were back.",
         "2024-11-13TMO", "12 November"),
        # But from the month where nothing finer was told.
        ("They left in June 2021. A week later they were back.", "2021-06", "June 2021"),
        # What looks back does not look back from the background.
        ("The pact of 3 May 2019 was read out. The minister had landed the day before.",
         "2024-11-24", "Monday"),
        ("The truce ends on 20 December. The minister had landed the day before.",
         "2024-11-24", "Monday"),
        ("The truce ends on 20 December. Two days later the voters decide.",
         "2024-12-22", "20 December"),
        # What opens its sentence looks back from the months before, too.
        ("They demanded it on 21 August. Three days earlier they had begged.",
         "2024-08-18", "21 August"),
        ("They demanded it on 21 August. The envoys had landed three days earlier.",
         "2024-11-22", "Monday"),
        # What is told in passing does not move the story: in a relative clause, looking back, and
        # in brackets; but what is told there too goes on from there.
        ("They met on 12 June, a day after the death of a friend, who had walked out three weeks "
         "earlier. On the 17th they signed.", "2024-06-17", "12 June"),
        ("They met on 12 June, without a man who had left a month before, and signed on "
         "the 14th.",
         "2024-06-14", "12 June"),
        ("They met on 12 June (the first time since 3 May). On the 14th they signed.",
         "2024-06-14", "12 June"),
        ("They met on 12 June. He had warned them a month before. On the 14th they signed.",
         "2024-06-14", "12 June"),
        ("They met on 29 October. He had warned them a week before, on the 21st. Crowds filled the "
         "square that same night.", "2024-10-29TNI", "29 October"),
        # The story goes on over the end of a month, not beyond the day of writing.
        ("On 29 October the tanks rolled; the guns stopped on the 6th.", "2024-11-06",
         "29 October"),
        ("She came at the end of October. They signed on the 10th.", "2024-11-10",
         "the end of October"),
        ("On 29 October the tanks rolled; the order had come on the 6th.", "2024-10-06",
         "29 October"),
        ("He had lost a vote on 24 September, and fell eleven days later.",
         "2024-10-05", "24 September"),
        ("He had come on 24 September. The next day he left.", "2024-09-25", "24 September"),
        # A year is told for its month.
        ("He fell in 2009. He had been crowned that August.", "2009-08", "2009"),
    ],
)  # fmt: skip
def test_what_is_counted_from_what(report: str, value: str, anchor: str) -> None:
    found, explanation = last_of(report)
    assert found == value
    assert f"“{anchor}”" in explanation


@pytest.mark.parametrize(
    ("language", "report", "value"),
    [
        ("fr", "La trêve de mai 2019 a été lue. Ils se sont parlé le 12 novembre. Deux jours plus "
         "tard, ils se sont rencontrés.", "2024-11-14"),
        ("de", "Sie sprachen am 12. November. Am Tag davor hatten sie sich getroffen.",
         "2024-11-11"),
        ("es", "Hablaron el 12 de noviembre. Dos días después se reunieron.", "2024-11-14"),
        ("pt", "Falaram no dia 12 de novembro. Dois dias depois reuniram-se.", "2024-11-14"),
        ("it", "Si sono parlati il 12 novembre. Due giorni dopo si sono incontrati.", "2024-11-14"),
        ("ru", "Они говорили 12 ноября. Два дня спустя они встретились.", "2024-11-14"),
    ],
)  # fmt: skip
def test_other_languages_count_alike(language: str, report: str, value: str) -> None:
    assert last_of(report, language)[0] == value


@pytest.mark.parametrize(
    ("report", "value"),
    [
        # What will be is not of a month that is over; what was is of the month told.
        ("They met on 26 August. She will go there on the 23rd.", "2024-12-23"),
        ("They met on 26 August. She went there on the 23rd.", "2024-08-23"),
        ("They will meet on 10 December. She will go there on the 23rd.", "2024-12-23"),
        # The end of a meeting in an agenda, below its day; what is over lies before.
        ("MONDAY 2 December\nDelhi - Ministers of the group, retreat (to Friday).", "2024-12-06"),
        ("MONDAY 2 December\nRome - Talks on tariffs, in force since Tuesday.", "2024-11-26"),
        # A verb of lasting in the clause, an adverbial behind it.
        ("He sat with folded arms until Wednesday afternoon.", "2024-11-27TAF"),
        ("He will sit with folded arms until Wednesday afternoon.", "2024-12-04TAF"),
    ],
)
def test_days_that_are_over_or_to_come(report: str, value: str) -> None:
    assert last_of(report)[0] == value
