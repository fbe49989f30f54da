"""The words of a language that show which way a clause looks, as its lexicon lists them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from timeline.language.alternation import any_of


@dataclass(frozen=True, slots=True)
class CueWords:
    """Patterns of one language; each is None when the lexicon has no such words."""

    future: re.Pattern[str] | None
    past: re.Pattern[str] | None
    present: re.Pattern[str] | None
    lead_future: re.Pattern[str] | None
    lead_past: re.Pattern[str] | None
    be_or_modal: re.Pattern[str] | None
    """What no past stands after, though its letters may: “was cut”, “to sharply cut”."""
    have: re.Pattern[str] | None
    determiner: re.Pattern[str] | None
    attributive: re.Pattern[str] | None
    """What a participle before a noun stands after: “the disputed border”."""
    no_noun: re.Pattern[str] | None
    """What stands behind a verb, and is no noun: “the town they fled from surrendered on”."""
    told: re.Pattern[str] | None
    achieved: re.Pattern[str] | None
    lasted: re.Pattern[str] | None
    plural: re.Pattern[str] | None
    participle: re.Pattern[str] | None
    infinitive: re.Pattern[str] | None
    """“To be”, before a participle: “à être signé le”."""
    night: re.Pattern[str] | None
    """What no lead to a date follows: “in der Nacht zum Freitag”."""
    never: re.Pattern[str] | None
    """“Never took place”: what was to be, and was not."""
    own_clause: re.Pattern[str] | None
    """What begins a clause that says more of a day: “when”."""
    one_before: re.Pattern[str] | None
    once_done: re.Pattern[str] | None
    """“Until … has”: what will have been done."""
    resolved: re.Pattern[str] | None
    """Verbs of a decision that look ahead from when it was made: “agreed to”."""
    nouns: frozenset[str]
    """Verbs in the present that are nouns behind an article, where not all of them may be."""
    announcing: re.Pattern[str] | None
    of_day: re.Pattern[str] | None
    day_verbs: frozenset[str]
    """Verbs of which a day itself is told: “the second half of the year will decide”."""
    adjectives: frozenset[str]
    """Cues that are no nouns behind an article: “the upcoming vote”."""
    homonyms: frozenset[str]
    """Bare verbs that are nouns too: “vote”."""
    plurals: frozenset[str]
    """Words that a bare verb may follow without being plurals: “people”."""
    not_verbs: frozenset[str]
    unplanned: frozenset[str]
    """Verbs in the present that plan nothing: “he says”."""
    kinds: tuple[tuple[str, re.Pattern[str]], ...]
    """The fields of ``Cues`` with their patterns."""
    scan: re.Pattern[str]
    """The words and signs of a text with which a cue can begin."""
    heads: Mapping[str, tuple[int, ...]]
    """First words of cues, to the numbers of their kinds."""
    endings: tuple[tuple[tuple[str, ...], int], ...]
    """Endings by which a first word is told, each with the number of its kind."""
    leads: frozenset[str]
    """First words of what leads to a date (“until”, “ahead of”)."""


VERBS = ("future", "present", "past")
"""Kinds of cues that are verbs, by the tense that they show."""
_KINDS = (*VERBS, "boundary", "done", "undone", "called_off")


@cache
def cue_words(language: str) -> CueWords:
    """The cue words that the lexicon of a language lists under ``[tense]``."""
    table = _table(language)
    patterns = {name: _pattern(table.get(name)) for name in (*_KINDS, *_BESIDE)}
    kinds = [(name, found) for name in _KINDS if (found := patterns[name]) is not None]
    heads: dict[str, tuple[int, ...]] = {}
    endings: list[tuple[tuple[str, ...], int]] = []
    for number, (name, _) in enumerate(kinds):
        firsts = set(map(_first, _phrases(table[name])))
        for head in firsts:
            if "*" not in head:
                heads[head] = (*heads.get(head, ()), number)
        ends = tuple(sorted(head[1:] for head in firsts if "*" in head))
        if ends:
            endings.append((ends, number))
    if "'" in heads:
        heads["’"] = heads["'"]
    signs = "".join(sorted(head[0] for head in heads if not head[0].isalnum()))
    return CueWords(
        future=patterns["future"],
        past=patterns["past"],
        present=patterns["present"],
        lead_future=patterns["lead_future"],
        lead_past=patterns["lead_past"],
        be_or_modal=_before_verb(_pattern(_joined(table, "be", "modal"))),
        have=_before_verb(patterns["have"]),
        determiner=_before_verb(patterns["determiner"]),
        attributive=_before_verb(patterns["attributive"]),
        no_noun=patterns["no_noun"],
        told=patterns["told"],
        achieved=patterns["achieved"],
        lasted=patterns["lasted"],
        plural=_before_verb(patterns["plural"]),
        participle=patterns["participle"],
        infinitive=_before_verb(patterns["infinitive"]),
        night=_before_verb(patterns["night"]),
        never=patterns["never"],
        own_clause=patterns["own_clause"],
        one_before=patterns["one_before"],
        once_done=patterns["once_done"],
        resolved=patterns["resolved"],
        nouns=_words(table.get("nouns", "")),
        announcing=patterns["announcing"],
        of_day=patterns["of_day"],
        day_verbs=_words(table.get("day_verbs", "")),
        adjectives=_words(table.get("adjectives", "")),
        homonyms=_words(table.get("homonyms", "")),
        plurals=_words(table.get("plurals", "")),
        not_verbs=_words(table.get("not_verbs", "")),
        unplanned=_words(table.get("unplanned", "")),
        kinds=tuple(kinds),
        scan=re.compile(rf"[^\W_]+|[{re.escape(signs)}]" if signs else r"[^\W_]+"),
        heads=heads,
        endings=tuple(endings),
        leads=frozenset(_first(lead) for name in _LEADS for lead in _phrases(table.get(name, ""))),
    )


def _before_verb(pattern: re.Pattern[str] | None) -> re.Pattern[str] | None:
    """The pattern up to the end of what is searched, perhaps with an adverb between."""
    if pattern is None:
        return None
    return re.compile(rf"{pattern.pattern}\s+(?:{_ADVERB}\s+|not\s+|also\s+)?\Z")


_ADVERB = r"(?!assembly\b|family\b|ally\b|reply\b|supply\b|monopoly\b)[a-z]+ly"


_LEADS = ("lead_future", "lead_past")
_BESIDE = (
    *(*_LEADS, "have"),
    *("determiner", "attributive", "no_noun", "told", "achieved", "lasted", "announcing", "of_day"),
    *("plural", "participle", "infinitive", "night", "never", "resolved"),
    *("own_clause", "one_before", "once_done"),
)
_FIRST = re.compile(r"(?:[^\W_]|\*)+|.")


def _first(phrase: str) -> str:
    """The first word of a phrase, or the sign with which it begins."""
    found = _FIRST.match(phrase)
    return "" if found is None else found.group()


@cache
def _table(language: str) -> dict[str, str]:
    path = resources.files("resources") / "lexicon" / f"{language}.toml"
    if not path.is_file():
        return {}
    table = tomllib.loads(path.read_text(encoding="utf-8")).get("tense", {})
    return {str(key): str(value) for key, value in table.items()}


def _joined(table: Mapping[str, str], *names: str) -> str:
    """Several lists as one."""
    return ", ".join(table[name] for name in names if name in table)


def _words(listed: str) -> frozenset[str]:
    return frozenset(re.split(r"[,\s]+", listed)) - {""}


def _phrases(listed: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in re.split(r"[,\n]", listed) if phrase.strip()]


def _pattern(listed: str | None) -> re.Pattern[str] | None:
    """One alternation of the phrases in a list; ``*`` at an end is any letters. An apostrophe is
    straight or curly; a phrase that begins with one (“'ll”) or a semicolon ends a word."""
    if not listed:
        return None
    phrases = _phrases(listed)
    endings = [each[1:] for each in phrases if each.startswith("*") and each.count("*") == 1]
    others = [phrase for phrase in phrases if _OPEN.search(phrase) and phrase[1:] not in endings]
    bodies = [
        any_of(phrase for phrase in phrases if _OPEN.search(phrase) is None),
        *(
            re.escape(phrase)
            .replace(r"\*", _LETTERS)
            .replace(r"…\ ", _WORDS)
            .replace(r"\ ", r"\s+")
            for phrase in others
        ),
    ]
    if endings:
        bodies.append(rf"{_LETTERS}(?:{any_of(endings)})")
    whole = re.sub(r"['’]", "['’]", "|".join(bodies))
    return re.compile(rf"(?:(?<![^\W_])|(?=['’;]))(?:{whole})(?![^\W_])")


_OPEN = re.compile(r"[*…]")
_LETTERS = r"[^\W\d_]+"
_WORDS = r"(?:[^\s,.;:]+\s+){1,7}?"
"""Some words of one clause, for an ellipsis in a phrase: “called upon … to”."""
