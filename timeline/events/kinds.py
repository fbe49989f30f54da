"""What kind of event a verb and its noun tell together."""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.lexicon import Lexicon, Role
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind

# Where the verb names one kind and its noun another: what the two together are. Absent pairs
# keep the verb's kind, light verbs take the noun's.
_TOGETHER: dict[tuple[Kind, Kind], Kind] = {
    (Kind.AGREEMENT, Kind.CEASEFIRE): Kind.CEASEFIRE,
    (Kind.AGREEMENT, Kind.SANCTION): Kind.SANCTION,
    (Kind.AGREEMENT, Kind.NEGOTIATION): Kind.NEGOTIATION,
    (Kind.AGREEMENT, Kind.ELECTION): Kind.ELECTION,
    (Kind.AGREEMENT, Kind.VISIT): Kind.VISIT,
    (Kind.AGREEMENT, Kind.MEETING): Kind.MEETING,
    (Kind.STATEMENT, Kind.CEASEFIRE): Kind.CEASEFIRE,
    (Kind.STATEMENT, Kind.SANCTION): Kind.SANCTION,
    (Kind.STATEMENT, Kind.VOTE): Kind.VOTE,
    (Kind.STATEMENT, Kind.ELECTION): Kind.ELECTION,
    (Kind.VOTE, Kind.SANCTION): Kind.SANCTION,
    (Kind.MEETING, Kind.NEGOTIATION): Kind.NEGOTIATION,
    (Kind.MEETING, Kind.CALL): Kind.CALL,
    (Kind.MEETING, Kind.CEASEFIRE): Kind.MEETING,
    (Kind.OTHER, Kind.ELECTION): Kind.ELECTION,
    (Kind.OTHER, Kind.MEETING): Kind.MEETING,
    (Kind.OTHER, Kind.NEGOTIATION): Kind.NEGOTIATION,
    (Kind.OTHER, Kind.CEASEFIRE): Kind.CEASEFIRE,
    (Kind.OTHER, Kind.AGREEMENT): Kind.AGREEMENT,
    (Kind.OTHER, Kind.MILITARY): Kind.MILITARY,
    (Kind.OTHER, Kind.SANCTION): Kind.SANCTION,
    (Kind.OTHER, Kind.VISIT): Kind.VISIT,
    (Kind.OTHER, Kind.DEADLINE): Kind.DEADLINE,
    (Kind.DEADLINE, Kind.MEETING): Kind.MEETING,
    (Kind.VISIT, Kind.MEETING): Kind.VISIT,
    (Kind.ELECTION, Kind.AGREEMENT): Kind.AGREEMENT,
    (Kind.VISIT, Kind.AGREEMENT): Kind.AGREEMENT,
    (Kind.VISIT, Kind.NEGOTIATION): Kind.VISIT,
    (Kind.CEASEFIRE, Kind.MILITARY): Kind.CEASEFIRE,
    (Kind.MILITARY, Kind.CEASEFIRE): Kind.CEASEFIRE,
    (Kind.ELECTION, Kind.VOTE): Kind.VOTE,
}
_PARTING = frozenset(["break", "sever", "cut", "suspend", "end", "downgrade"])
_ASSEMBLIES = words("assemblies")
_AUDIENCES = words("audiences")
_BY_WIRE = frozenset(["phone", "telephone", "call", "videoconference", "line", "hotline"])
_DECIDING = frozenset({"endorse", "approve", "pass", "back"})
_HEADS = frozenset(["presidents", "leaders", "premiers", "chancellors"])


def kind_of(sentence: Sentence, hit: Hit, lexicon: Lexicon) -> Kind:
    """The kind of a hit, from its verb and noun together."""
    kind = _kind_of(sentence, hit)
    if lexicon.language != "en":
        return kind
    verb = hit.verb
    left = verb.left if verb is not None else max(0, hit.first - 6)
    right = verb.right if verb is not None else min(len(sentence.tokens), hit.last + 6)
    words = [token.lower for token in sentence.tokens[left:right]]
    if kind is Kind.NEGOTIATION and verb is not None and verb.lemma in ("recall", "fly", "return"):
        return Kind.PROTEST
    if kind is Kind.NEGOTIATION and _HEADS & set(words):
        return Kind.MEETING
    if kind is Kind.MEETING and {"negotiators", "negotiator"} & set(words):
        return Kind.NEGOTIATION
    if verb is None:
        return kind
    if kind is Kind.OTHER and verb.kind is None:
        purpose = next(
            (v for v in sentence.reading.verbs if v.infinitive and v.governor is verb and v.kind),
            None,
        )
        if purpose is not None and purpose.kind is not None:
            return purpose.kind
    if kind is Kind.CALL and verb.lemma in ("speak", "talk") and _to_an_audience(sentence, verb):
        return Kind.STATEMENT
    if kind is Kind.VISIT and where_met(sentence, verb) is not None:
        return Kind.MEETING
    if kind is Kind.VISIT and "consultations" in words and verb.lemma == "fly":
        return Kind.PROTEST
    if verb.lemma == "vote" and kind is Kind.VOTE and not _ASSEMBLIES & set(words):
        states = any(
            verb.left <= n.first < verb.first and n.how in ("name", "adjective")
            for n in sentence.names
        )
        after = verb.last
        if after < len(sentence.tokens) and sentence.tokens[after].lower in ("in", "on"):
            after += 1
        if states and after < len(sentence.masked) and sentence.masked[after]:
            return Kind.ELECTION
    subject = {token.lower for token in sentence.tokens[verb.left : verb.open]}
    if kind is Kind.AGREEMENT and verb.lemma in _DECIDING and _ASSEMBLIES & subject:
        return Kind.VOTE
    if (
        verb.lemma == "adopt"
        and kind is Kind.VOTE
        and hit.noun is None
        and not (_ASSEMBLIES & set(words))
    ):
        return Kind.AGREEMENT
    return kind


