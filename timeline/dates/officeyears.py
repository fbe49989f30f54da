"""In which years the news named a person by an office: “Vice President Nixon”, “Mr Schlüter, the
Prime Minister”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from timeline.language.alternation import any_of
from timeline.language.spelling import plain_spelling
from timeline.spans import Span

Years = tuple[tuple[int, int], ...]

_OFFICES: Mapping[str, str] = {
    "vice president": r"vice[- ]president",
    "president": r"(?:co-)?president|pr[ée]sident|presidente|präsident|prezydent",
    "prime minister": (
        r"prime minister|premier minist(?:er|re)|premier|ministerpräsident(?:in)?|taoiseach"
        r"|primer ministro|primeiro-ministro|presidente del consiglio"
    ),
    "chancellor": r"(?:federal )?chancellor|(?:bundes)?kanzler(?:in)?|chancelier|chancelière",
    "foreign minister": (
        r"foreign minister|foreign secretary|secretary of state"
        r"|(?:minister|secretary) (?:of|for) (?:external|foreign) affairs|external affairs minister"
        r"|(?:bundes)?außenminister(?:in)?|ministre des affaires étrangères|canciller"
        r"|ministro de relaciones exteriores|ministro degli esteri"
    ),
    "secretary-general": (
        r"secretary[- ]general|generalsekretär|secrétaire général|secretario general"
        r"|secretário-geral|segretario generale"
    ),
    "general secretary": r"general secretary|party (?:leader|chief)|first secretary",
    "defence minister": (
        r"defen[cs]e (?:minister|secretary)|secretary of defense|verteidigungsminister(?:in)?"
    ),
    "pope": r"pope|papst|pape|papa",
    "monarch": r"king|queen|emperor|shah|sultan|emir|crown prince|könig(?:in)?|roi|reine|rey",
}
"""The words for each office, in lower case."""
_OF_STATE = r"(?:\s+of\s+(?:the\s+)?[A-Z][\w-]+(?:\s+[A-Z][\w-]+)?)?"
_RANK = (
    r"(?:(?:Mr|Mrs|Ms|M|Dr|Sir|Lord|General|Gen|Colonel|Col|Lt|Marshal|Major|Captain|Professor)"
    r"\.?\s+)?"
)
_GIVEN = r"(?:[A-Z][\w.'’-]*\s+){0,3}?"


@dataclass(frozen=True, slots=True)
class Holder:
    """A person under the title of an office, where its name stands, and the years in it."""

    span: Span
    name: Span
    years: Years


def office_holders(text: str) -> Iterator[Holder]:
    """All that a text names, in text order."""
    held = _held()
    for match in _pattern().finditer(text):
        office = next(key for key in _OFFICES if match[_group(key)] is not None)
        years = held.get((office, _spaced(match["name"])))
        if years is not None:
            yield Holder(Span(*match.span()), Span(*match.span("name")), years)


def holder_families() -> Mapping[str, Years]:
    """The years in which each name of the table was in the news as that of any office."""
    found: dict[str, set[tuple[int, int]]] = {}
    for (_, name), years in _held().items():
        found.setdefault(name, set()).update(years)
    return {name: tuple(sorted(years)) for name, years in found.items()}


def spellings(name: str) -> set[str]:
    """A name as it stands, and as newspapers write it that have no accents: “Schlüter”,
    “Schluter”, “Schlueter”."""
    return {name, plain_spelling(name), plain_spelling(name.translate(_GERMAN))}


_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


@cache
def _held() -> Mapping[tuple[str, str], Years]:
    """The years of all who held an office under a name."""
    found: dict[tuple[str, str], set[tuple[int, int]]] = {}
    text = (resources.files("resources") / "lexicon" / "offices_held.tsv").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        office, _, holders = line.split("\t")
        for holder in holders.split("|"):
            names, _, years = holder.rpartition(" ")
            first, _, last = years.partition("-")
            stretch = int(first), int(last or first) if last or "-" not in years else _STILL
            for name in {each for one in names.split("=") for each in spellings(one)}:
                found.setdefault((office, name), set()).add(stretch)
    return {key: tuple(sorted(years)) for key, years in found.items()}


_STILL = 9_000


def _spaced(name: str) -> str:
    return " ".join(name.split())


def _group(office: str) -> str:
    return re.sub(r"\W", "_", office)


@cache
def _pattern() -> re.Pattern[str]:
    titles = "|".join(f"(?P<{_group(key)}>{words})" for key, words in _OFFICES.items())
    names = any_of({name for _, name in _held()})
    return re.compile(
        rf"(?<![\w-])(?i:{titles}){_OF_STATE},?\s+{_RANK}{_GIVEN}(?P<name>{names})(?![\w-])"
        r"(?!\s+(?:Airport|Square|Street|Avenue|Foundation|Center|Centre|University|Library))"
    )
