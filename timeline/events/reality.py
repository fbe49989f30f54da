"""Whether what a sentence tells happened or is planned, or is denied, supposed, asked for."""

from __future__ import annotations

from timeline.events.deadlines import is_ultimatum
from timeline.events.hits import Hit
from timeline.events.lexicon import Form, Lexicon, Role
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words

_HOPING = frozenset({"hope", "want", "plan", "intend", "wish", "expect"})
_VOIDING = Role.ASKING | Role.DENYING
_NO_REACH = 4
"""Tokens before a noun within which “no” or “any” speaks of it."""


def is_void(sentence: Sentence, hit: Hit, lexicon: Lexicon) -> bool:
    """True for what is denied (“no talks were held”), supposed (“if they had met”), did not come
    about (“failed to agree”), or is only asked of others (“urged them to sign”). Its date then
    dates nothing else."""
    verb, noun = hit.verb, hit.noun
    if is_ultimatum(sentence, hit):
        return False
    bare = verb is None or verb.kind is None or bool(verb.roles & Role.LIGHT)
    if noun is not None and bare and _is_denied_noun(sentence, noun, lexicon):
        return True
    if verb is None:
        if noun is not None and _is_denied_abroad(sentence, noun, lexicon):
            return True
        return noun is not None and _hangs_on_void(sentence, noun)
    if verb.roles & (Role.CANCELLED | Role.POSTPONED):
        return False
    if verb.negated or _is_supposed(sentence, verb, lexicon):
        return True
    if verb.roles & Role.DENYING and verb.kind is None and noun is not None:
        return noun.first >= verb.last and sentence.lower[verb.last : verb.last + 1] != ["by"]
    return _is_voided(sentence, verb)


def _is_denied_noun(sentence: Sentence, noun: EventNoun, lexicon: Lexicon) -> bool:
    for at in range(noun.first - 1, max(-1, noun.first - 1 - _NO_REACH), -1):
        word = sentence.tokens[at].lower
        if lexicon.among("no_words", (word,)):
            return True
        if not word.isalpha() or sentence.masked[at] or lexicon.is_("prepositions", word):
            return False
    return False


def _is_denied_abroad(sentence: Sentence, noun: EventNoun, lexicon: Lexicon) -> bool:
    """“No hubo reunión”, “non ci sarà alcun incontro”, where no verb of ours stands between."""
    if lexicon.language == "en":
        return False
    before = sentence.lower[max(0, noun.first - _NO_REACH) : noun.first]
    return any(lexicon.is_("negation", word) for word in before) and "," not in before


def _hangs_on_void(sentence: Sentence, noun: EventNoun) -> bool:
    """“Ruled out a visit in June”, “denied a meeting”: the verb's object, date and all."""
    verb = noun.verb
    if verb is None:
        verb = next((v for v in sentence.reading.verbs if v.left <= noun.first < v.right), None)
        near = verb is not None and 0 <= noun.first - verb.last <= _NO_REACH
        return near and verb is not None and bool(verb.roles & _VOIDING)
    return bool(verb.roles & _VOIDING) and verb.first < noun.first


def _is_supposed(sentence: Sentence, verb: Verb, lexicon: Lexicon) -> bool:
    """In an if-clause, or in what would have followed from one."""
    if sentence.has("if_words", verb.left, min(verb.open + 1, verb.left + 3)):
        return True
    if lexicon.language == "en" and _is_inverted(sentence.lower, verb):
        return True
    if not (verb.unreal and verb.perfect):
        return False
    return not any(v.roles & (Role.CANCELLED | Role.POSTPONED) for v in sentence.reading.verbs)


def _is_inverted(words: list[str], verb: Verb) -> bool:
    """“Had they met in May, …”, “Should they meet in May, …”: the clause that opens it."""
    if words[0] not in ("had", "should", "were"):
        return False
    comma = words.index(",") if "," in words else 0
    return verb.first < comma and (words[0] != "were" or "to" in words[:comma])


def _is_voided(sentence: Sentence, verb: Verb) -> bool:
    """Told in the clause or by the infinitive that a verb of denying or asking governs."""
    verbs = sentence.reading.verbs
    at, steps = verbs.index(verb), 0
    while at > 0 and steps < 3:
        before = verbs[at - 1]
        if not _governs(sentence, before, verb):
            return False
        if before.roles & _VOIDING:
            return not before.negated
        if before.lemma in _HOPING and "had" in sentence.lower[before.open : before.first]:
            return True
        if not before.infinitive and not before.unreal:
            return False
        verb, at, steps = before, at - 1, steps + 1
    return False


_THAT = words("opens_what_is_said")


def _governs(sentence: Sentence, before: Verb, verb: Verb) -> bool:
    """“Denied that X met”, “urged X to sign”, “failed to agree”, “ruled out sending”."""
    opens = sentence.tokens[verb.left].lower if verb.left < len(sentence.tokens) else ""
    if opens in _THAT and before.right == verb.left:
        return True
    if verb.form == Form.ING and 0 <= verb.first - before.last <= 1:
        return bool(before.roles & Role.DENYING)
    return verb.infinitive and before.right >= verb.left and not opens.startswith((",", ";"))


def is_habit(sentence: Sentence, first: int, last: int | None) -> bool:
    """“Usually meet”, “every year”; not “(Lakes Daily)”, who tells it."""
    return any(
        sentence.lexicon.is_("habit", token.lower) and (at == first or token.text[0].islower())
        for at, token in enumerate(sentence.tokens[first:last], first)
    )
