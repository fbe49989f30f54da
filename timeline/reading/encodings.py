"""The encoding of bytes that are not UTF-8 and carry no mark.

Text in Latin letters is told by the letters of its language: the encodings of Europe differ in
which letter a byte means, and only one of them gives the letters that a language has. Everything
else is left to charset-normalizer.
"""

from __future__ import annotations

import unicodedata

_SAMPLE = 64 * 1024
_LATIN_SHARE = 0.25
_COVERED = 0.95

_SIGNS = frozenset("\u00a0«»‘’‚“”„•…–—°§€£©®·´¿¡º½²")

# Encoding and the letters beyond ASCII of one language written in it; earlier ones win ties.
_LANGUAGES: tuple[tuple[str, frozenset[str]], ...] = tuple(
    (encoding, frozenset(letters + letters.upper()))
    for encoding, letters in (
        ("cp1252", "äöüßé"),  # German
        ("cp1252", "éèàçêîôûùâëïüœæÿ"),  # French
        ("cp1252", "áéíóúñüç"),  # Spanish
        ("cp1252", "ãõáàâçéêíóôúü"),  # Portuguese
        ("cp1252", "àèéìòùî"),  # Italian
        ("cp1252", "åäöæøéüà"),  # Nordic
        ("cp1252", "éëïóöüáèê"),  # Dutch
        ("cp1252", "áéíóúýþðæö"),  # Icelandic
        ("cp1250", "ąćęłńóśźżé"),  # Polish
        ("iso8859-2", "ąćęłńóśźżé"),
        ("cp1250", "áčďéěíňóřšťúůýžľĺŕôäöü"),  # Czech and Slovak
        ("iso8859-2", "áčďéěíňóřšťúůýžľĺŕôäöü"),
        ("cp1250", "áéíóöőúüű"),  # Hungarian
        ("iso8859-2", "áéíóöőúüű"),
        ("cp1250", "čćđšžöü"),  # Croatian and Slovene
        ("iso8859-2", "čćđšžöü"),
        ("cp1250", "ăâîşţé"),  # Romanian
        ("iso8859-2", "ăâîşţé"),
        ("cp1254", "çğıöşüâîûİ"),  # Turkish
        ("cp1257", "ąčęėįšųūžāēģīķļņšūžõäöü"),  # Baltic
    )
)


def guessed_encoding(data: bytes) -> str | None:
    """Name of the likeliest encoding, None when ``data`` looks like no text at all."""
    sample = data[:_SAMPLE]
    if b"\0" in sample:
        return _unmarked_utf16(sample)
    beyond_ascii = sum(1 for byte in sample if byte > 0x7F)
    if beyond_ascii < _LATIN_SHARE * len(sample):
        latin = _latin_encoding(sample)
        if latin is not None:
            return latin
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return None if best is None else best.encoding


def _latin_encoding(sample: bytes) -> str | None:
    scores = [(_coverage(sample, encoding, letters), encoding) for encoding, letters in _LANGUAGES]
    score, encoding = max(scores, key=lambda each: each[0])
    return encoding if score >= _COVERED else None


def _coverage(sample: bytes, encoding: str, letters: frozenset[str]) -> float:
    """Share of the characters beyond ASCII that the language has; signs count a little less, so
    that the encoding that sees letters wins over one that sees signs in their place."""
    beyond = [c for c in sample.decode(encoding, errors="replace") if c > "\x7f"]
    known = sum(1.0 if c in letters else 0.98 if c in _SIGNS else 0.0 for c in beyond)
    return known / max(1, len(beyond))


def _unmarked_utf16(sample: bytes) -> str | None:
    """UTF-16 without its mark: it decodes, and to characters that texts are made of."""
    even = sample[: len(sample) // 2 * 2]
    best: tuple[float, str] = (0.0, "")
    for encoding in ("utf-16-le", "utf-16-be"):
        text = even.decode(encoding, errors="replace")
        best = max(best, (_textlike(text), encoding))
    return best[1] if best[0] > 0.9 else None


def _textlike(text: str) -> float:
    """Share of letters, digits, white space and signs; 0 for text without any ASCII."""
    if not any(" " <= c <= "~" or c == "\n" for c in text):
        return 0.0
    good = sum(1 for c in text if c in "\n\r\t" or unicodedata.category(c)[0] in "LNPZ")
    spread = len({ord(c) >> 8 for c in text})
    return good / max(1, len(text)) - max(0, spread - 64) / 64
