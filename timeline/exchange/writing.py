"""One way to write a file: into a neighbour first, which takes its place when all is well."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from timeline.errors import UserError


@contextlib.contextmanager
def writing(path: Path) -> Iterator[TextIO]:
    """UTF-8 text without newline translation that becomes ``path`` when the block ends well.

    On any error ``path`` stays as it was, and nothing is left beside it. Raises UserError when
    the place cannot be written.
    """
    target = path.resolve()
    if target.is_dir():
        raise UserError(f"{path} is a folder. Give the name of a file in it.")
    if target.exists() and not target.is_file():
        with _refusal(path), target.open("w", encoding="utf-8", newline="") as device:
            yield device
        return
    with _refusal(path):
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:60]}.")
    draft = Path(name)
    try:
        with (
            _refusal(path),
            os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="") as out,
        ):
            yield out
            out.flush()
            os.fsync(out.fileno())
        with _refusal(path):
            draft.chmod(_mode(target))
            draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _mode(target: Path) -> int:
    """Permissions of the file that is replaced, else those of a new file."""
    if target.exists():
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


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
