"""The kind of an event by its wording as a whole, where the rules may be wrong."""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.kind_reader import Floats, kind_reader, likeliest
from timeline.events.kinds_by_class import stands_for_another
from timeline.events.kinds_of_talks import beside_talks
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.records import Kind

_TRUST, _TRUST_OF_ARTICLE, _TRUST_ABROAD, _TRUST_IN_TALKS = 0.8, 0.2, 0.9, 1.2
"""By how much the logarithm of another kind's odds must be higher than that of what the rules tell:
by the sentence, by the whole article, that in another language, and of talks, which are joined to
their rounds in other articles and should not hang on the names in a sentence. Counted on texts that
none had seen."""
_BESIDE_TALKS = frozenset({Kind.MEETING, Kind.STATEMENT})
"""What talks that a noun names are never read as: “said the talks, last held in Oslo”."""
_STANDING_FOR_OTHERS = frozenset({"do", "follow", "reciprocate"})
_SURE = frozenset({Kind.AGREEMENT, Kind.DEADLINE, Kind.ELECTION})
"""Kinds that a word names as surely as reading does, which takes far longer."""
_NEVER = frozenset(
    {
        (Kind.CALL, Kind.AGREEMENT), (Kind.DEADLINE, Kind.THREAT), (Kind.MEETING, Kind.VISIT),
        (Kind.NEGOTIATION, Kind.OTHER), (Kind.SANCTION, Kind.DEADLINE),
    }
)  # fmt: skip
"""What the rules tell and the wording does not overrule: who “agreed by telephone” has called,
“gave Hanoi until 3 June” counts to the day, who “flew to Brussels, where he met” has met, and talks
stay talks, or reports of one event would be taken for two."""


def read_kind(sentence: Sentence, hit: Hit, told: Kind, odds: Floats | None = None) -> Kind:
    """The kind that the wording of an event tells; where that is no likelier, the one that the
    rules have ``told``. ``odds`` are their logarithms where the article has been read as a whole;
    a sentence alone is read of English only."""
    if odds is None and sentence.lexicon.language != "en":
        return told
    if hit.verb is not None and _stands_for_another(sentence, hit.verb):
        return told
    if hit.verb is None and told is Kind.NEGOTIATION:
        return told  # “ahead of talks in Geneva” says too little of them
    trust = _TRUST_OF_ARTICLE if sentence.lexicon.language == "en" else _TRUST_ABROAD
    if told is Kind.NEGOTIATION:
        trust = _TRUST_IN_TALKS
    if odds is None:
        if told in _SURE and told in _named(hit):
            return told
        words = [token.text for token in sentence.tokens]
        odds, trust = kind_reader().odds_of(words, hit.first, hit.last, told), _TRUST
    read = likeliest(odds, told, trust)
    if (told, read) in _NEVER or (read in _BESIDE_TALKS and _are_talks(hit, told)):
        return told
    return told if read is Kind.NEGOTIATION and not _may_be_talks(sentence, hit, told) else read


def _stands_for_another(sentence: Sentence, verb: Verb) -> bool:
    """“Chile did so on Friday”, “l'Italie a suivi”: its kind stands in another sentence."""
    if sentence.lexicon.language != "en":
        return stands_for_another(sentence, verb)
    return verb.lemma in _STANDING_FOR_OTHERS


def _named(hit: Hit) -> set[Kind | None]:
    """The kinds that its verb and its noun name by themselves."""
    return {word.kind for word in (hit.verb, hit.noun) if word is not None}


def _are_talks(hit: Hit, told: Kind) -> bool:
    """True of talks that a noun names, by itself or behind its verb (“hold talks”)."""
    if told is not Kind.NEGOTIATION:
        return False
    verb, noun = hit.verb, hit.noun
    behind = verb is not None and verb.sense is not None and bool(verb.sense.tail)
    return (noun is not None and noun.kind is told) or (
        behind and verb is not None and verb.kind is told
    )


def _may_be_talks(sentence: Sentence, hit: Hit, told: Kind) -> bool:
    """False where no word names talks, as a guess that it is would join it to their rounds in other
    articles, and of a meeting in a sentence that speaks of the talks beside it."""
    return told is not Kind.OTHER and not (told is Kind.MEETING and beside_talks(sentence, hit))
