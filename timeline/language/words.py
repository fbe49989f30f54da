"""The words of a text, one by one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.language.spelling import plain_spelling
from timeline.spans import Span

_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile(r"[;:!?()\n—–,]")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text, plain and in small letters, and where they stand."""

    text: str
    plain: tuple[str, ...]
    spans: tuple[Span, ...]

    def written(self, place: int) -> str:
        """One as it stands in the text."""
        return self.spans[place].of(self.text)

    def are_parted(self, first: int, last: int) -> bool:
        """Whether a mark stands between two, other than a full stop."""
        return bool(_MARKS.search(self.text, self.spans[first].end, self.spans[last].start))


def words_of(text: str) -> Words:
    """All words of a text."""
    spans = tuple(Span(*match.span()) for match in _WORD.finditer(text))
    return Words(text, tuple(plain_spelling(span.of(text).lower()) for span in spans), spans)
