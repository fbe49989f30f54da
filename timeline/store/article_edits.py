"""Taking articles in and out."""

from __future__ import annotations

from timeline.edits import AddArticles, ArticleAddition, RemoveArticles
from timeline.records import ArticleId
from timeline.store.additions import add_articles
from timeline.store.article_rows import ArticleRow
from timeline.store.fulfilment import fulfil
from timeline.store.journal import Journal
from timeline.store.links import settle_principal
from timeline.store.lookup import article_row
from timeline.store.mention_edits import drop_untold
from timeline.store.reextraction import reextract
from timeline.store.rows import EventRow

_TOLD = """
SELECT DISTINCT l.event_id FROM mention m
JOIN link l ON l.mention_id = m.id AND l.removed = 0
JOIN event e ON e.id = l.event_id AND e.removed = 0
WHERE m.article_id = ? AND m.removed = 0
"""


_REMOVED = """
SELECT id, removed FROM article WHERE uuid = ? AND removed <> 0 AND removed > 0
AND NOT EXISTS (SELECT 1 FROM article o WHERE o.uuid = ? AND o.removed = 0)
ORDER BY removed DESC LIMIT 1
"""
_GONE_WITH = """
SELECT DISTINCT e.id FROM mention m JOIN link l ON l.mention_id = m.id AND l.removed = 0
JOIN event e ON e.id = l.event_id WHERE m.article_id = ? AND m.removed = 0 AND e.removed = ?
"""


def import_articles(journal: Journal, edit: AddArticles) -> None:
    """New articles first: what they add to an event keeps it when an edition no longer tells it."""
    add_articles(journal, edit.additions)
    fulfil(journal, edit.additions)
    for edition in edit.editions:
        revive_article(journal, edition.article)
        joined = reextract(journal, edition)
        fulfil(journal, (ArticleAddition(edition.extraction, joins=joined),))


def revive_article(journal: Journal, article: ArticleId) -> None:
    """Bring an article back that was removed last, with the events that went with it."""
    row = journal.row(_REMOVED, article, article)
    if row is None:
        return
    journal.revive(ArticleRow, [row["id"]])
    journal.revive(EventRow, journal.keys(_GONE_WITH, row["id"], row["removed"]))
    for event in journal.keys(_TOLD, row["id"]):
        settle_principal(journal, event)


def remove_articles(journal: Journal, edit: RemoveArticles) -> None:
    """Take articles out, with the events that nothing else tells."""
    keys = [int(article_row(journal, article)["id"]) for article in dict.fromkeys(edit.ids)]
    events = sorted({event for key in keys for event in journal.keys(_TOLD, key)})
    journal.remove(ArticleRow, keys)
    drop_untold(journal, events)
