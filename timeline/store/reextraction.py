"""An article read again: newer rules, another document date, or an edited file.

What a person said outranks the machine: touched fields stay and get a difference on offer,
rejected words stay rejected, what was merged, split or linked by hand stays so.
"""

from __future__ import annotations

from typing import Any

from timeline.edits import Reextract, SetDocumentDate, event_of_mention
from timeline.errors import UserError
from timeline.records import (
    ArticleId,
    EventId,
    EventMention,
    MentionKey,
    MentionRef,
    MentionRelation,
)
from timeline.spans import Span
from timeline.store import mapping
from timeline.store.additions import Sheaf
from timeline.store.article_relations import replace_relations
from timeline.store.article_rows import (
    ArticleRow,
    ClueRow,
    ConflictRow,
    MentionActorRow,
    MentionPlaceRow,
    MentionReadingRow,
    MentionRow,
)
from timeline.store.derived import refresh
from timeline.store.event_edits import drop_offers, move_dependants, offer, set_fields
from timeline.store.journal import Journal, Row
from timeline.store.links import link_rows, settle_principal
from timeline.store.lookup import Glossary, article_row, links_of_mention
from timeline.store.mention_edits import drop_untold, is_cared_for
from timeline.store.mention_matching import Known, match
from timeline.store.mention_records import mention_record
from timeline.store.quotes import best_place, find_again
from timeline.store.rows import EventRow, LinkRow
from timeline.store.timex_rereading import RejectedWords

_LIVE_EVENT = "SELECT id FROM event WHERE uuid = ? AND removed = 0"
_FIELDS = ("title", "time", "kind", "status", "place", "participants")


def reextract(
    journal: Journal, edit: Reextract | SetDocumentDate
) -> tuple[tuple[EventId, MentionRef], ...]:
    """Bring an article up to what was found in it now; answers which of its new mentions tell
    events that were there."""
    row = article_row(journal, edit.article)
    rereading = _Rereading(journal, row, edit.article, edit)
    rereading.run()
    return tuple(rereading.joined)


