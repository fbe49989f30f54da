"""Kinds told by who acts, and by what means."""

from __future__ import annotations

from timeline.events.kind_clause import KindClause, needs, purpose_of, where_met
from timeline.events.lexicon import Role
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.records import Kind

_TOLD_BY_WIRE = frozenset({Kind.MEETING, Kind.NEGOTIATION, Kind.STATEMENT, Kind.CALL, Kind.OTHER})
_DECIDING = frozenset({"endorse", "approve", "pass", "back", "clear", "ratify"})
_RAISED = frozenset({"raise", "admit", "grant", "elevate", "upgrade", "recognise", "recognize"})
_RULING = frozenset({Kind.STATEMENT, Kind.OTHER, Kind.AGREEMENT, Kind.VOTE, Kind.ELECTION})


@needs(Kind.MEETING, Kind.AGREEMENT, lemmas=("join",))
def joined(clause: KindClause) -> Kind | None:
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


@needs(groups=("delegations", "assemblies"))
def sits(clause: KindClause) -> Kind | None:
    """“The General Council sits in Geneva”, “the delegations resume on Monday”."""
    verb = clause.verb
    if verb is None or clause.hit.noun is not None or verb.lemma not in _SITTING:
        return None
    if clause.lexicon.among("delegations", clause.subject):
        return Kind.NEGOTIATION
    return Kind.MEETING if clause.lexicon.among("assemblies", clause.subject) else None


_SITTING = frozenset({"sit", "resume", "reconvene", "open", "convene", "begin", "adjourn"})


@needs(groups=("wire",))
def by_wire(clause: KindClause) -> Kind | None:
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


def _through(clause: KindClause) -> bool:
    """The means stands after “by”, “over”, “in a”: it is how they spoke."""
    lexicon = clause.lexicon
    for at, word in enumerate(clause.words):
        if lexicon.among("wire", (word,)):
            before = clause.words[max(0, at - 4) : at]
            if any(lexicon.is_("through", each) for each in before):
                return True
    return False


@needs(groups=("courts",))
def ruled(clause: KindClause) -> Kind | None:
    """“The court ordered”: what a court does is a ruling."""
    verb = clause.verb
    if verb is None or clause.kind not in _RULING or not clause.lexicon.among(
        "courts", clause.subject
    ):  # fmt: skip
        return None
    if verb.lemma in _SENTENCING:
        return Kind.OTHER
    told = verb.roles & (Role.REPORTING | Role.LIGHT) and verb.kind in (None, Kind.STATEMENT)
    return None if told or verb.passive else Kind.VOTE


@needs(groups=("forces",))
def forces_move(clause: KindClause) -> Kind | None:
    """“Marines landed”, “warships sailed”, “a frigate calls in”: soldiers pay no visit."""
    if clause.verb is None:
        return None
    calls = clause.verb.lemma == "call" and clause.kind in (Kind.MEETING, Kind.CALL)
    if calls and clause.lexicon.among("forces", clause.subject):
        return Kind.MILITARY
    if clause.verb.lemma in ("pull", "withdraw") and clause.kind is Kind.AGREEMENT:
        leave = clause.lexicon.among("forces", clause.subject)
        return Kind.CEASEFIRE if leave else None
    if clause.kind not in (Kind.VISIT, Kind.OTHER):
        return None
    told = clause.verb.kind in (Kind.VISIT, Kind.MILITARY) or clause.verb.lemma in _SAILING
    return Kind.MILITARY if told and clause.lexicon.among("forces", clause.subject) else None


_SAILING = frozenset({"leave", "return", "head", "sail", "depart", "go", "come"})
_SENTENCING = frozenset({"convict", "sentence", "acquit", "jail", "suspend", "release", "remand"})
"""What a criminal court does to a person; between states it rules."""


@needs(groups=("assemblies",))
def resolved(clause: KindClause) -> Kind | None:
    """“The Security Council demanded in Resolution 502”: a chamber speaks by vote."""
    if clause.kind not in _RESOLVED or clause.verb is None:
        return None
    chamber = clause.lexicon.among("assemblies", clause.subject)
    counted = clause.has("resolutions") or clause.has("tallies") or _is_counted(clause)
    return Kind.VOTE if chamber and counted else None


def _is_counted(clause: KindClause) -> bool:
    """“By 116 to six”, “by fourteen to none”."""
    words = clause.sentence.lower
    return any(
        word == "by" and words[at + 2 : at + 3] == ["to"]
        and (words[at + 1][0].isdigit() or words[at + 3 : at + 4] in (["none"], ["nil"]))
        for at, word in enumerate(words)
    )  # fmt: skip


_RESOLVED = frozenset(
    {
        Kind.STATEMENT,
        Kind.AGREEMENT,
        Kind.OTHER,
        Kind.CEASEFIRE,
        Kind.SANCTION,
        Kind.MILITARY,
        Kind.PROTEST,
    }
)


