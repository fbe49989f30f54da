"""Date words of an article that is read again; what a person said is no date stays none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from timeline.records import Basis, EventMention, Timex3
from timeline.spans import Span
from timeline.store import mapping
from timeline.store.additions import Sheaf
from timeline.store.article_rows import TimexRow
from timeline.store.journal import Journal, Row
from timeline.store.quotes import find_again


class RejectedWords:
    """The rejected date words of an article, where they stand in its text of now."""

    def __init__(self, journal: Journal, article: int, old: str, now: str) -> None:
        self._journal = journal
        self._key = article
        self._old_text, self._text = old, now
        self._edited = now != old
        self._spans = self._now()

    def write(self, now: Iterable[Timex3]) -> None:
        """Store the date words that are found now; those that were rejected stay so."""
        journal, key = self._journal, self._key
        rows = journal.rows("SELECT * FROM timex WHERE article_id = ? AND removed = 0", key)
        stored = {self._stored_timex(row): row for row in rows}
        found = {(timex, self._hold(timex.span)) for timex in now}
        places = {timex.span for timex, _ in found}
        gone = [row for held, row in stored.items() if held not in found]
        kept = set()
        sheaf = Sheaf(journal)
        for (timex, no_date), row in ((held, stored[held]) for held in stored):
            if row in gone and no_date and not self._edited and timex.span not in places:
                kept.add(row["id"])
        journal.remove(TimexRow, [row["id"] for row in gone if row["id"] not in kept])
        for timex, no_date in sorted(found - set(stored), key=lambda held: held[0].span):
            sheaf.timex(key, timex, rejected=no_date, free=True)
        if self._edited:
            self._keep(sheaf, stored, places)
        sheaf.write()

    def undated(self, mention: EventMention) -> EventMention:
        """The mention, without its date where that comes from rejected words."""
        if mention.timex is None or not self._hold(mention.timex):
            return mention
        words = mention.timex.of(self._text)
        return replace(
            mention,
            time=None,
            basis=Basis.ASSUMED,
            alternatives=(),
            explanation=f"“{words}” is not a date, as you said.",
        )

    def _now(self) -> list[Span]:
        rows = self._journal.rows(
            "SELECT * FROM timex WHERE article_id = ? AND removed = 0 AND rejected = 1", self._key
        )
        spans = [Span(row["span_start"], row["span_end"]) for row in rows]
        if not self._edited:
            return spans
        found = [find_again(self._old_text, span, self._text) for span in spans]
        return [span for span in found if span is not None]

    def _hold(self, words: Span) -> bool:
        said = words.of(self._text).casefold()
        return any(
            words == span or (words.overlaps(span) and span.of(self._text).casefold() == said)
            for span in self._spans
        )

    def _keep(
        self, sheaf: Sheaf, stored: dict[tuple[Timex3, bool], Row], places: set[Span]
    ) -> None:
        """Tombstones for rejected words that are there and that the machine no longer finds."""
        words = {t.span.of(self._old_text): t for t, no_date in stored if no_date}
        for span in self._spans:
            known = words.get(span.of(self._text))
            if known is not None and span not in places:
                sheaf.timex(self._key, replace(known, span=span), rejected=True, free=True)

    def _stored_timex(self, row: Row) -> tuple[Timex3, bool]:
        sql = "SELECT * FROM timex_reading WHERE timex_id = ? ORDER BY id"
        return (
            mapping.timex_of(row, self._journal.rows(sql, row["id"])),
            bool(row["rejected"]),
        )
