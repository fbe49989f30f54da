"""Places that an event takes from words about its clause: what it is relative to, what one comes
for, the phrase that opens the sentence."""

from __future__ import annotations

from timeline.events.gazetteer import KnownPlace
from timeline.events.hits import Hit
from timeline.events.lexicon import Role
from timeline.events.predicates import EventNoun, Verb
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind


def antecedent(sentence: Sentence, verb: Verb) -> list[KnownPlace]:
    """“Brussels, where he attended a summit”, “the town, which they captured”."""
    at = _where(sentence, verb)
    if at is None:
        return []
    before = [name for name in sentence.names if name.last <= at]
    if before and at - before[-1].last <= 1 and before[-1].place is not None:
        city = [n for n in before[:-1] if n.place is not None and n.last + 1 == before[-1].first]
        joined = bool(city) and sentence.tokens[city[-1].last].text == ","
        named = (*city[-1:], before[-1]) if joined else before[-1:]
        return [n.place for n in named if n.place is not None]
    unknown = before and at - before[-1].last <= 1 and before[-1].how == "unknown"
    return [KnownPlace(before[-1].text, "", 0.0, 0.0, 0, "U")] if unknown else []


def while_there(sentence: Sentence, verb: Verb) -> list[KnownPlace]:
    """“The envoy, speaking in Port Vila, praised the pact”: where the subject is meanwhile."""
    first = next(
        (at for at in range(sentence.start + 1, verb.first)
         if sentence.lower[at] in _STAYING and sentence.lower[at - 1] == ","),
        None,
    )  # fmt: skip
    if first is None or "," not in sentence.lower[first : verb.first]:
        return []
    comma = sentence.lower.index(",", first)
    placed = [
        name.place for name in sentence.names
        if first < name.first < comma and name.place is not None and name.how != "adjective"
        and (name.first == first + 1
             or sentence.lexicon.is_("in_place", sentence.lower[name.first - 1]))
    ]  # fmt: skip
    return placed if len(placed) == 1 else []


_STAYING = words("staying")


def of_its_meeting(sentence: Sentence, verb: Verb) -> list[KnownPlace]:
    """“In Abuja they still sit at the talks that began on the fifth”: where the talks are whose
    beginning or end is told."""
    opens = sentence.lower[verb.left]
    if not verb.relative or opens not in ("that", "which") or verb.left + 2 < verb.first:
        return []
    noun = next((n for n in sentence.reading.nouns if n.last == verb.left), None)
    if noun is None or noun.kind not in (Kind.MEETING, Kind.NEGOTIATION):
        return []
    found = [
        name.place for name in sentence.names
        if 0 < name.first < verb.left and name.place is not None and name.how in ("place", "seat")
        and (sentence.lexicon.is_("in_place", sentence.lower[name.first - 1])
             or name.last == noun.first)
    ]  # fmt: skip
    return found if len(found) == 1 else []


def around_session(sentence: Sentence, noun: EventNoun) -> list[KnownPlace]:
    """“The plans made in Lisbon by the Council in its session of 3 June”: where that was
    done which was done at a session."""
    before = sentence.lower[max(0, noun.first - 2) : noun.first]
    if noun.kind is not Kind.MEETING or len(before) < 2 or before[0] not in ("at", "during"):
        return []
    verb = next((v for v in reversed(sentence.reading.verbs) if v.last <= noun.first - 2), None)
    if verb is None or before[1] not in ("its", "their", "the", "a"):
        return []
    found = [
        name.place for name in sentence.names
        if verb.last <= name.first < noun.first and name.place is not None and name.how != "name"
        and sentence.lower[name.first - 1] == "in"
    ]  # fmt: skip
    return found if len(found) == 1 else []


def of_its_text(sentence: Sentence, verb: Verb) -> list[KnownPlace]:
    """“The Lausanne Agreement, signed on 4 April 1957”: a text bears the name of the town in
    which it was signed."""
    if verb.lemma not in _SIGNED or sentence.lower[verb.first - 1] not in (",", "("):
        return []
    text = verb.first - 2
    name = next((each for each in sentence.names if each.last == text), None)
    if name is None or name.place is None or name.how not in ("place", "seat"):
        return []
    return [name.place] if sentence.lower[text] in _TEXTS else []


_SIGNED = frozenset({"sign", "signed", "initial", "initialled", "conclude", "concluded"})
_TEXTS = words("called_after")


def kept_at(sentence: Sentence, verb: Verb) -> list[KnownPlace]:
    """“The clerk held in Istanbul was expelled”, “ships moored off Jeddah were searched”: where
    those were, or are, to whom it happens."""
    if not verb.passive or verb.left <= sentence.start:
        return []
    first = next(
        (at for at in range(verb.open - 1, max(sentence.start, verb.open - _LONGEST_STAY), -1)
         if sentence.lower[at] in _KEPT),
        None,
    )  # fmt: skip
    if first is None or "," in sentence.lower[first : verb.open]:
        return []
    return [
        name.place for name in sentence.names
        if first < name.first < verb.open and name.place is not None and name.how != "adjective"
        and sentence.lexicon.is_("in_place", sentence.lower[name.first - 1])
    ][:1]  # fmt: skip


