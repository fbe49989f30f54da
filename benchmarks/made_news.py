"""Made-up articles about a made-up year of diplomacy, told by several papers; some copy others."""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_YEAR = datetime.date(2023, 1, 1)
_DAYS = 365
_TOLD = 8
"""Happenings that an article tells."""
_COPIED = 0.05
_CITIES = (
    "Geneva", "Vienna", "Oslo", "Doha", "Astana", "Reykjavik", "Lisbon", "Cairo", "Nairobi",
    "Tokyo", "Jakarta", "Ottawa", "Bern", "Warsaw", "Ankara", "Rabat", "Lima", "Hanoi", "Muscat",
    "Helsinki",
)  # fmt: skip
_STATES = (
    "Norway", "Egypt", "Japan", "Peru", "Kenya", "Turkey", "Poland", "Vietnam", "Canada", "Morocco",
    "Qatar", "Finland", "Indonesia", "Portugal", "Kazakhstan", "Switzerland", "Oman", "Brazil",
)  # fmt: skip
_PAPERS = ("Meridian", "Harbour Post", "Continental", "Fjord Wire", "Lantern", "Delta Courier")
_FIRST = ("Ana", "Karim", "Ingrid", "Tomas", "Yuki", "Nadia", "Paulo", "Elif", "Jan", "Mira")
_LAST = (
    "Aldane", "Borsek", "Corvela", "Dramin", "Eskola", "Farouni", "Gretland", "Hoshima", "Ivarsen",
    "Jelavic", "Kostrup", "Lindqvar", "Morales", "Nakoru", "Ostrava", "Pelling", "Quirosa",
)  # fmt: skip
_ACTS = (
    "{one} and {two} held talks in {city} on {day}.",
    "The foreign ministers of {one} and {two} met in {city} on {day}.",
    "{one} and {two} signed a trade agreement in {city} on {day}.",
    "{person} of {one} visited {city} on {day}.",
    "The parliament of {one} voted on the treaty with {two} on {day}.",
    "{one} expelled two diplomats of {two} on {day}.",
)
_PADDING = (
    "Officials on both sides declined to say how long the paper had lain in a drawer.",
    "A spokesman for {person} said that nobody should expect wonders of a single afternoon.",
    "The price of grain, which had moved both capitals to write to each other, fell a little.",
    "“We have heard this before,” said {person}, who teaches history at the university.",
    "Fishermen, truckers and customs officers have learnt to live with what is not settled.",
    "Nobody outside the room knows what was said, and those inside remember it differently.",
)


@dataclass(frozen=True, slots=True)
class _Happening:
    day: datetime.date
    act: str
    one: str
    two: str
    city: str
    person: str


def write_articles(folder: Path, count: int, seed: int = 7) -> list[Path]:
    """``count`` articles of about 3,000 characters; the same seed gives the same files."""
    chance = random.Random(seed)
    year = _calendar(chance, max(40, count // 2))
    paths: list[Path] = []
    bodies: list[str] = []
    for number in range(count):
        path = folder / f"{number:05}.txt"
        day = _YEAR + datetime.timedelta(days=chance.randrange(15, _DAYS))
        if bodies and chance.random() < _COPIED:
            body = chance.choice(bodies[-100:])
        else:
            body = "\n".join(_lines(chance, year, day))
            bodies.append(body)
        head = f"News of the day, {number}\n{day:%Y%m%d}\nhttps://news.example.org/{number}"
        path.write_text(f"{head}\n{body}\n", encoding="utf-8")
        paths.append(path)
    return paths


def _calendar(chance: random.Random, count: int) -> list[_Happening]:
    return sorted((_happening(chance) for _ in range(count)), key=lambda happening: happening.day)


def _happening(chance: random.Random) -> _Happening:
    one, two = chance.sample(_STATES, 2)
    day = _YEAR + datetime.timedelta(days=chance.randrange(_DAYS))
    return _Happening(day, chance.choice(_ACTS), one, two, chance.choice(_CITIES), _name(chance))


def _name(chance: random.Random) -> str:
    return f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"


def _lines(chance: random.Random, year: list[_Happening], written: datetime.date) -> Iterator[str]:
    near = [each for each in year if 0 <= (written - each.day).days <= 30] or year[:_TOLD]
    told = chance.sample(near, min(_TOLD, len(near)))
    paper = chance.choice(_PAPERS)
    for number, each in enumerate(told):
        day = f"{each.day:%B} {each.day.day}"
        sentence = each.act.format(
            one=each.one, two=each.two, city=each.city, day=day, person=each.person
        )
        if number == 0:
            sentence = f"{each.city.upper()}, {written:%B} {written.day} ({paper}) - {sentence}"
        yield sentence
        for padding in chance.sample(_PADDING, 3):
            yield padding.format(person=_name(chance))
