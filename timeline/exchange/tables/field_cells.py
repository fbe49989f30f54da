"""What cells say of the fields of an event, beside its date."""

from __future__ import annotations

import datetime
import math
import re
from functools import lru_cache

from timeline.events.named import actor_named, place_named
from timeline.exchange.tables.columns import ColumnMapping, Role
from timeline.exchange.tables.lexicon import statuses
from timeline.exchange.tables.row_cells import RowCells
from timeline.records import Actor, ActorType, Basis, Kind, Place, Review, Status

_KINDS = {kind.value: kind for kind in Kind}
_REVIEWS = {review.value: review for review in Review}
_BASES = {basis.value: basis for basis in Basis}
_CODE = re.compile(r"[A-Z]{3}")


def kind_named(cell: str) -> Kind | None:
    """The kind of that name; None where that is none."""
    return _KINDS.get(_folded(cell))


def status_named(cell: str) -> Status | None:
    """The status of that name; None where that is none."""
    return statuses().get(_folded(cell))


def review_named(cell: str) -> Review | None:
    """What a person has said of an event; None where that is none of ours."""
    return _REVIEWS.get(_folded(cell))


def basis_named(cell: str) -> Basis:
    """Where a date comes from; a table is by hand."""
    return _BASES.get(_folded(cell), Basis.MANUAL)


class FieldCells:
    """Reads the fields of the rows of one table. A table of Dateline is taken to the letter."""

    def __init__(self, mapping: ColumnMapping) -> None:
        self._is_ours = mapping.is_ours
        self._place_roles = frozenset(mapping.places) & {
            Role.PLACE,
            Role.COUNTRY,
            Role.LATITUDE,
            Role.LONGITUDE,
        }

    def place(self, cells: RowCells) -> tuple[Place | None, dict[Role, bool]]:
        """The place, and for the roles of degrees whether their cell cannot be read."""
        if not self._place_roles:
            return None, {}
        name, country = cells.one(Role.PLACE), cells.one(Role.COUNTRY)
        latitude, bad_latitude = _degrees(cells.one(Role.LATITUDE), 90)
        longitude, bad_longitude = _degrees(cells.one(Role.LONGITUDE), 180)
        strange = {Role.LATITUDE: bad_latitude, Role.LONGITUDE: bad_longitude}
        if self._is_ours:
            stated = Place(name, country or None, latitude, longitude)
            return (stated if name or country else None), strange
        name, country = " ".join(name.split()), " ".join(country.split())
        if not name and not country:
            return None, strange
        place = _known_place(name or country, country if name else "")
        if latitude is not None and longitude is not None:
            place = Place(place.name, place.country, latitude, longitude)
        return place, strange

    def participants(self, cells: RowCells) -> tuple[Actor, ...]:
        """Who took part, each once."""
        if self._is_ours:
            return _our_actors(cells.one(Role.PARTICIPANTS), cells.one(Role.CODES))
        names = [name for cell in cells.all(Role.PARTICIPANTS) for name in _listed(cell)]
        return tuple(dict.fromkeys(map(_known_actor, names)))

    def tags(self, cells: RowCells) -> tuple[str, ...]:
        """Its tags, each once."""
        if self._is_ours:
            return tuple(filter(None, cells.one(Role.TAGS).split("; ")))
        return tuple(dict.fromkeys(tag for cell in cells.all(Role.TAGS) for tag in _listed(cell)))

    def sources(self, cells: RowCells) -> list[str]:
        """Lines of a note that say where it is told."""
        if not self._is_ours:
            return cells.labelled((Role.SOURCE, Role.QUOTE))
        quote, named = cells.one(Role.QUOTE), filter(None, cells.all(Role.SOURCE))
        said = f"“{quote}”" if quote else ""
        return list(filter(None, [" ".join(filter(None, (said, ", ".join(named))))]))


def milliseconds(moment: str) -> int:
    """``2022-01-07T09:30:00Z`` as the end of that second since 1970; 0 where it is no moment."""
    try:
        at = datetime.datetime.fromisoformat(moment.strip())
    except ValueError:
        return 0
    if at.tzinfo is None:
        at = at.replace(tzinfo=datetime.UTC)
    since = at - datetime.datetime(1970, 1, 1, tzinfo=datetime.UTC)
    return since // datetime.timedelta(milliseconds=1) + 999


def _folded(cell: str) -> str:
    return " ".join(cell.split()).casefold() if cell else ""


def _listed(cell: str) -> list[str]:
    """The members of a list in one cell."""
    sign = next((sign for sign in (";", "|", "\n") if sign in cell), ",")
    return [" ".join(part.split()) for part in cell.split(sign) if part.strip()]


def _degrees(cell: str, most: int) -> tuple[float | None, bool]:
    """Degrees, and whether the cell says something else."""
    text = cell.strip()
    if not text:
        return None, False
    try:
        number = float(text.replace(",", ".").removesuffix("°").replace("−", "-"))
    except ValueError:
        return None, True
    is_wrong = not math.isfinite(number) or abs(number) > most
    return (None, True) if is_wrong else (number, False)


@lru_cache(maxsize=20_000)
def _known_place(name: str, country: str) -> Place:
    """The known place of that name, in a country where one is said; else the bare name."""
    code = _country_code(country)
    if not country and "," in name:
        first, _, last = (part.strip() for part in name.rpartition(","))
        within = _country_code(last)
        if first and within is not None:
            name, code = first, within
    if code is None:
        return place_named(name)
    found = place_named(f"{name}, {code}")
    return Place(name, code) if found.country is None else found


def _country_code(country: str) -> str | None:
    if not country:
        return None
    if _CODE.fullmatch(country.upper()):
        return country.upper()
    state = actor_named(country)
    return state.code if state.type is ActorType.STATE else None


@lru_cache(maxsize=20_000)
def _known_actor(name: str) -> Actor:
    return actor_named(name)


def _our_actors(names: str, codes: str) -> tuple[Actor, ...]:
    listed = names.split("; ") if names else []
    stated = codes.split("; ")
    if len(stated) != len(listed):
        stated = [""] * len(listed)
    pairs = zip(listed, stated, strict=True)
    return tuple(dict.fromkeys(_our_actor(name, code) for name, code in pairs if name))


def _our_actor(name: str, code: str) -> Actor:
    if ":" in code:  # IGO:NATO
        return Actor(name, code, ActorType.ORGANISATION)
    if code:
        return Actor(name, code, ActorType.STATE)
    known = _known_actor(name)
    return Actor(name, None, ActorType.PERSON if known.code else known.type)
