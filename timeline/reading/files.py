"""Article files: the table of formats, reading one, and walking folders."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from timeline.documentmarks import is_damaged_document, is_database, is_marked
from timeline.errors import UnreadableArticleError
from timeline.reading.clues import file_name_clue, file_time_clue
from timeline.reading.decoding import SIZE_LIMIT, check_size, decoded
from timeline.reading.htmlpage import article_from_html
from timeline.reading.plaintext import article_from_text
from timeline.records import Article, ArticleId

_Read = Callable[[bytes, str, ArticleId], Article]


@dataclass(frozen=True, slots=True)
class ArticleReader:
    """One format: endings of its files' names, how its files open, and what reads them."""

    name: str
    suffixes: tuple[str, ...]
    openings: tuple[bytes, ...]
    read: _Read


def _read_text(data: bytes, source: str, id: ArticleId) -> Article:
    text = decoded(data, source)
    return article_from_text(text, source, id, hashlib.sha256(data).hexdigest())


READERS: tuple[ArticleReader, ...] = (
    ArticleReader(
        "web page", (".html", ".htm", ".xhtml"), (b"<!doctype html", b"<html"), article_from_html
    ),
    ArticleReader("text", (".txt",), (), _read_text),
)
"""Formats by name's ending and by content; the last takes whatever the others do not."""


def read_article(path: Path, id: ArticleId) -> Article:
    """The article in a file, told by its name's ending, else by its content.

    ``file_clues`` gain the day in the file's name; the file's time is a clue only where there is
    no other. Raises UnreadableArticleError, with words for the user, for anything that is not one
    readable article of up to ``SIZE_LIMIT`` bytes.
    """
    data, written = _content(path)
    article = _reader(path, data).read(data, str(path), id)
    named = file_name_clue(path.name)
    clues = article.file_clues if named is None else (*article.file_clues, named)
    return replace(article, file_clues=clues or (file_time_clue(written),))


def article_files(paths: Iterable[Path]) -> list[Path]:
    """Files as they are named, folders walked in order of name for the endings in READERS.

    Hidden files and folders inside a folder are left out; a file that is met twice counts once.
    """
    found: dict[Path, None] = {}
    for path in paths:
        for file in _walk(path) if _is_folder(path) else (path,):
            found.setdefault(file)
    return list(found)


def _is_folder(path: Path) -> bool:
    """False also for what cannot be asked: reading it will say why."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _walk(folder: Path) -> Iterable[Path]:
    suffixes = {suffix for reader in READERS for suffix in reader.suffixes}
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and Path(name).suffix.lower() in suffixes:
                yield Path(here, name)


def _reader(path: Path, data: bytes) -> ArticleReader:
    opening = data[:1024].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for reader in READERS:
        if path.suffix.lower() in reader.suffixes and reader.openings:
            return reader
        if reader.openings and opening.startswith(reader.openings):
            return reader
    return READERS[-1]


def _refuse_documents(path: Path) -> None:
    if is_damaged_document(path):
        raise UnreadableArticleError(
            f"{path} is not an article: it is a Dateline document whose beginning is damaged. "
            "“Recover what can be read” (dateline check --salvage NEW) makes a new one from it."
        )
    if is_database(path) and is_marked(path):
        raise UnreadableArticleError(
            f"{path} is a Dateline document, not an article. Open it as a document."
        )


def _content(path: Path) -> tuple[bytes, float]:
    """All bytes of a regular file and when it was last written."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableArticleError(f"{path} is a folder. Choose the articles in it.")
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableArticleError(f"{path} is not a file. Choose a text or a saved page.")
        _refuse_documents(path)
        check_size(status.st_size, str(path))
        with path.open("rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except FileNotFoundError as error:
        raise UnreadableArticleError(f"{path} is not there. Check its name and folder.") from error
    except PermissionError as error:
        raise UnreadableArticleError(
            f"{path} may not be read by you. Change its permissions or copy it."
        ) from error
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadableArticleError(f"{path} cannot be read: {reason}.") from error
    check_size(len(data), str(path))
    return data, status.st_mtime
