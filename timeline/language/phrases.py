"""Many phrases looked for in a text at once, each by the word that it begins with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from timeline.spans import Span

WORD = re.compile(r"[^\W_]+")
"""What a phrase begins with."""
_SPACE = re.compile(r"\s")


def flat(text: str) -> str:
    """A text whose lines have been made one and whose apostrophes are straight, as long as it
    was."""
    return _SPACE.sub(" ", text).replace("’", "'")


class Phrases:
    """Phrases whose words are parted by one space, found where they stand as whole words."""

    def __init__(self, phrases: Iterable[str]) -> None:
        begun: dict[str, list[str]] = {}
        for phrase in sorted(phrases, key=len, reverse=True):
            word = WORD.search(phrase)
            assert word is not None
            assert not word.start(), phrase
            begun.setdefault(word.group(), []).append(phrase)
        self._begun: Mapping[str, list[str]] = begun

    def at(self, text: str, place: int, word: str) -> str | None:
        """The longest phrase that stands at ``place`` of a flat text, where ``word`` begins."""
        for phrase in self._begun.get(word, ()):
            if text.startswith(phrase, place) and not continues(text, place + len(phrase)):
                return phrase
        return None

    def found_in(self, text: str) -> Iterator[tuple[Span, str]]:
        """All in a flat text, in its order, none within another."""
        begun, reached = self._begun, 0
        for match in WORD.finditer(text):
            start = match.start()
            if match.group() not in begun or start < reached or _goes_on(text, start):
                continue
            phrase = self.at(text, start, match.group())
            if phrase is not None:
                reached = start + len(phrase)
                yield Span(start, reached), phrase


def continues(text: str, end: int) -> bool:
    """Whether a word goes on at ``end``."""
    return end < len(text) and (text[end].isalnum() or text[end] == "_")


def _goes_on(text: str, start: int) -> bool:
    """Whether what begins at ``start`` is a part of a word: “anti-Soviet”."""
    return bool(start) and text[start - 1] in "-_"
