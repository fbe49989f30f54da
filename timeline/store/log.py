"""The edit log in the file: the only undo."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from timeline.changes import ChangeSet
from timeline.edits import Edit
from timeline.errors import UserError
from timeline.identity import Clock, IdSource
from timeline.store.change_sets import change_set, imported_in_words, in_words
from timeline.store.edit_table import perform
from timeline.store.journal import Journal, PlaceByOrder
from timeline.store.patch import Patch
from timeline.store.purge import drop_tombstones
from timeline.store.seals import Seals

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
        with self._sealing() as seals:
            return self._apply(seals, edit, label, continues=continues)

    def _apply(self, seals: Seals, edit: Edit, label: str, *, continues: bool) -> ChangeSet:
        cursor = self._cursor()
        held = self._last_import(cursor) if continues else None
        number = self._next_number(cursor) if held is None else cursor
        journal = self._journal(seals, number)
        perform(journal, edit)
        patch = journal.patch
        changes = change_set(self._connection, patch, label)
        if patch.is_empty:
            return changes
        if held is not None:
            self._extend(seals, number, held, patch)
            return changes
        self._connection.execute(
            "INSERT INTO edit (id, at, kind, label, summary, patch) VALUES (?, ?, ?, ?, ?, ?)",
            (number, journal.now, type(edit).__name__, label, in_words(changes), patch.dump()),
        )
        seals.added("edit", number, number)
        self._point_at(seals, number)
        self._forget_undone(seals, cursor, number)
        return changes

    def undo(self) -> ChangeSet:
        """Take back the edit at the cursor. Raises UserError when there is none."""
        cursor = self._cursor()
        label, patch = self._entry(cursor, "There is nothing to undo.")
        sql = "SELECT coalesce(max(id), 0) FROM edit WHERE id < ?"
        before = int(self._connection.execute(sql, (cursor,)).fetchone()[0])
        with self._sealing() as seals:
            self._journal(seals, cursor).undo(patch)
            self._point_at(seals, before)
        return change_set(self._connection, patch, label, backward=True)

    def redo(self) -> ChangeSet:
        """Do the next edit again. Raises UserError when there is none."""
        sql = "SELECT coalesce(min(id), 0) FROM edit WHERE id > ?"
        number = int(self._connection.execute(sql, (self._cursor(),)).fetchone()[0])
        label, patch = self._entry(number, "There is nothing to redo.")
        with self._sealing() as seals:
            self._journal(seals, number).redo(patch)
            self._point_at(seals, number)
        return change_set(self._connection, patch, label)

    def trim(self, *, keep_steps: int, keep_since: int) -> int:
        """Forget edits in force that are old and not among the newest; see ``Store.trim``."""
        sql = (
            "SELECT id FROM edit WHERE id <= (SELECT cursor FROM document WHERE id = 1) "
            "ORDER BY id DESC LIMIT -1 OFFSET ?"
        )
        old = [number for (number,) in self._connection.execute(sql, (keep_steps,))]
        newest_old = max(old, default=0)
        sql = (
            "SELECT id FROM edit WHERE id <= ? AND NOT EXISTS "
            "(SELECT 1 FROM edit o WHERE o.id <= edit.id AND o.at >= ?)"
        )
        with self._sealing() as seals:
            return self._forget(seals, sql, newest_old, keep_since)

    @contextmanager
    def _sealing(self) -> Iterator[Seals]:
        """What is written within is sealed at the end."""
        seals = Seals(self._connection)
        yield seals
        seals.write()

    def _journal(self, seals: Seals, number: int) -> Journal:
        now = self._clock()
        return Journal(self._connection, seals, number, now, self._ids, self._place)

    def _cursor(self) -> int:
        sql = "SELECT cursor FROM document WHERE id = 1"
        return int(self._connection.execute(sql).fetchone()[0])

    def _next_number(self, cursor: int) -> int:
        """One more than any step has, or had that is still in force."""
        newest = self._connection.execute("SELECT coalesce(max(id), 0) FROM edit").fetchone()[0]
        return max(int(newest), cursor) + 1

    def _point_at(self, seals: Seals, number: int) -> None:
        seals.changing("document", 1, 1)
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

    def _extend(self, seals: Seals, number: int, held: Patch, more: Patch) -> None:
        held.extend(more)
        articles, events = (len(held.added.get(name, ())) for name in ("article", "event"))
        seals.changing("edit", number, number)
        self._connection.execute(
            "UPDATE edit SET patch = ?, summary = ? WHERE id = ?",
            (held.dump(), imported_in_words(articles, events), number),
        )
        if articles > 1:
            sql = "UPDATE edit SET label = ? WHERE id = ?"
            self._connection.execute(sql, (f"Import {articles:,} articles", number))

    def _forget_undone(self, seals: Seals, cursor: int, number: int) -> None:
        """Forget what lies between the cursor and the new edit."""
        if number - cursor <= 1:
            return
        self._forget(seals, "SELECT id FROM edit WHERE id > ? AND id < ?", cursor, number)

    def _forget(self, seals: Seals, sql: str, *values: int) -> int:
        """Forget the steps of a query, and the tombstones that only they name."""
        numbers = [number for (number,) in self._connection.execute(sql, values)]
        for number in numbers:
            seals.dropping("edit", number, number)
            self._connection.execute("DELETE FROM edit WHERE id = ?", (number,))
        if numbers:
            drop_tombstones(self._connection, seals)
        return len(numbers)
