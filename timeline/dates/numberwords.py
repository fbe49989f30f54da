"""Numbers that are written as several words: twenty-five, two hundred, nineteen ninety-four."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from timeline.dates.items import Item
    from timeline.dates.lexicon import Lexicon

_SCALES = (100, 1000, 1_000_000)
_PLUS = frozenset(("et", "y", "e"))
"""Words between tens and units: “vingt et un”, “treinta y cinco”, “vinte e um”."""


def merge_numbers(items: Sequence[Item], lexicon: Lexicon) -> list[Item]:
    """The items with neighbouring number words made one."""
    found: list[Item] = []
    index = 0
    while index < len(items):
        end = _end_of_number(items, index)
        if end - index > 1:
            found.append(_merged(items[index:end], lexicon))
            index = end
        else:
            found.append(items[index])
            index += 1
    return found


def _spoken(item: Item) -> int | None:
    """The value of a number word; None for digits and other words."""
    value = item.value("number")
    if isinstance(value, int) and not item.word[0].isdigit():
        return value
    return None


def _end_of_number(items: Sequence[Item], start: int) -> int:
    """Where the number that begins at ``start`` ends; ``start`` when there is none."""
    if _spoken(items[start]) is None:
        return start
    end = start + 1
    while end < len(items):
        joint = end
        if items[joint].value("dash") is not None or (
            items[joint].value("and") is not None
            and (_is_scale(items[end - 1]) or items[joint].word in _PLUS)
        ):
            joint += 1
        if joint >= len(items) or not _goes_on(items[end - 1], items[joint]):
            break
        end = joint + 1
        if items[joint].value("ordinal") is not None and _spoken(items[joint]) is None:
            break
    return end


def _is_scale(item: Item) -> bool:
    return _spoken(item) in _SCALES


def _goes_on(before: Item, item: Item) -> bool:
    """True when ``item`` continues the number that ``before`` ends."""
    last, value = _spoken(before), _spoken(item)
    if last is None:
        return False
    if value is None:
        ordinal = item.value("ordinal")
        value = ordinal if isinstance(ordinal, int) and not item.word[0].isdigit() else None
        return value is not None and last in range(20, 100, 10) and value < 10
    if value in _SCALES:
        return last < value
    if last in _SCALES:
        return value < last
    if last in range(20, 100, 10):
        return value < 10
    return 13 <= last <= 20 and (value in range(20, 100, 10) or 10 <= value <= 19)


def _merged(items: Sequence[Item], lexicon: Lexicon) -> Item:
    last = items[-1]
    numbers = [value for item in items if (value := _spoken(item)) is not None]
    start, end = items[0].start, last.end
    word = " ".join(item.word for item in items)
    if _spoken(last) is None:
        value = sum(numbers) + int(last.value("ordinal") or 0)
        return replace(
            last, start=start, end=end, word=word, entry=lexicon.entry({"ordinal": value})
        )
    value = _worth(numbers)
    classes = {"number": value, "worded": value}
    if 1500 <= value <= 2100:
        classes["year"] = value
    return replace(last, start=start, end=end, word=word, entry=lexicon.entry(classes))


def _worth(numbers: Sequence[int]) -> int:
    if (
        not any(number in _SCALES for number in numbers)
        and 10 <= numbers[0] <= 20
        and numbers[1] >= 10
    ):
        return numbers[0] * 100 + sum(numbers[1:])
    total = current = 0
    for number in numbers:
        if number in _SCALES:
            current = max(current, 1) * number
            if number >= 1000:
                total, current = total + current, 0
        else:
            current += number
    return total + current
