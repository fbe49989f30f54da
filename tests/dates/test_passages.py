"""History told within the news goes on from its own dates."""

from __future__ import annotations

from dataclasses import replace

import pytest

from timeline.dates import DateOptions, date_article
from timeline.daynumber import parse_iso_day
from timeline.reading import article_from_text
from timeline.records import ArticleId

_NEWS = (
    "The channel\n\nROME, 29 November 2024 (Wire) - The Pope recalled the mediation on Monday.\n\n"
)


def values(passage: str) -> list[str]:
    """Of the dates of a paragraph within the news."""
    article = article_from_text(_NEWS + passage + "\n", "made.txt", ArticleId("a"))
    timexes = date_article(article)[1]
    return [each.value for each in timexes if each.span.start >= len(_NEWS)]


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("On December 21, 1978, the fleet sailed. The next morning he offered an envoy, who landed "
         "on the 26th. In February they met. A week later they signed.",
         ["1978-12-21", "1978-12-22TMO", "1978-12-26", "1979-02", "1979-02"]),
        # Days of the month that was told, days behind a year, hours of the day.
        ("In November 1991 they rested. On 28 November four men cut the wires. On the 29th he "
         "fell.", ["1991-11", "1991-11-28", "1991-11-29"]),
        ("In 1983 an airliner was lost. It had left on January 31 and was hit the next morning.",
         ["1983", "1983-01-31", "1983-02-01TMO"]),
        ("Russia took the peninsula in 2014: on February 27 men seized the parliament, and in "
         "March a vote was held.", ["2014", "2014-02-27", "2014-03"]),
        ("Officers were shot in 1940. The order was signed on October 5. The graves were found on "
         "13 April 1943.", ["1940", "1940-10-05", "1943-04-13"]),
        ("On the evening of November 9, 1989, he read a note. By midnight the gates were open. On "
         "the 22nd of December they opened another.",
         ["1989-11-09TEV", "1989-11-09T24:00", "1989-12-22"]),
        ("The islands have been British since January 1833. On the 3rd a captain landed. In August "
         "his man was killed.", ["1833-01", "1833-01-03", "1833-08"]),
        ("Peace was signed in February 1972. It was ratified on March 27.",
         ["1972-02", "1972-03-27"]),
        # Back in the news.
        ("They were driven out in 2001. On November 12 their envoys came home.",
         ["2001", "2024-11-12"]),
        ("The inspectors were thrown out in December 1998. They left on the 16th. In October they "
         "came back.", ["1998-12", "1998-12-16", "2024-10"]),
        ("The treaty of 1990 stands. On November 3 parliament voted to leave it.",
         ["1990", "2024-11-03"]),
        ("They signed in June 2016. In October they met again.", ["2016-06", "2024-10"]),
        ("Am 21. Dezember 1978 lief die Flotte aus. Am nächsten Tag bot er einen Vermittler an.",
         ["1978-12-21", "1978-12-22"]),
        ("Le 21 décembre 1978, la flotte appareilla. Le lendemain, il offrit un médiateur.",
         ["1978-12-21", "1978-12-22"]),
        ("El 21 de diciembre de 1978 la flota zarpó. Al día siguiente ofreció un enviado, que "
         "aterrizó el día 26.", ["1978-12-21", "1978-12-22", "1978-12-26"]),
        ("The award, which was given on 2 May 1977, did not last. They declared it void on 25 "
         "January of the following year. They met on 20 February.",
         ["1977-05-02", "1978-01-25", "1978-02-20"]),
        # A month or its day in the same sentence, behind a day or a month that says its year.
        ("The house agreed in February 1977; the treaty took effect on 3 April.",
         ["1977-02", "1977-04-03"]),
        ("At last, on 11 August 1904, they fought, and in October he gave the order.",
         ["1904-08-11", "1904-10"]),
        ("He had landed on 3 May 1977 and had left on 7 June.", ["1977-05-03", "1977-06-07"]),
        ("The talks, which began on 3 May 1977 and ended on 7 June, were secret.",
         ["1977-05-03", "1977-06-07"]),
        ("Im Februar 1977 stimmten sie zu, und im April trat er in Kraft.",
         ["1977-02", "1977-04"]),
        ("Le parlement approuva en février 1977 ; le traité entra en vigueur le 3 avril.",
         ["1977-02", "1977-04-03"]),
        ("El Congreso lo aprobó en febrero de 1977 y el tratado rigió desde el 3 de abril.",
         ["1977-02", "1977-04-03"]),
        ("O parlamento aprovou-o em fevereiro de 1977 e o tratado vigorou desde 3 de abril.",
         ["1977-02", "1977-04-03"]),
        ("Il parlamento lo approvò nel febbraio 1977; il trattato entrò in vigore il 3 aprile.",
         ["1977-02", "1977-04-03"]),
        ("Парламент одобрил его в феврале 1977 года, и договор вступил в силу 3 апреля.",
         ["1977-02", "1977-04-03"]),
        # In the next sentence, close behind a month or day that stands on its line; or anywhere,
        # where the last one of that name lies so far back that a report would say the year.
        ("Nothing moved until May 2008, when they fought. A map was agreed on 8 June.",
         ["2008-05", "2008-06-08"]),
        ("The last troops left in August 1956. The port was closed on 3 September.",
         ["1956-08", "1956-09-03"]),
        ("It was put to the voters on 25 November 1984. The Senate passed it in March.",
         ["1984-11-25", "1985-03"]),
        ("El texto se votó el 25 de noviembre de 1984. El Senado lo aprobó en marzo.",
         ["1984-11-25", "1985-03"]),
        # What a clause says of the year before does not move it.
        ("On 5 March 1961 the islanders turned down the charter that the two commissioners had "
         "signed exactly a year before. The governor resigned in June, and the following January a "
         "council sat.", ["1961-03-05", "1960", "1961-06", "1962-01"]),
        ("On 23 October 1955 the voters turned down the statute that the two had agreed a year "
         "before. The poll a week before Christmas was won by another, who became premier in "
         "January.", ["1955-10-23", "1954", "1955-12-18", "1956-01"]),
        ("Am 3. Juli 1954 nahm der Rat den Plan an, den beide ein Jahr zuvor entworfen hatten. Am "
         "12. Oktober trat er in Kraft.", ["1954-07-03", "1953", "1954-10-12"]),
        # Behind a month that opens its sentence, and what counts on from it.
        ("In October 1956 the garrison marched out. The last ship sailed on 3 December; the "
         "following morning the harbour was mined. By the spring trade had ceased.",
         ["1956-10", "1956-12-03", "1956-12-04TMO", "1957-SP"]),
        ("The army had come in June 1976; by the following spring it held the country.",
         ["1976-06", "1977-SP"]),
        ("Арбитраж вынес решение 2 мая 1977 года; хунта отвергла его в январе следующего года.",
         ["1977-05-02", "1978-01"]),
        # Past a sentence without a date, with a month of long behind.
        ("They signed on 22 January 1963; the house ratified it that May. He was furious. In March "
         "he spoke of roses.", ["1963-01-22", "1963-05", "1964-03"]),
        # What was planned then, and what is told behind a clause.
        ("They walked out in November 2022. Elections, first set for 18 December, were put off "
         "until 23 April.", ["2022-11", "2022-12-18", "2023-04-23"]),
        ("The accord was made on 29 February 2020. Talks, which were due to begin on 10 March, "
         "opened on 12 September, and by April they had stopped.",
         ["2020-02-29", "2020-03-10", "2020-09-12", "2021-04"]),
        ("The accord was made on 2 May 2020. He said that talks might begin on 10 January.",
         ["2020-05-02", "2025-01-10"]),
        ("The accord was made on 2 May 2020. The parties hope to resume by 10 June.",
         ["2020-05-02", "2025-06-10"]),
        # But not behind what only says more of a thing, nor of this year or to come.
        ("The treaty, signed on 8 December 1987, expired in August.", ["1987-12-08", "2024-08"]),
        ("Signed on 8 December 1987, the treaty expired in August.", ["1987-12-08", "2024-08"]),
        ("The treaty signed on 8 December 1987 expired in August.", ["1987-12-08", "2024-08"]),
        ("The treaty of 8 December 1987 lay idle, and in August they tore it up.",
         ["1987-12-08", "2024-08"]),
        ("They signed in May 1987, and will meet again in August.", ["1987-05", "2025-08"]),
        ("It began on 8 October 2023, grew on 17 September this year and ended in October.",
         ["2023-10-08", "2024-09-17", "2024-10"]),
        # Back in the news: another paragraph, a month alone after an aside, what is to come.
        ("On December 21, 1978, the fleet sailed.\n\nThe next envoy landed in October.",
         ["1978-12-21", "2024-10"]),
        ("The fleet, which had sailed on December 21, 1978, came back. They met in October.",
         ["1978-12-21", "2024-10"]),
        ("On December 21, 1978, the fleet sailed. They will meet in February.",
         ["1978-12-21", "2025-02"]),
        ("On December 21, 1978, the fleet sailed. They will meet in February. A week later they "
         "leave.", ["1978-12-21", "2025-02", "2025-02"]),
        ("The fleet sailed in December 1978. The minister wrote in October that it must not.",
         ["1978-12", "2024-10"]),
    ],
)  # fmt: skip
def test_a_passage_of_history(passage: str, expected: list[str]) -> None:
    assert values(passage) == expected


