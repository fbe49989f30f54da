"""One way to write a file: into a neighbour first, which takes its place when all is well."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, TextIO

from timeline.errors import UserError


@contextlib.contextmanager
def writing(path: Path) -> Iterator[TextIO]:
    """UTF-8 text without newline translation that becomes ``path`` when the block ends well.

    On any error ``path`` stays as it was, and nothing is left beside it. A link is followed; what
    is no regular file (a pipe, ``/dev/stdout``) is written to directly. Characters that UTF-8
    cannot hold become ``?``. Raises UserError when the place cannot be written.
    """
    with _refusal(path):
        if path.is_dir():
            raise UserError(f"{path} is a folder. Give the name of a file in it.")
        is_device = path.exists() and not path.is_file()
        with _opened(path, "w") if is_device else _replacing(path.resolve()) as out:
            yield out


@contextlib.contextmanager
def _replacing(target: Path) -> Iterator[TextIO]:
    draft = target.with_name(f".dateline-{secrets.token_hex(6)}.part")
    try:
        with _opened(draft, "x") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        if target.exists():
            draft.chmod(target.stat().st_mode & 0o777)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _opened(path: Path, mode: Literal["w", "x"]) -> TextIO:
    return path.open(mode, encoding="utf-8", errors="replace", newline="")


@contextlib.contextmanager
def _refusal(path: Path) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UserError(
            f"{path} cannot be written: {error.strerror or error}. Choose another place."
        ) from error
