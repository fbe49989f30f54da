"""From bytes to text: byte order marks, UTF-8, a declared charset, then a guess."""

from __future__ import annotations

import codecs
import re

from timeline.errors import UnreadableArticleError
from timeline.reading.encodings import guessed_encoding
from timeline.reading.signatures import refuse_other_formats

SIZE_LIMIT = 8 * 1024 * 1024
"""Bytes of one article's file, and code points of its text, that are read at most."""

BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

# Codecs of Python that no page is written in; some take time that grows with the square.
_NO_CHARSETS = frozenset(
    ("punycode", "idna", "unicode-escape", "raw-unicode-escape", "utf-7", "undefined")
)
# Names that pages state when they use the larger set (WHATWG Encoding Standard).
_AS_BROWSERS_DO = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}

_STRAY_SHARE = 0.02
_CONTROL_SHARE = 0.2
_SAMPLE = 64 * 1024
_SURROGATES = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WORD = re.compile(r"[^\W_]")
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]")


def decoded(data: bytes, name: str, declared: str | None = None) -> str:
    """The text of ``data``, newlines as ``\\n``, without byte order mark and NUL.

    ``declared`` is the charset that a page states of itself. Raises UnreadableArticleError, naming
    ``name``, for what is empty, too long, or no text.
    """
    check_size(len(data), name)
    if not data.strip():
        raise UnreadableArticleError(f"{name} is empty. Choose a file with an article in it.")
    refuse_other_formats(data, name)
    text = settled(_decoded(data, name, declared))
    if len(_NO_TEXT.findall(text)) > max(8, len(text) * _STRAY_SHARE):
        raise _not_text(name)
    if _WORD.search(text) is None:
        raise UnreadableArticleError(f"{name} holds no words. Choose a file with an article in it.")
    return text


def settled(text: str) -> str:
    """Newlines as ``\\n``, no byte order mark in front, no NUL, no half of a surrogate pair."""
    text = text.replace("\0", "").lstrip("\ufeff")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _SURROGATES.sub("\ufffd", text)


def check_size(size: int, name: str) -> None:
    """Raises UnreadableArticleError when an article is longer than any article is."""
    if size > SIZE_LIMIT:
        raise UnreadableArticleError(
            f"{name} holds {size / 1024 / 1024:.1f} MB; an article may hold "
            f"{SIZE_LIMIT // 1024 // 1024} MB. Split it into its articles."
        )


def _not_text(name: str) -> UnreadableArticleError:
    return UnreadableArticleError(
        f"{name} is not text in an encoding that can be read. Save it as UTF-8 text, "
        "or paste the words."
    )


def _decoded(data: bytes, name: str, declared: str | None) -> str:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    if b"\x1b$" in data[:_SAMPLE]:
        return data.decode("iso2022_jp", errors="replace")
    text = _utf8(data)
    if text is None:
        text = _by_declaration(data, declared)
    if text is None:
        found = guessed_encoding(data)
        if found is None:
            raise _not_text(name)
        text = data.decode(found, errors="replace")
    return text


def _utf8(data: bytes) -> str | None:
    """The text when ``data`` is UTF-8, but for a few broken bytes at most.

    UTF-16 of Latin and Cyrillic letters is valid UTF-8 too, full of control characters.
    """
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("utf-8", errors="replace") if _is_utf8_with_slips(data) else None
    sample = text[:_SAMPLE]
    return None if len(_CONTROL.findall(sample)) > _CONTROL_SHARE * len(sample) else text


def _is_utf8_with_slips(data: bytes) -> bool:
    """True when a few broken bytes stand among many good multi-byte characters."""
    text = data.decode("utf-8", errors="replace")
    slips = text.count("\ufffd")
    good = sum(1 for character in text[: 1 << 20] if character > "\x7f" and character != "\ufffd")
    return good > 10 * slips


def _by_declaration(data: bytes, declared: str | None) -> str | None:
    """By the charset that a page states, read as browsers read it; None when it does not fit."""
    try:
        stated = codecs.lookup(declared or "").name
    except LookupError:
        return None
    if stated in _NO_CHARSETS:
        return None
    try:
        return data.decode(_AS_BROWSERS_DO.get(stated, stated))
    except (LookupError, UnicodeError):
        return None
