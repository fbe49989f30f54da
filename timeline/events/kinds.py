"""What kind of event a hit is, from its words and the people and means beside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.events.hits import Hit
from timeline.events.lexicon import Form, Lexicon, Role
from timeline.events.names import Name
from timeline.events.pairs import kind_told, where_met
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.records import Kind

_OVERRULED = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.STATEMENT, Kind.VISIT, Kind.OTHER})
"""Kinds that give way to what is said of means and people beside them."""
_TOLD_BY_WIRE = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.STATEMENT, Kind.CALL, Kind.OTHER})
_DECIDING = frozenset({"endorse", "approve", "pass", "back", "clear", "ratify"})
_RULING = frozenset({Kind.STATEMENT, Kind.OTHER, Kind.AGREEMENT, Kind.VOTE, Kind.ELECTION})


@dataclass(slots=True)
class _Clause:
    """A hit with the words of its clause: all of them, those before its verb and those after."""

    sentence: Sentence
    hit: Hit
    lexicon: Lexicon
    kind: Kind
    words: list[str]
    subject: list[str]
    object: list[str]

    @property
    def verb(self) -> Verb | None:
        """Its verb, None for a bare noun."""
        return self.hit.verb

    def does(self, role: int) -> bool:
        """True when its verb does that beside naming an event."""
        return self.verb is not None and bool(self.verb.roles & role)

    def has(self, group: str) -> bool:
        """True when one of its words belongs to a group."""
        return self.lexicon.among(group, self.words)

    def undergoes(self, group: str) -> bool:
        """True when one of a group is what the verb is done to: its object, or its subject where
        the verb is passive or the noun's order free."""
        if self.verb is None:
            return False
        free = self.verb.passive or self.verb.form == Form.STEM
        words = self.object[:_OBJECT_REACH] + (self.subject if free else [])
        return self.lexicon.among(group, words)


_OBJECT_REACH = 7


def kind_of(sentence: Sentence, hit: Hit, lexicon: Lexicon) -> Kind:
    """The kind of a hit, from its verb and noun together and the people and means beside them."""
    if hit.kind is None:
        clause = _clause(sentence, hit, lexicon)
        told = (kind for rule in _RULES if (kind := rule(clause)) is not None)
        hit.kind = next(told, clause.kind)
    return hit.kind


def _clause(sentence: Sentence, hit: Hit, lexicon: Lexicon) -> _Clause:
    verb = hit.verb
    left = verb.left if verb is not None else max(0, hit.first - 6)
    right = verb.right if verb is not None else min(len(sentence.tokens), hit.last + 6)
    lower = sentence.lower
    opens = verb.open if verb is not None else hit.first
    if verb is not None and verb.subject_of is not None:
        shared = verb.subject_of
        subject = lower[shared.left : shared.open]
    else:
        subject = lower[left:opens]
    kind = kind_told(sentence, hit)
    return _Clause(
        sentence, hit, lexicon, kind, lower[left:right], subject, lower[hit.last : right]
    )


def _unwelcome(clause: _Clause) -> Kind | None:
    """“Declared persona non grata”; “withdrew its envoy”, “ordered two attachés to leave”."""
    if clause.has("unwelcome"):
        return Kind.PROTEST
    moved = clause.does(Role.SENDING) and clause.undergoes("diplomats")
    return Kind.PROTEST if moved else None


def _for_consultations(clause: _Clause) -> Kind | None:
    """“Recalled its envoy for consultations”, “flew home for consultations”."""
    if clause.lexicon.language != "en" or "consultations" not in clause.words:
        return None
    verb, noun = clause.verb, clause.hit.noun
    if verb is None and noun is not None:
        verb = next(
            (v for v in clause.sentence.reading.verbs if v.left <= noun.first < v.right), None
        )
    return Kind.PROTEST if verb is not None and verb.lemma in _CALLED_HOME else None


_CALLED_HOME = ("recall", "fly", "return", "withdraw", "summon", "pull", "call")


