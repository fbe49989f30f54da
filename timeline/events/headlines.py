"""What somebody did, told as a chronology tells it: in the present, without articles."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.events.actors import KnownActor
from timeline.events.inflections import base_form, third_person
from timeline.events.lexicon import Form, Role
from timeline.events.phrases import joined, stretch
from timeline.events.predicates import Verb
from timeline.events.sentence import Sentence
from timeline.events.themes import undergone
from timeline.events.title_subjects import (
    BEFORE_DATES,
    named_in,
    said_in,
    subject_region,
    told_subject,
)
from timeline.events.wordlists import words
from timeline.records import Kind

_MOST_OBJECT, _MOST_CLAUSE = 9, 12
_CLOSERS = words("title_closers")
_OWNERS = words("title_owners")
_PREPOSITIONS = words("title_prepositions")
_PRONOUNS = words("title_pronouns")


@dataclass(frozen=True, slots=True)
class Headline:
    """``subject`` is empty where the text names none; ``objects`` are what may follow the verb,
    longest first, each whole, the last always empty."""

    subject: str
    verb: str
    objects: tuple[str, ...]

    def is_cut_bare(self, most: int) -> bool:
        """True where what follows the verb is too long, however much of it is left out."""
        return len(self.objects) > 1 and self.told(most) == f"{self.subject} {self.verb}"

    def told(self, most: int) -> str | None:
        """At most ``most`` signs; None where even subject and verb are longer."""
        ends = self.verb.rpartition(" ")[2]
        for said in self.objects:
            twice = " " in self.verb and said.partition(" ")[0] == ends  # “agreed upon upon”
            told = said.partition(" ")[2] if twice else said
            line = " ".join(part for part in (self.subject, self.verb, told) if part)
            if len(line) <= most:
                return line
        return None


def headline(
    text: str,
    sentence: Sentence,
    verb: Verb,
    actors: tuple[KnownActor, ...],
    *,
    ahead: bool,
    doer: Verb | None = None,
) -> Headline | None:
    """The clause of ``verb``, or what ``doer`` did it for; None where no subject is told."""
    if verb.lemma == "be":
        return None
    first, last = undergone(sentence, verb)
    if last > first:
        subject, several = said_in(text, sentence, first, last) or ("", False)
    else:
        subject, several = told_subject(text, sentence, doer or verb, actors)
    objects = _objects(text, sentence, verb)
    if not subject:
        return None
    told = _verb(sentence, verb, several=several, passive=verb.passive or last > first, ahead=ahead)
    return Headline(subject, told, objects)


def deadline_line(text: str, sentence: Sentence, given: Verb) -> Headline | None:
    """“The council gave Iraq until Monday to leave Kuwait”: deadline for Iraq to leave Kuwait; of
    “have” and “was given” for its subject."""
    due = next((v for v in sentence.reading.verbs if v.infinitive and v.subject_of is given), None)
    if due is None:
        return None
    until = next(
        (at for at in range(given.last, due.first) if sentence.lower[at] in _UNTIL), due.first
    )
    found = None
    if not given.passive:
        span = (given.last, until)
        found = named_in(sentence, *span) or said_in(text, sentence, *span)
    if found is None:
        span = subject_region(sentence, given)
        found = named_in(sentence, *span) or said_in(text, sentence, *span)
    if found is None:
        return None
    named = any(found[0].startswith(name.text) for name in sentence.names)
    who = found[0] if named else _small(found[0])
    told = _verb(sentence, due, several=True, passive=False, ahead=True)
    return Headline(f"Deadline for {who}", told, _objects(text, sentence, due))


def _small(said: str) -> str:
    word = said.partition(" ")[0]
    return said if word[1:] != word[1:].lower() else said[:1].lower() + said[1:]


_UNTIL = words("until")


def _verb(sentence: Sentence, verb: Verb, *, several: bool, passive: bool, ahead: bool) -> str:
    tail = [word for word in verb.sense.tail if word != "the"] if verb.sense is not None else []
    if passive:
        tail += _stranded(sentence, verb)
        told = sentence.tokens[verb.first].lower
        return " ".join(["to be", told, *tail] if ahead else [told, *tail])
    tail = [*_within(sentence, verb, tail), *_in_full(sentence, verb, tail)]
    tail += _goes_in(sentence, verb)
    base = base_form(verb.lemma, sentence.lexicon.senses)
    if base is None:
        return " ".join([sentence.tokens[verb.first].lower, *tail])
    if ahead:
        return " ".join(["to", base, *tail])
    return " ".join([base if several else third_person(base), *tail])


def _stranded(sentence: Sentence, verb: Verb) -> list[str]:
    """“Is looked at on Monday”: the small word that stays with the verb."""
    small = sentence.lower[verb.last : verb.last + 1]
    if not small or small[0] not in _PREPOSITIONS or small[0] in BEFORE_DATES - {"at"}:
        return []
    after = sentence.lower[verb.last + 1 : verb.last + 2]
    stays = not after or not after[0].isalnum() or after[0] in BEFORE_DATES | {"and", "or"}
    return small if stays and not sentence.masked[verb.last + 1] else []


def _within(sentence: Sentence, verb: Verb, tail: list[str]) -> list[str]:
    """“Ordered the envoys on Monday to leave”, “declared him persona non grata”: who stands within
    a verb that ends so."""
    if tail[:1] not in (["to"], ["persona"]) or verb.last - verb.first <= len(tail) + 1:
        return []
    if sentence.lower[verb.first + 1] == "to":
        return []  # “went to the polls”
    between = stretch(sentence, verb.first + 1, verb.last - len(tail), _MOST_WITHIN)
    return [sentence.tokens[at].text for at in between if sentence.lower[at] not in BEFORE_DATES]


def _in_full(sentence: Sentence, verb: Verb, tail: list[str]) -> list[str]:
    """“Withdrew from the INF treaty”: the words of a verb with what tells more of the last one."""
    first = verb.last - 1
    while first > verb.first and sentence.lower[first] != (tail[0] if len(tail) > 1 else None):
        first -= 1
    between = sentence.lower[first : verb.last]
    if first == verb.first or not 0 < len(between) - len(tail) <= _MOST_WITHIN:
        return tail
    plain = [*stretch(sentence, first, verb.last, len(between))]
    whole = not any(sentence.masked[at] for at in range(first, verb.last))
    return [sentence.tokens[at].text for at in plain] if whole and plain else tail


_MOST_WITHIN = 4


def _goes_in(sentence: Sentence, verb: Verb) -> list[str]:
    """“Flew in on Monday”, “is to drive in tomorrow with”: the small word is the verb's."""
    small, after = sentence.lower[verb.last : verb.last + 1], verb.last + 1
    if small != ["in"] or verb.lemma not in _MOVING or after >= len(sentence.lower):
        return []
    leads = sentence.lower[after] in _PREPOSITIONS or not sentence.lower[after][0].isalnum()
    return small if leads or sentence.lower[after] in _DAYS_NEAR else []


