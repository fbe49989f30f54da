"""In which years the news named a person by an office: “Vice President Nixon”, “Mr Schlüter, the
Prime Minister”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from timeline.dates.namespellings import HeardNames, spellings
from timeline.dates.newsyears import Stretch, held, joined
from timeline.dates.officetitles import Title, begun_title, is_over, lesser, titles_in
from timeline.dates.stateadjectives import is_of_state
from timeline.language.phrases import WORD, Phrases, continues
from timeline.language.words import Words
from timeline.spans import Span

PARTICLES = frozenset(
    (
        *("al", "ben", "bin", "da", "de", "del", "della", "der", "di", "dos", "du", "el", "ibn"),
        *("la", "le", "ul", "van", "ver", "von"),
    )
)
"""Small words of family names."""
_AFTER_TITLE = re.compile(
    r"\.?(?: of (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?)?,?"
    r"(?: (?:Mr|Mrs|Ms|M|Dr|Sir|Lord|General|Gen|Colonel|Col|Lt|Marshal|Major|Captain|Professor"
    r"|Count|Sheikh|Field Marshal|Admiral)\b\.?)? "
)
_NAME = re.compile(r"[^\W\d_](?:[\w'-]|\.(?=\w|,))*\.?")
_GIVEN = 4
"""Words of a name up to that by which a person is known."""
_BEFORE_TITLE = re.compile(
    r"(?P<name>[A-Z][\w.'-]*(?: [\w.'-]+){0,4})(?: of (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?)?, "
    r"(?:the|its|his|their|[A-Z][\w-]+'s?|[A-Z][\w-]+ [A-Z][\w-]+'s?) (?:[\w-]+ ){0,2}\Z"
)
_BEFORE_TITLE_ELSEWHERE = re.compile(
    r"(?P<name>[A-ZÀ-Ý][\w.'-]*(?: [\w.'-]+){0,4})(?: \([^)\n]{2,40}\))?, "
    r"(?:(?:le|la|el|il|lo|o|a|son|su|seu|suo|l['’]) ?)?(?:[\w-]+ )?\Z"
)
_REACH = 90
"""Characters before a title within which the name stands of which it says what it is."""
_NO_HOLDER = re.compile(
    r"\b(?:deputy|vice|shadow|assistant|under|junior|former|late|ex|one-time|then|next|ancien"
    r"|ancienne|früher\w*|ehemalig\w*|damalig\w*)[ -]+(?:[^\W\d_]\S* ){0,3}\Z",
    re.IGNORECASE,
)
_BEFORE = 40
_MORE_NAME = re.compile(
    r" (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct"
    r"|Nov|Dec|I\b)[A-Z][\w']"
)
"""What follows a given name: “Secretary-General George Robertson”."""
_PLACE = re.compile(
    r" (?:Airport|Square|Street|Avenue|Foundation|Center|Centre|University|Library|Doctrine|Plan)\b"
)


@dataclass(frozen=True, slots=True)
class Titled:
    """A person whom a text names under a title."""

    span: Span
    """The title and the name."""
    name: Span
    known: str
    """The name as the tables have it."""
    stretches: tuple[Stretch, ...]
    """When that office was held; none where the title is no office that the tables know of."""
    former: bool
    """Whether it is said to be over, or to be less: “former”, “deputy”."""


def titled(text: str, others: frozenset[str]) -> Iterator[Titled]:
    """All who held an office, or bear one of the ``others`` among the names, in the order of their
    titles in a flat text."""
    names, table = _names(others), _held()
    for found in titles_in(_lower(text)):
        title, office = found.span, found.office
        start = title.end if found.english else _said_of(text, title.end)
        name = _behind(text, start, names) or (
            _before(text, found, names) if office is not None else None
        )
        if name is None:
            continue
        known = name.of(text)
        stretches = () if office is None else table.get((office, known), ())
        former = _is_less(text, found)
        span = Span(min(title.start, name.start), max(title.end, name.end))
        if former or not stretches:
            if known in others and name.start > title.start:
                yield Titled(span, name, known, (), former)
        else:
            yield Titled(span, name, known, stretches, former)


def titled_abroad(words: Words, language: str) -> Iterator[Titled]:
    """All who held an office that stands before their name, in a language that inflects both:
    “президентом Картером”, “Außenminister Gromyko”."""
    reached = 0
    for place in range(len(words.plain)):
        title = begun_title(words.plain, place, language) if place >= reached else None
        if title is None:
            continue
        reached = place + title.length
        if title.office is not None and not is_over(words.plain, place, language):
            for name, known in _led(words, reached, title.office, language):
                stretches = holders_of(title.office)[known]
                span = Span(words.spans[place].start, name.end)
                yield Titled(span, name, known, stretches, former=False)


def _led(words: Words, start: int, office: str, language: str) -> Iterator[tuple[Span, str]]:
    """The holders of an office whose names follow its title."""
    small = 0
    for place in range(start, min(len(words.plain), start + _GAP)):
        small += words.written(place)[0].islower()
        if words.are_parted(place - 1, place) or small > _SMALL:
            return
        if not words.written(place)[0].islower():
            found = _heard(office).ending_at(words, place, language, start)
            if found is not None:
                yield found


@cache
def _heard(office: str) -> HeardNames:
    return HeardNames(holders_of(office))


_GAP = 7
"""Words from a title to the end of the name that it is of: “министр иностранных дел СССР Эдуард
Шеварднадзе”."""
_SMALL = 3
"""Words in small letters among them."""


def _is_less(text: str, title: Title) -> bool:
    """“Former”, “deputy”."""
    place = max(0, title.span.start - _BEFORE), title.span.start
    less = _NO_HOLDER.search(text, *place)
    return bool(less or (not title.english and lesser().search(text, *place)))


def _said_of(text: str, end: int) -> int:
    """Where the name may begin behind a title of another language than English and what it says of
    whom it is: “président français”, “presidente de los Estados Unidos”."""
    place = end
    for _ in range(_SAID):
        of = _OF.match(text, place)
        word = _LOWER.match(text, place)
        if of is not None:
            place = of.end()
        elif word is not None and is_of_state(word.group(1)):
            place = word.end()
        else:
            break
    return place


_SAID = 3
"""Phrases between a title and a name."""
_OF = re.compile(
    r" (?:d['’]|l['’]|dell['’]|de l['’]|(?:de la|de los|de las|de|du|des|del|della|dello|dei|degli"
    r"|delle|di|do|da|dos|das|al|au|à la|alla) )[^\W\d_][\w-]*(?: [A-ZÀ-Ý][\w-]*(?=,))?"
)
_LOWER = re.compile(r",? ([a-zà-ÿ][\w-]*)")


def _behind(text: str, end: int, names: Phrases) -> Span | None:
    """The name that follows a title."""
    led = _AFTER_TITLE.match(text, end)
    found: Span | None = None
    place = end if led is None else led.end()
    for _ in range(0 if led is None else _GIVEN):
        word, letters = _NAME.match(text, place), WORD.match(text, place)
        if word is None or letters is None:
            break
        name = names.at(text, place, letters.group())
        if name is not None and (found is None or place + len(name) > found.end):
            found = Span(place, place + len(name))
        follows = word.end() < len(text) and text[word.end()] == " "
        ends = word.group().endswith(".") and len(word.group()) > _INITIAL
        if not follows or ends or (text[place].islower() and word.group() not in PARTICLES):
            break
        place = word.end() + 1
    return None if found is None or _goes_on(text, found) else found


_INITIAL = 3
"""Signs of a shortened given name and its full stop."""


def _goes_on(text: str, name: Span) -> bool:
    """Whether what was found is a part of another name, or of that of a place."""
    if text.startswith("-", name.end) and continues(text, name.end + 1):
        return True
    if _PLACE.match(text, name.end) is not None:
        return True
    return " " not in name.of(text) and _MORE_NAME.match(text, name.end) is not None


def _before(text: str, title: Title, names: Phrases) -> Span | None:
    """The name of which a title says what it is."""
    start = title.span.start
    pattern = _BEFORE_TITLE if title.english else _BEFORE_TITLE_ELSEWHERE
    found = pattern.search(text, max(0, start - _REACH), start)
    if found is None:
        return None
    first, end = found.span("name")
    for word in WORD.finditer(text, first, end):
        name = names.at(text, word.start(), word.group())
        if name is not None and word.start() + len(name) == end:
            return Span(word.start(), end)
    return None


def _lower(text: str) -> str:
    """In lower case, as long as it was."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(sign.lower()[0] for sign in text)


@cache
def holders_of(office: str) -> Mapping[str, tuple[Stretch, ...]]:
    """When all held an office who did so, by the names that the news gives them."""
    return {name: stretches for (each, name), stretches in _held().items() if each == office}


def holder_families() -> Mapping[str, tuple[Stretch, ...]]:
    """When each name of the table was in the news as that of any office."""
    found: dict[str, list[Stretch]] = {}
    for (_, name), stretches in _held().items():
        found.setdefault(name, []).extend(stretches)
    return {name: joined(stretches) for name, stretches in found.items()}


@cache
def _held() -> Mapping[tuple[str, str], tuple[Stretch, ...]]:
    """When all held an office who did so under a name."""
    found: dict[tuple[str, str], list[Stretch]] = {}
    text = (resources.files("resources") / "lexicon" / "offices_held.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        office, _, holders = line.split("\t")
        for holder in holders.split("|"):
            names, _, years = holder.rpartition(" ")
            when = held(years)
            for name in {each for one in names.split("=") for each in spellings(one)}:
                found.setdefault((office, name), []).append(when)
    return {key: joined(stretches) for key, stretches in found.items()}


@cache
def _names(others: frozenset[str]) -> Phrases:
    return Phrases({name for _, name in _held()} | others)
