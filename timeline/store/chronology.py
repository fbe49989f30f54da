"""The order in which dated events stand everywhere: by time, and those that begin together as a
person has put them or a source tells. Without SQLModel."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from timeline.columns import OPEN_START
from timeline.turns import Starts, in_turn

_COLUMNS = "SELECT e.id, e.earliest, e.latest, e.granularity, e.rank FROM event e"


def keys_in_order(
    connection: sqlite3.Connection, where: str, values: Sequence[Any] = ()
) -> list[int]:
    """Integer keys of the dated events ``e`` that a condition admits; those “on or before” a day
    with that day."""
    sql = f"{_COLUMNS} WHERE e.edtf IS NOT NULL AND {where}"
    rows = connection.execute(sql, tuple(values)).fetchall()
    if not rows:
        return []
    key, earliest, latest, granularity, rank = np.array(rows, dtype=np.int64).T
    order, _ = in_order(connection, key, earliest, latest, granularity, rank)
    starts = np.where(earliest == OPEN_START, latest, earliest)[order]
    return [int(each) for each in key[order[np.argsort(starts, kind="stable")]]]


def in_order(
    connection: sqlite3.Connection,
    key: NDArray[np.int64],
    earliest: NDArray[np.int64],
    latest: NDArray[np.int64],
    granularity: NDArray[Any],
    rank: NDArray[np.int64],
) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
    """Rows in order, and the turn of each in that order."""
    order = np.lexsort((key, latest, earliest))
    starts = Starts(earliest[order], latest[order], granularity[order], rank[order])
    within, turn = in_turn(starts, _told(connection, key[order]))
    return order[within], turn


def _told(connection: sqlite3.Connection, keys: NDArray[np.int64]) -> NDArray[np.int64]:
    """Pairs of rows of which a relation tells the first to come before the second."""
    pairs = np.array(connection.execute(_RELATED).fetchall(), dtype=np.int64).reshape(-1, 2)
    if not len(pairs) or not len(keys):
        return np.empty((0, 2), dtype=np.int64)
    by_key = np.argsort(keys, kind="stable")
    places = np.minimum(keys[by_key].searchsorted(pairs), len(keys) - 1)
    here = (keys[by_key[places]] == pairs).all(axis=1)
    return np.asarray(by_key[places[here]], dtype=np.int64)


_RELATED = (
    "SELECT anchor_id, subject_id FROM relation WHERE removed = 0 AND kind = 'after' UNION ALL "
    "SELECT subject_id, anchor_id FROM relation WHERE removed = 0 AND kind = 'before'"
)
