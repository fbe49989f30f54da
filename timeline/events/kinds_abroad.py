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


@needs(Kind.VOTE, groups=("titles",))
def people_choose(clause: KindClause) -> Kind | None:
    """“O país vota no domingo para escolher o presidente”: no chamber, and an office to fill."""
    verb, lexicon = clause.verb, clause.lexicon
    if verb is None or lexicon.language == "en" or clause.kind is not Kind.VOTE:
        return None
    if clause.hit.noun is not None or lexicon.among("assemblies", clause.subject):
        return None
    if lexicon.among("titles", clause.subject):
        return None
    office = lexicon.among("titles", clause.sentence.lower[verb.last :])
    return Kind.ELECTION if office else None
