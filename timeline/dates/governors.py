"""The verbs that govern the dates of one article, each looked for once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from timeline.language.governing import governing_tense
from timeline.language.tense import Governor
from timeline.spans import Span


@dataclass(slots=True)
class Governors:
    """What governs each date of a text; nothing that asks is kept, so that no ring of references
    outlives the reading."""

    text: str
    language: str
    _found: dict[tuple[int, int], Governor] = field(default_factory=dict)

    def of(self, date: Span, sentence: Span, *, labelled: bool) -> Governor:
        """The verb for a date of a sentence; what stands in the line of a label announces
        nothing."""
        place = date.start, date.end
        found = self._found.get(place)
        if found is None:
            found = governing_tense(self.text, sentence, date, self.language)
            self._found[place] = found
        return replace(found, announces=False) if labelled and found.announces else found
