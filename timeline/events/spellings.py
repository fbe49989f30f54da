"""Spellings of names: without marks, and by sound, so that one person is known in all languages."""

from __future__ import annotations

import re

from timeline.language.spelling import is_latin, plain_spelling

_FROM_CYRILLIC = str.maketrans(
    {"а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z",
     "и": "i", "й": "i", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r",
     "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh",
     "щ": "shch", "ъ": "", "ы": "i", "ь": "", "э": "e", "ю": "iu", "я": "ia", "і": "i", "ї": "i",
     "є": "e", "ґ": "g"}
)  # fmt: skip
_SOUNDS = (
    ("dzh", "j"), ("dsch", "j"), ("tsch", "k"), ("tch", "k"), ("sch", "s"), ("ch", "k"),
    ("ck", "k"), ("kh", "k"), ("ks", "x"), ("sh", "s"), ("zh", "s"), ("ph", "f"), ("th", "t"),
    ("ts", "s"), ("tz", "s"), ("q", "k"), ("c", "k"), ("w", "v"), ("z", "s"), ("dj", "j"),
    ("j", ""), ("y", ""), ("h", ""),
)  # fmt: skip
"""What other languages write for the same sounds; longer ones first."""
_VOWELS = re.compile("[aeiou]")
_RUSSIAN_ENDING = re.compile("(?:ого|ому|ым|им|ом|ем|ой|ей|ою|а|у|е|ю|я|и|ы|й|ь)$")
_PARTICLES = frozenset(
    {"al", "el", "bin", "ibn", "von", "van", "de", "der", "di", "da", "la", "es"}
)
_LEAST_OF_A_WORD = 5


def sound_key(name: str) -> str:
    """The consonants of a name as they sound, word by word, particles left out; equal for
    “Khrushchev” and “Chruschtschow”, “Эмманюэлем Макроном” and “Emmanuel Macron”."""
    words = [_sound(word) for word in re.split(r"[\s-]+", name.casefold())]
    return " ".join(word for word in words if word)


def _sound(word: str) -> str:
    if not is_latin(word):
        if len(word) >= _LEAST_OF_A_WORD:
            word = _RUSSIAN_ENDING.sub("", word)
        word = word.translate(_FROM_CYRILLIC)
    bones = plain_spelling(word)
    if bones in _PARTICLES:
        return ""
    for written, sound in _SOUNDS:
        bones = bones.replace(written, sound)
    return re.sub(r"(.)\1+", r"\1", _VOWELS.sub("", re.sub(r"\W", "", bones)))
