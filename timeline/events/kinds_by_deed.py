"""Kinds told by what is done, and to whom or what."""

from __future__ import annotations

from timeline.events.announcements import announced
from timeline.events.kind_clause import KindClause, done_by, needs, purpose_of
from timeline.events.lexicon import Role
from timeline.events.names import Name
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.themes import head, roles_of
from timeline.events.wordlists import words
from timeline.records import Kind


@needs(groups=("unwelcome", "diplomats"))
def unwelcome(clause: KindClause) -> Kind | None:
    """“Declared persona non grata”; “withdrew its envoy”, “ordered two attachés to leave”."""
    if clause.has("unwelcome"):
        return Kind.PROTEST
    moved = clause.does(Role.SENDING) and clause.undergoes("diplomats")
    if moved and clause.verb is not None and clause.verb.lemma in _ORDERING:
        at = clause.verb.last
        moved = not _GOING.isdisjoint(clause.sentence.lower[at : at + _ORDER_REACH])
    return Kind.PROTEST if moved else None


_ORDERING = frozenset({"give", "tell", "ask"})
_GOING = words("words_of_going")
"""Who is only told something is not sent away."""
_ORDER_REACH = 16


def for_consultations(clause: KindClause) -> Kind | None:
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


@needs(groups=("captives",), roles=Role.RELEASING)
def let_go(clause: KindClause) -> Kind | None:
    """“Freed hostages”, “exchanged prisoners”."""
    free = clause.does(Role.RELEASING) and clause.undergoes("captives")
    return Kind.CEASEFIRE if free else None


@needs(lemmas=("suspend", "expel", "exclude"))
def membership(clause: KindClause) -> Kind | None:
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


@needs(lemmas=("stop", "cease", "halt", "quit"))
def stopped_trading(clause: KindClause) -> Kind | None:
    """“Stopped buying oil”: what is no longer traded is cut off."""
    verb = clause.verb
    if verb is None or clause.lexicon.language != "en":
        return None
    done = done_by(clause.sentence, verb)
    return Kind.SANCTION if done is not None and done.lemma in _TRADING else None


_TRADING = words("trading_verbs")


@needs(groups=("goods",), roles=Role.HALTING)
def cut_off(clause: KindClause) -> Kind | None:
    """“Suspended all trade”, “banned imports”."""
    stopped = clause.does(Role.HALTING) and clause.undergoes("goods")
    return Kind.SANCTION if stopped else None


def threatened(clause: KindClause) -> Kind | None:
    """A threat is one, whatever is threatened; “vowed to strike back” is one too."""
    verb = clause.verb
    if verb is not None and verb.lemma in _VOWING and clause.lexicon.language == "en":
        aims = (v for v in clause.sentence.reading.verbs if v.infinitive and v.governor is verb)
        hostile = any(v.lemma in _HOSTILE for v in aims)
        said = clause.sentence.lower[verb.last : verb.last + _VOW_REACH]
        return Kind.THREAT if hostile or not _WOES.isdisjoint(said) else None
    if verb is not None and verb.infinitive and verb.governor is not None:
        verb = verb.governor if verb.governor.kind is Kind.THREAT else verb
    if verb is None or verb.kind is not Kind.THREAT:
        return None
    mere = verb.lemma == "warn" and _MENACES.isdisjoint(clause.sentence.lower[verb.last :])
    return Kind.STATEMENT if mere else Kind.THREAT


_MENACES = words("menaces")
"""What makes a warning a threat (“warned that it would attack if”)."""
_WOES = words("woes")
_VOW_REACH = 14
_VOWING = frozenset({"vow", "pledge", "promise", "swear"})
_HOSTILE = words("hostile_deeds")


@needs(Kind.AGREEMENT)
def agreed_to_stop(clause: KindClause) -> Kind | None:
    """“Agreed to stop shooting”, “agreed to ban imports”: a truce, a sanction; “signed a pact to
    end the fighting” too."""
    verb, noun = clause.verb, clause.hit.noun
    if verb is None or clause.kind is not Kind.AGREEMENT:
        return None
    purpose = purpose_of(clause.sentence, verb)
    if noun is not None:
        return Kind.CEASEFIRE if purpose is Kind.CEASEFIRE else None
    return purpose if purpose in (Kind.CEASEFIRE, Kind.SANCTION) else None


@needs(Kind.VOTE, lemmas=("decide", "décid"))
def decided_to(clause: KindClause) -> Kind | None:
    """“Decided to expel the ambassador”: what a government decides to do to another."""
    if clause.verb is None or clause.has("assemblies"):
        return None
    purpose = purpose_of(clause.sentence, clause.verb)
    return purpose if purpose in (Kind.PROTEST, Kind.SANCTION) else None


@needs(Kind.OTHER)
def by_purpose(clause: KindClause) -> Kind | None:
    """“Sent an envoy to negotiate”: what was done it for."""
    verb = clause.verb
    if verb is None or clause.kind is not Kind.OTHER or verb.kind is not None:
        return None
    purpose = purpose_of(clause.sentence, verb)
    if purpose is Kind.VISIT and clause.lexicon.among("forces", clause.subject):
        return Kind.MILITARY
    return purpose


