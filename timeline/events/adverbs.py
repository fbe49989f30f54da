"""Which English words in “-ly” are adverbs."""

from __future__ import annotations

from timeline.language import Token

_OTHERS = frozenset(
    {
        "assembly", "family", "ally", "supply", "reply", "monopoly", "anomaly", "italy", "sicily",
        "july", "folly", "rally", "tally", "bully", "fly", "rely", "apply", "imply", "comply",
        "multiply", "sally", "belly", "jelly", "lily", "only",
    }
)  # fmt: skip
"""Nouns, names and verbs in “-ly”; and “only”, which has its own place."""


def is_adverb(token: Token) -> bool:
    """“Formally”; not “assembly”, nor a name as “Italy”."""
    return token.lower.endswith("ly") and token.text.islower() and token.lower not in _OTHERS
