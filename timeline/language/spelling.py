"""Names as they are written without the marks on their letters, or in Latin ones."""

from __future__ import annotations

import unicodedata

_PLAIN_LETTERS = str.maketrans(
    {"đ": "dj", "Đ": "Dj", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "æ": "ae", "Æ": "Ae",
     "þ": "th", "Þ": "Th", "ð": "d", "ß": "ss", "’": "'"}
)  # fmt: skip


def plain_spelling(name: str) -> str:
    """A name without marks on its letters (“Goïta”: Goita)."""
    if name.isascii():
        return name
    apart = unicodedata.normalize("NFKD", name.translate(_PLAIN_LETTERS))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))


def is_latin(written: str) -> bool:
    """True for a name in Latin letters, with marks or without."""
    return written.isascii() or all(sign < "\u0370" for sign in written)


_ONE_BY_ONE = str.maketrans("абвгдезийклмнопрстуфыэіґё", "abvgdeziyklmnoprstufyeige")
_LONGER = {
    "х": "kh", "ц": "ts", "ж": "zh", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "",
    "ю": "yu", "я": "ya", "ї": "yi", "є": "ye",
}  # fmt: skip


def in_latin(word: str) -> str:
    """A Cyrillic name as English maps write it; a word in other letters as it is."""
    plain = word.lower().translate(_ONE_BY_ONE)
    plain = "".join(_LONGER.get(sign, sign) for sign in plain)
    return "-".join(part.capitalize() for part in plain.split("-"))
