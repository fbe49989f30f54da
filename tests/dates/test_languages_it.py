"""Dates in Italian, written on Friday 7 January 2022; [brackets] mark them."""

from __future__ import annotations

import dataclasses
import re

import pytest

from timeline.dates import DateOptions, date_article
from timeline.daynumber import day_number
from timeline.reading import article_from_text
from timeline.records import ArticleId
from timeline.spans import Span

SENTENCES = [
    ("Si sono incontrati [il 10 gennaio 2020] a Ginevra.", "2020-01-10"),
    ("Il ministro andrà [martedì] a Kiev e sarà ricevuto.", "2022-01-11"),
    ("Ha parlato [martedì] a Kiev.", "2022-01-04"),
    ("È arrivato [lunedì 3 gennaio] a Vienna.", "2022-01-03"),
    ("Sono arrivati [tre giorni fa].", "2022-01-04"),
    ("Era diverso [due anni fa].", "2020"),
    ("Negoziano da [due anni].", "P2Y"),
    ("Il voto è stato [la settimana scorsa].", "2021-W52"),
    ("Si vedranno [martedì prossimo].", "2022-01-11"),
    ("[Il mese prossimo] si vedranno.", "2022-02"),
    ("Ha parlato [ieri sera] a Roma.", "2022-01-06TEV"),
    ("Il presidente parte [domani] per Mosca.", "2022-01-08"),
    ("[Lunedì sera] ha chiamato.", "2022-01-03TEV"),
    ("Il castello è del [XIX secolo].", "18"),
    ("Il castello è dell'[Ottocento].", "18"),
    ("Era comune negli [anni Novanta].", "199"),
    ("Era comune negli [anni '90].", "199"),
    ("Era comune negli [anni 1980].", "198"),
    ("La guerra scoppiò nell'[estate del 2014].", "2014-SU"),
    ("Fu eletto alla [fine del 2003].", "2003"),
    ("I colloqui cominceranno a [metà gennaio].", "2022-01"),
    ("Cesare morì nel [44 a.C.].", "BC0044"),
    ("Il consiglio si riunì dal [5] al [9 giugno 2021].", "2021-06-05 2021-06-09"),
    ("La seduta comincerà [lunedì alle 14.30].", "2022-01-10T14:30"),
    ("Arriva [dopodomani].", "2022-01-09"),
    ("[L'altro ieri] gli ha parlato.", "2022-01-05"),
    ("Il consiglio si riunisce [ogni lunedì].", "XXXX-WXX-1"),
    ("Nel [primo trimestre 2021] le vendite calarono.", "2021-Q1"),
    ("Nel [secondo semestre del 2020] salirono.", "2020-H2"),
    ("Governò dal [1969] al [1974].", "1969 1974"),
    ("La guerra finì nel [maggio 1945].", "1945-05"),
    ("È rimasto [tre ore].", "PT3H"),
    ("Torna [tra due settimane].", "2022-W03"),
    ("[Attualmente] è a Bonn.", "PRESENT_REF"),
    ("Ne ha parlato [recentemente].", "PAST_REF"),
    ("Il governo agirà [presto].", "FUTURE_REF"),
    ("[L'anno scorso] ha perso.", "2021"),
    ("Nel [settembre dell'anno scorso] ha perso.", "2021-09"),
    ("Più di 2000 persone sono venute.", ""),
    ("Il secondo giro è fallito.", ""),
    ("Vanno al mare.", ""),
    ("Il vertice si terrà da [giovedì 13] a [venerdì 14 gennaio].", "2022-01-13 2022-01-14"),
    ("Negli [ultimi sei mesi] sono morti.", "P6M"),
    ("[Il 1° maggio 2019] sfilarono.", "2019-05-01"),
    ("L'accordo scade a [fine mese].", "2022-01"),
    ("Viene [una volta al mese].", "P1M"),
    ("Cadde a [metà del Novecento].", "19"),
    ("[Quest'anno] perderà.", "2022"),
    ("Il Capodanno cinese si avvicina.", ""),
]


@pytest.mark.parametrize(("marked", "values"), SENTENCES)
def test_dates(marked: str, values: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    article = article_from_text(text, "test.txt", ArticleId("a"))
    article = dataclasses.replace(article, language="it", body=Span(0, len(text)), title=None)
    _, timexes = date_article(article, DateOptions(document_day=day_number(2022, 1, 7)))
    found = [(timex.span.of(text), timex.value) for timex in timexes]
    assert found == list(zip(re.findall(r"\[([^\]]+)\]", marked), values.split(), strict=True))
