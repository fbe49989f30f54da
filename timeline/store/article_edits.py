"""Taking articles in and out."""

from __future__ import annotations

from timeline.edits import AddArticles, RemoveArticles
from timeline.store.additions import add_articles
from timeline.store.article_rows import ArticleRow
from timeline.store.fulfilment import fulfil
from timeline.store.journal import Journal
from timeline.store.lookup import article_row
from timeline.store.mention_edits import drop_untold
from timeline.store.reextraction import reextract

_TOLD = """
SELECT DISTINCT l.event_id FROM mention m
JOIN link l ON l.mention_id = m.id AND l.removed = 0
JOIN event e ON e.id = l.event_id AND e.removed = 0
WHERE m.article_id = ? AND m.removed = 0
"""


def import_articles(journal: Journal, edit: AddArticles) -> None:
    """New articles first: what they add to an event keeps it when an edition no longer tells it."""
    add_articles(journal, edit.additions)
    fulfil(journal, edit.additions)
    for edition in edit.editions:
        reextract(journal, edition)


def remove_articles(journal: Journal, edit: RemoveArticles) -> None:
    """Take articles out, with the events that nothing else tells."""
    keys = [int(article_row(journal, article)["id"]) for article in dict.fromkeys(edit.ids)]
    events = sorted({event for key in keys for event in journal.keys(_TOLD, key)})
    journal.remove(ArticleRow, keys)
    drop_untold(journal, events)
