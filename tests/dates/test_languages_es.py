"""Dates in Spanish, written on Friday 7 January 2022; [brackets] mark them."""

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
    ("Se reunieron [el 10 de enero de 2020] en Ginebra.", "2020-01-10"),
    ("El ministro viajará el [martes] a Kiev.", "2022-01-11"),
    ("Habló el [martes] en Kiev.", "2022-01-04"),
    ("Llegó el [lunes 3 de enero] a Viena.", "2022-01-03"),
    ("Llegaron [hace tres días].", "2022-01-04"),
    ("Era distinto [hace dos años].", "2020"),
    ("Negocian desde hace [dos años].", "P2Y"),
    ("El voto fue [la semana pasada].", "2021-W52"),
    ("Se verán [el próximo martes].", "2022-01-11"),
    ("[El mes próximo] se verán.", "2022-02"),
    ("Habló [ayer por la tarde] en Madrid.", "2022-01-06TAF"),
    ("El presidente viaja [mañana] a Moscú.", "2022-01-08"),
    ("Habló [anoche] en Madrid.", "2022-01-06TNI"),
    ("El castillo es del [siglo XIX].", "18"),
    ("Era común en [los años 90].", "199"),
    ("Era común en [los años noventa].", "199"),
    ("Era común en [la década de 1980].", "198"),
    ("La guerra estalló en [el verano de 2014].", "2014-SU"),
    ("Fue elegido a [finales de 2003].", "2003"),
    ("Las conversaciones empezarán a [mediados de enero].", "2022-01"),
    ("César murió en el [44 a. C.] en Roma.", "BC0044"),
    ("El consejo se reunió del [5] al [9 de junio de 2021].", "2021-06-05 2021-06-09"),
    ("La sesión comenzará el [lunes a las 14.30].", "2022-01-10T14:30"),
    ("Llega [pasado mañana].", "2022-01-09"),
    ("[Anteayer] habló con él.", "2022-01-05"),
    ("El consejo se reúne [todos los lunes].", "XXXX-WXX-1"),
    ("El diario sale [cada semana].", "P1W"),
    ("En [el primer trimestre de 2021] bajaron las ventas.", "2021-Q1"),
    ("En [el segundo semestre de 2020] subieron.", "2020-H2"),
    ("Gobernó de [1969] a [1974].", "1969 1974"),
    ("La guerra acabó en [mayo de 1945].", "1945-05"),
    ("Se quedó [tres horas].", "PT3H"),
    ("Vuelve [dentro de dos semanas].", "2022-W03"),
    ("[Actualmente] está en Bonn.", "PRESENT_REF"),
    ("Habló de ello [recientemente].", "PAST_REF"),
    ("El gobierno actuará [pronto].", "FUTURE_REF"),
    ("[El año pasado] perdió.", "2021"),
    ("En [septiembre del año pasado] perdió.", "2021-09"),
    ("[El 2 de mayo de 2019] partió. [Al día siguiente] murió.", "2019-05-02 2019-05-03"),
    ("Más de 2000 personas vinieron.", ""),
    ("La segunda ronda fracasó.", ""),
    ("Fueron a la mar.", ""),
    ("La cumbre empezó [el pasado 17 de diciembre].", "2021-12-17"),
    ("Será aplazada hasta el [próximo mes de marzo].", "2022-03"),
    ("En [las últimas semanas] calló.", "PXW"),
    ("El acuerdo vence a [fin de mes].", "2022-01"),
    ("En [los siglos XIX] y [XX] creció.", "18 19"),
    ("Llegó a las [10 de la mañana].", "2022-01-07T10:00"),
    ("Fue [el fin de semana pasado].", "2021-W52-WE"),
    ("El Año Nuevo chino se acerca.", ""),
]


@pytest.mark.parametrize(("marked", "values"), SENTENCES)
def test_dates(marked: str, values: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    article = article_from_text(text, "test.txt", ArticleId("a"))
    article = dataclasses.replace(article, language="es", body=Span(0, len(text)), title=None)
    _, timexes = date_article(article, DateOptions(document_day=day_number(2022, 1, 7)))
    found = [(timex.span.of(text), timex.value) for timex in timexes]
    assert found == list(zip(re.findall(r"\[([^\]]+)\]", marked), values.split(), strict=True))
