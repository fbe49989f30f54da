"""Which mention of a new extraction is which of the old ones. Pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline.records import EventMention, MentionKey
from timeline.spans import Span


@dataclass(frozen=True, slots=True)
class Known:
    """A stored mention, with its places in the present text."""

    row: int
    key: MentionKey
    sentence: Span
    trigger: Span
    timex: Span | None
    kind: str
    rejected: bool


Same = Callable[[Known, EventMention], bool]


def match(text: str, known: Sequence[Known], found: Sequence[EventMention]) -> dict[int, int]:
    """Position in ``found`` -> position in ``known``; each is used once.

    First by key, then by overlapping triggers with equal date words, then by overlapping triggers,
    then by sentence and kind where that leaves no choice.
    """
    pairs: dict[int, int] = {}
    for same in (_equal_key, _same_dated_words(text), _overlapping_trigger):
        _pair(known, found, pairs, same)
    _pair_alone(known, found, pairs)
    return pairs


def _pair(
    known: Sequence[Known], found: Sequence[EventMention], pairs: dict[int, int], same: Same
) -> None:
    used = set(pairs.values())
    for place, mention in enumerate(found):
        if place in pairs:
            continue
        for other, old in enumerate(known):
            if other not in used and same(old, mention):
                pairs[place] = other
                used.add(other)
                break


def _pair_alone(
    known: Sequence[Known], found: Sequence[EventMention], pairs: dict[int, int]
) -> None:
    used = set(pairs.values())
    for place, mention in enumerate(found):
        if place in pairs or mention.reporting:
            continue
        rivals = [
            other
            for other in range(len(found))
            if other not in pairs and _same_sentence(found[other], mention)
        ]
        olds = [
            other
            for other, old in enumerate(known)
            if other not in used
            and not old.rejected
            and old.sentence == mention.sentence
            and old.kind == mention.kind.value
        ]
        if len(rivals) == 1 and len(olds) == 1:
            pairs[place] = olds[0]
            used.add(olds[0])


def _same_sentence(one: EventMention, other: EventMention) -> bool:
    return one.sentence == other.sentence and one.kind == other.kind and not one.reporting


def _equal_key(old: Known, mention: EventMention) -> bool:
    return old.key == mention.key


def _same_dated_words(text: str) -> Same:
    def same(old: Known, mention: EventMention) -> bool:
        return old.trigger.overlaps(mention.trigger) and _words(text, old.timex) == _words(
            text, mention.timex
        )

    return same


def _overlapping_trigger(old: Known, mention: EventMention) -> bool:
    return old.trigger.overlaps(mention.trigger)


def _words(text: str, span: Span | None) -> str | None:
    return None if span is None else span.of(text).casefold()
