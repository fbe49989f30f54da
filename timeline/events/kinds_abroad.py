"""Kinds told by who acts, in languages whose verbs are known by groups of words alone."""

from __future__ import annotations

from timeline.events.kind_clause import KindClause, needs
from timeline.records import Kind

_DECIDED = frozenset(
    {Kind.AGREEMENT, Kind.OTHER, Kind.STATEMENT, Kind.DEADLINE, Kind.CEASEFIRE, Kind.SANCTION}
)
_RULED = frozenset({Kind.AGREEMENT, Kind.OTHER, Kind.STATEMENT, Kind.DEADLINE})


@needs(*_DECIDED, groups=("deciding",))
def chamber_decided(clause: KindClause) -> Kind | None:
    """“El Consejo de Seguridad amplió el mandato”, “Госдума ратифицировала договор”: a chamber
    does it by vote; so does a court what it fixes or orders."""
    verb, lexicon = clause.verb, clause.lexicon
    if verb is None or lexicon.language == "en" or clause.kind not in _DECIDED:
        return None
    if not lexicon.among("deciding", clause.sentence.lower[verb.first : verb.last]):
        return None
    court = clause.kind in _RULED and lexicon.among("courts", clause.subject)
    return Kind.VOTE if court or lexicon.among("assemblies", clause.subject) else None
