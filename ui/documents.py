"""Where documents live and what they are called."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from timeline.documentmarks import SUFFIX, is_document, is_table

_WORKBOOKS = (".xls", ".xlsx", ".xlsm", ".ods")


@dataclass(frozen=True, slots=True)
class Places:
    """Folders of the user: ``data`` for drafts, ``state`` for the log and the window's state."""

    data: Path
    state: Path

    @classmethod
    def of_user(cls) -> Places:
        """The folders that this system sets aside for Dateline."""
        import platformdirs

        return cls(
            platformdirs.user_data_path("dateline", appauthor=False),
            platformdirs.user_state_path("dateline", appauthor=False),
        )

    @property
    def drafts(self) -> Path:
        """Documents that were never given another place."""
        return self.data / "drafts"

    @property
    def log(self) -> Path:
        """The file that faults are written to."""
        return self.state / "dateline.log"


@dataclass(frozen=True, slots=True)
class Given:
    """Files that a person named or dropped, told apart by what they hold.

    ``refused`` says in the user's words what is none of them.
    """

    documents: tuple[Path, ...]
    articles: tuple[Path, ...]
    refused: tuple[str, ...]
    tables: tuple[Path, ...] = ()


def told_apart(paths: Iterable[Path]) -> Given:
    """Documents, damaged ones too; folders and all other files may be articles."""
    documents, articles, refused, tables = [], [], [], []
    for path in paths:
        if not path.exists():
            refused.append(f"{path} is not there. Check its name and folder.")
        elif is_document(path):
            documents.append(path)
        elif is_table(path):
            tables.append(path)
        elif path.suffix.lower() in _WORKBOOKS:
            refused.append(
                f"{path.name} is a workbook. Save the sheet with the events as CSV, and open that."
            )
        else:
            articles.append(path)
    return Given(tuple(documents), tuple(articles), tuple(refused), tuple(tables))


def is_copied_table(text: str) -> bool:
    """True for what a spreadsheet puts on the clipboard: rows of cells with tabs between them."""
    rows = text.strip("\r\n").splitlines()[:50]
    tabs = [row.count("\t") for row in rows]
    return len(rows) > 1 and tabs[0] > 0 and len(set(tabs)) == 1


def draft_of(places: Places, articles: Sequence[Path]) -> Path:
    """The draft for these files or folders: the same ones always give the same draft."""
    resolved = sorted(str(path.resolve()) for path in articles)
    digest = hashlib.sha256("\n".join(resolved).encode()).hexdigest()[:8]
    return places.drafts / f"{_slug(name_for(sorted(articles)))}-{digest}{SUFFIX}"


def name_for(articles: Sequence[Path]) -> str:
    """What a draft of these files or folders is called."""
    first = articles[0].resolve()
    name = first.name if first.is_dir() else first.stem
    return name if len(articles) == 1 else f"{name} and {len(articles) - 1} more"


def fresh_draft(places: Places, name: str) -> Path:
    """A draft that is not there yet: ``name``, else ``name 2``, ``name 3`` ..."""
    path = places.drafts / f"{_slug(name)}{SUFFIX}"
    number = 2
    while path.exists():
        path = places.drafts / f"{_slug(name)}-{number}{SUFFIX}"
        number += 1
    return path


def shown_name(path: Path, places: Places) -> str:
    """The document's name: a draft without the mark that tells it from others of that name."""
    if path.parent != places.drafts:
        return path.stem
    return re.sub(r"-[0-9a-f]{8}$", "", path.stem)


def shown_place(path: Path, places: Places) -> str:
    """Where it is, in a few words; the home folder is ``~``."""
    if path.parent == places.drafts:
        return "draft"
    folder = path.parent
    home = Path.home()
    if folder == home or home in folder.parents:
        return str(Path("~") / folder.relative_to(home))
    return str(folder)


def _slug(name: str) -> str:
    return re.sub(r"[^\w. ()+,&-]+", "-", name).strip("-. ") or "untitled"
