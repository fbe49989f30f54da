"""Feasts of many calendars and languages, written on Wednesday 20 April 2022."""

from __future__ import annotations

import dataclasses
import re
from importlib.resources import files

import pytest

from timeline.dates import DateOptions, date_article
from timeline.dates.anchors.feasts import feast_day
from timeline.daynumber import civil_date, day_number
from timeline.reading import article_from_text
from timeline.records import ArticleId
from timeline.spans import Span

RAMADAN = "[2022-04-02..2022-05-01]"

SENTENCES = [
    ("en", "The talks resumed before Passover.", "2022-04-16"),
    ("en", "They will meet after Yom Kippur.", "2022-10-05"),
    ("en", "The truce was broken during Ramadan.", RAMADAN),
    ("en", "The embassy reopened on the eve of Rosh Hashanah.", "2021-09-06"),
    ("en", "The envoy left two days before Hanukkah.", "2021-11-27"),
    ("en", "The office is closed on leap day.", "2024-02-29"),
    ("en", "Trade talks were put off until after the Mid-Autumn Festival.", "2022-09-10"),
    ("en", "On the last day of Ramadan they left.", "2022-05-01"),
    ("en", "Tariq Ramadan was freed. Holi Jones and Ramadan Shallah were not.", ""),
    ("en", "The Tet Offensive and the Easter Rising shook them.", ""),
    ("fr", "Les pourparlers ont repris avant Pâques.", "2022-04-17"),
    ("fr", "Il a été libéré à l'occasion de l'Aïd el-Fitr.", "2021-05-13"),
    ("fr", "Elle repartira avant le Nouvel An chinois.", "2023-01-22"),
    ("de", "Die Waffenruhe begann am Opferfest.", "2021-07-20"),
    ("de", "Zum jüdischen Neujahrsfest reist sie nach Jerusalem.", "2022-09-26"),
    ("de", "Während des Ramadan wurde nicht verhandelt.", RAMADAN),
    ("es", "El alto el fuego comenzó durante el Ramadán.", RAMADAN),
    ("es", "Se vieron en Semana Santa.", "[2022-04-10..2022-04-16]"),
    ("es", "El gobierno de la Isla de Pascua protestó.", ""),
    ("pt", "O presidente viaja antes do Natal ortodoxo.", "2023-01-07"),
    ("pt", "As conversações foram retomadas antes da Páscoa judaica.", "2022-04-16"),
    ("it", "È arrivato alla vigilia del Capodanno cinese.", "2022-01-31"),
    ("ru", "Переговоры возобновились после Рамадана.", RAMADAN),
    ("ru", "Они встретились перед Пасхой.", "2022-04-24"),
    ("pl", "Rozmowy wznowiono przed Wielkanocą.", "2022-04-17"),
    ("uk", "Перемовини відновили після Великодня.", "2022-04-24"),
    ("nl", "De gesprekken begonnen na de ramadan.", RAMADAN),
    ("tr", "Görüşmeler Ramazan Bayramı'ndan sonra başladı.", "2022-05-02"),
]


@pytest.mark.parametrize(("language", "text", "value"), SENTENCES)
def test_feast_in_a_sentence(language: str, text: str, value: str) -> None:
    article = article_from_text(text, "test.txt", ArticleId("a"))
    article = dataclasses.replace(article, language=language, body=Span(0, len(text)), title=None)
    _, timexes = date_article(article, DateOptions(document_day=day_number(2022, 4, 20)))
    assert [timex.time.edtf for timex in timexes if timex.time] == value.split()


@pytest.mark.parametrize(
    ("rule", "year", "day"),
    [
        ("feast:passover", 1973, (1973, 4, 17)),
        ("feast:yom-kippur", 1973, (1973, 10, 6)),
        ("feast:hanukkah", 2024, (2024, 12, 26)),
        ("feast:lunar-new-year", 1968, (1968, 1, 30)),
        ("feast:nowruz", 2025, (2025, 3, 21)),
        ("feast:diwali", 2024, (2024, 10, 31)),
        ("feast:vesak", 2014, (2014, 5, 13)),
        ("hijri:10:1", 2019, (2019, 6, 4)),
        ("orthodox+0", 2024, (2024, 5, 5)),
        ("easter-2", 1998, (1998, 4, 10)),
    ],
)
def test_first_day_of_a_feast(rule: str, year: int, day: tuple[int, int, int]) -> None:
    found = feast_day(rule, year)
    assert found is not None
    assert civil_date(found) == day


@pytest.mark.parametrize("rule", ["feast:passover", "feast:diwali", "hijri:9:1"])
def test_no_feast_where_its_calendar_is_not_known(rule: str) -> None:
    assert feast_day(rule, 1830) is None


# the calendars of holidays have no public interface: all that the lexicons ask of them
TABLED = [
    *((feast, 1947, 2100) for feast in (
        "hanukkah", "passover", "purim", "rosh-hashanah", "shavuot", "sukkot", "tisha-bav",
        "yom-kippur",
    )),
    *((feast, 2001, 2035) for feast in ("diwali", "dussehra", "holi")),
    *((feast, 1901, 2100) for feast in (
        "dragon-boat", "lunar-new-year", "mid-autumn", "nowruz", "vesak",
    )),
]  # fmt: skip


@pytest.mark.parametrize(("feast", "first", "last"), TABLED)
def test_the_tables_know_every_year_that_they_promise(feast: str, first: int, last: int) -> None:
    days = [feast_day(f"feast:{feast}", year) for year in range(first - 1, last + 2)]
    assert days[0] is days[-1] is None
    assert [civil_date(day).year for day in days if day] == list(range(first, last + 1))


def test_every_feast_of_the_lexicons_has_a_table() -> None:
    lexicons = (files("resources") / "lexicon").iterdir()
    texts = [each.read_text(encoding="utf-8") for each in lexicons if each.name.endswith(".toml")]
    named = {rule for text in texts for rule in re.findall(r'"feast:([a-z-]+)', text)}
    assert named == {feast for feast, _, _ in TABLED}
