"""What a verb means by what it is done to and who does it: “withdrew its complaint”, “withdrew its
troops”. The frames are a table of ``resources/lexicon/frames.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from timeline.events.kind_clause import KindClause
from timeline.events.names import Name
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.themes import Range, Roles, head, roles_of
from timeline.records import Kind

_SETTLED = frozenset({Kind.DEADLINE, Kind.THREAT})
"""Kinds that do not depend on what is done, where a frame does not name them."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Verbs, and the classes of words that must stand with them: ``theme`` for what is done to,
    ``agent`` for who does it, ``near`` for any word of the clause; ``unless`` for what must not
    stand in it, ``unless_agent`` for who must not do it; ``was`` are the kinds that the words
    alone may name.

    ``voice`` is active or passive where only that fits, middle where the subject of a verb
    without object may be what is done to (“the crossing reopened”), bare where the verb must have
    no object.
    ``to_place`` asks for a place after “to”, ``in_place`` for one in the clause."""

    theme: frozenset[str]
    agent: frozenset[str]
    near: frozenset[str]
    unless: frozenset[str]
    unless_agent: frozenset[str]
    was: frozenset[str]
    kind: Kind
    voice: str = ""
    to_place: bool = False
    in_place: bool = False


@dataclass(frozen=True, slots=True)
class _Table:
    frames: Mapping[str, tuple[Frame, ...]]
    beginnings: tuple[str, ...]


def framed(clause: KindClause) -> Kind | None:
    """What the frames of a language say of a clause."""
    verb = clause.verb
    if verb is None:
        return None
    table = _table(clause.lexicon.language)
    english = clause.lexicon.language == "en"
    frames = _of_base(verb, table) if english else _of_word(clause, table)
    return _first_that_fits(clause, frames)


def classed(clause: KindClause) -> Kind | None:
    """What the class of a verb that names nothing tells, by who does it and to what."""
    verb = clause.verb
    if verb is None:
        return None
    frames = _deeds(clause.lexicon.language)
    named = next((frames[base] for base in _bases(verb) if base in frames), ())
    whatever = frames.get(_ANY, ()) if verb.kind is None else ()
    return _first_that_fits(clause, (*named, *whatever))


def by_default(clause: KindClause) -> Kind | None:
    """What is told of who acts, be the verb what it may."""
    verb = clause.verb
    if verb is None or verb.kind is not None:
        return None
    return _first_that_fits(clause, _defaults(clause.lexicon.language))


_ANY = "*"


def _bases(verb: Verb) -> Iterator[str]:
    """Its base; of a past form that no list knows what the base may be (“begged”: beg)."""
    lemma = verb.lemma
    yield lemma
    if verb.sense is None and lemma.endswith("ed"):
        yield from (lemma[:-1], lemma[:-2], lemma[:-3])
        if lemma.endswith("ied"):
            yield f"{lemma[:-3]}y"


def _first_that_fits(clause: KindClause, frames: Iterable[Frame]) -> Kind | None:
    assert clause.verb is not None
    likely = [frame for frame in frames if _may_fit(clause, frame)]
    if not likely:
        return None
    english = clause.lexicon.language == "en"
    roles = roles_of(clause.sentence, clause.verb) if english else _anywhere(clause)
    return next((frame.kind for frame in likely if _fits(clause, frame, roles)), None)


def _of_base(verb: Verb, table: _Table) -> tuple[Frame, ...]:
    return next((table.frames[base] for base in _bases(verb) if base in table.frames), ())


def _of_word(clause: KindClause, table: _Table) -> tuple[Frame, ...]:
    assert clause.verb is not None
    word = clause.sentence.lower[clause.verb.first]
    if not word.startswith(table.beginnings):
        return ()
    fits = [each for each in table.beginnings if word.startswith(each)]
    return tuple(
        frame for each in sorted(fits, key=len, reverse=True) for frame in table.frames[each]
    )


def _anywhere(clause: KindClause) -> Roles:
    """Outside English the order of words is free: what is done to may stand on either side."""
    verb = clause.verb
    assert verb is not None
    return Roles((verb.left, verb.right), (verb.left, verb.open))


def _may_fit(clause: KindClause, frame: Frame) -> bool:
    """What can be asked without knowing who does what to whom."""
    assert clause.verb is not None
    if clause.kind not in frame.was and (frame.was or clause.kind in _SETTLED):
        return False
    if frame.voice in ("active", "passive") and clause.verb.passive == (frame.voice == "active"):
        return False
    if frame.unless and any(_occurs(clause, group, clause.words) for group in frame.unless):
        return False
    return not frame.near or any(_occurs(clause, group, clause.words) for group in frame.near)


def _fits(clause: KindClause, frame: Frame, roles: Roles) -> bool:
    verb, sentence = clause.verb, clause.sentence
    assert verb is not None
    if frame.voice == "bare" and not roles.shares:
        return False
    if frame.theme and roles.shares and frame.voice != "middle":
        return False
    if frame.theme and not _is_of(clause, frame.theme, roles.theme):
        return False
    if frame.agent and (_is_passive(clause) or not _is_of(clause, frame.agent, roles.agent)):
        return False
    if frame.unless_agent and _is_of(clause, frame.unless_agent, roles.agent):
        return False
    if frame.in_place and not _names_place(sentence, verb):
        return False
    return not frame.to_place or _leads_to_place(sentence, verb.last, verb.right)


def _is_passive(clause: KindClause) -> bool:
    """“Wird gewählt”, “fue elegido”: outside English, where the subject of such a clause does
    nothing."""
    return clause.lexicon.language != "en" and _occurs(clause, "passives", clause.words)


def _occurs(clause: KindClause, group: str, words: list[str]) -> bool:
    return _belongs(clause.lexicon.language, group, words)


def _is_of(clause: KindClause, groups: frozenset[str], phrase: Range) -> bool:
    sentence, language = clause.sentence, clause.lexicon.language
    words = head(sentence, phrase) if language == "en" else sentence.lower[slice(*phrase)]
    return any(
        _is_named(sentence, group, phrase) if group.startswith("@")
        else _belongs(language, group, words)
        for group in groups
    )  # fmt: skip


def _is_named(sentence: Sentence, group: str, phrase: Range) -> bool:
    """“@person”, “@state”, “@body”, “@power” (a state, its seat, a body, a people): a name of that
    sort ends the phrase or stands alone in it; “@people” (“the Poles”) ends it."""
    inside = [n for n in sentence.names if phrase[0] <= n.first and n.last <= phrase[1]]
    people = group in _PEOPLES and any(
        name.how == "adjective" and name.last == phrase[1] for name in inside
    )
    sort = _SORTS.get(group)
    return people or (sort is not None and any(sort(name) for name in inside))


_PEOPLES = ("@people", "@power")


_SORTS: Mapping[str, Callable[[Name], bool]] = {
    "@person": lambda name: name.is_person,
    "@state": lambda name: name.how == "name" and name.actor is not None,
    "@body": lambda name: name.how == "body",
    "@place": lambda name: name.place is not None,
    "@power": lambda name: name.how in ("name", "seat", "body") and name.actor is not None,
}


def _names_place(sentence: Sentence, verb: Verb) -> bool:
    """“... at the cathedral in Bangui”."""
    return any(verb.last <= n.first < verb.right and _has_place(n) for n in sentence.names)


def _leads_to_place(sentence: Sentence, first: int, last: int) -> bool:
    """“... to Tehran”."""
    return any(
        first < name.first < last and _has_place(name) and _is_to(sentence, name)
        for name in sentence.names
    )


def _has_place(name: Name) -> bool:
    return name.place is not None or name.how in ("seat", "place", "name")


def _is_to(sentence: Sentence, name: Name) -> bool:
    return sentence.lexicon.is_("to_place", sentence.lower[name.first - 1])


def _belongs(language: str, group: str, words: list[str]) -> bool:
    known, beginnings = _classes(language).get(group, _EMPTY)
    if not known.isdisjoint(words):
        return True
    return bool(beginnings) and any(word.startswith(beginnings) for word in words)


_EMPTY: tuple[frozenset[str], tuple[str, ...]] = (frozenset(), ())


@cache
def _table(language: str) -> _Table:
    own = _read(_FRAMES).get(language, {})
    concepts = {name: line.split() for name, line in own.get("verbs", {}).items()}
    shared = _read(_FRAMES)["shared"]["frames"] if concepts else ()
    frames = _by_verb(own.get("frames", ()) or shared, concepts)
    return _Table(frames, tuple(frames))


@cache
def _deeds(language: str) -> Mapping[str, tuple[Frame, ...]]:
    return _by_verb(_read(_DEEDS).get(language, {}).get("frames", ()), {})


@cache
def _defaults(language: str) -> tuple[Frame, ...]:
    known = _read(_DEEDS)
    own = known.get(language, known["shared"]) if _classes(language) else {}
    return _by_verb(own.get("defaults", ()), {}).get(_ANY, ())


def _by_verb(
    entries: Iterable[Mapping[str, Any]], concepts: Mapping[str, list[str]]
) -> Mapping[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = {}
    for entry in entries:
        listed = {slot: frozenset(entry.get(slot, "").split()) for slot in _SLOTS}
        was = frozenset(_SHORT_NAMES.get(kind, kind) for kind in listed["was"])
        frame = Frame(
            listed["theme"], listed["agent"], listed["near"], listed["unless"],
            listed["unless_agent"], was, Kind(entry["kind"]),
            entry.get("voice", ""), entry.get("to_place", False), entry.get("in_place", False),
        )  # fmt: skip
        for name in entry["verbs"].split():
            for verb in concepts.get(name, [] if concepts else [name]):
                found.setdefault(verb, []).append(frame)
    return {verb: tuple(each) for verb, each in found.items()}


_SHORT_NAMES: Mapping[str, str] = {"protest": Kind.PROTEST}
"""Kinds of two words by one, as the words of ``was`` are apart."""
_SLOTS = ("theme", "agent", "near", "unless", "unless_agent", "was")


@cache
def _classes(language: str) -> Mapping[str, tuple[frozenset[str], tuple[str, ...]]]:
    """Words of each class, and beginnings of words."""
    found = {}
    for table in (_FRAMES, _DEEDS):
        for name, line in _read(table).get(language, {}).get("classes", {}).items():
            words = line.split()
            beginnings = tuple(word[:-1] for word in words if word.endswith("*"))
            found[name] = frozenset(words), beginnings
    return found


_FRAMES, _DEEDS = "frames.toml", "deeds.toml"


@cache
def _read(table: str) -> dict[str, Any]:
    text = files("resources").joinpath("lexicon", table).read_text(encoding="utf-8")
    return tomllib.loads(text)