@needs(groups=("weapons",))
def weapons(clause: KindClause) -> Kind | None:
    """“Launched 300 drones”, “fired a missile”, “sent rockets”."""
    verb = clause.verb
    fires = verb is not None and verb.lemma in _FIRING
    return Kind.MILITARY if fires and clause.undergoes("weapons") else None


_FIRING = frozenset({"launch", "fire", "send", "loose", "test", "lob", "hurl", "unleash", "rain"})


@needs(groups=("captives",))
def exchanged(clause: KindClause) -> Kind | None:
    """“The exchange of 75 prisoners”, “the release of the hostages”."""
    noun = clause.hit.noun
    if noun is None or noun.lemma not in _HANDING:
        return None
    near = clause.sentence.lower[max(0, noun.first - 1) : noun.last + _CAPTIVES_REACH]
    return Kind.CEASEFIRE if clause.lexicon.among("captives", near) else None


_HANDING = frozenset(
    {"exchange", "swap", "release", "handover", "hand-over", "transfer", "return", "repatriation"}
)
_CAPTIVES_REACH = 7


@needs(groups=("embassies",))
def of_embassies(clause: KindClause) -> Kind | None:
    """“Closed its embassy”, a protest; “reopened its embassy”, a step towards each other."""
    verb = clause.verb
    if verb is None or clause.kind is Kind.DEADLINE or not clause.undergoes("embassies"):
        return None
    if verb.lemma in ("close", "shut", "shutter"):
        return Kind.PROTEST
    return Kind.AGREEMENT if verb.lemma in ("open", "reopen", "inaugurate") else None


@needs(groups=("evacuees",))
def brought_out(clause: KindClause) -> Kind | None:
    """“Diplomats were flown out”, “citizens were evacuated”: nobody pays a visit."""
    verb = clause.verb
    if verb is None or not clause.undergoes("evacuees"):
        return None
    out = verb.lemma == "evacuate" or (verb.lemma in _CARRYING and verb.passive)
    return Kind.OTHER if out else None


_CARRYING = frozenset({"fly", "airlift", "bus", "ferry", "ship", "bring", "escort"})


@needs(lemmas=("resign", "leave", "quit", "walk"))
def in_protest(clause: KindClause) -> Kind | None:
    """“Resigned in protest at the accord”."""
    verb = clause.verb
    if verb is None or verb.lemma not in ("resign", "leave", "quit", "walk"):
        return None
    return Kind.PROTEST if "protest" in clause.words and "in" in clause.words else None


def said_to_withdraw(clause: KindClause) -> Kind | None:
    """“Announced the withdrawal of its soldiers”: so far it is only said."""
    verb, noun = clause.verb, clause.hit.noun
    if verb is None or noun is None or verb.kind is not Kind.STATEMENT:
        return None
    return Kind.STATEMENT if noun.lemma in _LEAVING and noun.first >= verb.last else None


_LEAVING = frozenset(
    {"withdrawal", "pullout", "pull-out", "troop withdrawal", "retrait", "rückzug"}
)


@needs(lemmas=("recall",))
def recalled(clause: KindClause) -> Kind | None:
    """“The ministers recalled the award of 2016”: they called nobody home."""
    verb = clause.verb
    if verb is None or verb.lemma != "recall" or verb.passive:
        return None
    if clause.sentence.has("diplomats"):
        return None
    return Kind.STATEMENT if clause.hit.noun is None else clause.hit.noun.kind


@needs(groups=("relations",))
def cut_relations(clause: KindClause) -> Kind | None:
    """“Relations were cut off”."""
    verb = clause.verb
    if verb is None or verb.lemma not in _PARTING:
        return None
    return Kind.PROTEST if clause.undergoes("relations") else None


_PARTING = frozenset({"cut", "sever", "break", "suspend", "freeze", "rupture", "downgrade"})


def present_somewhere(clause: KindClause) -> Kind | None:
    """“Came to Riyadh”, “is expected in Hanoi”, “is due in Paris”: somebody visits."""
    verb, sentence = clause.verb, clause.sentence
    if verb is None or (clause.hit.noun is not None and verb.lemma != "be"):
        return None
    at = verb.last
    while at < len(sentence.tokens) and sentence.masked[at]:
        at += 1
    small = sentence.lower[at] if at < len(sentence.tokens) else ""
    comes = verb.lemma == "come" and small == "to"
    expected = verb.lemma in ("expect", "await") and verb.passive and small in ("in", "at")
    due = (
        clause.hit.noun is None
        and verb.sense is not None
        and verb.sense.tail == ("due",)
        and (small in ("in", "at") or (small in _HERE and _is_person(clause, verb)))
    )
    stays = (
        verb.lemma == "be"
        and verb.last - verb.first == 1
        and small == "in"
        and _is_person(clause, verb)
    )
    if not (comes or expected or due or stays):
        return None
    place = small in _HERE or any(
        at < n.first <= at + _ARTICLE_REACH and (n.place is not None or n.how in _WHERE)
        for n in sentence.names
    )
    several = clause.lexicon.among("heads", clause.subject)
    if expected and (several or clause.lexicon.among("ministers", clause.subject)):
        return Kind.MEETING
    capital = not _SORTS_OF_PLACES.isdisjoint(sentence.lower[at : at + _ARTICLE_REACH + 1])
    return Kind.VISIT if place or capital else None


