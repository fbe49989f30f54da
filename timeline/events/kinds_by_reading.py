"""The kind of an event by its wording as a whole, where the rules may be wrong."""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.kind_reader import kind_reader
from timeline.events.lexicon import Role
from timeline.events.sentence import Sentence
from timeline.records import Kind

_TRUST_IN_NOTHING, _TRUST, _TRUST_IN_RULES = 0.4, 1.3, 2.0
"""By how much the logarithm of another kind's odds must be higher: where the rules know no kind,
where a word names it, and where a rule or a class of verbs tells it. Counted on texts that
neither had seen."""


def read_kind(sentence: Sentence, hit: Hit, told: Kind) -> Kind:
    """The kind that the wording of an English event tells; in other languages, and where that is
    no likelier, the one that the rules have ``told``."""
    if sentence.lexicon.language != "en" or _is_sure(hit, told):
        return told
    words = [token.text for token in sentence.tokens]
    read = kind_reader().kind_of(words, hit.first, hit.last, told, _trust(hit, told))
    # Where no word names talks, a guess that it is talks would join it to their rounds elsewhere.
    return told if told is Kind.OTHER and read is Kind.NEGOTIATION else read


def _names(hit: Hit, told: Kind) -> tuple[bool, bool]:
    """Whether the verb and whether the noun name by themselves what the rules told."""
    verb, noun = hit.verb, hit.noun
    return verb is not None and verb.kind is told, noun is not None and noun.kind is told


def _trust(hit: Hit, told: Kind) -> float:
    if told is Kind.OTHER and not hit.is_ruled:
        return _TRUST_IN_NOTHING
    return _TRUST if any(_names(hit, told)) else _TRUST_IN_RULES


def _is_sure(hit: Hit, told: Kind) -> bool:
    """True where the rules are right as often as the reader, or know what it cannot."""
    verb, noun = hit.verb, hit.noun
    if verb is not None and verb.lemma in _STANDING_FOR_OTHERS:
        return True
    by_verb, by_noun = _names(hit, told)
    if by_verb and by_noun:
        return True
    if hit.is_classed:
        return False
    if by_noun and noun is not None and verb is not None and verb.roles & Role.LIGHT:
        return True
    sure = _BY_VERB if by_verb else _BY_NOUN if by_noun else _BY_FRAME
    return told in sure


_STANDING_FOR_OTHERS = frozenset({"do", "follow", "reciprocate"})
"""“Chile did so on Friday”: its kind stands in another sentence."""
_BY_VERB = frozenset(
    {
        Kind.MEETING, Kind.CALL, Kind.NEGOTIATION, Kind.SANCTION, Kind.CEASEFIRE, Kind.THREAT,
        Kind.ELECTION,
    }
)  # fmt: skip
_BY_NOUN = frozenset(
    {
        Kind.MEETING, Kind.CALL, Kind.NEGOTIATION, Kind.VISIT, Kind.STATEMENT, Kind.MILITARY,
    }
)  # fmt: skip
_BY_FRAME = frozenset(Kind) - {Kind.STATEMENT, Kind.MILITARY, Kind.SANCTION, Kind.OTHER}
"""What verbs, nouns and frames tell as surely as the reader does, counted on texts that neither
had seen."""
