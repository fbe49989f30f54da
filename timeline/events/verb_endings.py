"""Verbs that no list names, known by their endings and by the helping verbs beside them.

Newspapers use some thousands of verbs and the tables of a language hold several hundred. A sentence
whose verb is unknown would give its date to another word: “Indien hat am Montag die Autonomie
abgeschafft” tells of the abolishing, not of having.
"""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from timeline.language import Token

_SHORTEST = 4
"""Letters of a word that is taken for an unknown verb."""
_HELPER_REACH = 4
"""Tokens before a participle within which its helping verb stands (“ha più volte esortato”)."""
_GERMAN_REACH = 30
"""The same in German, whose clause stands between the two."""


@dataclass(frozen=True, slots=True)
class VerbEndings:
    """What tells an unknown verb in one language."""

    language: str
    past: tuple[str, ...] = ()
    participles: tuple[str, ...] = ()
    helpers: frozenset[str] = frozenset()
    strong: frozenset[str] = frozenset()
    prefixes: tuple[str, ...] = ()
    adverbs: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()
    beginnings: tuple[str, ...] = ()
    """Beginnings of words that are no verbs, whatever they end with."""

    def is_verb(
        self, tokens: Sequence[Token], words: Sequence[str], at: int, masked: Sequence[bool]
    ) -> bool:
        """True of a lower-case word that stands as a verb."""
        word = words[at]
        if len(word) < _SHORTEST or not word.isalpha() or not tokens[at].text[0].islower():
            return False
        if (
            word in self.others
            or word in self.adverbs
            or (self.beginnings and word.startswith(self.beginnings))
        ):
            return False
        if self.language == "de":
            return _is_german_verb(self, tokens, words, at, masked)
        if word.endswith(self.past):
            return True
        if not word.endswith(self.participles):
            return False
        return self._is_helped(words, at, masked)

    def _is_helped(self, words: Sequence[str], at: int, masked: Sequence[bool]) -> bool:
        """“A, selon Rome, rejeté” is not; “ha più volte esortato” and “ont lundi soir rejeté” are:
        between a participle and its helping verb stand adverbs and dates only."""
        for place in range(at - 1, max(-1, at - 1 - _HELPER_REACH), -1):
            word = words[place]
            if word in self.helpers:
                return True
            if not (masked[place] or word in self.adverbs or word.endswith(_ADVERBIAL)):
                return False
        return False


_ADVERBIAL = ("ment", "mente")


def _is_helped(before: Sequence[str], helpers: frozenset[str]) -> bool:
    """A helping verb stands before, and no sign after it."""
    for word in reversed(before):
        if word in helpers:
            return True
        if word in _SIGNS:
            return False
    return False


_SIGNS = frozenset({",", ";", ":", "(", ")", "«", "»", "“", "”", '"', "„"})


def _is_german_verb(
    endings: VerbEndings,
    tokens: Sequence[Token],
    words: Sequence[str],
    at: int,
    masked: Sequence[bool],
) -> bool:
    """A strong preterite, a weak one behind a noun, a name, a date or a pronoun, or a participle
    that ends its clause."""
    word = words[at]
    after = words[at + 1] if at + 1 < len(words) else "."
    before = tokens[at - 1] if at else None
    noun_next = at + 1 < len(tokens) and tokens[at + 1].text[:1].isupper()
    stem = _without_prefix(word, endings)
    if stem is not None:
        return True
    if word.endswith(("te", "ten")) and not (noun_next and _is_participle(word.rstrip("en"))):
        behind = before is not None and (
            before.text[:1].isupper() or masked[at - 1] or before.lower in _PRONOUNS
        )
        ends = not after[:1].isalnum() or after in _GERMAN_JOINING
        if behind or (ends and before is not None and before.lower not in _GERMAN_ARTICLES):
            return True
    if noun_next or not _is_participle(word):
        return False
    if after in endings.helpers:
        return True
    ends = not after[:1].isalnum() or after in _GERMAN_JOINING
    return ends and _is_helped(words[max(0, at - _GERMAN_REACH) : at], endings.helpers)


_PRONOUNS = frozenset(
    ["er", "sie", "es", "man", "sich", "dieser", "diese", "beide", "wer", "der", "die", "das"]
)
_GERMAN_JOINING = frozenset(
    ["und", "oder", "aber", "als", "wie", "sowie", "doch", "weil", "nachdem", "dass", "um"]
)
_GERMAN_ARTICLES = frozenset(
    ["der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer"]
)


def _without_prefix(word: str, endings: VerbEndings) -> str | None:
    """The strong preterite that a word is, or ends with behind a prefix (“beitrat”)."""
    if word in endings.strong:
        return word
    for prefix in endings.prefixes:
        if word.startswith(prefix) and word[len(prefix) :] in endings.strong:
            return word[len(prefix) :]
    return None


def _is_participle(word: str) -> bool:
    """“Abgeschafft”, “eingefahren”, “verurteilt”, “ratifiziert”."""
    if word.endswith("iert"):
        return True
    if not word.endswith(("t", "en")):
        return False
    at = word.find("ge", 0, _LONGEST_PREFIX)
    if at == 0 or (at > 0 and word[:at] in _SEPARABLE):
        return len(word) - at > _SHORT_PARTICIPLE
    return word.startswith(_INSEPARABLE) and len(word) > _SHORT_PARTICIPLE


_LONGEST_PREFIX = 10
_SHORT_PARTICIPLE = 5
_SEPARABLE = frozenset(
    [
        "ab",
        "an",
        "auf",
        "aus",
        "bei",
        "dar",
        "durch",
        "ein",
        "fest",
        "fort",
        "frei",
        "her",
        "heran",
        "heraus",
        "herbei",
        "herein",
        "hin",
        "hinaus",
        "hinein",
        "hoch",
        "los",
        "mit",
        "nach",
        "nieder",
        "statt",
        "teil",
        "über",
        "um",
        "unter",
        "vor",
        "voran",
        "voraus",
        "vorbei",
        "weg",
        "weiter",
        "wider",
        "wieder",
        "zu",
        "zurück",
        "zusammen",
        "gegenüber",
        "entgegen",
        "bekannt",
        "fertig",
        "still",
        "lahm",
        "auseinander",
    ]
)
_INSEPARABLE = ("be", "ent", "er", "ver", "zer", "miss", "emp", "über", "unter", "wider")


@cache
def verb_endings(language: str) -> VerbEndings | None:
    """The endings of a language; None where nothing is known of them."""
    text = files("resources").joinpath("lexicon", "verb_endings.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text).get(language)
    if table is None:
        return None
    others = table["others"].split()
    return VerbEndings(
        language,
        tuple(table["past"].split()),
        tuple(table["participles"].split()),
        frozenset(table["helpers"].split()),
        frozenset(table.get("strong", "").split()),
        tuple(table.get("prefixes", "").split()),
        frozenset(table.get("adverbs", "").split()),
        frozenset(word for word in others if not word.endswith("*")),
        tuple(word[:-1] for word in others if word.endswith("*")),
    )
