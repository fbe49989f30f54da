"""From bytes to text: byte order marks, UTF-8, a declared charset, then a guess."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from timeline.errors import UnreadableArticleError

SIZE_LIMIT = 8 * 1024 * 1024
"""Bytes of one article's file, and code points of its text, that are read at most."""

_BYTE_ORDER_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_GUESS_SAMPLE = 256 * 1024
_STRAY_SHARE = 0.02
_SURROGATES = re.compile("[\ud800-\udfff]")
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Signature:
    """First bytes that give a kind of file away, and what to say of it."""

    start: bytes
    kind: str
    advice: str


_AS_TEXT = "Export it as text, or paste the words"
_SIGNATURES: tuple[Signature, ...] = (
    Signature(b"SQLite format 3\0", "a document or another database", "Open it as a document"),
    Signature(b"%PDF-", "a PDF", _AS_TEXT),
    Signature(b"PK\x03\x04", "a ZIP archive or an office document", "Unpack it or save it as text"),
    Signature(b"PK\x05\x06", "an empty ZIP archive", "Choose the article itself"),
    Signature(b"{\\rtf", "a rich text document", "Save it as plain text"),
    Signature(b"\xd0\xcf\x11\xe0", "an office document", "Save it as plain text"),
    Signature(b"\x1f\x8b", "a gzip archive", "Unpack it first"),
    Signature(b"BZh", "a bzip2 archive", "Unpack it first"),
    Signature(b"\xfd7zXZ\0", "an xz archive", "Unpack it first"),
    Signature(b"7z\xbc\xaf'\x1c", "a 7z archive", "Unpack it first"),
    Signature(b"Rar!", "a RAR archive", "Unpack it first"),
    Signature(b"\x89PNG", "a picture", _AS_TEXT),
    Signature(b"\xff\xd8\xff", "a picture", _AS_TEXT),
    Signature(b"GIF8", "a picture", _AS_TEXT),
    Signature(b"\x7fELF", "a program", "Choose the article's text or web page"),
)


def decoded(data: bytes, name: str, declared: str | None = None) -> str:
    """The text of ``data``, newlines as ``\\n``, without byte order mark and NUL.

    ``declared`` is the charset that a page states of itself. Raises UnreadableArticleError, naming
    ``name``, for what is empty, too long, or no text.
    """
    check_size(len(data), name)
    _refuse_other_formats(data, name)
    text = settled(_decoded(data, name, declared))
    if not text.strip():
        raise UnreadableArticleError(f"{name} is empty. Choose a file that holds an article.")
    strange = len(_NO_TEXT.findall(text))
    if strange > max(8, len(text) * _STRAY_SHARE):
        raise _not_text(name)
    return text


def settled(text: str) -> str:
    """Newlines as ``\\n``, no byte order mark in front, no NUL, no half of a surrogate pair."""
    text = text.removeprefix("\ufeff").replace("\0", "")
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


def _refuse_other_formats(data: bytes, name: str) -> None:
    for signature in _SIGNATURES:
        if data.startswith(signature.start):
            raise UnreadableArticleError(
                f"{name} is {signature.kind}, not an article. {signature.advice}."
            )


def _decoded(data: bytes, name: str, declared: str | None) -> str:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if _is_utf8_with_slips(data):
        return data.decode("utf-8", errors="replace")
    stated = _by_declaration(data, declared)
    return stated if stated is not None else _by_guess(data, name)


def _is_utf8_with_slips(data: bytes) -> bool:
    """True when a few broken bytes stand among many good multi-byte characters."""
    text = data.decode("utf-8", errors="replace")
    slips = text.count("\ufffd")
    good = sum(1 for character in text[: 1 << 20] if character > "\x7f" and character != "\ufffd")
    return good > 10 * slips


def _by_declaration(data: bytes, declared: str | None) -> str | None:
    if declared is None:
        return None
    try:
        return data.decode(declared)
    except (LookupError, UnicodeError):
        return None


def _by_guess(data: bytes, name: str) -> str:
    unmarked = _unmarked_utf16(data)
    if unmarked is not None:
        return unmarked
    if data.count(b"\0") > len(data) // 1000:
        raise _not_text(name)
    best = from_bytes(data[:_GUESS_SAMPLE]).best()
    if best is None:
        raise _not_text(name)
    return data.decode(best.encoding, errors="replace")


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: every other byte of a Western text is NUL."""
    sample = data[:4096]
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = sample[offset::2].count(0)
        if zeros > len(sample) // 5 and not sample[1 - offset :: 2].count(0):
            return data.decode(encoding, errors="replace")
    return None