def _joined(clause: _Clause) -> Kind | None:
    """A state joins a union; a person joins a dinner."""
    verb, sentence = clause.verb, clause.sentence
    if verb is None or verb.lemma != "join" or clause.lexicon.language != "en":
        return None
    if clause.kind not in (Kind.MEETING, Kind.AGREEMENT):
        return None
    company = any(verb.first < n.first < verb.right and n.is_person for n in sentence.names)
    if company or clause.lexicon.among("heads", clause.object) or clause.hit.noun is not None:
        return Kind.MEETING
    shared = verb.subject_of if verb.subject_of is not None else verb
    persons = any(shared.left <= n.first < shared.open and n.is_person for n in sentence.names)
    return Kind.MEETING if persons else Kind.AGREEMENT


def _let_go(clause: _Clause) -> Kind | None:
    """“Freed hostages”, “exchanged prisoners”."""
    free = clause.does(Role.RELEASING) and clause.undergoes("captives")
    return Kind.CEASEFIRE if free else None


def _membership(clause: _Clause) -> Kind | None:
    """“The African Union suspended Gabon”: a state's rights in a body."""
    verb, sentence = clause.verb, clause.sentence
    if verb is None or verb.lemma not in ("suspend", "expel", "exclude") or verb.negated:
        return None
    states = [n for n in sentence.names if n.how == "name" and n.actor is not None]
    if verb.passive:
        return Kind.SANCTION if any(n.last == verb.open for n in states) else None
    bodies = any(verb.left <= n.first < verb.open and n.how == "body" for n in sentence.names)
    direct = any(n.first == verb.last and not is_owner(sentence, n) for n in states)
    return Kind.SANCTION if bodies and direct else None


def is_owner(sentence: Sentence, name: Name) -> bool:
    """True for “Gabon's”."""
    return name.last < len(sentence.tokens) and sentence.tokens[name.last].lower in ("'s", "’s")


def _sits(clause: _Clause) -> Kind | None:
    """“The General Council sits in Geneva”, “the delegations resume on Monday”."""
    verb = clause.verb
    if verb is None or clause.hit.noun is not None or verb.lemma not in _SITTING:
        return None
    if clause.lexicon.among("delegations", clause.subject):
        return Kind.NEGOTIATION
    return Kind.MEETING if clause.lexicon.among("assemblies", clause.subject) else None


_SITTING = frozenset({"sit", "resume", "reconvene", "open", "convene", "begin", "adjourn"})


def _cut_off(clause: _Clause) -> Kind | None:
    """“Suspended all trade”, “banned imports”."""
    stopped = clause.does(Role.HALTING) and clause.undergoes("goods")
    return Kind.SANCTION if stopped else None


def _by_wire(clause: _Clause) -> Kind | None:
    """“Conferred by video link”, “urged him by telephone”."""
    verb = clause.verb
    if verb is None or not clause.has("wire"):
        return None
    settled = clause.kind is Kind.AGREEMENT and verb.lemma in ("agree", "settle", "decide")
    if clause.kind not in _TOLD_BY_WIRE and not settled:
        return None
    if clause.lexicon.among("audiences", clause.object):
        return None
    spoken = settled or verb.kind in (None, Kind.CALL, *_TOLD_BY_WIRE)
    if verb.roles & Role.REPORTING and not any(
        verb.last <= n.first < verb.right and n.how in ("person", "name") and n.actor is not None
        for n in clause.sentence.names
    ):  # fmt: skip
        return None
    return Kind.CALL if spoken and _through(clause) else None


def _through(clause: _Clause) -> bool:
    """The means stands after “by”, “over”, “in a”: it is how they spoke."""
    lexicon = clause.lexicon
    for at, word in enumerate(clause.words):
        if lexicon.among("wire", (word,)):
            before = clause.words[max(0, at - 4) : at]
            if any(lexicon.is_("through", each) for each in before):
                return True
    return False


