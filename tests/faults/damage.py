"""Ways in which a document can be broken, each told by a number so that it can be had again."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from frozen_document import fill
from made_articles import extraction, imported

from timeline.identity import counting_source
from timeline.ordering import place_by_order
from timeline.store import Store

PAGE = 4096
ARTICLES, DAYS = 3, range(1, 13)
"""Beside those of the frozen document: so many articles, each with an event on each day."""
NOW = 1_700_000_000_000


def clock() -> int:
    """A time that stands still."""
    return NOW


def whole_document(path: Path) -> bytes:
    """A sound document of every kind of row, with tables of several pages."""
    with Store.create(
        path, clock, counting_source("x"), place=place_by_order, durable=False
    ) as made:
        fill(made)
        lines = [f"Delegates held [talks] {{on day {n}|2021-03-{n:02}}} and more." for n in DAYS]
        many = [extraction(*lines, name=f"m{n}", title=f"Made up {n}") for n in range(ARTICLES)]
        made.apply(imported(*many))
    return path.read_bytes()


Damage = Callable[[bytearray, random.Random], None]


def _cut_short(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(1, len(content)) :]


def _cut_to_pages(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(1, len(content) // PAGE) * PAGE :]


def _flip_one_bit(content: bytearray, chance: random.Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def _flip_many_bits(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randrange(2, 400)):
        _flip_one_bit(content, chance)


def _flip_in_head(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randrange(1, 6)):
        content[chance.randrange(100)] ^= 1 << chance.randrange(8)


def _garble_page(content: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(content) // PAGE) * PAGE
    content[start : start + PAGE] = chance.randbytes(PAGE)


def _wipe_page(content: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(content) // PAGE) * PAGE
    content[start : start + PAGE] = bytes(PAGE)


def _swap_pages(content: bytearray, chance: random.Random) -> None:
    one, other = (chance.randrange(len(content) // PAGE) * PAGE for _ in range(2))
    held = content[one : one + PAGE]
    content[one : one + PAGE] = content[other : other + PAGE]
    content[other : other + PAGE] = held


def _repeat_page(content: bytearray, chance: random.Random) -> None:
    """As after a broken write: a page holds what belongs to another."""
    one, other = (chance.randrange(len(content) // PAGE) * PAGE for _ in range(2))
    content[one : one + PAGE] = content[other : other + PAGE]


def _flip_in_page_head(content: bytearray, chance: random.Random) -> None:
    """Where SQLite keeps the kind of the page and the places of its cells."""
    start = chance.randrange(len(content) // PAGE) * PAGE
    for _ in range(chance.randrange(1, 4)):
        content[start + chance.randrange(40)] ^= 1 << chance.randrange(8)


def _insert_bytes(content: bytearray, chance: random.Random) -> None:
    """As after a transfer in text mode."""
    place = chance.randrange(len(content))
    content[place:place] = chance.randbytes(chance.randrange(1, 9))


def _other_letters(content: bytearray, chance: random.Random) -> None:
    """Bytes that are no UTF-8, in the middle of words."""
    for _ in range(chance.randrange(1, 30)):
        content[chance.randrange(len(content))] = chance.choice((0x00, 0x80, 0xC3, 0xFF))


def _no_document(content: bytearray, chance: random.Random) -> None:
    content[:] = chance.choice(
        (b"", b"SQLite format 3\x00", b"not a document at all\n" * 40, bytes(5000))
    ) + chance.randbytes(chance.randrange(300))


DAMAGES: tuple[Damage, ...] = (
    _cut_short,
    _cut_to_pages,
    _flip_one_bit,
    _flip_many_bits,
    _flip_in_head,
    _garble_page,
    _wipe_page,
    _swap_pages,
    _repeat_page,
    _flip_in_page_head,
    _insert_bytes,
    _other_letters,
    _no_document,
)

_STATEMENTS = (
    "UPDATE event SET kind = 'nonsense' WHERE id = 2",
    "UPDATE event SET edtf = '2022-13-45' WHERE id = 2",
    "UPDATE event SET review = x'00ff' WHERE id = 2",
    "UPDATE event SET earliest = 'soon' WHERE id = 3",
    "UPDATE event SET earliest = 9223372036854775807, latest = -9223372036854775808 WHERE id = 3",
    "UPDATE event SET title = CAST(x'c328' AS TEXT) WHERE id = 2",
    "UPDATE article SET body_end = -5 WHERE id = 1",
    "UPDATE article SET text = '' WHERE id = 1",
    "UPDATE article SET text = replace(text, 'talks', 'walks')",
    "UPDATE article SET document_day = 99999999999 WHERE id = 1",
    "UPDATE mention SET sentence_start = 900, sentence_end = 2 WHERE id = 1",
    "UPDATE timex SET span_end = -1 WHERE id = 1",
    "UPDATE timex SET type = 'WHEN' WHERE id = 1",
    "UPDATE edit SET patch = '{' WHERE id = (SELECT cursor FROM document)",
    'UPDATE edit SET patch = \'{"added":{"sqlite_master":[[1,2]]},"removed":{},"changed":[]}\'',
    "UPDATE link SET event_id = 99999",
    "UPDATE document SET cursor = 'here'",
    "DELETE FROM document",
    "DROP TABLE offer",
    "DROP TABLE event",
    "DROP TABLE event_words",
    "ALTER TABLE event RENAME COLUMN edtf TO date",
    "PRAGMA application_id = 1",
    "PRAGMA user_version = 0",
    "PRAGMA user_version = 99",
)
"""What another program, or an unlucky hand, may have done to the tables."""


def damaged(path: Path, whole: bytes, number: int) -> str:
    """Write broken document ``number`` to ``path``; answers what was done to it."""
    chance = random.Random(number)
    ways = len(DAMAGES) + 2
    if number % ways >= len(DAMAGES):
        path.write_bytes(whole)
        statement = _STATEMENTS[number // ways * 2 % len(_STATEMENTS) - number % ways % 2]
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute(statement)
        return statement
    content = bytearray(whole)
    damage = DAMAGES[number % ways]
    damage(content, chance)
    path.write_bytes(content)
    return damage.__name__.strip("_").replace("_", " ")
