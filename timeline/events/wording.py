"""The words of the text that go into an event's title."""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.lexicon import Form, Role
from timeline.events.predicates import EventNoun
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind

_ADJECTIVES = words("adjectives")
_NAMED = {
    ("meet", Kind.NEGOTIATION): "meeting",
    ("sit", Kind.NEGOTIATION): "meeting",
    ("sign", Kind.AGREEMENT): "sign agreement",
    ("ratify", Kind.AGREEMENT): "ratification",
    ("recognise", Kind.AGREEMENT): "recognition",
    ("recognize", Kind.AGREEMENT): "recognition",
    ("apply", Kind.AGREEMENT): "application",
    ("join", Kind.AGREEMENT): "accession",
    ("become", Kind.AGREEMENT): "accession",
    ("expel", Kind.PROTEST): "expulsion of diplomats",
    ("recall", Kind.PROTEST): "recall of ambassador",
    ("summon", Kind.PROTEST): "summoning of ambassador",
    ("sever", Kind.PROTEST): "break of relations",
    ("break", Kind.PROTEST): "break of relations",
    ("resign", Kind.PROTEST): "resignation",
    ("invade", Kind.MILITARY): "invasion",
    ("attack", Kind.MILITARY): "attack",
    ("deploy", Kind.MILITARY): "deployment",
    ("annex", Kind.MILITARY): "annexation",
    ("fire", Kind.MILITARY): "missile launch",
    ("test", Kind.MILITARY): "test",
    ("bomb", Kind.MILITARY): "bombing",
    ("withdraw", Kind.CEASEFIRE): "withdrawal",
    ("halt", Kind.CEASEFIRE): "halt of operations",
    ("vote", Kind.VOTE): "vote",
    ("veto", Kind.VOTE): "veto",
    ("adopt", Kind.VOTE): "adoption",
    ("elect", Kind.ELECTION): "election",
    ("announce", Kind.STATEMENT): "announcement",
    ("reject", Kind.STATEMENT): "rejection",
    ("condemn", Kind.STATEMENT): "condemnation",
    ("propose", Kind.STATEMENT): "proposal",
    ("threaten", Kind.THREAT): "threat",
    ("warn", Kind.THREAT): "warning",
    ("arrive", Kind.VISIT): "arrival",
    ("land", Kind.VISIT): "arrival",
    ("reach", Kind.VISIT): "arrival",
    ("leave", Kind.VISIT): "departure",
    ("depart", Kind.VISIT): "departure",
    ("dine", Kind.MEETING): "dinner",
    ("release", Kind.OTHER): "release",
    ("free", Kind.OTHER): "release",
}


def title_words(
    text: str, sentence: Sentence, hit: Hit, kind: Kind
) -> tuple[str | None, str | None]:
    """The noun phrase for the event, and a phrase for its verb; each None where there is none.

    Titles are English: of another language's words none is taken.
    """
    if sentence.lexicon.language != "en":
        return None, None
    if (hit.noun is not None and hit.noun.kind in (kind, Kind.OTHER)) or (
        hit.noun is not None and hit.verb is None
    ):
        return _noun_words(text, sentence, hit.noun), None
    verb = hit.verb
    if verb is None:
        return None, None
    named = _NAMED.get((verb.lemma, kind))
    if named == "sign agreement" and hit.noun is not None:
        return None, f"sign {_noun_words(text, sentence, hit.noun)}"
    if named is not None:
        return None, named
    if hit.noun is not None and kind is Kind.AGREEMENT:
        return _noun_words(text, sentence, hit.noun), None
    if kind is Kind.OTHER and verb.form & Form.PAST and not verb.roles & Role.LIGHT:
        phrase = text[
            sentence.tokens[verb.first].span.start : sentence.tokens[verb.last - 1].span.end
        ]
        return None, phrase.lower()
    return None, None


def _noun_words(text: str, sentence: Sentence, noun: EventNoun) -> str:
    """The noun with the words before it that tell which one it is."""
    first = noun.first
    while first > 0 and sentence.tokens[first - 1].lower in _ADJECTIVES and noun.first - first < 2:
        if sentence.tokens[first - 1].lower == "foreign" and noun.first - first == 0:
            break
        first -= 1
    start, end = sentence.tokens[first].span.start, sentence.tokens[noun.last - 1].span.end
    words = " ".join(text[start:end].split())
    return words if words.isupper() else words[:1].lower() + words[1:]
