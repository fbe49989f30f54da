"""Everyday words that dateparser's locale data has, in languages with and without a lexicon of
their own; written on Friday 7 January 2022."""

from __future__ import annotations

import dataclasses
import re

import pytest

from timeline.dates import DateOptions, date_article
from timeline.daynumber import day_number
from timeline.reading import article_from_text
from timeline.records import ArticleId
from timeline.spans import Span


@pytest.mark.parametrize(
    ("language", "marked", "values"),
    [
        (
            "nl",
            "De minister kwam [woensdag] aan. [Gisteren] sprak hij met de koning, [morgen] "
            "vertrekt hij. [Vorige week] was hij in Rome.",
            "2022-01-05 2022-01-06 2022-01-08 2021-W52",
        ),
        (
            "nl",
            "[Volgende vrijdag] komt hij terug; [3 dagen geleden] was hij hier, [volgende maand] "
            "kiest men.",
            "2022-01-14 2022-01-04 2022-02",
        ),
        (
            "pl",
            "Wojna skończyła się w [zeszły piątek], rozmowy zaczną się w [następny poniedziałek]; "
            "od [5 lutego] trwa spór, a granicę wytyczono [6 lipca 1945] roku.",
            "2021-12-31 2022-01-10 2022-02-05 1945-07-06",
        ),
        (
            "uk",
            "У [минулу п'ятницю] міністри зустрілися, у [наступний понеділок] поїдуть.",
            "2021-12-31 2022-01-10",
        ),
        ("tr", "Erdoğan [14 Temmuz]'da Kahire'yi ziyaret etmişti.", "2021-07-14"),
        (
            "pl",
            "[Wczoraj] spotkał się z prezydentem, [jutro] wyjeżdża. [W zeszłym tygodniu] był w "
            "Rzymie, a [w przyszłym roku] wróci.",
            "2022-01-06 2022-01-08 2021-W52 2023",
        ),
        (
            "uk",
            "[Вчора] він зустрівся з президентом, [завтра] поїде. [Минулого тижня] він був у "
            "Львові, [наступного року] повернеться.",
            "2022-01-06 2022-01-08 2021-W52 2023",
        ),
        (
            "tr",
            "[Dün] cumhurbaşkanıyla görüştü, [yarın] gidiyor. [Geçen hafta] Roma'daydı. [Gelecek "
            "cuma] dönecek. [2 gün önce] buradaydı.",
            "2022-01-06 2022-01-08 2021-W52 2022-01-14 2022-01-05",
        ),
    ],
)
def test_words_of_the_locale_data(language: str, marked: str, values: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    article = article_from_text(text, "test.txt", ArticleId("a"))
    article = dataclasses.replace(article, language=language, body=Span(0, len(text)), title=None)
    _, timexes = date_article(article, DateOptions(document_day=day_number(2022, 1, 7)))
    assert [timex.value for timex in timexes] == values.split()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Het was een mooie tijd voor iedereen in de stad."),
        ("pl", "Minister rozmawiał z delegacją o umowie handlowej."),
        ("tr", "Bakan anlaşma hakkında konuştu."),
        ("uk", "Міністр говорив про угоду."),
    ],
)
def test_other_words_are_no_dates(language: str, text: str) -> None:
    article = article_from_text(text, "test.txt", ArticleId("a"))
    article = dataclasses.replace(article, language=language, body=Span(0, len(text)), title=None)
    _, timexes = date_article(article, DateOptions(document_day=day_number(2022, 1, 7)))
    assert timexes == ()
