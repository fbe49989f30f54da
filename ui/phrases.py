"""Date words typed by a person, read with the open article's day and language in mind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from timeline.daynumber import MINUTES_PER_DAY, DayNumber, local_day
from ui.selection import Selection
from ui.session import Session

if TYPE_CHECKING:
    from timeline.dates import PhraseReading


class PhraseReader:
    """Callable that reads a phrase."""

    def __init__(self, session: Session, selection: Selection) -> None:
        self._session, self._selection = session, selection

    def __call__(self, words: str) -> PhraseReading:
        """What the words mean. Raises DateWordsError, whose message is for the person."""
        from timeline.dates import read_phrase

        day, language = self._context()
        return read_phrase(words, day, language)

    def now_minute(self) -> float:
        """The present, in minutes as in TimeValue."""
        return (self._today() + 0.5) * MINUTES_PER_DAY

    def _context(self) -> tuple[DayNumber | None, str]:
        current = self._selection.current_article
        if current is None or not self._session.is_open:
            return self._today(), "en"
        article = self._session.store.article(current)
        if article is None or article.document_date is None:
            return self._today(), "en" if article is None else article.language
        return article.document_date.day, article.language

    def _today(self) -> DayNumber:
        return local_day(self._session.clock())
