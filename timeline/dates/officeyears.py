"""In which years the news named a person by an office: “Vice President Nixon”, “Mr Schlüter, the
Prime Minister”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from timeline.dates.newsyears import Stretch, held, joined
from timeline.language.phrases import WORD, Phrases, continues
from timeline.language.spelling import plain_spelling
from timeline.spans import Span

_OFFICES: Mapping[str, tuple[str, ...]] = {
    "vice president": ("vice president", "vice-president"),
    "president": (
        *("president", "co-president", "président", "presidente", "präsident", "prezydent"),
        "bundespräsident",
    ),
    "prime minister": (
        *("prime minister", "premier", "taoiseach", "premier ministre", "première ministre"),
        *("ministerpräsident", "ministerpräsidentin", "primer ministro", "primeiro-ministro"),
        *("presidente del consiglio", "chairman of the council of ministers"),
    ),
    "chancellor": (
        *("chancellor", "federal chancellor", "kanzler", "kanzlerin", "bundeskanzler"),
        *("bundeskanzlerin", "chancelier", "chancelière"),
    ),
    "foreign minister": (
        *(
            "foreign minister",
            "foreign secretary",
            "secretary of state",
            "minister of foreign affairs",
        ),
        *(
            "minister for foreign affairs",
            "minister of external affairs",
            "external affairs minister",
        ),
        *("minister for external affairs", "secretary for external affairs", "external affairs"),
        *("secretary of state for external affairs", "secretary of foreign affairs"),
        *(
            "außenminister",
            "außenministerin",
            "bundesaußenminister",
            "ministre des affaires étrangères",
        ),
        *("canciller", "ministro de relaciones exteriores", "ministro degli esteri"),
        "minister of external relations",
    ),
    "secretary-general": (
        *("secretary-general", "secretary general", "generalsekretär", "secrétaire général"),
        *("secretario general", "secretário-geral", "segretario generale"),
    ),
    "general secretary": (
        *("general secretary", "party leader", "party chief", "first secretary", "party secretary"),
        *("party chairman", "communist leader", "communist party leader"),
    ),
    "defence minister": (
        *("defence minister", "defense minister", "defence secretary", "defense secretary"),
        *("secretary of defense", "minister of defence", "minister of defense"),
        "verteidigungsminister",
    ),
    "pope": ("pope", "papst", "pape", "papa"),
    "monarch": (
        *(
            "king",
            "queen",
            "emperor",
            "shah",
            "sultan",
            "emir",
            "crown prince",
            "prince",
            "princess",
        ),
        *("grand duke", "ruler", "könig", "königin", "roi", "reine", "rey"),
    ),
    "chairman": ("chairman", "plo chairman", "plo leader", "palestinian leader"),
    "ambassador": (
        *("ambassador", "delegate", "representative", "permanent representative", "ambassadors"),
    ),
    "envoy": (
        *("envoy", "special envoy", "mediator", "special representative", "peace envoy"),
        *("special coordinator", "high representative", "un envoy", "negotiator", "administrator"),
        *("chief negotiator", "chief un negotiator", "peacemaker", "troubleshooter", "emissary"),
        *(
            "un mediator",
            "u.n. mediator",
            "u.n. envoy",
            "personal envoy",
            "assistant secretary of state",
        ),
        *("under secretary of state", "deputy secretary of state", "under-secretary-general"),
        *(
            "assistant secretary",
            "undersecretary of state",
            "high commissioner",
            "director general",
        ),
        *("director-general", "foreign policy chief", "commissioner", "chief arms negotiator"),
    ),
    "adviser": (
        *("national security adviser", "national security advisor", "security adviser", "adviser"),
        "presidential assistant",
    ),
    "leader": ("leader", "rebel leader", "opposition leader", "guerrilla leader", "strongman"),
    "governor": (
        "governor",
        "governor-general",
        "governor general",
        "viceroy",
        "high commissioner",
    ),
}
"""The words for each office, in lower case."""
_RANKS = (
    *("mr", "mrs", "ms", "miss", "m", "mm", "mme", "dr", "sir", "lord", "lady", "general", "gen"),
    *("colonel", "col", "lt", "lt col", "marshal", "field marshal", "major", "captain", "comrade"),
    *("professor", "admiral"),
    *("herr", "frau", "signor", "señor", "senor", "senhor", "count", "baron", "pandit", "sheikh"),
    *("ayatollah", "minister", "ministro", "ministra", "ministre", "secretary", "senator", "duce"),
    *("brigadier", "commander", "archbishop", "cardinal", "imam", "mullah", "dato", "tunku"),
    "bogyoke",
)  # fmt: skip
"""Titles that are no office, in lower case."""
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
    for title, words in _titles().found_in(_lower(text)):
        office = _office_of()[words]
        name = _behind(text, title.end, names) or (
            _before(text, title.start, names) if office is not None else None
        )
        if name is None:
            continue
        known = name.of(text)
        stretches = () if office is None else table.get((office, known), ())
        former = bool(_NO_HOLDER.search(text, max(0, title.start - _BEFORE), title.start))
        span = Span(min(title.start, name.start), max(title.end, name.end))
        if former or not stretches:
            if known in others and name.start > title.start:
                yield Titled(span, name, known, (), former)
        else:
            yield Titled(span, name, known, stretches, former)


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


def _before(text: str, start: int, names: Phrases) -> Span | None:
    """The name of which a title says what it is."""
    found = _BEFORE_TITLE.search(text, max(0, start - _REACH), start)
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


def spellings(name: str) -> set[str]:
    """A name as it stands, and as newspapers write it that have no accents: “Schlüter”,
    “Schluter”, “Schlueter”."""
    return {name, plain_spelling(name), plain_spelling(name.translate(_GERMAN))}


_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})


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


@cache
def _office_of() -> Mapping[str, str | None]:
    """The office that a title means; None for a rank."""
    offices = {title: office for office, titles in _OFFICES.items() for title in titles}
    return {**dict.fromkeys(_RANKS), **offices}


@cache
def _titles() -> Phrases:
    return Phrases(_office_of())