def _ruled(clause: _Clause) -> Kind | None:
    """“The court ordered”: what a court does is a ruling."""
    verb = clause.verb
    if verb is None or clause.kind not in _RULING or not clause.lexicon.among(
        "courts", clause.subject
    ):  # fmt: skip
        return None
    told = verb.roles & (Role.REPORTING | Role.LIGHT) and verb.kind in (None, Kind.STATEMENT)
    return None if told or verb.passive else Kind.VOTE


def _threatened(clause: _Clause) -> Kind | None:
    """A threat is one, whatever is threatened."""
    verb = clause.verb
    if verb is not None and verb.infinitive and verb.governor is not None:
        verb = verb.governor if verb.governor.kind is Kind.THREAT else verb
    return Kind.THREAT if verb is not None and verb.kind is Kind.THREAT else None


def _agreed_to_stop(clause: _Clause) -> Kind | None:
    """“Agreed to stop shooting”, “agreed to ban imports”: a truce, a sanction."""
    verb = clause.verb
    if verb is None or clause.kind is not Kind.AGREEMENT or clause.hit.noun is not None:
        return None
    purpose = _purpose(clause.sentence, verb)
    return purpose if purpose in (Kind.CEASEFIRE, Kind.SANCTION) else None


def _forces_move(clause: _Clause) -> Kind | None:
    """“Marines landed”, “warships sailed”: soldiers on the move pay no visit."""
    if clause.kind not in (Kind.VISIT, Kind.OTHER) or clause.verb is None:
        return None
    told = clause.verb.kind in (Kind.VISIT, Kind.MILITARY)
    return Kind.MILITARY if told and clause.lexicon.among("forces", clause.subject) else None


def _resolved(clause: _Clause) -> Kind | None:
    """“The Security Council demanded in Resolution 502”: a chamber speaks by vote."""
    if clause.kind not in _RESOLVED or clause.verb is None:
        return None
    chamber = clause.lexicon.among("assemblies", clause.subject)
    return Kind.VOTE if chamber and clause.has("resolutions") else None


_RESOLVED = frozenset(
    {Kind.STATEMENT, Kind.AGREEMENT, Kind.OTHER, Kind.CEASEFIRE, Kind.SANCTION, Kind.MILITARY}
)


def _chamber_discusses(clause: _Clause) -> Kind | None:
    """What ministers or a council discuss, they discuss in a meeting."""
    verb = clause.verb
    if verb is None or clause.kind is not Kind.NEGOTIATION or verb.lemma != "discuss":
        return None
    chamber = clause.lexicon.among("assemblies", clause.subject)
    return Kind.MEETING if chamber or clause.lexicon.among("ministers", clause.subject) else None


def _purpose(sentence: Sentence, verb: Verb) -> Kind | None:
    """The kind of the infinitive that a verb governs."""
    return next(
        (v.kind for v in sentence.reading.verbs if v.infinitive and v.governor is verb and v.kind),
        None,
    )


def _by_purpose(clause: _Clause) -> Kind | None:
    """“Sent an envoy to negotiate”: what was done it for."""
    verb = clause.verb
    if verb is None or clause.kind is not Kind.OTHER or verb.kind is not None:
        return None
    purpose = _purpose(clause.sentence, verb)
    if purpose is Kind.VISIT and clause.lexicon.among("forces", clause.subject):
        return Kind.MILITARY
    return purpose


def _who_meets(clause: _Clause) -> Kind | None:
    """Talks of presidents are a meeting, a meeting of negotiators is talks."""
    if clause.kind is Kind.NEGOTIATION and clause.has("heads"):
        return Kind.MEETING
    negotiators = clause.lexicon.among("negotiators", clause.subject + clause.object[:4])
    if clause.kind in _OVERRULED - {Kind.STATEMENT} and negotiators and _meets(clause):
        return Kind.NEGOTIATION
    return None


def _meets(clause: _Clause) -> bool:
    verb = clause.verb
    if verb is None:
        return clause.kind is Kind.MEETING
    return verb.kind in (Kind.MEETING, Kind.NEGOTIATION)


