"""Extractions of thousands of articles, kept until all are read."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Collection, Iterator, Mapping

from timeline.grouping import copies_among
from timeline.intake.telling import copying
from timeline.records import ArticleId, Extraction

_FASTEST = 1


class KeptExtractions(Collection[Extraction]):
    """Extractions in the order in which they came, packed: an article of 3,000 characters takes
    less than 2 KB, so that this process hardly grows while thousands are read. Each is unpacked
    anew when it is asked for, and can be gone through more than once."""

    def __init__(self) -> None:
        self._packed: list[bytes] = []
        self._models: Mapping[ArticleId, ArticleId] = {}

    def add(self, extraction: Extraction) -> None:
        """Keeps one more."""
        packed = pickle.dumps(extraction, pickle.HIGHEST_PROTOCOL)
        self._packed.append(zlib.compress(packed, _FASTEST))

    def mark_copies(self) -> None:
        """Says from now on of each article that copies another of them which one it copies."""
        self._models = copies_among(extraction.article for extraction in self)

    def __len__(self) -> int:
        return len(self._packed)

    def __contains__(self, item: object) -> bool:
        return any(item == extraction for extraction in self)

    def __iter__(self) -> Iterator[Extraction]:
        for packed in self._packed:
            extraction: Extraction = pickle.loads(zlib.decompress(packed))
            yield copying(extraction, self._models.get(extraction.article.id))
