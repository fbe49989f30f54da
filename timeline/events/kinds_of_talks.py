"""Whether talks are a meeting or a round of bargaining, by who holds them and on what."""

from __future__ import annotations

from timeline.events.hits import Hit
from timeline.events.kind_clause import KindClause, needs
from timeline.events.lexicon import Role
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind

_OVERRULED = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.VISIT, Kind.OTHER})
"""Kinds that give way to what is said of the people beside them."""


@needs(Kind.NEGOTIATION, Kind.MEETING)
def round_of_voting(clause: KindClause) -> Kind | None:
    """“In the second round Macron beat Le Pen”, “a round of voting”."""
    noun, lower = clause.hit.noun, clause.sentence.lower
    if noun is None or noun.lemma != "round" or not _TALKS.isdisjoint(lower):
        return None
    return None if _VOTING.isdisjoint(lower) else Kind.ELECTION


@needs(Kind.NEGOTIATION)
def talks_of_office(clause: KindClause) -> Kind | None:
    """Talks of two who hold office are a meeting, unless the words tell of bargaining: who
    mediates, a round, talks on peace, trade or arms that began, resumed or broke off."""
    noun, verb = clause.hit.noun, clause.verb
    if clause.kind is not Kind.NEGOTIATION or verb is None:
        return None
    if clause.has("bargaining"):
        return None
    if clause.lexicon.language != "en":
        return Kind.MEETING if _talks_with_counterpart(clause) else None
    if verb.lemma in _CONFERRING and (noun is None or noun.kind is not Kind.NEGOTIATION):
        return Kind.MEETING if _of_rank(clause) else None
    held = verb.sense is not None and not _TALKS.isdisjoint(verb.sense.tail)
    word = noun.lemma if noun is not None else "talk" if held else verb.lemma
    if word not in _TALKING or (noun is not None and not clause.does(Role.LIGHT)):
        return None
    if any(clause.lexicon.among(group, clause.subject) for group in _BARGAINERS):
        return None
    told = noun is not None and noun.last <= verb.open
    right = verb.open if told else verb.right
    names = clause.sentence.names
    persons = [n for n in names if verb.left <= n.first < right and n.is_person]
    said = clause.subject if told else clause.words
    office = any(clause.lexicon.among(group, said) for group in ("counterparts", "heads"))
    office |= clause.lexicon.among("ministers", clause.subject)
    return Kind.MEETING if len(persons) >= _PAIR or office else None


@needs(lemmas=("decide", "back", "resolve"))
def decided_together(clause: KindClause) -> Kind | None:
    """“EU leaders backed the plan at a summit”, “are to decide in June whether to open talks”: what
    those of a body decide where they gather, not two who agree."""
    verb = clause.verb
    if verb is None or verb.passive or clause.lexicon.language != "en":
        return None
    if not any(clause.lexicon.among(group, clause.subject) for group in ("heads", "ministers")):
        return None
    of_body = any(
        verb.left <= name.first < verb.open and name.how == "body" for name in clause.sentence.names
    )
    gathered = not _GATHERED.isdisjoint(clause.object) and not _WHERE.isdisjoint(clause.object)
    after = clause.sentence.lower[verb.last : verb.last + _DECIDED_REACH]
    opens = verb.lemma == "decide" and "whether" in after
    in_place = of_body and verb.lemma == "decide" and "in" in clause.object[:1]
    return Kind.MEETING if opens or in_place or (of_body and gathered) else None


_DECIDED_REACH = 9
_GATHERED = frozenset({"summit", "meeting", "session", "conference", "dinner", "lunch"})
_WHERE = frozenset({"at", "over"})
_VOTING = words("voting_words")
_TALKS = frozenset({"talks", "talk", "discussions", "consultations"})


def _talks_with_counterpart(clause: KindClause) -> bool:
    """“Führte Gespräche mit seinem Amtskollegen”, “hanno avuto colloqui i ministri”."""
    lexicon, noun = clause.lexicon, clause.hit.noun
    if noun is None or not lexicon.among(
        "talk_nouns", clause.sentence.lower[noun.first : noun.last]
    ):
        return False
    if lexicon.among("negotiators", clause.words) or lexicon.among("delegations", clause.words):
        return False
    return lexicon.among("counterparts", clause.words) or lexicon.among("ministers", clause.subject)


_CONFERRING = frozenset({"sit", "discuss", "talk", "consult", "confer"})
"""What negotiators do as others do: who does it tells which."""


def _of_rank(clause: KindClause) -> bool:
    """Persons by name, holders of an office, a body or a chamber, and no negotiators; whoever
    discusses and is none."""
    verb, lexicon = clause.verb, clause.lexicon
    assert verb is not None
    if any(lexicon.among(group, clause.subject) for group in ("negotiators", "delegations")):
        return False
    if verb.lemma == "discuss":
        return True
    shared = verb.subject_of or verb
    named = any(
        shared.left <= n.first < verb.right and (n.is_person or n.how == "body")
        for n in clause.sentence.names
    )
    groups = ("ministers", "heads", "assemblies", "counterparts", "titles")
    return named or any(lexicon.among(group, clause.subject) for group in groups)