@pytest.mark.parametrize(
    ("language", "words", "value", "why"),
    [
        ("en", "Forty years ago today they signed.", "1984-11-29",
         "40 years before Fri 29 Nov 2024"),
        ("en", "They met a week ago today.", "2024-11-22", "7 days before Fri 29 Nov 2024"),
        ("en", "They met a day ago today.", "2024-11-28", "the day before Fri 29 Nov 2024"),
        ("es", "Hace hoy cuarenta años firmaron el tratado.", "1984-11-29", "40 years before"),
        ("fr", "Il y a quarante ans aujourd'hui, ils signèrent.", "1984-11-29", "40 years before"),
        ("de", "Heute vor vierzig Jahren unterschrieben sie ihn.", "1984-11-29", "40 years"),
        ("de", "Heute vor einer Woche trafen sie sich mit den anderen.", "2024-11-22", "7 days"),
        ("pt", "Faz hoje quarenta anos que assinaram o tratado.", "1984-11-29", "40 years before"),
        ("es", "Hace cuarenta años firmaron el tratado.", "1984", "40 years before"),
    ],
)  # fmt: skip
def test_an_anniversary_of_today(language: str, words: str, value: str, why: str) -> None:
    article = article_from_text(f"{words}\n", "made.txt", ArticleId("a"))
    dated = replace(article, language=language)
    timex = date_article(dated, DateOptions(parse_iso_day("2024-11-29")))[1][0]
    assert timex.value == value
    assert why in timex.explanation


