"""Dates in French, written on Friday 7 January 2022; [brackets] mark them."""

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
    ("Ils se sont rencontrés [le 10 janvier 2020] à Genève.", "2020-01-10"),
    ("La réunion a eu lieu le [10/01/2020] à Genève.", "2020-01-10"),
    ("Le ministre se rendra [mardi] à Kiev.", "2022-01-11"),
    ("Il a parlé [mardi] à Kiev.", "2022-01-04"),
    ("Il est arrivé le [lundi 3 janvier] à Vienne.", "2022-01-03"),
    ("Ils sont arrivés [il y a trois jours].", "2022-01-04"),
    ("C'était différent [il y a deux ans].", "2020"),
    ("Ils négocient depuis [deux ans].", "P2Y"),
    ("Le vote a eu lieu [la semaine dernière].", "2021-W52"),
    ("Ils se verront [mardi prochain].", "2022-01-11"),
    ("[Le mois prochain], ils se verront.", "2022-02"),
    ("Il a parlé [hier soir] à Paris.", "2022-01-06TEV"),
    ("Le président part [demain] pour Moscou.", "2022-01-08"),
    ("[Lundi soir], il a appelé.", "2022-01-03TEV"),
    ("L'accord court jusqu'à [la fin de l'année].", "2022"),
    ("Le château date du [XIXe siècle].", "18"),
    ("C'était courant dans [les années 1990].", "199"),
    ("C'était courant dans [les années quatre-vingt].", "198"),
    ("La guerre a éclaté pendant [l'été 2014].", "2014-SU"),
    ("Il a été élu [fin 2003].", "2003"),
    ("Les pourparlers s'ouvriront à [la mi-janvier].", "2022-01"),
    ("César est mort en [44 av. J.-C.] à Rome.", "BC0044"),
    ("Le conseil s'est réuni du [5] au [9 juin 2021].", "2021-06-05 2021-06-09"),
    ("La séance s'ouvrira [lundi à 14h30].", "2022-01-10T14:30"),
    ("Il arrive [après-demain].", "2022-01-09"),
    ("[Avant-hier], il lui a parlé.", "2022-01-05"),
    ("Le conseil se réunit [tous les lundis].", "XXXX-WXX-1"),
    ("Le journal paraît [chaque semaine].", "P1W"),
    ("Au [premier trimestre 2021], les ventes ont baissé.", "2021-Q1"),
    ("Au [second semestre 2020], elles ont monté.", "2020-H2"),
    ("Il a gouverné de [1969] à [1974].", "1969 1974"),
    ("La guerre a pris fin en [mai 1945].", "1945-05"),
    ("Il est resté [trois heures].", "PT3H"),
    ("Il revient [dans deux semaines].", "2022-W03"),
    ("Il est [actuellement] à Bonn.", "PRESENT_REF"),
    ("Il en a parlé [récemment].", "PAST_REF"),
    ("Le gouvernement agira [bientôt].", "FUTURE_REF"),
    ("[L'année dernière], il a perdu.", "2021"),
    ("En [septembre de l'année dernière], il a perdu.", "2021-09"),
    ("[Le 1er mai 2019], ils ont défilé.", "2019-05-01"),
    ("[Le 2 mai 2019], il partit. [Le lendemain], il mourut.", "2019-05-02 2019-05-03"),
    ("Plus de 2000 personnes sont venues.", ""),
    ("Le deuxième tour des discussions a échoué.", ""),
    ("Ils ont marché vers la mer.", ""),
    ("Le jeu a été perdu.", ""),
    ("Le sommet aura lieu du [jeudi 13] au [vendredi 14 janvier].", "2022-01-13 2022-01-14"),
    ("Au cours des [six derniers mois], 300 soldats sont morts.", "P6M"),
    ("[Ces dernières semaines], il se taisait.", "PXW"),
    ("L'accord expire à [la fin du mois].", "2022-01"),
    ("Le Nouvel An chinois approche.", ""),
    ("Il vient [une fois par mois].", "P1M"),
]


@pytest.mark.parametrize(("marked", "values"), SENTENCES)
def test_dates(marked: str, values: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    article = article_from_text(text, "test.txt", ArticleId("a"))
    article = dataclasses.replace(article, language="fr", body=Span(0, len(text)), title=None)
    _, timexes = date_article(article, DateOptions(document_day=day_number(2022, 1, 7)))
    found = [(timex.span.of(text), timex.value) for timex in timexes]
    assert found == list(zip(re.findall(r"\[([^\]]+)\]", marked), values.split(), strict=True))
