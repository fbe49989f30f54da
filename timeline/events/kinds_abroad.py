"""Kinds told by who acts, in languages whose verbs are known by groups of words alone."""

from __future__ import annotations

from timeline.events.kind_clause import KindClause, needs
from timeline.events.predicates import Verb
from timeline.events.wordlists import words
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


def _verb_alone(clause: KindClause, beginnings: tuple[str, ...]) -> Verb | None:
    """The verb of a clause in another language than English, where no noun tells the event and the
    verb begins so."""
    verb = clause.verb
    if verb is None or clause.lexicon.language == "en" or clause.hit.noun is not None:
        return None
    return verb if clause.sentence.lower[verb.first].startswith(beginnings) else None


@needs(Kind.STATEMENT)
def announced_settled(clause: KindClause) -> Kind | None:
    """“Anunciaron que han concluido un acuerdo”: what those who made it announce to be made."""
    verb, sentence = _verb_alone(clause, _ANNOUNCING), clause.sentence
    if verb is None:
        return None
    following = (v for v in sentence.reading.verbs if v.first >= verb.last)
    told = next((v for v in following if v.kind in _SETTLED), None)
    if told is None or _THAT.isdisjoint(sentence.lower[verb.last : told.first]):
        return None
    ahead = told.future or told.unreal or told.infinitive
    perfect = not _HAVE.isdisjoint(sentence.lower[verb.last : told.last + 1])
    return told.kind if perfect and not ahead else None


_SETTLED = (Kind.AGREEMENT, Kind.CEASEFIRE)
_ANNOUNCING = tuple(words("announcing_abroad"))
_THAT, _HAVE = words("that_announced"), words("have_announced")


@needs(Kind.VOTE)
def resolved_to_act(clause: KindClause) -> Kind | None:
    """“A décidé jeudi de fermer son ambassade”: what a government, no chamber, decides to do."""
    verb = _verb_alone(clause, _RESOLVING)
    if verb is None or clause.lexicon.among("assemblies", clause.subject):
        return None
    told = next((v for v in clause.sentence.reading.verbs if v.first >= verb.last), None)
    near = told is not None and told.first - verb.last <= _RESOLVED_REACH
    return told.kind if told is not None and near and told.kind not in _SPOKEN else None


_RESOLVING = tuple(words("resolving_abroad"))
_RESOLVED_REACH = 6
_SPOKEN = (None, Kind.VOTE, Kind.STATEMENT)


@needs(Kind.MILITARY, Kind.OTHER, Kind.CRISIS, groups=("mobs", "forces"))
def by_doer(clause: KindClause) -> Kind | None:
    """“Bewaffnete besetzten das Parlament”, “pistoleros ametrallaron un autobús”: crowds and gunmen
    make a crisis; “comandos mataron”, “армия деблокировала”: soldiers use force."""
    verb, lexicon = clause.verb, clause.lexicon
    if verb is None or lexicon.language == "en":
        return None
    noun = clause.hit.noun
    if noun is not None and (verb.kind is None or noun.kind in (Kind.MILITARY, Kind.CRISIS)):
        return None
    unsaid = clause.kind is Kind.OTHER and verb.kind is None and not verb.roles
    doers = _without_asides(clause, clause.subject)
    if lexicon.among("mobs", doers):
        return Kind.CRISIS if unsaid or clause.kind is Kind.MILITARY else None
    killed = clause.kind is Kind.CRISIS and _kills(clause) and not _is_undergone(clause)
    return Kind.MILITARY if (unsaid or killed) and lexicon.among("forces", doers) else None


def _without_asides(clause: KindClause, said: list[str]) -> list[str]:
    """Words that no preposition leads (“contra los soldados”)."""
    small = clause.lexicon.prepositions - clause.lexicon.determiners
    return [word for at, word in enumerate(said) if small.isdisjoint(said[max(0, at - _LED) : at])]


_LED = 2


def _is_undergone(clause: KindClause) -> bool:
    """“Soldiers were killed”: outside English told by the helping verb alone."""
    return not _UNDERGOING.isdisjoint(clause.words)


def _kills(clause: KindClause) -> bool:
    assert clause.verb is not None
    return clause.sentence.lower[clause.verb.last - 1].startswith(_KILLING)


_UNDERGOING = words("undergoing_abroad")
_KILLING = tuple(words("killing_abroad"))
