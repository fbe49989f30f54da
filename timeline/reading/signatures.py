"""Kinds of file that are no text, known by their first bytes."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.errors import UnreadableArticleError


@dataclass(frozen=True, slots=True)
class Signature:
    """``start`` opens a file of this ``kind``; ``advice`` says what to do instead."""

    start: bytes
    kind: str
    advice: str


_PASTE = "Export it as text, or paste the words"
_UNPACK = "Unpack it first"
_SAVE = "Save it as plain text"

SIGNATURES: tuple[Signature, ...] = (
    Signature(b"SQLite format 3\0", "a document or another database", "Open it as a document"),
    Signature(b"%PDF-", "a PDF", _PASTE),
    Signature(b"PK\x03\x04", "a ZIP archive or an office document", "Unpack it or save it as text"),
    Signature(b"PK\x05\x06", "an empty ZIP archive", "Choose the article itself"),
    Signature(b"{\\rtf", "a rich text document", _SAVE),
    Signature(b"\xd0\xcf\x11\xe0", "an office document", _SAVE),
    Signature(b"\x1f\x8b", "a gzip archive", _UNPACK),
    Signature(b"BZh", "a bzip2 archive", _UNPACK),
    Signature(b"\xfd7zXZ\0", "an xz archive", _UNPACK),
    Signature(b"(\xb5/\xfd", "a zstd archive", _UNPACK),
    Signature(b"7z\xbc\xaf'\x1c", "a 7z archive", _UNPACK),
    Signature(b"Rar!", "a RAR archive", _UNPACK),
    Signature(b"\x89PNG", "a picture", _PASTE),
    Signature(b"\xff\xd8\xff", "a picture", _PASTE),
    Signature(b"GIF8", "a picture", _PASTE),
    Signature(b"RIFF", "a picture or a recording", _PASTE),
    Signature(b"ID3", "a recording", "Choose the article's text or web page"),
    Signature(b"\x7fELF", "a program", "Choose the article's text or web page"),
    Signature(b"MZ\x90", "a program", "Choose the article's text or web page"),
)


def signature_of(data: bytes) -> Signature | None:
    """The other format that ``data`` opens like; None where that is none."""
    return next((each for each in SIGNATURES if data.startswith(each.start)), None)


def refuse_other_formats(data: bytes, name: str) -> None:
    """Raises UnreadableArticleError, naming ``name``, when ``data`` opens like another format."""
    other = signature_of(data)
    if other is not None:
        raise UnreadableArticleError(f"{name} is {other.kind}, not an article. {other.advice}.")
