"""A piece of text, by its place."""

from __future__ import annotations

from dataclasses import dataclass


# Never changed; freezing would double the time that making one takes.
@dataclass(slots=True, order=True, unsafe_hash=True)
class Span:
    """Half-open range ``[start, end)`` counted in Unicode code points of ``Article.text``.

    Raises ValueError when the range is reversed or begins before 0.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words at this place of ``text``."""
        return text[self.start : self.end]

    def shifted(self, by: int) -> Span:
        """The same length, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)

    def contains(self, other: Span) -> bool:
        """True when ``other`` lies within, edges included."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """True when at least one code point is shared."""
        return self.start < other.end and other.start < self.end

    def gap(self, other: Span) -> int:
        """Code points between the two; 0 when they touch or overlap."""
        return max(0, other.start - self.end, self.start - other.end)
