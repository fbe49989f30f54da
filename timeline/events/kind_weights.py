"""What kind of event an English clause tells by all of its words together, where none of them says
it alone.

Each word has a weight for each kind, by where it stands: the verb itself, the words next to it, the
others of the sentence. The weights are a table of ``resources/lexicon/kind_weights.tsv``, counted
by ``build_kind_weights.py`` from sentences in which a person has marked what is told. They name the
kind of an act for which no rule knew one; what the verb and the noun alone say they overrule only
where they leave no doubt, what a rule says never.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from timeline.events.hits import Hit
from timeline.events.sentence import Sentence
from timeline.events.wordlists import words
from timeline.records import Kind

KINDS = tuple(Kind)
SCALE = 10
"""The table holds tenths."""
_LIKELY, _NO_DOUBT = 0.4, 0.9
"""Shares from which on the weights name a kind, and overrule the one of the verb and the noun."""
_ENOUGH = 16
"""Tokens that a sentence has at least whose words are weighed; fewer leave doubt."""
_STRUCK = (Kind.MILITARY, Kind.CRISIS)
"""Who struck and what tells the two apart, by rules of their own."""
_REACH = 10
"""Words on each side that are weighed; ``_NEXT`` and ``_BEFORE`` those next to the act."""
_NEXT, _BEFORE = 4, 3
_ENDINGS = ("ing", "ies", "ied", "ed", "es", "s", "e")
_SHORTEST = 3
_OFFICES = words("weighed_names")
"""Words that count as themselves when written with a capital; all other names count as names."""
_SIGNS = ",;:"


def kind_by_weights(sentence: Sentence, hit: Hit) -> Kind | None:
    """The kind that the words of the sentence weigh most for; None where it has one that they do
    not refute."""
    told = hit.kind
    if told is None or hit.is_ruled or hit.verb is None or sentence.lexicon.language != "en":
        return None
    attacks = hit.noun is not None and hit.noun.kind in _STRUCK
    if attacks or len(sentence.tokens) < _ENOUGH:
        return None
    tokens = [token.text for token in sentence.tokens]
    first, last = hit.first, hit.last
    is_open = leaves_open(hit)
    sums = [0] * len(KINDS)
    table = _weights()
    for feature in features(
        tokens[:first], tokens[first:last], tokens[last:], told, is_open=is_open
    ):
        for at, weight in table.get(feature, ()):
            sums[at] += weight
    likely = max(range(len(KINDS)), key=sums.__getitem__)
    if KINDS[likely] is told:
        return None
    return KINDS[likely] if _share(sums, likely) > (_LIKELY if is_open else _NO_DOUBT) else None


def leaves_open(hit: Hit) -> bool:
    """True where no word of an act names its kind, nor does its class."""
    verb = hit.verb
    if hit.is_guessed:
        return True
    unknown = hit.noun is None and verb is not None and verb.kind is None
    return unknown and hit.kind is Kind.OTHER and not hit.is_ruled


def features(
    before: Sequence[str], act: Sequence[str], after: Sequence[str], told: Kind, *, is_open: bool
) -> set[str]:
    """What is weighed of an act, of the words before and after it and of the kind that the rules
    told."""
    left = [_form(word) for word in before if _counts(word)][-_REACH:]
    right = [_form(word) for word in after if _counts(word)][:_REACH]
    stems = [_stem(word.lower()) for word in act]
    return {
        "all",
        f"told {told.value}{'?' if is_open else ''}",
        *(f"act {stem}" for stem in stems),
        *(f"first {stem}" for stem in stems[:1]),
        *(f"pair {stems[-1]} {word}" for word in right[:2] if stems),
        *(f"after {word}" for word in right),
        *(f"next {word}" for word in right[:_NEXT]),
        *(f"before {word}" for word in left),
        *(f"near {word}" for word in left[-_BEFORE:]),
    }


def _counts(word: str) -> bool:
    return word[0].isalnum() or word in _SIGNS


def _form(word: str) -> str:
    """A number as “#”, a name as “@”, any other word by its stem."""
    if word[0].isdigit():
        return "#"
    lower = word.lower()
    if word[0].isupper():
        return f"@{lower}" if lower in _OFFICES else "@"
    return _stem(lower)


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word


def _share(sums: Sequence[int], at: int) -> float:
    """How much of all likelihood falls to one kind."""
    most = max(sums)
    parts = [math.exp((each - most) / SCALE) for each in sums]
    return parts[at] / sum(parts)


@cache
def _weights() -> Mapping[str, tuple[tuple[int, int], ...]]:
    table = files("resources").joinpath("lexicon", "kind_weights.tsv")
    return dict(_lines(table.read_text(encoding="utf-8")))


def _lines(text: str) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        feature, cells = line.split("\t")
        pairs = (cell.split(":") for cell in cells.split())
        yield feature, tuple((int(kind), int(weight)) for kind, weight in pairs)