_MOVING = frozenset({"fly", "drive", "sail", "come", "march", "step", "move", "send", "go"})
_DAYS_NEAR = frozenset({"yesterday", "today", "tomorrow", "last", "this", "early", "late", "that"})


def _objects(text: str, sentence: Sentence, verb: Verb) -> tuple[str, ...]:
    """Every length at which what follows the verb is whole, longest first."""
    first = _after_date(sentence, verb)
    word = sentence.tokens[first].lower if first < len(sentence.tokens) else ""
    if word == "that":
        kept = list(stretch(sentence, first + 1, len(sentence.tokens), _MOST_CLAUSE, clause=True))
        end = kept[-1] + 1 if kept else first
        if not kept or (end < len(sentence.tokens) and sentence.tokens[end].text[0].isalnum()):
            return ("",)
        return (joined(text, sentence, [first, *kept]), *_cut(text, sentence, kept, verb), "")
    if word == "to" or _begins_doing(sentence, first):
        kept = list(stretch(sentence, first, len(sentence.tokens), _MOST_OBJECT, clause=True))
    else:
        kept = list(stretch(sentence, first, max(verb.right, first), _MOST_OBJECT))
        kept = _with_infinitive(sentence, kept)
    if kept and sentence.tokens[kept[0]].lower in _PRONOUNS:
        kept = []
    says = bool(verb.roles & Role.REPORTING) or verb.kind is Kind.STATEMENT
    said = _said_to(sentence, kept) if says else []
    whole = [joined(text, sentence, said)] if said else []
    return (*whole, *_cut(text, sentence, kept, verb), "")


def _said_to(sentence: Sentence, kept: list[int]) -> list[int]:
    """“Told Mali on Friday that it would leave”: to whom and what, a date between left out; empty
    where no whole clause says what."""
    at = _behind_date(sentence, kept)
    if not kept or sentence.lower[at : at + 1] != ["that"]:
        return []
    end = len(sentence.tokens)
    clause = list(stretch(sentence, at + 1, end, _MOST_CLAUSE, clause=True))
    behind = clause[-1] + 1 if clause else end
    whole = bool(clause) and (behind == end or not sentence.tokens[behind].text[0].isalnum())
    while kept and sentence.lower[kept[-1]] in BEFORE_DATES:
        kept = kept[:-1]
    return [*kept, at, *clause] if whole else []


