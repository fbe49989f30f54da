"""Tables that other programs write, known by their headings, and what headings say elsewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from timeline.exchange.spreadsheet import COLUMNS
from timeline.exchange.tables.columns import Role

_MARKS = re.compile(r"[\s_\-./()*:]+")


def folded(heading: str) -> str:
    """A heading without what differs from writer to writer: case, marks, spaces."""
    return _MARKS.sub(" ", heading).strip().casefold()


@dataclass(frozen=True, slots=True)
class TableFormat:
    """``needs`` are headings without which it is not this format, folded; ``roles`` by heading.

    A heading that is not named is kept in the note.
    """

    name: str
    needs: frozenset[str]
    roles: Mapping[str, Role]
    is_ours: bool = False
    has_markup: bool = False


_OUR_ROLES = {
    "id": Role.ID,
    "date_edtf": Role.DATE,
    "date_basis": Role.BASIS,
    "status": Role.STATUS,
    "title": Role.TITLE,
    "kind": Role.KIND,
    "place": Role.PLACE,
    "country": Role.COUNTRY,
    "lat": Role.LATITUDE,
    "lon": Role.LONGITUDE,
    "participants": Role.PARTICIPANTS,
    "participant_codes": Role.CODES,
    "tags": Role.TAGS,
    "note": Role.NOTE,
    "review": Role.REVIEW,
    "quote": Role.QUOTE,
    "source_title": Role.SOURCE,
    "publisher": Role.SOURCE,
    "source_date": Role.SOURCE,
    "source": Role.SOURCE,
    "modified_at": Role.MODIFIED,
}

FORMATS: tuple[TableFormat, ...] = (
    TableFormat(
        "Dateline",
        frozenset(("id", "date edtf", "title")),
        {folded(name): _OUR_ROLES.get(name, Role.LEFT_OUT) for name in COLUMNS},
        is_ours=True,
    ),
    TableFormat(
        "TimelineJS",
        frozenset(("year", "headline")),
        {
            "year": Role.YEAR,
            "month": Role.MONTH,
            "day": Role.DAY,
            "time": Role.TIME,
            "end year": Role.END_YEAR,
            "end month": Role.END_MONTH,
            "end day": Role.END_DAY,
            "end time": Role.END_TIME,
            "display date": Role.SAID,
            "headline": Role.TITLE,
            "text": Role.NOTE,
            "media": Role.SOURCE,
            "media thumbnail": Role.LEFT_OUT,
            "type": Role.SLIDE,
            "group": Role.TAGS,
            "background": Role.LEFT_OUT,
        },
        has_markup=True,
    ),
    TableFormat(
        "Preceden",
        frozenset(("event name", "event start date")),
        {
            "layer name": Role.TAGS,
            "event id": Role.ID,
            "event name": Role.TITLE,
            "event notes": Role.NOTE,
            "event start date": Role.START,
            "event start approximate": Role.START_ABOUT,
            "event end date": Role.END,
            "event end approximate": Role.END_ABOUT,
            "milestone": Role.LEFT_OUT,
            "event symbol": Role.LEFT_OUT,
            "event color": Role.LEFT_OUT,
        },
    ),
    TableFormat(
        "Aeon Timeline",
        frozenset(("internal identifier", "title")),
        {
            "internal identifier": Role.ID,
            "title": Role.TITLE,
            "start date": Role.START,
            "end date": Role.END,
            "tags": Role.TAGS,
            "summary": Role.NOTE,
        },
    ),
    TableFormat(
        "Timesketch",
        frozenset(("message", "datetime", "timestamp desc")),
        {
            "message": Role.TITLE,
            "datetime": Role.START,
            "timestamp": Role.LEFT_OUT,
            "tag": Role.TAGS,
        },
    ),
)
"""Looked through in order. A table of another program is one entry here."""


def known_format(headers: Sequence[str]) -> TableFormat | None:
    """The format that has all the headings it needs among these."""
    held = {folded(header) for header in headers}
    return next((each for each in FORMATS if each.needs <= held), None)


_WORDS: Mapping[Role, str] = {
    Role.TITLE: "title|headline|event|event name|event title|name|subject|what|was|quoi|qué|что"
    "|cosa|heading|summary|content|message|label|incident|occurrence|titel|ereignis|betreff|überschrift"
    "|titre|événement|evenement|intitulé|título|titulo|evento|asunto|suceso|titolo|assunto|название"
    "|событие|заголовок|gebeurtenis|tytuł|wydarzenie|olay|başlık|подія|назва|标题|事件|タイトル",
    Role.DATE: "date|when|date edtf|edtf|event date|date of event|dates|day of event|on|datum"
    "|wann|zeit|zeitpunkt|quand|jour|fecha|cuándo|cuando|data|quando|дата|когда|tarih|dato"
    "|日期|日付",
    Role.START: "start|start date|startdate|date start|begin|begin date|begins|beginning|from"
    "|from date|start day|datetime|date time|timestamp|event start|event start date|dtstart"
    "|von|beginn|anfang|startdatum|début|debut|date de début|de|inicio|fecha de inicio|desde"
    "|início|data de início|inizio|data inizio|dal|начало|дата начала|początek|başlangıç|початок",
    Role.END: "end|end date|enddate|date end|finish|finish date|ends|to|to date|until|till"
    "|event end|event end date|dtend|bis|ende|enddatum|fin|date de fin|au|à|hasta|fecha de fin"
    "|fim|data de fim|fine|data fine|al|конец|дата окончания|окончание|koniec|bitiş|кінець",
    Role.TIME: "time|start time|starttime|hour|uhrzeit|startzeit|heure|hora|hora de inicio|ora"
    "|время|saat",
    Role.END_TIME: "end time|endtime|endzeit|heure de fin|hora de fin|ora fine",
    Role.YEAR: "year|start year|jahr|année|annee|año|ano|anno|год|rok|yıl",
    Role.MONTH: "month|start month|monat|mois|mes|mês|mese|месяц|miesiąc|ay",
    Role.DAY: "day|start day of month|tag des monats|día|dia|giorno|день",
    Role.END_YEAR: "end year|endjahr|année de fin|año final|anno fine",
    Role.END_MONTH: "end month|endmonat|mois de fin|mes final",
    Role.END_DAY: "end day|endtag|jour de fin|día final",
    Role.START_ABOUT: "approximate|circa|start approximate|is approximate|fuzzy",
    Role.END_ABOUT: "end approximate",
    Role.SAID: "display date|date display|date text|date words|date as stated",
    Role.NOTE: "note|notes|description|text|details|detail|comment|comments|remarks|body"
    "|event notes|notiz|notizen|beschreibung|anmerkung|bemerkung|descripción|descripcion"
    "|nota|notas|descrição|descrizione|note e commenti|описание|примечание|заметки|opis|açıklama",
    Role.PLACE: "place|location|where|wo|où|dónde|dove|onde|где|venue|city"
    "|site|ort|stadt|lieu|ville|lugar|ciudad|local"
    "|cidade|luogo|città|место|город|miejsce|yer|місце|地点|場所",
    Role.COUNTRY: "country|country code|land|pays|país|pais|paese|страна|kraj|ülke|країна",
    Role.LATITUDE: "lat|latitude|breite|breitengrad|latitud|latitudine|широта",
    Role.LONGITUDE: "lon|lng|long|longitude|länge|längengrad|longitud|longitudine|долгота",
    Role.PARTICIPANTS: "participants|participant|actors|actor|who|people|parties|party|attendees"
    "|entities|teilnehmer|beteiligte|wer|acteurs|qui|participantes|actores|quién|attori"
    "|partecipanti|chi|участники|кто|uczestnicy|katılımcılar|учасники",
    Role.TAGS: "tags|tag|keywords|keyword|category|categories|labels|group|layer|theme|topic"
    "|schlagworte|schlagwörter|kategorie|mots clés|catégorie|etiquetas|categoría|categoria"
    "|etichette|теги|категория|метки|kategoria|etiketler",
    Role.KIND: "kind|type|event type|kind of event|art|typ|genre|tipo|тип|вид|rodzaj|tür",
    Role.STATUS: "status|stand|statut|estado|stato|статус|durum",
    Role.SOURCE: "source|sources|url|link|reference|references|citation|web|website|hyperlink"
    "|quelle|quellen|lien|fuente|enlace|fonte|источник|ссылка|źródło|kaynak|джерело",
    Role.QUOTE: "quote|quotation|excerpt|zitat|citation du texte|cita|citazione|цитата|cytat",
    Role.ID: "id|event id|identifier|uid|uuid|internal identifier|key|kennung|identifiant",
}

HEADINGS: Mapping[str, Role] = {
    word: role for role, words in reversed(list(_WORDS.items())) for word in words.split("|")
}
"""What a heading says by itself, folded; of two roles with one word, the earlier counts."""
