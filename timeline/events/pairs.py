"""What kind of event a verb tells, alone or with its noun."""

from __future__ import annotations

from timeline.events.deadlines import BY, given_time, is_bound, is_owed, is_ultimatum
from timeline.events.hits import Hit
from timeline.events.lexicon import Role
from timeline.events.moment_leads import AT_THE_LATEST
from timeline.events.opinions import has_year_of_its_own, judges_deeds, recalls
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.themes import comes_from, does, that_which
from timeline.events.wordlists import phrases, words
from timeline.records import Kind

# Where the verb names one kind and its noun another: what the two together are. Absent pairs
# keep the verb's kind, light verbs take the noun's.
_TOGETHER: dict[tuple[Kind, Kind], Kind] = {
    (Kind.MILITARY, Kind.AGREEMENT): Kind.AGREEMENT,
    (Kind.MILITARY, Kind.SANCTION): Kind.SANCTION,
    (Kind.CRISIS, Kind.MILITARY): Kind.MILITARY,
    (Kind.CRISIS, Kind.CEASEFIRE): Kind.CEASEFIRE,
    (Kind.STATEMENT, Kind.NEGOTIATION): Kind.NEGOTIATION,
    (Kind.VOTE, Kind.CEASEFIRE): Kind.CEASEFIRE,
    (Kind.SANCTION, Kind.AGREEMENT): Kind.AGREEMENT,
    (Kind.ELECTION, Kind.VISIT): Kind.VISIT,
    (Kind.ELECTION, Kind.MEETING): Kind.MEETING,
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


def kind_told(sentence: Sentence, hit: Hit) -> Kind:
    """The kind that the words of a hit name, whoever acts."""
    verb, noun = hit.verb, hit.noun
    if given_time(hit) is not None or is_ultimatum(sentence, hit):
        return Kind.DEADLINE
    if verb is None:
        assert noun is not None
        if noun.lemma.startswith(_ENTRIES):
            return _spoken_of_beside(sentence, noun) or noun.kind
        if noun.kind is Kind.AGREEMENT and hit.moment is not None and hit.moment.lead in BY:
            return Kind.DEADLINE
        return noun.kind
    held = noun is not None and noun.kind in _HELD and not _is_text(verb, noun)
    lead = hit.moment.lead if hit.moment is not None else ""
    held |= verb.kind in _GATHERING
    if is_owed(hit) and not held and (verb.must or lead == AT_THE_LATEST):
        return Kind.DEADLINE
    if lead in BY and verb.future and verb.lemma in _HANDING_IN:
        return Kind.DEADLINE
    again = _begun_or_done_again(sentence, verb) if noun is None else None
    if again is not None and again.kind is not None:
        return again.kind
    by_verb = verb.kind
    if verb.sense is not None and verb.sense.tail == ("due",):
        held = noun is not None and noun.kind in _HELD and lead not in BY
        if held and noun is not None:
            return noun.kind
        return (None if lead in BY else _due_to(sentence, verb)) or Kind.DEADLINE
    if noun is not None and noun.kind is Kind.AGREEMENT and lead in BY and by_verb is None:
        return Kind.DEADLINE
    if lead in FOR and by_verb in _SETTING:
        set_for = noun or _noun_before(sentence, verb)
        if set_for is not None and set_for.kind in _HELD:
            return set_for.kind
    if noun is None:
        meant = _meant_by_relative(sentence, verb)
        if meant is not None and by_verb in _OF_NOUNS:
            return _TOGETHER.get((by_verb, meant.kind), by_verb)
        return _bare(sentence, hit, by_verb)
    if noun.lemma.startswith(_ENTRIES) and by_verb is None:
        return _spoken_of_beside(sentence, noun) or noun.kind
    if noun.lemma == "diplomatic relation" and verb.lemma in _PARTING:
        return Kind.PROTEST
    if verb.lemma in ("unveil", "sign") and noun.kind is Kind.AGREEMENT:
        return Kind.AGREEMENT
    if verb.lemma == "speak" and (noun.kind is Kind.MEETING or by_verb is Kind.STATEMENT):
        return Kind.STATEMENT
    if by_verb is Kind.STATEMENT and _of_own_clause(sentence, verb, noun):
        return Kind.STATEMENT
    if recalls(verb) and has_year_of_its_own(sentence, hit, noun):
        return noun.kind
    judges = judges_deeds(verb) and by_verb in (None, Kind.STATEMENT)
    if judges and noun.first >= verb.last:
        return Kind.STATEMENT
    if by_verb in _OWED and not held and (is_owed(hit) or is_bound(sentence, verb, lead)):
        return Kind.DEADLINE
    if by_verb is Kind.AGREEMENT and noun.kind is Kind.MEETING and noun.first < verb.last:
        return by_verb
    if by_verb in _DONE_AT and noun.kind in _GATHERED and _stands_aside(sentence, verb, noun):
        return by_verb
    if (by_verb, noun.kind) == _TALKS_THAT_MOVE and does(sentence, verb, noun):
        return noun.kind
    if by_verb in _COMING and verb.lemma in _MOVING and comes_from(sentence, verb, noun):
        return Kind.VISIT
    if by_verb is Kind.AGREEMENT and noun.kind is Kind.VISIT and _of_something(sentence, noun):
        return by_verb
    if _is_text(verb, noun):
        return Kind.AGREEMENT
    if by_verb is None and verb.roles & Role.ASKING and noun.first >= verb.last:
        return Kind.STATEMENT
    changed = verb.roles & (Role.LIGHT | Role.CANCELLED | Role.POSTPONED | Role.REVIVED)
    if by_verb is None or changed:
        if by_verb is Kind.STATEMENT and noun.kind in (Kind.AGREEMENT, Kind.MEETING, Kind.VISIT):
            return by_verb
        if by_verb is not None and noun.kind is Kind.OTHER:
            return by_verb
        return noun.kind
    return _TOGETHER.get((by_verb, noun.kind), by_verb)


_HANDING_IN = words("handing_in")
"""“Ministers will report by 30 June”: owed, though no word says so."""
_OF_NOUNS = (Kind.STATEMENT, Kind.VOTE, Kind.AGREEMENT, Kind.SANCTION)


def _meant_by_relative(sentence: Sentence, verb: Verb) -> EventNoun | None:
    """“The warrant that the court issued”, “the truce, which both signed”: what is done to."""
    at = verb.left if verb.relative and verb.open - verb.left > 1 else that_which(sentence, verb)
    if at is None:
        return None
    ends = (at, at - 1) if sentence.lower[at - 1] == "," else (at,)
    return next((noun for noun in sentence.reading.nouns if noun.last in ends), None)


_GATHERING = (Kind.MEETING, Kind.NEGOTIATION)
"""What is held by a day is held: “shall assemble within fifteen days”."""


def _due_to(sentence: Sentence, verb: Verb) -> Kind | None:
    """“Is due to tour the region”: what somebody is due to do."""
    return next(
        (v.kind for v in sentence.reading.verbs if v.infinitive and v.governor is verb), None
    )


FOR = words("meant_for")
"""“Announced for Friday”: the day is that of what is announced."""
_SETTING = (None, Kind.STATEMENT, Kind.OTHER, Kind.ELECTION, Kind.AGREEMENT, Kind.PROTEST)


def _begun_or_done_again(sentence: Sentence, verb: Verb) -> Verb | None:
    """“Volvieron a verse”, “начнут выводить войска”: what is begun or done again."""
    if sentence.lexicon.language == "en":
        return None
    if not sentence.lower[verb.first].startswith(_AGAIN):
        return None
    return next(
        (v for v in sentence.reading.verbs if 0 <= v.first - verb.last < _AGAIN_REACH), None
    )


_AGAIN = tuple(words("begun_or_done_again"))
_AGAIN_REACH = 3


def _noun_before(sentence: Sentence, verb: Verb) -> EventNoun | None:
    """The event noun before a verb, no other verb between, that nobody before it called off
    (“postponed a visit planned for Sunday”)."""
    nouns = [n for n in sentence.reading.nouns if n.last <= verb.open]
    if not nouns or _is_off(nouns[-1]):
        return None
    between = any(nouns[-1].last <= v.first < verb.open for v in sentence.reading.verbs)
    return None if between else nouns[-1]


def _is_off(noun: EventNoun) -> bool:
    owner = noun.verb
    off = owner is not None and bool(owner.roles & (Role.CANCELLED | Role.POSTPONED))
    return off and owner is not None and owner.first < noun.first


def _of_own_clause(sentence: Sentence, verb: Verb, noun: EventNoun) -> bool:
    """“Announced that Africa would not abide the coup”: the noun belongs to what is said."""
    return sentence.lexicon.language == "en" and (
        "that" in sentence.lower[verb.last : min(noun.first, verb.last + _THAT_REACH)]
    )


_THAT_REACH = 6
_DONE_AT = (Kind.AGREEMENT, Kind.VOTE, Kind.SANCTION, Kind.STATEMENT, Kind.CEASEFIRE)
_GATHERED = (Kind.MEETING, Kind.NEGOTIATION, Kind.VISIT, Kind.CALL)
_ASIDE_REACH = 3
_DURING, _THROUGH = words("during_abroad"), words("through_what")


def _stands_aside(sentence: Sentence, verb: Verb, noun: EventNoun) -> bool:
    """“Signed lors d'un sommet”, “согласован на встрече”, “restored through mediation”: where,
    how or after what it was done."""
    if verb.roles & Role.LIGHT or noun.first < verb.last:
        return False
    before = sentence.lower[max(verb.last, noun.first - _ASIDE_REACH) : noun.first]
    aside = _THROUGH if sentence.lexicon.language == "en" else _DURING
    return not aside.isdisjoint(before)


def _is_text(verb: Verb, noun: EventNoun) -> bool:
    """“Ratify the convention”: a treaty, and no gathering."""
    return verb.kind is Kind.AGREEMENT and noun.lemma == "convention"


_COMING, _MOVING = (None, Kind.VISIT), words("moving")
_TALKS_THAT_MOVE = (Kind.VISIT, Kind.NEGOTIATION)
"""“The talks moved to Doha”: nobody pays a visit."""


def _of_something(sentence: Sentence, noun: EventNoun) -> bool:
    """“Agreed on the return of the islands”: nobody travels."""
    after = sentence.tokens[noun.last].lower if noun.last < len(sentence.tokens) else ""
    return after == "of" and noun.lemma in ("return", "departure", "arrival", "transfer")


def _bare(sentence: Sentence, hit: Hit, by_verb: Kind | None) -> Kind:
    verb = hit.verb
    assert verb is not None
    lead = hit.moment.lead if hit.moment is not None else ""
    if is_owed(hit) and (verb.must or by_verb in _OWED) and by_verb not in _GATHERING:
        return Kind.DEADLINE
    if by_verb in _OWED and is_bound(sentence, verb, lead):
        return Kind.DEADLINE
    pronoun = {"it", "they", "this", "which", "оно", "он", "она"} & set(
        sentence.lower[verb.left : verb.open]
    )
    if by_verb is Kind.AGREEMENT and _takes_effect(verb) and pronoun:
        return _spoken_of(sentence, verb, _IN_FORCE) or by_verb
    if by_verb is Kind.OTHER and verb.lemma in _OPENING and _PRONOUNS & pronoun:
        return _spoken_of(sentence, verb, _TALKING) or by_verb
    if by_verb is not None:
        return by_verb
    moment = hit.moment
    if moment is not None and moment.lead in BY and (verb.passive or verb.infinitive):
        return Kind.DEADLINE
    asks = verb.roles & Role.ASKING and _due_to(sentence, verb) is None
    if verb.roles & Role.REPORTING or asks:
        return Kind.STATEMENT
    if verb.lemma in PHASES or verb.roles & (Role.CANCELLED | Role.POSTPONED | Role.REVIVED):
        found = _spoken_of(sentence, verb, _TALKING) if _takes_up(sentence, verb) else None
        if found is None and verb.lemma in _CALLED_OFF:
            found = Kind.VISIT if any(n.place is not None for n in sentence.names) else Kind.MEETING
        return found or Kind.OTHER
    return Kind.OTHER


_OPENING = frozenset({"open", "reopen", "close"})
_CALLED_OFF = frozenset({"cancel", "call", "postpone", "put", "delay", "adjourn"})


_ENTRIES = tuple(phrases("entries_into_force"))


def _spoken_of_beside(sentence: Sentence, noun: EventNoun) -> Kind | None:
    """What it is that enters into force: another noun of the sentence."""
    beside = [n.kind for n in sentence.reading.nouns if n is not noun and n.kind in _IN_FORCE]
    return beside[0] if beside else None


def _takes_up(sentence: Sentence, verb: Verb) -> bool:
    """“It began”, “the sides resumed”, not “the base will close”: the subject stands for what was
    told, or is left out."""
    if sentence.lexicon.language != "en":
        return True
    subject = sentence.lower[verb.left : verb.open]
    lexicon = sentence.lexicon
    if any(lexicon.is_("delegations", word) or word in _PRONOUNS for word in subject):
        return True
    return not any(
        word.isalpha() and not any(lexicon.is_(group, word) for group in _SMALL) for word in subject
    )


_PRONOUNS = frozenset({"it", "they", "these", "which", "both", "he", "she", "who"})
_SMALL = ("prepositions", "determiners", "coordinators", "subordinators", "auxiliaries", "modals")


def _takes_effect(verb: Verb) -> bool:
    return verb.sense is not None and verb.sense.tail[-1:] in _EFFECT


_EFFECT = tuple(
    (word,) for word in ("effect", "force", "vigueur", "vigor", "vigore", "kraft", "силу")
)
_IN_FORCE = frozenset({Kind.CEASEFIRE, Kind.SANCTION, Kind.MILITARY})
_TALKING = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.VISIT})


def _spoken_of(sentence: Sentence, verb: Verb, kinds: frozenset[Kind]) -> Kind | None:
    """What “it began”, “it came into force” speaks of: the event noun before it, here or in the
    sentence before."""
    earlier = [noun for noun in sentence.reading.nouns if noun.last <= verb.first]
    if not earlier and sentence.before is not None:
        earlier = sentence.before.reading.nouns
    talking = [noun for noun in earlier if noun.kind in kinds]
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
_OWED = (None, Kind.AGREEMENT, Kind.OTHER, Kind.STATEMENT, Kind.CEASEFIRE)
PHASES = words("phases")