def _behind_date(sentence: Sentence, kept: list[int]) -> int:
    """The token behind what is kept and a date that follows it."""
    at = kept[-1] + 1 if kept else len(sentence.lower)
    while at < len(sentence.lower) and (
        sentence.masked[at] or (sentence.lower[at] in BEFORE_DATES and sentence.masked[at + 1])
    ):
        at += 1
    return at


def _with_infinitive(sentence: Sentence, kept: list[int]) -> list[int]:
    """“Told them on Tuesday to be gone”, “orders the court to sit”: with what goes on with “to”,
    a date between left out."""
    at = _behind_date(sentence, kept)
    if sentence.lower[at : at + 1] != ["to"] or not _begins_infinitive(sentence, at + 1):
        return kept
    while kept and sentence.lower[kept[-1]] in BEFORE_DATES:
        kept = kept[:-1]
    end = len(sentence.tokens)
    return kept + list(stretch(sentence, at, end, _MOST_OBJECT - len(kept), clause=True))


def _begins_infinitive(sentence: Sentence, at: int) -> bool:
    if sentence.lower[at : at + 1] == ["be"]:
        return True
    return any(verb.infinitive and verb.first == at for verb in sentence.reading.verbs)


def _cut(text: str, sentence: Sentence, kept: list[int], verb: Verb) -> list[str]:
    """The words whole, and up to each preposition that opens what may be left out; no name is cut
    within, and nothing is left of what somebody's would go on."""
    kept = _whole_names(sentence, kept)
    while kept and sentence.tokens[kept[-1]].lower in _PREPOSITIONS | _OF_WHOM:
        kept.pop()
    within = {at for name in sentence.names for at in range(name.first + 1, name.last)}
    cuts = {len(kept)}
    inner = {other.first for other in sentence.reading.verbs if other is not verb}
    told = not kept or sentence.tokens[kept[0]].lower == "to"
    for number, at in enumerate(kept):
        opens = number and at not in within and sentence.tokens[at].lower in _CUTTING
        if (
            opens
            and not _names_thing(sentence, at)
            and (told or not inner & set(kept) or inner & set(kept[:number]))
        ):
            cuts.add(number)
    found = [
        _with_short_names(joined(text, sentence, kept[:cut]), sentence)
        for cut in sorted(cuts, reverse=True) if cut
    ]  # fmt: skip
    if len(kept) > _COMPOUND and sentence.tokens[kept[1]].text == "-":
        found.insert(1, joined(text, sentence, kept[_COMPOUND:]))
    return found


def _names_thing(sentence: Sentence, at: int) -> bool:
    """“Treaty of Verdun”: one name."""
    tokens = sentence.tokens
    named = tokens[at].lower == "of" and at + 1 < len(tokens)
    return named and tokens[at - 1].text[0].isupper() and tokens[at + 1].text[0].isupper()


def _with_short_names(told: str, sentence: Sentence) -> str:
    """States and bodies as a title calls them: “US”, “UN”."""
    for name in sentence.names:
        actor = name.actor if name.how in ("name", "body") else None
        if actor is not None and len(actor.short) < len(name.text) and not name.is_person:
            told = re.sub(rf"\b{re.escape(name.text)}\b", actor.short, told)
    return told


_COMPOUND = 3
"""Tokens of “full-fledged”, which what is told can do without."""


def _whole_names(sentence: Sentence, kept: list[int]) -> list[int]:
    """Without a last name of which words are missing."""
    if not kept:
        return kept
    last = next((n for n in sentence.names if n.first <= kept[-1] < n.last - 1), None)
    return kept if last is None else [at for at in kept if at < last.first]


_OF_WHOM = frozenset({"'s", "’s", "'", "’"})
_CUTTING = (_PREPOSITIONS - {"to"}) | {"of"}


def _begins_doing(sentence: Sentence, at: int) -> bool:
    """“Finished drafting the rules”."""
    return any(verb.first == at and verb.form == Form.ING for verb in sentence.reading.verbs)


def _after_date(sentence: Sentence, verb: Verb) -> int:
    """“Announced on Thursday that”: the word after the date."""
    at = verb.last
    if at < len(sentence.tokens) and sentence.tokens[at].lower in BEFORE_DATES:
        at += 1
    start = at
    while at < len(sentence.masked) and sentence.masked[at]:
        at += 1
    return at if at > start else verb.last
