"""Where the events of an article were that it has told so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from timeline.events.gazetteer import KnownPlace
from timeline.events.sentence import Sentence
from timeline.events.setting import Setting

_NEAR = 3
"""Sentences before one whose events are still told just before it."""


@dataclass(slots=True)
class ToldPlaces:
    """The places of events by the sentences that tell them, and the last of them as a setting of
    what is told next."""

    _first: dict[int, tuple[KnownPlace, ...]] = field(default_factory=dict)
    _last: tuple[Sentence, Setting] | None = None

    def tell(
        self, sentence: Sentence, places: tuple[KnownPlace, ...], setting: Setting | None
    ) -> None:
        """Adds an event of a sentence; ``setting`` where its own words name the place."""
        if places:
            self._first.setdefault(sentence.span.start, places)
        if setting is not None:
            self._last = sentence, setting

    def of(self, sentence: Sentence) -> tuple[KnownPlace, ...]:
        """Where the first event of a sentence was, as far as that is known."""
        return self._first.get(sentence.span.start, ())

    def just_before(self, sentence: Sentence) -> Setting | None:
        """The setting of an event told in the same sentence or in one of those before."""
        if self._last is None:
            return None
        told, setting = self._last
        near: Sentence | None = sentence
        for _ in range(_NEAR + 1):
            if near is told:
                return setting
            near = near.before if near is not None else None
        return None