_KEPT = words("kept_somewhere")
_LONGEST_STAY = 10
"""Tokens of a phrase that tells where somebody is held."""


def where_harmed(sentence: Sentence, verb: Verb, kind: Kind) -> list[KnownPlace]:
    """“Perished when a convoy was ambushed at Gao”: the place of what people were harmed by."""
    if kind not in (Kind.CRISIS, Kind.MILITARY) or verb.lemma not in _HARMED:
        return []
    by = next(
        (v for v in sentence.reading.verbs
         if verb.last <= v.left and sentence.lower[v.left] in ("when", "as", "after")
         and not any(sentence.lower[at] in (",", ";", ":") for at in range(verb.last, v.left))),
        None,
    )  # fmt: skip
    if by is None:
        return []
    found = [
        name.place for name in sentence.names
        if by.first <= name.first < by.right and name.how in ("place", "seat")
        and name.place is not None
        and sentence.lexicon.is_("in_place", sentence.lower[name.first - 1])
    ]  # fmt: skip
    return found if len(found) == 1 else []


_HARMED = words("harmed")
"""Verbs of those who are killed or hurt by something that is told beside."""


def come_for(sentence: Sentence, verb: Verb) -> list[KnownPlace]:
    """“To Nairobi for the assembly, whose debate opens”: the place of what one comes for."""
    if not verb.relative or sentence.lower[verb.left] not in ("which", "whose"):
        return []
    before = [name for name in sentence.names if name.place is not None and name.last < verb.left]
    if not before or sentence.lower[before[-1].last] != "for" or before[-1].how == "name":
        return []
    near = verb.left - before[-1].last <= _LONGEST_ERRAND
    return [before[-1].place] if near and before[-1].place is not None else []


_LONGEST_ERRAND = 12
"""Tokens of what one comes to a place for."""


def _where(sentence: Sentence, verb: Verb) -> int | None:
    """The word that points from the verb's clause to the place before it."""
    if verb.infinitive and verb.subject_of is not None and verb.subject_of.relative:
        verb = verb.subject_of
    opens = sentence.lower[verb.left]
    taken = opens in ("which", "that") and verb.roles & Role.TAKING
    if verb.relative and (taken or sentence.lexicon.is_("where_words", opens)):
        return verb.left
    if not sentence.has("where_words", verb.left, verb.open):
        return None
    spots = range(verb.open - 1, verb.left - 1, -1)
    return next(at for at in spots if sentence.lexicon.is_("where_words", sentence.lower[at]))


def fronted(sentence: Sentence, hit: Hit, left: int) -> list[KnownPlace]:
    """“In the walled town of Famagusta, a bomb exploded”: a place that opens the
    sentence or what follows a semicolon, before the clause."""
    lower, lexicon = sentence.lower, sentence.lexicon
    cuts = (at + 1 for at in range(sentence.start, left) if lower[at] == ";")
    start = max(cuts, default=sentence.start)
    capital = lexicon.language == "fr" and lower[start] == "a"
    placed = capital or lexicon.is_("in_place", lower[start])
    if start >= left or not (placed or lower[start] in _DURING):
        return []
    comma = next((at for at in range(start, left + 1) if lower[at : at + 1] == [","]), None)
    names = [n for n in sentence.names if start < n.first < (comma or 0)]
    told = [n for n in names if n.place is not None and n.how != "adjective"]
    if comma is None or len(told) != 1 or comma - start > _LONGEST_FRONT or hit.first <= comma:
        return []
    phrase = lower[start : told[0].first]
    if lower[start] in _DURING and _STAYS.isdisjoint(phrase):
        return []
    placed = lexicon.is_("in_place", phrase[-1]) or phrase[-1] == "the" or phrase == ["a"]
    if not placed and _STAYS.isdisjoint(phrase):
        return []
    dated = all(sentence.masked[at] or lower[at] == "on" for at in range(told[0].last, comma))
    return [n.place for n in told if n.place is not None] if dated else []


_DURING = frozenset({"during", "on"})
_STAYS = words("stays")
_LONGEST_FRONT = 12
"""Tokens of a place phrase that opens a sentence."""


def takes_effect(sentence: Sentence, verb: Verb) -> bool:
    """“Was signed at Padua and took effect a day later”: not at Padua."""
    return verb.lemma in _APPLYING or comes_into_force(sentence, verb)


def comes_into_force(sentence: Sentence, verb: Verb) -> bool:
    """“Takes effect”, “entered into force”: of a text, wherever that was signed."""
    return not _EFFECTS.isdisjoint(sentence.lower[verb.first : verb.last + 3])


_APPLYING = frozenset({"apply", "last", "run", "expire", "lapse", "hold"})
_EFFECTS = words("coming_into_effect")
