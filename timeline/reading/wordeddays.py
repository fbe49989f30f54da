"""A day as pages and metadata write it for people: “8 March 2021, 10:15”, “Mon, 08 Mar 2021
10:00:00 GMT”, “8 de marzo de 2021”, “08.03.2021”; and for machines: in seconds since 1970."""

from __future__ import annotations

import re

from timeline.daynumber import DayNumber, day_number, month_length
from timeline.reading.clues import stated_day

_LONGEST = 160
_FIRST_YEAR, _LAST_YEAR = 1600, 2199
_NAMES = """
jan january janv janvier januar jänner ene enero janeiro gen gennaio januari янв январь января
січня stycznia ocak;
feb february févr février februar fev fevereiro febrero febbraio februari фев февраль февраля
лютого lutego şubat;
mar march mars märz maerz marzo março maart мар март марта березня marca mart;
apr april avr avril abr abril aprile апр апрель апреля квітня kwietnia nisan;
may mai mayo maio mag maggio mei май мая травня maja mayıs;
jun june juin juni junio junho giu giugno июн июнь июня червня czerwca haziran;
jul july juil juillet juli julio julho lug luglio июл июль июля липня lipca temmuz;
aug august août aout ago agosto augustus авг август августа серпня sierpnia ağustos;
sep sept september septembre septiembre setembro set settembre сен сент сентябрь сентября вересня
września eylül;
oct october octobre okt oktober octubre out outubro ott ottobre окт октябрь октября жовтня
października ekim;
nov november novembre noviembre novembro ноя нояб ноябрь ноября листопада listopada kasım;
dec december déc décembre dez dezember dic diciembre dezembro dicembre дек декабрь декабря грудня
grudnia aralık
"""
"""Of the months from January on, in the languages of the news."""
_MONTHS = {
    name: number for number, names in enumerate(_NAMES.split(";"), 1) for name in names.split()
}
_NAME = r"(?P<month>[^\W\d_]{3,12})\.?"
_YEAR = r"(?P<year>[0-9]{4})(?![0-9])"
_FORMS = (
    re.compile(
        rf"(?<![0-9])(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|er|\.|º)?[\s./-]*(?:de |of )?{_NAME}"
        rf"[\s.,/-]*(?:de |del )?{_YEAR}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"(?<![^\W\d_]){_NAME}\s*(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}", re.IGNORECASE
    ),
    re.compile(
        rf"(?<![0-9])(?P<day>[0-9]{{1,2}})(?P<mark>[./-])(?P<number>[0-9]{{1,2}})(?P=mark){_YEAR}"
    ),
)
_ISO = re.compile(r"(?<![0-9])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
_SECONDS = re.compile(r"\s*([0-9]{10})(?:[0-9]{3})?(?:\.[0-9]*)?\s*")
_UNIX_EPOCH = day_number(1970)


def worded_day(text: str) -> DayNumber | None:
    """The first day that a short text states with its year; None where none does, or where it
    cannot be told which number is the month (“03/04/2021”)."""
    text = text[:_LONGEST]
    if (day := stated_day(text)) is not None:
        return day
    if (seconds := _SECONDS.fullmatch(text)) is not None:
        return DayNumber(_UNIX_EPOCH + int(seconds[1]) // 86_400)
    if (iso := _ISO.search(text)) is not None:
        return stated_day(iso.group())
    days = (_day(match) for form in _FORMS for match in form.finditer(text))
    return next((day for day in days if day is not None), None)


def _day(match: re.Match[str]) -> DayNumber | None:
    groups = match.groupdict()
    day, year = int(groups["day"]), int(groups["year"])
    if "number" in groups:
        month = int(groups["number"])
        if groups["mark"] != "." and day <= 12 and month <= 12 and day != month:
            return None
        if month > 12:
            day, month = month, day
    else:
        month = _MONTHS.get(groups["month"].lower(), 0)
    if not 1 <= month <= 12 or not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    return day_number(year, month, day) if 1 <= day <= month_length(year, month) else None
