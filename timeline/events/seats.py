"""Where a state is: its country and its capital, as places."""

from __future__ import annotations

from timeline.events.actors import KnownActor, actor_index
from timeline.events.gazetteer import KnownPlace, countries, gazetteer

_HOLY_SEE = "VAT"
"""Who acts is the Holy See, where it is is the Vatican."""


def country_place(known: KnownActor) -> KnownPlace | None:
    """A state as a place; its point is its capital's. None for codes of no country."""
    code = known.actor.code or ""
    country = countries().get(code)
    if code == _HOLY_SEE:
        return gazetteer().find("Vatican", code)
    if country is None:
        return KnownPlace(known.actor.name, code, 0.0, 0.0, 0, "S") if len(code) == 3 else None
    return KnownPlace(
        known.actor.name, code, country.latitude or 0.0, country.longitude or 0.0, 0, "S"
    )


def capital_place(known: KnownActor) -> KnownPlace | None:
    """The seat of a state's government, else its capital; None for those who have none."""
    code = known.actor.code or ""
    country = countries().get(code)
    seat = actor_index().capitals.get(code) or (country.capital if country is not None else "")
    return gazetteer().find(seat, code) or gazetteer().find(seat)
