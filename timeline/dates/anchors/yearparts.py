"""Seasons, quarters and halves of a year."""

from __future__ import annotations

from dataclasses import replace

from timeline import edtf
from timeline.dates.anchors.habit import is_habit
from timeline.dates.anchors.periods import resolve_period
from timeline.dates.anchors.units import (
    quarter_value,
)
from timeline.dates.context import (
    Context,
    Reference,
    Resolved,
    timex_year,
)
from timeline.dates.meaning import (
    TOLD,
    Heading,
    Quarter,
    Season,
)
from timeline.dates.options import Mode
from timeline.daynumber import (
    civil_date,
    iso_year,
)
from timeline.language.tense import Tense
from timeline.records import Basis, TimexType


def _nearest_year(
    context: Context, first_month: int, heading: Heading, *, ended: bool = False, still: int = 7
) -> tuple[int, str] | None:
    """Year in which something that begins in ``first_month`` is meant."""
    today = context.base
    if today is None:
        return None
    year, month, _ = civil_date(today)
    latest = year if first_month <= month else year - 1
    winter = first_month == _WINTER and month <= _WINTER_ENDS
    if heading in (Heading.LAST, Heading.PREVIOUS) and winter:
        return latest - 1, "the last one before"
    if heading in (Heading.LAST, Heading.PREVIOUS):
        return (
            latest if month - first_month >= 3 or latest < year else latest - 1
        ), "the last one before"
    if heading in (Heading.NEXT, Heading.FOLLOWING):
        return latest + 1, "the next one after"
    if heading is Heading.THIS:
        return year - winter, "the one in the year of"
    if ended:
        return latest, "the last one that had begun by"
    tense = context.tense
    if tense is Tense.FUTURE and not _lately(year, month, latest, first_month, still):
        return latest + 1, "the next one after"
    ahead = (latest + 1 - year) * 12 + first_month - month
    if tense is Tense.UNKNOWN and ahead <= 4:
        return latest + 1, "the one nearest to"
    return latest, "the last one that had begun by"


_WINTER = 12


def _lately(year: int, month: int, begun: int, first_month: int, months: int) -> bool:
    """True for what began some months ago: “will report its third-quarter loss”."""
    return (year - begun) * 12 + month - first_month < months


def resolve_season(meaning: Season, context: Context) -> Resolved | None:
    """Spring to winter of a year; winter belongs to the year in which it begins."""
    if meaning.heading is Heading.GENERIC:
        return Resolved(TimexType.DATE, f"XXXX-{meaning.season}", basis=Basis.ASSUMED)
    if meaning.year is not None:
        return _season(meaning.year, meaning.season)
    if meaning.within is not None:
        period = resolve_period(meaning.within, context)
        if period is None or period.first is None:
            return None
        year = civil_date(period.first).year
        return replace(
            _season(year, meaning.season),
            basis=Basis.RELATIVE,
            reason=period.reason,
            anchor=period.anchor,
        )
    first_month = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[meaning.season]
    if meaning.heading is Heading.SAME and context.reference is not None:
        return _season_around(meaning.season, context.reference)
    context = context.pointing(meaning.heading)
    if meaning.heading in TOLD and context.reference is not None:
        context = replace(context, mode=Mode.NARRATIVE)  # “the following spring”: of what was told
    told = context.told
    if told is not None:
        return _told_season(meaning, context, told, first_month)
    found = _nearest_year(context, first_month, meaning.heading, still=3)
    if found is None:
        return Resolved(TimexType.DATE, f"XXXX-{meaning.season}", basis=Basis.ASSUMED)
    year, why = found
    if meaning.years:
        year += meaning.years
        why = f"{abs(meaning.years)} years {'before' if meaning.years < 0 else 'after'} {why}"
    return replace(
        _season(year, meaning.season),
        underspecified=f"XXXX-{meaning.season}",
        anchor=context.base,
        basis=Basis.RELATIVE,
        reason=f"{why} {context.base_words}",
    )


def _told_season(
    meaning: Season, context: Context, reference: Reference, first_month: int
) -> Resolved:
    """In a narrative: the season of the year told, or the first one after the day told."""
    year, month, _ = civil_date(reference.first)
    coarse = reference.unit in ("Y", "H", "DE")
    after = meaning.heading in (Heading.NEXT, Heading.FOLLOWING)
    if meaning.heading in (Heading.LAST, Heading.PREVIOUS):
        year -= month <= first_month
    elif coarse:
        year += after
    elif after:
        year += month >= first_month
    elif month - first_month >= _SEASON_MONTHS:
        year += 1
    elif meaning.season == "WI" and month <= _WINTER_ENDS:
        year -= 1
    return replace(
        _season(year, meaning.season),
        underspecified=f"XXXX-{meaning.season}",
        anchor=reference.first,
        anchor_span=reference.span,
        basis=Basis.RELATIVE,
        reason=f"the one by {context.base_words}",
    )


_SEASON_MONTHS = 3
_WINTER_ENDS = 2


def _season_around(season: str, reference: Reference) -> Resolved:
    """“That winter”: the one that the time spoken of lies in or next to."""
    year, month, _ = civil_date(reference.first)
    begun = year - 1 if season == "WI" and month <= 2 else year
    return replace(
        _season(begun, season),
        anchor=reference.first,
        anchor_span=reference.span,
        basis=Basis.RELATIVE,
        reason=f"the one of “{reference.words}”",
    )


def _season(year: int, season: str) -> Resolved:
    number = {"SP": 21, "SU": 22, "FA": 23, "WI": 24}[season]
    time = edtf.parse(f"{iso_year(year)}-{number}")
    return Resolved(TimexType.DATE, f"{timex_year(year)}-{season}", time, "S", time.first_day)


def resolve_quarter(meaning: Quarter, context: Context) -> Resolved | None:
    """A quarter or half of a year."""
    if meaning.year is not None:
        return quarter_value(meaning.year, meaning.number, meaning.kind)
    if meaning.within is not None:
        period = resolve_period(meaning.within, context)
        if period is None or period.first is None:
            return None
        year = civil_date(period.first).year
        return replace(
            quarter_value(year, meaning.number, meaning.kind),
            basis=Basis.RELATIVE,
            reason=period.reason,
            anchor=period.anchor,
        )
    if is_habit(context):
        return Resolved(TimexType.DATE, f"XXXX-{meaning.kind}{meaning.number}", basis=Basis.ASSUMED)
    first_month = 3 * meaning.number - 2 if meaning.kind == "Q" else 6 * meaning.number - 5
    found = _nearest_year(context, first_month, meaning.heading, ended=meaning.ended)
    if meaning.of_year and context.base is not None and context.tense is Tense.FUTURE:
        found = civil_date(context.base).year, "the one in the year of"
    if found is None:
        return Resolved(TimexType.DATE, f"XXXX-{meaning.kind}{meaning.number}", basis=Basis.ASSUMED)
    year, why = found
    return replace(
        quarter_value(year, meaning.number, meaning.kind),
        underspecified=f"XXXX-{meaning.kind}{meaning.number}",
        anchor=context.base,
        basis=Basis.RELATIVE,
        reason=f"{why} {context.base_words}",
    )
