"""Which language an article is written in."""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol, cast

_SAMPLE = 6_000
_SHORT = 40
_FEW_WORDS = 4
_ENGLISH_SHARE = 0.16

# A short sentence is told apart well only among those that are read whole.
_CANDIDATES_OF_SHORT = "de en es fr it pt ru"
# Languages of news that the model tells apart well; its rarer neighbours only cause mistakes.
_CANDIDATES = (
    "ar bg ca cs da de el en es et fa fi fr he hi hr hu id it ja ka ko lt lv no nl pl pt ro ru "
    "sk sl sr sv th tr uk vi zh"
)

_WORD = re.compile(r"[^\W\d_]+")
_ASCII_WORD = re.compile("[A-Za-z]+")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_ADDRESS = re.compile(r"\S*://\S*|\S+@\S+")
_ENGLISH_WORDS = (
    "the of and to that with for was said on by is at from his it he they would had were "
    "which has not after their this who"
)


class _Identifier(Protocol):
    def set_languages(self, langs: list[str]) -> None: ...

    def classify(self, text: str) -> tuple[str, float]: ...


def identify(text: str) -> str:
    """ISO 639-1 code of the language of ``text``, by its first thousands of characters.

    Texts of a few words, and texts without words, count as English; a short sentence counts as
    one of the languages that are read whole. Plainly English text is
    known by its commonest words; the model (py3langid, restricted to languages of news) is loaded
    for the others only. The same text always gives the same code.
    """
    sample = text[:_SAMPLE]
    if "://" in sample or "@" in sample:
        sample = _ADDRESS.sub(" ", sample)
    words = (_ASCII_WORD if _is_plain(sample) else _WORD).findall(sample)
    if not words or (len(words) < _FEW_WORDS and sample.isascii()):
        return "en"
    if _is_plainly_english(words):
        return "en"
    short = sum(map(len, words)) < _SHORT and sample.isascii()
    return _identifier(_CANDIDATES_OF_SHORT if short else _CANDIDATES).classify(sample)[0]


def _is_plain(sample: str) -> bool:
    """Whether all its letters are those of English; signs may be others."""
    return sample.isascii() or not any(map(str.isalnum, set(_NOT_ASCII.findall(sample))))


def _is_plainly_english(words: list[str]) -> bool:
    common = sum(map(_english().__contains__, map(str.lower, words)))
    return len(words) >= 8 and common >= _ENGLISH_SHARE * len(words)


@cache
def _english() -> frozenset[str]:
    return frozenset(_ENGLISH_WORDS.split())


@cache
def _identifier(languages: str) -> _Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = cast("_Identifier", LanguageIdentifier.from_model_file(MODEL_FILE))
    identifier.set_languages(languages.split())
    return identifier
