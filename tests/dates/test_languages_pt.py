"""Dates in Portuguese, written on Friday 7 January 2022; [brackets] mark them."""

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
    ("Reuniram-se em [10 de janeiro de 2020] em Genebra.", "2020-01-10"),
    ("O ministro viajará na [terça-feira] para Kiev.", "2022-01-11"),
    ("Falou na [terça-feira] em Kiev.", "2022-01-04"),
    ("Chegou na [segunda-feira, 3 de janeiro], a Viena.", "2022-01-03"),
    ("Chegaram [há três dias].", "2022-01-04"),
    ("Era diferente [há dois anos].", "2020"),
    ("A votação foi na [semana passada].", "2021-W52"),
    ("Vão reunir-se na [próxima terça-feira].", "2022-01-11"),
    ("No [próximo mês] vão reunir-se.", "2022-02"),
    ("Falou [ontem à noite] em Lisboa.", "2022-01-06TNI"),
    ("O presidente viaja [amanhã] para Moscou.", "2022-01-08"),
    ("O castelo é do [século XIX].", "18"),
    ("Era comum nos [anos 90].", "199"),
    ("Era comum na [década de 1980].", "198"),
    ("A guerra começou no [verão de 2014].", "2014-SU"),
    ("Foi eleito no [final de 2003].", "2003"),
    ("As conversações começarão em [meados de janeiro].", "2022-01"),
    ("O conselho reuniu-se de [5] a [9 de junho de 2021].", "2021-06-05 2021-06-09"),
    ("A sessão começará na [segunda-feira às 14h30].", "2022-01-10T14:30"),
    ("Chega [depois de amanhã].", "2022-01-09"),
    ("[Anteontem] falou com ele.", "2022-01-05"),
    ("O jornal sai [todos os dias].", "P1D"),
    ("No [primeiro trimestre de 2021] as vendas caíram.", "2021-Q1"),
    ("No [segundo semestre de 2020] subiram.", "2020-H2"),
    ("Governou de [1969] a [1974].", "1969 1974"),
    ("A guerra acabou em [maio de 1945].", "1945-05"),
    ("Ficou [três horas].", "PT3H"),
    ("Volta [dentro de duas semanas].", "2022-W03"),
    ("[Atualmente] está em Bonn.", "PRESENT_REF"),
    ("Falou disso [recentemente].", "PAST_REF"),
    ("O governo agirá [em breve].", "FUTURE_REF"),
    ("No [ano passado] perdeu.", "2021"),
    ("Em [setembro do ano passado] perdeu.", "2021-09"),
    ("O encontro foi na [sexta], em Brasília.", "2022-01-07"),
    ("Mais de 2000 pessoas vieram.", ""),
    ("A segunda rodada fracassou.", ""),
    ("Isso vai ter êxito.", ""),
    ("Será adiada para [o próximo mês de março].", "2022-03"),
    ("Na [próxima segunda] viajará a Paris.", "2022-01-10"),
    ("Em [meados do século XX] cresceu.", "19"),
    ("Vem [uma vez por mês].", "P1M"),
    ("O acordo expira no [fim do mês].", "2022-01"),
    ("Será na [segunda-feira, 10 de janeiro], em Genebra.", "2022-01-10"),
    ("Foi no [fim de semana passado].", "2021-W52-WE"),
]


@pytest.mark.parametrize(("marked", "values"), SENTENCES)
def test_dates(marked: str, values: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    article = article_from_text(text, "test.txt", ArticleId("a"))
    article = dataclasses.replace(article, language="pt", body=Span(0, len(text)), title=None)
    _, timexes = date_article(article, DateOptions(document_day=day_number(2022, 1, 7)))
    found = [(timex.span.of(text), timex.value) for timex in timexes]
    assert found == list(zip(re.findall(r"\[([^\]]+)\]", marked), values.split(), strict=True))