@needs(Kind.NEGOTIATION, groups=("assemblies", "ministers"))
def chamber_discusses(clause: KindClause) -> Kind | None:
    """What a council or ministers discuss, they discuss in a meeting."""
    verb, noun = clause.verb, clause.hit.noun
    if clause.kind is not Kind.NEGOTIATION:
        return None
    if noun is not None and noun.lemma in _DEBATES:
        said = clause.words if verb is None else clause.subject
        return Kind.MEETING if clause.lexicon.among("assemblies", said) else None
    if verb is None or verb.lemma != "discuss":
        return None
    chamber = clause.lexicon.among("assemblies", clause.subject)
    return Kind.MEETING if chamber or clause.lexicon.among("ministers", clause.subject) else None


_DEBATES = frozenset({"consultation", "discussion", "deliberation"})


@needs(Kind.MEETING, groups=("assemblies",))
def chamber_sits_to_vote(clause: KindClause) -> Kind | None:
    """“Parliament meets on Monday to ratify the treaty”."""
    verb = clause.verb
    if verb is None or clause.kind is not Kind.MEETING or clause.hit.noun is not None:
        return None
    if not clause.lexicon.among("assemblies", clause.subject):
        return None
    purpose = purpose_of(clause.sentence, verb)
    return Kind.VOTE if purpose in (Kind.VOTE, Kind.AGREEMENT) else None


@needs(Kind.CALL, lemmas=("speak", "talk"))
def spoken_to(clause: KindClause) -> Kind | None:
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


@needs(lemmas=("welcome", "greet"))
def received(clause: KindClause) -> Kind | None:
    """“Welcomed the president in Muscat”; to welcome an accord is to speak of it."""
    verb = clause.verb
    if verb is None or verb.lemma not in ("welcome", "greet") or clause.hit.noun is not None:
        return None
    persons = any(verb.last <= n.first <= verb.last + 4 and n.is_person
                  for n in clause.sentence.names)  # fmt: skip
    office = clause.lexicon.among("titles", clause.object[:5])
    return Kind.MEETING if persons or office else None


@needs(Kind.VISIT)
def met_there(clause: KindClause) -> Kind | None:
    """“Flew to Brussels, where he met the ministers”."""
    if clause.kind is not Kind.VISIT or clause.verb is None:
        return None
    return Kind.MEETING if where_met(clause.sentence, clause.verb) is not None else None


@needs(lemmas=("choose", "pick", "select", "return"))
def chosen_for_office(clause: KindClause) -> Kind | None:
    """“Slovaks chose Pellegrini as president”."""
    verb = clause.verb
    if verb is None or verb.lemma not in ("choose", "pick", "select", "return"):
        return None
    if clause.hit.noun is not None:
        return None
    after = clause.object[:_OFFICE_REACH]
    return Kind.ELECTION if "as" in after and clause.lexicon.among("titles", after) else None


_OFFICE_REACH = 8


@needs(*_RULING, Kind.ELECTION)
def in_referendum(clause: KindClause) -> Kind | None:
    """“Australians rejected the Voice in a referendum”: they voted."""
    if clause.kind not in _RULING and clause.kind is not Kind.ELECTION:
        return None
    words = clause.words
    if "referendum" not in words and "plebiscite" not in words:
        return None
    at = next((n for n, word in enumerate(words) if word in ("referendum", "plebiscite")), 0)
    return Kind.VOTE if "in" in words[max(0, at - 3) : at] else None


@needs(lemmas=("call",))
def called_on(clause: KindClause) -> Kind | None:
    """“Kishida called on the president”; “called on the president to sign” only says so, or is what
    a chamber resolved."""
    verb, sentence = clause.verb, clause.sentence
    if verb is None or verb.lemma != "call" or verb.sense is None or verb.sense.tail != ("on",):
        return None
    if _asks_for_deed(sentence, verb):
        return Kind.VOTE if clause.lexicon.among("assemblies", clause.subject) else Kind.STATEMENT
    near = sentence.lower[verb.last : verb.last + 4]
    persons = any(verb.last <= n.first <= verb.last + 3 and n.is_person for n in sentence.names)
    office = clause.lexicon.among("titles", near) or clause.lexicon.among("missions", near)
    return Kind.MEETING if persons or office else None


def _asks_for_deed(sentence: Sentence, verb: Verb) -> bool:
    """“Called on its members on Tuesday to help”."""
    after = (v for v in sentence.reading.verbs if v.first >= verb.last)
    other = next(after, None)
    return other is not None and other.infinitive and other.first - verb.last < _ASKED_REACH


_ASKED_REACH = 9