def _to_an_audience(sentence: Sentence, verb: Verb) -> bool:
    """“Speak to Americans from the Oval Office”, “spoke to reporters”: no call."""
    words = [token.lower for token in sentence.tokens[verb.first : verb.right]]
    if _BY_WIRE & set(words):
        return False
    peoples = any(
        verb.first < n.first < verb.right and n.how == "adjective" and n.text.endswith("s")
        for n in sentence.names
    )
    return peoples or bool(_AUDIENCES & set(words))


def _kind_of(sentence: Sentence, hit: Hit) -> Kind:
    verb, noun = hit.verb, hit.noun
    if verb is None:
        assert noun is not None
        if noun.kind is Kind.AGREEMENT and hit.moment is not None and hit.moment.lead in _BY:
            return Kind.DEADLINE
        return noun.kind
    by_verb = verb.kind
    lead = hit.moment.lead if hit.moment is not None else ""
    if verb.sense is not None and verb.sense.tail == ("due",):
        held = noun is not None and noun.kind in _HELD and lead not in _BY
        return noun.kind if held and noun is not None else Kind.DEADLINE
    if noun is not None and noun.kind is Kind.AGREEMENT and lead in _BY and by_verb is None:
        return Kind.DEADLINE
    if noun is None:
        return _bare(sentence, hit, by_verb)
    if noun.lemma == "diplomatic relation" and verb.lemma in _PARTING:
        return Kind.PROTEST
    if verb.lemma in ("unveil", "sign") and noun.kind is Kind.AGREEMENT:
        return Kind.AGREEMENT
    if verb.lemma == "speak" and noun.kind is Kind.MEETING:
        return Kind.STATEMENT
    if by_verb is Kind.AGREEMENT and _is_owed(hit):
        return Kind.DEADLINE
    if by_verb is Kind.AGREEMENT and noun.kind is Kind.VISIT and _of_something(sentence, noun):
        return by_verb
    changed = verb.roles & (Role.LIGHT | Role.CANCELLED | Role.POSTPONED | Role.REVIVED)
    if by_verb is None or changed:
        if by_verb is Kind.STATEMENT and noun.kind in (Kind.AGREEMENT, Kind.MEETING, Kind.VISIT):
            return by_verb
        if by_verb is not None and noun.kind is Kind.OTHER:
            return by_verb
        return noun.kind
    return _TOGETHER.get((by_verb, noun.kind), by_verb)


def _of_something(sentence: Sentence, noun: EventNoun) -> bool:
    """“Agreed on the return of the islands”: nobody travels."""
    after = sentence.tokens[noun.last].lower if noun.last < len(sentence.tokens) else ""
    return after == "of" and noun.lemma in ("return", "departure", "arrival", "transfer")


def _bare(sentence: Sentence, hit: Hit, by_verb: Kind | None) -> Kind:
    verb = hit.verb
    assert verb is not None
    if _is_owed(hit) and (verb.must or by_verb in (None, Kind.AGREEMENT, Kind.OTHER)):
        return Kind.DEADLINE
    if by_verb is not None:
        return by_verb
    moment = hit.moment
    if moment is not None and moment.lead in _BY and (verb.passive or verb.infinitive):
        return Kind.DEADLINE
    if verb.roles & Role.REPORTING:
        return Kind.STATEMENT
    if verb.lemma in PHASES or verb.roles & (Role.CANCELLED | Role.POSTPONED | Role.REVIVED):
        found = _spoken_of(sentence, verb)
        if found is None and verb.roles & (Role.CANCELLED | Role.POSTPONED):
            found = Kind.VISIT if any(n.place is not None for n in sentence.names) else Kind.MEETING
        return found or Kind.OTHER
    return Kind.OTHER


def where_met(sentence: Sentence, verb: Verb) -> Verb | None:
    """“Flew to Brussels, where he met the ministers”: the meeting is what counts."""
    for other in sentence.reading.verbs:
        opens = sentence.tokens[other.left].lower if other.left < len(sentence.tokens) else ""
        if other.relative and opens == "where" and other.kind is Kind.MEETING:
            own = any(other.left <= m.first < other.right for m in sentence.moments)
            if other.left == verb.right and not own:
                return other
    return None


def _spoken_of(sentence: Sentence, verb: Verb) -> Kind | None:
    """What “it began” speaks of: the event noun before it, here or in the sentence before."""
    earlier = [noun for noun in sentence.reading.nouns if noun.last <= verb.first]
    if not earlier and sentence.before is not None:
        earlier = sentence.before.reading.nouns
    talking = [
        noun for noun in earlier if noun.kind in (Kind.MEETING, Kind.NEGOTIATION, Kind.VISIT)
    ]
    return talking[-1].kind if talking else None


_HELD = frozenset(
    {
        Kind.MEETING,
        Kind.NEGOTIATION,
        Kind.VISIT,
        Kind.ELECTION,
        Kind.VOTE,
        Kind.CALL,
        Kind.STATEMENT,
    }
)
_BY = ("by", "bis", "avant", "d'ici", "antes", "entro", "до", "к")


def _is_owed(hit: Hit) -> bool:
    """“Must be done within 30 days”."""
    verb, moment = hit.verb, hit.moment
    if verb is None or moment is None or moment.lead not in ("within", *_BY):
        return False
    return verb.must or (moment.is_length and (verb.infinitive or verb.passive))


PHASES = words("phases")
