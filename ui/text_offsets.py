"""Code points of ``Article.text`` <-> UTF-16 units of ``QTextCursor``, exact beyond the BMP.

QTextDocument turns CR LF into one line end and U+2028/9 into line ends; an article's text holds
neither CR nor NUL, so each of its characters is one position or, beyond U+FFFF, two.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from timeline.spans import Span

_LAST_OF_BMP = 0xFFFF


class TextOffsets:
    """Both directions for one frozen text; costs memory only for characters beyond the BMP."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._wide = [i for i, char in enumerate(text) if ord(char) > _LAST_OF_BMP]
        self._wide_units = [place + before for before, place in enumerate(self._wide)]

    @property
    def unit_length(self) -> int:
        """Length of the text in UTF-16 units."""
        return self._length + len(self._wide)

    def to_units(self, offset: int) -> int:
        """UTF-16 position of a code point offset. Raises ValueError outside the text."""
        if not 0 <= offset <= self._length:
            raise ValueError(f"offset {offset} is outside a text of {self._length} characters")
        return offset + bisect_left(self._wide, offset)

    def to_code_points(self, units: int) -> int:
        """Code point offset of a UTF-16 position; the middle of a pair counts as its start."""
        if not 0 <= units <= self.unit_length:
            raise ValueError(f"position {units} is outside a text of {self.unit_length} units")
        return units - bisect_right(self._wide_units, units - 1)

    def units_of(self, span: Span) -> tuple[int, int]:
        """UTF-16 start and end of a span."""
        return self.to_units(span.start), self.to_units(span.end)

    def span_of(self, start: int, end: int) -> Span:
        """The span between two UTF-16 positions."""
        return Span(self.to_code_points(start), self.to_code_points(end))


def without_spaces(span: Span, text: str) -> Span | None:
    """The words of ``span`` without the spaces around them; None where there are only spaces."""
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    end = span.end - (len(words) - len(words.rstrip()))
    return Span(start, end) if start < end else None