class _Rereading:
    def __init__(
        self, journal: Journal, row: Row, article: ArticleId, edit: Reextract | SetDocumentDate
    ) -> None:
        self._journal = journal
        self._row = row
        self._key = int(row["id"])
        self._article = article
        self._old_text: str = row["text"]
        self._found = edit.extraction
        joins = edit.joins if isinstance(edit, Reextract) else ()
        self._joins = {key: event for event, key in joins}
        self.joined: list[tuple[EventId, MentionRef]] = []
        self._text = edit.extraction.article.text
        self._edited = self._text != self._old_text
        self._changed_events: list[int] = []
        self._moved_in_time: list[int] = []

    def run(self) -> None:
        told_before = self._events_told()
        words = RejectedWords(self._journal, self._key, self._old_text, self._text)
        self._write_article()
        words.write(self._found.timexes)
        mentions = [words.undated(mention) for mention in self._found.mentions]
        keys = self._write_mentions(mentions)
        replace_relations(self._journal, self._key, self._relations(), keys)
        live = {*told_before, *self._events_told()}
        refresh(self._journal, sorted(self._still_live(live)))
        move_dependants(self._journal, self._moved_in_time)
        for event in self._changed_events:
            self._journal.set(EventRow, event, modified_at=self._journal.now)

    # the article

    def _write_article(self) -> None:
        cells = mapping.article_cells(self._found.article, self._row["imported_at"])
        cells["uuid"] = self._article
        cells["imported_at"] = self._row["imported_at"]
        twin = self._journal.first_key(
            "SELECT id FROM article WHERE sha256 = ? AND removed = 0 AND id <> ?",
            cells["sha256"],
            self._key,
        )
        if twin is not None:
            raise UserError(f"“{cells['headline']}” is in the document already.")
        self._journal.set(ArticleRow, self._key, **cells)
        self._replace_clues()

    def _replace_clues(self) -> None:
        clues = self._journal.rows(
            "SELECT * FROM clue WHERE article_id = ? AND removed = 0 ORDER BY position", self._key
        )
        conflicts = self._journal.rows(
            "SELECT * FROM conflict WHERE article_id = ? AND removed = 0 ORDER BY position",
            self._key,
        )
        stored = mapping.article_of(
            self._row | {"document_day": 0, "document_basis": "text", "document_explanation": ""},
            clues,
            [row["sentence"] for row in conflicts],
        )
        now, date = self._found.article, stored.document_date
        assert date is not None
        fresh = now.document_date
        same_clues = (
            stored.file_clues == now.file_clues
            and date.clues == (fresh.clues if fresh else ())
            and date.conflicts == (fresh.conflicts if fresh else ())
        )
        if same_clues:
            return
        self._journal.remove(ClueRow, [row["id"] for row in clues])
        self._journal.remove(ConflictRow, [row["id"] for row in conflicts])
        sheaf = Sheaf(self._journal)
        sheaf.clues(self._key, now, free=True)
        sheaf.write()

    # mentions

    def _write_mentions(self, found: list[EventMention]) -> dict[MentionKey, int]:
        rows = self._journal.rows(
            "SELECT * FROM mention WHERE article_id = ? AND removed = 0 ORDER BY id", self._key
        )
        known, lost = self._places(rows)
        by_row = {int(row["id"]): row for row in rows}
        pairs = match(self._text, known, found)
        keys: dict[MentionKey, int] = {}
        for number, mention in enumerate(found):
            if number in pairs:
                old = known[pairs[number]]
                self._update(by_row[old.row], mention)
                keys[mention.key] = old.row
        taken = {known[other].row for other in pairs.values()}
        self._settle_unmatched([old for old in known if old.row not in taken], by_row)
        self._settle_lost(lost)
        fresh = [m for number, m in enumerate(found) if number not in pairs]
        keys.update(self._insert(fresh))
        return keys

    def _places(self, rows: list[Row]) -> tuple[list[Known], list[Row]]:
        """Stored mentions where they stand now, and those whose quotes are gone.

        Of equal quotes that stand at one place now, the one with the same words around it is
        there, and the others are gone.
        """
        best: dict[MentionKey, tuple[int, Row, Known]] = {}
        lost: list[Row] = []
        for row in rows:
            placed = self._known(row)
            if placed is None:
                lost.append(row)
                continue
            fit, known = placed
            rival = best.get(known.key)
            if rival is not None and rival[0] >= fit:
                lost.append(row)
                continue
            if rival is not None:
                lost.append(rival[1])
            best[known.key] = fit, row, known
        return [known for _, _, known in best.values()], lost

    def _known(self, row: Row) -> tuple[int, Known] | None:
        """The stored mention with its places in the present text, and how well they fit; None
        when its quote is gone."""
        shift = fit = 0
        sentence = Span(row["sentence_start"], row["sentence_end"])
        old = row["moved_quote"]
        if old is not None or self._edited:
            place = Span(0, len(old)) if old is not None else sentence
            again = best_place(self._old_text if old is None else old, place, self._text)
            if again is None:
                return None
            shift, fit = again.span.start - sentence.start, again.fit
            sentence = again.span
        trigger = Span(row["trigger_start"], row["trigger_end"]).shifted(shift)
        timex = self._timex_now(row, shift)
        name = replace_key(trigger, timex)
        rejected = bool(row["rejected"])
        key = int(row["id"])
        return fit, Known(key, name, sentence, trigger, timex, row["kind"], rejected)

    def _timex_now(self, row: Row, shift: int) -> Span | None:
        if row["timex_start"] is None:
            return None
        span = Span(row["timex_start"], row["timex_end"])
        if row["moved_quote"] is not None:
            inside = row["sentence_start"] <= span.start and span.end <= row["sentence_end"]
            return span.shifted(shift) if inside else None
        if not self._edited:
            return span
        if span.start + shift >= 0:
            there = span.shifted(shift)
            if there.of(self._text) == span.of(self._old_text):
                return there
        return find_again(self._old_text, span, self._text)

    def _update(self, row: Row, mention: EventMention) -> None:
        journal, key = self._journal, int(row["id"])
        before = mention_record(journal, row)
        cells = mapping.mention_cells(self._key, mention) | {"moved_quote": None}
        journal.set(MentionRow, key, **cells)
        if _parts(before) != _parts(mention):
            for table in (MentionReadingRow, MentionPlaceRow, MentionActorRow):
                sql = f"SELECT id FROM {table.__tablename__} WHERE mention_id = ? AND removed = 0"
                journal.remove(table, journal.keys(sql, key))
            sheaf = Sheaf(journal)
            sheaf.mention_parts(key, mention, free=True)
            sheaf.write()
        for link in links_of_mention(journal, key):
            if link["principal"]:
                self._update_event(int(link["event_id"]), before, mention)

    def _settle_unmatched(self, unmatched: list[Known], rows: dict[int, Row]) -> None:
        """Mentions that the machine no longer finds go, unless a person has cared for them."""
        gone: list[int] = []
        for old in unmatched:
            row = rows[old.row]
            if not old.rejected and not self._is_cared_for(old.row):
                gone.append(old.row)
                continue
            cells: dict[str, Any] = {
                "key": old.key,
                "sentence_start": old.sentence.start,
                "sentence_end": old.sentence.end,
                "trigger_start": old.trigger.start,
                "trigger_end": old.trigger.end,
                "timex_start": None if old.timex is None else old.timex.start,
                "timex_end": None if old.timex is None else old.timex.end,
                "moved_quote": None,
            }
            self._journal.set(MentionRow, int(row["id"]), **cells)
        self._drop(gone)

    def _settle_lost(self, lost: list[Row]) -> None:
        """Mentions whose quote the edited text no longer has: told mentions keep the old words."""
        gone: list[int] = []
        for row in lost:
            key = int(row["id"])
            if not row["rejected"] and not links_of_mention(self._journal, key):
                gone.append(key)
            elif row["moved_quote"] is None:
                quote = self._old_text[row["sentence_start"] : row["sentence_end"]]
                self._journal.set(MentionRow, key, key=f"{row['key']}#{key}", moved_quote=quote)
        self._drop(gone)

    def _drop(self, mentions: list[int]) -> None:
        journal = self._journal
        links = [link for key in mentions for link in links_of_mention(journal, key)]
        journal.remove(LinkRow, [link["id"] for link in links])
        journal.remove(MentionRow, mentions)
        drop_untold(journal, sorted({int(link["event_id"]) for link in links}))

    def _is_cared_for(self, mention: int) -> bool:
        for link in links_of_mention(self._journal, mention):
            event = self._journal.row("SELECT * FROM event WHERE id = ?", link["event_id"])
            if link["memory"] != "found" or (event and is_cared_for(self._journal, event)):
                return True
        return False

    def _insert(self, fresh: list[EventMention]) -> dict[MentionKey, int]:
        """New mentions, each with the event that it joins, or with one of its own (acts of saying
        tell none)."""
        sheaf = Sheaf(self._journal)
        keys: dict[MentionKey, int] = {}
        made: list[tuple[int, int, bool, str]] = []
        joined: list[tuple[int, int, bool, str]] = []
        for mention in fresh:
            key = keys[mention.key] = sheaf.mention(self._key, mention, free=True)
            if mention.reporting:
                continue
            ref = MentionRef(self._article, mention.key)
            name = self._joins.get(mention.key) or EventId(self._journal.ids())
            held = self._journal.first_key(_LIVE_EVENT, name)
            if held is not None or name in sheaf.events:
                joined.append((held or sheaf.events[name], key, False, "found"))
                self.joined.append((name, ref))
            else:
                event = sheaf.event(event_of_mention(name, ref, mention))
                made.append((event, key, True, "found"))
        sheaf.write()
        link_rows(self._journal, made, new=True)
        link_rows(self._journal, joined)
        for event in dict.fromkeys(event for event, *_ in joined):
            settle_principal(self._journal, event)
        return keys

    # events

    def _update_event(self, key: int, before: EventMention, now: EventMention) -> None:
        """Carry over what differs between two readings of an event's leading words."""
        event = self._journal.row("SELECT * FROM event WHERE id = ?", key)
        assert event is not None
        touched = set(event["touched"].split())
        old, new = _fields(before), _fields(now)
        if old != new:
            self._changed_events.append(key)
        for field in _FIELDS:
            if old[field] == new[field]:
                continue
            value = new[field]
            if field == "participants":
                value = self._participants(key, before, now)
            if field in touched:
                self._offer(event, field, value)
                continue
            said = {"basis": now.basis.value, "explanation": now.explanation}
            set_fields(self._journal, key, {field: value}, **said)
            if field == "time":
                self._moved_in_time.append(key)
        if "time" not in touched and event["edtf"] == (now.time.edtf if now.time else None):
            self._journal.set(EventRow, key, basis=now.basis.value, explanation=now.explanation)
        if before.strength != now.strength:
            self._journal.set(EventRow, key, strength=now.strength)

    def _offer(self, event: Row, field: str, value: Any) -> None:
        stored: Any = event.get(field)
        if field == "time":
            stored = mapping.time_of(event["edtf"])
        elif field == "place":
            stored = Glossary(self._journal).place_at(event["place_id"])
        elif field == "participants":
            stored = tuple(self._actors(int(event["id"])))
        if stored == value:
            drop_offers(self._journal, int(event["id"]), [field])
        else:
            offer(self._journal, int(event["id"]), field, value)

    def _participants(self, event: int, before: EventMention, now: EventMention) -> tuple[Any, ...]:
        lost = set(before.participants) - set(now.participants)
        kept = [actor for actor in self._actors(event) if actor not in lost]
        return tuple(dict.fromkeys([*kept, *now.participants]))

    def _actors(self, event: int) -> list[Any]:
        rows = self._journal.rows(
            "SELECT a.* FROM event_actor l JOIN actor a ON a.id = l.actor_id "
            "WHERE l.event_id = ? AND l.removed = 0 ORDER BY l.id",
            event,
        )
        return [mapping.actor_of(row) for row in rows]

    def _events_told(self) -> list[int]:
        return self._journal.keys(
            "SELECT DISTINCT l.event_id FROM mention m "
            "JOIN link l ON l.mention_id = m.id AND l.removed = 0 "
            "JOIN event e ON e.id = l.event_id AND e.removed = 0 "
            "WHERE m.article_id = ? AND m.removed = 0",
            self._key,
        )

    def _still_live(self, events: set[int]) -> list[int]:
        sql = "SELECT id FROM event WHERE id = ? AND removed = 0"
        return [key for key in events if self._journal.first_key(sql, key) is not None]

    def _relations(self) -> tuple[MentionRelation, ...]:
        return self._found.relations


def replace_key(trigger: Span, timex: Span | None) -> MentionKey:
    """The key of a mention with these places."""
    date = "-" if timex is None else f"{timex.start}-{timex.end}"
    return MentionKey(f"{trigger.start}-{trigger.end}@{date}")


def _parts(mention: EventMention) -> tuple[object, ...]:
    return mention.alternatives, mention.places, mention.participants


def _fields(mention: EventMention) -> dict[str, Any]:
    return {
        "title": mention.title,
        "time": mention.time,
        "kind": mention.kind,
        "status": mention.status,
        "place": mention.places[0] if mention.places else None,
        "participants": mention.participants,
    }