def _spoken_to(clause: _Clause) -> Kind | None:
    """“Speak to Americans from the Oval Office”, “spoke to reporters”: no call."""
    verb = clause.verb
    if clause.kind is not Kind.CALL or verb is None or verb.lemma not in ("speak", "talk"):
        return None
    if clause.has("wire"):
        return None
    peoples = any(
        verb.first < n.first < verb.right and n.how == "adjective" and n.text.endswith("s")
        for n in clause.sentence.names
    )
    heard = clause.lexicon.among("audiences", clause.object)
    return Kind.STATEMENT if peoples or heard else None


def _received(clause: _Clause) -> Kind | None:
    """“Welcomed the president in Muscat”; to welcome an accord is to speak of it."""
    verb = clause.verb
    if verb is None or verb.lemma not in ("welcome", "greet") or clause.hit.noun is not None:
        return None
    persons = any(verb.last <= n.first <= verb.last + 4 and n.is_person
                  for n in clause.sentence.names)  # fmt: skip
    office = clause.lexicon.among("titles", clause.object[:5])
    return Kind.MEETING if persons or office else None


def _met_there(clause: _Clause) -> Kind | None:
    """“Flew to Brussels, where he met the ministers”."""
    if clause.kind is not Kind.VISIT or clause.verb is None:
        return None
    return Kind.MEETING if where_met(clause.sentence, clause.verb) is not None else None


def _people_vote(clause: _Clause) -> Kind | None:
    """“Palau votes in November”: an election; a chamber's vote is none."""
    verb, sentence = clause.verb, clause.sentence
    if verb is not None and clause.kind is Kind.VOTE:
        voters = clause.lexicon.among("voters", clause.subject)
        if voters and not clause.has("assemblies"):
            return Kind.ELECTION
    if verb is None or verb.lemma not in _POLLING or clause.kind is not Kind.VOTE:
        return None
    if clause.has("assemblies"):
        return None
    reach = verb.subject_of.left if verb.subject_of is not None else verb.left
    states = any(
        reach <= n.first < verb.first and n.how in ("name", "adjective") for n in sentence.names
    ) or _leads_clause(clause)
    after = verb.last
    if after < len(sentence.tokens) and sentence.tokens[after].lower in ("in", "on"):
        after += 1
    dated = after < len(sentence.masked) and sentence.masked[after]
    return Kind.ELECTION if states and dated else None


_POLLING = ("vote", "vot", "vota", "wähl", "wählt", "голосу")


def _leads_clause(clause: _Clause) -> bool:
    """A state at the head of the sentence, its clause broken by a relative one."""
    first = next((n for n in clause.sentence.names), None)
    return first is not None and first.how == "name" and first.first <= clause.sentence.start + 1


def _chamber_decides(clause: _Clause) -> Kind | None:
    """A chamber that endorses an agreement votes; who adopts a plan without one agrees."""
    verb = clause.verb
    if verb is None:
        return None
    if clause.kind is Kind.AGREEMENT and verb.lemma in _DECIDING - {"ratify"}:
        return Kind.VOTE if clause.lexicon.among("assemblies", clause.subject) else None
    if verb.lemma in _RAISED and clause.kind in (Kind.OTHER, Kind.AGREEMENT, Kind.STATEMENT):
        return Kind.VOTE if clause.lexicon.among("assemblies", clause.subject) else None
    bare = verb.lemma == "adopt" and clause.kind is Kind.VOTE and clause.hit.noun is None
    return Kind.AGREEMENT if bare and not clause.has("assemblies") else None


_RAISED = frozenset({"raise", "admit", "grant", "elevate", "upgrade", "recognise", "recognize"})


_RULES: tuple[Callable[[_Clause], Kind | None], ...] = (
    _unwelcome,
    _for_consultations,
    _threatened,
    _let_go,
    _membership,
    _sits,
    _cut_off,
    _by_wire,
    _ruled,
    _joined,
    _resolved,
    _agreed_to_stop,
    _forces_move,
    _chamber_discusses,
    _by_purpose,
    _spoken_to,
    _received,
    _who_meets,
    _met_there,
    _people_vote,
    _chamber_decides,
)
"""Asked in turn; the first that knows it says the kind."""