@needs(Kind.STATEMENT, lemmas=("speak",))
def two_spoke(clause: KindClause) -> Kind | None:
    """“The two ministers spoke on Sunday”, “Macron and Xi spoke for an hour”: to each other."""
    verb = clause.verb
    if verb is None or verb.lemma != "speak" or verb.sense is None or verb.sense.tail:
        return None
    if clause.hit.noun is not None or clause.kind is not Kind.STATEMENT:
        return None
    pair = {"two", "both"} & set(clause.subject)
    people = pair and clause.lexicon.among("pair_people", clause.subject)
    shared = verb.subject_of or verb
    persons = [
        n for n in clause.sentence.names if shared.left <= n.first < shared.open and n.is_person
    ]
    joined = len(persons) >= _PAIR and "and" in clause.subject
    alone = not _SPEECHES & set(clause.object[:3])
    if not ((people or joined) and alone):
        return None
    return Kind.MEETING if {"table", "face"} & set(clause.object) else Kind.CALL


_SPEECHES = frozenset({"to", "at", "in", "about", "of", "before", "out", "against", "from"})


_TALKING = frozenset({"talk", "discussion", "consultation"})
_PAIR = 2


@needs(groups=("heads", "negotiators", "bargainers", "technicians"))
def who_meets(clause: KindClause) -> Kind | None:
    """Talks of presidents are a meeting, unless the verb says that they bargained; a meeting of
    negotiators or of two sides is talks, not one of officers of both sides."""
    bargained = clause.verb is not None and clause.verb.lemma in _BARGAINED
    if clause.kind is Kind.NEGOTIATION and clause.has("heads") and not bargained:
        return Kind.MEETING
    if clause.kind not in _OVERRULED or not _meets(clause):
        return None
    return Kind.NEGOTIATION if _bargainers_meet(clause) else None


_BARGAINERS = ("negotiators", "bargainers")
_BARGAINED = words("bargaining_verbs")


def _bargainers_meet(clause: KindClause) -> bool:
    """Those who bargain are who meets, or whom somebody meets."""
    lexicon = clause.lexicon
    near = _without_owners(clause) + clause.object[:4]
    if any(lexicon.among(group, near) for group in _BARGAINERS):
        return True
    return lexicon.among("technicians", near) and clause.has("bargaining")


def _without_owners(clause: KindClause) -> list[str]:
    """Who meets, without those to whom they belong (“commanders of both sides”)."""
    said, lexicon = clause.subject, clause.lexicon
    at = said.index("of", 1) if "of" in said[1:] else 0
    owned = at > 0 and any(lexicon.among(group, said[at - 1 : at]) for group in _OFFICERS)
    return said[:at] if owned else said


_OFFICERS = ("heads", "ministers", "officers")


def _meets(clause: KindClause) -> bool:
    verb = clause.verb
    if verb is None:
        return clause.kind is Kind.MEETING
    if verb.lemma in _TAKING_PART:
        return False
    return verb.kind in (Kind.MEETING, Kind.NEGOTIATION)


_TAKING_PART = frozenset(
    {"attend", "join", "hear", "brief", "chair", "receive", "host", "welcome", "greet"}
)
"""What those who bargain do at a gathering of others."""


@needs(lemmas=("agree",))
def agreed_on_talks(clause: KindClause) -> Kind | None:
    """“Agreed on talks in Geneva”: that they will talk is settled, and no talks are told."""
    verb, noun = clause.verb, clause.hit.noun
    if verb is None or noun is None or verb.lemma != "agree" or verb.future or verb.infinitive:
        return None
    is_on = clause.sentence.lower[verb.last : verb.last + 1] == ["on"]
    return Kind.AGREEMENT if is_on and noun.kind in _GATHERINGS else None


_GATHERINGS = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.VISIT, Kind.CALL})


@needs(lemmas=("promise", "pledge", "vow", "undertake"))
def promised_each_other(clause: KindClause) -> Kind | None:
    """“Promised not to use force against one another”, “Peru and Chile pledged to pull back”: what
    two promise is agreed."""
    if clause.verb is None or clause.verb.lemma not in ("promise", "pledge", "vow", "undertake"):
        return None
    at = clause.verb.first
    said = " ".join(clause.sentence.lower[at : at + _PROMISE_REACH])
    mutual = "each other" in said or "one another" in said
    return Kind.AGREEMENT if mutual or _is_pair(clause) else None


def _is_pair(clause: KindClause) -> bool:
    """Two states joined by “and”, and nobody else, do it."""
    verb, names = clause.verb, clause.sentence.names
    assert verb is not None
    who = [n for n in names if verb.left <= n.first < verb.open and n.how in ("name", "seat")]
    return len(who) == _PAIR and clause.sentence.lower[who[0].last : who[1].first] == ["and"]


_PROMISE_REACH = 16


def beside_talks(sentence: Sentence, hit: Hit) -> bool:
    """“Negotiations in Geneva will be followed by a meeting in Brussels”: a sentence that speaks of
    the talks and of a meeting means two things by them."""
    noun = hit.noun
    return noun is not None and any(
        other.kind is Kind.NEGOTIATION and other.last <= noun.first
        for other in sentence.reading.nouns
    )