def _is_person(clause: KindClause, verb: Verb) -> bool:
    """The subject is a named person right before the verb, an office holder or a delegation."""
    names = [n for n in clause.sentence.names if verb.left <= n.first < verb.open]
    if names and names[-1].is_person and names[-1].last == verb.open:
        return True
    who = head(clause.sentence, roles_of(clause.sentence, verb).agent)
    return any(clause.lexicon.among(group, who) for group in ("missions", "titles"))


_SORTS_OF_PLACES = words("sorts_of_goals")
_HERE = ("here", "there", "home", "back")
_ARTICLE_REACH = 2
_WHERE = ("seat", "place", "name")


def announced_deed(clause: KindClause) -> Kind | None:
    """“Saudi Arabia and Iran said they had agreed to restore relations”."""
    return announced(clause.sentence, clause.hit)


@needs(lemmas=("listed", "delisted", "add", "put", "place", "strike", "remove", "take"))
def listed(clause: KindClause) -> Kind | None:
    """“Added ten men to its list”, “the EU listed three judges”."""
    verb = clause.verb
    if verb is None or clause.hit.noun is not None:
        return None
    if verb.lemma in ("listed", "delisted") and not clause.has("of_words"):
        return Kind.SANCTION
    put = verb.lemma in ("add", "put", "place", "strike", "remove", "take")
    words = clause.object[:_LIST_REACH]
    return Kind.SANCTION if put and ("list" in words or "blacklist" in words) else None


_LIST_REACH = 14


@needs(lemmas=("send", "dispatch"))
def sent_envoys(clause: KindClause) -> Kind | None:
    """“Will send a delegation to Pyongyang”: a visit, where nobody is sent away."""
    verb, sentence = clause.verb, clause.sentence
    if verb is None or verb.lemma not in ("send", "dispatch") or verb.passive:
        return None
    words = clause.object[:_SENT_REACH]
    sent = (*words, *(verb.sense.tail if verb.sense is not None else ()))
    if not clause.lexicon.among("missions", sent) or "to" not in words:
        return None
    at = verb.last + words.index("to") + 1
    place = any(at <= n.first <= at + 1 and n.place is not None for n in sentence.names)
    return Kind.VISIT if place else None


_SENT_REACH = 8


_SETTLING = frozenset({"close", "end", "settle", "resolve", "bury", "conclude"})


@needs(groups=("disputes",), lemmas=_SETTLING)
def settled(clause: KindClause) -> Kind | None:
    """“Closed the oldest border quarrel”: they came to terms."""
    ends = clause.verb is not None and clause.verb.lemma in _SETTLING
    return Kind.AGREEMENT if ends and clause.undergoes("disputes") else None


_BEGINNING = frozenset({"break", "erupt", "flare", "begin", "start", "resume", "rage"})


@needs(groups=("combat",), lemmas=_BEGINNING)
def fighting(clause: KindClause) -> Kind | None:
    """“Shooting broke out”."""
    if clause.verb is None or clause.verb.lemma not in _BEGINNING:
        return None
    fought = clause.lexicon.among("combat", clause.subject[-4:])
    return Kind.MILITARY if fought and clause.hit.noun is None else None


@needs(Kind.MEETING, lemmas=("receive", "be"))
def received_things(clause: KindClause) -> Kind | None:
    """“The notices were received on 29 January”: no guest."""
    verb, hit = clause.verb, clause.hit
    if verb is None or clause.kind is not Kind.MEETING:
        return None
    been = verb.sense is not None and verb.sense.tail == ("received",)
    if verb.lemma != "receive" and not been:
        return None
    if hit.noun is not None or clause.lexicon.language != "en":
        return None
    things = clause.undergoes("papers") or (been and clause.lexicon.among("papers", clause.subject))
    return Kind.OTHER if things else None


@needs(Kind.AGREEMENT, lemmas=("recognise", "recognize"))
def recognised_person(clause: KindClause) -> Kind | None:
    """“Recognised Guaido as interim president”: a state says whom it takes for another's head."""
    verb = clause.verb
    if verb is None or verb.lemma not in ("recognise", "recognize"):
        return None
    if clause.kind is not Kind.AGREEMENT or "as" not in clause.object[:_RECOGNISED_REACH]:
        return None
    person = any(
        verb.last <= n.first <= verb.last + 1 and n.is_person for n in clause.sentence.names
    )
    return Kind.STATEMENT if person else None


_RECOGNISED_REACH = 5
