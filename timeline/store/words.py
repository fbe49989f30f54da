"""The words of a search as FTS5 takes them; nothing that a user types is FTS5 syntax."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TERM = re.compile(r'"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+)')
_CJK = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_WORDLIKE = re.compile(r"\w")
_TRIGRAM = 3

WORDS, SIGNS = "unicode61 remove_diacritics 2", "trigram"
"""Tokenizers: words for scripts that put spaces between them, signs for Chinese and Japanese."""


def has_cjk(text: str) -> bool:
    """True when the text holds Chinese or Japanese signs, which no spaces part into words."""
    return not text.isascii() and _CJK.search(text) is not None


@dataclass(frozen=True, slots=True)
class Term:
    """One word or phrase. A word matches as the beginning of a word, a phrase whole."""

    text: str
    phrase: bool = False

    @property
    def is_cjk(self) -> bool:
        """True when it is of a script without spaces, which is matched anywhere."""
        return has_cjk(self.text)

    @property
    def is_short(self) -> bool:
        """True when it is shorter than the signs index can find."""
        return len(self.text) < _TRIGRAM

    @property
    def match(self) -> str:
        """FTS5 syntax."""
        quoted = '"' + self.text.replace('"', '""') + '"'
        return quoted if self.phrase or self.is_cjk else f"{quoted}*"

    @property
    def like(self) -> str:
        """LIKE pattern, with ``\\`` as the escape sign."""
        escaped = re.sub(r"([\\%_])", r"\\\1", self.text)
        return f"%{escaped}%"


def terms_of(text: str) -> tuple[Term, ...]:
    """Words and "phrases" of a search; signs without letters or digits are left out."""
    found = []
    for match in _TERM.finditer(text.replace("\x00", " ")):
        phrase = match["phrase"]
        words = match["word"] if phrase is None else " ".join(phrase.split())
        if _WORDLIKE.search(words):
            found.append(Term(words, phrase is not None))
    return tuple(found)