@pytest.mark.parametrize(
    ("language", "words", "values"),
    [
        ("es", "El 21 de diciembre de 1978 zarpó. A la mañana siguiente llegó. La noche anterior "
         "había nevado.", ["1978-12-21", "1978-12-22TMO", "1978-12-21TNI"]),
        ("pt", "Em 21 de dezembro de 1978 a frota partiu. Na manhã seguinte ele chegou.",
         ["1978-12-21", "1978-12-22TMO"]),
        ("it", "Il 21 dicembre 1978 la flotta salpò. La mattina seguente arrivò.",
         ["1978-12-21", "1978-12-22TMO"]),
        ("fr", "Le 21 décembre 1978 la flotte appareilla. Le matin suivant il partit.",
         ["1978-12-21", "1978-12-22TMO"]),
        ("ru", "21 декабря 1978 года флот вышел в море. На следующее утро он прибыл.",
         ["1978-12-21", "1978-12-22TMO"]),
        ("es", "Mañana se verán por la mañana.", ["2024-11-30", "2024-11-30TMO"]),
    ],
)  # fmt: skip
def test_the_next_morning(language: str, words: str, values: list[str]) -> None:
    article = replace(article_from_text(f"{words}\n", "m.txt", ArticleId("a")), language=language)
    found = date_article(article, DateOptions(parse_iso_day("2024-11-29")))[1]
    assert [each.value for each in found] == values