@needs(Kind.VOTE)
def people_vote(clause: KindClause) -> Kind | None:
    """“Palau votes in November”: an election; a chamber's vote is none."""
    verb, sentence = clause.verb, clause.sentence
    noun = clause.hit.noun
    if noun is not None and noun.kind is Kind.ELECTION and clause.kind is Kind.VOTE:
        return Kind.ELECTION if not clause.has("assemblies") else None
    if verb is None or verb.lemma not in _POLLING or clause.kind is not Kind.VOTE:
        return None
    chosen = _is_for_office(clause)
    if not chosen and (clause.has("assemblies") or _is_chambers_or_on_something(clause)):
        return None
    reach = verb.subject_of.left if verb.subject_of is not None else verb.left
    if sentence.lower[verb.first - 1 : verb.first] == [","]:
        reach = sentence.start  # “Palau, which knows both, votes in May”
    states = any(
        reach <= n.first < verb.first and n.how in ("name", "adjective") for n in sentence.names
    ) or _leads_clause(clause)
    after = verb.last
    if after < len(sentence.tokens) and sentence.tokens[after].lower in ("in", "on"):
        after += 1
    dated = after < len(sentence.masked) and sentence.masked[after]
    return Kind.ELECTION if states and (dated or chosen) else None


def _is_for_office(clause: KindClause) -> bool:
    """“Moldova votes for a new parliament”."""
    verb = clause.verb
    assert verb is not None
    after = clause.sentence.lower[verb.last : verb.last + _OFFICE_REACH]
    return after[:1] == ["for"] and not _ELECTED.isdisjoint(after)


_ELECTED = frozenset(
    {
        "parliament",
        "president",
        "assembly",
        "legislature",
        "congress",
        "senate",
        "leader",
        "council",
    }
)


def _is_chambers_or_on_something(clause: KindClause) -> bool:
    """“The Senate is expected to vote”; “voted on Sunday to leave the union”."""
    verb = clause.verb
    assert verb is not None
    doer = verb.governor
    if doer is not None:
        said = clause.sentence.lower[doer.left : doer.open]
        return clause.lexicon.among("assemblies", said)
    return any(
        other.infinitive and other.governor is verb for other in clause.sentence.reading.verbs
    )


_POLLING = ("vote", "vot", "vota", "wähl", "wählt", "голосу")


def _leads_clause(clause: KindClause) -> bool:
    """A state at the head of the sentence, its clause broken by a relative one."""
    first = next((n for n in clause.sentence.names), None)
    return first is not None and first.how == "name" and first.first <= clause.sentence.start + 1


@needs(lemmas=("agree", "adopt", "reject", "refuse", "turn", *_DECIDING, *_RAISED))
def chamber_decides(clause: KindClause) -> Kind | None:
    """A chamber that endorses an agreement votes; who adopts a plan without one agrees."""
    verb = clause.verb
    if verb is None:
        return None
    refused = clause.kind is Kind.STATEMENT and verb.lemma in ("reject", "refuse", "turn")
    if refused or (clause.kind is Kind.AGREEMENT and verb.lemma == "agree"):
        return Kind.VOTE if clause.lexicon.among("legislatures", clause.subject) else None
    if clause.kind is Kind.AGREEMENT and verb.lemma in _DECIDING - {"ratify"}:
        return Kind.VOTE if clause.lexicon.among("assemblies", clause.subject) else None
    if verb.lemma in _RAISED and clause.kind in (Kind.OTHER, Kind.AGREEMENT, Kind.STATEMENT):
        return Kind.VOTE if clause.lexicon.among("assemblies", clause.subject) else None
    bare = verb.lemma == "adopt" and clause.kind is Kind.VOTE and clause.hit.noun is None
    of_chamber = clause.has("assemblies") or clause.has("resolutions") or _of_resolution(clause)
    return Kind.AGREEMENT if bare and not of_chamber else None


def _of_resolution(clause: KindClause) -> bool:
    """“In Resolution 2773, adopted on Friday”."""
    verb = clause.verb
    assert verb is not None
    before = clause.sentence.lower[max(0, verb.first - _OFFICE_REACH) : verb.first]
    return clause.lexicon.among("resolutions", before)


@needs(lemmas=("become",))
def first_there(clause: KindClause) -> Kind | None:
    """“Became the first serving pope in Mongolia”: a visit; not “the first woman
    president in Africa”, an office."""
    verb, sentence = clause.verb, clause.sentence
    if verb is None or verb.lemma != "become" or not {"first", "only"} & set(clause.object):
        return None
    titles = [
        at for at in range(verb.last, verb.right)
        if sentence.lexicon.is_("titles", sentence.lower[at])
    ]  # fmt: skip
    if not titles:
        return None
    from_abroad = any(
        verb.last <= n.first < titles[0] and n.how == "adjective" for n in sentence.names
    )
    there = any(
        titles[0] < n.first < verb.right and sentence.lower[n.first - 1] in ("in", "on", "at")
        and n.how in ("name", "place", "seat")
        for n in sentence.names
    )  # fmt: skip
    return Kind.VISIT if from_abroad and there else None
