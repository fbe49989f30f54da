"""Events told in six other languages: kind, status, day, place and states."""

from __future__ import annotations

from typing import Any

import pytest

# language, text, kind, status, edtf, place or None, participants that must be among those found
TOLD = [
    ("de", "Olaf Scholz traf am {Montag=2022-01-03} in Moskau Wladimir Putin.",
     "meeting", "past", "2022-01-03", "Moscow", {"Olaf Scholz", "Vladimir Putin"}),
    ("de", "Die USA und Russland wollen am {10. Januar=2022-01-10} in Genf verhandeln.",
     "negotiation", "planned", "2022-01-10", "Geneva", {"United States", "Russia"}),
    ("de", "Polen und Litauen unterzeichneten am {22. Januar 2019=2019-01-22} einen Vertrag.",
     "agreement", "past", "2019-01-22", None, {"Poland", "Lithuania"}),
    ("de", "Der für {Mittwoch=2022-01-12} geplante Gipfel in Brüssel wurde abgesagt.",
     "meeting", "cancelled", "2022-01-12", "Brussels", set()),
    ("de", "Das Treffen wurde auf den {15. Februar=2022-02-15} verschoben.",
     "meeting", "postponed", "2022-02-15", None, set()),
    ("de", "Polen wies am {Freitag=2022-01-07} drei russische Diplomaten aus.",
     "diplomatic protest", "past", "2022-01-07", None, {"Poland", "Russia"}),
    ("fr", "Emmanuel Macron a rencontré {lundi=2022-01-03} à Moscou Vladimir Poutine.",
     "meeting", "past", "2022-01-03", "Moscow", {"Emmanuel Macron", "Vladimir Putin"}),
    ("fr", "Les États-Unis et la Russie négocieront le {10 janvier=2022-01-10} à Genève.",
     "negotiation", "planned", "2022-01-10", "Geneva", {"United States", "Russia"}),
    ("fr", "Le sommet prévu {mercredi=2022-01-12} à Bruxelles a été annulé.",
     "meeting", "cancelled", "2022-01-12", "Brussels", set()),
    ("fr", "La réunion a été reportée au {15 février=2022-02-15}.",
     "meeting", "postponed", "2022-02-15", None, set()),
    ("fr", "La Pologne a expulsé {vendredi=2022-01-07} trois diplomates russes.",
     "diplomatic protest", "past", "2022-01-07", None, {"Poland", "Russia"}),
    ("es", "Pedro Sánchez se reunió el {lunes=2022-01-03} en Moscú con Vladímir Putin.",
     "meeting", "past", "2022-01-03", "Moscow", {"Pedro Sánchez", "Vladimir Putin"}),
    ("es", "Estados Unidos y Rusia negociarán el {10 de enero=2022-01-10} en Ginebra.",
     "negotiation", "planned", "2022-01-10", "Geneva", {"United States", "Russia"}),
    ("es", "La cumbre prevista para el {miércoles=2022-01-12} en Bruselas fue cancelada.",
     "meeting", "cancelled", "2022-01-12", "Brussels", set()),
    ("es", "Polonia expulsó el {viernes=2022-01-07} a tres diplomáticos rusos.",
     "diplomatic protest", "past", "2022-01-07", None, {"Poland", "Russia"}),
    ("pt", "Lula da Silva reuniu-se na {segunda-feira=2022-01-03} em Moscou com Vladimir Putin.",
     "meeting", "past", "2022-01-03", "Moscow", {"Vladimir Putin", "Brazil"}),
    ("pt", "França e Alemanha assinaram um tratado em {22 de janeiro de 2019=2019-01-22}.",
     "agreement", "past", "2019-01-22", None, {"France", "Germany"}),
    ("pt", "A cúpula prevista para {quarta-feira=2022-01-12} em Bruxelas foi cancelada.",
     "meeting", "cancelled", "2022-01-12", "Brussels", set()),
    ("pt", "A Polônia expulsou na {sexta-feira=2022-01-07} três diplomatas russos.",
     "diplomatic protest", "past", "2022-01-07", None, {"Poland", "Russia"}),
    ("it", "Mario Draghi ha incontrato {lunedì=2022-01-03} a Mosca Vladimir Putin.",
     "meeting", "past", "2022-01-03", "Moscow", {"Mario Draghi", "Vladimir Putin"}),
    ("it", "Gli Stati Uniti e la Russia negozieranno il {10 gennaio=2022-01-10} a Ginevra.",
     "negotiation", "planned", "2022-01-10", "Geneva", {"United States", "Russia"}),
    ("it", "Il vertice previsto per {mercoledì=2022-01-12} a Bruxelles è stato annullato.",
     "meeting", "cancelled", "2022-01-12", "Brussels", set()),
    ("it", "La Polonia ha espulso {venerdì=2022-01-07} tre diplomatici russi.",
     "diplomatic protest", "past", "2022-01-07", None, {"Poland", "Russia"}),
    ("ru", "Владимир Путин встретился в {понедельник=2022-01-03} в Москве с Макроном.",
     "meeting", "past", "2022-01-03", "Moscow", {"Vladimir Putin", "Emmanuel Macron"}),
    ("ru", "Франция и Россия проведут переговоры {10 января=2022-01-10} в Женеве.",
     "negotiation", "planned", "2022-01-10", "Geneva", {"France", "Russia"}),
    ("ru", "Польша выслала в {пятницу=2022-01-07} трёх российских дипломатов.",
     "diplomatic protest", "past", "2022-01-07", None, {"Poland", "Russia"}),
    ("ru", "Встреча перенесена на {15 февраля=2022-02-15}.",
     "meeting", "postponed", "2022-02-15", None, set()),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "kind", "status", "day", "place", "who"), TOLD)
def test_told(
    read: Any,
    language: str,
    text: str,
    kind: str,
    status: str,
    day: str,
    place: str | None,
    who: set[str],
) -> None:
    (mention,) = read(text, language=language)
    assert mention.time is not None
    assert (str(mention.kind), str(mention.status), mention.time.edtf) == (kind, status, day)
    assert [found.name for found in mention.places] == ([] if place is None else [place])
    assert who <= {actor.name for actor in mention.participants}


SILENT = [
    ("de", "Der Winter war am {Montag=2022-01-03} mild und der Himmel grau."),
    ("fr", "La pluie est tombée {lundi=2022-01-03} sur les toits."),
    ("es", "El precio del pan subió el {lunes=2022-01-03}."),
    ("pt", "O preço do pão subiu na {segunda-feira=2022-01-03}."),
    ("it", "Il prezzo del pane è salito {lunedì=2022-01-03}."),
    ("ru", "В {понедельник=2022-01-03} было холодно и тихо."),
]


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_weather_and_prices_are_no_events(read: Any, language: str, text: str) -> None:
    assert read(text, language=language) == []
