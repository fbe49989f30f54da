"""A name as it is written without the marks on its letters."""

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
