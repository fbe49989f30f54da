"""Relations that an article's words state between events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from timeline.records import MentionKey, MentionRelation
from timeline.store import mapping
from timeline.store.article_rows import MentionRelationRow
from timeline.store.journal import Journal, Row
from timeline.store.lookup import links_of_mention
from timeline.store.rows import RelationRow

_ORDER = ("kind", "least", "greatest", "bound")


def replace_relations(
    journal: Journal,
    article: int,
    found: Sequence[MentionRelation],
    mentions: Mapping[MentionKey, int],
) -> None:
    """Store what the words say now; relations between events follow where they differ.

    ``mentions`` are the keys of the rows that the article's mentions have.
    """
    text = journal.rows("SELECT text FROM article WHERE id = ?", article)[0]["text"]
    held = journal.rows(
        "SELECT * FROM mention_relation WHERE article_id = ? AND removed = 0", article
    )
    now = [mapping.mention_relation_cells(article, relation) for relation in found]
    stored = [{name: row[name] for name in row if name not in ("id", "removed")} for row in held]
    gone = [row for row, cells in zip(held, stored, strict=True) if cells not in now]
    fresh = [cells for cells in now if cells not in stored]
    journal.remove(MentionRelationRow, [row["id"] for row in gone])
    journal.insert(
        MentionRelationRow,
        [{"id": journal.next_key(MentionRelationRow), **cells} for cells in fresh],
    )
    wanted = [_between_events(journal, cells, mentions) for cells in now]
    for cells, ends in zip(now, wanted, strict=True):
        if ends is not None and cells in fresh and not _tied(journal, ends):
            _tie(journal, ends, cells, text)
    _untie(journal, article, gone, {ends for ends in wanted if ends is not None})


def _between_events(
    journal: Journal, cells: Row, mentions: Mapping[MentionKey, int]
) -> tuple[int, int] | None:
    ends = []
    for name in ("subject_key", "anchor_key"):
        mention = mentions.get(cells[name])
        links = [] if mention is None else links_of_mention(journal, mention)
        if not links:
            return None
        ends.append(int(links[0]["event_id"]))
    return (ends[0], ends[1]) if ends[0] != ends[1] else None


def _tied(journal: Journal, ends: tuple[int, int]) -> bool:
    sql = "SELECT id FROM relation WHERE subject_id = ? AND anchor_id = ? AND removed = 0"
    return journal.first_key(sql, *ends) is not None


def _tie(journal: Journal, ends: tuple[int, int], cells: Row, text: str) -> None:
    start, end = cells["words_start"], cells["words_end"]
    row: dict[str, Any] = {
        "id": journal.next_key(RelationRow),
        "uuid": journal.ids(),
        "subject_id": ends[0],
        "anchor_id": ends[1],
        **{name: cells[name] for name in _ORDER},
        "words": "" if start is None else text[start:end],
    }
    journal.insert(RelationRow, [row])


def _untie(
    journal: Journal, article: int, gone: Sequence[Row], wanted: set[tuple[int, int]]
) -> None:
    """Relations that only words now gone have stated, of the same measure."""
    for row in gone:
        order = [row[name] for name in _ORDER]
        for relation in journal.rows(_STATED, article, article, *order):
            if (relation["subject_id"], relation["anchor_id"]) not in wanted:
                journal.remove(RelationRow, [relation["id"]])


_TOLD_HERE = (
    "SELECT l.event_id FROM link l JOIN mention m ON m.id = l.mention_id WHERE m.article_id = ?"
)
_STATED = (
    f"SELECT * FROM relation WHERE removed = 0 AND subject_id IN ({_TOLD_HERE}) "
    f"AND anchor_id IN ({_TOLD_HERE}) "
    "AND kind = ? AND least = ? AND greatest IS ? AND bound IS ?"
)
