"""Which function makes which edit true."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from timeline import edits
from timeline.store import (
    additions,
    article_edits,
    event_edits,
    event_order,
    mention_edits,
    merging,
    reextraction,
    table_import,
)
from timeline.store.journal import Journal

_TABLE: dict[type[Any], Callable[[Journal, Any], object]] = {
    edits.AddArticles: article_edits.import_articles,
    edits.RemoveArticles: article_edits.remove_articles,
    edits.SetDocumentDate: reextraction.reextract,
    edits.Reextract: reextraction.reextract,
    edits.AddEvent: additions.add_event,
    edits.UpdateEvents: event_edits.update_events,
    edits.OrderEvents: event_order.order_events,
    edits.ImportTable: table_import.import_table,
    edits.RemoveEvents: event_edits.remove_events,
    edits.SetReview: event_edits.set_review,
    edits.MergeEvents: merging.merge_events,
    edits.SplitEvent: mention_edits.split_event,
    edits.KeepApart: mention_edits.keep_apart,
    edits.LinkMention: mention_edits.link_mention,
    edits.UnlinkMention: mention_edits.unlink_mention,
    edits.RejectMention: mention_edits.reject_mention,
    edits.RejectTimex: mention_edits.reject_timex,
    edits.AddRelation: event_edits.add_relation,
    edits.RemoveRelation: event_edits.remove_relation,
    edits.DismissDifferences: event_edits.dismiss_differences,
    edits.RenameDocument: event_edits.rename_document,
}


def perform(journal: Journal, edit: edits.Edit) -> None:
    """Make an edit true. Raises UserError when it cannot be, and then nothing may be kept."""
    if isinstance(edit, edits.Compound):
        for part in edit.edits:
            perform(journal, part)
        return
    _TABLE[type(edit)](journal, edit)
