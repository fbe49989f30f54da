"""“About 1259 BC”, “around 10 June”: the word before a date that makes it approximate."""

from __future__ import annotations

from dataclasses import replace

from timeline import edtf
from timeline.dates.context import Resolved
from timeline.dates.lexicon import lexicon
from timeline.records import Article, Basis, TimexType
from timeline.spans import Span
from timeline.timevalue import Form

_LOOKED_AT = 3
"""Words before a date that may make it approximate."""
_UNITS = ("D", "M", "S", "Y", "DE")
_LATIN = frozenset(("circa", "ca", "c"))
_QUANTITIES = frozenset(("some", "quelque", "unos", "unas", "uns", "umas"))
_BEFORE_NUMBERS = frozenset(
    ("in", "since", "until", "till", "by", "from", "to", "of", "at", "on", "and", "between", "or")
)


def about(resolved: Resolved, article: Article, span: Span) -> Resolved:
    """The same time marked approximate where the text says so directly before it.

    “About” counts before a bare year only after another small word (“in about 1250”), as it also
    says what something is on (“a book about 1989”).
    """
    time = resolved.time
    if time is None or resolved.unit not in _UNITS or resolved.type is not TimexType.DATE:
        return resolved
    if resolved.basis is not Basis.EXPLICIT or time.form is not Form.UNIT:
        return resolved
    before = article.text[max(0, span.start - 40) : span.start].lower().rsplit(None, _LOOKED_AT)
    if before and before[-1] == "the":
        before.pop()
    if not before:
        return resolved
    earlier, word = before[-2] if len(before) > 1 else "", before[-1].rstrip(".")
    if word not in _LATIN:
        entry = lexicon(article.language).words.get(word)
        if entry is None or entry.values.get("approx") != "APPROX" or word in _QUANTITIES:
            return resolved
    if word == "about" and "BC" not in resolved.value and earlier not in _BEFORE_NUMBERS:
        return resolved
    return replace(resolved, mod=resolved.mod or "APPROX", time=edtf.approximately(time))
