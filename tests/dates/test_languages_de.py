"""Dates in German, written on Friday 7 January 2022; [brackets] mark them."""

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
    ("Sie trafen sich am [10. Januar 2020] in Genf.", "2020-01-10"),
    ("Das Treffen war am [10.01.2020] in Genf.", "2020-01-10"),
    ("Der Minister reist am [Dienstag] nach Kiew und will dort sprechen.", "2022-01-11"),
    ("Er hat am [Dienstag] in Kiew gesprochen.", "2022-01-04"),
    ("Er traf am [Montag, dem 3. Januar], in Wien ein.", "2022-01-03"),
    ("Sie kamen [vor drei Tagen] an.", "2022-01-04"),
    ("Das war [vor zwei Jahren] anders.", "2020"),
    ("Die Gespräche begannen [vor etwa zwei Wochen].", "2021-W51"),
    ("Sie verhandeln seit [zwei Jahren].", "P2Y"),
    ("Die Wahl war [vergangene Woche].", "2021-W52"),
    ("Sie treffen sich [kommenden Dienstag].", "2022-01-11"),
    ("Das Treffen ist für [Anfang kommender Woche] geplant.", "2022-W02"),
    ("Er sprach [gestern Abend] in Berlin.", "2022-01-06TEV"),
    ("Der Präsident reist [morgen] nach Moskau.", "2022-01-08"),
    ("Am [Montagabend] hat er angerufen.", "2022-01-03TEV"),
    ("Das Abkommen gilt bis [Jahresende].", "2022"),
    ("Die Burg stammt aus [dem 19. Jahrhundert].", "18"),
    ("Zu [Beginn des 19. Jahrhunderts] war das Land arm.", "18"),
    ("Das war in [den 1990er-Jahren] üblich.", "199"),
    ("In [den 90er Jahren] wuchs die Stadt.", "199"),
    ("In [den siebziger Jahren] wuchs die Stadt.", "197"),
    ("Im [Sommer 2014] brach der Krieg aus.", "2014-SU"),
    ("[Ende 2003] wurde er gewählt.", "2003"),
    ("[Mitte Januar] beginnen die Gespräche.", "2022-01"),
    ("Der Vertrag wurde [Anfang der 1970er Jahre] unterzeichnet.", "197"),
    ("Die Stadt wurde [44 v. Chr.] gegründet.", "BC0044"),
    ("Er starb [14 n. Chr.] in Nola.", "0014"),
    ("Vom [5.] bis [9. Juni 2021] tagte der Rat.", "2021-06-05 2021-06-09"),
    ("Die Sitzung beginnt am [Montag um 14.30 Uhr] in Brüssel.", "2022-01-10T14:30"),
    ("Er kommt [übermorgen].", "2022-01-09"),
    ("[Vorgestern] sprach er mit ihm.", "2022-01-05"),
    ("In [der Vorwoche] hatten sie gesprochen.", "2021-W52"),
    ("Der Rat tagt [jeden Montag] in Bonn.", "XXXX-WXX-1"),
    ("Die Zeitung erscheint [täglich].", "P1D"),
    ("Im [ersten Quartal 2021] sank der Umsatz.", "2021-Q1"),
    ("Im [zweiten Halbjahr 2020] stieg er.", "2020-H2"),
    ("Im [Frühjahr 2015] flog er nach Rom.", "2015-SP"),
    ("Er regierte von [1969] bis [1974].", "1969 1974"),
    ("Im [Mai 1945] endete der Krieg.", "1945-05"),
    ("Am [8. Mai 1945] endete der Krieg.", "1945-05-08"),
    ("Das [dreitägige] Treffen endete.", "P3D"),
    ("Die [dreijährige] Frist lief ab.", "P3Y"),
    ("Seine dreijährige Tochter lachte.", ""),
    ("Er blieb [drei Stunden] lang.", "PT3H"),
    ("Er kommt [in zwei Wochen] zurück.", "2022-W03"),
    ("[Derzeit] ist er in Bonn.", "PRESENT_REF"),
    ("Er hat [kürzlich] darüber gesprochen.", "PAST_REF"),
    ("Die Regierung will das [bald] ändern.", "FUTURE_REF"),
    ("Das Parlament stimmt [nächste Woche] ab.", "2022-W02"),
    ("Im [kommenden Jahr] wird gewählt.", "2023"),
    ("Im [vergangenen Jahr] wurde gewählt.", "2021"),
    ("Im [September vergangenen Jahres] wurde gewählt.", "2021-09"),
    ("An [Weihnachten 2014] schwiegen die Waffen.", "2014-12-25"),
    ("Am [24.12.2014] schwiegen die Waffen.", "2014-12-24"),
    ("Am [10.1.] beginnt die Konferenz.", "2022-01-10"),
    ("Mehr als 2000 Menschen kamen.", ""),
    ("Der Artikel 1990 wurde gestrichen.", ""),
    ("Die zweite Runde der Gespräche scheiterte.", ""),
    ("Er sprach am [Vormittag des 6. Januar] in Bonn.", "2022-01-06TMO"),
    ("Die Konferenz dauerte [fünf Tage].", "P5D"),
    ("In [den frühen Morgenstunden des 22. Juni 1941] begann der Angriff.", "1941-06-22TMO"),
    ("Die zweite Phase begann im [19.] und [20. Jahrhundert].", "18 19"),
    ("Korinth fiel im [Jahr 146 v. Chr.] an Rom.", "BC0146"),
    ("Der Dreißigjährige Krieg verwüstete das Land.", ""),
    ("Sie wollen morgens nicht tagen.", ""),
    ("[Heute früh] kam es, [am Tag darauf] folgt das.", "2022-01-07TMO 2022-01-08"),
    ("Das Treffen findet [alle zwei Jahre] statt.", "P2Y"),
    ("In [den vergangenen drei Monaten] starben 12 Menschen.", "P3M"),
    ("Zwischen [Juni] und [September 1916] fielen viele.", "1916-06 1916-09"),
    ("Das Haus steht seit [Mitte der 1860er Jahre] leer.", "186"),
    ("Am [kommenden 15. Februar] stimmt er ab.", "2022-02-15"),
]


@pytest.mark.parametrize(("marked", "values"), SENTENCES)
def test_dates(marked: str, values: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    article = article_from_text(text, "test.txt", ArticleId("a"))
    article = dataclasses.replace(article, language="de", body=Span(0, len(text)), title=None)
    _, timexes = date_article(article, DateOptions(document_day=day_number(2022, 1, 7)))
    found = [(timex.span.of(text), timex.value) for timex in timexes]
    assert found == list(zip(re.findall(r"\[([^\]]+)\]", marked), values.split(), strict=True))
