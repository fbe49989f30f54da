"""Everyday dated news in six languages, written on Friday 7 January 2022."""

from __future__ import annotations

import dataclasses
import re

import pytest

from timeline.dates import DateOptions, date_article
from timeline.daynumber import day_number
from timeline.reading import article_from_text
from timeline.records import ArticleId
from timeline.spans import Span

FRENCH = [
    ("Le ministre s'est rendu à Alger [mercredi] et rentrera [samedi].", "2022-01-05 2022-01-08"),
    ("Les négociateurs se retrouveront [mercredi prochain] à Genève.", "2022-01-12"),
    ("Le chancelier avait reçu son homologue [mardi dernier].", "2022-01-04"),
    ("Le sommet se tiendra du [14] au [16 février].", "2022-02-14 2022-02-16"),
    ("L'accord a été signé [le 17 décembre] après [trois jours] de discussions.", "2021-12-17 P3D"),
    ("Les pourparlers reprendront [lundi à 10 heures].", "2022-01-10T10:00"),
    ("Il a été élu [en avril dernier] et doit se rendre à Rome [fin janvier].", "2021-04 2022-01"),
    ("[Hier soir], le Conseil s'est réuni en urgence.", "2022-01-06TEV"),
    ("Les deux pays ont rompu [dans les années 1990].", "199"),
    ("Les ambassadeurs se réunissent [chaque lundi].", "XXXX-WXX-1"),
    ("Les élections auront lieu [au printemps prochain].", "2022-SP"),
    (
        "[Il y a deux semaines], la trêve a été violée ; elle expire [dans dix jours].",
        "2021-W51 2022-01-17",
    ),
]
GERMAN = [
    ("Die Außenminister treffen sich [am kommenden Freitag] in Brüssel.", "2022-01-14"),
    ("Der Kanzler reiste [am Mittwoch] nach Paris.", "2022-01-05"),
    ("Die Gespräche sollen [am Montag] fortgesetzt werden.", "2022-01-10"),
    ("[Am vergangenen Dienstag] wurde das Abkommen unterzeichnet.", "2022-01-04"),
    ("Die Konferenz findet vom [14.] bis [16. Februar] in München statt.", "2022-02-14 2022-02-16"),
    ("Die Waffenruhe trat [am Donnerstag um 18 Uhr] in Kraft.", "2022-01-06T18:00"),
    ("[Ende Dezember] hatten beide Seiten telefoniert.", "2021-12"),
    ("[Gestern Abend] kam der Sicherheitsrat zusammen.", "2022-01-06TEV"),
    ("Die Wahl ist für [kommenden Herbst] geplant.", "2022-FA"),
    ("Die Botschafter treffen sich [jeden Montag].", "XXXX-WXX-1"),
    (
        "[Vor zwei Wochen] brach der Dialog ab, der [in den neunziger Jahren] begonnen hatte.",
        "2021-W51 199",
    ),
    ("[Nächste Woche] reist sie nach Kiew, [im März] nach Moskau.", "2022-W02 2022-03"),
]
SPANISH = [
    ("El canciller viajó [el pasado martes] a Bogotá.", "2022-01-04"),
    ("Los ministros se reunirán [el próximo jueves] en Madrid.", "2022-01-13"),
    ("El presidente llegó [el miércoles] y se marchará [el domingo].", "2022-01-05 2022-01-09"),
    ("La cumbre se celebrará del [14] al [16 de febrero].", "2022-02-14 2022-02-16"),
    ("El acuerdo se firmó [el 17 de diciembre] tras [tres días] de diálogo.", "2021-12-17 P3D"),
    ("Las conversaciones se reanudarán [el lunes a las 10 de la mañana].", "2022-01-10T10:00"),
    ("[Anoche] el Consejo se reunió de urgencia.", "2022-01-06TNI"),
    ("Rompieron relaciones [en los años noventa].", "199"),
    ("Se reúnen [todos los lunes] en la sede.", "XXXX-WXX-1"),
    ("Las elecciones serán [en la primavera de 2023].", "2023-SP"),
    (
        "[Hace dos semanas] se violó la tregua, que vence [dentro de diez días].",
        "2021-W51 2022-01-17",
    ),
    ("[A finales de enero] visitará Roma; [la semana pasada] estuvo en Lima.", "2022-01 2021-W52"),
]
PORTUGUESE = [
    ("Os ministros vão reunir-se [na próxima quinta-feira] em Lisboa.", "2022-01-13"),
    ("O chanceler viajou [na última terça-feira] a Brasília.", "2022-01-04"),
    ("O presidente chegou [na quarta-feira] e partirá [no domingo].", "2022-01-05 2022-01-09"),
    ("A cimeira será realizada de [14] a [16 de fevereiro].", "2022-02-14 2022-02-16"),
    ("O acordo foi assinado [em 17 de dezembro] após [três dias] de conversas.", "2021-12-17 P3D"),
    ("As negociações serão retomadas [na segunda-feira às 10h].", "2022-01-10T10:00"),
    ("[Ontem à noite] o Conselho reuniu-se de emergência.", "2022-01-06TNI"),
    ("Romperam relações [nos anos 1990].", "199"),
    ("Reúnem-se [todas as segundas-feiras] na sede.", "XXXX-WXX-1"),
    ("As eleições serão [na primavera de 2023].", "2023-SP"),
    ("[Há duas semanas] a trégua foi violada.", "2021-W51"),
    ("[No fim de janeiro] visitará Roma; [na semana passada] esteve em Lima.", "2022-01 2021-W52"),
]
ITALIAN = [
    ("I ministri si incontreranno [giovedì prossimo] a Roma.", "2022-01-13"),
    ("Il cancelliere è arrivato [martedì scorso] a Parigi.", "2022-01-04"),
    ("Il presidente è giunto [mercoledì] e ripartirà [domenica].", "2022-01-05 2022-01-09"),
    ("Il vertice si terrà dal [14] al [16 febbraio].", "2022-02-14 2022-02-16"),
    ("L'accordo è stato firmato [il 17 dicembre] dopo [tre giorni] di colloqui.", "2021-12-17 P3D"),
    ("I colloqui riprenderanno [lunedì alle 10].", "2022-01-10T10:00"),
    ("[Ieri sera] il Consiglio si è riunito d'urgenza.", "2022-01-06TEV"),
    ("Ruppero le relazioni [negli anni Novanta].", "199"),
    ("Si riuniscono [ogni lunedì] nella sede.", "XXXX-WXX-1"),
    ("Le elezioni si terranno [nella primavera del 2023].", "2023-SP"),
    (
        "[Due settimane fa] la tregua è stata violata; scadrà [tra dieci giorni].",
        "2021-W51 2022-01-17",
    ),
    ("[A fine gennaio] visiterà Roma; [la settimana scorsa] era a Lima.", "2022-01 2021-W52"),
]
RUSSIAN = [
    ("Министр прибыл в Анкару [в минувшую среду].", "2022-01-05"),
    ("Переговоры пройдут [в следующий четверг] в Женеве.", "2022-01-13"),
    ("Президент прилетел [во вторник] и улетит [в воскресенье].", "2022-01-04 2022-01-09"),
    ("Саммит пройдёт с [14] по [16 февраля].", "2022-02-14 2022-02-16"),
    ("Соглашение подписали [17 декабря] после [трёх дней] переговоров.", "2021-12-17 P3D"),
    ("Встреча начнётся [в понедельник в 10:00].", "2022-01-10T10:00"),
    ("[Вчера вечером] Совет собрался на заседание.", "2022-01-06TEV"),
    ("Отношения были разорваны [в 1990-х годах].", "199"),
    ("Послы встречаются [каждый понедельник].", "XXXX-WXX-1"),
    ("Выборы состоятся [весной 2023 года].", "2023-SP"),
    (
        "[Две недели назад] перемирие было нарушено; оно истекает [через десять дней].",
        "2021-W51 2022-01-17",
    ),
    ("[В конце января] он посетит Рим; [на прошлой неделе] он был в Лиме.", "2022-01 2021-W52"),
]
TABLES = {
    "fr": FRENCH,
    "de": GERMAN,
    "es": SPANISH,
    "pt": PORTUGUESE,
    "it": ITALIAN,
    "ru": RUSSIAN,
}
MORE = [
    (
        "fr",
        "Le sommet, prévu [jeudi] et [vendredi] à Rome, est repoussé [à la semaine prochaine].",
        "2022-01-13 2022-01-14 2022-W02",
    ),
    ("fr", "Les élections du [1er mai prochain] sont menacées.", "2022-05-01"),
    (
        "fr",
        "Le président a été reçu [ce matin] et repart [cet après-midi].",
        "2022-01-07TMO 2022-01-07TAF",
    ),
    ("fr", "Entre [2015] et [2019], le pays a connu trois guerres.", "2015 2019"),
    ("fr", "Il est arrivé [dans la nuit de mardi à mercredi].", "2022-01-04TNI"),
    ("fr", "La trêve entrera en vigueur [samedi à 6h00 GMT].", "2022-01-08T06:00Z"),
    ("fr", "[D'ici la fin de l'année], le traité sera ratifié.", "2022"),
    ("fr", "[Depuis le début du mois], [une vingtaine de jours] durant.", "2022-01 P20D"),
    ("fr", "L'accord a été conclu [à l'automne 2020], [six mois] de discussions.", "2020-FA P6M"),
    ("fr", "[Il y a un an], [le 6 janvier], la foule avait envahi le Capitole.", "2021 2022-01-06"),
    ("fr", "Elle s'exprimera [mardi 11 janvier].", "2022-01-11"),
    ("fr", "[Au deuxième trimestre], le PIB a reculé.", "2021-Q2"),
    ("fr", "Il avait été nommé [l'an dernier].", "2021"),
    (
        "de",
        "Der Gipfel ist für [Donnerstag] und [Freitag] in Brüssel geplant.",
        "2022-01-13 2022-01-14",
    ),
    (
        "de",
        "[Heute Morgen] empfing er den Botschafter, [am Nachmittag] reist er ab.",
        "2022-01-07TMO 2022-01-07TAF",
    ),
    ("de", "Zwischen [2015] und [2019] führte das Land drei Kriege.", "2015 2019"),
    ("de", "Er traf [in der Nacht zum Mittwoch] ein.", "2022-01-04TNI"),
    ("de", "Die Waffenruhe beginnt [am Samstag um 6.00 Uhr].", "2022-01-08T06:00"),
    ("de", "[Bis Jahresende] soll der Vertrag ratifiziert sein.", "2022"),
    ("de", "[Seit Anfang des Monats] wird gestreikt.", "2022-01"),
    ("de", "Das Abkommen wurde [im Herbst 2020] nach [sechs Monaten] geschlossen.", "2020-FA P6M"),
    ("de", "[Vor einem Jahr], [am 6. Januar], stürmte die Menge das Kapitol.", "2021 2022-01-06"),
    ("de", "Sie spricht [am Dienstag, 11. Januar].", "2022-01-11"),
    ("de", "[Im zweiten Quartal] schrumpfte die Wirtschaft.", "2021-Q2"),
    ("de", "Er war [im vergangenen Jahr] ernannt worden.", "2021"),
    ("de", "Am [15.] und [16. Februar] tagt der Rat.", "2022-02-15 2022-02-16"),
    ("de", "Die Frist läuft [am 31. Januar um Mitternacht] ab.", "2022-01-31T24:00"),
    (
        "es",
        "La cumbre, prevista para el [jueves] y [viernes], fue aplazada [a la próxima semana].",
        "2022-01-13 2022-01-14 2022-W02",
    ),
    (
        "es",
        "[Esta mañana] recibió al embajador y parte [esta tarde].",
        "2022-01-07TMO 2022-01-07TAF",
    ),
    ("es", "Entre [2015] y [2019] el país vivió tres guerras.", "2015 2019"),
    ("es", "Llegó [en la madrugada del miércoles].", "2022-01-05TMO"),
    ("es", "La tregua entrará en vigor [el sábado a las 6.00].", "2022-01-08T06:00"),
    ("es", "[Antes de fin de año] se ratificará el tratado.", "2022"),
    ("es", "El acuerdo se alcanzó [en otoño de 2020].", "2020-FA"),
    ("es", "[Hace un año] fue nombrado.", "2021"),
    ("es", "Hablará [el martes 11 de enero].", "2022-01-11"),
    ("es", "[En el segundo trimestre] la economía cayó.", "2021-Q2"),
    ("es", "Fue nombrado [el año pasado].", "2021"),
    ("es", "La reunión del [próximo 15 de febrero] se mantiene.", "2022-02-15"),
    ("es", "[El mes que viene] viajará a Quito.", "2022-02"),
    ("es", "La guerra duró de [1936] a [1939].", "1936 1939"),
    ("pt", "[Esta manhã] recebeu o embaixador.", "2022-01-07TMO"),
    ("pt", "Entre [2015] e [2019] o país viveu três guerras.", "2015 2019"),
    ("pt", "Chegou [na madrugada de quarta-feira].", "2022-01-05TMO"),
    ("pt", "A trégua entra em vigor [no sábado às 6h].", "2022-01-08T06:00"),
    ("pt", "[Até o fim do ano] o tratado será ratificado.", "2022"),
    ("pt", "O acordo foi alcançado [no outono de 2020].", "2020-FA"),
    ("pt", "[Há um ano] foi nomeado.", "2021"),
    ("pt", "Falará [na terça-feira, 11 de janeiro].", "2022-01-11"),
    ("pt", "[No segundo trimestre] a economia caiu.", "2021-Q2"),
    ("pt", "Foi nomeado [no ano passado].", "2021"),
    ("pt", "[No mês que vem] viajará a Quito.", "2022-02"),
    ("pt", "A reunião do [próximo dia 15 de fevereiro] mantém-se.", "2022-02-15"),
    ("pt", "Os ministros reuniram-se [nesta quinta] (6) em Brasília.", "2022-01-06"),
    ("it", "[Stamattina] ha ricevuto l'ambasciatore.", "2022-01-07TMO"),
    ("it", "Tra il [2015] e il [2019] il paese ha vissuto tre guerre.", "2015 2019"),
    ("it", "È arrivato [nella notte tra martedì e mercoledì].", "2022-01-04TNI"),
    ("it", "La tregua entrerà in vigore [sabato alle 6].", "2022-01-08T06:00"),
    ("it", "[Entro la fine dell'anno] il trattato sarà ratificato.", "2022"),
    ("it", "L'accordo è stato raggiunto [nell'autunno del 2020].", "2020-FA"),
    ("it", "[Un anno fa] è stato nominato.", "2021"),
    ("it", "Parlerà [martedì 11 gennaio].", "2022-01-11"),
    ("it", "[Nel secondo trimestre] l'economia è calata.", "2021-Q2"),
    ("it", "È stato nominato [l'anno scorso].", "2021"),
    ("it", "[Il mese prossimo] andrà a Quito.", "2022-02"),
    ("it", "La riunione [del prossimo 15 febbraio] è confermata.", "2022-02-15"),
    ("ru", "[Сегодня утром] он принял посла.", "2022-01-07TMO"),
    ("ru", "С [2015] по [2019 год] страна пережила три войны.", "2015 2019"),
    ("ru", "Он прибыл [в ночь на среду].", "2022-01-04TNI"),
    ("ru", "Перемирие вступит в силу [в субботу в 6:00].", "2022-01-08T06:00"),
    ("ru", "[До конца года] договор будет ратифицирован.", "2022"),
    ("ru", "Соглашение достигнуто [осенью 2020 года].", "2020-FA"),
    ("ru", "[Год назад] он был назначен.", "2021"),
    ("ru", "Она выступит [во вторник, 11 января].", "2022-01-11"),
    ("ru", "[Во втором квартале] экономика сократилась.", "2021-Q2"),
    ("ru", "Он был назначен [в прошлом году].", "2021"),
    ("ru", "[В следующем месяце] он посетит Кито.", "2022-02"),
    ("ru", "Стороны договорились [в ноябре прошлого года].", "2021-11"),
    ("ru", "Заседание перенесено с [пятницы] на [вторник].", "2022-01-07 2022-01-11"),
]
ROWS = [*((language, *row) for language, rows in TABLES.items() for row in rows), *MORE]


@pytest.mark.parametrize(("language", "marked", "values"), ROWS)
def test_everyday_news(language: str, marked: str, values: str) -> None:
    """A mark may hold a preposition or article that the span has not, and the other way round."""
    text = re.sub(r"[\[\]]", "", marked)
    article = article_from_text(text, "test.txt", ArticleId("a"))
    article = dataclasses.replace(article, language=language, body=Span(0, len(text)), title=None)
    _, timexes = date_article(article, DateOptions(document_day=day_number(2022, 1, 7)))
    assert [timex.value for timex in timexes] == values.split()
    for words, timex in zip(re.findall(r"\[([^\]]+)\]", marked), timexes, strict=True):
        found = timex.span.of(text)
        assert found in words or words in found
