"""The edit log in the file: the only undo."""

from __future__ import annotations

import sqlite3

from timeline.edits import Edit
from timeline.errors import UserError
from timeline.identity import Clock, IdSource
from timeline.records import ChangeSet
from timeline.store.change_sets import change_set, imported_in_words, in_words
from timeline.store.edit_table import perform
from timeline.store.journal import Journal, PlaceByOrder
from timeline.store.patch import Patch
from timeline.store.purge import drop_tombstones

_IMPORT = "AddArticles"


class Log:
    """Applies, undoes and redoes edits inside the caller's transaction."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        clock: Clock,
        ids: IdSource,
        place: PlaceByOrder | None,
    ) -> None:
        self._connection = connection
        self._clock = clock
        self._ids = ids
        self._place = place

    def apply(self, edit: Edit, label: str, *, continues: bool) -> ChangeSet:
        """Make an edit true and remember it. What was undone before can no longer be redone."""
        cursor = self._cursor()
        held = self._last_import(cursor) if continues else None
        number = self._next_number() if held is None else cursor
        journal = Journal(self._connection, number, self._clock(), self._ids, self._place)
        perform(journal, edit)
        patch = journal.patch
        changes = change_set(self._connection, patch, label)
        if patch.is_empty:
            return changes
        if held is not None:
            self._extend(number, held, patch)
            return changes
        self._connection.execute(
            "INSERT INTO edit (id, at, kind, label, summary, patch) VALUES (?, ?, ?, ?, ?, ?)",
            (number, journal.now, type(edit).__name__, label, in_words(changes), patch.dump()),
        )
        self._point_at(number)
        self._forget_undone(cursor, number)
        return changes

    def undo(self) -> ChangeSet:
        """Take back the edit at the cursor. Raises UserError when there is none."""
        cursor = self._cursor()
        label, patch = self._entry(cursor, "There is nothing to undo.")
        self._journal(cursor).undo(patch)
        sql = "SELECT coalesce(max(id), 0) FROM edit WHERE id < ?"
        self._point_at(int(self._connection.execute(sql, (cursor,)).fetchone()[0]))
        return change_set(self._connection, patch, label, backward=True)

    def redo(self) -> ChangeSet:
        """Do the next edit again. Raises UserError when there is none."""
        sql = "SELECT coalesce(min(id), 0) FROM edit WHERE id > ?"
        number = int(self._connection.execute(sql, (self._cursor(),)).fetchone()[0])
        label, patch = self._entry(number, "There is nothing to redo.")
        self._journal(number).redo(patch)
        self._point_at(number)
        return change_set(self._connection, patch, label)

    def trim(self, *, keep_steps: int, keep_since: int) -> int:
        """Forget edits in force that are old and not among the newest; see ``Store.trim``."""
        sql = (
            "SELECT id FROM edit WHERE id <= (SELECT cursor FROM document WHERE id = 1) "
            "ORDER BY id DESC LIMIT -1 OFFSET ?"
        )
        old = [number for (number,) in self._connection.execute(sql, (keep_steps,))]
        newest_old = max(old, default=0)
        removed = self._connection.execute(
            "DELETE FROM edit WHERE id <= ? AND NOT EXISTS "
            "(SELECT 1 FROM edit o WHERE o.id <= edit.id AND o.at >= ?)",
            (newest_old, keep_since),
        ).rowcount
        if removed:
            drop_tombstones(self._connection)
        return removed

    def _journal(self, number: int) -> Journal:
        return Journal(self._connection, number, self._clock(), self._ids, self._place)

    def _cursor(self) -> int:
        sql = "SELECT cursor FROM document WHERE id = 1"
        return int(self._connection.execute(sql).fetchone()[0])

    def _next_number(self) -> int:
        sql = "SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'edit'"
        return int(self._connection.execute(sql).fetchone()[0])

    def _point_at(self, number: int) -> None:
        self._connection.execute("UPDATE document SET cursor = ? WHERE id = 1", (number,))

    def _entry(self, number: int, otherwise: str) -> tuple[str, Patch]:
        sql = "SELECT label, patch FROM edit WHERE id = ?"
        found = self._connection.execute(sql, (number,)).fetchone()
        if found is None:
            raise UserError(otherwise)
        return found[0], Patch.load(found[1])

    def _last_import(self, cursor: int) -> Patch | None:
        """The patch of the edit at the cursor, when it is an import that can grow."""
        sql = (
            "SELECT patch FROM edit WHERE id = ? AND kind = ? "
            "AND NOT EXISTS (SELECT 1 FROM edit WHERE id > ?)"
        )
        found = self._connection.execute(sql, (cursor, _IMPORT, cursor)).fetchone()
        return None if found is None else Patch.load(found[0])

    def _extend(self, number: int, held: Patch, more: Patch) -> None:
        held.extend(more)
        articles, events = (len(held.added.get(name, ())) for name in ("article", "event"))
        self._connection.execute(
            "UPDATE edit SET patch = ?, summary = ? WHERE id = ?",
            (held.dump(), imported_in_words(articles, events), number),
        )
        if articles > 1:
            sql = "UPDATE edit SET label = ? WHERE id = ?"
            self._connection.execute(sql, (f"Import {articles:,} articles", number))

    def _forget_undone(self, cursor: int, number: int) -> None:
        """Forget what lies between the cursor and the new edit."""
        sql = "DELETE FROM edit WHERE id > ? AND id < ?"
        dropped = self._connection.execute(sql, (cursor, number)).rowcount
        if dropped:
            drop_tombstones(self._connection)
