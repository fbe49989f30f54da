"""How a name sounds, roughly, whatever language spells it: “Chruschtschow”, “Хрущёвым” and
“Khrushchev” are one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import islice, product

from timeline.language.spelling import plain_spelling

_READINGS = 48
"""Ways to read one word that are looked at."""
_KEPT = 40_000
_VOWELS = re.compile("[a-z]")
_BEFORE_HISS = re.compile("[TD](?=S)|D(?=T)")
_TWICE = re.compile(r"(.)\1+")
_SILENT = re.compile(r"(?<=[aeiounrl])(?:lt|ld|[tdsxzp])$")
"""What French does not sound at the end of a name."""

_ENGLISH = {
    "sch": "S|SK", "skj": "S|SK", "tch": "S", "chr": "KR", "ch": "S|K", "sh": "S", "zh": "S",
    "th": "T", "ph": "V", "gh": "K|", "kh": "K", "ck": "K", "qu": "K|Kv", "ts": "S", "tz": "S",
    "ce": "Se|Ke", "ci": "Si|Ki", "cy": "Si", "c": "K|S", "ge": "Ke|Se", "gi": "Ki|Si", "g": "K",
    "j": "S||K", "x": "KS|S", "h": "K|", "w": "V|u", "y": "i", "z": "S", "q": "K", "s": "S",
    "f": "V", "v": "V", "b": "B", "p": "P", "d": "D", "t": "T", "k": "K", "l": "L", "m": "M",
    "n": "N", "r": "R",
    "nge": "NKe|NSe|Ne", "ngi": "NKi|NSi|Ni", "ng": "NK|N",
    "oo": "u", "ou": "u|o", "ee": "i", "ea": "i|e", "ie": "i",
}  # fmt: skip
"""What letters sound like in names as English writes them; capitals are classes of consonants."""
_OWN: Mapping[str, Mapping[str, str]] = {
    "de": {"tsch": "S", "schtsch": "S", "dsch": "S", "sch": "S", "sh": "S", "j": "i", "ch": "K",
           "w": "V", "z": "S", "c": "K", "v": "V", "ei": "ai", "eu": "oi"},
    "nl": {"sjtsj": "S", "tsj": "S", "dzj": "S", "sj": "S", "zj": "S", "j": "i", "oe": "u",
           "ch": "K", "w": "V", "ij": "ei"},
    "pl": {"szcz": "S", "sz": "S", "cz": "S", "rz": "S", "dz": "S", "dż": "S", "ż": "S", "ź": "S",
           "ś": "S", "ć": "S", "ch": "K", "c": "S", "ck": "SK", "cj": "S", "j": "i", "w": "V",
           "ł": "L|u", "ń": "N", "ą": "oN", "ę": "eN", "ó": "u"},
    "tr": {"ş": "S", "ç": "S", "c": "S", "j": "S", "ğ": "K|", "y": "i", "v": "V", "kuv": "KV"},
    "fr": {"tch": "S", "dj": "S", "ch": "S", "ou": "u", "j": "S|", "gu": "K", "qu": "K"},
    "es": {"ch": "S", "j": "K", "qu": "K", "gu": "K", "y": "i|S", "z": "S"},
    "pt": {"ch": "S", "x": "S", "j": "S", "qu": "K", "gu": "K"},
    "it": {"ch": "K", "gh": "K", "ci": "Si", "gi": "Si", "sci": "Si", "sc": "SK|S"},
}  # fmt: skip
"""The same as other languages write them, where they differ."""
_CYRILLIC = {
    "дж": "S", "ж": "S", "з": "S", "с": "S", "ц": "S", "ч": "S", "ш": "S", "щ": "S", "б": "B",
    "в": "V", "ф": "V", "г": "K", "ґ": "K", "к": "K", "х": "K", "д": "D", "т": "T", "п": "P",
    "л": "L", "м": "M", "н": "N", "р": "R", "а": "a", "о": "o", "е": "e", "ё": "o", "э": "e",
    "є": "e", "и": "i", "і": "i", "ї": "i", "й": "i", "ы": "i", "у": "u", "ю": "u", "я": "a",
    "ь": "", "ъ": "", "ʼ": "",
}  # fmt: skip
_ENDINGS: Mapping[str, re.Pattern[str]] = {
    "ru": re.compile("(?:ого|ому|ым|им|ом|ем|ём|ой|ей|ою|ею|ами|ах|а|у|е|ю|я|и|ы)$"),
    "uk": re.compile("(?:ого|ому|ові|еві|єві|им|ім|ом|ем|єм|ою|ею|єю|ами|ах|а|у|і|ю|я|и|о)$"),
    "pl": re.compile("(?:iego|ego|iemu|emu|owi|iem|em|ym|im|ami|ach|om|ą|ę|a|u|y|ie|i|e)$"),
    "de": re.compile("s$"),
    "nl": re.compile("s$"),
}
"""The endings that cases give names, by language."""
_LEAST_STEM = 3

Sounds = Mapping[str, tuple[str, ...]]
"""The consonants of a word, by each way to read it, to the same with its vowels."""


def english_sounds(word: str) -> Sounds:
    """All ways to read a word of a name as English writes it."""
    return _sounds(word, "en")


def sounds_abroad(word: str, language: str) -> Sounds:
    """All ways to read a word of a name that another language writes, with its ending or
    without."""
    return _sounds(word, language)


def alike(one: Sounds, other: Sounds) -> float:
    """How alike two words sound: 0 where their consonants differ, up to 1."""
    return max(
        (
            SequenceMatcher(None, mine, theirs, False).ratio()
            for key in one.keys() & other.keys()
            for mine, theirs in product(one[key], other[key])
        ),
        default=0.0,
    )


@lru_cache(maxsize=_KEPT)
def _sounds(word: str, language: str) -> Sounds:
    found: dict[str, list[str]] = {}
    for form in _forms(word.casefold(), language):
        for read in _readings(form, language):
            whole = _TWICE.sub(r"\1", _BEFORE_HISS.sub("", _TWICE.sub(r"\1", read)))
            wholes = found.setdefault(_VOWELS.sub("", whole), [])
            if whole not in wholes:
                wholes.append(whole)
    found.pop("", None)
    return {key: tuple(wholes) for key, wholes in found.items()}


def _forms(word: str, language: str) -> Collection[str]:
    """The word, and without what may be an ending."""
    forms = {word: None}
    ending = _ENDINGS.get(language)
    if ending is not None:
        stem = ending.sub("", word)
        if len(stem) >= _LEAST_STEM:
            forms[stem] = None
    elif language == "en":
        forms[_SILENT.sub("", word)] = None
    return forms


def _readings(word: str, language: str) -> Iterator[str]:
    if any("\u0400" <= sign <= "\u04ff" for sign in word):
        parts, table = _parts("cyrillic")
        yield from _read(word, parts, table)
        return
    for each in dict.fromkeys((language, "en")):
        parts, table = _parts(each)
        yield from _read(word, parts, table)


def _read(word: str, parts: re.Pattern[str], table: Mapping[str, str]) -> Iterator[str]:
    options = []
    for part in parts.findall(word):
        known = table.get(part)
        plain = plain_spelling(part)
        options.append((table.get(plain, plain) if known is None else known).split("|"))
    for read in islice(product(*options), _READINGS):
        yield "".join(sign for sign in "".join(read) if sign.isalpha() and sign.isascii())


@cache
def _parts(language: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    table = _CYRILLIC if language == "cyrillic" else {**_ENGLISH, **_OWN.get(language, {})}
    longest = sorted(table, key=len, reverse=True)
    return re.compile("|".join((*map(re.escape, longest), r"[^\W\d_]"))), table
