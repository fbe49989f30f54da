"""What kind of event a hit is, from its words and the people and means beside them."""

from __future__ import annotations

from functools import cache, lru_cache

from timeline.events import attacks
from timeline.events import kinds_abroad as abroad
from timeline.events import kinds_by_context as context
from timeline.events import kinds_by_deed as deed
from timeline.events import kinds_by_people as people
from timeline.events import kinds_of_talks as talks
from timeline.events.frames import framed
from timeline.events.hits import Hit
from timeline.events.kind_clause import Rule, clause_of, needs_of
from timeline.events.lexicon import Lexicon
from timeline.events.lexicons import lexicon
from timeline.events.sentence import Sentence
from timeline.records import Kind


def kind_of(sentence: Sentence, hit: Hit, lexicon: Lexicon) -> Kind:
    """The kind of a hit, from its verb and noun together and the people and means beside them."""
    if hit.kind is None:
        clause = clause_of(sentence, hit, lexicon)
        lemma = None if hit.verb is None else hit.verb.lemma
        roles = 0 if hit.verb is None else hit.verb.roles
        groups = sentence.groups & _groups_asked(lexicon.language)
        rules = _to_ask(lexicon.language, clause.kind, lemma, roles, groups)
        told = (kind for rule in rules if (kind := rule(clause)) is not None)
        kind = next(told, None)
        hit.is_ruled = kind is not None
        hit.kind = kind or clause.kind
    return hit.kind


_RULES: tuple[Rule, ...] = (
    deed.announced_deed,
    deed.stopped_trading,
    people.first_there,
    talks.decided_together,
    framed,
    deed.listed,
    deed.sent_envoys,
    deed.unwelcome,
    deed.for_consultations,
    deed.in_protest,
    deed.recalled,
    deed.settled,
    deed.fighting,
    attacks.harm_done,
    attacks.bombed,
    deed.received_things,
    deed.recognised_person,
    deed.cut_relations,
    deed.present_somewhere,
    deed.of_embassies,
    deed.weapons,
    deed.exchanged,
    deed.brought_out,
    talks.promised_each_other,
    people.joined,
    deed.let_go,
    deed.membership,
    people.sits,
    deed.cut_off,
    people.by_wire,
    people.ruled,
    deed.threatened,
    deed.agreed_to_stop,
    talks.agreed_on_talks,
    people.forces_move,
    people.resolved,
    deed.said_to_withdraw,
    talks.round_of_voting,
    people.chamber_discusses,
    people.chamber_sits_to_vote,
    talks.talks_of_office,
    deed.decided_to,
    deed.by_purpose,
    talks.who_meets,
    talks.two_spoke,
    people.spoken_to,
    people.received,
    people.met_there,
    people.called_on,
    people.chosen_for_office,
    people.in_referendum,
    people.people_vote,
    people.chamber_decides,
    abroad.chamber_decided,
    abroad.announced_settled,
    abroad.resolved_to_act,
    abroad.by_doer,
    context.said_again,
    context.went_there,
    context.by_doer,
    context.by_thing,
    context.done_at_gathering,
)
"""Asked in turn; the first that knows it says the kind."""
_KEPT = 4_096


@lru_cache(maxsize=_KEPT)
def _to_ask(
    language: str, kind: Kind, lemma: str | None, roles: int, groups: int
) -> tuple[Rule, ...]:
    """The rules that may say something of a clause."""
    bits = lexicon(language).bits
    return tuple(rule for rule in _RULES if needs_of(rule).met(kind, lemma, roles, groups, bits))


@cache
def _groups_asked(language: str) -> int:
    """The bits of all groups that a rule needs."""
    bits = lexicon(language).bits
    return sum(
        bits.get(group, 0) for group in {g for rule in _RULES for g in needs_of(rule).groups}
    )
