"""What a deed is whose words name no kind: told by the class of its verb, by who does it and to
what. It says only what an event is; whether the clause tells one has been settled before."""

from __future__ import annotations

from timeline.events.frames import by_default, classed, framed
from timeline.events.hits import Hit
from timeline.events.kind_clause import KindClause, clause_of
from timeline.events.lexicon import Form, Lexicon
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.themes import roles_of
from timeline.events.wordlists import words
from timeline.records import Kind


def kind_by_class(sentence: Sentence, hit: Hit, lexicon: Lexicon) -> Kind | None:
    """The kind of a hit for which no rule knew one; None where its class tells none either."""
    verb = hit.verb
    if hit.kind is not Kind.OTHER or hit.is_ruled:
        return None
    if verb is None:
        return _of_entry(sentence, hit, lexicon)
    if hit.noun is not None:
        return None
    if verb.kind is not None and not _names_other(verb):
        return None
    told = _told(sentence, hit, verb, lexicon)
    hit.is_ruled |= told is not None
    return told or by_default(clause_of(sentence, hit, lexicon))


def _told(sentence: Sentence, hit: Hit, verb: Verb, lexicon: Lexicon) -> Kind | None:
    by = _by_doing(sentence, verb) if verb.lemma.removesuffix("ed") in _REACTING else None
    if by is not None:
        told = framed(_widened(sentence, Hit(by, None, hit.moment), lexicon)) or by.kind
        if told is not None:
            return told
    found = classed(_widened(sentence, hit, lexicon))
    if found is not None or verb.kind is not None:
        return found
    by = _by_doing(sentence, verb)
    if by is not None:
        means = _widened(sentence, Hit(by, None, hit.moment), lexicon)
        return framed(means) or by.kind or classed(means)
    if stands_for_another(sentence, verb):
        return _told_before(sentence, verb)
    aim = _cleft(sentence, verb) or _aim(sentence, verb)
    if aim is not None:
        return aim.kind or classed(_widened(sentence, Hit(aim, None, hit.moment), lexicon))
    return _of_subject(sentence, verb)


def _by_doing(sentence: Sentence, verb: Verb) -> Verb | None:
    """“Answered by closing its airspace”: what was done is told by the second verb."""
    return next(
        (
            v for v in sentence.reading.verbs
            if v.form == Form.ING and 0 < v.first - verb.last < _BY_REACH
            and sentence.lower[v.first - 1] == "by"
        ),
        None,
    )  # fmt: skip


_BY_REACH = 8
_REACTING = words("reacting_verbs")


def stands_for_another(sentence: Sentence, verb: Verb) -> bool:
    """“Italy followed a day later”, “the Swiss did so in May”, “Peru answered in kind”: they did
    what was told before."""
    if sentence.lexicon.language != "en":
        return _follows_abroad(sentence, verb)
    after = sentence.lower[verb.last : verb.last + 2]
    if verb.lemma == "follow" and not verb.passive:
        roles = roles_of(sentence, verb)
        acts = any(
            roles.agent[0] <= n.first and n.last <= roles.agent[1] and n.actor is not None
            for n in sentence.names
        )
        return acts and (roles.shares or after[:1] == ["suit"])
    if after == ["in", "kind"] or verb.lemma.startswith("reciprocate"):
        return True
    return verb.lemma == "do" and (after[:1] in (["so"], ["likewise"]) or after == ["the", "same"])


def _follows_abroad(sentence: Sentence, verb: Verb) -> bool:
    """“Der Heilige Stuhl folgte vorgestern”, “lo han hecho este mes”, “l'Italie a suivi”."""
    clause = sentence.lower[verb.left : verb.right]
    did = any(
        clause[at : at + 3][0] in _IT and not _DONE.isdisjoint(clause[at : at + 4])
        for at in range(len(clause))
    )
    acts = any(n.last >= verb.left and n.first < verb.right and n.actor for n in sentence.names)
    return acts and (did or sentence.lower[verb.first] in _FOLLOWED)


_FOLLOWED, _IT, _DONE = words("followed_abroad"), words("it_abroad"), words("done_abroad")


def _told_before(sentence: Sentence, verb: Verb) -> Kind | None:
    """The kind of the verb that was told last, in this sentence or the one before it."""
    earlier = [v for v in sentence.reading.verbs if v.last <= verb.first and not v.infinitive]
    if not earlier and sentence.before is not None:
        earlier = sentence.before.reading.verbs
    kinds = [v.kind for v in earlier if v.kind not in (None, Kind.OTHER)]
    return kinds[-1] if kinds else None


def _cleft(sentence: Sentence, verb: Verb) -> Verb | None:
    """“It was on 30 June that he addressed the League”: he addressed it."""
    if verb.lemma != "be" or sentence.lower[verb.left : verb.open][-1:] != ["it"]:
        return None
    return next(
        (
            v for v in sentence.reading.verbs
            if v.first > verb.last and sentence.lower[v.left] in ("that", "who", "when")
        ),
        None,
    )  # fmt: skip


def _of_subject(sentence: Sentence, verb: Verb) -> Kind | None:
    """“The referendum in which they will choose is fixed for May”: what the clause begins with,
    where its verb only sets a date or lets something run."""
    if verb.lemma not in _RUNNING:
        return None
    start, end = roles_of(sentence, verb).theme if verb.passive else roles_of(sentence, verb).agent
    inside = [n for n in sentence.reading.nouns if start <= n.first < end]
    if inside:
        return inside[0].kind
    first = [n for n in sentence.reading.nouns if n.last <= verb.open]
    only = all(v.relative for v in sentence.reading.verbs if v.last <= verb.open)
    return first[0].kind if first and only else None


_RUNNING = words("running_verbs")


def _of_entry(sentence: Sentence, hit: Hit, lexicon: Lexicon) -> Kind | None:
    """“1 May: Nationalists and the government meet on a bridge”: what a line tells that its date
    heads, in words that might be nouns as well."""
    noun = hit.noun
    if noun is None or not hit.label or lexicon.language != "en":
        return None
    for word in sentence.lower[noun.first : noun.first + _ENTRY_REACH]:
        lemma, form = ("", 0) if word in _PARTICLES else lexicon.verbs.get(word, ("", 0))
        sense = lexicon.plain_senses.get(lemma) if form & (Form.BASE | Form.THIRD) else None
        if sense is not None and sense.kind is not None:
            return sense.kind
    return None


_PARTICLES = words("particles")
_ENTRY_REACH = 7
"""Tokens from the first common word of a line within which its verb stands."""


def _names_other(verb: Verb) -> bool:
    """“Closed the taps”, not “stepped down”."""
    return verb.kind is Kind.OTHER and verb.sense is not None and not verb.sense.tail


def _widened(sentence: Sentence, hit: Hit, lexicon: Lexicon) -> KindClause:
    """The clause of a hit with what follows its verb, be it of another clause (“stepped before the
    cameras”, “sent them packing”)."""
    clause = clause_of(sentence, hit, lexicon)
    assert hit.verb is not None
    right = max(hit.verb.right, hit.verb.last + _REACH)
    clause.words = sentence.lower[hit.verb.left : right]
    return clause


_REACH = 8
"""Tokens after a verb that are read with it."""


def _aim(sentence: Sentence, verb: Verb) -> Verb | None:
    """“Means to come”, “had hoped to speak”: what somebody set out to do."""
    return next((v for v in sentence.reading.verbs if v.infinitive and v.governor is verb), None)
